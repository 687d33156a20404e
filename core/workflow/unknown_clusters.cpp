// SPDX-License-Identifier: MIT
#include "core/workflow/unknown_clusters.h"

#include "core/base/counted.h"
#include "core/collection/novelty_answers.h"
#include "core/structure/rank_cuts.h"
#include "core/structure/row_taxa.h"
#include "core/taxonomy/taxon_names.h"
#include "core/taxonomy/working_name.h"
#include "core/workflow/collection_rows.h"
#include "core/workflow/kept_clusters.h"
#include "core/workflow/known_photographs_private.h"
#include "core/workflow/shared_taxon_private.h"
#include "core/workflow/sign_values.h"

#include <algorithm>
#include <map>
#include <utility>

namespace taxo {

namespace {

/// What the photographs of one cluster say.
struct Voices {
    TaxonVotes neighbors;
    TaxonVotes masses;
    std::map<std::int32_t, std::pair<double, double>> nearest; ///< of species: weight, cosines
    double all = 0.0;
};

void hear(const KnownPhotographs& known,
          ItemId item,
          double weight,
          std::span<const float> products,
          Voices& voices) {
    const ConfirmedRows& confirmed = known.confirmed;
    const auto near = nearestConfirmed(confirmed, products, known.events.of(item), kNoGroup);
    voices.all += weight;
    for (const NearConfirmed& one : near) {
        const auto species = static_cast<std::size_t>(confirmed.species[one.row]);
        voices.neighbors.add(confirmed.names[species], weight / static_cast<double>(near.size()));
    }
    if (!near.empty()) {
        auto& [votes, cosines] = voices.nearest[confirmed.species[near.front().row]];
        votes += weight;
        cosines += weight * static_cast<double>(near.front().cosine);
    }
    if (!known.hasAnswer(item)) {
        return;
    }
    const auto best = known.answers.of(known.answerOf(item));
    double kept = 0.0; // of the mass: what is on labels that were not kept says nothing
    for (const CandidateAnswers::One& one : best) {
        kept += static_cast<double>(one.mass);
    }
    for (const CandidateAnswers::One& one : best) {
        voices.masses.add(known.answers.taxa[one.taxon],
                          weight * static_cast<double>(one.mass) / std::max(kept, 1e-12));
    }
}

/// Where the photographs of a cluster belong.
Status describe(const Collection& collection,
                const KnownPhotographs& known,
                UnknownCluster& cluster,
                const Progress& progress) {
    std::map<std::int32_t, double> photographs; // of each event
    for (const ItemId item : cluster.items) {
        photographs[known.events.of(item)] += 1.0;
    }
    cluster.events = photographs.size();
    const auto read = rowsOfItems(collection, known.vectors, cluster.items, {});
    if (!read) {
        return tl::unexpected(read.error());
    }
    Voices voices;
    const auto take = [&](std::size_t row, std::span<const float> products) {
        const ItemId item = read->items[row];
        hear(known, item, 1.0 / photographs.at(known.events.of(item)), products, voices);
    };
    if (!known.confirmed.items.empty()) {
        if (auto done = forProducts(read->rows, known.confirmed, *known.search, take, progress);
            !done) {
            return done;
        }
    }
    SharedTaxon shared = sharedTaxon(voices.neighbors, voices.masses, voices.all);
    cluster.parent = std::move(shared.taxon);
    cluster.neighborShare = shared.neighborShare;
    cluster.massShare = shared.massShare;
    const auto most =
        std::ranges::max_element(voices.nearest, {}, [](const auto& one) { return one.second; });
    if (most != voices.nearest.end()) {
        cluster.nearest = known.confirmed.names[static_cast<std::size_t>(most->first)];
        cluster.nearestCosine = static_cast<float>(most->second.second / most->second.first);
    }
    return {};
}

/// Confirmed photographs of one species are as near to each other as those of a cluster are to be.
double distanceWithinSpecies(const ConfirmedRows& confirmed) {
    RowTaxa taxa;
    taxa.taxa = confirmed.names;
    taxa.taxonOfRow = confirmed.species;
    return rankCuts(confirmed.rows, taxa)[indexOf(Rank::Species)].distance;
}

/// The taxon of this name: the cluster's parent, or one that answers or people name.
Result<std::optional<Lineage>>
taxonCalled(const Collection& collection, const UnknownCluster& cluster, const std::string& name) {
    if (lowestNameOf(cluster.parent) == name) {
        return std::optional(cluster.parent);
    }
    const auto known = knownPhotographs(collection, {}, {});
    if (!known) {
        return tl::unexpected(known.error());
    }
    for (const std::vector<Lineage>* const taxa : {&known->answers.taxa, &known->confirmed.names}) {
        for (const Lineage& taxon : *taxa) {
            for (const Rank rank : kAllRanks) {
                const Lineage above = taxon.downTo(rank);
                if (!taxon.at(rank).empty() && lowestNameOf(above) == name) {
                    return std::optional(above);
                }
            }
        }
    }
    return std::optional<Lineage>();
}

/// Those that were kept just now, in the order in which they were found.
Status takeIds(const Collection& collection, const std::string& name, UnknownClusters& clusters) {
    const auto clustering = clusteringNamed(collection, name);
    const auto kept =
        clustering ? clustersOf(collection, clustering->id) : tl::unexpected(clustering.error());
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    for (UnknownCluster& one : clusters.clusters) {
        const auto same = std::ranges::find(*kept, one.items, &Cluster::items);
        one.id = same != kept->end() ? same->id : ClusterId();
    }
    return {};
}

} // namespace

std::size_t UnknownClusters::inNone() const {
    std::size_t clustered = 0;
    for (const UnknownCluster& cluster : clusters) {
        clustered += cluster.items.size();
    }
    return sought - clustered;
}

ClusterOptions unknownClusterOptions() {
    return {.method = ClusterMethod::Agglomerative, .minSize = 3};
}

Result<UnknownClusters>
seekUnknownClusters(const Collection& collection, ClusterOptions how, const Progress& progress) {
    auto items = unknownItems(collection);
    if (!items) {
        return tl::unexpected(std::move(items).error());
    }
    if (items->empty()) {
        return fail(ErrorCode::NotFound,
                    "No photograph is called unknown here. Look for them first: taxo trust "
                    "unknown");
    }
    const auto known = knownPhotographs(collection, {}, progress);
    if (!known) {
        return tl::unexpected(known.error());
    }
    if (how.method == ClusterMethod::Agglomerative && !how.distance && how.rank == Rank::Species &&
        known->confirmed.items.size() > 1) {
        how.distance = distanceWithinSpecies(known->confirmed);
    }
    UnknownClusters made;
    made.sought = items->size();
    auto sought = seekClusters(
        collection, known->vectors, {.how = how, .items = *std::move(items)}, progress);
    if (!sought) {
        return tl::unexpected(std::move(sought).error());
    }
    made.found = std::move(sought->found);
    made.notes = std::move(sought->notes);
    for (const Cluster& cluster : made.found.clusters) {
        UnknownCluster& one = made.clusters.emplace_back();
        one.items = cluster.items;
        if (auto done = describe(collection, *known, one, progress); !done) {
            return tl::unexpected(std::move(done).error());
        }
    }
    return made;
}

Result<std::optional<EntryId>> keepUnknownClusters(Collection& collection,
                                                   UnknownClusters& clusters,
                                                   const std::string& name,
                                                   const DecisionMaker& by) {
    if (clusteringNamed(collection, name)) { // before numbers are given away
        return fail(ErrorCode::InvalidInput,
                    "There is a clustering \"" + name + "\" already. Choose another name.");
    }
    for (std::size_t i = 0; i < clusters.clusters.size(); ++i) {
        UnknownCluster& one = clusters.clusters[i];
        if (one.parent == Lineage()) {
            continue;
        }
        const auto number = takeWorkingNumbers(collection, lowestNameOf(one.parent), 1);
        if (!number) {
            return tl::unexpected(number.error());
        }
        one.name = workingName(one.parent, workingQualifier(*number));
        clusters.found.clusters[i].name = one.name;
    }
    auto step = keepClustering(collection, name, clusters.found, by);
    if (step) {
        if (auto taken = takeIds(collection, name, clusters); !taken) {
            return tl::unexpected(std::move(taken).error());
        }
    }
    return step;
}

Result<std::vector<UnknownCluster>> describeUnknownClusters(const Collection& collection,
                                                            const KeptClustering& clustering,
                                                            const Progress& progress) {
    const auto known = knownPhotographs(collection, {}, progress);
    const auto kept = clustersOf(collection, clustering.id);
    if (!known || !kept) {
        return tl::unexpected(known ? kept.error() : known.error());
    }
    std::vector<UnknownCluster> made;
    for (const Cluster& cluster : *kept) {
        UnknownCluster& one = made.emplace_back();
        one.id = cluster.id;
        one.name = cluster.name;
        one.items = cluster.items;
        if (auto done = describe(collection, *known, one, progress); !done) {
            return tl::unexpected(std::move(done).error());
        }
    }
    return made;
}

Result<EntryId> determineByWorkingName(Collection& collection,
                                       const UnknownCluster& cluster,
                                       const DecisionMaker& by) {
    const auto name = readWorkingName(cluster.name);
    if (!name) {
        return fail(ErrorCode::InvalidInput,
                    (cluster.name.empty() ? std::string("A cluster without a name")
                                          : "The cluster \"" + cluster.name + "\"") +
                        " has no working name such as \"Geometridae sp. 3\". Say what its "
                        "photographs are, or name it so.");
    }
    const auto taxon = taxonCalled(collection, cluster, name->parent);
    if (!taxon) {
        return tl::unexpected(taxon.error());
    }
    if (!*taxon) {
        return fail(ErrorCode::NotFound,
                    "Neither an answer nor a person here names \"" + name->parent +
                        "\". Say what the photographs of \"" + cluster.name +
                        "\" are by their taxon instead.");
    }
    return determineCluster(collection, cluster.id, Verdict::Taxon, **taxon, name->qualifier, by);
}

Result<std::optional<EntryId>> determineByWorkingNames(Collection& collection,
                                                       std::span<const UnknownCluster> clusters,
                                                       const DecisionMaker& by) {
    if (clusters.size() == 1) {
        const auto said = determineByWorkingName(collection, clusters.front(), by);
        return said ? Result<std::optional<EntryId>>(*said) : tl::unexpected(said.error());
    }
    return asOneStep(collection, by, [&]() -> Result<std::string> {
        for (const UnknownCluster& one : clusters) {
            if (auto said = determineByWorkingName(collection, one, by); !said) {
                return tl::unexpected(std::move(said).error());
            }
        }
        return counted(clusters.size(), "cluster") + " determined by working names";
    });
}

} // namespace taxo
