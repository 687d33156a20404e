// SPDX-License-Identifier: MIT
#include "core/workflow/near_duplicates.h"

#include "core/base/files.h"
#include "core/publish/source_ids.h"
#include "core/search/batch_search.h"
#include "core/search/knn_graph.h"
#include "core/workflow/collection_rows.h"
#include "core/workflow/search_collection.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>
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

/// Rows of one or several collections, whose vectors have one key.
struct LookAlikeRows {
    std::vector<ItemId> items; ///< of idInSource
    EmbeddingMatrix rows;      ///< of length 1

    Status add(const Collection& collection,
               std::size_t source,
               const KeptVectorKey& vectors,
               const Filter& filter,
               const Progress& progress) {
        auto own = collectionRows(collection, vectors, filter, progress);
        if (!own) {
            return tl::unexpected(std::move(own).error());
        }
        for (const ItemId item : own->items) {
            items.push_back(idInSource(item, source));
        }
        if (rows.rows() == 0) {
            rows = std::move(own->rows);
            return {};
        }
        for (std::size_t row = 0; row < own->rows.rows(); ++row) {
            rows.append(own->rows.row(row));
        }
        return {};
    }
};

Status addGroups(const LookAlikeRows& all,
                 float leastCosine,
                 std::vector<std::vector<ItemId>>& groups,
                 const Progress& progress) {
    if (all.items.size() < 2) {
        return {};
    }
    const auto search = loadBatchSearch();
    if (!search) {
        return tl::unexpected(search.error());
    }
    const auto graph = knnGraph(all.rows, **search, {}, progress);
    if (!graph) {
        return tl::unexpected(graph.error());
    }
    const auto firstOf = firstOnesOf(*graph, all.items.size(), leastCosine);
    std::map<std::size_t, std::vector<ItemId>> together;
    for (std::size_t row = 0; row < firstOf.size(); ++row) {
        together[firstOf[row]].push_back(all.items[row]);
    }
    for (auto& [first, items] : together) {
        if (items.size() > 1) {
            groups.push_back(std::move(items));
        }
    }
    return {};
}

using KeysOfAll = std::vector<std::vector<KeptVectorKey>>; ///< of each collection

const KeptVectorKey* kept(const std::vector<KeptVectorKey>& keys, const VectorKey& wanted) {
    const auto found = std::ranges::find_if(
        keys, [&](const KeptVectorKey& one) { return one.key == wanted && one.vectors > 0; });
    return found == keys.end() ? nullptr : &*found;
}

/// That which most collections have, of these of which there are most vectors, else the first.
std::optional<VectorKey> commonKey(const KeysOfAll& all) {
    std::optional<VectorKey> best;
    std::pair<std::size_t, std::int64_t> most;
    for (const std::vector<KeptVectorKey>& own : all) {
        for (const KeptVectorKey& one : own) {
            std::pair<std::size_t, std::int64_t> has;
            for (const std::vector<KeptVectorKey>& keys : all) {
                const KeptVectorKey* const same = kept(keys, one.key);
                has.first += same == nullptr ? 0 : 1;
                has.second += same == nullptr ? 0 : same->vectors;
            }
            if (has > most) {
                most = has;
                best = one.key;
            }
        }
    }
    return best;
}

std::string remarkOn(const std::vector<std::string>& apart, const VectorKey& key) {
    if (apart.empty()) {
        return {};
    }
    std::string names;
    for (const std::string& name : apart) {
        names += (names.empty() ? "" : ", ") + name;
    }
    return "Near-duplicates between collections are not known of " + names +
           ": they have no embeddings by " + key.modelName +
           " of the same kind as the others', and vectors of different kinds cannot be compared.";
}

} // namespace

Result<NearDuplicates> nearDuplicates(std::span<const Collection* const> collections,
                                      const Filter& filter,
                                      float leastCosine,
                                      const Progress& progress) {
    KeysOfAll keys;
    for (const Collection* const collection : collections) {
        auto own = vectorKeys(*collection);
        if (!own) {
            return tl::unexpected(std::move(own).error());
        }
        keys.push_back(*std::move(own));
    }
    const auto first = chooseVectors(*collections.front(), {}); // says what to do where it has none
    if (!first) {
        return tl::unexpected(first.error());
    }
    const VectorKey common = commonKey(keys).value_or(first->key);
    NearDuplicates found;
    LookAlikeRows together;
    std::vector<std::string> apart;
    for (std::size_t source = 0; source < collections.size(); ++source) {
        const Collection& collection = *collections[source];
        const KeptVectorKey* const same = kept(keys[source], common);
        Status done;
        if (same != nullptr) {
            done = together.add(collection, source, *same, filter, progress);
        } else {
            apart.push_back(displayName(collection.file().stem()));
            if (const auto own = chooseVectors(collection, {})) {
                LookAlikeRows alone;
                done = alone.add(collection, source, *own, filter, progress);
                done = done ? addGroups(alone, leastCosine, found.groups, progress) : done;
            }
        }
        if (!done) {
            return tl::unexpected(std::move(done).error());
        }
    }
    if (auto done = addGroups(together, leastCosine, found.groups, progress); !done) {
        return tl::unexpected(std::move(done).error());
    }
    found.remark = remarkOn(apart, common);
    return found;
}

} // namespace taxo
