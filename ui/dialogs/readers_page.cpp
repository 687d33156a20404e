// SPDX-License-Identifier: MIT
#include "ui/dialogs/readers_page.h"

#include "ui/dialogs/named_button.h"
#include "ui/models/clusters_text.h"
#include "ui/models/error_text.h"
#include "ui/models/structure_model.h"
#include "ui/models/taxon_text.h"
#include "ui/models/trust_text.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace taxo::ui {

namespace {

constexpr double kNoKey = std::numeric_limits<double>::quiet_NaN();

enum ListKind : int { Disputes, Taxa };

QString wordText(const std::string& word) {
    //: a reader says that no organism is in the photograph
    return word == "nothing" ? ReadersPage::tr("nothing there") : QString::fromStdString(word);
}

StructureList disputesOf(const ReadersCompared& found, const QString& one, const QString& other) {
    StructureList list;
    list.heads = {one, other};
    list.tips = {QString(), QString()};
    for (std::uint32_t i = 0; i < found.disputes.size(); ++i) {
        const Dispute& dispute = found.disputes[i];
        list.lines.push_back({.cells = {wordText(dispute.first), wordText(dispute.second)},
                              .keys = {kNoKey, kNoKey},
                              .rows = {i},
                              .taxon = -1,
                              .tip = {}});
    }
    return list;
}

StructureList taxaOf(const ReadersCompared& found) {
    StructureList list;
    list.heads = {ReadersPage::tr("Taxon"),
                  ReadersPage::tr("Kappa"),
                  ReadersPage::tr("Interval"),
                  ReadersPage::tr("Photographs")};
    list.tips = {QString(),
                 ReadersPage::tr("1: they always agree whether it is this taxon; 0: as often as "
                                 "chance would have it"),
                 ReadersPage::tr("Where kappa lies 95 times of 100, by events"),
                 ReadersPage::tr("That either of both calls so")};
    for (const TaxonAgreement& taxon : found.taxa) {
        const Interval& kappa = taxon.agreement.kappa;
        list.lines.push_back(
            {.cells = {wordText(taxon.taxon),
                       kappaText(kappa.value),
                       kappaIntervalText(kappa),
                       QLocale().toString(qulonglong{taxon.count.photographs})},
             .keys = {kNoKey, kappa.value, kappa.low, static_cast<double>(taxon.count.photographs)},
             .rows = {},
             .taxon = -1,
             .tip = {}});
    }
    return list;
}

} // namespace

ReadersPage::ReadersPage(const SecondReadingBox::Parts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_document(parts.document)
    , m_runner(parts.runner)
    , m_message(makeNamedText("readersMessage", this, {.isQuiet = true}))
    , m_words(makeNamedText("readersWords", this))
    , m_lists(new QWidget(this))
    , m_which(makeNamedChoice("readersLists", tr("What is listed"), m_lists))
    , m_model(new StructureModel(this))
    , m_table(new QTableView(m_lists))
    , m_look(makeNamedButton("readersLook", tr("Show them"), m_lists))
    , m_readBlind(makeNamedButton("readersBlind", tr("Read them blind"), m_lists))
    , m_readings(new SecondReadingBox(parts, this)) {
    setObjectName(QStringLiteral("readersPage"));
    makeTable();
    auto* const head = new QHBoxLayout;
    head->setSpacing(kGap);
    head->addWidget(m_which);
    head->addStretch(1);
    head->addWidget(m_look);
    head->addWidget(m_readBlind);
    auto* const lists = new QVBoxLayout(m_lists);
    lists->setContentsMargins(0, 0, 0, 0);
    lists->setSpacing(kGap);
    lists->addLayout(head);
    lists->addWidget(m_table, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kMargin, 0, 0);
    layout->setSpacing(kMargin);
    layout->addWidget(m_message);
    layout->addWidget(makeChoice());
    layout->addWidget(m_words);
    layout->addWidget(m_lists, 1);
    layout->addWidget(m_readings);
    layout->addStretch(0);
    m_message->setText(tr("How often two people, or one and the machine, say the same of a "
                          "photograph. Words count that were said with suggestions hidden."));
    connect(m_compare, &QPushButton::clicked, this, qOverload<>(&ReadersPage::compare));
    connect(m_readings, &SecondReadingBox::begun, this, &ReadersPage::readingBegun);
    connect(m_readings, &SecondReadingBox::agreementWanted, this, &ReadersPage::compareReading);
    connect(m_readBlind, &QPushButton::clicked, this, [this] {
        std::vector<ItemId> items;
        for (const Dispute& dispute : m_found->disputes) {
            items.push_back(dispute.item);
        }
        m_readings->beginDisputes(m_readers[0], std::move(items));
    });
    connect(m_which, &QComboBox::activated, this, &ReadersPage::showList);
    connect(m_look, &QPushButton::clicked, this, [this] {
        std::vector<int> rows;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            rows.push_back(row);
        }
        lookAt(rows);
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        lookAt({index.row()});
    });
    showFound();
}

ReadersPage::~ReadersPage() {
    m_runner.cancel(m_peopleJob);
    m_runner.cancel(m_job);
}

QWidget* ReadersPage::makeChoice() {
    auto* const page = new QWidget(this);
    m_first = makeNamedChoice("readersFirst", tr("First reader"), page);
    m_second = makeNamedChoice("readersSecond", tr("Second reader"), page);
    m_rank = makeNamedChoice("readersRank", tr("Names of this rank"), page);
    for (std::size_t at = kRanks; at-- > 0;) {
        m_rank->addItem(rankText(kAllRanks[at]), static_cast<int>(at));
    }
    m_compare = makeNamedButton("readersCompare", tr("Compare"), page);
    m_compare->setProperty("primary", true);
    m_compare->setEnabled(false);
    auto* const layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_first, 1);
    layout->addWidget(m_second, 1);
    layout->addWidget(m_rank);
    layout->addWidget(m_compare);
    return page;
}

