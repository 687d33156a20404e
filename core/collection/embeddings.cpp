// SPDX-License-Identifier: MIT
#include "core/collection/embeddings.h"

#include "core/base/assert.h"
#include "core/base/files.h"
#include "core/collection/embeddings_private.h"
#include "core/vectors/half.h"

#include <algorithm>
#include <cstring>

namespace taxo {

namespace {

constexpr const char* kStorageNames[] = {"f16", "f32"};

const char* nameOf(VectorStorage storage) {
    return kStorageNames[static_cast<int>(storage)];
}

VectorStorage storageNamed(const std::string& name) {
    return name == nameOf(VectorStorage::Half) ? VectorStorage::Half : VectorStorage::Single;
}

/// Versions of photographs that were edited since are searched and learned from no longer.
constexpr const char* kIsNotOlder =
    "item_id NOT IN (SELECT item.id FROM photo CROSS JOIN item ON photo_id = photo.id WHERE "
    "photo.state = 2)";

/// What is needed to read and write vectors of a key.
struct Layout {
    std::size_t dimension = 0;
    VectorStorage storage = VectorStorage::Half;

    std::size_t bytes() const {
        return dimension * (storage == VectorStorage::Half ? sizeof(std::uint16_t) : sizeof(float));
    }
};

Layout layoutOf(SQLite::Database& database, VectorKeyId key) {
    SQLite::Statement row(database, "SELECT dims, storage FROM vector_key WHERE id = ?");
    row.bind(1, key.value);
    TAXO_ASSERT(row.executeStep());
    return {static_cast<std::size_t>(row.getColumn(0).getInt64()),
            storageNamed(row.getColumn(1).getString())};
}

void write(std::span<const float> vector, const Layout& layout, std::span<std::byte> bytes) {
    if (layout.storage == VectorStorage::Half) {
        halvesOfFloats(vector, bytes);
    } else {
        std::memcpy(bytes.data(), vector.data(), bytes.size());
    }
}

/// False where the bytes are not of this layout.
bool read(const SQLite::Column& column, const Layout& layout, std::span<float> vector) {
    if (static_cast<std::size_t>(column.getBytes()) != layout.bytes()) {
        return false;
    }
    const std::span bytes(static_cast<const std::byte*>(column.getBlob()), layout.bytes());
    if (layout.storage == VectorStorage::Half) {
        floatsOfHalves(bytes, vector);
    } else {
        std::memcpy(vector.data(), bytes.data(), bytes.size());
    }
    return true;
}

tl::unexpected<Error> damaged(const CollectionStore& store, std::int64_t item) {
    return fail(
        ErrorCode::Corrupt,
        displayPath(store.file) + ": the vector of item " + std::to_string(item) +
            " has another length than its key says. `taxo collection check --repair-to` makes a "
            "collection without it, in which it is made again.");
}

void bindKey(SQLite::Statement& statement, const VectorKey& key) {
    bindBytes(statement, 1, key.model.bytes);
    statement.bind(2, key.preprocessing);
    statement.bind(3, key.precision);
    statement.bind(4, std::string(nameOf(key.storage)));
}

} // namespace

VectorKey vectorKeyFrom(SQLite::Statement& row, int first) {
    VectorKey key;
    readBytes(row.getColumn(first), key.model.bytes);
    key.preprocessing = row.getColumn(first + 1).getString();
    key.precision = row.getColumn(first + 2).getString();
    key.storage = storageNamed(row.getColumn(first + 3).getString());
    key.modelName = row.getColumn(first + 4).getString();
    key.dimension = static_cast<std::size_t>(row.getColumn(first + 5).getInt64());
    return key;
}

Result<VectorKeyId> keep(Collection& collection, const VectorKey& key) {
    CollectionStore& store = collection.store();
    return written(store, [&]() -> Result<VectorKeyId> {
        SQLite::Statement insert(*store.database,
                                 "INSERT OR IGNORE INTO vector_key (model_digest, preprocessing, "
                                 "precision, storage, model_name, dims) VALUES (?,?,?,?,?,?)");
        bindKey(insert, key);
        insert.bind(5, key.modelName);
        insert.bind(6, static_cast<std::int64_t>(key.dimension));
        insert.exec();
        SQLite::Statement find(*store.database,
                               "SELECT id, dims FROM vector_key WHERE model_digest = ? AND "
                               "preprocessing = ? AND precision = ? AND storage = ?");
        bindKey(find, key);
        find.executeStep();
        const auto dimension = static_cast<std::size_t>(find.getColumn(1).getInt64());
        if (dimension != key.dimension) {
            return fail(ErrorCode::Mismatch,
                        "The vectors of " + key.modelName + " in this collection have " +
                            std::to_string(dimension) + " numbers each, these " +
                            std::to_string(key.dimension) +
                            ": they are not of the same model. Give it another name.");
        }
        return VectorKeyId{find.getColumn(0).getInt64()};
    });
}

Result<std::vector<KeptVectorKey>> vectorKeys(const Collection& collection) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<KeptVectorKey>> {
        SQLite::Statement rows(*store.database,
                               std::string("SELECT id, ") + kVectorKeyColumns +
                                   ", (SELECT count(*) FROM embedding WHERE key_id = "
                                   "vector_key.id AND " +
                                   kIsNotOlder + ") FROM vector_key ORDER BY id");
        std::vector<KeptVectorKey> keys;
        while (rows.executeStep()) {
            KeptVectorKey kept;
            kept.id = {rows.getColumn(0).getInt64()};
            kept.key = vectorKeyFrom(rows, 1);
            kept.vectors = rows.getColumn(7).getInt64();
            keys.push_back(std::move(kept));
        }
        return keys;
    });
}

