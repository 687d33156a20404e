// SPDX-License-Identifier: MIT
#include "core/collection/said_words.h"

#include "core/collection/filter_sql_private.h"
#include "core/collection/taxon_table_private.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace taxo {

Result<std::vector<SaidWord>>
wordsOn(const Collection& collection, std::span<const ItemId> items, const Progress& progress) {
    std::vector<ItemId> sorted(items.begin(), items.end());
    std::sort(sorted.begin(), sorted.end());
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<SaidWord>> {
        using Word = std::tuple<int, std::int64_t, std::string>; // verdict, taxon, qualifier
        std::map<Word, std::int64_t> counts;
        SQLite::Statement rows(*store.database,
                               std::string("SELECT item.id, ifnull(d.verdict, o.verdict), "
                                           "ifnull(d.taxon_id, o.taxon_id), "
                                           "ifnull(d.qualifier, o.qualifier) FROM item ") +
                                   kJoinLatestWord +
                                   "WHERE ifnull(d.verdict, o.verdict) IS NOT NULL "
                                   "ORDER BY item.id");
        constexpr std::size_t kAskEvery = 4096;
        std::size_t read = 0;
        while (rows.executeStep()) {
            if (++read % kAskEvery == 0 && progress.cancelled()) {
                return cancelledError();
            }
            if (std::binary_search(
                    sorted.begin(), sorted.end(), ItemId{rows.getColumn(0).getInt64()})) {
                ++counts[{rows.getColumn(1).getInt(),
                          rows.getColumn(2).getInt64(), // 0 for no taxon
                          rows.getColumn(3).getString()}];
            }
        }
        TaxonTable taxa(*store.database);
        std::vector<SaidWord> words;
        for (const auto& [word, count] : counts) {
            const auto& [verdict, taxon, qualifier] = word;
            words.push_back(
                {static_cast<Verdict>(verdict), taxa.lineageOf(taxon), qualifier, count});
        }
        std::stable_sort(words.begin(), words.end(), [](const SaidWord& a, const SaidWord& b) {
            return a.items > b.items;
        });
        return words;
    });
}

} // namespace taxo
