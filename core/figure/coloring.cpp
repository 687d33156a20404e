// SPDX-License-Identifier: MIT
#include "core/figure/coloring.h"

#include "core/base/ascii.h"
#include "core/base/assert.h"
#include "core/figure/region_labels.h"
#include "core/taxonomy/taxon_names.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

/// Counts points, and numbers classes by their size; equal ones stay in the order they have.
void orderBySize(PointClasses& classes) {
    classes.counts.assign(classes.names.size(), 0);
    for (const std::uint32_t which : classes.classOf) {
        which == kNoClass ? ++classes.without : ++classes.counts[which];
    }
    std::vector<std::uint32_t> order; // classes without a point are none
    for (std::size_t i = 0; i < classes.names.size(); ++i) {
        if (classes.counts[i] > 0) {
            order.push_back(static_cast<std::uint32_t>(i));
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return classes.counts[a] > classes.counts[b];
    });
    PointClasses sorted;
    std::vector<std::uint32_t> placeOf(classes.names.size(), kNoClass);
    for (const std::uint32_t which : order) {
        placeOf[which] = static_cast<std::uint32_t>(sorted.names.size());
        sorted.names.push_back(std::move(classes.names[which]));
        sorted.counts.push_back(classes.counts[which]);
        if (!classes.taxa.empty()) {
            sorted.taxa.push_back(std::move(classes.taxa[which]));
        }
    }
    classes.names = std::move(sorted.names);
    classes.counts = std::move(sorted.counts);
    classes.taxa = std::move(sorted.taxa);
    for (std::uint32_t& which : classes.classOf) {
        which = which == kNoClass ? kNoClass : placeOf[which];
    }
}

} // namespace

PointClasses
classesOfRank(std::span<const Lineage> taxa, std::span<const std::uint32_t> taxonOf, Rank rank) {
    std::map<Lineage, std::uint32_t> classes;
    for (const Lineage& taxon : taxa) {
        if (!taxon.at(rank).empty()) {
            classes.emplace(taxon.downTo(rank), 0);
        }
    }
    PointClasses made;
    for (auto& [taxon, number] : classes) {
        number = static_cast<std::uint32_t>(made.names.size());
        made.taxa.push_back(taxon);
        made.names.push_back(
            taxonText(rank == Rank::Species ? cleanedBinomial(taxon) : taxon.at(rank), rank));
    }
    std::vector<std::uint32_t> classOfTaxon;
    for (const Lineage& taxon : taxa) {
        classOfTaxon.push_back(taxon.at(rank).empty() ? kNoClass : classes.at(taxon.downTo(rank)));
    }
    for (const std::uint32_t taxon : taxonOf) {
        TAXO_ASSERT(taxon == kNoClass || taxon < classOfTaxon.size());
        made.classOf.push_back(taxon == kNoClass ? kNoClass : classOfTaxon[taxon]);
    }
    orderBySize(made);
    return made;
}

PointClasses classesOfValues(std::span<const std::string> values) {
    std::map<std::string_view, std::uint32_t> places;
    for (const std::string& value : values) {
        places.emplace(value, 0);
    }
    std::vector<std::string> different;
    for (auto& [value, place] : places) {
        place = static_cast<std::uint32_t>(different.size());
        different.emplace_back(value);
    }
    std::vector<std::uint32_t> valueOf;
    for (const std::string& value : values) {
        valueOf.push_back(places.at(value));
    }
    return classesOfValues(different, valueOf);
}

PointClasses classesOfValues(std::span<const std::string> values,
                             std::span<const std::uint32_t> valueOf) {
    PointClasses made;
    std::vector<std::uint32_t> classOfValue;
    for (const std::string& value : values) {
        classOfValue.push_back(value.empty() ? kNoClass
                                             : static_cast<std::uint32_t>(made.names.size()));
        if (!value.empty()) {
            made.names.push_back(plainText(value));
        }
    }
    for (const std::uint32_t value : valueOf) {
        made.classOf.push_back(classOfValue[value]);
    }
    orderBySize(made);
    return made;
}

std::vector<Color> colorsOf(const PointClasses& classes, Ground ground) {
    return classes.taxa.empty() ? kindColors(classes.names.size(), ground)
                                : cladeColors(classes.taxa, ground, classes.counts);
}

std::vector<Color>
pointColors(const PointClasses& classes, std::span<const Color> colors, Ground ground) {
    std::vector<Color> made;
    made.reserve(classes.classOf.size());
    const Color unknown = unknownColor(ground);
    for (const std::uint32_t which : classes.classOf) {
        made.push_back(which == kNoClass ? unknown : colors[which]);
    }
    return made;
}

LegendSection legendOf(StyledText title,
                       const PointClasses& classes,
                       std::span<const Color> colors,
                       Ground ground) {
    LegendSection section{std::move(title), {}};
    for (std::size_t i = 0; i < classes.names.size(); ++i) {
        section.entries.push_back(
            {classes.names[i], colors[i], PointShape::Circle, classes.counts[i]});
    }
    if (classes.without > 0) {
        section.others = LegendEntry{
            plainText("unknown"), unknownColor(ground), PointShape::Circle, classes.without};
    }
    return section;
}

std::optional<double> numberFrom(std::string_view text) {
    text = trimmed(text);
    if (text.empty() || equalIgnoringCase(text, "nan")) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    double number = 0.0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem == std::errc::result_out_of_range) {
        return std::numeric_limits<double>::infinity(); // nowhere, as NaN
    }
    return problem == std::errc() && end == text.data() + text.size() ? std::optional(number)
                                                                      : std::nullopt;
}

std::optional<std::vector<double>> numbersFrom(std::span<const std::string> texts) {
    std::vector<double> numbers;
    numbers.reserve(texts.size());
    bool isAny = false;
    for (const std::string& text : texts) {
        const auto number = numberFrom(text);
        if (!number) {
            return std::nullopt;
        }
        isAny = isAny || std::isfinite(*number);
        numbers.push_back(*number);
    }
    return isAny ? std::optional(std::move(numbers)) : std::nullopt;
}

bool areKinds(std::span<const double> numbers) {
    constexpr std::size_t kMost = 12;
    std::set<double> different;
    for (const double number : numbers) {
        if (std::isfinite(number)) {
            different.insert(number);
            if (number != std::trunc(number) || different.size() > kMost) {
                return false;
            }
        }
    }
    return true;
}

NumberColors colorsOfNumbers(StyledText title, std::span<const double> numbers, Ground ground) {
    NumberColors made;
    made.scale.title = std::move(title);
    bool isFirst = true;
    for (const double number : numbers) {
        if (std::isfinite(number)) {
            made.scale.least = isFirst ? number : std::min(made.scale.least, number);
            made.scale.most = isFirst ? number : std::max(made.scale.most, number);
            isFirst = false;
        }
    }
    const double range = made.scale.most - made.scale.least;
    for (const double number : numbers) {
        if (!std::isfinite(number)) {
            ++made.without;
            made.colors.push_back(unknownColor(ground));
            continue;
        }
        const double share = range > 0.0 ? (number - made.scale.least) / range : 0.5;
        made.colors.push_back(rampColor(static_cast<float>(share), ground));
    }
    return made;
}

} // namespace taxo
