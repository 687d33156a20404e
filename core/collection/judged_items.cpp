// SPDX-License-Identifier: MIT
#include "core/collection/judged_items.h"

#include "core/collection/current_answers_private.h"
#include "core/collection/prediction_details_private.h"
#include "core/collection/query.h"
#include "core/taxonomy/working_name.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace taxo {

namespace {

constexpr MassOfRank kNoMasses = {-1.0F, -1.0F, -1.0F, -1.0F, -1.0F, -1.0F, -1.0F};

std::optional<Rank> lowestRank(const Lineage& lineage) {
    for (std::size_t rank = kRanks; rank-- > 0;) {
        if (!lineage.names[rank].empty()) {
            return kAllRanks[rank];
        }
    }
    return std::nullopt;
}

bool haveAt(Rank rank, const Lineage& a, const Lineage& b) {
    return !a.at(rank).empty() && !b.at(rank).empty();
}

/// Whether the answer's name at a rank is right, as JudgedItem::isRight.
std::optional<bool> isRightAt(Rank rank, const Lineage& answer, const Lineage& truth) {
    if (answer.at(rank).empty()) {
        return std::nullopt;
    }
    if (haveAt(rank, answer, truth)) {
        return isSameAt(rank, answer, truth);
    }
    for (std::size_t above = 0; above < indexOf(rank); ++above) {
        if (haveAt(kAllRanks[above], answer, truth) && !isSameAt(kAllRanks[above], answer, truth)) {
            return false;
        }
    }
    for (std::size_t below = indexOf(rank) + 1; below < kRanks; ++below) {
        if (haveAt(kAllRanks[below], answer, truth) && isSameAt(kAllRanks[below], answer, truth)) {
            return true; // of a rank that the person's list leaves empty
        }
    }
    return std::nullopt;
}

JudgedItem judge(ItemId item, const Determination& word, const Prediction& prediction) {
    JudgedItem judged{item, sureOf(word), prediction.lineage, kNoMasses, {}};
    for (const PredictedRank& rank : prediction.ranks) {
        judged.masses[indexOf(rank.rank)] = rank.mass;
    }
    for (const Rank rank : kAllRanks) {
        if (judged.masses[indexOf(rank)] >= 0.0F) {
            judged.isRight[indexOf(rank)] = word.verdict == Verdict::Nothing
                                                ? std::optional(false)
                                                : isRightAt(rank, prediction.lineage, judged.truth);
        }
    }
    return judged;
}

/// Whether two words cannot both be true.
bool doContradict(const Determination& a, const Determination& b) {
    if (a.verdict == Verdict::Unknown || b.verdict == Verdict::Unknown) {
        return false;
    }
    if (a.verdict != b.verdict) {
        return true;
    }
    const Lineage sureA = sureOf(a);
    const Lineage sureB = sureOf(b);
    return std::ranges::any_of(kAllRanks, [&](Rank rank) {
        return haveAt(rank, sureA, sureB) && !isSameAt(rank, sureA, sureB);
    });
}

/// Those that were said unaided, the latest first.
std::vector<Determination> unaidedOf(std::vector<Determination> words) {
    std::erase_if(words, [](const Determination& word) { return word.basis != kUnaided; });
    return words;
}

bool isDisputed(const std::vector<Determination>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t other = i + 1; other < words.size(); ++other) {
            if (doContradict(words[i], words[other])) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

Lineage sureOf(const Determination& word) {
    Lineage taxon = word.taxon;
    const bool isSure = word.qualifier.empty() || isWorkingQualifier(word.qualifier);
    const auto lowest = isSure ? std::nullopt : lowestRank(taxon);
    if (lowest) {
        taxon.at(*lowest).clear();
    }
    return taxon;
}

bool isSameAt(Rank rank, const Lineage& a, const Lineage& b) {
    return a.at(rank) == b.at(rank) &&
           (rank != Rank::Species || a.at(Rank::Genus) == b.at(Rank::Genus));
}

Result<JudgedItems> judgedItems(const Collection& collection, const Filter& filter) {
    const auto items = findItems(collection, filter, {});
    if (!items) {
        return tl::unexpected(items.error());
    }
    JudgedItems found;
    for (const ItemId item : *items) {
        const auto said = determinationsOf(collection, item);
        const auto prediction = predictionOf(collection, item);
        if (!said || !prediction) {
            return tl::unexpected(!said ? said.error() : prediction.error());
        }
        const std::vector<Determination> words = unaidedOf(*said);
        if (words.empty()) {
            ++(said->empty() ? found.notLookedAt : found.aided);
        } else if (isDisputed(words)) {
            found.disputed.push_back(item);
        } else if (words.front().verdict == Verdict::Unknown) {
            ++found.unknown;
        } else if (!*prediction) {
            ++found.notIdentified;
        } else {
            found.judged.push_back(judge(item, words.front(), **prediction));
        }
    }
    std::ranges::sort(found.judged, {}, &JudgedItem::item);
    return found;
}

Result<ItemMasses> massesOf(const Collection& collection, const Filter& filter) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<ItemMasses> {
        TaxonTable taxa(*store.database);
        std::unordered_map<std::int64_t, std::uint32_t> places;
        ItemMasses found;
        const auto take = [&](ItemId item, const std::string& text) {
            const auto details = massesFrom(text);
            if (!details) {
                return false;
            }
            found.items.push_back(item);
            found.masses.push_back(details->masses);
            found.supported.push_back(details->supported);
            const auto [place, isNew] = places.try_emplace(
                details->lineage, static_cast<std::uint32_t>(found.lineages.size()));
            if (isNew) {
                found.lineages.push_back(taxa.lineageOf(details->lineage));
            }
            found.lineageOf.push_back(place->second);
            return true;
        };
        if (auto read = eachCurrentAnswer(*store.database, filter, take); !read) {
            return tl::unexpected(std::move(read).error());
        }
        return found;
    });
}

} // namespace taxo
