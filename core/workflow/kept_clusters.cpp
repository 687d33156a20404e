// SPDX-License-Identifier: MIT
#include "core/workflow/kept_clusters.h"

#include "core/base/random.h"
#include "core/collection/query.h"
#include "core/workflow/cluster_steps_private.h"
#include "core/workflow/collection_rows.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace taxo {

namespace {

using Items = std::vector<ItemId>;

/// The rows of each cluster as items, the largest first.
std::vector<Cluster> clustersFrom(const Clustering& clustering, const Items& items) {
    std::vector<Cluster> clusters(clustering.count);
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (clustering.clusters[i] != Clustering::kNoise) {
            clusters[static_cast<std::size_t>(clustering.clusters[i])].items.push_back(items[i]);
        }
    }
    std::erase_if(clusters, [](const Cluster& cluster) { return cluster.items.empty(); });
    std::ranges::stable_sort(clusters, std::ranges::greater(), [](const Cluster& cluster) {
        return cluster.items.size();
    });
    return clusters;
}

tl::unexpected<Error> nothingUsable(const char* what) {
    return fail(ErrorCode::NotFound, what);
}

/// Where clusters are sought, ascending.
Result<Items> itemsOf(const Collection& collection, const ClusterQuestion& question) {
    if (!question.filter) {
        return question.items;
    }
    auto items = findItems(collection, *question.filter, {});
    if (items) {
        std::ranges::sort(*items);
    }
    return items;
}

/// Clusters of the part of a map on which these items lie.
Result<ClusteredRows> seekOnMap(const CollectionMap& map,
                                Items& items,
                                const ClusterOptions& how,
                                const Progress& progress) {
    EmbeddingMatrix positions;
    Items there;
    for (std::size_t i = 0; i < map.items.size(); ++i) {
        if (std::ranges::binary_search(items, map.items[i])) {
            positions.append(map.positions.row(i));
            there.push_back(map.items[i]);
        }
    }
    items = std::move(there);
    if (items.empty()) {
        return nothingUsable("None of these items lies on the map. Arrange them first.");
    }
    return clusterMap(positions, how, progress);
}

Result<ClusteredRows> seekAmongVectors(const Collection& collection,
                                       const KeptVectorKey& vectors,
                                       const ClusterQuestion& question,
                                       Items& items,
                                       const Progress& progress) {
    auto rows = rowsOfItems(collection, vectors, items, progress);
    if (!rows) {
        return tl::unexpected(std::move(rows).error());
    }
    if (rows->items.empty()) {
        return nothingUsable(
            "None of these items has a vector. Choose others, or have them identified first.");
    }
    if (!question.centredWithin.empty()) {
        if (auto centred = centreWithin(collection, question.centredWithin, *rows); !centred) {
            return tl::unexpected(std::move(centred).error());
        }
    }
    const auto called = taxaOfRows(collection, {}, rows->items);
    const auto search = loadBatchSearch();
    if (!called || !search) {
        return tl::unexpected(called ? search.error() : called.error());
    }
    items = rows->items;
    return clusterRowsIn(
        *rows, question.components, called->determined, question.how, **search, progress);
}

/// The cluster of each of these items (ascending), which are in one each.
Clustering clusteringOfItems(const std::vector<Cluster>& clusters, const Items& items) {
    Clustering made;
    made.count = clusters.size();
    made.clusters.resize(items.size(), Clustering::kNoise);
    made.strengths.resize(items.size(), 1.0F);
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        auto place = items.begin();
        for (const ItemId item : clusters[i].items) {
            place = std::lower_bound(place, items.end(), item);
            if (place != items.end() && *place == item) {
                made.clusters[static_cast<std::size_t>(place - items.begin())] =
                    static_cast<std::int32_t>(i);
            }
        }
    }
    return made;
}

/// All items that are in a cluster, ascending; of very many some, drawn by chance.
Items drawn(const std::vector<Cluster>& clusters, std::size_t most, std::size_t& drawnFrom) {
    Items all;
    for (const Cluster& cluster : clusters) {
        all.insert(all.end(), cluster.items.begin(), cluster.items.end());
    }
    if (all.size() > most) {
        drawnFrom = all.size();
        Random random(1);
        random.shuffle(all);
        all.resize(most);
    }
    std::ranges::sort(all);
    return all;
}

} // namespace

