// SPDX-License-Identifier: MIT
#include "core/workflow/confirmed_rows.h"

#include "core/collection/verified_items.h"
#include "core/taxonomy/taxon_names.h"
#include "core/workflow/collection_rows.h"
#include "core/workflow/some_items_private.h"

#include <algorithm>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kMostConfirmed = 20'000;

} // namespace

Result<EventOfItem> EventOfItem::read(const Collection& collection) {
    const auto together = togetherItems(collection, {});
    if (!together) {
        return tl::unexpected(together.error());
    }
    EventOfItem made;
    for (const TogetherItem& one : *together) {
        made.m_events.emplace(one.item.value, static_cast<std::int32_t>(one.together));
    }
    return made;
}

std::int32_t EventOfItem::of(ItemId item) const {
    const auto found = m_events.find(item.value);
    return found != m_events.end() ? found->second : kNoGroup;
}

std::int32_t ConfirmedRows::speciesOf(const Lineage& taxon) const {
    if (taxon.at(Rank::Species).empty()) {
        return kNoGroup;
    }
    const auto found = numbers.find(lowestNameOf(taxon));
    return found != numbers.end() ? found->second : kNoGroup;
}

Result<ConfirmedRows> confirmedRows(const Collection& collection,
                                    const KeptVectorKey& vectors,
                                    const Filter& within,
                                    const EventOfItem& events,
                                    const Progress& progress) {
    auto verified = verifiedItems(collection, within);
    if (!verified) {
        return tl::unexpected(std::move(verified).error());
    }
    std::erase_if(*verified, [](const VerifiedItem& one) {
        return one.taxon.at(Rank::Species).empty() || one.taxon.at(Rank::Genus).empty();
    });
    std::vector<ItemId> items;
    for (const VerifiedItem& one : *verified) {
        items.push_back(one.item);
    }
    auto read = rowsOfItems(collection, vectors, someOf(items, kMostConfirmed), progress);
    if (!read) {
        return tl::unexpected(std::move(read).error());
    }
    ConfirmedRows made;
    made.items = std::move(read->items);
    made.rows = std::move(read->rows);
    auto one = verified->begin();
    for (const ItemId item : made.items) { // both ascending
        one = std::ranges::lower_bound(one, verified->end(), item, {}, &VerifiedItem::item);
        const auto next = static_cast<std::int32_t>(made.names.size());
        const auto [number, isNew] = made.numbers.try_emplace(lowestNameOf(one->taxon), next);
        if (isNew) {
            made.names.push_back(one->taxon);
        }
        made.species.push_back(number->second);
        made.events.push_back(events.of(item));
    }
    return made;
}

std::vector<NearConfirmed> nearestConfirmed(const ConfirmedRows& confirmed,
                                            std::span<const float> products,
                                            std::int32_t ownEvent,
                                            std::int32_t leftOut) {
    std::vector<NearConfirmed> best; // at most kNearestConfirmed, of as many events
    const auto isNearer = [](const NearConfirmed& a, const NearConfirmed& b) {
        return a.cosine != b.cosine ? a.cosine > b.cosine : a.row < b.row;
    };
    for (std::uint32_t row = 0; row < products.size(); ++row) {
        const NearConfirmed one{row, products[row]};
        const std::int32_t event = confirmed.events[row];
        const bool isFull = best.size() == kNearestConfirmed;
        if ((isFull && !isNearer(one, best.back())) || event == ownEvent ||
            (leftOut != kNoGroup && confirmed.species[row] == leftOut)) {
            continue;
        }
        const auto same = std::ranges::find_if(
            best, [&](const NearConfirmed& other) { return confirmed.events[other.row] == event; });
        if (same != best.end()) {
            *same = isNearer(one, *same) ? one : *same;
        } else if (isFull) {
            best.back() = one;
        } else {
            best.push_back(one);
        }
        std::ranges::sort(best, isNearer);
    }
    return best;
}

} // namespace taxo
