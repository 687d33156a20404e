// SPDX-License-Identifier: MIT
#include "ui/panels/restriction_bar.h"

#include "ui/document/path_text.h"
#include "ui/models/error_text.h"
#include "ui/models/taxon_text.h"
#include "ui/models/tip_text.h"
#include "ui/panels/checklist_source.h"
#include "ui/panels/symbolic_icon.h"
#include "ui/panels/taxon_field.h"
#include "ui/panels/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kFieldWidth = 260;
constexpr std::size_t kMostChips = 40; ///< more would not fit on any screen
constexpr std::size_t kMostInMenu = 200;
constexpr qsizetype kMostNamed = 12;  ///< unknown names, in the sentence
constexpr qsizetype kMostInTip = 200; ///< and in its tool tip

QToolButton* makeCross(QWidget* parent, const QString& what) {
    auto* const cross = new QToolButton(parent);
    cross->setIcon(symbolicIcon(QStringLiteral("stop")));
    cross->setIconSize({12, 12});
    cross->setToolTip(tipText(what));
    cross->setAccessibleName(what);
    cross->setFocusPolicy(Qt::TabFocus);
    return cross;
}

} // namespace

RestrictionBar::RestrictionBar(IdentifyQueue& queue,
                               IdentifierHost& host,
                               JobRunner& runner,
                               QWidget* parent)
    : QWidget(parent), m_queue(queue), m_host(host) {
    setObjectName(QStringLiteral("restriction"));
    //: before a list of taxa that answers are restricted to
    m_title = new QLabel(tr("Only"), this);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_chipRow = new QHBoxLayout;
    m_chipRow->setSpacing(kGap);
    m_more = new QToolButton(this);
    m_more->setObjectName(QStringLiteral("moreTaxa"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_field = new TaxonField(host, runner, this);
    m_field->setObjectName(QStringLiteral("taxonField"));
    m_field->setAccessibleName(tr("Add a taxon"));
    m_field->setFixedWidth(kFieldWidth);
    m_checklists = new ChecklistSource(host, runner, this);
    m_fromList = new QPushButton(tr("From a checklist …"), this);
    m_fromList->setObjectName(QStringLiteral("fromChecklist"));
    m_fromList->setToolTip(tr("Only the taxa of a CSV file; it can also be dropped here"));
    m_clear = new QPushButton(tr("Allow all taxa"), this);
    m_clear->setObjectName(QStringLiteral("allowAllTaxa"));
    m_close = makeCross(this, tr("Close"));
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("taxonProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();

    auto* const row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addWidget(m_title);
    row->addLayout(m_chipRow);
    row->addWidget(m_more);
    row->addWidget(m_field);
    row->addWidget(m_fromList);
    row->addStretch(1);
    row->addWidget(m_clear);
    row->addWidget(m_close);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kGap, kMargin, kGap);
    layout->setSpacing(kGap);
    layout->addLayout(row);
    layout->addWidget(m_problem);

    connect(m_field, &TaxonField::taxaEntered, this, &RestrictionBar::add);
    connect(m_field, &TaxonField::problemChanged, this, &RestrictionBar::tell);
    connectChecklists();
    connect(m_field, &TaxonField::backspacedWhenEmpty, this, [this] {
        if (!m_queue.restriction().empty()) {
            remove(TaxonMatch(m_queue.restriction().back()));
        }
    });
    connect(m_field, &TaxonField::escaped, this, &RestrictionBar::close);
    connect(m_close, &QToolButton::clicked, this, &RestrictionBar::close);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_queue.restrictTo({}); });
    connect(&queue, &IdentifyQueue::restrictionChanged, this, &RestrictionBar::showRestriction);
    connect(&host, &IdentifierHost::stateChanged, this, &RestrictionBar::showHint);
    showHint();
    showRestriction();
    hide();
}

void RestrictionBar::open() {
    show();
    m_host.load(); // suggestions come from the labels
    m_field->setFocus();
}

void RestrictionBar::close() {
    m_field->clear();
    m_problem->hide();
    if (m_queue.restriction().empty()) {
        hide();
    }
    Q_EMIT left();
}

void RestrictionBar::tell(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->setToolTip({});
    m_problem->setVisible(!sentence.isEmpty());
}

void RestrictionBar::connectChecklists() {
    m_checklists->acceptDropsOn(*this);
    connect(m_fromList, &QPushButton::clicked, this, &RestrictionBar::checklistWanted);
    connect(m_checklists, &ChecklistSource::found, this, &RestrictionBar::take);
    connect(m_checklists, &ChecklistSource::failed, this, [this](const Error& error) {
        show();
        tell(tr("This is no checklist that can be read.") + u' ' + detailsOf(error));
    });
    connect(
        m_checklists, &ChecklistSource::hovered, this, [this](const std::filesystem::path& file) {
            showRestriction();
            if (!file.empty()) {
                show();
                m_field->setPlaceholderText(tr("Only the taxa of %1").arg(displayName(file)));
            }
        });
}

void RestrictionBar::restrictToChecklist(const std::filesystem::path& file) {
    m_checklists->read(file);
}

void RestrictionBar::acceptChecklistsOn(QWidget& widget) {
    m_checklists->acceptDropsOn(widget);
}

