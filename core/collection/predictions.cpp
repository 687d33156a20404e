// SPDX-License-Identifier: MIT
#include "core/collection/predictions.h"

#include "core/base/assert.h"
#include "core/base/files.h"
#include "core/collection/filter_sql_private.h"
#include "core/collection/prediction_details_private.h"
#include "core/collection/taxon_table_private.h"

#include <utility>

namespace taxo {

namespace {

void bindKey(SQLite::Statement& statement, const PredictionKey& key) {
    statement.bind(1, key.vectors.value);
    bindBytes(statement, 2, key.labels.bytes);
    statement.bind(3, key.within);
    statement.bind(4, static_cast<double>(key.threshold));
    statement.bind(5, static_cast<std::int64_t>(key.candidates));
    statement.bind(6, key.rule);
    statement.bind(7, key.places);
}

void setCurrent(SQLite::Database& database, std::int64_t key, const char* onConflict) {
    SQLite::Statement statement(database,
                                "INSERT INTO about (name, value) VALUES ('prediction_key', ?) "
                                "ON CONFLICT (name) DO " +
                                    std::string(onConflict));
    statement.bind(1, key);
    statement.exec();
}

/// Of what is best supported; of the best label where nothing is.
float massOf(const Prediction& prediction) {
    for (const PredictedRank& rank : prediction.ranks) {
        if (prediction.bestSupported == rank.rank) {
            return rank.mass;
        }
    }
    return prediction.best.empty() ? 0.0F : prediction.best.front().mass;
}

const std::string kKeyColumns = "SELECT id, vector_key_id, labels_digest, mask, threshold, "
                                "labels_name, is_synthetic, candidates, rule, places";

KeptPredictionKey keyFrom(SQLite::Statement& row) {
    KeptPredictionKey kept;
    kept.id = {row.getColumn(0).getInt64()};
    kept.key.vectors = {row.getColumn(1).getInt64()};
    readBytes(row.getColumn(2), kept.key.labels.bytes);
    kept.key.within = row.getColumn(3).getString();
    kept.key.threshold = static_cast<float>(row.getColumn(4).getDouble());
    kept.key.labelsName = row.getColumn(5).getString();
    kept.key.isSynthetic = row.getColumn(6).getInt() != 0;
    kept.key.candidates = static_cast<std::size_t>(row.getColumn(7).getInt64());
    kept.key.rule = row.getColumn(8).getString();
    kept.key.places = row.getColumn(9).getString();
    return kept;
}

} // namespace

Lineage Prediction::supported() const {
    Lineage above;
    if (bestSupported) {
        for (std::size_t i = 0; i <= static_cast<std::size_t>(*bestSupported); ++i) {
            above.names[i] = lineage.names[i];
        }
    }
    return above;
}

Result<PredictionKeyId> keep(Collection& collection, const PredictionKey& key) {
    CollectionStore& store = collection.store();
    return written(store, [&]() -> Result<PredictionKeyId> {
        SQLite::Statement insert(*store.database,
                                 "INSERT OR IGNORE INTO prediction_key (vector_key_id, "
                                 "labels_digest, mask, threshold, candidates, rule, places, "
                                 "labels_name, is_synthetic) VALUES (?,?,?,?,?,?,?,?,?)");
        bindKey(insert, key);
        insert.bind(8, key.labelsName);
        insert.bind(9, key.isSynthetic ? 1 : 0);
        insert.exec();
        SQLite::Statement find(*store.database,
                               "SELECT id FROM prediction_key WHERE vector_key_id = ? AND "
                               "labels_digest = ? AND mask = ? AND threshold = ? AND "
                               "candidates = ? AND rule = ? AND places = ?");
        bindKey(find, key);
        find.executeStep();
        const PredictionKeyId id{find.getColumn(0).getInt64()};
        setCurrent(*store.database, id.value, "NOTHING");
        return id;
    });
}

Result<std::vector<KeptPredictionKey>> predictionKeys(const Collection& collection) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<KeptPredictionKey>> {
        const std::int64_t current = currentPredictionKey(*store.database);
        SQLite::Statement rows(*store.database,
                               kKeyColumns + ", (SELECT count(*) FROM prediction WHERE key_id = "
                                             "prediction_key.id) FROM prediction_key ORDER BY id");
        std::vector<KeptPredictionKey> keys;
        while (rows.executeStep()) {
            keys.push_back(keyFrom(rows));
            keys.back().predictions = rows.getColumn(10).getInt64();
            keys.back().isCurrent = keys.back().id.value == current;
        }
        return keys;
    });
}

Result<std::optional<KeptPredictionKey>> currentPredictions(const Collection& collection) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::optional<KeptPredictionKey>> {
        SQLite::Statement row(*store.database, kKeyColumns + " FROM prediction_key WHERE id = ?");
        row.bind(1, currentPredictionKey(*store.database));
        if (!row.executeStep()) {
            return std::optional<KeptPredictionKey>();
        }
        KeptPredictionKey key = keyFrom(row);
        key.isCurrent = true;
        return std::optional(std::move(key));
    });
}

