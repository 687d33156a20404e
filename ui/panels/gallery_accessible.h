// SPDX-License-Identifier: MIT
#pragma once

namespace taxo::ui {

/// From now on a GalleryView is a table to a screen reader: lines by columns, a cell for each tile,
/// made when it is asked for. Called by the view; more than once does no harm.
void installGalleryAccessible();

} // namespace taxo::ui
