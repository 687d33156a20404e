// SPDX-License-Identifier: MIT
#include "core/collection/clusterings.h"

#include "core/base/files.h"
#include "core/collection/cluster_sets_private.h"
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

constexpr const char* kColumns =
    "SELECT id, uuid, name, vector_key_id, method, options, made_at, (SELECT count(*) FROM cluster "
    "WHERE clustering_id = clustering.id) FROM clustering ";

KeptClustering clusteringFrom(SQLite::Statement& row) {
    KeptClustering kept;
    kept.id = {row.getColumn(0).getInt64()};
    readBytes(row.getColumn(1), kept.uuid.bytes);
    kept.name = row.getColumn(2).getString();
    kept.vectors = {row.getColumn(3).getInt64()};
    kept.method = row.getColumn(4).getString();
    kept.options = row.getColumn(5).getString();
    kept.madeAt = row.getColumn(6).getInt64();
    kept.clusters = static_cast<std::size_t>(row.getColumn(7).getInt64());
    return kept;
}

tl::unexpected<Error> noSuchCluster() {
    return fail(ErrorCode::NotFound, "The cluster is not there any more.");
}

tl::unexpected<Error> damaged(const CollectionStore& store) {
    return fail(ErrorCode::Corrupt,
                displayPath(store.file) +
                    ": the items of a cluster cannot be read. `taxo collection check` says more.");
}

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
        return noSuchCluster();
    }
    auto items = unpackedItems(blobOf(row.getColumn(2)));
    if (!items) {
        return damaged(store);
    }
    return ClusterRow{{row.getColumn(0).getInt64()},
                      {id, row.getColumn(1).getString(), *std::move(items)}};
}

void insertCluster(SQLite::Database& database,
                   ClusteringId clustering,
                   const std::string& name,
                   const Items& items) {
    SQLite::Statement insert(database,
                             "INSERT INTO cluster (clustering_id, name, items) VALUES (?, ?, ?)");
    const std::string packed = packedItems(items);
    insert.bind(1, clustering.value);
    insert.bind(2, name);
    insert.bind(3, packed.data(), static_cast<int>(packed.size()));
    insert.exec();
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

Items sorted(Items items) {
    std::ranges::sort(items);
    return items;
}

/// InvalidInput where they have one in common.
Result<Items> joined(std::span<const Items> parts) {
    Items all;
    for (const Items& part : parts) {
        all.insert(all.end(), part.begin(), part.end());
    }
    std::ranges::sort(all);
    if (std::ranges::adjacent_find(all) != all.end()) {
        return fail(ErrorCode::InvalidInput, "An item cannot be in two clusters at once.");
    }
    return all;
}

Status checkName(SQLite::Database& database, const std::string& name) {
    if (name.empty()) {
        return fail(ErrorCode::InvalidInput, "A clustering needs a name.");
    }
    SQLite::Statement row(database, "SELECT 1 FROM clustering WHERE name = ?");
    row.bind(1, name);
    return row.executeStep() ? Status(fail(ErrorCode::InvalidInput,
                                           "There is a clustering \"" + excerpt(name) +
                                               "\" already. Choose another name."))
                             : Status();
}

Result<std::string> nameOf(SQLite::Database& database, ClusteringId clustering) {
    SQLite::Statement row(database, "SELECT name FROM clustering WHERE id = ?");
    row.bind(1, clustering.value);
    if (!row.executeStep()) {
        return fail(ErrorCode::NotFound, "The clustering is not there any more.");
    }
    return row.getColumn(0).getString();
}

std::string countedClusters(std::size_t count) {
    return counted(static_cast<std::int64_t>(count), "cluster");
}

} // namespace

Result<Entry> keepClustering(Collection& collection,
                             const std::string& name,
                             const FoundClusters& found,
                             const DecisionMaker& by) {
    std::vector<Items> parts;
    for (const Cluster& cluster : found.clusters) {
        parts.push_back(sorted(cluster.items));
    }
    if (const auto all = joined(parts); !all) {
        return tl::unexpected(all.error());
    }
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Entry> {
            if (auto may = checkName(database, name); !may) {
                return tl::unexpected(std::move(may).error());
            }
            SQLite::Statement insert(database,
                                     "INSERT INTO clustering (uuid, name, vector_key_id, method, "
                                     "options, made_at) VALUES (?,?,?,?,?,?)");
            const Uuid uuid = Uuid::make();
            bindBytes(insert, 1, uuid.bytes);
            insert.bind(2, name);
            insert.bind(3, found.vectors.value);
            insert.bind(4, found.method);
            insert.bind(5, found.options);
            insert.bind(6, now());
            insert.exec();
            const ClusteringId id{database.getLastInsertRowid()};
            for (std::size_t i = 0; i < parts.size(); ++i) {
                insertCluster(database, id, found.clusters[i].name, parts[i]);
            }
            return step.commit("clustering " + excerpt(name) + " of " +
                               countedClusters(parts.size()) + " kept");
        });
}