Status makeCurrent(Collection& collection, PredictionKeyId key) {
    CollectionStore& store = collection.store();
    return written(store, [&]() -> Status {
        setCurrent(*store.database, key.value, "UPDATE SET value = excluded.value");
        return {};
    });
}

Result<std::vector<ItemId>> itemsToIdentify(const Collection& collection,
                                            PredictionKeyId key,
                                            std::size_t limit,
                                            ItemId after) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<ItemId>> {
        SQLite::Statement rows(*store.database,
                               "SELECT item_id FROM embedding WHERE key_id = (SELECT vector_key_id "
                               "FROM prediction_key WHERE id = ?1) AND item_id > ?2 AND NOT EXISTS "
                               "(SELECT 1 FROM prediction WHERE key_id = ?1 AND prediction.item_id "
                               "= embedding.item_id) ORDER BY item_id LIMIT ?3");
        rows.bind(1, key.value);
        rows.bind(2, after.value);
        rows.bind(3, static_cast<std::int64_t>(limit));
        std::vector<ItemId> items;
        while (rows.executeStep()) {
            items.push_back({rows.getColumn(0).getInt64()});
        }
        return items;
    });
}

Status keepPredictions(Collection& collection,
                       PredictionKeyId key,
                       std::span<const ItemId> items,
                       std::span<const Prediction> predictions) {
    TAXO_ASSERT(items.size() == predictions.size());
    CollectionStore& store = collection.store();
    return written(store, [&]() -> Status {
        TaxonTable taxa(*store.database);
        SQLite::Statement insert(*store.database,
                                 "INSERT OR REPLACE INTO prediction (key_id, item_id, taxon_id, "
                                 "mass, details, made_at) VALUES (?,?,?,?,?,?)");
        const std::int64_t today = now();
        insert.bind(1, key.value);
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::string details = detailsOf(predictions[i], taxa);
            insert.bind(2, items[i].value);
            if (predictions[i].bestSupported) {
                insert.bind(3, taxa.idOf(predictions[i].supported()));
            } else {
                insert.bind(3);
            }
            insert.bind(4, static_cast<double>(massOf(predictions[i])));
            insert.bind(5, details.data(), static_cast<int>(details.size()));
            insert.bind(6, predictions[i].madeAt != 0 ? predictions[i].madeAt : today);
            insert.exec();
            insert.reset();
        }
        return {};
    });
}

Result<std::optional<Prediction>> predictionOf(const Collection& collection, ItemId item) {
    CollectionStore& store = collection.store();
    const auto key = guarded(store, [&]() -> Result<PredictionKeyId> {
        return PredictionKeyId{currentPredictionKey(*store.database)};
    });
    if (!key) {
        return tl::unexpected(key.error());
    }
    return predictionOf(collection, *key, item);
}

Result<std::optional<Prediction>>
predictionOf(const Collection& collection, PredictionKeyId key, ItemId item) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::optional<Prediction>> {
        SQLite::Statement row(*store.database,
                              "SELECT details, made_at FROM prediction WHERE key_id = ? AND "
                              "item_id = ?");
        row.bind(1, key.value);
        row.bind(2, item.value);
        if (!row.executeStep()) {
            return std::optional<Prediction>();
        }
        TaxonTable taxa(*store.database);
        auto prediction = predictionFrom(row.getColumn(0).getString(), taxa);
        if (!prediction) {
            return fail(ErrorCode::Corrupt,
                        displayPath(store.file) + ": what was predicted for item " +
                            std::to_string(item.value) + " cannot be read. Identify it again.");
        }
        prediction->madeAt = row.getColumn(1).getInt64();
        return prediction;
    });
}

Result<std::optional<Prediction>> predictionByLooks(const Collection& collection, ItemId item) {
    CollectionStore& store = collection.store();
    const auto key = guarded(store, [&]() -> Result<PredictionKeyId> {
        // Of several the one that is made by the threshold, as the weighed ones are.
        SQLite::Statement row(
            *store.database,
            "SELECT looks.id FROM prediction_key shown JOIN prediction_key looks ON "
            "looks.vector_key_id = shown.vector_key_id AND "
            "looks.labels_digest = shown.labels_digest AND looks.mask = shown.mask AND "
            "looks.threshold = shown.threshold AND looks.candidates = shown.candidates AND "
            "looks.places = '' WHERE shown.id = ? AND shown.places <> '' "
            "ORDER BY looks.rule <> shown.rule LIMIT 1");
        row.bind(1, currentPredictionKey(*store.database));
        return row.executeStep() ? PredictionKeyId{row.getColumn(0).getInt64()} : PredictionKeyId();
    });
    if (!key || *key == PredictionKeyId()) {
        return key ? Result<std::optional<Prediction>>(std::nullopt) : tl::unexpected(key.error());
    }
    return predictionOf(collection, *key, item);
}

} // namespace taxo
