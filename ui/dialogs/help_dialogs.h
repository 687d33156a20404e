// SPDX-License-Identifier: MIT
#pragma once

class QMenuBar;
class QWidget;

namespace taxo::ui {

/// The user guide, which is compiled in: to be read beside the window.
void showGuide(QWidget* parent);

/// The keys of everything that the menus offer, and those of the gallery, to be read beside the
/// window: does not block.
void showKeys(QWidget* parent, const QMenuBar& menus);

} // namespace taxo::ui
