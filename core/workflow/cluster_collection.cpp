// SPDX-License-Identifier: MIT
#include "core/workflow/cluster_collection.h"

#include "core/collection/item_values.h"
#include "core/workflow/cluster_steps_private.h"
#include "core/workflow/collection_rows.h"
#include "core/workflow/project_collection.h"

#include <algorithm>
#include <span>
#include <utility>

namespace taxo {

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
        auto centred = centreWithin(collection, options.centredWithin, *rows);
        if (!centred) {
            return tl::unexpected(std::move(centred).error());
        }
    }
    const auto called = taxaOfRows(collection, filter, rows->items);
    const auto search = loadBatchSearch();
    if (!called || !search) {
        return tl::unexpected(called ? search.error() : called.error());
    }
    auto found = clusterRowsIn(
        *rows, options.components, called->determined, options.how, **search, progress);
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
    auto agreements = agreementsOf(
        collection, made.items, made.found.clustering, called->determined, options.against);
    if (!agreements) {
        return tl::unexpected(std::move(agreements).error());
    }
    made.agreements = *std::move(agreements);
    return made;
}

std::optional<Confounder> confounderOf(const std::vector<FieldAgreement>& agreements) {
    constexpr double kMatters = 0.1; // adjusted mutual information; by chance it is 0
    Confounder most;
    for (const FieldAgreement& one : agreements) {
        const double mutual = one.agreement.adjustedMutual.value;
        if (rankFromName(one.field)) {
            most.taxa = std::max(most.taxa, mutual);
        } else if (most.field.empty() || mutual > most.mutual) {
            most.field = one.field;
            most.mutual = mutual;
        }
    }
    return most.field.empty() || most.mutual < kMatters || most.mutual < most.taxa / 2.0
               ? std::nullopt
               : std::optional(std::move(most));
}

std::string confounding(const std::vector<FieldAgreement>& agreements) {
    const auto most = confounderOf(agreements);
    return !most ? std::string()
                 : "\"" + most->field + "\" explains these clusters " +
                       (most->mutual > most->taxa ? "better than" : "at least half as well as") +
                       " taxa do: what its photographs have in common can be taken off by "
                       "centring within it.";
}

} // namespace taxo
