// SPDX-License-Identifier: MIT
#include "core/collection/clusterings.h"

#include "core/collection/cluster_sets_private.h"
#include "core/collection/journal_private.h"

#include <utility>

namespace taxo {

namespace {

using Entry = std::optional<EntryId>;

constexpr const char* kClusteringColumns =
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

} // namespace

Result<Entry> keepClustering(Collection& collection,
                             const std::string& name,
                             const FoundClusters& found,
                             const DecisionMaker& by) {
    std::vector<std::vector<ItemId>> sets;
    for (const Cluster& cluster : found.clusters) {
        sets.push_back(cluster.items);
    }
    const auto parts = orderedParts(std::move(sets));
    if (!parts) {
        return tl::unexpected(parts.error());
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
            for (std::size_t i = 0; i < parts->size(); ++i) {
                insertCluster(database, id, found.clusters[i].name, (*parts)[i]);
            }
            return step.commit("clustering " + excerpt(name) + " of " +
                               counted(parts->size(), "cluster") + " kept");
        });
}

Result<std::vector<KeptClustering>> keptClusterings(const Collection& collection) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<KeptClustering>> {
        SQLite::Statement rows(*store.database,
                               std::string(kClusteringColumns) + "ORDER BY id DESC");
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
                              std::string(kClusteringColumns) +
                                  "WHERE vector_key_id = ? AND method = ? AND "
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
        return clusters ? Result<std::vector<Cluster>>(*std::move(clusters))
                        : damagedClusters(store);
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

} // namespace taxo