void RestrictionBar::take(const std::filesystem::path& file, const ChecklistTaxa& found) {
    if (!found.taxa.empty()) {
        m_queue.restrictTo(found.taxa);
    }
    if (found.unknown.empty()) {
        return;
    }
    QStringList names;
    for (const std::string& name : found.unknown) {
        names << QString::fromStdString(name);
    }
    const auto count = static_cast<int>(names.size());
    QString listed = names.mid(0, kMostNamed).join(QStringLiteral(", "));
    if (names.size() > kMostNamed) {
        listed += QStringLiteral(", ") +
                  tr("and %Ln more", nullptr, count - static_cast<int>(kMostNamed));
    }
    show();
    tell(found.taxa.empty()
             ? tr("These labels know no taxon of %1, so nothing is restricted.")
                   .arg(displayName(file))
             //: %1 a file, %2 names
             : tr("%Ln name(s) of %1 are not known to these labels and left out: %2.",
                  nullptr,
                  count)
                   .arg(displayName(file), listed));
    m_problem->setToolTip(tipText(names.mid(0, kMostInTip).join(u'\n')));
}

void RestrictionBar::showHint() {
    switch (m_host.state()) {
    case IdentifierHost::State::Loading:
        m_field->setPlaceholderText(tr("The labels are being loaded …"));
        break;
    case IdentifierHost::State::Failed:
        m_field->setPlaceholderText(tr("The labels cannot be used"));
        break;
    default:
        m_field->setPlaceholderText(m_queue.restriction().empty() ? tr("A family, genus, species …")
                                                                  : tr("Another taxon …"));
        break;
    }
}

void RestrictionBar::showRestriction() {
    for (QWidget* const chip : std::exchange(m_chips, {})) {
        chip->deleteLater();
        chip->hide();
    }
    const std::vector<TaxonMatch>& taxa = m_queue.restriction();
    for (std::size_t i = 0; i < std::min(taxa.size(), kMostChips); ++i) {
        m_chips.push_back(makeChip(taxa[i]));
        m_chipRow->addWidget(m_chips.back());
    }
    m_problem->hide();
    m_clear->setVisible(!taxa.empty());
    m_close->setVisible(taxa.empty());
    setAccessibleName(taxa.empty() ? QString() : restrictionText(taxa));
    showHint();
    if (taxa.empty()) {
        fitChips();
        if (!m_field->hasFocus()) {
            hide(); // lifted from elsewhere
        }
    } else {
        show();
        fitChips();
    }
    update();
}

/// As many chips as there is room for; the rest in a menu.
void RestrictionBar::fitChips() {
    const std::size_t count = m_queue.restriction().size();
    //: taxa of the list that there is no room for
    m_more->setText(tr("and %Ln more", nullptr, static_cast<int>(count)));
    const int others = 2 * kMargin + m_title->sizeHint().width() + kFieldWidth +
                       m_fromList->sizeHint().width() + m_clear->sizeHint().width() + 6 * kGap;
    int room = width() - others;
    int all = 0;
    for (const QWidget* const chip : m_chips) {
        all += chip->sizeHint().width() + kGap;
    }
    const bool doAllFit = all <= room && count == m_chips.size();
    if (!doAllFit) {
        room -= m_more->sizeHint().width() + kGap;
    }
    std::size_t shown = 0;
    for (; shown < m_chips.size(); ++shown) {
        room -= m_chips[shown]->sizeHint().width() + kGap;
        if (room < 0) {
            break;
        }
    }
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setVisible(i < shown);
    }
    m_more->setVisible(shown < count);
    if (shown < count) {
        m_more->setText(shown > 0 ? tr("and %Ln more", nullptr, static_cast<int>(count - shown))
                                  : tr("%Ln taxa", nullptr, static_cast<int>(count)));
        fillMore(shown);
    }
}

void RestrictionBar::fillMore(std::size_t firstHidden) {
    const std::vector<TaxonMatch>& taxa = m_queue.restriction();
    QMenu* const menu = m_more->menu();
    menu->clear();
    for (std::size_t i = firstHidden; i < std::min(taxa.size(), firstHidden + kMostInMenu); ++i) {
        const TaxonMatch taxon = taxa[i];
        menu->addAction(symbolicIcon(QStringLiteral("stop")),
                        tr("Remove %1").arg(unmistakableText(taxon)),
                        this,
                        [this, taxon] { remove(taxon); });
    }
}

QWidget* RestrictionBar::makeChip(const TaxonMatch& taxon) {
    auto* const chip = new QFrame(this);
    chip->setProperty("chip", true);
    auto* const name = new QLabel(unmistakableText(taxon), chip);
    name->setTextFormat(Qt::PlainText);
    QFont font = name->font();
    font.setItalic(isItalic(taxon.rank));
    name->setFont(font);
    name->setToolTip(rankText(taxon.rank));
    auto* const cross = makeCross(chip, tr("Remove %1").arg(unmistakableText(taxon)));
    connect(cross, &QToolButton::clicked, this, [this, taxon] {
        m_field->setFocus();
        remove(taxon);
    });
    auto* const layout = new QHBoxLayout(chip);
    layout->setContentsMargins(10, 0, 2, 0);
    layout->setSpacing(2);
    layout->addWidget(name);
    layout->addWidget(cross);
    return chip;
}

void RestrictionBar::add(const std::vector<TaxonMatch>& taxa) {
    std::vector<TaxonMatch> all = m_queue.restriction();
    for (const TaxonMatch& taxon : taxa) {
        if (std::find(all.begin(), all.end(), taxon) == all.end()) {
            all.push_back(taxon);
        }
    }
    m_queue.restrictTo(std::move(all));
}

void RestrictionBar::remove(const TaxonMatch& taxon) {
    std::vector<TaxonMatch> rest = m_queue.restriction();
    std::erase(rest, taxon);
    m_queue.restrictTo(std::move(rest));
}

void RestrictionBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitChips();
}

void RestrictionBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const Theme& theme = Theme::of(*this);
    painter.fillRect(rect(), m_queue.restriction().empty() ? theme.window : theme.accentSoft);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace taxo::ui
