// SPDX-License-Identifier: MIT
#include "ui/panels/clusters_panel.h"

#include "core/collection/cluster_field.h"
#include "ui/models/clusters_model.h"
#include "ui/models/clusters_text.h"
#include "ui/models/error_text.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/cluster_table.h"
#include "ui/panels/item_strip.h"
#include "ui/panels/line_label.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kLeastRows = 3; ///< of the table, its heading among them

} // namespace

ClustersPanel::ClustersPanel(const Parts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_model(new ClustersModel(parts.clusters, this))
    , m_results(new ChoiceBox(this))
    , m_find(new QPushButton(this))
    , m_more(new QPushButton(tr("Result"), this))
    , m_text(new LineLabel("clustersText", this))
    , m_centre(new QPushButton(this))
    , m_table(new ClusterTable(this)) {
    setObjectName(QStringLiteral("clustersPanel"));
    makeTable();
    makeDeeds();
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kGap, kMargin, kGap);
    layout->setSpacing(kGap);
    layout->addWidget(makeHead());
    layout->addWidget(m_text);
    layout->addWidget(m_centre, 0, Qt::AlignLeft);
    layout->addWidget(m_table, 1);
    layout->addWidget(makeFoot());
    layout->addStretch(0); // as long as there is no list
    setFocusProxy(m_table);
    const ClustersDocument& clusters = parts.clusters;
    connect(&clusters, &ClustersDocument::keptChanged, this, &ClustersPanel::showKept);
    connect(&clusters, &ClustersDocument::shownChanged, this, &ClustersPanel::showShown);
    connect(&clusters, &ClustersDocument::describedChanged, this, &ClustersPanel::showText);
    connect(&clusters, &ClustersDocument::describedChanged, this, &ClustersPanel::showChosen);
    connect(&clusters, &ClustersDocument::seekingChanged, this, &ClustersPanel::showSeeking);
    connect(&clusters, &ClustersDocument::sought, this, &ClustersPanel::showOutcome);
    connect(&clusters, &ClustersDocument::failed, this, [this](const Error& error) {
        m_problem = error.code == ErrorCode::Cancelled ? QString() : detailsOf(error);
        showText();
    });
    m_model->setGround(Theme::of(*this).isDark ? Ground::Dark : Ground::Light);
    showSeeking();
    showKept();
    showShown();
}

ClustersPanel::~ClustersPanel() = default;

QWidget* ClustersPanel::makeHead() {
    auto* const head = new QWidget(this);
    m_results->setObjectName(QStringLiteral("clusterings"));
    m_results->setAccessibleName(tr("Results"));
    m_results->setMinimumContentsLength(7);
    m_find->setObjectName(QStringLiteral("findClusters"));
    m_more->setObjectName(QStringLiteral("resultMenu"));
    m_more->setMenu(makeResultMenu());
    auto* const layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_results, 1);
    layout->addWidget(m_more);
    layout->addWidget(m_find);
    connect(m_results, &QComboBox::activated, this, [this](int place) {
        m_colorsNext = true;
        m_parts.clusters.show({m_results->itemData(place).toLongLong()});
    });
    connect(m_find, &QPushButton::clicked, this, [this] {
        m_parts.clusters.isSeeking() ? m_parts.clusters.stop() : Q_EMIT findRequested();
    });
    m_centre->setObjectName(QStringLiteral("centreWithin"));
    m_centre->hide();
    connect(m_centre, &QPushButton::clicked, this, [this] {
        if (const auto confounder = confounderOf(m_parts.clusters.agreements())) {
            Q_EMIT centredRequested(confounder->field);
        }
    });
    return head;
}

QMenu* ClustersPanel::makeResultMenu() {
    auto* const menu = new QMenu(m_more);
    const auto add = [&](const QString& text, auto does) {
        QAction* const action = menu->addAction(text);
        connect(action, &QAction::triggered, this, does);
        return action;
    };
    add(tr("&Colour the map by it"), [this] { colorMap(); });
    add(tr("Put the &gallery under its clusters"), [this] { groupGallery(); });
    add(tr("Com&pare …"), [this] { Q_EMIT compareRequested(); });
    menu->addSeparator();
    m_rename = add(tr("Re&name …"), [this] { Q_EMIT renameRequested(); });
    m_remove =
        add(tr("&Delete"), [this] { m_parts.clusters.remove(m_parts.clusters.shown().kept.id); });
    return menu;
}

