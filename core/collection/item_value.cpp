// SPDX-License-Identifier: MIT
#include "core/collection/item_value_private.h"

#include <optional>

namespace taxo {

namespace {

ItemValueSql valuedByRank(Rank rank, std::int64_t key) {
    return {rank == Rank::Species ? "CASE WHEN taxon.species <> '' THEN taxon.name END"
                                  : std::string("taxon.\"") + nameOf(rank) + "\"",
            std::string(kJoinLatestWord) +
                "LEFT JOIN prediction p ON p.key_id = ? AND p.item_id = item.id "
                "LEFT JOIN taxon ON taxon.id = CASE WHEN coalesce(d.verdict, o.verdict) IS NULL "
                "THEN p.taxon_id ELSE coalesce(d.taxon_id, o.taxon_id) END",
            {key}};
}

std::optional<ItemValueSql> knownValue(SQLite::Database& database, const std::string& by) {
    if (const auto rank = rankFromName(by)) {
        return valuedByRank(*rank, currentPredictionKey(database));
    }
    if (by == "place") {
        return ItemValueSql{"item.place", "", {}};
    }
    if (by == "month") {
        return ItemValueSql{"strftime('%Y-%m', item.taken_at, 'unixepoch')", "", {}};
    }
    if (by == "camera") {
        return ItemValueSql{"photo.camera", "JOIN photo ON photo.id = item.photo_id", {}};
    }
    if (by == "folder") { // all of the path up to its last slash
        return ItemValueSql{"CAST(root.path AS TEXT) || '/' || rtrim(CAST(photo.path AS TEXT), "
                            "replace(CAST(photo.path AS TEXT), '/', ''))",
                            "JOIN photo ON photo.id = item.photo_id "
                            "JOIN root ON root.id = photo.root_id",
                            {}};
    }
    if (by == "deployment") {
        return ItemValueSql{"deployment.name",
                            "LEFT JOIN occurrence ON occurrence.id = item.occurrence_id "
                            "LEFT JOIN event ON event.id = event_id "
                            "LEFT JOIN deployment ON deployment.id = deployment_id",
                            {}};
    }
    if (by == "tag") {
        return ItemValueSql{
            "tag.name",
            "JOIN item_tag ON item_tag.item_id = item.id JOIN tag ON tag.id = tag_id",
            {}};
    }
    if (by == "person") {
        return ItemValueSql{
            "person.name",
            "JOIN (SELECT item_id, person_id FROM determination UNION ALL "
            "SELECT i.id, o.person_id FROM occurrence_determination o JOIN item i ON "
            "i.occurrence_id = o.occurrence_id WHERE NOT EXISTS (SELECT 1 FROM "
            "determination own WHERE own.item_id = i.id)) said "
            "ON said.item_id = item.id JOIN person ON person.id = said.person_id",
            {}};
    }
    if (by == "day") {
        return ItemValueSql{"date(item.taken_at, 'unixepoch')", "", {}};
    }
    if (by == "status") {
        return ItemValueSql{
            "CASE WHEN " + isDetermined(database) +
                " THEN 'verified' WHEN EXISTS (SELECT 1 FROM prediction p WHERE "
                "p.key_id = ? AND p.item_id = item.id) THEN 'suggested' ELSE 'new' END",
            "",
            {currentPredictionKey(database)}};
    }
    if (by == "novelty") {
        return ItemValueSql{"CASE n.is_unknown WHEN 1 THEN 'unknown' WHEN 0 THEN 'known' END",
                            "LEFT JOIN novelty n ON n.key_id = ? AND n.item_id = item.id",
                            {currentPredictionKey(database)}};
    }
    SQLite::Statement find(database, "SELECT id FROM field WHERE name = ? COLLATE NOCASE");
    find.bind(1, by);
    if (find.executeStep()) {
        return ItemValueSql{"f.value",
                            "JOIN item_field f ON f.item_id = item.id AND f.field_id = ?",
                            {find.getColumn(0).getInt64()}};
    }
    if (by == "season") { // of any year; a field that people call so says it better
        return ItemValueSql{"CASE CAST(strftime('%m', item.taken_at, 'unixepoch') AS INTEGER) "
                            "% 12 / 3 WHEN 0 THEN '12-2' WHEN 1 THEN '3-5' WHEN 2 THEN '6-8' "
                            "WHEN 3 THEN '9-11' END",
                            "",
                            {}};
    }
    return std::nullopt;
}

} // namespace

Result<ItemValueSql> valuedBy(SQLite::Database& database, const std::string& by) {
    if (auto known = knownValue(database, by)) {
        return *std::move(known);
    }
    return fail(ErrorCode::InvalidInput,
                "Items have no \"" + by +
                    "\". There is: a rank, place, folder, deployment, month, season, day, status, "
                    "novelty, camera, "
                    "tag, person or a field that items have.");
}

} // namespace taxo
