// SPDX-License-Identifier: MIT
#include "core/workflow/structure_figures.h"

#include "core/base/counted.h"
#include "core/figure/coloring.h"
#include "core/taxonomy/taxon_names.h"
#include "core/workflow/structure_numbers.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace taxo {

namespace {

StyledText heading(std::string name) {
    if (!name.empty() && name.front() >= 'a' && name.front() <= 'z') {
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    }
    return plainText(std::move(name));
}

const std::string& either(const std::string& asked, const std::string& otherwise) {
    return asked.empty() ? otherwise : asked;
}

/// Title and caption, unless both stand beside the figure.
template <class Figure>
void addWords(Figure& figure,
              const StructureFigureStyle& style,
              const std::string& title,
              const std::string& caption) {
    if (!style.isBare) {
        figure.title = plainText(either(style.title, title));
        figure.caption = either(style.caption, caption);
    }
}

StyledText rankHeading(Rank rank, const StructureFigureStyle& style) {
    const std::string& word = style.words.ranks[static_cast<std::size_t>(rank)];
    return word.empty() ? heading(nameOf(rank)) : plainText(word);
}

std::string taxaText(std::size_t count, Rank rank) {
    return grouped(count) + " taxa of rank " + nameOf(rank);
}

/// Of each thing its number.
std::vector<std::uint32_t> numbersTo(std::size_t count) {
    std::vector<std::uint32_t> numbers(count);
    std::iota(numbers.begin(), numbers.end(), 0U);
    return numbers;
}

/// The strips of the ranks above, and a legend of the finest one that has room.
void addTaxonomy(DistanceFigure& figure,
                 std::span<const Lineage> taxa,
                 Rank below,
                 const StructureFigureStyle& style) {
    constexpr std::size_t kMostEntries = 12; // a page has room for, beside the scale
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
            {rankHeading(rank, style), pointColors(classes, colors, figure.ground)});
        if (classes.names.size() <= kMostEntries) {
            figure.legend = {legendOf(rankHeading(rank, style), classes, colors, figure.ground)};
        }
    }
}

/// Of each value of the field; those that are shown have different ones, as many as there are.
std::vector<PointShape> shapesOf(const StructureVariants& found) {
    constexpr std::array kShapes = {PointShape::Circle, PointShape::Square, PointShape::Triangle};
    std::vector<bool> isShown(found.values.size());
    for (const VariantMark& mark : found.space.marks) {
        isShown[static_cast<std::size_t>(mark.variant)] = true;
    }
    std::vector<PointShape> shapes(found.values.size());
    std::size_t next = 0;
    for (std::size_t variant = 0; variant < shapes.size(); ++variant) {
        if (isShown[variant]) {
            shapes[variant] = kShapes[next++ % kShapes.size()];
        }
    }
    return shapes;
}

