// SPDX-License-Identifier: MIT
#include "core/workflow/structure_rows.h"

#include "core/base/counted.h"
#include "core/collection/item_values.h"
#include "core/collection/marks.h"
#include "core/collection/verified_items.h"
#include "core/statistics/groups.h"
#include "core/taxonomy/taxon_names.h"
#include "core/taxonomy/taxonomy_builder.h"
#include "core/workflow/collection_rows.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace taxo {

namespace {

/// What those of `all` (by item) that are in `items` (ascending) say of them.
template <class One, class Take>
void forItems(const std::vector<One>& all, std::span<const ItemId> items, const Take& take) {
    auto next = all.begin();
    for (std::size_t i = 0; i < items.size(); ++i) {
        while (next != all.end() && next->item < items[i]) {
            ++next;
        }
        if (next != all.end() && next->item == items[i]) {
            take(i, *next);
        }
    }
}

Status nameRows(StructureRows& made,
                const Collection& collection,
                const Filter& filter,
                std::span<const ItemId> items,
                bool takesPredictions) {
    const auto verified = verifiedItems(collection, filter);
    if (!verified) {
        return tl::unexpected(verified.error());
    }
    std::vector<Lineage> names(items.size());
    forItems(
        *verified, items, [&](std::size_t i, const VerifiedItem& one) { names[i] = one.taxon; });
    if (takesPredictions) {
        const auto called = taxaOf(collection, items);
        if (!called) {
            return tl::unexpected(called.error());
        }
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (called->states[i] == ItemStatus::Suggested && called->places[i] != 0) {
                names[i] = called->taxa[called->places[i]];
                ++made.namedByMachine;
            }
        }
    }
    made.taxa = RowTaxa::of(names);
    return {};
}

Result<StructureField>
readField(const Collection& collection, std::span<const ItemId> items, const std::string& name) {
    auto read = valuesOf(collection, items, name);
    if (!read) {
        return tl::unexpected(std::move(read).error());
    }
    StructureField field{name, {}, {}};
    for (const std::uint32_t place : read->places) { // 0: of items without
        field.valueOf.push_back(static_cast<std::int32_t>(place) - 1);
    }
    read->values.erase(read->values.begin());
    field.values = std::move(read->values);
    return field;
}

/// Photographs of one event, by their own field or as the collection groups them.
Status groupRows(StructureRows& made,
                 const Collection& collection,
                 const Filter& filter,
                 std::span<const ItemId> items,
                 const std::string& together) {
    if (!together.empty()) {
        const auto field = readField(collection, items, together);
        if (!field) {
            return tl::unexpected(field.error());
        }
        made.alone = static_cast<std::size_t>(std::ranges::count(field->valueOf, kNoGroup));
        made.events = numberedEvents(field->valueOf, items.size());
        return {};
    }
    const auto grouped = togetherItems(collection, filter);
    if (!grouped) {
        return tl::unexpected(grouped.error());
    }
    made.events.assign(items.size(), kNoGroup);
    forItems(*grouped, items, [&](std::size_t i, const TogetherItem& one) {
        made.events[i] = static_cast<std::int32_t>(one.together);
        made.alone += one.isAlone ? 1 : 0;
    });
    made.events = numberedEvents(made.events, items.size());
    return {};
}

/// Where photographs were taken, by what and when, and all that people say of them.
Result<std::vector<std::string>> fieldsOfInterest(const Collection& collection) {
    std::vector<std::string> fields = {"camera", "place", "deployment", "month", "season"};
    const auto own = fieldNames(collection);
    if (!own) {
        return tl::unexpected(own.error());
    }
    for (const std::string& name : *own) {
        if (std::ranges::find(fields, name) == fields.end()) {
            fields.push_back(name);
        }
    }
    return fields;
}

/// With all that is asked of these items, which a filter leaves.
Result<StructureRows> described(const Collection& collection,
                                Result<CollectionRows> read,
                                const Filter& filter,
                                const StructureRowsOptions& options,
                                const Progress& progress) {
    if (!read) {
        return tl::unexpected(std::move(read).error());
    }
    if (read->items.empty()) {
        return fail(ErrorCode::NotFound,
                    "None of these items has a vector. Choose others, or embed them: taxo "
                    "collection embed");
    }
    StructureRows made;
    const std::vector<ItemId> items = std::move(read->items);
    made.rows = std::move(read->rows);
    made.leftOut = read->leftOut;
    for (const ItemId item : items) {
        made.things.push_back(item.value);
    }
    if (auto named = nameRows(made, collection, filter, items, options.takesPredictions); !named) {
        return tl::unexpected(std::move(named).error());
    }
    if (auto done = groupRows(made, collection, filter, items, options.together); !done) {
        return tl::unexpected(std::move(done).error());
    }
    auto fields = options.takesAllFields ? fieldsOfInterest(collection)
                                         : Result<std::vector<std::string>>(options.fields);
    if (!fields) {
        return tl::unexpected(std::move(fields).error());
    }
    for (const std::string& name : *fields) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        auto field = readField(collection, items, name);
        if (!field) {
            return tl::unexpected(std::move(field).error());
        }
        made.fields.push_back(*std::move(field));
    }
    return made;
}

} // namespace

