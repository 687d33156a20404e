// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/collection_document.h"
#include "ui/models/thumbnail_cache.h"

#include <QWidget>

#include <cstdint>
#include <vector>

namespace taxo::ui {

/// A few items as small pictures in a line, as many as there is room for. A click chooses one. UI
/// thread.
class ItemStrip : public QWidget {
    Q_OBJECT
public:
    /// The cache must outlive it; who shows several strips wishes for all of them at once.
    explicit ItemStrip(const ThumbnailCache& thumbnails, QWidget* parent = nullptr);

    /// Which of more items than there is room for are seen.
    enum class Choice : std::uint8_t { First, Spread }; ///< Spread: first, last, evenly between

    void setItems(std::vector<ItemId> items, Choice choice = Choice::First);

    const std::vector<ItemId>& items() const { return m_items; }

    /// Those there is room for now.
    std::vector<ItemId> seen() const;

    static constexpr int kSide = 48; ///< of a picture, in device-independent pixels

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(taxo::ItemId item);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QRect placeOf(std::size_t item) const; ///< of those that are seen

    const ThumbnailCache& m_thumbnails;
    std::vector<ItemId> m_items;
    Choice m_choice = Choice::First;
};

} // namespace taxo::ui
