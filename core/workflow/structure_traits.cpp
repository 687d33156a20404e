// SPDX-License-Identifier: MIT
#include "core/workflow/structure_traits.h"

#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/figure/coloring.h"
#include "core/statistics/groups.h"
#include "core/statistics/prototypes.h"
#include "core/statistics/resampling.h"
#include "core/workflow/trait_table_private.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace taxo {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Of each species the value of the table, or the mean of its photographs'.
std::vector<double>
traitValues(const StructureRows& rows, const TraitTable& table, const TaxaAtRank& groups) {
    std::vector<double> values(groups.taxa.size(), kNone);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto found = table.bySpecies.find(groups.taxa[i].binomial());
        values[i] = found == table.bySpecies.end() ? kNone : found->second;
    }
    if (table.byThing.empty()) {
        return values;
    }
    std::vector<std::int32_t> known = groups.taxonOf;
    std::vector<double> ofRow(known.size(), kNone);
    for (std::size_t row = 0; row < known.size(); ++row) {
        const auto found = table.byThing.find(rows.things[row]);
        if (found == table.byThing.end()) {
            known[row] = kNoGroup;
        } else {
            ofRow[row] = found->second;
        }
    }
    const std::vector<std::int32_t> whole(known.size(), 0);
    std::vector<double> sums(values.size());
    std::vector<double> events(values.size());
    for (const EventBlock& block : blocksOf(known, rows.events, whole)) {
        const auto species = static_cast<std::size_t>(block.stratum);
        for (const std::uint32_t row : block.rows) {
            sums[species] += ofRow[row] / static_cast<double>(block.rows.size());
        }
        events[species] += 1.0;
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = events[i] > 0.0 ? sums[i] / events[i] : kNone;
    }
    return values;
}

} // namespace

Result<TraitTable> readTraitTable(const std::filesystem::path& file, const std::string& trait) {
    const auto table = CsvTable::read(file);
    if (!table) {
        return tl::unexpected(table.error());
    }
    const std::string name = displayName(file);
    const auto columns = detail::TraitColumns::of(*table, name, trait);
    if (!columns) {
        return tl::unexpected(columns.error());
    }
    TraitTable made;
    made.trait = table->header()[columns->trait];
    const auto take =
        [&](const CsvTable::Row& row, const std::string& species, std::int64_t thing) -> Status {
        const std::string& text = row.values[columns->trait];
        const auto value = text == "NA" ? std::optional(kNone) : numberFrom(text);
        if (!value) {
            return fail(ErrorCode::InvalidInput,
                        name + ", line " + std::to_string(row.line) + ": \"" + text +
                            "\" in column " + made.trait +
                            " is no number. A trait of words is asked for as categories "
                            "(--classes).");
        }
        if (!std::isfinite(*value)) {
            return {};
        }
        if (columns->thing) {
            made.byThing[thing] = *value;
        } else if (!species.empty()) {
            made.bySpecies[species] = *value;
        }
        return {};
    };
    if (auto read = columns->forEach(*table, name, take); !read) {
        return tl::unexpected(std::move(read).error());
    }
    return made;
}

Result<StructureTraits> structureTraits(const StructureRows& rows,
                                        const TraitTable& table,
                                        const TraitsOptions& options,
                                        const Progress& progress) {
    StructureTraits made;
    made.trait = table.trait;
    made.groups = taxaAtRank(rows, Rank::Species);
    made.values = traitValues(rows, table, made.groups);
    made.notHere = detail::speciesNotHere(rows, table.bySpecies);
    const TaxonRanks ranks = ranksOf(made.groups.taxa);
    std::vector<bool> isKnown;
    for (const double value : made.values) {
        isKnown.push_back(std::isfinite(value));
    }
    const detail::TraitClades clades =
        detail::chooseClades(ranks, isKnown, options.clades, made.trait);
    made.clades = clades.rank;
    made.notEnough = clades.notEnough;
    if (!made.notEnough.empty()) {
        return made;
    }
    const Prototypes prototypes = prototypesOf(rows.rows, made.groups.taxonOf, rows.events);
    auto order = orderAlongTrait(
        prototypes.means, made.values, clades.cladeOf, ranks, options.order, progress);
    if (!order) {
        return tl::unexpected(std::move(order).error());
    }
    made.order = *std::move(order);
    const std::vector<float> origin(prototypes.centre.size()); // the means are centred
    made.positions = positionsAlong(made.order->axis, origin, prototypes.means);
    made.photographs = positionsAlong(made.order->axis, prototypes.centre, rows.rows);
    return made;
}

} // namespace taxo
