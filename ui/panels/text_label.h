// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QFormLayout;
class QLabel;
class QWidget;

namespace taxo::ui {

/// How a text stands out from those around it.
struct TextLook {
    qreal size = 1.0; ///< times the font of its parent
    bool isBold = false;
    bool isQuiet = false; ///< in the palette's colour of hints
};

/// Plain text, whatever a name in it holds, that breaks into lines where there is no room.
QLabel* makeTextLabel(const QString& text, QWidget* parent, TextLook look = {});

/// The same, empty, under a name by which tests and style sheets find it.
QLabel* makeNamedText(const char* name, QWidget* parent, TextLook look = {});

/// A text label for what people copy out of it with the mouse.
QLabel* makeSelectableText(const QString& text, QWidget* parent, TextLook look = {});

/// The labels of a form that is complete stand on the line of what is written in their fields; of
/// fields of several lines at the top.
void alignLabels(const QFormLayout& form);

} // namespace taxo::ui
