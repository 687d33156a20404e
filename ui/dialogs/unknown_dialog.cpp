// SPDX-License-Identifier: MIT
#include "ui/dialogs/unknown_dialog.h"

#include "core/collection/novelty_answers.h"
#include "core/taxonomy/working_name.h"
#include "ui/dialogs/named_button.h"
#include "ui/dialogs/on_screen.h"
#include "ui/dialogs/row_layout.h"
#include "ui/models/error_text.h"
#include "ui/models/novelty_text.h"
#include "ui/models/number_text.h"
#include "ui/models/structure_model.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace taxo::ui {

namespace {

constexpr int kUnknownWidth = 660;
constexpr std::array<double, 5> kRates = {0.01, 0.02, 0.05, 0.1, 0.2};
constexpr int kUsualRate = 2;
constexpr std::array<double, 3> kShares = {0.05, 0.1, 0.2};

} // namespace

UnknownDialog::UnknownDialog(const Parts& parts, QWidget* parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_message(makeNamedText("unknownMessage", this))
    , m_model(new StructureModel(this)) {
    setObjectName(QStringLiteral("unknownDialog"));
    setWindowTitle(tr("Unknown species"));
    setMinimumWidth(kUnknownWidth);
    auto* const what = makeNamedText("unknownWhat", this, {.isQuiet = true});
    what->setText(tr("A model names some label for every photograph, also for a species that it "
                     "never heard of. This looks for such photographs among those that nobody "
                     "determined. It goes by the photographs that people confirmed: the more "
                     "species among them, the better."));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addWidget(what);
    layout->addWidget(makeQuestion());
    layout->addWidget(m_message);
    layout->addWidget(makeFindings());
    layout->addWidget(makeGroups(), 1);
    layout->addStretch(0);
    connectParts();
    refresh();
}

UnknownDialog::~UnknownDialog() {
    m_parts.runner.cancel(m_job);
}

QWidget* UnknownDialog::makeQuestion() {
    auto* const page = new QWidget(this);
    m_rate = makeNamedChoice("unknownRate", tr("Known ones taken for unknown"), page);
    for (const double rate : kRates) {
        //: a share of the photographs of known species
        m_rate->addItem(tr("at most %1 of all known ones").arg(percentText(rate)), rate);
    }
    m_rate->setCurrentIndex(kUsualRate);
    m_share = makeNamedChoice("unknownShare", tr("Known ones among those found"), page);
    m_share->addItem(tr("as many as there are"), 0.0);
    for (const double share : kShares) {
        //: a share of the photographs that were found
        m_share->addItem(tr("at most %1 of those found").arg(percentText(share)), share);
    }
    m_look = makeNamedButton("unknownLook", tr("Look for them"), page);
    m_look->setProperty("primary", true);
    auto* const form = new QFormLayout;
    form->setHorizontalSpacing(kMargin);
    form->setVerticalSpacing(kGap);
    form->addRow(m_rate->accessibleName(), m_rate);
    form->addRow(m_share->accessibleName(), m_share);
    alignLabels(*form);
    auto* const layout = makeRow(page);
    layout->setSpacing(kMargin);
    layout->addLayout(form, 1);
    layout->addWidget(m_look, 0, Qt::AlignBottom);
    return page;
}

QWidget* UnknownDialog::makeFindings() {
    m_findings = new QWidget(this);
    m_headline = makeNamedText("unknownHeadline", m_findings, {.isBold = true});
    m_showFound = makeNamedButton("unknownShow", tr("Show them"), m_findings);
    m_about = makeNamedText("unknownAbout", m_findings, {.isQuiet = true});
    m_group = makeNamedButton("unknownGroup", tr("Group those that look alike"), m_findings);
    auto* const head = makeRow();
    head->addWidget(m_headline, 1);
    head->addWidget(m_showFound, 0, Qt::AlignTop);
    auto* const layout = new QVBoxLayout(m_findings);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addLayout(head);
    layout->addWidget(m_about);
    layout->addWidget(m_group, 0, Qt::AlignRight);
    return m_findings;
}

QWidget* UnknownDialog::makeGroups() {
    constexpr int kLeastHeight = 180;
    m_groups = new QWidget(this);
    m_groupsText = makeNamedText("unknownGroupsText", m_groups);
    m_table = new QTableView(m_groups);
    m_table->setObjectName(QStringLiteral("unknownTable"));
    m_table->setAccessibleName(tr("Groups of unknown species"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setMinimumHeight(kLeastHeight);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // the largest first
    m_table->setSortingEnabled(true);
    m_showGroup = makeNamedButton("unknownShowGroup", tr("Show them"), m_groups);
    m_keep = makeNamedButton("unknownKeep", tr("Keep with working names"), m_groups);
    m_keep->setToolTip(tr("As clusters below the map, each with a name such as “Geometridae sp. 3” "
                          "that no other ever gets"));
    m_determine = makeNamedButton("unknownDetermine", {}, m_groups);
    m_determine->setToolTip(tr("Says of the photographs that they are what the working names say, "
                               "so that exports have them. Undo takes it back."));
    auto* const foot = makeRow();
    foot->addStretch(1);
    foot->addWidget(m_showGroup);
    foot->addWidget(m_keep);
    foot->addWidget(m_determine);
    auto* const layout = new QVBoxLayout(m_groups);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_groupsText);
    layout->addWidget(m_table, 1);
    layout->addLayout(foot);
    return m_groups;
}

void UnknownDialog::connectParts() {
    NoveltyDocument& novelty = m_parts.novelty;
    connect(&novelty, &NoveltyDocument::changed, this, &UnknownDialog::refresh);
    connect(&m_parts.queue, &IdentifyQueue::stateChanged, this, &UnknownDialog::showMessage);
    connect(&m_parts.document, &CollectionDocument::closed, this, &QWidget::close);
    connect(m_look, &QPushButton::clicked, this, [this] {
        if (m_parts.novelty.isLooking() || m_parts.novelty.isGrouping()) {
            m_parts.novelty.stop();
        } else {
            m_parts.novelty.look(options());
        }
    });
    connect(m_showFound, &QPushButton::clicked, this, &UnknownDialog::showFound);
    connect(m_group, &QPushButton::clicked, &novelty, &NoveltyDocument::group);
    connect(m_showGroup, &QPushButton::clicked, this, &UnknownDialog::showMarked);
    connect(m_table, &QTableView::activated, this, &UnknownDialog::showMarked);
    connect(m_table->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &UnknownDialog::showGroups);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        //: the name of clusters of photographs that are like no known species
        m_parts.novelty.keep(tr("Unknown species").toStdString());
    });
    connect(m_determine, &QPushButton::clicked, this, [this] {
        m_parts.novelty.determine(markedGroups());
    });
}

