// SPDX-License-Identifier: MIT
#include "core/collection/item_values.h"
#include "core/collection/verified_items.h"
#include "core/projection/pca.h"
#include "core/vectors/centring.h"
#include "core/vectors/normalise.h"
#include "core/workflow/cluster_steps_private.h"
#include "core/workflow/project_collection.h"

#include <algorithm>
#include <utility>

namespace taxo {

namespace {

std::size_t differing(std::vector<std::int32_t> labels) {
    std::erase_if(labels, [](std::int32_t label) { return label < 0; });
    std::ranges::sort(labels);
    return static_cast<std::size_t>(std::unique(labels.begin(), labels.end()) - labels.begin());
}

/// Where rows lie along their first principal components, as directions.
Result<EmbeddingMatrix>
componentsOf(const EmbeddingMatrix& rows, std::size_t count, BatchSearch& search) {
    const auto axes = search.principalAxes(rows, std::min(count, rows.dimension()));
    if (!axes) {
        return tl::unexpected(axes.error());
    }
    EmbeddingMatrix along = projected(rows, *axes);
    normaliseRows(along);
    return along;
}

} // namespace

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

Status centreWithin(const Collection& collection, const std::string& field, CollectionRows& rows) {
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

Result<ClusteredRows> clusterRowsIn(const CollectionRows& rows,
                                    std::size_t components,
                                    const RowTaxa& known,
                                    const ClusterOptions& how,
                                    BatchSearch& search,
                                    const Progress& progress) {
    if (components == 0 || rows.rows.rows() == 0) {
        return clusterRows(rows.rows, known, how, search, graphFolder(), progress);
    }
    const auto along = componentsOf(rows.rows, components, search);
    return along ? clusterRows(*along, known, how, search, graphFolder(), progress)
                 : tl::unexpected(along.error());
}

Result<std::vector<FieldAgreement>> agreementsOf(const Collection& collection,
                                                 std::span<const ItemId> items,
                                                 const Clustering& clustering,
                                                 const RowTaxa& determined,
                                                 const std::vector<std::string>& fields) {
    std::vector<FieldAgreement> agreements;
    const auto compare = [&](const std::string& field, const std::vector<std::int32_t>& labels) {
        if (differing(labels) > 1) {
            agreements.push_back({field, compareClusterings(clustering.clusters, labels)});
        }
    };
    for (const Rank rank : kAllRanks) {
        compare(nameOf(rank), determined.labelsAt(rank));
    }
    for (const std::string& field : fields) {
        const auto labels = fieldLabels(collection, items, field);
        if (!labels) {
            return tl::unexpected(labels.error());
        }
        compare(field, *labels);
    }
    return agreements;
}

} // namespace taxo
