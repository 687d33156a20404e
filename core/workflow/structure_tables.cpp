// SPDX-License-Identifier: MIT
#include "core/workflow/structure_tables.h"

#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/statistics/groups.h"
#include "core/taxonomy/taxon_names.h"
#include "core/workflow/structure_numbers.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace taxo {

namespace {

using Cells = std::vector<std::string>;
using AddLine = std::function<Status(const Cells&)>;

/// A file with this header and the lines that `write` adds.
Status writeTable(const std::filesystem::path& name,
                  const Cells& header,
                  const std::function<Status(AddLine)>& write) {
    auto file = OutputFile::create(name);
    if (!file) {
        return tl::unexpected(std::move(file).error());
    }
    const auto add = [&](const Cells& cells) { return file->write(csvLine(cells)); };
    auto written = add(header);
    if (written) {
        written = write(add);
    }
    return written ? file->commit() : written;
}

Cells joined(Cells first, const Cells& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

/// The seven ranks and how many photographs there are.
Cells taxonHeader() {
    return joined(rankNames(), {"photographs", "events", "enough"});
}

Cells taxonCells(const Lineage& taxon, const PhotographCount& count) {
    return joined({taxon.names.begin(), taxon.names.end()},
                  {std::to_string(count.photographs),
                   std::to_string(count.events),
                   count.isEnough() ? "1" : "0"});
}

Cells intervalHeader(const std::string& name) {
    return {name, name + "_low", name + "_high"};
}

Cells intervalCells(const Interval& interval) {
    return {numberCell(interval.value), numberCell(interval.low), numberCell(interval.high)};
}

/// Lines for taxa of which nothing was measured, with `empty` cells.
Status addTooFew(const TaxaAtRank& groups, std::size_t empty, const AddLine& add) {
    for (std::size_t i = 0; i < groups.tooFew.size(); ++i) {
        if (auto done =
                add(joined(taxonCells(groups.tooFew[i], groups.fewCounts[i]), Cells(empty)));
            !done) {
            return done;
        }
    }
    return {};
}

} // namespace

Status writeBetween(const std::filesystem::path& file, const StructureBetween& found) {
    const Cells own =
        joined(joined(intervalHeader("silhouette"), intervalHeader("purity")),
               {"nearest", "nearest_distance", "nearest_distribution", "fisher_ratio"});
    return writeTable(file, joined(taxonHeader(), own), [&](const AddLine& add) -> Status {
        for (std::size_t i = 0; i < found.taxa.size(); ++i) {
            const TaxonBetween& one = found.taxa[i];
            Cells cells = joined(taxonCells(found.groups.taxa[i], found.groups.counts[i]),
                                 joined(intervalCells(one.silhouette), intervalCells(one.purity)));
            if (one.rivals.empty()) {
                cells.resize(cells.size() + 4);
            } else {
                const Rival& nearest = one.rivals.front();
                const Lineage& rival = found.groups.taxa[static_cast<std::size_t>(nearest.species)];
                cells = joined(std::move(cells),
                               {lowestNameOf(rival),
                                numberCell(nearest.prototypeDistance),
                                numberCell(nearest.distribution),
                                numberCell(one.fisherRatio)});
            }
            if (auto done = add(cells); !done) {
                return done;
            }
        }
        if (!found.notEnough.empty()) { // of the few that have enough nothing was measured either
            for (std::size_t i = 0; i < found.groups.taxa.size(); ++i) {
                const Cells cells = taxonCells(found.groups.taxa[i], found.groups.counts[i]);
                if (auto done = add(joined(cells, Cells(own.size()))); !done) {
                    return done;
                }
            }
        }
        return addTooFew(found.groups, own.size(), add);
    });
}

Status writePairs(const std::filesystem::path& file, const StructureBetween& found) {
    std::map<std::pair<std::size_t, std::size_t>, double> distributions;
    for (std::size_t i = 0; i < found.taxa.size(); ++i) {
        for (const Rival& rival : found.taxa[i].rivals) {
            const auto other = static_cast<std::size_t>(rival.species);
            distributions[std::minmax(i, other)] = rival.distribution;
        }
    }
    const std::vector<Lineage>& taxa = found.groups.taxa;
    const TaxonRanks ranks = ranksOf(taxa);
    const Cells header = {"taxon", "other", "shared_rank", "distance", "distribution"};
    return writeTable(file, header, [&](const AddLine& add) -> Status {
        for (std::size_t a = 0; a < found.taxa.size(); ++a) {
            for (std::size_t b = a + 1; b < found.taxa.size(); ++b) {
                const std::size_t depth = ranks.sharedDepth(a, b);
                const auto measured = distributions.find({a, b});
                const Cells cells = {
                    lowestNameOf(taxa[a]),
                    lowestNameOf(taxa[b]),
                    depth == 0 ? "" : nameOf(kAllRanks[depth - 1]),
                    numberCell(found.distances.at(a, b)),
                    measured == distributions.end() ? "" : numberCell(measured->second)};
                if (auto done = add(cells); !done) {
                    return done;
                }
            }
        }
        return {};
    });
}

Status writeWithin(const std::filesystem::path& file,
                   const StructureWithin& found,
                   const StructureRows& rows) {
    std::map<std::size_t, const FieldAssociation*> strongest; // of each species
    for (const FieldAssociation& one : found.explained) {
        strongest.try_emplace(static_cast<std::size_t>(one.species), &one);
    }
    const Cells own =
        joined(intervalHeader("spread"),
               {"inside_events", "clusters", "silhouette", "field", "effect", "p", "fdr"});
    return writeTable(file, joined(taxonHeader(), own), [&](const AddLine& add) -> Status {
        for (std::size_t i = 0; i < found.species.size(); ++i) {
            const SpeciesWithin& one = found.species[i];
            std::string sizes;
            for (const std::size_t size : one.clusters) {
                sizes += (sizes.empty() ? "" : " ") + std::to_string(size);
            }
            Cells cells =
                joined(taxonCells(found.groups.taxa[i], found.groups.counts[i]),
                       joined(intervalCells(one.spread),
                              {numberCell(one.insideEvents), sizes, numberCell(one.silhouette)}));
            const auto named = strongest.find(i);
            if (named == strongest.end()) {
                cells.resize(cells.size() + 4);
            } else {
                cells = joined(std::move(cells),
                               {rows.fields[named->second->field].name,
                                numberCell(named->second->effect),
                                numberCell(named->second->p),
                                numberCell(named->second->fdr)});
            }
            if (auto done = add(cells); !done) {
                return done;
            }
        }
        return addTooFew(found.groups, own.size(), add);
    });
}

Status writeWithinPhotographs(const std::filesystem::path& file,
                              const StructureWithin& found,
                              const StructureRows& rows,
                              const char* thing) {
    std::map<std::size_t, const LabelSuspect*> suspects;
    for (const LabelSuspect& one : found.suspects) {
        suspects[one.found.row] = &one;
    }
    const Cells header = {thing,
                          "taxon",
                          "event",
                          "distance",
                          "cluster",
                          "wrong",
                          "expected_precision",
                          "suggestion",
                          "suggestion_rank"};
    return writeTable(file, header, [&](const AddLine& add) -> Status {
        for (std::size_t row = 0; row < rows.things.size(); ++row) {
            const std::int32_t taxon = rows.taxa.taxonOfRow[row];
            const std::int32_t cluster = found.clusterOf[row];
            Cells cells = {
                std::to_string(rows.things[row]),
                taxon < 0 ? "" : lowestNameOf(rows.taxa.taxa[static_cast<std::size_t>(taxon)]),
                std::to_string(rows.events[row]),
                numberCell(found.distanceOf[row]),
                cluster == kNoGroup ? "" : std::to_string(cluster)};
            const auto suspect = suspects.find(row);
            if (suspect == suspects.end()) {
                cells.resize(header.size());
            } else {
                const LabelSuspect& one = *suspect->second;
                cells = joined(std::move(cells),
                               {numberCell(one.found.wrong),
                                numberCell(one.found.expectedPrecision),
                                lowestNameOf(one.suggestion),
                                nameOf(one.found.rank)});
            }
            if (auto done = add(cells); !done) {
                return done;
            }
        }
        return {};
    });
}

Status writeVariants(const std::filesystem::path& file, const StructureVariants& found) {
    const Cells header = joined(joined(rankNames(),
                                       {"first",
                                        "second",
                                        "first_photographs",
                                        "first_events",
                                        "second_photographs",
                                        "second_events",
                                        "distance",
                                        "fisher_ratio",
                                        "fisher_ratio_in_span",
                                        "fisher_ratio_across"}),
                                joined(intervalHeader("rho"), {"p", "fdr"}));
    return writeTable(file, header, [&](const AddLine& add) -> Status {
        for (std::size_t i = 0; found.share && i < found.share->species.size(); ++i) {
            const SpeciesVariants& one = found.share->species[i];
            const Lineage& taxon = found.species[static_cast<std::size_t>(one.species)];
            const Cells cells =
                joined(joined({taxon.names.begin(), taxon.names.end()},
                              {found.values[static_cast<std::size_t>(one.first)],
                               found.values[static_cast<std::size_t>(one.second)],
                               std::to_string(one.ofFirst.photographs),
                               std::to_string(one.ofFirst.events),
                               std::to_string(one.ofSecond.photographs),
                               std::to_string(one.ofSecond.events),
                               numberCell(one.separation.full.squared),
                               numberCell(one.separation.full.fisherRatio()),
                               numberCell(one.separation.inSpan.fisherRatio()),
                               numberCell(one.separation.across.fisherRatio())}),
                       joined(intervalCells(one.rho), {numberCell(one.p), numberCell(one.fdr)}));
            if (auto done = add(cells); !done) {
                return done;
            }
        }
        return {};
    });
}

Status writeTraits(const std::filesystem::path& file, const StructureTraits& found) {
    std::map<std::size_t, std::size_t> placeOf; // in the order
    for (std::size_t i = 0; found.order && i < found.order->species.size(); ++i) {
        placeOf[found.order->species[i]] = i;
    }
    const Cells own = {"value", "predicted", "by_relatives", "position"};
    return writeTable(file, joined(taxonHeader(), own), [&](const AddLine& add) -> Status {
        for (std::size_t i = 0; i < found.groups.taxa.size(); ++i) {
            const auto place = placeOf.find(i);
            const bool isKnown = place != placeOf.end();
            const Cells cells =
                joined(taxonCells(found.groups.taxa[i], found.groups.counts[i]),
                       {numberCell(found.values[i]),
                        isKnown ? numberCell(found.order->predicted[place->second]) : "",
                        isKnown ? numberCell(found.order->byRelatives[place->second]) : "",
                        found.order ? numberCell(found.positions[i]) : ""});
            if (auto done = add(cells); !done) {
                return done;
            }
        }
        return addTooFew(found.groups, own.size(), add);
    });
}

Status writeTraitClasses(const std::filesystem::path& file, const StructureTraitClasses& found) {
    std::map<std::size_t, std::size_t> placeOf; // among those predicted
    for (std::size_t i = 0; found.predicted && i < found.predicted->species.size(); ++i) {
        placeOf[found.predicted->species[i]] = i;
    }
    const auto name = [&](std::int32_t one) {
        return one == kNoGroup ? std::string() : found.classes[static_cast<std::size_t>(one)];
    };
    const Cells own = {"category", "predicted", "by_relatives"};
    return writeTable(file, joined(taxonHeader(), own), [&](const AddLine& add) -> Status {
        for (std::size_t i = 0; i < found.groups.taxa.size(); ++i) {
            const auto place = placeOf.find(i);
            const bool isKnown = place != placeOf.end();
            const Cells cells =
                joined(taxonCells(found.groups.taxa[i], found.groups.counts[i]),
                       {name(found.classOf[i]),
                        isKnown ? name(found.predicted->predicted[place->second]) : "",
                        isKnown ? name(found.predicted->byRelatives[place->second]) : ""});
            if (auto done = add(cells); !done) {
                return done;
            }
        }
        return addTooFew(found.groups, own.size(), add);
    });
}

Status writeTraitPhotographs(const std::filesystem::path& file,
                             const StructureTraits& found,
                             const StructureRows& rows,
                             const char* thing) {
    return writeTable(file, {thing, "taxon", "position"}, [&](const AddLine& add) -> Status {
        for (std::size_t row = 0; row < found.photographs.size(); ++row) {
            const std::int32_t taxon = rows.taxa.taxonOfRow[row];
            const Cells cells = {
                std::to_string(rows.things[row]),
                taxon < 0 ? "" : lowestNameOf(rows.taxa.taxa[static_cast<std::size_t>(taxon)]),
                numberCell(found.photographs[row])};
            if (auto done = add(cells); !done) {
                return done;
            }
        }
        return {};
    });
}

Status writeStructure(const std::filesystem::path& file, const StructureAnswer& answer) {
    if (const auto* const between = std::get_if<StructureBetween>(&answer.found)) {
        return writeBetween(file, *between);
    }
    if (const auto* const within = std::get_if<StructureWithin>(&answer.found)) {
        return writeWithin(file, *within, answer.rows);
    }
    if (const auto* const variants = std::get_if<StructureVariants>(&answer.found)) {
        return writeVariants(file, *variants);
    }
    if (const auto* const traits = std::get_if<StructureTraits>(&answer.found)) {
        return writeTraits(file, *traits);
    }
    return writeTraitClasses(file, std::get<StructureTraitClasses>(answer.found));
}

Status writeStructurePhotographs(const std::filesystem::path& file, const StructureAnswer& answer) {
    if (const auto* const within = std::get_if<StructureWithin>(&answer.found)) {
        return writeWithinPhotographs(file, *within, answer.rows, "item");
    }
    if (const auto* const traits = std::get_if<StructureTraits>(&answer.found)) {
        return writeTraitPhotographs(file, *traits, answer.rows, "item");
    }
    return fail(ErrorCode::InvalidInput,
                "There is no table of photographs of this: choose the table of taxa.");
}

} // namespace taxo
