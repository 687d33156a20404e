// SPDX-License-Identifier: MIT
#include "ui/dialogs/compare_clusters_dialog.h"

#include "core/collection/cluster_field.h"
#include "core/collection/marks.h"
#include "core/workflow/kept_clusters.h"
#include "ui/models/clusters_text.h"
#include "ui/models/error_text.h"
#include "ui/models/number_text.h"
#include "ui/models/taxon_text.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kWidth = 560;
constexpr int kDigits = 3;

enum Column { MeasureColumn, ValueColumn, ShuffledColumn, MeaningColumn, MeasureColumnCount };

/// All that were sought, or are in a cluster.
std::vector<ItemId> itemsOf(const ClustersDocument::Shown& shown) {
    std::vector<ItemId> items = shown.noise;
    for (const Cluster& cluster : shown.clusters) {
        items.insert(items.end(), cluster.items.begin(), cluster.items.end());
    }
    std::ranges::sort(items);
    return items;
}

} // namespace

CompareClustersDialog::CompareClustersDialog(CollectionDocument& document,
                                             const ClustersDocument& clusters,
                                             JobRunner& runner,
                                             QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_clusters(clusters)
    , m_runner(runner)
    , m_what(makeNamedText("compared", this))
    , m_with(new QComboBox(this))
    , m_table(new QTableWidget(0, MeasureColumnCount, this))
    , m_reading(makeNamedText("reading", this)) {
    setObjectName(QStringLiteral("compareClustersDialog"));
    setWindowTitle(tr("Compare clusters"));
    setMinimumWidth(kWidth);
    makeLayout();
    connect(m_with, &QComboBox::activated, this, &CompareClustersDialog::compare);
    connect(&document, &CollectionDocument::closed, this, &QWidget::close);
    connect(&clusters, &ClustersDocument::keptChanged, this, &CompareClustersDialog::showChoices);
    connect(&clusters, &ClustersDocument::shownChanged, this, &CompareClustersDialog::showChoices);
    showChoices();
}

CompareClustersDialog::~CompareClustersDialog() {
    m_runner.cancel(m_job);
}

void CompareClustersDialog::makeLayout() {
    m_with->setObjectName(QStringLiteral("compareWith"));
    m_with->setAccessibleName(tr("Compare with"));
    m_table->setObjectName(QStringLiteral("agreement"));
    m_table->setAccessibleName(tr("How far they agree"));
    m_table->setHorizontalHeaderLabels(
        {tr("Measure"), tr("Here"), tr("Shuffled"), tr("How to read it")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFocusPolicy(Qt::NoFocus);
    auto* const first = new QHBoxLayout;
    first->setSpacing(kGap);
    first->addWidget(m_what, 1);
    first->addWidget(m_with, 1);
    auto* const chance = makeTextLabel(
        tr("Beside each stands its mean for shuffled labels: what groups of these sizes give by "
           "chance alone. Noise and items without a value are not compared."),
        this,
        {.isQuiet = true});
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addLayout(first);
    layout->addWidget(m_reading);
    layout->addWidget(m_table, 1);
    layout->addWidget(chance);
}

/// The other results first, then what all items have, then what people gave them.
void CompareClustersDialog::showChoices() {
    const QString before = m_with->currentData().toString();
    const ClustersDocument::Shown& shown = m_clusters.shown();
    const QSignalBlocker quiet(m_with);
    m_with->clear();
    const auto add = [this](const QString& text, const std::string& field) {
        m_with->addItem(text, QString::fromStdString(field));
    };
    for (const KeptClustering& one : m_clusters.kept()) {
        if (one.id != shown.kept.id) {
            add(tr("Result: %1").arg(QString::fromStdString(one.name)), fieldOf(one.id));
        }
    }
    std::array<Rank, kRanks> ranks = kAllRanks;
    std::ranges::reverse(ranks);
    for (const Rank rank : ranks) {
        add(rankText(rank), nameOf(rank));
    }
    for (const std::string& field : sourceFields()) {
        add(fieldText(field), field);
    }
    add(fieldText("month"), "month");
    if (m_document.isOpen()) {
        for (const std::string& field :
             fieldNames(m_document.view()).value_or(std::vector<std::string>())) {
            add(QString::fromStdString(field), field);
        }
    }
    m_with->setCurrentIndex(std::max(0, m_with->findData(before)));
    //: the name of a result, before what it is compared with
    m_what->setText(tr("%1, compared with").arg(QString::fromStdString(shown.kept.name)));
    compare();
}

void CompareClustersDialog::compare() {
    m_runner.cancel(std::exchange(m_job, {}));
    const std::uint64_t generation = ++m_generation;
    m_table->setRowCount(0);
    m_reading->clear();
    if (!m_document.isOpen() || m_clusters.isEmpty()) {
        return;
    }
    m_job = m_runner.start(
        {},
        On::Io,
        [shared = m_document.shared(),
         shown = m_clusters.sharedShown(),
         with = m_with->currentData().toString().toStdString()](
            const Progress&) -> Result<LabelAgreement> {
            const auto view = shared->openView();
            return view ? compareFields(*view, itemsOf(*shown), fieldOf(shown->kept.id), with)
                        : tl::unexpected(view.error());
        },
        this,
        [this, generation](const Result<LabelAgreement>& agreement) {
            if (generation == m_generation) {
                m_job = {};
                take(agreement);
            }
        },
        Urgency::Waited);
}

void CompareClustersDialog::take(const Result<LabelAgreement>& agreement) {
    if (!agreement) {
        m_reading->setText(detailsOf(agreement.error()));
        return;
    }

    struct Measure {
        QString name;
        const BesideChance& number;
        QString meaning;
    };

    const Measure measures[] = {
        {tr("ARI"), agreement->adjustedRand, tr("1: the same groups, 0: chance")},
        {tr("AMI"), agreement->adjustedMutual, tr("1: the same groups, 0: chance")},
        {tr("NMI"), agreement->normalisedMutual, tr("1: the same groups; above 0 by chance")},
        {tr("Purity"), agreement->purity, tr("share with their cluster’s commonest value")},
        {tr("Entropy"), agreement->entropy, tr("bits that stay open; 0: all is said")}};
    for (const Measure& measure : measures) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const std::array<QString, MeasureColumnCount> texts = {
            measure.name,
            decimalText(measure.number.value, kDigits),
            decimalText(measure.number.shuffled, kDigits),
            measure.meaning};
        for (int column = 0; column < MeasureColumnCount; ++column) {
            m_table->setItem(
                row, column, new QTableWidgetItem(texts[static_cast<std::size_t>(column)]));
        }
    }
    m_table->resizeColumnsToContents();
    m_table->setMinimumHeight(m_table->horizontalHeader()->height() +
                              m_table->rowCount() * m_table->rowHeight(0) + 4);
    m_reading->setText(readingText(*agreement));
}

} // namespace taxo::ui
