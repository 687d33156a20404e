// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QString>

#include <cstdint>

class QPushButton;
class QWidget;

namespace taxo::ui {

enum class IconColor : std::uint8_t { Text, OnAccent };

/// An icon of resources/icons, drawn sharp at every size in the colour of the current theme: it
/// changes with the palette by itself.
QIcon symbolicIcon(const QString& name, IconColor color = IconColor::Text);

/// A push button with an icon and some room between it and the text.
QPushButton* makeIconButton(const QString& icon,
                            const QString& text,
                            QWidget* parent,
                            IconColor color = IconColor::Text);

/// The program's own, in its own colours.
QIcon applicationIcon();

} // namespace taxo::ui
