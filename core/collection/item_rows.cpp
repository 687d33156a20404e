// SPDX-License-Identifier: MIT
#include "core/collection/item_rows.h"

#include "core/collection/filter_sql_private.h"
#include "core/collection/journal.h"
#include "core/collection/marks.h"
#include "core/collection/prediction_details_private.h"

namespace taxo {

namespace {

/// 0 to 6 as Rank; null where there is no taxon.
constexpr const char* kRankOfTaxon =
    "CASE WHEN t.species > '' THEN 6 WHEN t.genus > '' THEN 5 WHEN t.family > '' THEN 4 "
    "WHEN t.\"order\" > '' THEN 3 WHEN t.class > '' THEN 2 WHEN t.phylum > '' THEN 1 "
    "WHEN t.id IS NOT NULL THEN 0 END";

/// In place of kJoinLatestWord for a reader, ?3.
constexpr const char* kJoinOwnWord =
    "LEFT JOIN determination d ON d.item_id = item.id AND "
    "d.person_id = (SELECT id FROM person WHERE name = ?3) AND "
    "(SELECT basis FROM entry WHERE entry.id = d.entry_id) = 'unaided' "
    "LEFT JOIN occurrence_determination o ON d.item_id IS NULL AND "
    "o.occurrence_id = item.occurrence_id AND "
    "o.person_id = (SELECT id FROM person WHERE name = ?3) AND "
    "(SELECT basis FROM entry WHERE entry.id = o.entry_id) = 'unaided' ";

/// What a row of an item shows, in this order.
std::string rowColumns(const char* joinWord) {
    return "SELECT item.id, photo.id, root.path, photo.path, photo.name, item.box_left IS NOT "
           "NULL, "
           "item.taken_at, item.utc_offset_s, item.place, photo.state, coalesce(d.verdict, "
           "o.verdict), "
           "t.name, " +
           std::string(kRankOfTaxon) +
           ", p.mass, substr(p.details, 1, 2), coalesce(nullif(photo.problem, ''), failure.reason, "
           "''), "
           "photo.bytes_digest, EXISTS (SELECT 1 FROM item_tag JOIN tag ON tag.id = tag_id "
           "WHERE item_id = item.id AND tag.name = '" +
           std::string(kFlagTag) +
           "'), (SELECT basis FROM entry WHERE entry.id = coalesce(d.entry_id, o.entry_id)), "
           "EXISTS (SELECT 1 FROM novelty WHERE key_id = ?1 AND item_id = item.id AND "
           "is_unknown), " +
           std::string(kLineagesPart) +
           " FROM item JOIN photo ON photo.id = item.photo_id JOIN root ON root.id = "
           "photo.root_id " +
           joinWord +
           "LEFT JOIN prediction p ON p.key_id = ?1 AND p.item_id = item.id "
           "LEFT JOIN taxon t ON t.id = CASE WHEN coalesce(d.verdict, o.verdict) IS NULL "
           "THEN p.taxon_id ELSE coalesce(d.taxon_id, o.taxon_id) END "
           "LEFT JOIN taxon m ON m.id = p.taxon_id "
           "LEFT JOIN failure ON failure.item_id = item.id "
           "WHERE item.id = ?2";
}

ItemRow rowFrom(SQLite::Statement& row) {
    ItemRow made;
    made.item = {row.getColumn(0).getInt64()};
    made.photo = {row.getColumn(1).getInt64()};
    made.file = std::filesystem::path(row.getColumn(2).getString()) / row.getColumn(3).getString();
    made.name = row.getColumn(4).getString();
    made.isRegion = row.getColumn(5).getInt() != 0;
    if (!row.getColumn(6).isNull()) {
        made.takenAt = LocalTime{row.getColumn(6).getInt64(), std::nullopt};
        if (!row.getColumn(7).isNull()) {
            made.takenAt->aheadOfUtc = row.getColumn(7).getInt();
        }
    }
    made.place = row.getColumn(8).getString();
    made.state = static_cast<PhotoState>(row.getColumn(9).getInt());
    made.taxon = row.getColumn(11).getString();
    if (!row.getColumn(12).isNull()) {
        made.rank = static_cast<Rank>(row.getColumn(12).getInt());
    }
    if (!row.getColumn(10).isNull()) {
        made.status = ItemStatus::Verified;
        made.verdict = static_cast<Verdict>(row.getColumn(10).getInt());
        made.isUnaided = row.getColumn(18).getString() == kUnaided;
        made.isCorrected = row.getColumn(20).getInt() != 0; // null: one of them has no name
    } else if (!row.getColumn(13).isNull()) {
        made.status = ItemStatus::Suggested;
        made.mass = static_cast<float>(row.getColumn(13).getDouble());
        made.probablyNotInList = saysNotInList(row.getColumn(14).getString());
        made.isNovel = row.getColumn(19).getInt() != 0;
    }
    made.problem = row.getColumn(15).getString();
    readBytes(row.getColumn(16), made.bytes.bytes);
    made.isFlagged = row.getColumn(17).getInt() != 0;
    return made;
}

} // namespace

Result<std::vector<ItemRow>>
rowsOf(const Collection& collection, std::span<const ItemId> items, const std::string& reader) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<ItemRow>> {
        static const std::string kRowColumns = rowColumns(kJoinLatestWord);
        static const std::string kReaderColumns = rowColumns(kJoinOwnWord);
        SQLite::Statement row(*store.database, reader.empty() ? kRowColumns : kReaderColumns);
        row.bind(1, currentPredictionKey(*store.database));
        if (!reader.empty()) {
            row.bind(3, reader);
        }
        std::vector<ItemRow> rows;
        for (const ItemId item : items) {
            row.bind(2, item.value);
            if (row.executeStep()) {
                rows.push_back(rowFrom(row));
            }
            row.reset();
        }
        return rows;
    });
}

} // namespace taxo
