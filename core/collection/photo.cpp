// SPDX-License-Identifier: MIT
#include "core/collection/photo.h"

#include "core/base/files.h"
#include "core/collection/database_private.h"

#include <map>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

PhotoState stateOf(const PhotoFile& file) {
    return file.problem.empty() ? PhotoState::Present : PhotoState::Unreadable;
}

/// Adds files to an open collection inside one transaction.
class Adder {
public:
    explicit Adder(SQLite::Database& database)
        : m_database(database)
        , m_atPlace(database,
                    "SELECT id, bytes_digest, picture_digest FROM photo "
                    "WHERE root_id = ? AND path = ?")
        , m_sameBytes(database,
                      "SELECT photo.id, root.path, photo.path, photo.root_id FROM photo "
                      "JOIN root ON root.id = root_id WHERE bytes_digest = ? "
                      "ORDER BY photo.state = 2, photo.id LIMIT 1")
        , m_older(database,
                  "SELECT id FROM photo WHERE picture_digest = ?1 AND state = 2 AND root_id = ?2 "
                  "AND path = CAST(?3 || char(10) || id AS BLOB) ORDER BY id LIMIT 1")
        , m_wholeItem(database, "SELECT id FROM item WHERE photo_id = ? AND box_left IS NULL")
        , m_insertPhoto(database,
                        "INSERT INTO photo (uuid, root_id, path, name, size, modified_ns, "
                        "bytes_digest, picture_digest, width, height, camera, added_at, state, "
                        "problem, version_of) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        , m_updateFile(database,
                       "UPDATE photo SET root_id = ?2, path = ?3, name = ?4, size = ?5, "
                       "modified_ns = ?6, bytes_digest = ?7, picture_digest = ?8, camera = ?9, "
                       "state = ?10, problem = ?11 WHERE id = ?1")
        , m_insertItem(database,
                       "INSERT INTO item (uuid, photo_id, taken_at, utc_offset_s, latitude, "
                       "longitude) VALUES (?,?,?,?,?,?)")
        , m_keepCopy(database,
                     "INSERT OR REPLACE INTO copy (root_id, path, size, modified_ns) VALUES "
                     "(?1, ?2, ?3, ?4)")
        , m_forgetCopy(database, "DELETE FROM copy WHERE root_id = ? AND path = ?")
        , m_addedAt(now()) {}

    AddedPhoto add(const PhotoFile& file) {
        const std::int64_t root = rootOf(file.root);
        if (const auto there = atPlace(root, file)) {
            return *there;
        }
        bindBytes(m_sameBytes, 1, file.bytes.bytes);
        AddedPhoto added;
        if (m_sameBytes.executeStep()) {
            added.photo = {m_sameBytes.getColumn(0).getInt64()};
            const fs::path kept = fs::path(m_sameBytes.getColumn(1).getString()) /
                                  m_sameBytes.getColumn(2).getString();
            std::error_code problem;
            added.outcome = kept == file.root / file.path ? Added::Known // below another root
                            : fs::exists(kept, problem)   ? Added::Copy
                                                          : Added::Moved;
        }
        m_sameBytes.reset();
        if (added.outcome == Added::Copy) {
            keepCopy(root, file);
        } else {
            forgetCopy(root, file);
        }
        if (added.outcome == Added::New) {
            return insert(root, file, std::nullopt);
        }
        if (added.outcome == Added::Moved) {
            moveTo(added.photo, root, file);
        }
        added.item = wholeItem(added.photo);
        return added;
    }

private:
    std::int64_t rootOf(const fs::path& path) {
        const auto [known, isNew] = m_roots.try_emplace(path, 0);
        if (isNew) {
            SQLite::Statement insert(m_database, "INSERT OR IGNORE INTO root (path) VALUES (?)");
            bindPath(insert, 1, path);
            insert.exec();
            SQLite::Statement find(m_database, "SELECT id FROM root WHERE path = ?");
            bindPath(find, 1, path);
            find.executeStep();
            known->second = find.getColumn(0).getInt64();
        }
        return known->second;
    }

    std::optional<AddedPhoto> atPlace(std::int64_t root, const PhotoFile& file) {
        m_atPlace.bind(1, root);
        bindPath(m_atPlace, 2, file.path);
        if (!m_atPlace.executeStep()) {
            m_atPlace.reset();
            return std::nullopt;
        }
        const PhotoId photo{m_atPlace.getColumn(0).getInt64()};
        Digest bytes;
        Digest picture;
        readBytes(m_atPlace.getColumn(1), bytes.bytes);
        readBytes(m_atPlace.getColumn(2), picture.bytes);
        m_atPlace.reset();
        AddedPhoto added;
        if (bytes != file.bytes && picture != file.picture) {
            retire(photo);
            const auto older = olderVersion(root, file);
            if (!older) {
                return insert(root, file, photo);
            }
            moveTo(*older, root, file); // an edit was taken back
            added.outcome = Added::Version;
            added.photo = *older;
            added.item = wholeItem(*older);
            return added;
        }
        added.outcome = bytes == file.bytes ? Added::Known : Added::Metadata;
        added.photo = photo;
        added.item = wholeItem(photo);
        moveTo(photo, root, file);
        return added;
    }

