// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/numbers.h"
#include "core/collection/cluster_field.h"
#include "core/collection/cluster_sets_private.h"
#include "core/collection/item_set_private.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>

namespace taxo {

namespace {

struct NamedClustering {
    ClusteringId id;
    std::string name;
};

/// The longest names first: a name may hold a slash, too.
std::vector<NamedClustering> clusteringsIn(SQLite::Database& database) {
    SQLite::Statement rows(database,
                           "SELECT id, name FROM clustering ORDER BY length(name) DESC, id DESC");
    std::vector<NamedClustering> all;
    while (rows.executeStep()) {
        all.push_back({{rows.getColumn(0).getInt64()}, rows.getColumn(1).getString()});
    }
    return all;
}

/// The first few, each in quotes.
std::string quotedList(const std::vector<std::string>& names) {
    constexpr std::size_t kFew = 12;
    std::string text;
    for (std::size_t i = 0; i < std::min(kFew, names.size()); ++i) {
        text += (i == 0 ? "\"" : ", \"") + names[i] + "\"";
    }
    return names.size() > kFew ? text + " and more" : text;
}

tl::unexpected<Error> noSuchClustering(const std::string& value,
                                       const std::vector<NamedClustering>& all) {
    if (all.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "There are no clusters \"" + value + "\": this collection has none yet.");
    }
    std::vector<std::string> names;
    names.reserve(all.size());
    for (const NamedClustering& one : all) {
        names.push_back(one.name);
    }
    return fail(ErrorCode::InvalidInput,
                "There are no clusters \"" + value + "\". There are: " + quotedList(names) +
                    "; one of them is asked for by its name or number behind a slash.");
}

/// By its label, or else by its number: who asks for one by that may name it meanwhile.
std::optional<std::size_t> placeOf(const std::vector<std::string>& labels,
                                   const std::string& wanted) {
    const auto label = std::ranges::find(labels, wanted);
    if (label != labels.end()) {
        return static_cast<std::size_t>(label - labels.begin());
    }
    const auto number = numberIn<std::size_t>(wanted);
    return number && *number >= 1 && *number <= labels.size() ? std::optional(*number - 1)
                                                              : std::nullopt;
}

} // namespace

std::optional<std::vector<Cluster>> readClusters(SQLite::Database& database,
                                                 ClusteringId clustering) {
    SQLite::Statement rows(
        database, "SELECT id, name, items FROM cluster WHERE clustering_id = ? ORDER BY id");
    rows.bind(1, clustering.value);
    std::vector<Cluster> clusters;
    while (rows.executeStep()) {
        auto items = unpackedItems(blobOf(rows.getColumn(2)));
        if (!items) {
            return std::nullopt;
        }
        clusters.push_back(
            {{rows.getColumn(0).getInt64()}, rows.getColumn(1).getString(), *std::move(items)});
    }
    std::ranges::stable_sort(clusters, std::ranges::greater(), [](const Cluster& cluster) {
        return cluster.items.size();
    });
    return clusters;
}

tl::unexpected<Error> damagedClusters(const CollectionStore& store) {
    return fail(ErrorCode::Corrupt,
                displayPath(store.file) +
                    ": the items of a cluster cannot be read. `taxo collection check` says more.");
}

void insertCluster(SQLite::Database& database,
                   ClusteringId clustering,
                   const std::string& name,
                   const std::vector<ItemId>& items) {
    SQLite::Statement insert(database,
                             "INSERT INTO cluster (clustering_id, name, items) VALUES (?, ?, ?)");
    const std::string packed = packedItems(items);
    insert.bind(1, clustering.value);
    insert.bind(2, name);
    insert.bind(3, packed.data(), static_cast<int>(packed.size()));
    insert.exec();
}

Result<std::vector<std::vector<ItemId>>> orderedParts(std::vector<std::vector<ItemId>> parts) {
    std::vector<ItemId> all;
    for (std::vector<ItemId>& part : parts) {
        std::ranges::sort(part);
        all.insert(all.end(), part.begin(), part.end());
    }
    std::ranges::sort(all);
    if (std::ranges::adjacent_find(all) != all.end()) {
        return fail(ErrorCode::InvalidInput, "An item cannot be in two clusters at once.");
    }
    return parts;
}

Result<std::vector<ItemId>> itemsOfClusters(SQLite::Database& database, const std::string& value) {
    const std::vector<NamedClustering> all = clusteringsIn(database);
    const auto found = std::ranges::find_if(all, [&](const NamedClustering& one) {
        return value == one.name || value.starts_with(one.name + '/');
    });
    if (found == all.end()) {
        return noSuchClustering(value, all);
    }
    const auto clusters = readClusters(database, found->id);
    if (!clusters) {
        return fail(ErrorCode::Corrupt,
                    "The items of \"" + value +
                        "\" cannot be read. `taxo collection check` says more.");
    }
    std::vector<ItemId> items;
    if (value == found->name) {
        for (const Cluster& cluster : *clusters) {
            items.insert(items.end(), cluster.items.begin(), cluster.items.end());
        }
        std::ranges::sort(items);
        return items;
    }
    const std::vector<std::string> labels = labelsOf(*clusters);
    const auto place = placeOf(labels, value.substr(found->name.size() + 1));
    if (!place) {
        return fail(ErrorCode::InvalidInput,
                    "There is no cluster \"" + value + "\". \"" + found->name +
                        "\" has: " + (labels.empty() ? "none" : quotedList(labels)) + ".");
    }
    return (*clusters)[*place].items;
}

} // namespace taxo
