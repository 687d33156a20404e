// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

class QPainter;

namespace taxo::ui {

/// Draws a photograph of the gallery: picture, name at the best supported rank, a quiet score bar,
/// and its state by a mark of its own shape.
class PhotoTileDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int kSmallestWidth = 168;

    /// Tiles fill the view's width; set whenever that changes.
    void setTileWidth(int width) { m_width = width; }

    QSize tileSize(const QFont& font) const;

    void paint(QPainter* painter,
               const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_width = kSmallestWidth;
};

} // namespace taxo::ui
