// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/collection/collection.h"
#include "core/workflow/ask_collection.h"

#include <QAbstractTableModel>
#include <QString>

#include <cstdint>
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

/// The surest first. Any thread that has the collection to itself; 10 us an item.
Result<std::vector<AskedRow>> askedRows(const Collection& collection,
                                        const CollectionAnswer& answer);

/// Answers to a question in a person's own words, an item a row. UI thread.
class AskedModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : std::uint8_t { Item, Answer, Score, Next, Cosine };

    static constexpr int kScoreRole = Qt::UserRole; ///< float, of Score and Next

    using QAbstractTableModel::QAbstractTableModel;

    void set(std::vector<AskedRow> rows);

    const std::vector<AskedRow>& rows() const { return m_rows; }

    /// All of it to paste into a spreadsheet: tab separated, a header first.
    QString tableText() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant
    headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<AskedRow> m_rows;
};

} // namespace taxo::ui