Result<std::vector<ItemId>>
itemsToEmbed(const Collection& collection, VectorKeyId key, std::size_t limit, ItemId after) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<ItemId>> {
        SQLite::Statement rows(*store.database,
                               "SELECT item.id FROM item CROSS JOIN photo ON photo.id = photo_id "
                               "WHERE item.id > ?1 AND photo.state = 0 AND NOT EXISTS (SELECT 1 "
                               "FROM embedding WHERE key_id = ?2 AND item_id = item.id) AND NOT "
                               "EXISTS (SELECT 1 FROM failure WHERE item_id = item.id) "
                               "ORDER BY item.id LIMIT ?3");
        rows.bind(1, after.value);
        rows.bind(2, key.value);
        rows.bind(3, static_cast<std::int64_t>(limit));
        std::vector<ItemId> items;
        while (rows.executeStep()) {
            items.push_back({rows.getColumn(0).getInt64()});
        }
        return items;
    });
}

Status keepEmbeddings(Collection& collection,
                      VectorKeyId key,
                      std::span<const ItemId> items,
                      const EmbeddingMatrix& vectors) {
    TAXO_ASSERT(items.size() == vectors.rows());
    CollectionStore& store = collection.store();
    return written(store, [&]() -> Status {
        const Layout layout = layoutOf(*store.database, key);
        TAXO_ASSERT(items.empty() || layout.dimension == vectors.dimension());
        SQLite::Statement insert(*store.database,
                                 "INSERT OR REPLACE INTO embedding (key_id, item_id, data) "
                                 "VALUES (?, ?, ?)");
        SQLite::Statement forget(*store.database, "DELETE FROM failure WHERE item_id = ?");
        std::vector<std::byte> bytes(layout.bytes());
        insert.bind(1, key.value);
        for (std::size_t i = 0; i < items.size(); ++i) {
            write(vectors.row(i), layout, bytes);
            insert.bind(2, items[i].value);
            insert.bindNoCopy(3, bytes.data(), static_cast<int>(bytes.size()));
            insert.exec();
            insert.reset();
            forget.bind(1, items[i].value);
            forget.exec();
            forget.reset();
        }
        return {};
    });
}

