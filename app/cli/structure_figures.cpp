// SPDX-License-Identifier: MIT
#include "app/cli/structure_figures.h"

#include "app/cli/structure_numbers.h"
#include "core/base/counted.h"
#include "core/figure/coloring.h"
#include "core/figure/distance_figure.h"
#include "core/figure/scatter_figure.h"
#include "core/taxonomy/taxon_names.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace taxo::cli {

namespace {

StyledText heading(std::string name) {
    if (!name.empty() && name.front() >= 'a' && name.front() <= 'z') {
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    }
    return plainText(std::move(name));
}

StyledText titleOf(const StructureArguments& arguments, std::string otherwise) {
    return plainText(arguments.title.empty() ? std::move(otherwise) : arguments.title);
}

std::string taxaText(std::size_t count, Rank rank) {
    return grouped(static_cast<std::int64_t>(count)) + " taxa of rank " + nameOf(rank);
}

/// Of each thing its number.
std::vector<std::uint32_t> numbersTo(std::size_t count) {
    std::vector<std::uint32_t> numbers(count);
    std::iota(numbers.begin(), numbers.end(), 0U);
    return numbers;
}

/// The strips of the ranks above, and a legend of the finest one that has room.
void addTaxonomy(DistanceFigure& figure, std::span<const Lineage> taxa, Rank below) {
    constexpr std::size_t kMostEntries = 24;
    const auto each = numbersTo(taxa.size());
    for (const Rank rank : kAllRanks) {
        if (rank >= below) {
            break;
        }
        const PointClasses classes = classesOfRank(taxa, each, rank);
        if (classes.names.size() < 2 || classes.names.size() == taxa.size()) {
            continue; // says nothing
        }
        const auto colors = colorsOf(classes, figure.ground);
        figure.strips.push_back(
            {heading(nameOf(rank)), pointColors(classes, colors, figure.ground)});
        if (classes.names.size() <= kMostEntries) {
            figure.legend = {legendOf(heading(nameOf(rank)), classes, colors, figure.ground)};
        }
    }
}

PointShape shapeOf(std::int32_t variant) {
    constexpr std::int32_t kShapes = 3;
    return static_cast<PointShape>(variant % kShapes);
}

/// Positions along two of the three axes.
ScatterPanel panelOf(const VariantSpace& space,
                     std::size_t first,
                     std::size_t second,
                     std::span<const Color> colors,
                     const StructureVariants& found) {
    ScatterPanel panel;
    panel.hasOneScale = true;
    const auto pointOf = [&](const EmbeddingMatrix& positions, std::size_t row, std::size_t mark) {
        const VariantMark& one = space.marks[mark];
        ScatterPoint point;
        point.at = {positions.row(row)[first], positions.row(row)[second]};
        point.color = colors[static_cast<std::size_t>(one.species)];
        point.shape = shapeOf(one.variant);
        return point;
    };
    for (std::size_t mark = 0; mark < space.marks.size(); ++mark) {
        ScatterPoint point = pointOf(space.middles, mark, mark);
        point.isMean = true;
        const bool isFirst =
            mark == 0 || space.marks[mark - 1].species != space.marks[mark].species;
        if (isFirst) {
            const auto species = static_cast<std::size_t>(space.marks[mark].species);
            point.name = taxonText(lowestNameOf(found.species[species]), Rank::Species);
        } else {
            panel.lines.push_back({static_cast<std::uint32_t>(mark - 1),
                                   static_cast<std::uint32_t>(mark),
                                   point.color});
        }
        panel.points.push_back(std::move(point));
    }
    for (std::size_t i = 0; i < space.rows.size(); ++i) {
        panel.points.push_back(pointOf(space.positions, i, space.markOf[i]));
    }
    return panel;
}

/// Which shape is which variant.
LegendSection variantLegend(const StructureVariants& found, Ground ground) {
    LegendSection section;
    section.title = heading(found.field);
    std::vector<std::size_t> counts(found.values.size());
    for (const std::uint32_t mark : found.space.markOf) {
        ++counts[static_cast<std::size_t>(found.space.marks[mark].variant)];
    }
    for (std::size_t value = 0; value < found.values.size(); ++value) {
        if (counts[value] > 0) {
            section.entries.push_back({plainText(found.values[value]),
                                       unknownColor(ground),
                                       shapeOf(static_cast<std::int32_t>(value)),
                                       counts[value]});
        }
    }
    return section;
}

tl::unexpected<Error> nothingToDraw(const std::string& why) {
    return fail(ErrorCode::NotFound, "No figure was drawn. " + why);
}

} // namespace

