// SPDX-License-Identifier: MIT
#include "core/collection/photo_finder.h"

#include "core/base/files.h"
#include "core/collection/database_private.h"

#include <optional>
#include <utility>

namespace taxo {

namespace {

std::string queryWhere(const char* condition) {
    return std::string("SELECT photo.id, item.id, root.path, photo.path, width, height FROM photo "
                       "JOIN root ON root.id = root_id "
                       "JOIN item ON photo_id = photo.id AND box_left IS NULL "
                       "WHERE photo.state <> 2 AND ") +
           condition + " ORDER BY photo.id";
}

std::vector<FoundPhoto> readAll(SQLite::Statement& rows) {
    std::vector<FoundPhoto> found;
    while (rows.executeStep()) {
        FoundPhoto photo;
        photo.photo = {rows.getColumn(0).getInt64()};
        photo.item = {rows.getColumn(1).getInt64()};
        photo.file =
            std::filesystem::path(rows.getColumn(2).getString()) / rows.getColumn(3).getString();
        photo.width = rows.getColumn(4).getInt();
        photo.height = rows.getColumn(5).getInt();
        found.push_back(std::move(photo));
    }
    rows.reset();
    return found;
}

} // namespace

struct PhotoFinder::State {
    /// All that match `condition`, prepared on first use, with the values that `bind` gives it.
    template <class Bind>
    Result<std::vector<FoundPhoto>>
    find(std::optional<SQLite::Statement>& rows, const char* condition, const Bind& bind) {
        return guarded(store, [&]() -> Result<std::vector<FoundPhoto>> {
            if (!rows) {
                rows.emplace(*store.database, queryWhere(condition));
            }
            bind(*rows);
            return readAll(*rows);
        });
    }

    CollectionStore& store;
    std::optional<SQLite::Statement> byName;
    std::optional<SQLite::Statement> byStem;
    std::optional<SQLite::Statement> byBytes;
};

PhotoFinder::PhotoFinder(const Collection& collection)
    : m_state(std::make_unique<State>(State{collection.store(), {}, {}, {}})) {}

PhotoFinder::~PhotoFinder() = default;
PhotoFinder::PhotoFinder(PhotoFinder&&) noexcept = default;

Result<std::vector<FoundPhoto>> PhotoFinder::named(const std::string& name) {
    return m_state->find(
        m_state->byName, "name = ?", [&](SQLite::Statement& rows) { rows.bind(1, name); });
}

Result<std::vector<FoundPhoto>> PhotoFinder::withStem(const std::string& stem) {
    auto all =
        m_state->find(m_state->byStem, "name >= ? AND name < ?", [&](SQLite::Statement& rows) {
            rows.bind(1, stem + ".");
            rows.bind(2, stem + "/"); // what comes after the point
        });
    if (all) {
        std::erase_if(*all, [&](const FoundPhoto& photo) {
            return displayName(photo.file.stem()) != stem; // "a.b.jpg" is not a
        });
    }
    return all;
}

Result<std::vector<FoundPhoto>> PhotoFinder::ofBytes(const Digest& bytes) {
    return m_state->find(m_state->byBytes, "bytes_digest = ?", [&](SQLite::Statement& rows) {
        bindBytes(rows, 1, bytes.bytes);
    });
}

Result<std::vector<bool>> areSaid(const Collection& collection,
                                  std::span<const ItemVerdict> verdicts) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<bool>> {
        SQLite::Statement row(
            *store.database,
            "SELECT verdict, qualifier, kingdom, phylum, class, \"order\", family, genus, species "
            "FROM determination JOIN person ON person.id = person_id "
            "LEFT JOIN taxon ON taxon.id = taxon_id "
            "WHERE item_id = ? AND person.name = ?");
        std::vector<bool> said;
        said.reserve(verdicts.size());
        for (const ItemVerdict& each : verdicts) {
            row.bind(1, each.item.value);
            row.bindNoCopy(2, each.person);
            bool isSame = false;
            if (row.executeStep()) {
                Lineage taxon;
                for (std::size_t rank = 0; rank < kRanks; ++rank) {
                    const SQLite::Column name = row.getColumn(static_cast<int>(rank) + 2);
                    taxon.names[rank] = name.isNull() ? std::string() : name.getString();
                }
                isSame = row.getColumn(0).getInt() == static_cast<int>(each.verdict) &&
                         row.getColumn(1).getString() == each.qualifier &&
                         (each.verdict != Verdict::Taxon || taxon == each.taxon);
            }
            row.reset();
            said.push_back(isSame);
        }
        return said;
    });
}

} // namespace taxo
