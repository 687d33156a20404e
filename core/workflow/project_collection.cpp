// SPDX-License-Identifier: MIT
#include "core/workflow/project_collection.h"

#include "core/base/counted.h"
#include "core/base/places.h"
#include "core/collection/item_values.h"
#include "core/collection/query.h"
#include "core/search/knn_graph_file.h"
#include "core/vectors/centring.h"
#include "core/workflow/collection_rows.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <span>
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

/// Takes off rows, and off `later` ones, what the rows have in common, as options say.
Status centre(const Collection& collection,
              CollectionRows& rows,
              CollectionRows* later,
              const ProjectionOptions& options) {
    if (!options.isCentred) {
        return {};
    }
    ValueNumbers numbers(collection, options.centredWithin);
    const auto groups = numbers.of(rows.items);
    if (!groups) {
        return tl::unexpected(groups.error());
    }
    const Centring centring(rows.rows, *groups);
    centring.apply(rows.rows, *groups);
    if (later != nullptr) {
        const auto others = numbers.of(later->items);
        if (!others) {
            return tl::unexpected(others.error());
        }
        centring.apply(later->rows, *others);
    }
    return {};
}

Result<KeptVectorKey> keptKey(const Collection& collection, VectorKeyId id) {
    const auto keys = vectorKeys(collection);
    if (!keys) {
        return tl::unexpected(keys.error());
    }
    const auto found = std::ranges::find(*keys, id, &KeptVectorKey::id);
    return found != keys->end()
               ? Result<KeptVectorKey>(*found)
               : fail(ErrorCode::NotFound, "The vectors of this map are not there any more.");
}

Result<CollectionMap> asKept(const Collection& collection, CollectionMap&& map) {
    auto points = pointsOf(collection, map.kept->id);
    if (!points) {
        return tl::unexpected(std::move(points).error());
    }
    map.items = std::move(points->items);
    map.positions = std::move(points->positions);
    map.quality = map.kept->quality;
    return std::move(map);
}

} // namespace

std::string CollectionMap::summary() const {
    std::string text = counted(static_cast<std::int64_t>(items.size()), "item") + " on the map";
    text += leftOut == 0 ? "."
                         : "; " + counted(static_cast<std::int64_t>(leftOut), "other") +
                               " without a usable vector left out.";
    if (kept) {
        text += " It was there already, as \"" + kept->name + "\".";
    }
    for (const std::string& note : how.notes) {
        text += " " + note;
    }
    return text;
}

Result<CollectionMap> projectCollection(const Collection& collection,
                                        const KeptVectorKey& vectors,
                                        const Filter& filter,
                                        const ProjectionOptions& options,
                                        const OnSettling& onSettling,
                                        const Progress& progress) {
    if (auto fine = options.check(); !fine) {
        return tl::unexpected(std::move(fine).error());
    }
    auto rows = collectionRows(collection, vectors, filter, progress);
    if (!rows) {
        return tl::unexpected(std::move(rows).error());
    }
    if (rows->items.empty()) {
        return fail(ErrorCode::NotFound,
                    rows->leftOut == 0
                        ? "The filter leaves nothing to arrange."
                        : "None of the " +
                              counted(static_cast<std::int64_t>(rows->leftOut), "item") +
                              " has a vector. First run: taxo collection embed");
    }
    if (auto centred = centre(collection, *rows, nullptr, options); !centred) {
        return tl::unexpected(std::move(centred).error());
    }
    CollectionMap map;
    map.leftOut = rows->leftOut;
    // Of rows that were centred already: what they were centred by may change, say a field.
    map.key = {
        vectors.id, rows->items, digestOf(rows->rows), nameOf(options.method), options.text()};
    auto kept = findMap(collection, map.key);
    if (!kept) {
        return tl::unexpected(std::move(kept).error());
    }
    map.kept = *std::move(kept);
    if (map.kept) {
        return asKept(collection, std::move(map));
    }
    auto made = projectRows(rows->rows, options, graphFolder(), onSettling, progress);
    if (!made) {
        return tl::unexpected(std::move(made).error());
    }
    for (const std::uint32_t row : made->rows) {
        map.items.push_back(rows->items[row]);
    }
    map.positions = std::exchange(made->positions, {});
    map.quality = qualityOf(*made);
    map.how = *std::move(made);
    return map;
}

Result<PlacedItems> placeItems(const Collection& collection,
                               const KeptMap& map,
                               const Filter& filter,
                               const Progress& progress) {
    const auto options = ProjectionOptions::parse(map.method, map.options);
    const auto vectors = keptKey(collection, map.vectors);
    auto points = pointsOf(collection, map.id);
    if (!options || !vectors || !points) {
        return tl::unexpected(!options   ? options.error()
                              : !vectors ? vectors.error()
                                         : points.error());
    }
    auto wanted = findItems(collection, filter, {});
    if (!wanted) {
        return tl::unexpected(std::move(wanted).error());
    }
    std::ranges::sort(*wanted);
    std::vector<ItemId> missing;
    std::ranges::set_difference(*wanted, points->items, std::back_inserter(missing));
    auto later = rowsOfItems(collection, *vectors, missing, progress);
    auto there = rowsOfItems(collection, *vectors, points->items, progress);
    if (!later || !there) {
        return tl::unexpected(later ? there.error() : later.error());
    }
    if (there->items.empty()) {
        return fail(ErrorCode::NotFound,
                    "Nothing on this map has a vector any more. Make the map again.");
    }
    EmbeddingMatrix positions(there->items.size(), map.dimensions);
    for (std::size_t i = 0, place = 0; i < there->items.size(); ++i) {
        while (points->items[place] != there->items[i]) {
            ++place;
        }
        std::ranges::copy(points->positions.row(place), positions.row(i).begin());
    }
    if (auto centred = centre(collection, *there, &*later, *options); !centred) {
        return tl::unexpected(std::move(centred).error());
    }
    auto placed = placeRows(later->rows, there->rows, positions, *options, progress);
    if (!placed) {
        return tl::unexpected(std::move(placed).error());
    }
    return PlacedItems{std::move(later->items), *std::move(placed), later->leftOut};
}

MapQuality qualityOf(const ProjectedRows& made) {
    MapQuality quality;
    quality.recall = static_cast<double>(made.recall);
    if (made.quality && !made.quality->rows.empty()) {
        quality.trustworthiness = made.quality->meanTrustworthiness;
        quality.continuity = made.quality->meanContinuity;
    }
    return quality;
}

std::filesystem::path graphFolder() {
    return places::cache() / "graphs";
}

} // namespace taxo
