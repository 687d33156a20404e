// SPDX-License-Identifier: MIT
#include "core/workflow/label_suspects.h"

#include "core/workflow/map_rows_private.h"
#include "core/workflow/structure_graph_private.h"

#include <cstdint>
#include <map>
#include <utility>

namespace taxo {

Result<LabelSuspects> labelSuspects(const StructureRows& rows,
                                    std::size_t neighbors,
                                    BatchSearch& search,
                                    const std::filesystem::path& graphs,
                                    const Progress& progress) {
    LabelSuspects made;
    made.labels = rows.taxa.known();
    if (rows.rows.rows() < 2) {
        made.unheard = made.labels;
        return made;
    }
    const auto graph = structureGraph(rows, search, graphs, progress);
    if (!graph) {
        return tl::unexpected(graph.error());
    }
    const std::vector<Lineage>& labels = rows.taxa.taxa;
    const TaxonRanks ranks = ranksOf(labels);
    const WrongLabels wrong =
        findWrongLabels(*graph, rows.taxa.taxonOfRow, rows.events, ranks, neighbors);
    std::map<std::pair<Rank, std::int32_t>, Lineage> names;
    for (std::size_t label = 0; label < labels.size(); ++label) {
        for (const Rank rank : kAllRanks) {
            if (const std::int32_t taxon = ranks.taxonAt(label, rank); taxon >= 0) {
                names.try_emplace({rank, taxon}, labels[label].downTo(rank));
            }
        }
    }
    made.unheard = wrong.unheard;
    for (const WrongLabelCandidate& one : wrong.candidates) {
        if (one.wrong < kLeastSuspicion) {
            break; // the surest come first
        }
        const auto label = static_cast<std::size_t>(rows.taxa.taxonOfRow[one.row]);
        made.suspects.push_back({one, labels[label], names.at({one.rank, one.suggestion})});
    }
    return made;
}

Result<LabelSuspects>
labelSuspectsOf(const Collection& collection, const CollectionMap& map, const Progress& progress) {
    const auto vectors = keptKey(collection, map.key.vectors);
    if (!vectors) {
        return tl::unexpected(vectors.error());
    }
    const auto rows = structureRowsOf(collection, *vectors, map.items, {}, progress);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    if (rows->taxa.known() == 0) {
        return fail(ErrorCode::InvalidInput,
                    "Nobody determined any of the photographs on this map: there is no label that "
                    "could be wrong.");
    }
    const auto search = loadBatchSearch();
    if (!search) {
        return tl::unexpected(search.error());
    }
    constexpr std::size_t kNeighbors = 10; // as `taxo structure within` asks
    auto made = labelSuspects(*rows, kNeighbors, **search, graphFolder(), progress);
    if (!made) {
        return made;
    }
    std::vector<ItemId> items;
    for (const std::int64_t thing : rows->things) {
        items.push_back({thing});
    }
    const std::vector<std::uint32_t> points = placesOf(items, map.items);
    for (LabelSuspect& one : made->suspects) {
        one.found.row = points[one.found.row];
    }
    return made;
}

} // namespace taxo
