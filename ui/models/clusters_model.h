// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/clusters_document.h"

#include <QAbstractTableModel>
#include <QColor>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace taxo::ui {

/// The clusters of the result in sight, one a row, and what is in none as the last. Names can be
/// edited. Sorting 100,000 takes some 30 ms. UI thread.
class ClustersModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : std::uint8_t { Name, Size, Purity, Suggested, Nearest };

    static constexpr int kColumns = 5;

    /// The document must outlive it.
    explicit ClustersModel(ClustersDocument& document, QObject* parent = nullptr);

    /// Of the document's clusters; nothing for noise.
    std::optional<std::size_t> clusterAt(int row) const;
    void setGround(Ground ground);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void take();
    void takeDescriptions();
    void order();
    double keyOf(std::size_t cluster) const;
    QString textOf(std::size_t cluster, int column) const;
    QString tipOf(std::size_t cluster, int column) const;
    QVariant noiseData(int column, int role) const;

    ClustersDocument& m_document;
    std::vector<std::size_t> m_clusters; ///< of each row, without that of noise
    std::vector<QColor> m_colors;        ///< of each cluster
    QColor m_noiseColor;
    Ground m_ground = Ground::Light;
    bool m_hasNoise = false;
    int m_column = Size;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace taxo::ui