/// Positions along two of the three axes.
ScatterPanel panelOf(const VariantSpace& space,
                     std::size_t first,
                     std::size_t second,
                     std::span<const Color> colors,
                     const StructureVariants& found) {
    ScatterPanel panel;
    panel.hasOneScale = true;
    const std::vector<PointShape> shapes = shapesOf(found);
    const auto pointOf = [&](const EmbeddingMatrix& positions, std::size_t row, std::size_t mark) {
        const VariantMark& one = space.marks[mark];
        ScatterPoint point;
        point.at = {positions.row(row)[first], positions.row(row)[second]};
        point.color = colors[static_cast<std::size_t>(one.species)];
        point.shape = shapes[static_cast<std::size_t>(one.variant)];
        point.thing = static_cast<std::uint32_t>(one.species);
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

/// The same points in space, from where `view` says.
ScatterPanel spacePanelOf(ScatterPanel flat, const VariantSpace& space, const ViewAngles& view) {
    std::vector<float> all(space.middles.values().begin(), space.middles.values().end());
    all.insert(all.end(), space.positions.values().begin(), space.positions.values().end());
    const SeenPoints seen = lookAt(all, view);
    for (std::size_t i = 0; i < flat.points.size(); ++i) {
        flat.points[i].at = {seen.positions[2 * i], seen.positions[2 * i + 1]};
    }
    flat.box = seen.box;
    return flat;
}

/// Which shape is which variant.
LegendSection variantLegend(const StructureVariants& found, Ground ground) {
    LegendSection section;
    section.title = heading(found.field);
    const std::vector<PointShape> shapes = shapesOf(found);
    std::vector<std::size_t> counts(found.values.size());
    for (const std::uint32_t mark : found.space.markOf) {
        ++counts[static_cast<std::size_t>(found.space.marks[mark].variant)];
    }
    for (std::size_t value = 0; value < found.values.size(); ++value) {
        if (counts[value] > 0) {
            section.entries.push_back({plainText(found.values[value]),
                                       unknownColor(ground),
                                       shapes[value],
                                       counts[value]});
        }
    }
    return section;
}

constexpr FigureSize kThreePanels{.width = 3000, .height = 1150, .dotsPerInch = 270.0};

constexpr const char* kNoFigure = "What varies within species, and categories, are tables.";

tl::unexpected<Error> nothingToDraw(const std::string& why) {
    return fail(ErrorCode::NotFound, "No figure was drawn. " + why);
}

} // namespace

DistanceFigure
betweenFigure(const StructureBetween& found, Rank rank, const StructureFigureStyle& style) {
    DistanceFigure figure;
    figure.ground = style.ground;
    for (const Lineage& taxon : found.groups.taxa) {
        figure.names.push_back(taxonText(lowestNameOf(taxon), rank));
    }
    figure.distance = [&found](std::size_t a, std::size_t b) { return found.distances.at(a, b); };
    for (const Merge& merge : found.merges) {
        figure.joined.push_back({merge.first, merge.second, merge.height});
    }
    addTaxonomy(figure, found.groups.taxa, rank, style);
    figure.scale = "1 - cosine";
    const std::string caption =
        "Distances of centred prototypes (events weigh the same), joined by average linkage. "
        "Cophenetic correlation " +
        shortNumber(found.cophenetic) + "; Mantel correlation with the taxonomy " +
        shortNumber(found.mantel.correlation) + " (p " + shortNumber(found.mantel.p) +
        "); triplets that agree with the taxonomy " +
        shortNumber(found.agreement.triplets.share()) + " (by chance " +
        shortNumber(found.agreement.triplets.byChance) + "). " +
        grouped(found.groups.tooFew.size()) +
        " taxa without enough photographs are left out. Seed " + std::to_string(style.seed) + ".";
    addWords(figure, style, "Distances between " + taxaText(found.taxa.size(), rank), caption);
    return figure;
}

ScatterFigure variantsFigure(const StructureVariants& found, const StructureFigureStyle& style) {
    const VariantShare& share = *found.share;
    const VariantSpace& space = found.space;
    const std::string why = whyNoRho(share);
    ScatterFigure figure;
    figure.ground = style.ground;
    // Colours of those that are shown alone: all others would take their share of the circle.
    std::vector<Lineage> shown(found.species.size());
    for (const VariantMark& mark : space.marks) {
        const auto species = static_cast<std::size_t>(mark.species);
        shown[species] = found.species[species];
    }
    const std::vector<Color> colors = cladeColors(shown, figure.ground);
    figure.panels.push_back(panelOf(space, 0, 1, colors, found));
    figure.panels.push_back(panelOf(space, 0, 2, colors, found));
    const StructureFigureWords& words = style.words;
    figure.panels[0].across = either(words.firstDirection, "between species, first direction");
    figure.panels[0].upwards = either(words.secondDirection, "between species, second direction");
    figure.panels[1].across = figure.panels[0].across;
    figure.panels[1].upwards = either(words.across, "across: between variants of " + found.field);
    if (!style.isBare) {
        figure.panels.push_back(spacePanelOf(figure.panels[0], space, style.view));
        figure.panels[2].across = either(words.space, "in space, with the one across upwards");
        figure.panels[2].upwards.clear();
    }
    figure.legend = {variantLegend(found, figure.ground)};
    const std::string caption =
        "Lines join the means of a species' variants. After BioCLIP 2, not identical to it. The "
        "axes are fitted to these photographs, so that variants look apart here even by chance; "
        "measured with spans of other species (rank " +
        std::to_string(share.rank) + "): " +
        (why.empty() ? "rho " + shortInterval(share.rho) + " (a direction by chance " +
                           shortNumber(share.chance) + "), "
                     : why + " ") +
        "Fisher ratio in full " + shortInterval(share.full.ratio) + ", in the span " +
        shortInterval(share.inSpan.ratio) + ", across " + shortInterval(share.across.ratio) +
        ". Seed " + std::to_string(style.seed) + ".";
    addWords(figure, style, plainOf(heading(found.field)) + " between and across species", caption);
    return figure;
}

ScatterFigure traitsFigure(const StructureTraits& found, const StructureFigureStyle& style) {
    const TraitOrder& order = *found.order;
    ScatterFigure figure;
    figure.ground = style.ground;
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
        point.thing = order.species[i];
        point.name = taxonText(lowestNameOf(species[i]), Rank::Species);
        const auto value = static_cast<float>(found.values[order.species[i]]);
        point.at = {static_cast<float>(found.positions[order.species[i]]), value};
        figure.panels[0].points.push_back(point);
        point.at = {static_cast<float>(order.predicted[i]), value};
        figure.panels[1].points.push_back(std::move(point));
    }
    figure.panels[0].across =
        either(style.words.position, "position along the axis (fitted to all)");
    figure.panels[0].upwards = found.trait;
    figure.panels[1].across = either(style.words.predicted, "predicted from the other clades");
    figure.panels[1].upwards = found.trait;
    figure.legend = {legendOf(rankHeading(found.clades, style), clades, ofClades, figure.ground)};
    const std::string caption =
        "Ridge regression on centred prototypes of " + std::to_string(species.size()) +
        " species; each clade predicted from the others: rank correlation " +
        shortNumber(order.pooled.value) + " (permuted " + shortNumber(order.pooled.permutedMean) +
        ", p " + shortNumber(order.pooled.p) + "), within clades " +
        shortNumber(order.within.value) +
        ". Less squared error than from relatives alone: " + shortInterval(order.beyondRelatives) +
        " variances; " + traitWorth(order.isExploratory(), order.isBeyondRelatedness()) +
        ". Seed " + std::to_string(style.seed) + ".";
    addWords(figure, style, "Species in the order of " + found.trait, caption);
    return figure;
}