Result<const StructureField*> StructureRows::field(const std::string& name) const {
    const auto found = std::ranges::find(fields, name, &StructureField::name);
    if (found != fields.end()) {
        return &*found;
    }
    std::string there;
    for (const StructureField& one : fields) {
        there += (there.empty() ? "" : ", ") + one.name;
    }
    return fail(ErrorCode::InvalidInput,
                "There is no field \"" + name + "\"" +
                    (there.empty() ? "." : "; there are: " + there + "."));
}

std::string StructureRows::notes() const {
    std::string text;
    if (leftOut > 0) {
        text += counted(leftOut, "photograph") + " without a usable vector left out. ";
    }
    if (namedByMachine > 0) {
        text += counted(namedByMachine, "photograph") + " named by the machine alone. ";
    }
    if (alone > 0) {
        text += counted(alone, "photograph") +
                " with neither event nor date: each counts as an event, so that intervals are too "
                "narrow where bursts are among them. ";
    }
    if (!text.empty()) {
        text.pop_back();
    }
    return text;
}

Result<StructureRows> structureRowsOf(const Collection& collection,
                                      const KeptVectorKey& vectors,
                                      const Filter& filter,
                                      const StructureRowsOptions& options,
                                      const Progress& progress) {
    return described(collection,
                     collectionRows(collection, vectors, filter, progress),
                     filter,
                     options,
                     progress);
}

Result<StructureRows> structureRowsOf(const Collection& collection,
                                      const KeptVectorKey& vectors,
                                      std::span<const ItemId> items,
                                      const StructureRowsOptions& options,
                                      const Progress& progress) {
    return described(
        collection, rowsOfItems(collection, vectors, items, progress), {}, options, progress);
}

std::string TaxaAtRank::whyNotEnough(std::size_t least, Rank rank) const {
    if (taxa.size() >= least) {
        return {};
    }
    if (taxa.empty() && tooFew.empty()) {
        return std::string("None of these photographs is determined down to the rank of ") +
               nameOf(rank) + ".";
    }
    std::string text = "Not enough photographs: " + std::to_string(taxa.size()) + " of " +
                       grouped(taxa.size() + tooFew.size()) + " taxa of rank " + nameOf(rank) +
                       " have " + std::to_string(kLeastPhotographs) + " photographs from " +
                       std::to_string(kLeastEvents) + " events; at least " + std::to_string(least) +
                       " must.";
    if (!tooFew.empty()) {
        text += " Of the others " + lowestNameOf(tooFew.front()) +
                " has most: " + counted(fewCounts.front().photographs, "photograph") + " from " +
                counted(fewCounts.front().events, "event") + ".";
    }
    return text;
}

TaxaAtRank taxaAtRank(const StructureRows& rows, Rank rank) {
    const std::vector<std::int32_t> labels = rows.taxa.labelsAt(rank);
    const RowsOfGroups members(labels);
    std::vector<std::size_t> order(members.groups());
    std::iota(order.begin(), order.end(), 0);
    std::vector<Lineage> names(members.groups());
    std::vector<PhotographCount> counts(members.groups());
    TaxaAtRank made;
    made.unnamed = static_cast<std::size_t>(std::ranges::count(labels, kNoGroup));
    for (const std::size_t taxon : order) {
        const auto own = members.of(taxon);
        if (!own.empty()) { // a name that no row has
            const auto which = static_cast<std::size_t>(rows.taxa.taxonOfRow[own.front()]);
            names[taxon] = rows.taxa.taxa[which].downTo(rank);
            counts[taxon] = countPhotographs(own, rows.events);
        }
    }
    std::ranges::sort(order, {}, [&](std::size_t taxon) -> const Lineage& { return names[taxon]; });
    std::vector<std::int32_t> numbers(members.groups(), kNoGroup);
    std::vector<std::size_t> few;
    for (const std::size_t taxon : order) {
        if (counts[taxon].isEnough()) {
            numbers[taxon] = static_cast<std::int32_t>(made.taxa.size());
            made.taxa.push_back(names[taxon]);
            made.counts.push_back(counts[taxon]);
        } else if (counts[taxon].photographs > 0) {
            few.push_back(taxon);
        }
    }
    std::ranges::stable_sort(few, std::ranges::greater{}, [&](std::size_t taxon) {
        return std::pair(counts[taxon].photographs, counts[taxon].events);
    });
    for (const std::size_t taxon : few) {
        made.tooFew.push_back(names[taxon]);
        made.fewCounts.push_back(counts[taxon]);
    }
    for (const std::int32_t label : labels) {
        made.taxonOf.push_back(label == kNoGroup ? kNoGroup
                                                 : numbers[static_cast<std::size_t>(label)]);
    }
    return made;
}

std::vector<std::int32_t> eventsAmong(std::span<const std::uint32_t> rows,
                                      std::span<const std::int32_t> events) {
    std::unordered_map<std::int32_t, std::int32_t> numbers;
    std::vector<std::int32_t> own;
    own.reserve(rows.size());
    for (const std::uint32_t row : rows) {
        const auto next = static_cast<std::int32_t>(numbers.size());
        own.push_back(numbers.try_emplace(events[row], next).first->second);
    }
    return own;
}

TaxonRanks ranksOf(std::span<const Lineage> taxa) {
    TaxonomyBuilder builder;
    for (const Lineage& taxon : taxa) {
        builder.addLineage(taxon);
    }
    const auto built = std::move(builder).build();
    return {built.taxonomy, built.leaves};
}

} // namespace taxo
