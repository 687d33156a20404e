// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/shape_fill.h"
#include "core/figure/tree_drawing.h"

#include <QCache>
#include <QFont>
#include <QImage>
#include <QString>

#include <span>

class QColor;

namespace taxo::ui {

/// How names are written, also by whoever measures them.
QFont treeFont(const QFont& font, bool isItalic);

/// Paints cells, branches and names as core/figure has them. Keeps names that are turned as
/// pictures (layTurned): a millisecond each by QPainter, which turns every letter anew. Of those
/// only some are made at once, so that no frame waits for hundreds of names that have become large
/// enough.
class TreePaint {
public:
    /// On a picture of Format_RGB32 that is filled with the ground already, as sharp as it says.
    /// False where names are left out, of which the next call paints some more.
    bool paint(QImage& picture, const TreeDrawing& drawing, const QFont& font, Ground ground);

private:
    void paintShapes(QImage& picture, const TreeDrawing& drawing);
    void paintCurve(std::span<const TreeDrawing::Point> points, float width, Color color);
    bool paintTurned(QImage& picture, const TreeDrawing& drawing, const QFont& font, Ground ground);
    const QImage* pictureOf(const TreeDrawing::Label& label,
                            const QFont& font,
                            const QColor& halo,
                            double ratio,
                            int& left);

    ShapeFill m_fill;
    QCache<QString, QImage> m_pictures{2000}; ///< by text, font, colour and sharpness
};

} // namespace taxo::ui
