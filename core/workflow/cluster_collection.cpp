// SPDX-License-Identifier: MIT
#include "core/workflow/cluster_collection.h"

#include "core/collection/item_values.h"
#include "core/collection/verified_items.h"
#include "core/vectors/centring.h"
#include "core/workflow/collection_rows.h"
#include "core/workflow/project_collection.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace taxo {

namespace {

/// What rows of a collection are called, by people and else by the machine.
struct Called {
    RowTaxa determined;
    RowTaxa predicted;
};

Result<Called>
taxaOfRows(const Collection& collection, const Filter& filter, std::span<const ItemId> items) {
    const auto verified = verifiedItems(collection, filter);
    if (!verified) {
        return tl::unexpected(verified.error());
    }
    const auto called = taxaOf(collection, items);
    if (!called) {
        return tl::unexpected(called.error());
    }
    RowTaxa predicted{called->taxa, {}};
    for (const std::uint32_t place : called->places) { // 0: of items without
        predicted.taxonOfRow.push_back(place == 0 ? RowTaxa::kUnknown
                                                  : static_cast<std::int32_t>(place));
    }
    std::vector<Lineage> determined(items.size());
    auto next = verified->begin(); // ascending, as items
    for (std::size_t i = 0; i < items.size(); ++i) {
        while (next != verified->end() && next->item < items[i]) {
            ++next;
        }
        if (next != verified->end() && next->item == items[i]) {
            determined[i] = next->taxon;
            predicted.taxonOfRow[i] = RowTaxa::kUnknown;
        }
    }
    return Called{RowTaxa::of(determined), std::move(predicted)};
}

/// Takes off what rows of one value have in common.
Status centre(const Collection& collection, const std::string& field, CollectionRows& rows) {
    const auto labels = fieldLabels(collection, rows.items, field);
    if (!labels) {
        return tl::unexpected(labels.error());
    }
    const std::int32_t none = std::ranges::max(*labels) + 1; // those are a group, too
    std::vector<std::uint32_t> groups;
    for (const std::int32_t label : *labels) {
        groups.push_back(static_cast<std::uint32_t>(label < 0 ? none : label));
    }
    Centring(rows.rows, groups).apply(rows.rows, groups);
    return {};
}

std::size_t differing(std::vector<std::int32_t> labels) {
    std::erase_if(labels, [](std::int32_t label) { return label < 0; });
    std::ranges::sort(labels);
    return static_cast<std::size_t>(std::unique(labels.begin(), labels.end()) - labels.begin());
}

} // namespace

Result<std::vector<std::int32_t>>
fieldLabels(const Collection& collection, std::span<const ItemId> items, const std::string& field) {
    const auto values = valuesOf(collection, items, field);
    if (!values) {
        return tl::unexpected(values.error());
    }
    std::vector<std::int32_t> labels;
    labels.reserve(items.size());
    for (const std::uint32_t place : values->places) { // 0: of items without
        labels.push_back(place == 0 ? RowTaxa::kUnknown : static_cast<std::int32_t>(place) - 1);
    }
    return labels;
}

Result<CollectionClusters> clusterCollection(const Collection& collection,
                                             const KeptVectorKey& vectors,
                                             const Filter& filter,
                                             const ClusterCollectionOptions& options,
                                             const Progress& progress) {
    auto rows = collectionRows(collection, vectors, filter, progress);
    if (!rows) {
        return tl::unexpected(std::move(rows).error());
    }
    if (rows->items.empty()) {
        return fail(ErrorCode::NotFound,
                    "None of these items has a vector. Choose others, or embed them: taxo "
                    "collection embed");
    }
    if (!options.centredWithin.empty()) {
        auto centred = centre(collection, options.centredWithin, *rows);
        if (!centred) {
            return tl::unexpected(std::move(centred).error());
        }
    }
    const auto called = taxaOfRows(collection, filter, rows->items);
    const auto search = loadBatchSearch();
    if (!called || !search) {
        return tl::unexpected(called ? search.error() : called.error());
    }
    auto found =
        clusterRows(rows->rows, called->determined, options.how, **search, graphFolder(), progress);
    if (!found) {
        return tl::unexpected(std::move(found).error());
    }
    auto described = describeClusters(rows->rows,
                                      found->clustering,
                                      called->determined,
                                      called->predicted,
                                      **search,
                                      {},
                                      progress);
    if (!described) {
        return tl::unexpected(std::move(described).error());
    }
    CollectionClusters made{
        std::move(rows->items), *std::move(found), *std::move(described), {}, rows->leftOut};
    const auto compare = [&](const std::string& field, const std::vector<std::int32_t>& labels) {
        if (differing(labels) > 1) { // else there is nothing to explain
            made.agreements.push_back(
                {field, compareClusterings(made.found.clustering.clusters, labels)});
        }
    };
    for (const Rank rank : kAllRanks) {
        compare(nameOf(rank), called->determined.labelsAt(rank));
    }
    for (const std::string& field : options.against) {
        const auto labels = fieldLabels(collection, made.items, field);
        if (!labels) {
            return tl::unexpected(labels.error());
        }
        compare(field, *labels);
    }
    return made;
}

std::string confounding(const std::vector<FieldAgreement>& agreements) {
    constexpr double kMatters = 0.1; // adjusted mutual information; by chance it is 0
    double taxa = 0.0;
    const FieldAgreement* most = nullptr;
    for (const FieldAgreement& one : agreements) {
        const double mutual = one.agreement.adjustedMutual.value;
        if (rankFromName(one.field)) {
            taxa = std::max(taxa, mutual);
        } else if (most == nullptr || mutual > most->agreement.adjustedMutual.value) {
            most = &one;
        }
    }
    if (most == nullptr) {
        return {};
    }
    const double mutual = most->agreement.adjustedMutual.value;
    if (mutual < kMatters || mutual < taxa / 2.0) {
        return {};
    }
    return "\"" + most->field + "\" explains these clusters " +
           (mutual > taxa ? "better than" : "at least half as well as") +
           " taxa do: what its photographs have in common can be taken off by centring within it.";
}

} // namespace taxo
