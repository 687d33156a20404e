// SPDX-License-Identifier: MIT
#include "core/workflow/project_collection.h"

#include "core/base/counted.h"
#include "core/base/places.h"
#include "core/collection/query.h"
#include "core/search/knn_graph_file.h"
#include "core/workflow/collection_rows.h"
#include "core/workflow/map_rows_private.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>
#include <utility>

namespace taxo {

namespace {} // namespace

std::string CollectionMap::summary() const {
    std::string text = counted(items.size(), "item") + " on the map";
    text += leftOut == 0 ? "."
                         : "; " + counted(leftOut, "other") + " without a usable vector left out.";
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
                    rows->leftOut == 0 ? "The filter leaves nothing to arrange."
                                       : "None of the " + counted(rows->leftOut, "item") +
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
        auto shown = openMap(collection, *map.kept);
        if (shown) {
            shown->key = std::move(map.key);
            shown->leftOut = map.leftOut;
        }
        return shown;
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

Result<CollectionMap> openMap(const Collection& collection, const KeptMap& kept) {
    auto points = pointsOf(collection, kept.id);
    if (!points) {
        return tl::unexpected(std::move(points).error());
    }
    CollectionMap map;
    map.items = std::move(points->items);
    map.positions = std::move(points->positions);
    map.quality = kept.quality;
    map.key = {kept.vectors, map.items, {}, kept.method, kept.options};
    map.kept = kept;
    return map;
}

Result<std::optional<CollectionMap>> keptMapOf(const Collection& collection, const Uuid& map) {
    const auto kept = keptMaps(collection);
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    const auto found = std::ranges::find(*kept, map, &KeptMap::uuid);
    if (found == kept->end()) {
        return std::optional<CollectionMap>();
    }
    auto shown = openMap(collection, *found);
    return shown ? Result<std::optional<CollectionMap>>(*std::move(shown))
                 : tl::unexpected(std::move(shown).error());
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
    const EmbeddingMatrix positions =
        gather(points->positions, placesOf(there->items, points->items));
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
