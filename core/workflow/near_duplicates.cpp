// SPDX-License-Identifier: MIT
#include "core/workflow/near_duplicates.h"

#include "core/search/batch_search.h"
#include "core/search/knn_graph.h"
#include "core/workflow/collection_rows.h"
#include "core/workflow/search_collection.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <utility>

namespace taxo {

namespace {

/// For each row the first one that leads to it.
std::vector<std::size_t> firstOnesOf(const KnnGraph& graph, std::size_t rows, float leastCosine) {
    std::vector<std::size_t> above(rows);
    std::iota(above.begin(), above.end(), std::size_t{0});
    const auto rootOf = [&above](std::size_t row) {
        while (above[row] != row) {
            above[row] = above[above[row]]; // the way becomes shorter
            row = above[row];
        }
        return row;
    };
    for (std::size_t row = 0; row < graph.rows(); ++row) {
        for (const RowMatch& match : graph.of(row)) {
            if (match.product >= leastCosine) {
                const auto [first, second] = std::minmax({rootOf(row), rootOf(match.row)});
                above[second] = first;
            }
        }
    }
    for (std::size_t row = 0; row < rows; ++row) {
        above[row] = rootOf(row);
    }
    return above;
}

} // namespace

Result<std::vector<std::vector<ItemId>>> nearDuplicates(const Collection& collection,
                                                        const Filter& filter,
                                                        float leastCosine,
                                                        const Progress& progress) {
    const auto vectors = chooseVectors(collection, {});
    if (!vectors) {
        return tl::unexpected(vectors.error());
    }
    const auto rows = collectionRows(collection, *vectors, filter, progress);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    if (rows->items.size() < 2) {
        return std::vector<std::vector<ItemId>>();
    }
    const auto search = loadBatchSearch();
    if (!search) {
        return tl::unexpected(search.error());
    }
    const auto graph = knnGraph(rows->rows, **search, {}, progress);
    if (!graph) {
        return tl::unexpected(graph.error());
    }
    const auto firstOf = firstOnesOf(*graph, rows->items.size(), leastCosine);
    std::map<std::size_t, std::vector<ItemId>> together;
    for (std::size_t row = 0; row < firstOf.size(); ++row) {
        together[firstOf[row]].push_back(rows->items[row]);
    }
    std::vector<std::vector<ItemId>> groups;
    for (auto& [first, items] : together) {
        if (items.size() > 1) {
            groups.push_back(std::move(items));
        }
    }
    return groups;
}

} // namespace taxo