    /// The photograph of this picture that lay here before it was retired.
    std::optional<PhotoId> olderVersion(std::int64_t root, const PhotoFile& file) {
        bindBytes(m_older, 1, file.picture.bytes);
        m_older.bind(2, root);
        bindPath(m_older, 3, file.path);
        std::optional<PhotoId> older;
        if (m_older.executeStep()) {
            older = PhotoId{m_older.getColumn(0).getInt64()};
        }
        m_older.reset();
        return older;
    }

    void keepCopy(std::int64_t root, const PhotoFile& file) {
        m_keepCopy.bind(1, root);
        bindPath(m_keepCopy, 2, file.path);
        m_keepCopy.bind(3, static_cast<std::int64_t>(file.size));
        m_keepCopy.bind(4, file.modifiedNs);
        m_keepCopy.exec();
        m_keepCopy.reset();
    }

    void forgetCopy(std::int64_t root, const PhotoFile& file) {
        m_forgetCopy.bind(1, root);
        bindPath(m_forgetCopy, 2, file.path);
        m_forgetCopy.exec();
        m_forgetCopy.reset();
    }

    /// A place holds one photograph: the older version lies where nothing is.
    void retire(PhotoId photo) {
        SQLite::Statement statement(
            m_database,
            "UPDATE photo SET state = 2, path = CAST(path || ?2 AS BLOB) WHERE id = ?1");
        statement.bind(1, photo.value);
        statement.bind(2, "\n" + std::to_string(photo.value));
        statement.exec();
    }

    AddedPhoto insert(std::int64_t root, const PhotoFile& file, std::optional<PhotoId> versionOf) {
        const Uuid uuid = Uuid::make();
        SQLite::Statement& photo = m_insertPhoto;
        bindBytes(photo, 1, uuid.bytes);
        photo.bind(2, root);
        bindPath(photo, 3, file.path);
        photo.bind(4, displayName(file.path));
        photo.bind(5, static_cast<std::int64_t>(file.size));
        photo.bind(6, file.modifiedNs);
        bindBytes(photo, 7, file.bytes.bytes);
        bindBytes(photo, 8, file.picture.bytes);
        photo.bind(9, file.width);
        photo.bind(10, file.height);
        photo.bind(11, file.camera);
        photo.bind(12, m_addedAt);
        photo.bind(13, static_cast<int>(stateOf(file)));
        photo.bind(14, file.problem);
        if (versionOf) {
            photo.bind(15, versionOf->value);
        } else {
            photo.bind(15);
        }
        photo.exec();
        photo.reset();
        AddedPhoto added;
        added.outcome = versionOf ? Added::Version : Added::New;
        added.photo = {m_database.getLastInsertRowid()};
        added.item = insertItem(added.photo, file);
        return added;
    }

    ItemId insertItem(PhotoId photo, const PhotoFile& file) {
        const Uuid uuid = Uuid::make();
        SQLite::Statement& item = m_insertItem;
        item.clearBindings();
        bindBytes(item, 1, uuid.bytes);
        item.bind(2, photo.value);
        if (file.takenAt) {
            item.bind(3, file.takenAt->seconds);
            if (file.takenAt->aheadOfUtc) {
                item.bind(4, *file.takenAt->aheadOfUtc);
            }
        }
        if (file.position) {
            item.bind(5, file.position->latitude);
            item.bind(6, file.position->longitude);
        }
        item.exec();
        item.reset();
        return {m_database.getLastInsertRowid()};
    }

    void moveTo(PhotoId photo, std::int64_t root, const PhotoFile& file) {
        m_updateFile.bind(1, photo.value);
        m_updateFile.bind(2, root);
        bindPath(m_updateFile, 3, file.path);
        m_updateFile.bind(4, displayName(file.path));
        m_updateFile.bind(5, static_cast<std::int64_t>(file.size));
        m_updateFile.bind(6, file.modifiedNs);
        bindBytes(m_updateFile, 7, file.bytes.bytes);
        bindBytes(m_updateFile, 8, file.picture.bytes);
        m_updateFile.bind(9, file.camera);
        m_updateFile.bind(10, static_cast<int>(stateOf(file)));
        m_updateFile.bind(11, file.problem);
        m_updateFile.exec();
        m_updateFile.reset();
    }

    ItemId wholeItem(PhotoId photo) {
        m_wholeItem.bind(1, photo.value);
        const ItemId item{m_wholeItem.executeStep() ? m_wholeItem.getColumn(0).getInt64() : -1};
        m_wholeItem.reset();
        return item;
    }

