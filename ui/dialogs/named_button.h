// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QPushButton;
class QWidget;

namespace taxo::ui {

class ChoiceBox;

/// A button of a dialog, under a name by which tests and style sheets find it. Enter presses it
/// only where it has the keys.
QPushButton* makeNamedButton(const char* name, const QString& text, QWidget* parent);

/// A list to choose from; `what` is what a screen reader calls it.
ChoiceBox* makeNamedChoice(const char* name, const QString& what, QWidget* parent);

} // namespace taxo::ui
