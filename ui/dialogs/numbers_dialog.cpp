// SPDX-License-Identifier: MIT
#include "ui/dialogs/numbers_dialog.h"

#include "core/collection/occurrences.h"
#include "core/collection/photo.h"
#include "ui/dialogs/on_screen.h"
#include "ui/document/path_text.h"
#include "ui/models/error_text.h"
#include "ui/panels/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <span>
#include <utility>

namespace taxo::ui {

NumbersDialog::NumbersDialog(const Parts& parts, std::vector<ItemId> items, QWidget* parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_items(std::move(items))
    , m_model(new NumbersModel(this))
    , m_pattern(new QLineEdit(this))
    , m_print(new QCheckBox(tr("Also what is &printed (Tesseract)"), this))
    , m_table(new QTableView(this))
    , m_summary(new QLabel(this))
    , m_again(new QPushButton(tr("&Read again"), this))
    , m_write(new QPushButton(this)) {
    setObjectName(QStringLiteral("numbersDialog"));
    setWindowTitle(tr("Catalogue numbers"));
    resizeOnScreen(*this, QSize(760, 520));
    m_pattern->setObjectName(QStringLiteral("pattern"));
    //: a pattern for catalogue numbers: # stands for digits
    m_pattern->setPlaceholderText(tr("all of the barcode, or as B-#"));
    m_pattern->setToolTip(tr("What of a text is the number: # stands for digits"));
    m_print->setObjectName(QStringLiteral("print"));
    m_table->setObjectName(QStringLiteral("numbers"));
    m_table->setAccessibleName(tr("What was read"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(NumbersModel::Photo, 230);
    m_table->setColumnWidth(NumbersModel::Number, 210);
    m_summary->setObjectName(QStringLiteral("summaryOfNumbers"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_again->setAutoDefault(false);
    m_write->setObjectName(QStringLiteral("write"));
    m_write->setProperty("primary", true);
    m_write->setDefault(true);
    auto* const leave = new QPushButton(tr("Cancel"), this);
    leave->setAutoDefault(false);
    auto* const patternLabel = new QLabel(tr("&The number looks like"), this);
    patternLabel->setBuddy(m_pattern);
    auto* const first = new QHBoxLayout;
    first->setSpacing(kGap);
    first->addWidget(patternLabel);
    first->addWidget(m_pattern, 1);
    first->addWidget(m_print);
    first->addWidget(m_again);
    auto* const last = new QHBoxLayout;
    last->setSpacing(kGap);
    last->addWidget(m_summary, 1);
    last->addWidget(leave);
    last->addWidget(m_write);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addLayout(first);
    layout->addWidget(m_table, 1);
    layout->addLayout(last);
    connect(m_again, &QPushButton::clicked, this, &NumbersDialog::read);
    connect(m_pattern, &QLineEdit::returnPressed, this, &NumbersDialog::read);
    connect(m_pattern, &QLineEdit::textChanged, this, &NumbersDialog::showState);
    connect(m_print, &QCheckBox::toggled, this, &NumbersDialog::read);
    connect(m_write, &QPushButton::clicked, this, &NumbersDialog::write);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(&parts.document, &CollectionDocument::closed, this, &QWidget::close);
    read();
    m_table->setFocus();
}

NumbersDialog::~NumbersDialog() {
    m_parts.runner.cancel(m_job);
}

/// What is read of items, and what would become of it. On a lane.
Result<NumbersDialog::Read> NumbersDialog::readAll(const Collection& view,
                                                   SpecimenTools& tools,
                                                   const std::vector<ItemId>& items,
                                                   const NumberOptions& options,
                                                   const Progress& progress) {
    const auto pictures = picturesOf(view, items);
    const auto numbers = pictures ? tools.readNumbers(items, *pictures, options, progress)
                                  : tl::unexpected(pictures.error());
    auto proposal = numbers ? proposeNumbers(view, *numbers) : tl::unexpected(numbers.error());
    if (!proposal) {
        return tl::unexpected(std::move(proposal).error());
    }
    Read read{*std::move(proposal), {}};
    for (std::size_t i = 0; i < items.size(); ++i) {
        NumbersModel::Row row{displayName((*pictures)[i].file), (*numbers)[i]};
        const auto group = std::ranges::lower_bound(
            read.proposal.groups, row.read.number, {}, &ProposedGroup::name);
        const bool isTaken = group != read.proposal.groups.end() &&
                             group->name == row.read.number &&
                             std::ranges::find(group->items, items[i]) != group->items.end();
        row.isGrouped = !isTaken;
        row.isKnown = isTaken && group->isKnown;
        read.rows.push_back(std::move(row));
    }
    return read;
}

/// The question before is given up.
void NumbersDialog::read() {
    m_parts.runner.cancel(std::exchange(m_job, {}));
    ++m_generation;
    m_isReading = false;
    if (!m_parts.document.isOpen()) {
        return;
    }
    NumberOptions options;
    options.pattern = m_pattern->text().trimmed().toStdString();
    options.readsPrint = m_print->isChecked();
    if (auto checked = options.check(); !checked) {
        m_proposal = {};
        m_summary->setText(detailsOf(checked.error()));
        m_write->setEnabled(false);
        m_pattern->setFocus();
        return;
    }
    m_isReading = true;
    showState();
    m_job = m_parts.runner.start(
        tr("Reading catalogue numbers"),
        On::Io,
        [shared = m_parts.document.shared(), tools = m_parts.tools, items = m_items, options](
            const Progress& progress) -> Result<Read> {
            const auto view = shared->openView();
            return view ? readAll(*view, *tools, items, options, progress)
                        : tl::unexpected(view.error());
        },
        this,
        [this, generation = m_generation](Result<Read> read) {
            if (generation == m_generation) {
                take(std::move(read));
            }
        },
        Urgency::Waited);
}

void NumbersDialog::take(Result<Read> read) {
    m_isReading = false;
    if (!read) {
        m_proposal = {};
        m_model->setRows({});
        showState();
        m_summary->setText(read.error().code == ErrorCode::Cancelled ? tr("Stopped.")
                                                                     : detailsOf(read.error()));
        return;
    }
    m_proposal = std::move(read->proposal);
    m_model->setRows(std::move(read->rows));
    showState();
}

void NumbersDialog::showState() {
    const NumbersModel::Counts counts = m_model->counts();
    QStringList parts;
    if (m_isReading) {
        parts << tr("Reading …");
    } else {
        parts << (counts.written > 0 ? tr("%Ln of them get a number", nullptr, counts.written)
                                     : tr("None of them gets a number"));
        if (counts.nothing > 0) {
            parts << tr("%Ln without", nullptr, counts.nothing);
        }
        if (counts.several > 0) {
            parts << tr("%Ln unclear", nullptr, counts.several);
        }
        if (counts.grouped > 0) {
            parts << tr("%Ln stay", nullptr, counts.grouped);
        }
        if (counts.failed > 0) {
            parts << tr("%Ln could not be read", nullptr, counts.failed);
        }
    }
    m_summary->setText(parts.join(QStringLiteral("  ·  ")));
    m_write->setText(counts.written > 0 ? tr("&Write %Ln numbers", nullptr, counts.written)
                                        : tr("&Write numbers"));
    m_write->setEnabled(!m_isReading && counts.written > 0 && !m_parts.document.isReadOnly());
}

void NumbersDialog::write() {
    m_parts.document.decide([proposal = m_proposal,
                             by = DecisionMaker{.person = m_parts.person}](Collection& collection) {
        return applyGroups(collection, proposal, by);
    });
    accept();
}

} // namespace taxo::ui
