// SPDX-License-Identifier: MIT
#include "core/workflow/structure_variants.h"

#include "core/base/counted.h"
#include "core/statistics/groups.h"
#include "core/statistics/prototypes.h"
#include "core/statistics/resampling.h"
#include "core/vectors/normalise.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>
#include <utility>

namespace taxo {

namespace {

using Pair = std::pair<std::int32_t, std::int32_t>; ///< species and variant

/// Photographs of each variant of each species.
std::map<Pair, PhotographCount>
countVariants(GroupOfRow species, GroupOfRow variants, const std::vector<std::int32_t>& events) {
    std::map<Pair, PhotographCount> counts;
    for (const EventBlock& block : blocksOf(species, events, variants)) {
        PhotographCount& count = counts[{block.stratum, block.value}];
        count.photographs += block.rows.size();
        ++count.events;
    }
    return counts;
}

/// Why variants cannot be measured; empty where they can.
std::string whyNotEnough(const std::map<Pair, PhotographCount>& counts, const std::string& field) {
    std::map<std::int32_t, std::size_t> variants; // of each species
    std::map<std::int32_t, std::size_t> enough;
    for (const auto& [pair, count] : counts) {
        ++variants[pair.first];
        enough[pair.first] += count.isEnough() ? 1 : 0;
    }
    const auto several = [](const auto& of) {
        return static_cast<std::size_t>(
            std::ranges::count_if(of, [](const auto& each) { return each.second > 1; }));
    };
    if (several(enough) >= kLeastVariantSpecies) {
        return {};
    }
    return "Not enough photographs: of " + grouped(variants.size()) + " species with a value of " +
           field + " " + std::to_string(several(variants)) + " have several, and " +
           std::to_string(several(enough)) + " have " + std::to_string(kLeastPhotographs) +
           " photographs from " + std::to_string(kLeastEvents) +
           " events of two of them; at least " + std::to_string(kLeastVariantSpecies) + " must.";
}

/// Adds each row and what is opposite to it, so that the mean is 0.
void appendBoth(EmbeddingMatrix& rows, std::vector<float> row) {
    rows.append(row);
    for (float& value : row) {
        value = -value;
    }
    rows.append(row);
}

/// Two directions between species and one across: [3, dimension].
Result<EmbeddingMatrix> axesOf(const VariantShare& share,
                               const std::map<Pair, std::uint32_t>& marks,
                               const EmbeddingMatrix& means,
                               BatchSearch& search) {
    std::map<std::int32_t, std::vector<std::uint32_t>> bySpecies;
    for (const auto& [pair, mark] : marks) {
        bySpecies[pair.first].push_back(mark);
    }
    EmbeddingMatrix middles;
    for (const auto& [species, own] : bySpecies) {
        std::vector<float> middle(means.dimension());
        for (const std::uint32_t mark : own) {
            for (std::size_t d = 0; d < middle.size(); ++d) {
                middle[d] += means.row(mark)[d] / static_cast<float>(own.size());
            }
        }
        middles.append(middle);
    }
    const auto between = search.principalAxes(middles, std::max<std::size_t>(2, share.rank));
    if (!between) {
        return tl::unexpected(between.error());
    }
    EmbeddingMatrix differences;
    for (const SpeciesVariants& one : share.species) {
        const auto first = means.row(marks.at({one.species, one.first}));
        const auto second = means.row(marks.at({one.species, one.second}));
        std::vector<float> difference(means.dimension());
        for (std::size_t d = 0; d < difference.size(); ++d) {
            difference[d] = second[d] - first[d];
        }
        for (std::size_t axis = 0; axis < between->axes.rows(); ++axis) {
            const float along = dot(difference, between->axes.row(axis));
            for (std::size_t d = 0; d < difference.size(); ++d) {
                difference[d] -= along * between->axes.row(axis)[d];
            }
        }
        appendBoth(differences, std::move(difference));
    }
    const auto across = search.principalAxes(differences, 1);
    if (!across) {
        return tl::unexpected(across.error());
    }
    EmbeddingMatrix axes;
    axes.append(between->axes.row(0));
    axes.append(between->axes.row(1));
    axes.append(across->axes.row(0));
    return axes;
}

Result<VariantSpace> spaceOf(const StructureRows& rows,
                             GroupOfRow species,
                             GroupOfRow variants,
                             const VariantShare& share,
                             BatchSearch& search) {
    std::map<Pair, std::uint32_t> marks;
    for (const SpeciesVariants& one : share.species) {
        marks[{one.species, one.first}] = 0;
        marks[{one.species, one.second}] = 0;
    }
    VariantSpace made;
    for (auto& [pair, mark] : marks) {
        mark = static_cast<std::uint32_t>(made.marks.size());
        made.marks.push_back({pair.first, pair.second});
    }
    std::vector<std::int32_t> markOf(species.size(), kNoGroup);
    for (std::size_t row = 0; row < markOf.size(); ++row) {
        const auto found = marks.find({species[row], variants[row]});
        if (found != marks.end()) {
            markOf[row] = static_cast<std::int32_t>(found->second);
            made.rows.push_back(static_cast<std::uint32_t>(row));
        }
    }
    const Prototypes prototypes = prototypesOf(rows.rows, markOf, rows.events);
    const auto axes = axesOf(share, marks, prototypes.means, search);
    if (!axes) {
        return tl::unexpected(axes.error());
    }
    made.middles = EmbeddingMatrix(made.marks.size(), axes->rows());
    for (std::size_t mark = 0; mark < made.marks.size(); ++mark) {
        for (std::size_t axis = 0; axis < axes->rows(); ++axis) {
            made.middles.row(mark)[axis] = dot(prototypes.means.row(mark), axes->row(axis));
        }
    }
    constexpr std::size_t kMostShown = 20'000;
    std::vector<std::uint32_t> shown;
    for (const std::uint32_t at : spreadSample(made.rows.size(), kMostShown)) {
        shown.push_back(made.rows[at]);
    }
    made.rows = std::move(shown);
    made.positions = EmbeddingMatrix(made.rows.size(), axes->rows());
    for (std::size_t i = 0; i < made.rows.size(); ++i) {
        made.markOf.push_back(static_cast<std::uint32_t>(markOf[made.rows[i]]));
        for (std::size_t axis = 0; axis < axes->rows(); ++axis) {
            made.positions.row(i)[axis] = dot(rows.rows.row(made.rows[i]), axes->row(axis)) -
                                          dot(prototypes.centre, axes->row(axis));
        }
    }
    return made;
}

} // namespace

std::string whyNoRho(const VariantShare& share) {
    if (!share.tellsRho()) {
        return "Not enough species for rho: " + std::to_string(share.measured) +
               " could be measured, at least " + std::to_string(kLeastRhoSpecies) + " must be.";
    }
    return std::isnan(share.rho.value)
               ? "No rho: the directions in which other species differ hold nothing of what sets a "
                 "species apart."
               : std::string();
}

Result<StructureVariants> structureVariants(const StructureRows& rows,
                                            const std::string& field,
                                            const VariantShareOptions& options,
                                            BatchSearch& search,
                                            const Progress& progress) {
    const auto found = rows.field(field);
    if (!found) {
        return tl::unexpected(found.error());
    }
    const std::vector<std::int32_t> species = rows.taxa.labelsAt(Rank::Species);
    const GroupOfRow variants = (*found)->valueOf;
    StructureVariants made{field, (*found)->values, {}, {}, {}, {}};
    made.species.resize(groupCount(species));
    for (std::size_t row = 0; row < species.size(); ++row) {
        if (species[row] != kNoGroup) {
            made.species[static_cast<std::size_t>(species[row])] =
                rows.taxa.taxa[static_cast<std::size_t>(rows.taxa.taxonOfRow[row])].downTo(
                    Rank::Species);
        }
    }
    made.notEnough = whyNotEnough(countVariants(species, variants, rows.events), field);
    if (!made.notEnough.empty()) {
        return made;
    }
    auto share = variantShare(rows.rows, species, variants, rows.events, search, options, progress);
    if (!share) {
        return tl::unexpected(std::move(share).error());
    }
    auto space = spaceOf(rows, species, variants, *share, search);
    if (!space) {
        return tl::unexpected(std::move(space).error());
    }
    made.share = *std::move(share);
    made.space = *std::move(space);
    return made;
}

} // namespace taxo
