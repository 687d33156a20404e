// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace taxo::ui {

/// All keys of the window, to be read beside it: does not block.
void showKeys(QWidget* parent);

/// Version, licence, what to cite.
void showAbout(QWidget* parent);

} // namespace taxo::ui
