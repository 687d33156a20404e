// SPDX-License-Identifier: MIT
#include "core/workflow/learn_collection.h"

#include "core/collection/journal.h"
#include "core/collection/query.h"
#include "core/collection/verified_items.h"
#include "core/taxonomy/rank.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kMostOfAClass = 1'000;

/// An item that could be learned from.
struct Labelled {
    ItemId item;
    std::string label;
    std::int64_t together = 0;
    bool isAlone = false;
    bool isAgreed = false;
};

/// Whether a determination is no evidence for these vectors: it was agreed with what a model said
/// from them, or from nobody knows what.
bool isAgreed(const VerifiedItem& item, VectorKeyId vectors) {
    const bool isLookedAt = item.basis != kByLookAlike; // else it is like one in these vectors
    return !isLookedAt ||
           (item.basis == "agreed" && (!item.suggestedBy || *item.suggestedBy == vectors));
}

Result<std::vector<Labelled>>
labelledByRank(const Collection& collection, const Filter& within, Rank rank, VectorKeyId vectors) {
    const auto verified = verifiedItems(collection, within);
    if (!verified) {
        return tl::unexpected(verified.error());
    }
    std::vector<Labelled> labelled;
    for (const VerifiedItem& one : *verified) {
        if (!one.taxon.at(rank).empty()) {
            labelled.push_back({one.item,
                                rank == Rank::Species ? one.taxon.binomial() : one.taxon.at(rank),
                                one.together,
                                one.isAlone,
                                isAgreed(one, vectors)});
        }
    }
    return labelled;
}

Result<std::vector<Labelled>>
labelledByField(const Collection& collection, const Filter& within, const std::string& field) {
    const auto valued = valuedItems(collection, within, field);
    if (!valued) {
        return tl::unexpected(valued.error());
    }
    std::vector<Labelled> labelled;
    for (const ValuedItem& one : *valued) {
        labelled.push_back({one.item, one.value, one.together, one.isAlone, false});
    }
    return labelled;
}

/// Individuals instead of events; who has none is alone.
Status
groupBy(const Collection& collection, const std::string& field, std::vector<Labelled>& labelled) {
    const auto valued = valuedItems(collection, {}, field);
    if (!valued) {
        return tl::unexpected(valued.error());
    }
    std::map<ItemId, std::string> valueOf;
    for (const ValuedItem& one : *valued) {
        valueOf[one.item] = one.value;
    }
    std::map<std::string, std::int64_t> numberOf;
    for (Labelled& one : labelled) {
        const auto value = valueOf.find(one.item);
        one.isAlone = value == valueOf.end();
        one.together =
            one.isAlone
                ? -1 - one.item.value
                : numberOf.try_emplace(value->second, static_cast<std::int64_t>(numberOf.size()))
                      .first->second;
    }
    return {};
}

/// Leaves only those that have vectors, and of large classes some.
void thinOut(std::vector<Labelled>& labelled, std::span<const ItemId> embedded, LearningSet& set) {
    const std::size_t all = labelled.size();
    std::erase_if(labelled, [&](const Labelled& one) {
        return !std::ranges::binary_search(embedded, one.item);
    });
    set.withoutVector = all - labelled.size();
    std::map<std::string, std::size_t> countOf;
    for (const Labelled& one : labelled) {
        ++countOf[one.label];
    }
    std::map<std::string, std::size_t> seenOf;
    const std::size_t before = labelled.size();
    std::erase_if(labelled, [&](const Labelled& one) {
        const std::size_t count = countOf[one.label];
        const std::size_t place = seenOf[one.label]++;
        return count > kMostOfAClass &&
               (place + 1) * kMostOfAClass / count == place * kMostOfAClass / count;
    });
    set.beyond = before - labelled.size();
}

} // namespace

std::size_t LearningSet::smallestClass() const {
    std::vector<std::size_t> counts(names.size());
    for (const std::uint32_t one : examples.classes) {
        ++counts[one];
    }
    return counts.empty() ? 0 : *std::ranges::min_element(counts);
}

Result<LearningSet> learningSetOf(const Collection& collection,
                                  const KeptVectorKey& vectors,
                                  const LearningChoice& choice) {
    const auto rank = rankFromName(choice.by);
    auto labelled = rank ? labelledByRank(collection, choice.within, *rank, vectors.id)
                         : labelledByField(collection, choice.within, choice.by);
    if (!labelled) {
        return tl::unexpected(std::move(labelled).error());
    }
    if (!choice.together.empty()) {
        if (auto grouped = groupBy(collection, choice.together, *labelled); !grouped) {
            return tl::unexpected(std::move(grouped).error());
        }
    }
    const auto embedded = embeddedItems(collection, vectors.id);
    if (!embedded) {
        return tl::unexpected(embedded.error());
    }
    LearningSet set;
    thinOut(*labelled, *embedded, set);
    if (labelled->empty()) {
        return fail(ErrorCode::NotFound,
                    "No item with a vector is verified by " + choice.by +
                        ". Determine some photographs first, or embed those that are.");
    }
    std::map<std::string, std::uint32_t> numberOf;
    for (const Labelled& one : *labelled) {
        numberOf.try_emplace(one.label);
    }
    for (auto& [name, number] : numberOf) {
        number = static_cast<std::uint32_t>(set.names.size());
        set.names.push_back(name);
    }
    for (const Labelled& one : *labelled) {
        set.items.push_back(one.item);
        set.examples.classes.push_back(numberOf[one.label]);
        set.examples.groups.push_back(one.together);
        set.examples.isAgreed.push_back(one.isAgreed);
        set.alone += one.isAlone ? 1 : 0;
    }
    auto rows = embeddingsOf(collection, vectors.id, set.items);
    if (!rows) {
        return tl::unexpected(std::move(rows).error());
    }
    set.examples.vectors = *std::move(rows);
    return set;
}

Result<std::vector<LearnedAnswer>> askLearned(const Collection& collection,
                                              const KeptVectorKey& vectors,
                                              const LearningSet& set,
                                              const FewShotClassifier& classifier,
                                              const Filter& within,
                                              std::size_t best,
                                              const Progress& progress) {
    const auto items = findItems(collection, within, {});
    const auto embedded = embeddedItems(collection, vectors.id);
    if (!items || !embedded) {
        return tl::unexpected((items ? embedded : items).error());
    }
    std::vector<ItemId> examples = set.items;
    std::ranges::sort(examples);
    std::vector<ItemId> asked;
    for (const ItemId item : *items) {
        if (std::ranges::binary_search(*embedded, item) &&
            !std::ranges::binary_search(examples, item)) {
            asked.push_back(item);
        }
    }
    constexpr std::size_t kBlock = 256;
    std::vector<LearnedAnswer> answers;
    for (std::size_t begin = 0; begin < asked.size(); begin += kBlock) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const auto block = std::span(asked).subspan(begin, std::min(kBlock, asked.size() - begin));
        const auto rows = embeddingsOf(collection, vectors.id, block);
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        for (std::size_t i = 0; i < block.size(); ++i) {
            answers.push_back({block[i], classifier.rank(rows->row(i), best)});
        }
        progress.report(begin + block.size(), asked.size(), "comparing");
    }
    return answers;
}

} // namespace taxo
