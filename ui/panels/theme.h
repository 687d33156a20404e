// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

class QWidget;

namespace taxo::ui {

/// The colours of the window. Text on its ground has a contrast of 4.5 or more (WCAG AA); what a
/// colour says is also said by a shape or a word.
struct Theme {
    bool isDark = false;
    QColor window; ///< around everything
    QColor base;   ///< lists and the inspector
    QColor raised; ///< buttons, menus, tiles
    QColor photo;  ///< behind a large picture
    QColor line;   ///< hairlines
    QColor text;
    QColor quiet;      ///< text that stands back
    QColor accent;     ///< score bars, focus, the best supported rank
    QColor accentSoft; ///< ground under what is selected
    QColor onAccent;   ///< text on accent
    QColor track;      ///< the empty part of a bar
    QColor warn;       ///< not sure, not in the list
    QColor warnSoft;
    QColor bad; ///< failed
    QColor badSoft;
    QColor info; ///< to be known, and nothing to do
    QColor infoSoft;

    static const Theme& light();
    static const Theme& dark();
    /// The one that a palette made by `palette()` belongs to.
    static const Theme& of(const QPalette& palette);
    static const Theme& of(const QWidget& widget);

    QPalette palette() const;
    QString styleSheet() const; ///< for the application, on top of the Fusion style
};

/// Distances, in device-independent pixels: everything keeps to multiples of 4.
inline constexpr int kGap = 8;
inline constexpr int kMargin = 16;

} // namespace taxo::ui
