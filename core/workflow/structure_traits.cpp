// SPDX-License-Identifier: MIT
#include "core/workflow/structure_traits.h"

#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/numbers.h"
#include "core/figure/coloring.h"
#include "core/statistics/groups.h"
#include "core/statistics/prototypes.h"
#include "core/statistics/resampling.h"
#include "core/taxonomy/taxon_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

namespace taxo {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// The column of the trait: the one named, or the only one that names nothing.
Result<std::size_t> traitColumn(const CsvTable& table,
                                const std::string& file,
                                const std::string& trait,
                                std::optional<std::size_t> thing) {
    const TaxonColumns taxa = TaxonColumns::of(table.header());
    std::string others;
    std::vector<std::size_t> possible;
    for (std::size_t c = 0; c < table.header().size(); ++c) {
        if (c != thing && !taxa.contains(c)) {
            possible.push_back(c);
            others += (others.empty() ? "" : ", ") + table.header()[c];
        }
    }
    if (!trait.empty()) {
        if (const auto column = table.column(trait)) {
            return *column;
        }
    } else if (possible.size() == 1) {
        return possible.front();
    }
    return fail(ErrorCode::InvalidInput,
                (trait.empty() ? "Which column of " + file + " is the trait?"
                               : file + " has no column \"" + trait + "\".") +
                    (others.empty() ? " It has none beside names." : " It has: " + others + "."));
}

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

/// Clades among species whose value is known; one without a name is a clade by itself.
std::size_t cladesAmong(std::span<const std::int32_t> clades, std::span<const double> values) {
    std::set<std::int32_t> named;
    std::size_t alone = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isfinite(values[i]) && clades[i] == kNoGroup) {
            ++alone;
        } else if (std::isfinite(values[i])) {
            named.insert(clades[i]);
        }
    }
    return named.size() + alone;
}

std::string whyNotEnough(const StructureTraits& made, std::size_t clades) {
    constexpr std::size_t kFewest = 3;
    const auto known = static_cast<std::size_t>(
        std::ranges::count_if(made.values, [](double value) { return std::isfinite(value); }));
    if (known >= kFewest && clades > 1) {
        return {};
    }
    return "Not enough species: " + std::to_string(known) + " with " +
           std::to_string(kLeastPhotographs) + " photographs from " + std::to_string(kLeastEvents) +
           " events have a value of " + made.trait + ", of " + std::to_string(clades) + " " +
           (made.clades == Rank::Family ? "families"
                                        : std::string("clades of rank ") + nameOf(made.clades)) +
           "; at least three of two are needed, and below " + std::to_string(kLeastTraitSpecies) +
           " of " + std::to_string(kLeastTraitClades) + " an order is exploratory.";
}

} // namespace

Result<TraitTable> readTraitTable(const std::filesystem::path& file, const std::string& trait) {
    const auto table = CsvTable::read(file);
    if (!table) {
        return tl::unexpected(table.error());
    }
    const std::string name = displayName(file);
    const TaxonColumns taxa = TaxonColumns::of(table->header());
    const auto item = table->column("item");
    const auto thing = item ? item : table->column("row");
    if (!thing && taxa.nameNothing()) {
        return fail(ErrorCode::InvalidInput,
                    name + " says of nothing what it is of. It needs a column item or row, or such "
                           "as genus and species, or scientificName.");
    }
    const auto column = traitColumn(*table, name, trait, thing);
    if (!column) {
        return tl::unexpected(column.error());
    }
    TraitTable made;
    made.trait = table->header()[*column];
    for (const CsvTable::Row& row : table->rows()) {
        const std::string& text = row.values[*column];
        if (thing && row.values[*thing].empty()) {
            continue;
        }
        const auto value = text == "NA" ? std::optional(kNone) : numberFrom(text);
        const auto number =
            thing ? numberIn<std::int64_t>(row.values[*thing]) : std::optional<std::int64_t>(0);
        if (!value || !number) {
            return fail(ErrorCode::InvalidInput,
                        name + ", line " + std::to_string(row.line) + ": \"" +
                            (value ? row.values[*thing] : text) +
                            (value ? "\" is no number of an item or row."
                                   : "\" in column " + made.trait + " is no number."));
        }
        if (!std::isfinite(*value)) {
            continue;
        }
        if (thing) {
            made.byThing[*number] = *value;
        } else if (const Lineage species = taxa.lineageOf(row.values);
                   !species.at(Rank::Species).empty()) {
            made.bySpecies[species.binomial()] = *value;
        }
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
    std::set<std::string> here;
    for (const Lineage& taxon : rows.taxa.taxa) {
        here.insert(taxon.binomial());
    }
    made.notHere = static_cast<std::size_t>(std::ranges::count_if(
        table.bySpecies, [&](const auto& one) { return !here.contains(one.first); }));
    const TaxonRanks ranks = ranksOf(made.groups.taxa);
    std::vector<std::int32_t> clades = ranks.groupsAt(options.clades.value_or(Rank::Family));
    made.clades = options.clades.value_or(Rank::Family);
    if (!options.clades && cladesAmong(clades, made.values) < kLeastTraitClades) {
        made.clades = Rank::Genus;
        clades = ranks.groupsAt(Rank::Genus);
    }
    made.notEnough = whyNotEnough(made, cladesAmong(clades, made.values));
    if (!made.notEnough.empty()) {
        return made;
    }
    const Prototypes prototypes = prototypesOf(rows.rows, made.groups.taxonOf, rows.events);
    auto order =
        orderAlongTrait(prototypes.means, made.values, clades, ranks, options.order, progress);
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
