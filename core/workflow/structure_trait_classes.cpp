// SPDX-License-Identifier: MIT
#include "core/workflow/structure_trait_classes.h"

#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/statistics/prototypes.h"
#include "core/statistics/resampling.h"
#include "core/workflow/trait_table_private.h"

#include <algorithm>
#include <utility>

namespace taxo {

namespace {

/// Of each species the category of the table, or the one that most of its events show; of several
/// that as many show the first by its name.
std::vector<std::int32_t> classesOfSpecies(const StructureRows& rows,
                                           const TraitClassTable& table,
                                           const TaxaAtRank& groups) {
    std::vector<std::int32_t> classes(groups.taxa.size(), kNoGroup);
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const auto found = table.bySpecies.find(groups.taxa[i].binomial());
        classes[i] = found == table.bySpecies.end() ? kNoGroup : found->second;
    }
    if (table.byThing.empty()) {
        return classes;
    }
    std::vector<std::int32_t> ofRow(groups.taxonOf.size(), kNoGroup);
    for (std::size_t row = 0; row < ofRow.size(); ++row) {
        const auto found = table.byThing.find(rows.things[row]);
        ofRow[row] = found == table.byThing.end() ? kNoGroup : found->second;
    }
    std::vector<std::vector<std::size_t>> votes(classes.size(),
                                                std::vector<std::size_t>(table.classes.size()));
    for (const EventBlock& block : blocksOf(groups.taxonOf, rows.events, ofRow)) {
        ++votes[static_cast<std::size_t>(block.stratum)][static_cast<std::size_t>(block.value)];
    }
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const auto most = std::ranges::max_element(votes[i]);
        classes[i] = most == votes[i].end() || *most == 0
                         ? kNoGroup
                         : static_cast<std::int32_t>(most - votes[i].begin());
    }
    return classes;
}

/// Numbers of names in their order.
void numberClasses(TraitClassTable& table, const std::map<std::string, std::int32_t>& numbers) {
    std::vector<std::int32_t> inOrder(numbers.size());
    for (const auto& [name, number] : numbers) {
        inOrder[static_cast<std::size_t>(number)] = static_cast<std::int32_t>(table.classes.size());
        table.classes.push_back(name);
    }
    for (auto& [species, number] : table.bySpecies) {
        number = inOrder[static_cast<std::size_t>(number)];
    }
    for (auto& [thing, number] : table.byThing) {
        number = inOrder[static_cast<std::size_t>(number)];
    }
}

} // namespace

Result<TraitClassTable> readTraitClassTable(const std::filesystem::path& file,
                                            const std::string& trait) {
    const auto table = CsvTable::read(file);
    if (!table) {
        return tl::unexpected(table.error());
    }
    const std::string name = displayName(file);
    const auto columns = detail::TraitColumns::of(*table, name, trait);
    if (!columns) {
        return tl::unexpected(columns.error());
    }
    TraitClassTable made;
    made.trait = table->header()[columns->trait];
    std::map<std::string, std::int32_t> numbers;
    const auto take =
        [&](const CsvTable::Row& row, const std::string& species, std::int64_t thing) -> Status {
        const std::string& text = row.values[columns->trait];
        if (text.empty() || text == "NA" || (!columns->thing && species.empty())) {
            return {};
        }
        const auto number =
            numbers.try_emplace(text, static_cast<std::int32_t>(numbers.size())).first->second;
        if (columns->thing) {
            made.byThing[thing] = number;
        } else {
            made.bySpecies[species] = number;
        }
        return {};
    };
    if (auto read = columns->forEach(*table, name, take); !read) {
        return tl::unexpected(std::move(read).error());
    }
    constexpr std::size_t kMostClasses = 100;
    if (numbers.size() > kMostClasses) {
        return fail(ErrorCode::InvalidInput,
                    made.trait + " in " + name + " has " + std::to_string(numbers.size()) +
                        " categories: too many to be told apart. A trait of numbers is asked for "
                        "without --classes.");
    }
    numberClasses(made, numbers);
    return made;
}

Result<StructureTraitClasses> structureTraitClasses(const StructureRows& rows,
                                                    const TraitClassTable& table,
                                                    const TraitClassesOptions& options,
                                                    const Progress& progress) {
    StructureTraitClasses made;
    made.trait = table.trait;
    made.classes = table.classes;
    made.groups = taxaAtRank(rows, Rank::Species);
    made.classOf = classesOfSpecies(rows, table, made.groups);
    made.notHere = detail::speciesNotHere(rows, table.bySpecies);
    const TaxonRanks ranks = ranksOf(made.groups.taxa);
    std::vector<bool> isKnown;
    for (const std::int32_t one : made.classOf) {
        isKnown.push_back(one != kNoGroup);
    }
    const detail::TraitClades clades =
        detail::chooseClades(ranks, isKnown, options.clades, made.trait);
    made.clades = clades.rank;
    made.notEnough = clades.notEnough;
    if (!made.notEnough.empty()) {
        return made;
    }
    const Prototypes prototypes = prototypesOf(rows.rows, made.groups.taxonOf, rows.events);
    auto predicted = predictTraitClasses(
        prototypes.means, made.classOf, clades.cladeOf, ranks, options.predict, progress);
    if (!predicted) {
        return tl::unexpected(std::move(predicted).error());
    }
    made.predicted = *std::move(predicted);
    return made;
}

} // namespace taxo