void ClustersPanel::makeTable() {
    m_table->setObjectName(QStringLiteral("clusters"));
    m_table->setAccessibleName(tr("Clusters"));
    m_table->setModel(m_model);
    m_table->setMinimumHeight(kLeastRows * m_table->verticalHeader()->defaultSectionSize());
    const int letter = m_table->fontMetrics().averageCharWidth();
    for (const auto& [column, letters] : {std::pair<int, int>{ClustersModel::Name, 20},
                                          {ClustersModel::Size, 13},
                                          {ClustersModel::Purity, 19},
                                          {ClustersModel::Suggested, 22}}) {
        m_table->setColumnWidth(column, letters * letter);
    }
    m_table->sortByColumn(ClustersModel::Size, Qt::DescendingOrder);
    m_table->setSortingEnabled(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isFilling) {
            selectRows();
        }
    });
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &ClustersPanel::showChosen);
    connect(m_table, &QTableView::doubleClicked, this, &ClustersPanel::look);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ClustersPanel::makeDeeds() {
    const auto make = [this](const QString& text, auto does) {
        auto* const action = new QAction(text, this);
        connect(action, &QAction::triggered, this, does);
        return action;
    };
    const auto line = [this] {
        auto* const separator = new QAction(this);
        separator->setSeparator(true);
        return separator;
    };
    m_deeds = {
        .look = make(tr("&Look at them"), [this] { look(); }),
        .alone = make(tr("List them &alone"), [this] { listAlone(); }),
        .name =
            make(tr("&Name …"),
                 [this] {
                     m_table->edit(m_table->currentIndex().siblingAtColumn(ClustersModel::Name));
                 }),
        .nameAsSuggested = make(tr("Na&me as suggested"), [this] { nameAsSuggested(); }),
        .taxon = make(tr("A ta&xon for all of them …"),
                      [this] {
                          selectRows();
                          Q_EMIT taxonRequested();
                      }),
        .typical = make(tr("Select the &typical ones"), [this] { selectEnds(true); }),
        .outliers = make(tr("Select those least l&ike it"), [this] { selectEnds(false); }),
        .tree = make(tr("&Where on the tree of life"),
                     [this] {
                         selectRows();
                         Q_EMIT treeRequested();
                     }),
        .merge = make(tr("M&erge"), [this] { m_parts.clusters.merge(chosenIds()); }),
        .split = make(tr("&Split …"), [this] { Q_EMIT splitRequested(chosenIds().front()); }),
        .dissolve = make(tr("&Dissolve"), [this] { m_parts.clusters.dissolve(chosenIds()); })};
    m_table->addActions({m_deeds.look,
                         m_deeds.alone,
                         m_deeds.typical,
                         m_deeds.outliers,
                         m_deeds.tree,
                         line(),
                         m_deeds.name,
                         m_deeds.nameAsSuggested,
                         m_deeds.taxon,
                         line(),
                         m_deeds.merge,
                         m_deeds.split,
                         m_deeds.dissolve});
}

QWidget* ClustersPanel::makeFoot() {
    m_foot = new QWidget(this);
    const auto makeSide = [this](const QString& title, ItemStrip* strip) {
        auto* const side = new QVBoxLayout;
        side->setSpacing(2);
        side->addWidget(makeTextLabel(title, m_foot, {.isQuiet = true}));
        side->addWidget(strip);
        connect(strip, &ItemStrip::chosen, this, [this](ItemId item) { select({item}); });
        return side;
    };
    m_typical = new ItemStrip(m_parts.thumbnails, m_foot);
    m_typical->setObjectName(QStringLiteral("typical"));
    m_outliers = new ItemStrip(m_parts.thumbnails, m_foot);
    m_outliers->setObjectName(QStringLiteral("outliers"));
    m_do = new QPushButton(tr("Cluster"), m_foot);
    m_do->setObjectName(QStringLiteral("clusterMenu"));
    auto* const menu = new QMenu(m_do);
    menu->addActions(m_table->actions());
    m_do->setMenu(menu);
    auto* const layout = new QHBoxLayout(m_foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kMargin);
    layout->addLayout(makeSide(tr("Typical"), m_typical), 1);
    //: photographs that are least like the others of their cluster
    layout->addLayout(makeSide(tr("Least like it"), m_outliers), 1);
    layout->addWidget(m_do, 0, Qt::AlignBottom);
    return m_foot;
}

