// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/item_rows.h"
#include "ui/models/item_text.h"
#include "ui/panels/theme.h"

#include <QFont>
#include <QFontMetrics>
#include <QImage>
#include <QRect>

class QPainter;

namespace taxo::ui {

/// Draws an item of the gallery: picture, name at the best supported rank, a quiet score bar, and
/// where it stands by a mark of its own shape.
class TilePainter {
public:
    struct Look {
        bool isSelected = false;
        bool isCurrent = false; ///< has the focus
        bool isActive = false;  ///< and so has the view
        bool isUnderMouse = false;
        bool hidesSuggestions = false;
    };

    struct Picture {
        QImage image; ///< null: not there yet
        bool isFailed = false;
    };

    explicit TilePainter(const QFont& font);

    /// Of a cell of this width.
    int heightFor(int cellWidth) const;
    /// Of the longer side of a picture in a cell of this width.
    static int pictureSide(int cellWidth);
    /// What belongs to the item: the rest of a cell is between tiles.
    static QRect ground(const QRect& cell);

    /// `row` is null where the item is gone.
    void paint(QPainter& painter,
               const QRect& cell,
               const ItemRow* row,
               const Picture& picture,
               Look look,
               const Theme& theme) const;

    int captionHeight() const;

    const QFont& smallFont() const { return m_small; } ///< of its second line

    void paintCaption(QPainter& painter,
                      const QRect& box,
                      const ItemRow& row,
                      bool hidesSuggestions,
                      bool isMirrored,
                      const Theme& theme) const;

private:
    QFont m_font;
    QFont m_italic;
    QFont m_small;
    QFontMetrics m_metrics;
    QFontMetrics m_italicMetrics;
    QFontMetrics m_smallMetrics;
};

} // namespace taxo::ui
