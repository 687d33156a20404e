// SPDX-License-Identifier: MIT
// One cluster, changed by hand.
#include "core/collection/cluster_sets_private.h"
#include "core/collection/clusterings.h"
#include "core/collection/item_set_private.h"
#include "core/collection/journal_private.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace taxo {

namespace {

using Entry = std::optional<EntryId>;
using Items = std::vector<ItemId>;

/// A row of the table cluster.
struct ClusterRow {
    ClusteringId clustering;
    Cluster cluster;

    std::string label() const {
        return cluster.name.empty() ? "a cluster of " + countedItems(size())
                                    : "cluster " + excerpt(cluster.name);
    }

    std::int64_t size() const { return static_cast<std::int64_t>(cluster.items.size()); }
};

Result<ClusterRow> readCluster(const CollectionStore& store, ClusterId id) {
    SQLite::Statement row(*store.database,
                          "SELECT clustering_id, name, items FROM cluster WHERE id = ?");
    row.bind(1, id.value);
    if (!row.executeStep()) {
        return fail(ErrorCode::NotFound, "The cluster is not there any more.");
    }
    auto items = unpackedItems(blobOf(row.getColumn(2)));
    if (!items) {
        return damagedClusters(store);
    }
    return ClusterRow{{row.getColumn(0).getInt64()},
                      {id, row.getColumn(1).getString(), *std::move(items)}};
}

void setItems(SQLite::Database& database, ClusterId cluster, const Items& items) {
    SQLite::Statement update(database, "UPDATE cluster SET items = ? WHERE id = ?");
    const std::string packed = packedItems(items);
    update.bind(1, packed.data(), static_cast<int>(packed.size()));
    update.bind(2, cluster.value);
    update.exec();
}

void removeCluster(SQLite::Database& database, ClusterId cluster) {
    SQLite::Statement remove(database, "DELETE FROM cluster WHERE id = ?");
    remove.bind(1, cluster.value);
    remove.exec();
}

} // namespace

Result<Entry> renameCluster(Collection& collection,
                            ClusterId cluster,
                            const std::string& name,
                            const DecisionMaker& by) {
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Entry> {
            const auto row = readCluster(collection.store(), cluster);
            if (!row) {
                return tl::unexpected(row.error());
            }
            SQLite::Statement update(database, "UPDATE cluster SET name = ? WHERE id = ?");
            update.bind(1, name);
            update.bind(2, cluster.value);
            update.exec();
            return step.commit(row->label() + (name.empty() ? " has no name any more"
                                                            : " called " + excerpt(name)));
        });
}

Result<Entry> splitCluster(Collection& collection,
                           ClusterId cluster,
                           std::span<const Items> parts,
                           const DecisionMaker& by) {
    const auto ordered = orderedParts(std::vector<Items>(parts.begin(), parts.end()));
    if (!ordered) {
        return tl::unexpected(ordered.error());
    }
    if (parts.empty() || std::ranges::any_of(parts, &Items::empty)) {
        return fail(ErrorCode::InvalidInput, "Each part of a cluster needs an item.");
    }
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Entry> {
            const auto row = readCluster(collection.store(), cluster);
            if (!row) {
                return tl::unexpected(row.error());
            }
            const bool isOfCluster = std::ranges::all_of(*ordered, [&](const Items& part) {
                return std::ranges::includes(row->cluster.items, part);
            });
            if (!isOfCluster) {
                return fail(ErrorCode::InvalidInput,
                            "A part holds items that are not in " + row->label() + ".");
            }
            setItems(database, cluster, ordered->front());
            for (std::size_t i = 1; i < ordered->size(); ++i) {
                insertCluster(database, row->clustering, {}, (*ordered)[i]);
            }
            return step.commit(row->label() + " split into " + std::to_string(ordered->size()));
        });
}

Result<Entry> mergeClusters(Collection& collection,
                            std::span<const ClusterId> clusters,
                            const DecisionMaker& by) {
    if (std::set<ClusterId>(clusters.begin(), clusters.end()).size() < 2) {
        return fail(ErrorCode::InvalidInput, "Two clusters at least can be merged.");
    }
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Entry> {
            std::optional<ClusterRow> first;
            Items all;
            std::set<ClusterId> seen;
            for (const ClusterId cluster : clusters) {
                if (!seen.insert(cluster).second) {
                    continue;
                }
                auto row = readCluster(collection.store(), cluster);
                if (!row) {
                    return tl::unexpected(std::move(row).error());
                }
                if (first && row->clustering != first->clustering) {
                    return fail(ErrorCode::InvalidInput,
                                "Clusters of different clusterings cannot be merged.");
                }
                std::ranges::copy(row->cluster.items, std::back_inserter(all));
                if (first) {
                    removeCluster(database, cluster);
                } else {
                    first = *std::move(row);
                }
            }
            std::ranges::sort(all);
            setItems(database, first->cluster.id, all);
            return step.commit(counted(seen.size(), "cluster") + " merged into " + first->label());
        });
}

Result<Entry> dissolveCluster(Collection& collection, ClusterId cluster, const DecisionMaker& by) {
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Entry> {
            const auto row = readCluster(collection.store(), cluster);
            if (!row) {
                return tl::unexpected(row.error());
            }
            removeCluster(database, cluster);
            return step.commit(row->label() + " dissolved");
        });
}

Result<EntryId> determineCluster(Collection& collection,
                                 ClusterId cluster,
                                 Verdict verdict,
                                 const Lineage& taxon,
                                 const std::string& qualifier,
                                 const DecisionMaker& by) {
    CollectionStore& store = collection.store();
    const auto items = guarded(store, [&]() -> Result<Items> {
        auto row = readCluster(store, cluster);
        if (!row) {
            return tl::unexpected(std::move(row).error());
        }
        // Regions may have been taken away since.
        SQLite::Statement isThere(*store.database, "SELECT 1 FROM item WHERE id = ?");
        std::erase_if(row->cluster.items, [&](ItemId item) {
            isThere.reset();
            isThere.bind(1, item.value);
            return !isThere.executeStep();
        });
        return std::move(row->cluster.items);
    });
    return items ? determine(collection, *items, verdict, taxon, qualifier, by)
                 : tl::unexpected(items.error());
}

} // namespace taxo