Result<std::vector<KeptClustering>> keptClusterings(const Collection& collection) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<KeptClustering>> {
        SQLite::Statement rows(*store.database, std::string(kColumns) + "ORDER BY id DESC");
        std::vector<KeptClustering> all;
        while (rows.executeStep()) {
            all.push_back(clusteringFrom(rows));
        }
        return all;
    });
}

Result<std::optional<KeptClustering>> findClustering(const Collection& collection,
                                                     VectorKeyId vectors,
                                                     const std::string& method,
                                                     const std::string& options) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::optional<KeptClustering>> {
        SQLite::Statement row(*store.database,
                              std::string(kColumns) + "WHERE vector_key_id = ? AND method = ? AND "
                                                      "options = ? ORDER BY id DESC LIMIT 1");
        row.bind(1, vectors.value);
        row.bind(2, method);
        row.bind(3, options);
        return row.executeStep() ? std::optional(clusteringFrom(row)) : std::nullopt;
    });
}

Result<KeptClustering> clusteringNamed(const Collection& collection, const std::string& name) {
    auto all = keptClusterings(collection);
    if (!all) {
        return tl::unexpected(std::move(all).error());
    }
    std::string known;
    for (KeptClustering& one : *all) {
        if (one.name == name) {
            return std::move(one);
        }
        known += (known.empty() ? "\"" : ", \"") + one.name + "\"";
    }
    return fail(ErrorCode::NotFound,
                "There is no clustering \"" + name + "\" in this collection" +
                    (known.empty() ? "; there is none at all." : ". There are: " + known + "."));
}

Result<std::vector<Cluster>> clustersOf(const Collection& collection, ClusteringId clustering) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<Cluster>> {
        auto clusters = readClusters(*store.database, clustering);
        return clusters ? Result<std::vector<Cluster>>(*std::move(clusters)) : damaged(store);
    });
}

Result<Entry> renameClustering(Collection& collection,
                               ClusteringId clustering,
                               const std::string& name,
                               const DecisionMaker& by) {
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Entry> {
            const auto before = nameOf(database, clustering);
            if (!before) {
                return tl::unexpected(before.error());
            }
            if (name == *before) {
                return Entry();
            }
            if (auto may = checkName(database, name); !may) {
                return tl::unexpected(std::move(may).error());
            }
            SQLite::Statement update(database, "UPDATE clustering SET name = ? WHERE id = ?");
            update.bind(1, name);
            update.bind(2, clustering.value);
            update.exec();
            return step.commit("clustering " + excerpt(*before) + " called " + excerpt(name));
        });
}

Result<Entry>
removeClustering(Collection& collection, ClusteringId clustering, const DecisionMaker& by) {
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Entry> {
            const auto name = nameOf(database, clustering);
            if (!name) {
                return tl::unexpected(name.error());
            }
            for (const char* const sql : {"DELETE FROM cluster WHERE clustering_id = ?",
                                          "DELETE FROM clustering WHERE id = ?"}) {
                SQLite::Statement remove(database, sql);
                remove.bind(1, clustering.value);
                remove.exec();
            }
            return step.commit("clustering " + excerpt(*name) + " taken away");
        });
}

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
    std::vector<Items> ordered;
    for (const Items& part : parts) {
        ordered.push_back(sorted(part));
    }
    const auto all = joined(ordered);
    if (!all) {
        return tl::unexpected(all.error());
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
            if (!std::ranges::includes(row->cluster.items, *all)) {
                return fail(ErrorCode::InvalidInput,
                            "A part holds items that are not in " + row->label() + ".");
            }
            setItems(database, cluster, ordered.front());
            for (std::size_t i = 1; i < ordered.size(); ++i) {
                insertCluster(database, row->clustering, {}, ordered[i]);
            }
            return step.commit(row->label() + " split into " + std::to_string(ordered.size()));
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
            return step.commit(countedClusters(seen.size()) + " merged into " + first->label());
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
