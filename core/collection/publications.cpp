// SPDX-License-Identifier: MIT
#include "core/collection/publications.h"

#include "core/collection/database_private.h"
#include "core/collection/journal_private.h"

#include <algorithm>
#include <utility>

namespace taxo {

Result<PublicationId> keepPublication(Collection& collection, const KeptPublication& publication) {
    CollectionStore& store = collection.store();
    return written(store, [&]() -> Result<PublicationId> {
        SQLite::Database& database = *store.database;
        const Uuid uuid = Uuid::make();
        SQLite::Statement row(
            database,
            "INSERT INTO publication (uuid, at, person_id, format, choice, place, items, "
            "occurrences, bytes, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        bindBytes(row, 1, uuid.bytes);
        row.bind(2, now());
        row.bind(3, personNamed(database, publication.person));
        row.bind(4, publication.format);
        row.bind(5, publication.choice);
        bindPath(row, 6, publication.place);
        row.bind(7, publication.items);
        row.bind(8, publication.occurrences);
        row.bind(9, publication.bytes);
        bindBytes(row, 10, publication.digest.bytes);
        row.exec();
        return PublicationId{database.getLastInsertRowid()};
    });
}

Result<std::vector<KeptPublication>> publicationsOf(const Collection& collection) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<KeptPublication>> {
        SQLite::Statement rows(
            *store.database,
            "SELECT publication.id, publication.uuid, at, person.name, format, choice, place, "
            "items, occurrences, bytes, digest FROM publication JOIN person ON person.id = "
            "person_id ORDER BY publication.id DESC");
        std::vector<KeptPublication> all;
        while (rows.executeStep()) {
            KeptPublication& one = all.emplace_back();
            one.id = {rows.getColumn(0).getInt64()};
            readBytes(rows.getColumn(1), one.uuid.bytes);
            one.at = rows.getColumn(2).getInt64();
            one.person = rows.getColumn(3).getString();
            one.format = rows.getColumn(4).getString();
            one.choice = rows.getColumn(5).getString();
            one.place = rows.getColumn(6).getString();
            one.items = rows.getColumn(7).getInt64();
            one.occurrences = rows.getColumn(8).getInt64();
            one.bytes = rows.getColumn(9).getInt64();
            readBytes(rows.getColumn(10), one.digest.bytes);
        }
        return all;
    });
}

Result<KeptPublication> publicationOf(const Collection& collection, PublicationId id) {
    auto all = publicationsOf(collection);
    if (!all) {
        return tl::unexpected(std::move(all).error());
    }
    const auto found = std::ranges::find(*all, id, &KeptPublication::id);
    if (found == all->end()) {
        return fail(ErrorCode::NotFound,
                    all->empty() ? "Nothing was published of this collection yet."
                                 : "There is no publication " + std::to_string(id.value) +
                                       " of this collection; the newest is " +
                                       std::to_string(all->front().id.value) + ".");
    }
    return std::move(*found);
}

} // namespace taxo
