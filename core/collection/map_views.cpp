// SPDX-License-Identifier: MIT
#include "core/collection/map_views.h"

#include "core/collection/journal_private.h"

namespace taxo {

namespace {

using Entry = std::optional<EntryId>;

} // namespace

Result<Entry> saveMapView(Collection& collection, const MapView& view, const DecisionMaker& by) {
    if (view.name.empty()) {
        return fail(ErrorCode::InvalidInput, "A view needs a name.");
    }
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Entry> {
            SQLite::Statement save(
                database,
                "INSERT INTO map_view (name, map, made, state) VALUES (?1, ?2, ?3, ?4) "
                "ON CONFLICT (name) DO UPDATE SET map = ?2, made = ?3, state = ?4");
            save.bind(1, view.name);
            bindBytes(save, 2, view.map.bytes);
            save.bind(3, view.made);
            save.bind(4, view.state);
            save.exec();
            return step.commit("view " + excerpt(view.name) + " of a map saved");
        });
}

Result<Entry>
removeMapView(Collection& collection, const std::string& name, const DecisionMaker& by) {
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Entry> {
            SQLite::Statement remove(database, "DELETE FROM map_view WHERE name = ?");
            remove.bind(1, name);
            if (remove.exec() == 0) {
                return fail(ErrorCode::NotFound,
                            "There is no view \"" + excerpt(name) +
                                "\" of a map in this collection.");
            }
            return step.commit("view " + excerpt(name) + " of a map taken away");
        });
}

Result<std::vector<MapView>> mapViews(const Collection& collection) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<MapView>> {
        SQLite::Statement rows(*store.database,
                               "SELECT name, map, made, state FROM map_view ORDER BY name");
        std::vector<MapView> views;
        while (rows.executeStep()) {
            MapView view;
            view.name = rows.getColumn(0).getString();
            readBytes(rows.getColumn(1), view.map.bytes);
            view.made = rows.getColumn(2).getString();
            view.state = rows.getColumn(3).getString();
            views.push_back(std::move(view));
        }
        return views;
    });
}

} // namespace taxo
