// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/collection.h"
#include "ui/models/thumbnail_cache.h"

#include <span>
#include <vector>

namespace taxo::ui {

/// What to wish for to see these items; what is not there is left out. 10 us each.
std::vector<ThumbnailCache::Wanted> wantedThumbnails(const Collection& view,
                                                     std::span<const ItemId> items);

} // namespace taxo::ui
