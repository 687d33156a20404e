// SPDX-License-Identifier: MIT
#pragma once

namespace taxo::ui {

/// False where the person asked the desktop for less motion. Asks it once, for at most a tenth of a
/// second. UI thread.
bool wantsMotion();

} // namespace taxo::ui
