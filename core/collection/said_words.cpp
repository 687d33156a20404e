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
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<SaidWord>> {
        using Word = std::tuple<int, std::int64_t, std::string>; // verdict, taxon, qualifier
        std::map<Word, std::int64_t> counts;
        SQLite::Statement row(*store.database,
                              std::string("SELECT ifnull(d.verdict, o.verdict), "
                                          "ifnull(d.taxon_id, o.taxon_id), "
                                          "ifnull(d.qualifier, o.qualifier) FROM item ") +
                                  kJoinLatestWord +
                                  "WHERE item.id = ? AND ifnull(d.verdict, o.verdict) IS NOT NULL");
        constexpr std::size_t kAskEvery = 4096;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i % kAskEvery == 0 && progress.cancelled()) {
                return cancelledError();
            }
            row.reset();
            row.bind(1, items[i].value);
            if (row.executeStep()) {
                ++counts[{row.getColumn(0).getInt(),
                          row.getColumn(1).getInt64(), // 0 for no taxon
                          row.getColumn(2).getString()}];
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