void ReadersPage::makeTable() {
    m_table->setObjectName(QStringLiteral("readersTable"));
    m_table->setAccessibleName(tr("What was found"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setMinimumHeight(160);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as it is to be read
    m_table->setSortingEnabled(true);
}

void ReadersPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    readPeople();
}

void ReadersPage::readPeople() {
    if (!m_document.isOpen() || m_peopleJob != JobId()) {
        return;
    }
    m_peopleJob = m_runner.start(
        {},
        On::Io,
        [shared = m_document.shared()](const Progress&) {
            const auto view = shared->openView();
            return view ? countsBy(*view, {}, "person")
                        : Result<std::vector<ValueCount>>(tl::unexpected(view.error()));
        },
        this,
        [this](const Result<std::vector<ValueCount>>& people) {
            m_peopleJob = {};
            if (people) {
                takePeople(*people);
            } else if (people.error().code != ErrorCode::Cancelled) {
                m_words->setText(coreText(people.error().message));
            }
        },
        Urgency::Waited);
}

void ReadersPage::takePeople(const std::vector<ValueCount>& people) {
    QStringList names;
    for (const ValueCount& person : people) {
        if (!person.value.empty()) {
            names << QString::fromStdString(person.value);
        }
    }
    m_readings->setPeople(names);
    for (QComboBox* const box : {m_first, m_second}) {
        const QString before = box->currentText();
        box->clear();
        for (const QString& name : names) {
            box->addItem(name, name);
        }
        if (box == m_second) {
            box->addItem(tr("The machine"), QString());
        }
        const int same = box->findText(before);
        box->setCurrentIndex(same >= 0 ? same
                                       : std::min(box == m_second ? 1 : 0, box->count() - 1));
    }
    m_compare->setEnabled(m_first->count() > 0);
    if (m_first->count() == 0) {
        m_words->setText(tr("Nobody has said yet what a photograph shows."));
    }
}

void ReadersPage::compare() {
    if (!m_document.isOpen() || m_job != JobId()) {
        return;
    }
    ReadersChoice choice;
    choice.first = m_first->currentData().toString().toStdString();
    choice.second = m_second->currentData().toString().toStdString();
    compare(choice, {m_first->currentText(), m_second->currentText()}, {});
}

void ReadersPage::compareReading(const SecondReading& reading) {
    if (!m_document.isOpen() || m_job != JobId()) {
        return;
    }
    ReadersChoice choice;
    choice.first = reading.first;
    choice.second = m_parts.review.person();
    choice.within = reading.filter();
    choice.takesAidedOfFirst = true;
    compare(choice,
            {QString::fromStdString(choice.first), QString::fromStdString(choice.second)},
            readingNote(reading));
}

/// `of`: a sentence on which photographs are compared; empty: all that both read.
void ReadersPage::compare(const ReadersChoice& wanted,
                          const QStringList& readers,
                          const QString& of) {
    ReadersChoice choice = wanted;
    choice.rank = kAllRanks[static_cast<std::size_t>(m_rank->currentData().toInt())];
    m_of = of;
    m_compare->setEnabled(false);
    m_words->setText(tr("Comparing what they said …"));
    m_job = m_runner.start(
        tr("Comparing readers"),
        On::Io,
        [shared = m_document.shared(), choice](const Progress& progress) {
            const auto view = shared->openView();
            return view ? compareReaders(*view, choice, progress)
                        : Result<ReadersCompared>(tl::unexpected(view.error()));
        },
        this,
        [this, readers](Result<ReadersCompared> found) {
            m_job = {};
            m_compare->setEnabled(m_first->count() > 0);
            take(std::move(found), readers);
        },
        Urgency::Waited);
}

void ReadersPage::take(Result<ReadersCompared> found, const QStringList& readers) {
    m_readers = readers;
    if (!found) {
        m_found.reset();
        showFound();
        m_words->setText(coreText(found.error().message));
        return;
    }
    m_found = *std::move(found);
    showFound();
}

void ReadersPage::showFound() {
    m_lists->setVisible(m_found.has_value());
    if (!m_found) {
        m_words->clear();
        return;
    }
    QStringList words = agreementTexts(*m_found);
    if (!m_of.isEmpty()) {
        words.prepend(m_of);
    }
    m_words->setText(words.join(u' '));
    const QSignalBlocker quiet(m_which);
    m_which->clear();
    m_which->addItem(tr("%Ln dispute(s)", nullptr, static_cast<int>(m_found->disputes.size())),
                     Disputes);
    m_which->addItem(tr("Agreement by taxon (%L1)").arg(m_found->taxa.size()), Taxa);
    showList();
}

void ReadersPage::showList() {
    const bool areDisputes = m_which->currentData().toInt() == Disputes;
    m_model->set(areDisputes ? disputesOf(*m_found, m_readers[0], m_readers[1]) : taxaOf(*m_found));
    m_look->setVisible(areDisputes && !m_found->disputes.empty());
    m_readBlind->setVisible(m_look->isVisibleTo(m_lists));
    m_readBlind->setEnabled(!m_document.isReadOnly());
}

void ReadersPage::lookAt(const std::vector<int>& rows) {
    std::vector<ItemId> items;
    for (const int row : rows) {
        for (const std::uint32_t dispute : m_model->lineAt(row).rows) {
            items.push_back(m_found->disputes[dispute].item);
        }
    }
    if (!items.empty()) {
        Q_EMIT itemsWanted(items);
    }
}

} // namespace taxo::ui
