// SPDX-License-Identifier: MIT
#include "core/base/assert.h"
#include "core/collection/item_values.h"
#include "core/workflow/map_rows_private.h"

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <utility>

namespace taxo {

namespace {

using Groups = std::vector<std::uint32_t>;

/// The values of a field, numbered as they come.
class ValueNumbers {
public:
    ValueNumbers(const Collection& collection, std::string field)
        : m_collection(collection), m_field(std::move(field)) {}

    /// Of these items; what has a value that is new gets a number of its own. None without a field.
    Result<Groups> of(std::span<const ItemId> items) {
        if (m_field.empty()) {
            return Groups();
        }
        const auto values = valuesOf(m_collection, items, m_field);
        if (!values) {
            return tl::unexpected(values.error());
        }
        Groups groups;
        for (const std::uint32_t place : values->places) {
            const auto next = static_cast<std::uint32_t>(m_numbers.size());
            groups.push_back(m_numbers.try_emplace(values->values[place], next).first->second);
        }
        return groups;
    }

private:
    const Collection& m_collection;
    std::string m_field;
    std::map<std::string, std::uint32_t> m_numbers;
};

} // namespace

Result<std::optional<Centring>> centre(const Collection& collection,
                                       CollectionRows& rows,
                                       CollectionRows* later,
                                       const ProjectionOptions& options) {
    if (!options.isCentred || rows.items.empty()) {
        return std::optional<Centring>();
    }
    ValueNumbers numbers(collection, options.centredWithin);
    const auto groups = numbers.of(rows.items);
    if (!groups) {
        return tl::unexpected(groups.error());
    }
    std::optional<Centring> centring(Centring(rows.rows, *groups));
    centring->apply(rows.rows, *groups);
    if (later != nullptr) {
        const auto others = numbers.of(later->items);
        if (!others) {
            return tl::unexpected(others.error());
        }
        centring->apply(later->rows, *others);
    }
    return centring;
}

Result<KeptVectorKey> keptKey(const Collection& collection, VectorKeyId id) {
    return keptVectors(collection, id, "The vectors of this map are not there any more.");
}

std::vector<std::uint32_t> placesOf(std::span<const ItemId> some, std::span<const ItemId> all) {
    std::vector<std::uint32_t> places;
    places.reserve(some.size());
    std::uint32_t place = 0;
    for (const ItemId item : some) {
        while (all[place] != item) {
            ++place;
        }
        places.push_back(place);
    }
    return places;
}

} // namespace taxo
