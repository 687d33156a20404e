// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace taxo::ui {

/// The user guide, which is compiled in: to be read beside the window.
void showGuide(QWidget* parent);

/// All keys of the window, to be read beside it: does not block.
void showKeys(QWidget* parent);

/// Version, licence, what to cite.
void showAbout(QWidget* parent);

} // namespace taxo::ui