Result<std::vector<ItemId>> embeddedItems(const Collection& collection, VectorKeyId key) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<ItemId>> {
        SQLite::Statement rows(*store.database,
                               "SELECT item_id FROM embedding WHERE key_id = ? AND " +
                                   std::string(kIsNotOlder) + " ORDER BY item_id");
        rows.bind(1, key.value);
        std::vector<ItemId> items;
        while (rows.executeStep()) {
            items.push_back({rows.getColumn(0).getInt64()});
        }
        return items;
    });
}

Result<EmbeddingMatrix>
embeddingsOf(const Collection& collection, VectorKeyId key, std::span<const ItemId> items) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<EmbeddingMatrix> {
        const Layout layout = layoutOf(*store.database, key);
        SQLite::Statement row(*store.database,
                              "SELECT data FROM embedding WHERE key_id = ? AND item_id = ?");
        row.bind(1, key.value);
        EmbeddingMatrix vectors(items.size(), layout.dimension);
        for (std::size_t i = 0; i < items.size(); ++i) {
            row.bind(2, items[i].value);
            if (!row.executeStep()) {
                return fail(ErrorCode::NotFound,
                            "Item " + std::to_string(items[i].value) + " is not embedded yet.");
            }
            if (!read(row.getColumn(0), layout, vectors.row(i))) {
                return damaged(store, items[i].value);
            }
            row.reset();
        }
        return vectors;
    });
}

Status forEachEmbedding(
    const Collection& collection,
    VectorKeyId key,
    const std::function<Status(std::span<const ItemId>, const EmbeddingMatrix&)>& take) {
    constexpr std::size_t kBlock = 1024;
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Status {
        const Layout layout = layoutOf(*store.database, key);
        SQLite::Statement rows(*store.database,
                               "SELECT item_id, data FROM embedding WHERE key_id = ? AND " +
                                   std::string(kIsNotOlder) + " ORDER BY item_id");
        rows.bind(1, key.value);
        std::vector<ItemId> items;
        EmbeddingMatrix block;
        std::vector<float> vector(layout.dimension);
        const auto pass = [&] {
            const Status taken = take(items, block);
            items.clear();
            block = {};
            return taken;
        };
        while (rows.executeStep()) {
            items.push_back({rows.getColumn(0).getInt64()});
            if (!read(rows.getColumn(1), layout, vector)) {
                return damaged(store, items.back().value);
            }
            block.append(vector);
            if (items.size() == kBlock) {
                if (auto taken = pass(); !taken) {
                    return taken;
                }
            }
        }
        return items.empty() ? Status() : pass();
    });
}

Status keepFailures(Collection& collection, std::span<const Failure> failures) {
    CollectionStore& store = collection.store();
    return written(store, [&]() -> Status {
        SQLite::Statement insert(
            *store.database,
            "INSERT OR REPLACE INTO failure (item_id, at, reason) VALUES (?, ?, ?)");
        for (const Failure& failure : failures) {
            insert.bind(1, failure.item.value);
            insert.bind(2, now());
            insert.bind(3, failure.reason);
            insert.exec();
            insert.reset();
        }
        return {};
    });
}

Result<std::vector<Failure>> failuresOf(const Collection& collection) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<Failure>> {
        SQLite::Statement rows(*store.database,
                               "SELECT item_id, reason FROM failure ORDER BY item_id");
        std::vector<Failure> failures;
        while (rows.executeStep()) {
            failures.push_back({{rows.getColumn(0).getInt64()}, rows.getColumn(1).getString()});
        }
        return failures;
    });
}

Status forgetFailures(Collection& collection) {
    CollectionStore& store = collection.store();
    return written(store, [&]() -> Status {
        store.database->exec("DELETE FROM failure");
        return {};
    });
}

} // namespace taxo
