// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/tree_drawing.h"

#include <QCache>
#include <QFont>
#include <QImage>
#include <QString>

class QPainter;

namespace taxo::ui {

/// How names are written, also by whoever measures them.
QFont treeFont(const QFont& font, bool isItalic);

/// Paints cells, branches and names as core/figure has them, on a ground that is there already.
/// Keeps names that are turned as pictures: a millisecond each by QPainter, which turns every
/// letter anew.
class TreePaint {
public:
    void paint(QPainter& painter, const TreeDrawing& drawing, const QFont& font, Ground ground);

private:
    void paintName(QPainter& painter, const TreeDrawing::Label& label, const QFont& font);
    const QImage& pictureOf(const TreeDrawing::Label& label, const QFont& font, double ratio);

    QCache<QString, QImage> m_pictures{2000}; ///< by text, font, colour and sharpness
};

} // namespace taxo::ui
