// SPDX-License-Identifier: MIT
#pragma once

namespace taxo::ui {

/// The format that says of what is dragged that it is the selection of this window.
inline constexpr const char* kSelectionFormat = "application/x-taxoscope-selection";

} // namespace taxo::ui
