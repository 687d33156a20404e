// SPDX-License-Identifier: MIT
#include "core/workflow/structure_between.h"

#include "core/base/random.h"
#include "core/statistics/fisher.h"
#include "core/statistics/groups.h"
#include "core/workflow/structure_graph_private.h"

#include <algorithm>
#include <limits>
#include <span>
#include <utility>

namespace taxo {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Scores of all photographs and of those of each taxon.
void addIntervals(StructureBetween& made,
                  const StructureRows& rows,
                  std::span<const double> scores,
                  Interval StructureBetween::*all,
                  Interval TaxonBetween::*each,
                  const ResamplingOptions& resampling) {
    made.*all = meanInterval(scores, rows.events, resampling);
    const RowsOfGroups members(made.groups.taxonOf);
    std::vector<double> own;
    for (std::size_t taxon = 0; taxon < made.taxa.size(); ++taxon) {
        own.clear();
        for (const std::uint32_t row : members.of(taxon)) {
            own.push_back(scores[row]);
        }
        made.taxa[taxon].*each =
            meanInterval(own, eventsAmong(members.of(taxon), rows.events), resampling);
    }
}

Status addSeparability(StructureBetween& made,
                       const StructureRows& rows,
                       const BetweenOptions& options,
                       BatchSearch& search,
                       const std::filesystem::path& graphs,
                       const Progress& progress) {
    const GroupOfRow taxa = made.groups.taxonOf;
    const auto scores = silhouettes(rows.rows, taxa, rows.events, search, progress);
    if (!scores) {
        return tl::unexpected(scores.error());
    }
    addIntervals(made,
                 rows,
                 *scores,
                 &StructureBetween::silhouette,
                 &TaxonBetween::silhouette,
                 options.resampling);
    const auto graph = structureGraph(rows, search, graphs, progress);
    if (!graph) {
        return tl::unexpected(graph.error());
    }
    made.recall = graph->recall;
    made.purityByChance = purityByChance(taxa);
    addIntervals(made,
                 rows,
                 neighborPurity(*graph, taxa, rows.events, options.neighbors),
                 &StructureBetween::purity,
                 &TaxonBetween::purity,
                 options.resampling);
    return progress.cancelled() ? cancelledError() : Status();
}

/// At most so many rows, drawn.
std::vector<std::uint32_t>
drawnRows(std::span<const std::uint32_t> rows, std::size_t most, std::uint64_t seed) {
    std::vector<std::uint32_t> drawn(rows.begin(), rows.end());
    if (drawn.size() > most) {
        Random(seed).shuffle(drawn);
        drawn.resize(most);
        std::ranges::sort(drawn);
    }
    return drawn;
}

/// The Fisher ratio of each taxon and its nearest rival.
Status addFisherRatios(StructureBetween& made,
                       const StructureRows& rows,
                       const BetweenOptions& options,
                       const Progress& progress) {
    constexpr std::size_t kMost = 200; // of each: the cost grows with the square of events
    const RowsOfGroups members(made.groups.taxonOf);
    for (std::size_t taxon = 0; taxon < made.taxa.size(); ++taxon) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        made.taxa[taxon].fisherRatio = kNone;
        if (made.taxa[taxon].rivals.empty()) {
            continue;
        }
        const auto rival = static_cast<std::size_t>(made.taxa[taxon].rivals.front().species);
        std::vector<std::uint32_t> both;
        std::vector<std::int32_t> variants;
        for (const std::size_t one : {taxon, rival}) {
            const auto seed = seedOf(options.resampling.seed, one);
            for (const std::uint32_t row : drawnRows(members.of(one), kMost, seed)) {
                both.push_back(row);
                variants.push_back(one == taxon ? 0 : 1);
            }
        }
        const auto apart = separateVariants(gather(rows.rows, both),
                                            variants,
                                            eventsAmong(both, rows.events),
                                            0,
                                            1,
                                            EmbeddingMatrix());
        if (apart) { // else: drawn from a single event
            made.taxa[taxon].fisherRatio = apart->full.fisherRatio();
        }
        progress.report(taxon + 1, made.taxa.size(), "comparing taxa with their nearest rivals");
    }
    return {};
}

Status addRivals(StructureBetween& made,
                 const StructureRows& rows,
                 const BetweenOptions& options,
                 BatchSearch& search,
                 const Progress& progress) {
    constexpr std::size_t kMany = 20'000;
    made.drawn = rows.rows.rows() > kMany ? 200 : 2'000;
    auto rivals = rivalsOf(
        rows.rows,
        made.groups.taxonOf,
        rows.events,
        options.rivals,
        search,
        {.distance = options.distance, .photographs = made.drawn, .seed = options.resampling.seed},
        progress);
    if (!rivals) {
        return tl::unexpected(std::move(rivals).error());
    }
    for (std::size_t taxon = 0; taxon < made.taxa.size(); ++taxon) {
        made.taxa[taxon].rivals = std::move((*rivals)[taxon]);
    }
    return addFisherRatios(made, rows, options, progress);
}

/// The dendrogram, and what it has in common with the taxonomy.
Status
addDendrogram(StructureBetween& made, const BetweenOptions& options, const Progress& progress) {
    auto merges = averageLinkage(made.distances, progress);
    if (!merges) {
        return tl::unexpected(std::move(merges).error());
    }
    made.merges = *std::move(merges);
    made.cophenetic =
        correlation(made.distances.values(), copheneticDistances(made.merges).values());
    made.angles = anglesOf(made.distances);
    const TaxonRanks ranks = ranksOf(made.groups.taxa);
    made.byDepth = distancesByDepth(made.distances, ranks);
    const auto mantel =
        mantelTest(made.distances, taxonomicDistances(ranks), options.shuffle, progress);
    if (!mantel) {
        return tl::unexpected(mantel.error());
    }
    made.mantel = *mantel;
    const auto agreement = compareWithTaxonomy(made.merges, ranks, options.shuffle, progress);
    if (!agreement) {
        return tl::unexpected(agreement.error());
    }
    made.agreement = *agreement;
    return {};
}

} // namespace

Result<StructureBetween> structureBetween(const StructureRows& rows,
                                          const BetweenOptions& options,
                                          BatchSearch& search,
                                          const std::filesystem::path& graphs,
                                          const Progress& progress) {
    StructureBetween made;
    made.groups = taxaAtRank(rows, options.rank);
    made.notEnough = made.groups.whyNotEnough(2, options.rank);
    if (!made.notEnough.empty()) {
        return made;
    }
    made.taxa.resize(made.groups.taxa.size());
    const Prototypes prototypes = prototypesOf(rows.rows, made.groups.taxonOf, rows.events);
    auto distances = cosineDistances(prototypes.means, progress);
    if (!distances) {
        return tl::unexpected(std::move(distances).error());
    }
    made.distances = *std::move(distances);
    if (auto done = addDendrogram(made, options, progress); !done) {
        return tl::unexpected(std::move(done).error());
    }
    if (auto done = addSeparability(made, rows, options, search, graphs, progress); !done) {
        return tl::unexpected(std::move(done).error());
    }
    if (auto done = addRivals(made, rows, options, search, progress); !done) {
        return tl::unexpected(std::move(done).error());
    }
    return made;
}

} // namespace taxo
