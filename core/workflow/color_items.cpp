// SPDX-License-Identifier: MIT
#include "core/workflow/color_items.h"

#include "core/collection/item_values.h"

#include <algorithm>
#include <array>
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

ItemColors byNumbers(const std::string& by, std::span<const double> numbers, Ground ground) {
    NumberColors colored = colorsOfNumbers(plainText(by), numbers, ground);
    ItemColors made;
    made.colors = std::move(colored.colors);
    made.scale = std::move(colored.scale);
    made.without = colored.without;
    return made;
}

} // namespace

Result<ItemColors> colorItems(const Collection& collection,
                              std::span<const ItemId> items,
                              const std::string& by,
                              Ground ground) {
    if (const auto rank = rankFromName(by)) {
        const auto taxa = taxaOf(collection, items);
        return taxa ? Result<ItemColors>(
                          byClasses(classesOfRank(taxa->taxa, taxa->places, *rank), ground))
                    : tl::unexpected(taxa.error());
    }
    if (std::ranges::find(kNumbers, by) != kNumbers.end()) {
        const auto numbers = numbersOf(collection, items, by);
        return numbers ? Result<ItemColors>(byNumbers(by, *numbers, ground))
                       : tl::unexpected(numbers.error());
    }
    const auto values = valuesOf(collection, items, by);
    if (!values) {
        return tl::unexpected(values.error());
    }
    if (const auto numbers = numbersFrom(values->values); numbers && !areKinds(*numbers)) {
        std::vector<double> ofItems;
        ofItems.reserve(items.size());
        for (const std::uint32_t place : values->places) {
            ofItems.push_back((*numbers)[place]);
        }
        return byNumbers(by, ofItems, ground);
    }
    return byClasses(classesOfValues(values->values, values->places), ground);
}

Result<ItemRegions> regionsOf(const Collection& collection, std::span<const ItemId> items) {
    const auto taxa = taxaOf(collection, items);
    if (!taxa) {
        return tl::unexpected(taxa.error());
    }
    ItemRegions regions;
    for (const Rank rank : kAllRanks) {
        if (rank != Rank::Kingdom) {
            regions.levels.push_back(classesOfRank(taxa->taxa, taxa->places, rank));
        }
    }
    regions.states = taxa->states;
    return regions;
}

} // namespace taxo