Status drawBetween(const StructureBetween& found,
                   Rank rank,
                   const StructureFigureStyle& style,
                   const std::filesystem::path& file) {
    return found.notEnough.empty() ? writeDistanceFigure(betweenFigure(found, rank, style), file)
                                   : nothingToDraw(found.notEnough);
}

Status drawVariants(const StructureVariants& found,
                    const StructureFigureStyle& style,
                    const std::filesystem::path& file) {
    return found.notEnough.empty()
               ? writeScatterFigure(variantsFigure(found, style), file, kThreePanels)
               : nothingToDraw(found.notEnough);
}

Status drawTraits(const StructureTraits& found,
                  const StructureFigureStyle& style,
                  const std::filesystem::path& file) {
    return found.notEnough.empty() ? writeScatterFigure(traitsFigure(found, style), file)
                                   : nothingToDraw(found.notEnough);
}

Status drawStructure(const StructureAnswer& answer,
                     const StructureFigureStyle& style,
                     const std::filesystem::path& file) {
    if (const auto* const between = std::get_if<StructureBetween>(&answer.found)) {
        return drawBetween(*between, answer.question.rank, style, file);
    }
    if (const auto* const variants = std::get_if<StructureVariants>(&answer.found)) {
        return drawVariants(*variants, style, file);
    }
    if (const auto* const traits = std::get_if<StructureTraits>(&answer.found)) {
        return drawTraits(*traits, style, file);
    }
    return nothingToDraw(kNoFigure);
}

Result<FigurePicture> structurePicture(const StructureAnswer& answer,
                                       const StructureFigureStyle& style,
                                       const FigureSize& size) {
    if (!answer.notEnough().empty()) {
        return nothingToDraw(answer.notEnough());
    }
    if (const auto* const between = std::get_if<StructureBetween>(&answer.found)) {
        return pictureOf(betweenFigure(*between, answer.question.rank, style), size);
    }
    if (const auto* const variants = std::get_if<StructureVariants>(&answer.found)) {
        return pictureOf(variantsFigure(*variants, style), size);
    }
    if (const auto* const traits = std::get_if<StructureTraits>(&answer.found)) {
        return pictureOf(traitsFigure(*traits, style), size);
    }
    return nothingToDraw(kNoFigure);
}

} // namespace taxo
