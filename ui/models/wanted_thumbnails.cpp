// SPDX-License-Identifier: MIT
#include "ui/models/wanted_thumbnails.h"

#include "core/collection/item_rows.h"
#include "core/collection/regions.h"

namespace taxo::ui {

std::vector<ThumbnailCache::Wanted> wantedThumbnails(const Collection& view,
                                                     std::span<const ItemId> items) {
    std::vector<ThumbnailCache::Wanted> wanted;
    const auto rows = rowsOf(view, items).value_or(std::vector<ItemRow>());
    for (const ItemRow& row : rows) {
        wanted.push_back({row.item, row.file, row.bytes});
        if (row.isRegion) {
            const auto region = regionOf(view, row.item);
            if (region && *region) {
                wanted.back().region = (*region)->box;
            }
        }
    }
    return wanted;
}

} // namespace taxo::ui
