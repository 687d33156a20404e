// SPDX-License-Identifier: MIT
#include "core/workflow/evaluation_collection.h"

#include "core/base/assert.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/collection/verified_items.h"
#include "core/statistics/groups.h"
#include "core/workflow/open_model.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace taxo {

namespace {

std::string items(std::size_t count) {
    return counted(count, "item");
}

/// One item in every set: its place in each.
struct SharedItem {
    ItemId item;
    std::vector<std::uint32_t> places;
    bool isAgreed = false; ///< for one of the models
};

std::vector<SharedItem> sharedItems(const std::vector<LearningSet>& sets) {
    std::map<ItemId, SharedItem> shared;
    for (const LearningSet& set : sets) {
        for (std::size_t i = 0; i < set.items.size(); ++i) {
            SharedItem& one = shared[set.items[i]];
            one.item = set.items[i];
            one.places.push_back(static_cast<std::uint32_t>(i));
            one.isAgreed = one.isAgreed || set.examples.isAgreed[i];
        }
    }
    std::vector<SharedItem> inAll;
    for (auto& [item, one] : shared) {
        if (one.places.size() == sets.size()) {
            inAll.push_back(std::move(one));
        }
    }
    return inAll;
}

/// The model of these vectors where it is installed and still the same.
std::optional<std::string> textModelOf(const VectorKey& key, const Progress& progress) {
    if (key.modelName.empty()) {
        return std::nullopt;
    }
    const auto model = OpenModel::open(key.modelName);
    const auto digest = model ? model->weightsDigest(progress) : tl::unexpected(model.error());
    return digest && *digest == key.model ? std::optional(key.modelName) : std::nullopt;
}

/// Names of the classes: those of the set, with the lineages of the first item of each.
Result<std::vector<EvaluationClass>>
classesOf(const Collection& collection, const LearningChoice& choice, const LearningSet& set) {
    std::vector<EvaluationClass> classes;
    for (const std::string& name : set.names) {
        classes.push_back({name, {}, {}});
    }
    const auto rank = rankFromName(choice.by);
    if (!rank) {
        return classes;
    }
    const auto verified = verifiedItems(collection, choice.within);
    if (!verified) {
        return tl::unexpected(verified.error());
    }
    std::map<ItemId, Lineage> taxonOf;
    for (const VerifiedItem& one : *verified) {
        taxonOf[one.item] = one.taxon.downTo(*rank);
    }
    for (std::size_t i = set.items.size(); i-- > 0;) {
        const auto known = taxonOf.find(set.items[i]);
        if (known != taxonOf.end()) {
            classes[set.examples.classes[i]].taxon = known->second;
        }
    }
    return classes;
}

void addNotes(CollectionEvaluation& made,
              const std::vector<LearningSet>& sets,
              std::size_t shared,
              bool takesAgreed) {
    std::size_t withoutVector = 0;
    std::size_t beyond = 0;
    for (const LearningSet& set : sets) {
        withoutVector = std::max(withoutVector, set.withoutVector);
        beyond = std::max(beyond, set.beyond);
    }
    if (withoutVector > 0) {
        made.notes.push_back(items(withoutVector) + " not embedded yet left out.");
    }
    if (sets.size() > 1 && shared < sets.front().items.size()) {
        made.notes.push_back(items(sets.front().items.size() - shared) +
                             " without vectors of every model left out.");
    }
    if (beyond > 0) {
        made.notes.push_back(items(beyond) + " of classes with 1,000 others left out.");
    }
    made.notes.push_back(
        items(made.agreed) +
        " whose label was agreed with a suggestion of a model that is measured " +
        (takesAgreed ? "taken all the same, as asked: this flatters it." : "left out."));
}

} // namespace

Result<CollectionEvaluation> evaluationOfCollection(const Collection& collection,
                                                    std::span<const KeptVectorKey> keys,
                                                    const LearningChoice& choice,
                                                    bool takesAgreed,
                                                    const Progress& progress) {
    TAXO_ASSERT(!keys.empty());
    std::vector<LearningSet> sets;
    for (const KeptVectorKey& key : keys) {
        progress.report(sets.size(), keys.size(), "reading " + key.key.modelName);
        auto set = learningSetOf(collection, key, choice);
        if (!set) {
            return tl::unexpected(std::move(set).error());
        }
        sets.push_back(*std::move(set));
    }
    std::vector<SharedItem> shared = sharedItems(sets);
    const std::size_t inAll = shared.size();
    CollectionEvaluation made;
    made.agreed = static_cast<std::size_t>(std::ranges::count(shared, true, &SharedItem::isAgreed));
    addNotes(made, sets, inAll, takesAgreed);
    if (!takesAgreed) {
        std::erase_if(shared, [](const SharedItem& one) { return one.isAgreed; });
    }
    if (shared.empty()) {
        return fail(ErrorCode::NotFound,
                    "Nothing is left to measure with: of " + items(inAll) + " all " +
                        std::to_string(made.agreed) +
                        " labels were agreed with a suggestion of a model that is measured. "
                        "Determine some photographs without it, or say --include-agreed.");
    }
    auto classes = classesOf(collection, choice, sets.front());
    if (!classes) {
        return tl::unexpected(std::move(classes).error());
    }
    EvaluationPhotos& photos = made.photos;
    photos.source = displayName(collection.file());
    photos.classes = *std::move(classes);
    std::map<std::int64_t, std::int32_t> events;
    for (const SharedItem& one : shared) {
        const FewShotExamples& examples = sets.front().examples;
        const std::uint32_t place = one.places.front();
        photos.names.push_back("item " + std::to_string(one.item.value));
        photos.classOf.push_back(examples.classes[place]);
        photos.events.push_back(
            events.try_emplace(examples.groups[place], static_cast<std::int32_t>(events.size()))
                .first->second);
    }
    photos.alone = sets.front().alone;
    photos.dropEmptyClasses();
    for (std::size_t s = 0; s < sets.size(); ++s) {
        std::vector<std::uint32_t> places;
        for (const SharedItem& one : shared) {
            places.push_back(one.places[s]);
        }
        const VectorKey& key = keys[s].key;
        made.models.push_back(
            {{key.modelName, key.model.hex(), key.preprocessing + ", " + key.precision},
             gather(sets[s].examples.vectors, places),
             textModelOf(key, progress)});
    }
    return made;
}

} // namespace taxo