UnknownOptions UnknownDialog::options() const {
    UnknownOptions wanted;
    wanted.rate = m_rate->currentData().toDouble();
    if (const double share = m_share->currentData().toDouble(); share > 0.0) {
        wanted.falseShare = share;
    }
    return wanted;
}

void UnknownDialog::refresh() {
    const NoveltyDocument& novelty = m_parts.novelty;
    const auto& found = novelty.found();
    m_findings->setVisible(found != nullptr && !novelty.isLooking());
    if (found) {
        m_headline->setText(noveltyHeadline(*found));
        m_about->setText(noveltyTexts(*found).join(u' '));
        m_showFound->setVisible(found->unknown() > 0);
    }
    m_group->setVisible(found && found->unknown() > 0 && !novelty.groups());
    m_group->setEnabled(!novelty.isGrouping());
    m_groups->setVisible(novelty.groups() != nullptr && m_findings->isVisibleTo(this));
    if (novelty.groups()) {
        m_groupsText->setText(groupsText(*novelty.groups()));
    }
    m_model->set(novelty.groups() ? groupsList(*novelty.groups()) : StructureList());
    showGroups();
    showMessage();
    resizeOnScreen(*this, {width(), std::max(height(), sizeHint().height())});
}

/// What is under way, what went wrong, and why nothing can be done.
void UnknownDialog::showMessage() {
    const NoveltyDocument& novelty = m_parts.novelty;
    const bool isBusy = novelty.isLooking() || novelty.isGrouping();
    const bool isAnswering = m_parts.queue.state() == IdentifyQueue::State::Running;
    QString text;
    if (novelty.isLooking()) {
        text = tr("Comparing photographs with those that were confirmed …");
    } else if (novelty.isGrouping()) {
        text = tr("Looking which of them are alike …");
    } else if (m_parts.document.isReadOnly()) {
        text = tr("This collection cannot be written, and what is found is kept in it.");
    } else if (isAnswering) {
        text = tr("Photographs are being identified; then it can be looked for.");
    } else if (novelty.problem()) {
        text = coreText(novelty.problem()->message);
    }
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    m_look->setText(isBusy ? tr("Stop") : tr("Look for them"));
    m_look->setEnabled(
        isBusy || (!isAnswering && m_parts.document.isOpen() && !m_parts.document.isReadOnly()));
}

/// What can be done with the groups, or with those that are marked.
void UnknownDialog::showGroups() {
    const NoveltyDocument& novelty = m_parts.novelty;
    const bool isKept = !novelty.keptName().empty();
    const bool mayWrite = !m_parts.document.isReadOnly();
    m_keep->setVisible(!isKept);
    m_keep->setEnabled(mayWrite && novelty.groups() && !novelty.groups()->clusters.empty());
    m_determine->setVisible(isKept);
    int named = 0;
    for (const std::size_t group : markedGroups()) {
        named += readWorkingName(novelty.groups()->clusters[group].name) ? 1 : 0;
    }
    m_determine->setText(tr("Determine %Ln group(s) so", nullptr, named));
    m_determine->setEnabled(mayWrite && named > 0);
    m_showGroup->setEnabled(!markedGroups().empty());
}

/// Those in marked lines; of none all.
std::vector<std::size_t> UnknownDialog::markedGroups() const {
    std::vector<std::size_t> groups;
    const QItemSelectionModel& selection = *m_table->selectionModel();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!selection.hasSelection() || selection.isRowSelected(row, {})) {
            groups.push_back(m_model->lineAt(row).rows.front());
        }
    }
    return groups;
}

void UnknownDialog::showMarked() {
    std::vector<ItemId> items;
    for (const std::size_t group : markedGroups()) {
        const auto& some = m_parts.novelty.groups()->clusters[group].items;
        items.insert(items.end(), some.begin(), some.end());
    }
    std::ranges::sort(items);
    Q_EMIT itemsWanted(items);
}

/// Those that nobody determined since; read on a lane, since there may be many.
void UnknownDialog::showFound() {
    if (!m_parts.document.isOpen()) {
        return;
    }
    m_parts.runner.cancel(m_job);
    m_job = m_parts.runner.start(
        {},
        On::Io,
        [shared = m_parts.document.shared()](const Progress&) {
            const auto view = shared->openView();
            return view ? unknownItems(*view)
                        : Result<std::vector<ItemId>>(tl::unexpected(view.error()));
        },
        this,
        [this](const Result<std::vector<ItemId>>& items) {
            if (items) {
                Q_EMIT itemsWanted(*items);
            }
        },
        Urgency::Waited);
}

} // namespace taxo::ui
