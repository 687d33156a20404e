// SPDX-License-Identifier: MIT
#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/statistics/dendrogram.h"
#include "core/statistics/resampling.h"

#include <algorithm>
#include <numeric>
#include <unordered_set>

namespace taxo {

namespace {

std::vector<std::uint32_t> shuffled(std::size_t things, std::uint64_t seed) {
    std::vector<std::uint32_t> order(things);
    std::iota(order.begin(), order.end(), 0U);
    Random(seed).shuffle(order);
    return order;
}

/// `measure(order)` for each shuffle of the taxa; false where cancelled.
template <class Measure>
bool forShuffles(std::size_t things,
                 const ShuffleOptions& options,
                 const Progress& progress,
                 const Measure& measure) {
    constexpr std::size_t kBlock = 8; // between two looks at `progress`
    for (std::size_t first = 0; first < options.permutations; first += kBlock) {
        if (progress.cancelled()) {
            return false;
        }
        const std::size_t some = std::min(kBlock, options.permutations - first);
        inParallel(some, 1, usableCpus(), [&](std::size_t from, std::size_t end) {
            for (std::size_t draw = first + from; draw < first + end; ++draw) {
                measure(draw, shuffled(things, seedOf(options.seed, draw)));
            }
        });
        progress.report(first + some, options.permutations, "shuffling taxa");
    }
    return true;
}

/// A number for a set of species that no other set has, but for once in 2^64: those of its species,
/// drawn at random, joined by exclusive or.
using SetMark = std::uint64_t;

std::vector<SetMark> speciesMarks(std::size_t species) {
    Random random(species);
    std::vector<SetMark> marks(species);
    std::ranges::generate(marks, [&] { return random.next(); });
    return marks;
}

/// Named taxa that hold at least two of the species and not all, each set once.
std::vector<std::vector<std::uint32_t>> resolvedClades(const TaxonRanks& ranks) {
    const std::vector<SetMark> marks = speciesMarks(ranks.size());
    std::unordered_set<SetMark> seen;
    std::vector<std::vector<std::uint32_t>> clades;
    for (const Rank rank : kAllRanks) {
        const std::vector<std::int32_t> groups = ranks.groupsAt(rank);
        const RowsOfGroups rows(groups);
        for (std::size_t group = 0; group < rows.groups(); ++group) {
            const auto members = rows.of(group);
            SetMark mark = 0;
            for (const std::uint32_t species : members) {
                mark ^= marks[species];
            }
            if (members.size() >= 2 && members.size() < ranks.size() && seen.insert(mark).second) {
                clades.emplace_back(members.begin(), members.end());
            }
        }
    }
    return clades;
}

std::unordered_set<SetMark> partMarks(std::span<const Merge> merges,
                                      std::span<const SetMark> marks) {
    std::vector<SetMark> all(marks.begin(), marks.end());
    for (const Merge& merge : merges) {
        all.push_back(all[merge.first] ^ all[merge.second]);
    }
    return {all.begin(), all.end()};
}

/// Two species that the taxonomy puts together, and one beside them.
struct Triplet {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t beside = 0;
};

void addResolved(std::vector<Triplet>& triplets,
                 const TaxonRanks& ranks,
                 std::uint32_t a,
                 std::uint32_t b,
                 std::uint32_t c) {
    const std::size_t ab = ranks.sharedDepth(a, b);
    const std::size_t ac = ranks.sharedDepth(a, c);
    const std::size_t bc = ranks.sharedDepth(b, c);
    if (ab > ac && ab > bc) {
        triplets.push_back({a, b, c});
    } else if (ac > ab && ac > bc) {
        triplets.push_back({a, c, b});
    } else if (bc > ab && bc > ac) {
        triplets.push_back({b, c, a});
    }
}

std::vector<Triplet> resolvedTriplets(const TaxonRanks& ranks, std::uint64_t seed) {
    constexpr std::size_t kMost = 100'000;
    const std::size_t n = ranks.size();
    std::vector<Triplet> triplets;
    if (n < 3) {
        return triplets;
    }
    if (n * (n - 1) / 2 * (n - 2) / 3 <= kMost) {
        for (std::uint32_t a = 0; a < n; ++a) {
            for (std::uint32_t b = a + 1; b < n; ++b) {
                for (std::uint32_t c = b + 1; c < n; ++c) {
                    addResolved(triplets, ranks, a, b, c);
                }
            }
        }
        return triplets;
    }
    Random random(seed);
    for (std::size_t draw = 0; draw < kMost; ++draw) {
        const auto a = static_cast<std::uint32_t>(random.below(n));
        const auto b = static_cast<std::uint32_t>(random.below(n));
        const auto c = static_cast<std::uint32_t>(random.below(n));
        if (a != b && a != c && b != c) {
            addResolved(triplets, ranks, a, b, c);
        }
    }
    return triplets;
}

void compareWithChance(AgreementShare& share, std::span<const double> drawn) {
    share.p = permutationP(static_cast<double>(share.agreeing), drawn);
    share.byChance = std::accumulate(drawn.begin(), drawn.end(), 0.0) /
                     static_cast<double>(drawn.size() * share.resolved);
}

} // namespace

Result<MantelTest> mantelTest(const PairDistances& a,
                              const PairDistances& b,
                              const ShuffleOptions& options,
                              const Progress& progress) {
    TAXO_ASSERT(a.size() == b.size());
    MantelTest test{correlation(a.values(), b.values())};
    std::vector<double> drawn(options.permutations);
    const bool isWhole = forShuffles(
        a.size(), options, progress, [&](std::size_t draw, std::span<const std::uint32_t> order) {
            PairDistances moved(b.size());
            for (std::size_t i = 0; i < b.size(); ++i) {
                for (std::size_t j = i + 1; j < b.size(); ++j) {
                    moved.set(i, j, b.at(order[i], order[j]));
                }
            }
            drawn[draw] = correlation(a.values(), moved.values());
        });
    if (!isWhole) {
        return cancelledError();
    }
    test.p = permutationP(test.correlation, drawn);
    return test;
}

Result<TaxonomyAgreement> compareWithTaxonomy(std::span<const Merge> merges,
                                              const TaxonRanks& ranks,
                                              const ShuffleOptions& options,
                                              const Progress& progress) {
    TAXO_ASSERT(ranks.size() == merges.size() + 1);
    const auto clades = resolvedClades(ranks);
    const auto triplets = resolvedTriplets(ranks, options.seed);
    const std::vector<SetMark> marks = speciesMarks(ranks.size());
    const auto parts = partMarks(merges, marks);
    const PairDistances heights = copheneticDistances(merges);
    const auto cladesFound = [&](std::span<const std::uint32_t> order) {
        return static_cast<std::size_t>(std::ranges::count_if(clades, [&](const auto& clade) {
            SetMark mark = 0;
            for (const std::uint32_t species : clade) {
                mark ^= marks[order[species]];
            }
            return parts.contains(mark);
        }));
    };
    const auto tripletsFound = [&](std::span<const std::uint32_t> order) {
        return static_cast<std::size_t>(std::ranges::count_if(triplets, [&](const Triplet& t) {
            const double together = heights.at(order[t.a], order[t.b]);
            return together < heights.at(order[t.a], order[t.beside]) &&
                   together < heights.at(order[t.b], order[t.beside]);
        }));
    };
    std::vector<std::uint32_t> asItIs(ranks.size());
    std::iota(asItIs.begin(), asItIs.end(), 0U);
    TaxonomyAgreement found{{clades.size(), cladesFound(asItIs)},
                            {triplets.size(), tripletsFound(asItIs)}};
    std::vector<double> drawnClades(options.permutations);
    std::vector<double> drawnTriplets(options.permutations);
    const bool isWhole =
        forShuffles(ranks.size(),
                    options,
                    progress,
                    [&](std::size_t draw, std::span<const std::uint32_t> order) {
                        drawnClades[draw] = static_cast<double>(cladesFound(order));
                        drawnTriplets[draw] = static_cast<double>(tripletsFound(order));
                    });
    if (!isWhole) {
        return cancelledError();
    }
    compareWithChance(found.clades, drawnClades);
    compareWithChance(found.triplets, drawnTriplets);
    return found;
}

} // namespace taxo
