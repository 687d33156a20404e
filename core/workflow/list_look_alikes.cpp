// SPDX-License-Identifier: MIT
#include "core/workflow/list_look_alikes.h"

#include "core/base/numbers.h"
#include "core/collection/suggested_kinds.h"
#include "core/search/item_mask.h"
#include "core/search/look_alikes.h"
#include "core/workflow/collection_rows.h"
#include "core/workflow/kept_vectors_private.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace taxo {

namespace {

/// Groups of several, in their order.
GroupedItems groupsOf(std::span<const LookAlikes> found,
                      const std::unordered_map<std::int64_t, const std::string*>& taxa) {
    GroupedItems grouped;
    for (const LookAlikes& one : found) {
        if (one.others.empty()) {
            continue;
        }
        const LookAlikesHeading heading{one.waiting, *taxa.at(one.representative.value)};
        grouped.groups.push_back({heading.text(), grouped.items.size(), one.others.size() + 1});
        grouped.items.push_back(one.representative);
        grouped.items.insert(grouped.items.end(), one.others.begin(), one.others.end());
    }
    return grouped;
}

void addOthers(GroupedItems& grouped, std::span<const ItemId> all) {
    const ItemMask grouping(grouped.items);
    const std::size_t first = grouped.items.size();
    for (const ItemId item : all) {
        if (!grouping.has(item)) {
            grouped.items.push_back(item);
        }
    }
    if (const std::size_t size = grouped.items.size() - first; size > 0) {
        grouped.groups.push_back({"", first, size});
    }
}

} // namespace

std::string LookAlikesHeading::text() const {
    return std::to_string(waiting) + (taxon.empty() ? "" : ' ' + taxon);
}

LookAlikesHeading LookAlikesHeading::of(const std::string& value) {
    LookAlikesHeading heading;
    std::string_view rest = value;
    takeNumber(rest, heading.waiting);
    heading.taxon = rest.substr(std::min<std::size_t>(1, rest.size()));
    return heading;
}

Result<GroupedItems> listLookAlikes(const Collection& collection,
                                    const Filter& filter,
                                    Sort sort,
                                    const Progress& progress) {
    const auto all = findItems(collection, filter, sort);
    if (!all) {
        return tl::unexpected(all.error());
    }
    const auto suggested = suggestedKinds(collection, filter);
    if (!suggested) {
        return tl::unexpected(suggested.error());
    }
    const auto key = keptVectors(collection,
                                 suggested->vectors,
                                 "The vectors that the answers were made from are gone: identify "
                                 "the collection again.");
    if (!key) {
        return tl::unexpected(key.error());
    }
    std::vector<std::vector<ItemId>> kinds;
    std::unordered_map<std::int64_t, const std::string*> taxa;
    for (const SuggestedKind& kind : suggested->kinds) {
        kinds.push_back(kind.items);
        for (const ItemId item : kind.items) {
            taxa.emplace(item.value, &kind.taxon);
        }
    }
    const ItemMask waiting(suggested->waiting);
    const auto found = findLookAlikes(
        KeptVectors(collection, *key),
        kinds,
        [&](ItemId item) { return waiting.has(item); },
        {},
        progress);
    if (!found) {
        return tl::unexpected(found.error());
    }
    GroupedItems grouped = groupsOf(*found, taxa);
    addOthers(grouped, *all);
    return grouped;
}

} // namespace taxo
