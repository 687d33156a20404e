// SPDX-License-Identifier: MIT
#include "ui/models/clusters_model.h"

#include "ui/models/clusters_text.h"
#include "ui/models/number_text.h"
#include "ui/models/taxon_text.h"
#include "ui/models/tip_text.h"

#include <QFont>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <numeric>
#include <utility>

namespace taxo::ui {

ClustersModel::ClustersModel(ClustersDocument& document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document) {
    connect(&document, &ClustersDocument::shownChanged, this, &ClustersModel::take);
    connect(&document, &ClustersDocument::describedChanged, this, &ClustersModel::takeDescriptions);
    setGround(m_ground);
    take();
}

std::optional<std::size_t> ClustersModel::clusterAt(int row) const {
    return row >= 0 && row < static_cast<int>(m_clusters.size())
               ? std::optional(m_clusters[static_cast<std::size_t>(row)])
               : std::nullopt;
}

void ClustersModel::setGround(Ground ground) {
    m_ground = ground;
    const Color none = unknownColor(ground);
    m_noiseColor = QColor(none.red, none.green, none.blue);
    m_colors = clusterColors(m_clusters.size(), ground);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::DecorationRole});
    }
}

void ClustersModel::take() {
    beginResetModel();
    const ClustersDocument::Shown& shown = m_document.shown();
    m_clusters.resize(shown.clusters.size());
    std::iota(m_clusters.begin(), m_clusters.end(), std::size_t{0});
    m_colors = clusterColors(m_clusters.size(), m_ground);
    m_hasNoise = !shown.noise.empty();
    order();
    endResetModel();
}

void ClustersModel::takeDescriptions() {
    if (m_column >= Purity) {
        sort(m_column, m_order);
    }
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, Purity), index(rowCount() - 1, Nearest));
    }
}

/// What is sorted by; what is not known comes last.
double ClustersModel::keyOf(std::size_t cluster) const {
    const ClusterDescription* const known = m_document.descriptionOf(cluster);
    switch (m_column) {
    case Purity: {
        double key = -1.0;
        for (const Rank rank : kAllRanks) {
            constexpr double kPure = 0.9;
            const auto purity = known != nullptr ? known->purity[indexOf(rank)] : std::nullopt;
            if (purity && (*purity >= kPure || key < 0.0)) {
                key = static_cast<double>(indexOf(rank)) + *purity;
            }
        }
        return key;
    }
    case Nearest:
        return known != nullptr && !known->nearest.empty()
                   ? static_cast<double>(known->nearest.front().cosine)
                   : -2.0;
    default:
        return static_cast<double>(m_document.shown().clusters[cluster].items.size());
    }
}

void ClustersModel::order() {
    const bool isDescending = m_order == Qt::DescendingOrder;
    if (m_column == Name || m_column == Suggested) {
        std::vector<QString> texts;
        for (std::size_t i = 0; i < m_clusters.size(); ++i) {
            texts.push_back(textOf(i, m_column).toCaseFolded());
        }
        std::ranges::sort(m_clusters, [&](std::size_t a, std::size_t b) {
            if (texts[a].isEmpty() != texts[b].isEmpty()) {
                return texts[b].isEmpty();
            }
            const bool isFirst = isDescending ? texts[b] < texts[a] : texts[a] < texts[b];
            return texts[a] == texts[b] ? a < b : isFirst;
        });
        return;
    }
    std::vector<double> keys;
    for (std::size_t i = 0; i < m_clusters.size(); ++i) {
        keys.push_back(keyOf(i));
    }
    std::ranges::sort(m_clusters, [&](std::size_t a, std::size_t b) {
        const bool isFirst = isDescending ? keys[b] < keys[a] : keys[a] < keys[b];
        return keys[a] == keys[b] ? a < b : isFirst;
    });
}

void ClustersModel::sort(int column, Qt::SortOrder order) {
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const std::vector<std::size_t> old = m_clusters;
    m_column = column;
    m_order = order;
    this->order();
    std::vector<int> rowOfCluster(m_clusters.size());
    for (std::size_t row = 0; row < m_clusters.size(); ++row) {
        rowOfCluster[m_clusters[row]] = static_cast<int>(row);
    }
    QModelIndexList after;
    for (const QModelIndex& one : before) {
        const auto row = static_cast<std::size_t>(one.row());
        after << (row < old.size() ? index(rowOfCluster[old[row]], one.column()) : one);
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

int ClustersModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_clusters.size()) + (m_hasNoise ? 1 : 0);
}

int ClustersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QString ClustersModel::textOf(std::size_t cluster, int column) const {
    const ClustersDocument::Shown& shown = m_document.shown();
    const ClusterDescription* const known = m_document.descriptionOf(cluster);
    switch (column) {
    case Name:
        return QString::fromStdString(shown.labels[cluster]);
    case Size:
        return QLocale().toString(static_cast<qlonglong>(shown.clusters[cluster].items.size()));
    case Purity:
        return known != nullptr ? purityText(*known) : QString();
    case Suggested:
        return known != nullptr && known->name ? suggestedText(*known->name) : QString();
    default:
        return known != nullptr && !known->nearest.empty()
                   ? QString::fromStdString(known->nearest.front().taxon.binomial())
                   : QString();
    }
}

QString ClustersModel::tipOf(std::size_t cluster, int column) const {
    const ClusterDescription* const known = m_document.descriptionOf(cluster);
    if (known == nullptr) {
        return {};
    }
    if (column == Purity) {
        return tipText(puritiesText(*known));
    }
    if (column == Suggested && known->name) {
        const QString share = percentText(known->name->share);
        return known->name->byMachine
                   //: %1 is a share: "86 %"
                   ? tr("%1 of those that the model names").arg(share)
                   : tr("%1 of those that people determined").arg(share);
    }
    QStringList lines;
    if (column == Nearest) {
        for (const NearSpecies& near : known->nearest) {
            lines << QString::fromStdString(near.taxon.binomial()) + QStringLiteral(": ") +
                         decimalText(near.cosine, 2);
        }
    }
    return tipText(lines.join(u'\n'));
}

QVariant ClustersModel::noiseData(int column, int role) const {
    if (role == Qt::DecorationRole && column == Name) {
        return m_noiseColor;
    }
    if (role == Qt::TextAlignmentRole && column == Size) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const ClustersDocument::Shown& shown = m_document.shown();
    if (column == Name) {
        return tr("In no cluster");
    }
    if (column == Size) {
        return QLocale().toString(static_cast<qlonglong>(shown.noise.size()));
    }
    return column == Purity ? percentText(static_cast<double>(shown.noise.size()) /
                                          static_cast<double>(shown.origin->sought.size()))
                            : QVariant();
}

QVariant ClustersModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const auto cluster = clusterAt(index.row());
    if (!cluster) {
        return noiseData(index.column(), role);
    }
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*cluster, index.column());
    case Qt::EditRole:
        return index.column() == Name
                   ? QString::fromStdString(m_document.shown().clusters[*cluster].name)
                   : textOf(*cluster, index.column());
    case Qt::ToolTipRole:
        return tipOf(*cluster, index.column());
    case Qt::DecorationRole:
        return index.column() == Name ? QVariant(m_colors[*cluster]) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Size ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                      : QVariant();
    case Qt::FontRole: {
        const ClusterDescription* const known = m_document.descriptionOf(*cluster);
        QFont font;
        font.setItalic(index.column() == Nearest ||
                       (index.column() == Suggested && known != nullptr && known->name &&
                        isItalic(known->name->rank)));
        return font.italic() ? QVariant(font) : QVariant();
    }
    default:
        return {};
    }
}

bool ClustersModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const auto cluster = clusterAt(index.row());
    const std::string name = value.toString().simplified().toStdString();
    if (role != Qt::EditRole || index.column() != Name || !cluster ||
        name == m_document.shown().clusters[*cluster].name) {
        return false;
    }
    m_document.nameCluster(m_document.shown().clusters[*cluster].id, name);
    return true; // seen when it is kept
}

Qt::ItemFlags ClustersModel::flags(const QModelIndex& index) const {
    const bool isName = index.column() == Name && clusterAt(index.row());
    return QAbstractTableModel::flags(index) | (isName ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QVariant ClustersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Size) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole) {
        return section == Purity ? tr("The deepest rank at which nine in ten are of one taxon, by "
                                      "people, else by the model")
               : section == Suggested
                   ? tr("The deepest taxon that most of it belong to, by people, else by the model")
               : section == Nearest ? tr("The species that people determined whose photographs "
                                         "look most alike")
                                    : QString();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Cluster");
    case Size:
        return tr("Items");
    case Purity:
        //: of clusters: how many are of one taxon
        return tr("Purity");
    case Suggested:
        return tr("Suggested name");
    default:
        return tr("Nearest known");
    }
}

} // namespace taxo::ui