Result<SoughtClusters> seekClusters(const Collection& collection,
                                    const KeptVectorKey& vectors,
                                    const ClusterQuestion& question,
                                    const Progress& progress) {
    auto wanted = itemsOf(collection, question);
    if (!wanted) {
        return tl::unexpected(std::move(wanted).error());
    }
    const std::size_t all = wanted->size();
    ClusterOrigin origin{.how = question.how,
                         .components = question.components,
                         .centredWithin = question.centredWithin,
                         .isOfPicture = question.map != nullptr,
                         .sought = *std::move(wanted)};
    auto found = question.map != nullptr
                     ? seekOnMap(*question.map, origin.sought, question.how, progress)
                     : seekAmongVectors(collection, vectors, question, origin.sought, progress);
    if (!found) {
        return tl::unexpected(std::move(found).error());
    }
    if (question.map != nullptr) {
        origin.map = question.map->key.method + ' ' + question.map->key.options;
    }
    SoughtClusters sought;
    sought.leftOut = all - origin.sought.size();
    sought.notes = std::move(found->notes);
    sought.found = {vectors.id,
                    nameOf(question.how.method),
                    origin.text(),
                    clustersFrom(found->clustering, origin.sought)};
    return sought;
}

const std::vector<std::string>& sourceFields() {
    static const std::vector<std::string> kFields = {
        "camera", "deployment", "place", "folder", "day"};
    return kFields;
}

Result<DescribedClusters> describeKept(const Collection& collection,
                                       const KeptClustering& clustering,
                                       const Progress& progress,
                                       std::size_t most) {
    const auto vectors = keptVectors(
        collection, clustering.vectors, "The vectors of these clusters are not there any more.");
    const auto clusters = clustersOf(collection, clustering.id);
    if (!vectors || !clusters) {
        return tl::unexpected(vectors ? clusters.error() : vectors.error());
    }
    DescribedClusters made;
    const Items wanted = drawn(*clusters, most, made.drawnFrom);
    auto rows = rowsOfItems(collection, *vectors, wanted, progress);
    if (!rows) {
        return tl::unexpected(std::move(rows).error());
    }
    if (rows->items.empty()) { // all is noise, or nothing of it is there any more
        made.clusters.resize(clusters->size());
        return made;
    }
    const auto called = taxaOfRows(collection, {}, rows->items);
    const auto search = loadBatchSearch();
    if (!called || !search) {
        return tl::unexpected(called ? search.error() : called.error());
    }
    const Clustering shown = clusteringOfItems(*clusters, rows->items);
    auto described = describeClusters(
        rows->rows, shown, called->determined, called->predicted, **search, {}, progress);
    if (!described) {
        return tl::unexpected(std::move(described).error());
    }
    auto agreements =
        agreementsOf(collection, rows->items, shown, called->determined, sourceFields());
    if (!agreements) {
        return tl::unexpected(std::move(agreements).error());
    }
    made.items = std::move(rows->items);
    made.clusters = *std::move(described);
    made.agreements = *std::move(agreements);
    return made;
}

Result<std::string> freeClusteringName(const Collection& collection, const std::string& name) {
    const auto kept = keptClusterings(collection);
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    std::string free = name;
    for (int number = 2; std::ranges::find(*kept, free, &KeptClustering::name) != kept->end();
         ++number) {
        free = name + " " + std::to_string(number);
    }
    return free;
}

Result<LabelAgreement> compareFields(const Collection& collection,
                                     std::span<const ItemId> items,
                                     const std::string& clusters,
                                     const std::string& values) {
    const auto first = fieldLabels(collection, items, clusters);
    const auto second = first ? fieldLabels(collection, items, values) : first;
    return second ? Result<LabelAgreement>(compareClusterings(*first, *second))
                  : tl::unexpected(second.error());
}

} // namespace taxo
