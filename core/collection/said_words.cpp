// SPDX-License-Identifier: MIT
#include "core/collection/said_words.h"

#include "core/collection/filter_sql_private.h"
#include "core/collection/predictions.h"
#include "core/collection/taxon_table_private.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kAskEvery = 4096; ///< items, whether the work is still wanted

} // namespace

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

Result<WordPreview>
previewWord(const Collection& collection, std::span<const ItemId> items, const Progress& progress) {
    const auto key = currentPredictions(collection);
    if (!key) {
        return tl::unexpected(key.error());
    }
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<WordPreview> {
        SQLite::Statement row(*store.database,
                              std::string("SELECT ifnull(d.verdict, o.verdict), "
                                          "ifnull(d.taxon_id, o.taxon_id), "
                                          "ifnull(d.qualifier, o.qualifier), p.item_id, "
                                          "p.taxon_id FROM item ") +
                                  kJoinLatestWord +
                                  "LEFT JOIN prediction p ON p.key_id = ?2 AND "
                                  "p.item_id = item.id WHERE item.id = ?1");
        row.bind(2, *key ? (*key)->id.value : PredictionKeyId().value);
        WordPreview preview;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i % kAskEvery == 0 && progress.cancelled()) {
                return cancelledError();
            }
            row.reset();
            row.bind(1, items[i].value);
            if (!row.executeStep()) {
                continue;
            }
            ++preview.items;
            const SQLite::Column verdict = row.getColumn(0);
            const bool isSaid = !verdict.isNull();
            preview.said += isSaid ? 1 : 0;
            if (row.getColumn(3).isNull()) {
                ++preview.notIdentified;
            } else if (row.getColumn(4).isNull()) {
                ++preview.notSure;
            } else {
                ++preview.agreed;
                const bool isSame = isSaid && verdict.getInt() == int(Verdict::Taxon) &&
                                    row.getColumn(1).getInt64() == row.getColumn(4).getInt64() &&
                                    row.getColumn(2).getString().empty();
                preview.overruled += isSaid && !isSame ? 1 : 0;
            }
        }
        return preview;
    });
}

} // namespace taxo
