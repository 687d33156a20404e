// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/item_rows.h"
#include "ui/document/map_asker.h"
#include "ui/models/thumbnail_cache.h"

#include <QWidget>

#include <cstddef>
#include <span>
#include <vector>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace taxo::ui {

/// What a map answered: of each photograph that was asked its nearest ones, of a text those that
/// are most like it, with small pictures, names and cosines; names that may be wrong, with what is
/// decided about them meanwhile. Seen only while there is an answer.
/// UI thread.
class MapAnswers : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        const CollectionDocument& document;
        const MapDocument& map;
        MapAsker& asker;
        ThumbnailCache& thumbnails; ///< of items; wished for by whoever shows this
        ThumbnailCache& guests;     ///< of photographs that were asked: ItemId is place + 1
    };

    static constexpr int kPicture = 48;

    /// All must outlive it.
    explicit MapAnswers(const Parts& parts, QWidget* parent = nullptr);

    /// All that the list names.
    const std::vector<ItemId>& items() const { return m_items; }

Q_SIGNALS:
    void itemChosen(taxo::ItemId item);
    void itemActivated(taxo::ItemId item);
    void allChosen();

private:
    void showAnswer();
    void addPicture(std::size_t place);
    void addPoints(std::span<const RowMatch> points);
    void addLabels(std::span<const LabelSuspect> suspects);
    void addItem(ItemId item, const QString& text);
    void takeDecisions();
    std::vector<ItemRow> rowsOfItems(std::span<const ItemId> items) const;
    void showPictures(taxo::ItemId changed, bool isGuest);
    QString title() const;
    QString remark() const;

    Parts m_parts;
    QLabel* m_title;
    QLabel* m_remark;
    QListWidget* m_list;
    QPushButton* m_select;
    std::vector<ItemId> m_items;
};

} // namespace taxo::ui
