// SPDX-License-Identifier: MIT
#include "core/collection/saved_views.h"

#include "core/collection/journal_private.h"

#include <algorithm>
#include <array>
#include <utility>

namespace taxo {

namespace {

constexpr std::array<std::pair<std::string_view, SortBy>, 8> kOrders = {
    {{"added", SortBy::Added},
     {"name", SortBy::Name},
     {"date", SortBy::Date},
     {"place", SortBy::Place},
     {"mass", SortBy::Mass},
     {"taxon", SortBy::Taxon},
     {"status", SortBy::Review},
     {"camera", SortBy::Camera}}};

constexpr std::string_view kDescending = " descending";

} // namespace

std::string textOf(Sort sort) {
    const auto found =
        std::ranges::find(kOrders, sort.by, [](const auto& order) { return order.second; });
    return std::string(found->first) + std::string(sort.isDescending ? kDescending : "");
}

Result<Sort> parseSort(std::string_view text) {
    Sort sort;
    std::string_view name = text;
    if (name.ends_with(kDescending)) {
        sort.isDescending = true;
        name.remove_suffix(kDescending.size());
    }
    const auto found =
        std::ranges::find(kOrders, name, [](const auto& order) { return order.first; });
    if (found == kOrders.end()) {
        std::string known;
        for (const auto& order : kOrders) {
            known += (known.empty() ? "" : ", ") + std::string(order.first);
        }
        return fail(ErrorCode::InvalidInput,
                    "\"" + std::string(text) + "\" is no order. There are: " + known +
                        "; each with \"descending\" after it too.");
    }
    sort.by = found->second;
    return sort;
}

Result<std::optional<EntryId>>
saveView(Collection& collection, const SavedView& view, const DecisionMaker& by) {
    if (view.name.empty()) {
        return fail(ErrorCode::InvalidInput, "A view needs a name.");
    }
    using Entry = std::optional<EntryId>;
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Entry> {
            SQLite::Statement save(database,
                                   "INSERT INTO saved_view (name, query, sort) VALUES (?1, ?2, ?3) "
                                   "ON CONFLICT (name) DO UPDATE SET query = ?2, sort = ?3");
            save.bind(1, view.name);
            save.bind(2, view.filter.text());
            save.bind(3, textOf(view.sort));
            save.exec();
            return step.commit("view " + excerpt(view.name) + " saved");
        });
}

Result<std::optional<EntryId>>
removeView(Collection& collection, const std::string& name, const DecisionMaker& by) {
    using Entry = std::optional<EntryId>;
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Entry> {
            SQLite::Statement remove(database, "DELETE FROM saved_view WHERE name = ?");
            remove.bind(1, name);
            if (remove.exec() == 0) {
                return fail(ErrorCode::NotFound,
                            "There is no view \"" + excerpt(name) + "\" in this collection.");
            }
            return step.commit("view " + excerpt(name) + " taken away");
        });
}

Result<std::vector<SavedView>> savedViews(const Collection& collection) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<SavedView>> {
        SQLite::Statement rows(*store.database,
                               "SELECT name, query, sort FROM saved_view ORDER BY name");
        std::vector<SavedView> views;
        while (rows.executeStep()) {
            const std::string name = rows.getColumn(0).getString();
            auto filter = Filter::parse(rows.getColumn(1).getString());
            if (!filter) {
                return std::move(filter).error().during("reading the view " + excerpt(name));
            }
            const auto sort = parseSort(rows.getColumn(2).getString());
            views.push_back({name, *std::move(filter), sort.value_or(Sort{})});
        }
        return views;
    });
}

} // namespace taxo