Status drawBetween(const StructureBetween& found, const StructureArguments& arguments) {
    if (!found.notEnough.empty()) {
        return nothingToDraw(found.notEnough);
    }
    const Rank rank = *rankFromName(arguments.rank);
    DistanceFigure figure;
    figure.ground = arguments.ground();
    for (const Lineage& taxon : found.groups.taxa) {
        figure.names.push_back(taxonText(lowestNameOf(taxon), rank));
    }
    figure.distance = [&](std::size_t a, std::size_t b) { return found.distances.at(a, b); };
    for (const Merge& merge : found.merges) {
        figure.joined.push_back({merge.first, merge.second, merge.height});
    }
    addTaxonomy(figure, found.groups.taxa, rank);
    figure.scale = "1 - cosine";
    figure.title = titleOf(arguments, "Distances between " + taxaText(found.taxa.size(), rank));
    figure.caption =
        "Distances of centred prototypes (events weigh the same), joined by average linkage. "
        "Cophenetic correlation " +
        shortNumber(found.cophenetic) + "; Mantel correlation with the taxonomy " +
        shortNumber(found.mantel.correlation) + " (p " + shortNumber(found.mantel.p) +
        "); triplets that agree with the taxonomy " +
        shortNumber(found.agreement.triplets.share()) + " (by chance " +
        shortNumber(found.agreement.triplets.byChance) + "). " +
        grouped(static_cast<std::int64_t>(found.groups.tooFew.size())) +
        " taxa without enough photographs are left out. Seed " + std::to_string(arguments.seed) +
        ".";
    return writeDistanceFigure(figure, arguments.figure);
}

Status drawVariants(const StructureVariants& found, const StructureArguments& arguments) {
    if (!found.notEnough.empty()) {
        return nothingToDraw(found.notEnough);
    }
    const VariantShare& share = *found.share;
    const VariantSpace& space = found.space;
    ScatterFigure figure;
    figure.ground = arguments.ground();
    // Colours of those that are shown alone: all others would take their share of the circle.
    std::vector<Lineage> shown(found.species.size());
    for (const VariantMark& mark : space.marks) {
        const auto species = static_cast<std::size_t>(mark.species);
        shown[species] = found.species[species];
    }
    const std::vector<Color> colors = cladeColors(shown, figure.ground);
    figure.panels.push_back(panelOf(space, 0, 1, colors, found));
    figure.panels.push_back(panelOf(space, 0, 2, colors, found));
    figure.panels[0].across = "between species, first direction";
    figure.panels[0].upwards = "between species, second direction";
    figure.panels[1].across = "between species, first direction";
    figure.panels[1].upwards = "across: between variants of " + found.field;
    figure.legend = {variantLegend(found, figure.ground)};
    figure.title =
        titleOf(arguments, plainOf(heading(found.field)) + " between and across species");
    figure.caption =
        "Lines join the means of a species' variants. After BioCLIP 2, not identical to it. The "
        "axes are fitted to these photographs, so that variants look apart here even by chance; "
        "measured with spans of other species: rho " +
        shortInterval(share.rho) + " (rank " + std::to_string(share.rank) +
        ", a direction by chance " + shortNumber(share.chance) + "), Fisher ratio in full " +
        shortInterval(share.full.ratio) + ", in the span " + shortInterval(share.inSpan.ratio) +
        ", across " + shortInterval(share.across.ratio) + ". Seed " +
        std::to_string(arguments.seed) + ".";
    return writeScatterFigure(figure, arguments.figure);
}

Status drawTraits(const StructureTraits& found, const StructureArguments& arguments) {
    if (!found.notEnough.empty()) {
        return nothingToDraw(found.notEnough);
    }
    const TraitOrder& order = *found.order;
    ScatterFigure figure;
    figure.ground = arguments.ground();
    std::vector<Lineage> species;
    for (const std::uint32_t taxon : order.species) {
        species.push_back(found.groups.taxa[taxon]);
    }
    const PointClasses clades = classesOfRank(species, numbersTo(species.size()), found.clades);
    const auto ofClades = colorsOf(clades, figure.ground);
    const auto colors = pointColors(clades, ofClades, figure.ground);
    figure.panels.resize(2);
    for (std::size_t i = 0; i < species.size(); ++i) {
        ScatterPoint point;
        point.color = colors[i];
        point.isMean = true;
        point.name = taxonText(lowestNameOf(species[i]), Rank::Species);
        const auto value = static_cast<float>(found.values[order.species[i]]);
        point.at = {static_cast<float>(found.positions[order.species[i]]), value};
        figure.panels[0].points.push_back(point);
        point.at = {static_cast<float>(order.predicted[i]), value};
        figure.panels[1].points.push_back(std::move(point));
    }
    figure.panels[0].across = "position along the axis (fitted to all)";
    figure.panels[0].upwards = found.trait;
    figure.panels[1].across = "predicted from the other clades";
    figure.panels[1].upwards = found.trait;
    figure.legend = {legendOf(heading(nameOf(found.clades)), clades, ofClades, figure.ground)};
    figure.title = titleOf(arguments, "Species in the order of " + found.trait);
    figure.caption =
        "Ridge regression on centred prototypes of " + std::to_string(species.size()) +
        " species; each clade predicted from the others: rank correlation " +
        shortNumber(order.pooled.value) + " (permuted " + shortNumber(order.pooled.permutedMean) +
        ", p " + shortNumber(order.pooled.p) + "), within clades " +
        shortNumber(order.within.value) +
        ". Less squared error than from relatives alone: " + shortInterval(order.beyondRelatives) +
        " variances" +
        (order.isExploratory()         ? "; exploratory: fewer than 20 species or 4 clades."
         : order.isBeyondRelatedness() ? "; beyond relatedness."
                                       : "; not beyond relatedness.") +
        " Seed " + std::to_string(arguments.seed) + ".";
    return writeScatterFigure(figure, arguments.figure);
}

} // namespace taxo::cli
