// SPDX-License-Identifier: MIT
#include "core/workflow/color_items.h"

#include "core/collection/cluster_field.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace taxo {

namespace {

constexpr std::array<const char*, 4> kNumbers = {"mass", "date", "latitude", "longitude"};

ItemColors byClasses(PointClasses classes, Ground ground) {
    ItemColors made;
    made.without = classes.without;
    made.classColors = colorsOf(classes, ground);
    made.colors = pointColors(classes, made.classColors, ground);
    made.classes = std::move(classes);
    return made;
}

/// A cluster has its colour wherever it is seen, whatever there is of the others.
ItemColors byClusters(const ItemValues& labels, Ground ground) {
    const std::vector<Color> colors = kindColors(labels.values.size() - 1, ground);
    std::map<std::string, Color> colorOf;
    for (std::size_t i = 0; i < colors.size(); ++i) {
        colorOf[labels.values[i + 1]] = colors[i];
    }
    ItemColors made;
    made.classes = classesOfValues(labels.values, labels.places);
    made.without = made.classes.without;
    for (const StyledText& name : made.classes.names) {
        made.classColors.push_back(colorOf.at(plainOf(name)));
    }
    made.colors = pointColors(made.classes, made.classColors, ground);
    return made;
}

} // namespace

ItemColors colorNumbers(const std::string& by, std::span<const double> numbers, Ground ground) {
    NumberColors colored = colorsOfNumbers(plainText(by), numbers, ground);
    ItemColors made;
    made.colors = std::move(colored.colors);
    made.scale = std::move(colored.scale);
    made.scale->areDays = by == "date";
    made.numbers.assign(numbers.begin(), numbers.end());
    made.without = colored.without;
    return made;
}

Result<ItemColors> colorItems(const Collection& collection,
                              std::span<const ItemId> items,
                              const ItemTaxa& taxa,
                              const std::string& by,
                              Ground ground) {
    if (const auto rank = rankFromName(by)) {
        return byClasses(classesOfRank(taxa.taxa, taxa.places, *rank), ground);
    }
    if (std::ranges::find(kNumbers, by) != kNumbers.end()) {
        const auto numbers = numbersOf(collection, items, by);
        return numbers ? Result<ItemColors>(colorNumbers(by, *numbers, ground))
                       : tl::unexpected(numbers.error());
    }
    const auto values = valuesOf(collection, items, by);
    if (!values) {
        return tl::unexpected(values.error());
    }
    if (clusteringOf(by)) {
        return byClusters(*values, ground);
    }
    if (const auto numbers = numbersFrom(values->values); numbers && !areKinds(*numbers)) {
        std::vector<double> ofItems;
        ofItems.reserve(items.size());
        for (const std::uint32_t place : values->places) {
            ofItems.push_back((*numbers)[place]);
        }
        return colorNumbers(by, ofItems, ground);
    }
    return byClasses(classesOfValues(values->values, values->places), ground);
}

ItemRegions regionsOf(const ItemTaxa& taxa) {
    ItemRegions regions;
    for (const Rank rank : kAllRanks) {
        if (rank != Rank::Kingdom) {
            regions.levels.push_back(classesOfRank(taxa.taxa, taxa.places, rank));
        }
    }
    regions.states = taxa.states;
    return regions;
}

} // namespace taxo
