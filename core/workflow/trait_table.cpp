// SPDX-License-Identifier: MIT
#include "core/base/numbers.h"
#include "core/statistics/enough_photographs.h"
#include "core/statistics/traits.h"
#include "core/workflow/trait_table_private.h"

#include <algorithm>
#include <set>

namespace taxo {

namespace {

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

/// Clades among taxa that are known; one without a name is a clade by itself.
std::size_t cladesAmong(std::span<const std::int32_t> clades, const std::vector<bool>& isKnown) {
    std::set<std::int32_t> named;
    std::size_t alone = 0;
    for (std::size_t i = 0; i < isKnown.size(); ++i) {
        if (isKnown[i] && clades[i] == kNoGroup) {
            ++alone;
        } else if (isKnown[i]) {
            named.insert(clades[i]);
        }
    }
    return named.size() + alone;
}

} // namespace

Result<detail::TraitColumns>
detail::TraitColumns::of(const CsvTable& table, const std::string& file, const std::string& trait) {
    TraitColumns made;
    made.taxa = TaxonColumns::of(table.header());
    const auto item = table.column("item");
    made.thing = item ? item : table.column("row");
    if (!made.thing && made.taxa.nameNothing()) {
        return fail(ErrorCode::InvalidInput,
                    file + " says of nothing what it is of. It needs a column item or row, or such "
                           "as genus and species, or scientificName.");
    }
    const auto column = traitColumn(table, file, trait, made.thing);
    if (!column) {
        return tl::unexpected(column.error());
    }
    made.trait = *column;
    return made;
}

Status detail::TraitColumns::forEach(
    const CsvTable& table,
    const std::string& file,
    const std::function<Status(const CsvTable::Row&, const std::string&, std::int64_t)>& take)
    const {
    for (const CsvTable::Row& row : table.rows()) {
        std::int64_t number = 0;
        std::string species;
        if (thing) {
            const std::string& text = row.values[*thing];
            if (text.empty()) {
                continue;
            }
            const auto read = numberIn<std::int64_t>(text);
            if (!read) {
                return fail(ErrorCode::InvalidInput,
                            file + ", line " + std::to_string(row.line) + ": \"" + text +
                                "\" is no number of an item or row.");
            }
            number = *read;
        } else if (const Lineage named = taxa.lineageOf(row.values);
                   !named.at(Rank::Species).empty()) {
            species = named.binomial();
        }
        if (auto taken = take(row, species, number); !taken) {
            return taken;
        }
    }
    return {};
}

detail::TraitClades detail::chooseClades(const TaxonRanks& ranks,
                                         const std::vector<bool>& isKnown,
                                         std::optional<Rank> asked,
                                         const std::string& trait) {
    TraitClades made{asked.value_or(Rank::Family), {}, {}};
    made.cladeOf = ranks.groupsAt(made.rank);
    if (!asked && cladesAmong(made.cladeOf, isKnown) < kLeastTraitClades) {
        made.rank = Rank::Genus;
        made.cladeOf = ranks.groupsAt(Rank::Genus);
    }
    constexpr std::ptrdiff_t kFewest = 3;
    const auto known = std::ranges::count(isKnown, true);
    const std::size_t clades = cladesAmong(made.cladeOf, isKnown);
    if (known < kFewest || clades < 2) {
        made.notEnough =
            "Not enough species: " + std::to_string(known) + " with " +
            std::to_string(kLeastPhotographs) + " photographs from " +
            std::to_string(kLeastEvents) + " events have a value of " + trait + ", of " +
            std::to_string(clades) + " " +
            (made.rank == Rank::Family ? "families"
                                       : std::string("clades of rank ") + nameOf(made.rank)) +
            "; at least three of two are needed, and below " + std::to_string(kLeastTraitSpecies) +
            " of " + std::to_string(kLeastTraitClades) + " an order is exploratory.";
    }
    return made;
}

} // namespace taxo