    SQLite::Database& m_database;
    SQLite::Statement m_atPlace;
    SQLite::Statement m_sameBytes;
    SQLite::Statement m_older;
    SQLite::Statement m_wholeItem;
    SQLite::Statement m_insertPhoto;
    SQLite::Statement m_updateFile;
    SQLite::Statement m_insertItem;
    SQLite::Statement m_keepCopy;
    SQLite::Statement m_forgetCopy;
    std::int64_t m_addedAt;
    std::map<fs::path, std::int64_t> m_roots;
};

Result<Photo> readPhoto(CollectionStore& store, const char* where, std::int64_t value) {
    return guarded(store, [&]() -> Result<Photo> {
        SQLite::Statement row(
            *store.database,
            std::string("SELECT photo.id, photo.uuid, root.path, photo.path, size, "
                        "modified_ns, bytes_digest, picture_digest, width, "
                        "height, camera, problem, state, added_at, taken_at, "
                        "utc_offset_s, latitude, longitude FROM item "
                        "JOIN photo ON photo.id = photo_id "
                        "JOIN root ON root.id = root_id WHERE ") +
                where + " ORDER BY item.id LIMIT 1");
        row.bind(1, value);
        if (!row.executeStep()) {
            return fail(ErrorCode::NotFound, "There is no such photograph in this collection.");
        }
        Photo photo;
        photo.id = {row.getColumn(0).getInt64()};
        readBytes(row.getColumn(1), photo.uuid.bytes);
        PhotoFile& file = photo.file;
        file.root = row.getColumn(2).getString();
        file.path = row.getColumn(3).getString();
        file.size = static_cast<std::uint64_t>(row.getColumn(4).getInt64());
        file.modifiedNs = row.getColumn(5).getInt64();
        readBytes(row.getColumn(6), file.bytes.bytes);
        readBytes(row.getColumn(7), file.picture.bytes);
        file.width = row.getColumn(8).getInt();
        file.height = row.getColumn(9).getInt();
        file.camera = row.getColumn(10).getString();
        file.problem = row.getColumn(11).getString();
        photo.state = static_cast<PhotoState>(row.getColumn(12).getInt());
        photo.addedAt = row.getColumn(13).getInt64();
        if (!row.getColumn(14).isNull()) {
            file.takenAt = LocalTime{row.getColumn(14).getInt64(), std::nullopt};
            if (!row.getColumn(15).isNull()) {
                file.takenAt->aheadOfUtc = row.getColumn(15).getInt();
            }
        }
        if (!row.getColumn(16).isNull()) {
            file.position = GeoPoint{row.getColumn(16).getDouble(), row.getColumn(17).getDouble()};
        }
        return photo;
    });
}

} // namespace

Result<std::vector<AddedPhoto>> addPhotos(Collection& collection,
                                          std::span<const PhotoFile> files) {
    CollectionStore& store = collection.store();
    return written(store, [&]() -> Result<std::vector<AddedPhoto>> {
        Adder adder(*store.database);
        std::vector<AddedPhoto> added;
        added.reserve(files.size());
        for (const PhotoFile& file : files) {
            added.push_back(adder.add(file));
        }
        return added;
    });
}

Result<Photo> photoOf(const Collection& collection, PhotoId photo) {
    return readPhoto(collection.store(), "photo.id = ?", photo.value);
}

Result<Photo> photoOf(const Collection& collection, ItemId item) {
    return readPhoto(collection.store(), "item.id = ?", item.value);
}

Result<std::vector<ItemPicture>> picturesOf(const Collection& collection,
                                            std::span<const ItemId> items) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<ItemPicture>> {
        SQLite::Statement row(*store.database,
                              "SELECT photo.id, root.path, photo.path, box_left, box_top, "
                              "box_width, box_height FROM item JOIN photo ON photo.id = photo_id "
                              "JOIN root ON root.id = root_id WHERE item.id = ?");
        std::vector<ItemPicture> pictures;
        pictures.reserve(items.size());
        for (const ItemId item : items) {
            row.bind(1, item.value);
            if (!row.executeStep()) {
                return fail(ErrorCode::NotFound,
                            "There is no item " + std::to_string(item.value) +
                                " in this collection.");
            }
            ItemPicture picture;
            picture.photo = {row.getColumn(0).getInt64()};
            picture.file =
                std::filesystem::path(row.getColumn(1).getString()) / row.getColumn(2).getString();
            if (!row.getColumn(3).isNull()) {
                picture.region = Box{row.getColumn(3).getDouble(),
                                     row.getColumn(4).getDouble(),
                                     row.getColumn(5).getDouble(),
                                     row.getColumn(6).getDouble()};
            }
            pictures.push_back(std::move(picture));
            row.reset();
        }
        return pictures;
    });
}

} // namespace taxo
