// SPDX-License-Identifier: MIT
// What a person says of where things are in a photograph.
#include "core/collection/item_rows.h"
#include "core/collection/regions.h"
#include "ui/document/review.h"

#include <utility>

namespace taxo::ui {

void Review::drawRegion(PhotoId photo, const Box& box) {
    drawRegions({{photo, box, m_person}});
}

void Review::drawRegions(std::vector<NewRegion> regions) {
    m_document.decide([regions = std::move(regions), by = decisionMaker()](
                          Collection& collection) -> Result<std::optional<EntryId>> {
        const auto items = addRegions(collection, regions, by);
        const auto entry = items ? nextUndo(collection) : tl::unexpected(items.error());
        if (!entry) {
            return tl::unexpected(entry.error());
        }
        return *entry ? std::optional((*entry)->id) : std::nullopt;
    });
}

void Review::moveRegion(ItemId item, const Box& box) {
    m_document.decide([item, box, by = decisionMaker()](Collection& collection) {
        return taxo::moveRegion(collection, item, box, by);
    });
}

void Review::removeRegions() {
    decide([items = items(),
            by = decisionMaker()](Collection& collection) -> Result<std::optional<EntryId>> {
        const auto rows = rowsOf(collection, items);
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        std::vector<ItemId> regions;
        for (const ItemRow& row : *rows) {
            if (row.isRegion) {
                regions.push_back(row.item);
            }
        }
        return regions.empty() ? std::optional<EntryId>()
                               : taxo::removeRegions(collection, regions, by);
    });
}

} // namespace taxo::ui