std::vector<std::size_t> ClustersPanel::chosen() const {
    std::vector<std::size_t> clusters;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) {
        if (const auto cluster = m_model->clusterAt(row.row())) {
            clusters.push_back(*cluster);
        }
    }
    std::ranges::sort(clusters); // the largest is the one that others are merged into
    return clusters;
}

std::vector<ClusterId> ClustersPanel::chosenIds() const {
    std::vector<ClusterId> ids;
    for (const std::size_t cluster : chosen()) {
        ids.push_back(m_parts.clusters.shown().clusters[cluster].id);
    }
    return ids;
}

std::optional<std::size_t> ClustersPanel::current() const {
    return m_model->clusterAt(m_table->currentIndex().row());
}

void ClustersPanel::select(const std::vector<ItemId>& items) {
    if (items.empty()) {
        return;
    }
    m_parts.selection.set(items);
    if (!m_parts.selection.contains(m_parts.focus.current())) {
        m_parts.focus.set(items.front());
    }
}

/// What is typical of the first comes first: it is looked at.
void ClustersPanel::selectRows() {
    m_chosen = chosenIds();
    const ClustersDocument::Shown& shown = m_parts.clusters.shown();
    std::vector<ItemId> items;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) {
        const auto cluster = m_model->clusterAt(row.row());
        const auto& of = cluster ? shown.clusters[*cluster].items : shown.noise;
        const auto* const known = cluster ? m_parts.clusters.descriptionOf(*cluster) : nullptr;
        if (items.empty() && known != nullptr) {
            items = m_parts.clusters.itemsOf(known->representatives);
        }
        items.insert(items.end(), of.begin(), of.end());
    }
    select(items);
    showChosen();
}

void ClustersPanel::look() {
    selectRows();
    groupGallery();
}

void ClustersPanel::groupGallery() {
    ListOptions options = m_parts.document.options();
    options.groupBy = fieldOf(m_parts.clusters.shown().kept.id);
    m_parts.document.setOptions(options);
}

/// The filter asks for them in place of other clusters; what else it asks for stays.
void ClustersPanel::listAlone() {
    const ClustersDocument::Shown& shown = m_parts.clusters.shown();
    std::vector<std::string> labels;
    for (const std::size_t cluster : chosen()) {
        labels.push_back(shown.labels[cluster]);
    }
    ListOptions options = m_parts.document.options();
    std::erase_if(options.filter.terms, [](const FilterTerm& term) {
        return term.key == FilterKey::Cluster && !term.isNegated;
    });
    options.filter.terms.push_back(clusterTerm(shown.kept.name, labels));
    m_parts.document.setOptions(options);
}

void ClustersPanel::colorMap() {
    Q_EMIT colorRequested(fieldOf(m_parts.clusters.shown().kept.id));
}

void ClustersPanel::selectEnds(bool areTypical) {
    std::vector<ItemId> items;
    for (const std::size_t cluster : chosen()) {
        if (const auto* const known = m_parts.clusters.descriptionOf(cluster)) {
            const auto ends =
                m_parts.clusters.itemsOf(areTypical ? known->representatives : known->outliers);
            items.insert(items.end(), ends.begin(), ends.end());
        }
    }
    select(items);
}

void ClustersPanel::nameAsSuggested() {
    const auto cluster = current();
    const auto* const known = cluster ? m_parts.clusters.descriptionOf(*cluster) : nullptr;
    if (known != nullptr && known->name) {
        m_parts.clusters.nameCluster(m_parts.clusters.shown().clusters[*cluster].id,
                                     suggestedText(*known->name).toStdString());
    }
}

} // namespace taxo::ui
