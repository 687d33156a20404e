// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/collection/collection.h"
#include "core/workflow/ask_collection.h"

#include <QAbstractTableModel>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace taxo::ui {

/// What was answered for one item, in words.
struct AskedRow {
    ItemId item;
    QString name; ///< of its file
    QString best; ///< label, or bin where labels count for bins
    float score = 0.0F;
    QString next; ///< empty where there is no other
    float nextScore = 0.0F;
    float cosine = 0.0F; ///< of the best label with the picture
};

using AskedRows = std::vector<AskedRow>;

/// The surest first. Any thread that has the collection to itself; 10 us an item.
Result<AskedRows> askedRows(const Collection& collection, const CollectionAnswer& answer);

/// All of it to paste into a spreadsheet: tab separated, a header first. Any thread; a second for a
/// million.
QString askedTable(const AskedRows& rows);

/// Answers to a question in a person's own words, an item a row. UI thread.
class AskedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : std::uint8_t { Item, Answer, Score, Next, Cosine };

    static constexpr int kScoreRole = Qt::UserRole; ///< float, of Score and Next

    using QAbstractTableModel::QAbstractTableModel;

    void set(std::shared_ptr<const AskedRows> rows);

    /// Never null; for work on a lane.
    const std::shared_ptr<const AskedRows>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant
    headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const AskedRows> m_rows = std::make_shared<const AskedRows>();
};

} // namespace taxo::ui
