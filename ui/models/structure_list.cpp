// SPDX-License-Identifier: MIT
#include "ui/models/structure_list.h"

#include "core/taxonomy/taxon_names.h"
#include "ui/models/clusters_text.h"
#include "ui/models/number_text.h"
#include "ui/models/structure_text.h"
#include "ui/models/taxon_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <limits>
#include <map>
#include <utility>

namespace taxo::ui {

namespace {

struct StructureLists {
    Q_DECLARE_TR_FUNCTIONS(StructureLists)
};

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

QString nameText(const Lineage& taxon) {
    return QString::fromStdString(lowestNameOf(taxon));
}

void addText(StructureLine& line, const QString& text) {
    line.cells << text;
    line.keys.push_back(kNone);
}

void addNumber(StructureLine& line, double number) {
    line.cells << numberText(number);
    line.keys.push_back(number);
}

void addShare(StructureLine& line, double share) {
    line.cells << percentText(share);
    line.keys.push_back(share);
}

void addCount(StructureLine& line, std::size_t count) {
    line.cells << QLocale().toString(static_cast<qlonglong>(count));
    line.keys.push_back(static_cast<double>(count));
}

QString countTip(const PhotographCount& count) {
    return StructureLists::tr("%Ln event(s)", nullptr, static_cast<int>(count.events));
}

/// A column of a list.
void addHead(StructureList& list, const QString& head, const QString& tip = {}) {
    list.heads << head;
    list.tips << tip;
}

/// Of each taxon its photographs.
std::vector<std::vector<std::uint32_t>> rowsOfTaxa(const TaxaAtRank& groups) {
    std::vector<std::vector<std::uint32_t>> rows(groups.taxa.size());
    for (std::uint32_t row = 0; row < groups.taxonOf.size(); ++row) {
        if (groups.taxonOf[row] >= 0) {
            rows[static_cast<std::size_t>(groups.taxonOf[row])].push_back(row);
        }
    }
    return rows;
}

StructureLine lineOf(const TaxaAtRank& groups, std::size_t taxon) {
    StructureLine line;
    line.taxon = static_cast<std::int32_t>(taxon);
    addText(line, nameText(groups.taxa[taxon]));
    addCount(line, groups.counts[taxon].photographs);
    line.tip = countTip(groups.counts[taxon]);
    return line;
}

StructureList taxaOf(const StructureBetween& found) {
    StructureList list;
    addHead(list, StructureLists::tr("Taxon"));
    addHead(list, StructureLists::tr("Photographs"));
    addHead(list,
            StructureLists::tr("Nearest rival"),
            StructureLists::tr("The taxon whose middle is nearest"));
    addHead(list, StructureLists::tr("Distance"), StructureLists::tr("1 - cosine of the middles"));
    addHead(list,
            StructureLists::tr("Distributions"),
            StructureLists::tr("Energy distance of all photographs of both; 0: alike"));
    addHead(list,
            StructureLists::tr("Purity"),
            StructureLists::tr("How many of the ten nearest photographs of other events are of "
                               "the same taxon"));
    addHead(list, StructureLists::tr("Silhouette"));
    addHead(list,
            StructureLists::tr("Fisher ratio"),
            StructureLists::tr("Of the taxon and its nearest rival"));
    auto rows = rowsOfTaxa(found.groups);
    for (std::size_t i = 0; i < found.taxa.size(); ++i) {
        const TaxonBetween& one = found.taxa[i];
        StructureLine line = lineOf(found.groups, i);
        QStringList rivals = {line.tip};
        for (const Rival& rival : one.rivals) {
            rivals << nameText(found.groups.taxa[static_cast<std::size_t>(rival.species)]) +
                          QStringLiteral("  ") + numberText(rival.prototypeDistance);
        }
        line.tip = rivals.join(u'\n');
        const bool hasRival = !one.rivals.empty();
        addText(line, hasRival ? rivals[1].section(QStringLiteral("  "), 0, -2) : QString());
        addNumber(line, hasRival ? one.rivals.front().prototypeDistance : kNone);
        addNumber(line, hasRival ? one.rivals.front().distribution : kNone);
        addShare(line, one.purity.value);
        addNumber(line, one.silhouette.value);
        addNumber(line, one.fisherRatio);
        line.rows = std::move(rows[i]);
        list.lines.push_back(std::move(line));
    }
    return list;
}

StructureList speciesOf(const StructureWithin& found) {
    StructureList list;
    addHead(list, StructureLists::tr("Species"));
    addHead(list, StructureLists::tr("Photographs"));
    addHead(list,
            StructureLists::tr("Spread"),
            StructureLists::tr("Mean squared distance from the middle of the species"));
    addHead(list,
            StructureLists::tr("In events"),
            StructureLists::tr("How much of the spread lies inside of events"));
    addHead(list, StructureLists::tr("Groups"), StructureLists::tr("Photographs of each"));
    auto rows = rowsOfTaxa(found.groups);
    for (std::size_t i = 0; i < found.species.size(); ++i) {
        const SpeciesWithin& one = found.species[i];
        StructureLine line = lineOf(found.groups, i);
        addNumber(line, one.spread.value);
        addShare(line, one.insideEvents);
        QStringList sizes;
        for (const std::size_t size : one.clusters) {
            sizes << QLocale().toString(static_cast<qlonglong>(size));
        }
        addText(line, sizes.join(QStringLiteral(" + ")));
        line.rows = std::move(rows[i]);
        list.lines.push_back(std::move(line));
    }
    return list;
}

/// The photographs of each group of each species.
std::map<std::pair<std::int32_t, std::int32_t>, std::vector<std::uint32_t>>
rowsOfGroups(const StructureWithin& found) {
    std::map<std::pair<std::int32_t, std::int32_t>, std::vector<std::uint32_t>> rows;
    for (std::uint32_t row = 0; row < found.clusterOf.size(); ++row) {
        if (found.clusterOf[row] >= 0) {
            rows[{found.groups.taxonOf[row], found.clusterOf[row]}].push_back(row);
        }
    }
    return rows;
}

/// What explains groups best stands first, each with its groups.
StructureList groupsOf(const StructureAnswer& answer, const StructureWithin& found) {
    StructureList list;
    addHead(list, StructureLists::tr("Species"));
    addHead(list, StructureLists::tr("Photographs"));
    addHead(list, StructureLists::tr("Field"));
    addHead(list,
            StructureLists::tr("Value"),
            StructureLists::tr("The one that is most frequent here beside the other groups"));
    addHead(list,
            StructureLists::tr("Effect"),
            StructureLists::tr("Cramér's V: 0 says nothing, 1 the same"));
    addHead(list, StructureLists::tr("p"));
    addHead(list,
            StructureLists::tr("False discoveries"),
            StructureLists::tr("Their rate over all species and fields together"));
    const auto groups = rowsOfGroups(found);
    for (const FieldAssociation& one : found.explained) {
        const StructureField& field = answer.rows.fields[one.field];
        for (std::size_t group = 0; group < one.valueOfCluster.size(); ++group) {
            const auto members = groups.find({one.species, static_cast<std::int32_t>(group)});
            const std::int32_t value = one.valueOfCluster[group];
            if (members == groups.end() || value < 0) {
                continue;
            }
            StructureLine line;
            line.taxon = one.species;
            line.rows = members->second;
            addText(line, nameText(found.groups.taxa[static_cast<std::size_t>(one.species)]));
            addCount(line, line.rows.size());
            addText(line, fieldText(field.name));
            addText(line, QString::fromStdString(field.values[static_cast<std::size_t>(value)]));
            addNumber(line, one.effect);
            addNumber(line, one.p);
            addNumber(line, one.fdr);
            list.lines.push_back(std::move(line));
        }
    }
    return list;
}

StructureList doubtfulOf(const StructureWithin& found) {
    StructureList list;
    addHead(list, StructureLists::tr("Label"));
    addHead(list, StructureLists::tr("Neighbours are"));
    addHead(list,
            StructureLists::tr("Rank"),
            StructureLists::tr("The highest at which they differ: at species a sister species"));
    addHead(list, StructureLists::tr("Wrong"), StructureLists::tr("The chance that it is"));
    addHead(
        list,
        StructureLists::tr("Expected"),
        StructureLists::tr("How many of this and those before it are really wrong, as expected"));
    for (const LabelSuspect& one : found.suspects) {
        StructureLine line;
        line.rows = {one.found.row};
        addText(line, nameText(one.label));
        addText(line, nameText(one.suggestion));
        addText(line, rankText(one.found.rank));
        line.keys.back() = static_cast<double>(one.found.rank);
        addShare(line, one.found.wrong);
        addShare(line, one.found.expectedPrecision);
        list.lines.push_back(std::move(line));
    }
    return list;
}

/// The photographs of a variant that the figure shows.
std::map<std::pair<std::int32_t, std::int32_t>, std::vector<std::uint32_t>>
rowsOfVariants(const VariantSpace& space) {
    std::map<std::pair<std::int32_t, std::int32_t>, std::vector<std::uint32_t>> rows;
    for (std::size_t i = 0; i < space.rows.size(); ++i) {
        const VariantMark& mark = space.marks[space.markOf[i]];
        rows[{mark.species, mark.variant}].push_back(space.rows[i]);
    }
    return rows;
}

StructureList pairsOf(const StructureVariants& found) {
    StructureList list;
    addHead(list, StructureLists::tr("Species"));
    addHead(list, StructureLists::tr("Variants"));
    addHead(list, StructureLists::tr("Photographs"));
    addHead(list,
            StructureLists::tr("ρ"),
            StructureLists::tr("The share of the difference that lies along the directions between "
                               "species"));
    addHead(list, StructureLists::tr("Fisher ratio"), StructureLists::tr("In full"));
    addHead(list, StructureLists::tr("Along"), StructureLists::tr("Fisher ratio in the span"));
    addHead(list, StructureLists::tr("Across"), StructureLists::tr("Fisher ratio across the span"));
    addHead(list,
            StructureLists::tr("False discoveries"),
            StructureLists::tr("The rate at which they would be said to differ at all"));
    const auto members = rowsOfVariants(found.space);
    for (const SpeciesVariants& one : found.share->species) {
        StructureLine line;
        line.taxon = one.species;
        for (const std::int32_t variant : {one.first, one.second}) {
            const auto of = members.find({one.species, variant});
            if (of != members.end()) {
                line.rows.insert(line.rows.end(), of->second.begin(), of->second.end());
            }
        }
        addText(line, nameText(found.species[static_cast<std::size_t>(one.species)]));
        addText(line,
                QString::fromStdString(found.values[static_cast<std::size_t>(one.first)] + ", " +
                                       found.values[static_cast<std::size_t>(one.second)]));
        addCount(line, one.ofFirst.photographs + one.ofSecond.photographs);
        addNumber(line, one.rho.value);
        line.tip = intervalText(one.rho);
        addNumber(line, one.separation.full.fisherRatio());
        addNumber(line, one.separation.inSpan.fisherRatio());
        addNumber(line, one.separation.across.fisherRatio());
        addNumber(line, one.fdr);
        list.lines.push_back(std::move(line));
    }
    return list;
}

StructureList orderOf(const StructureTraits& found) {
    StructureList list;
    addHead(list, StructureLists::tr("Species"));
    addHead(list, StructureLists::tr("Photographs"));
    addHead(list, QString::fromStdString(found.trait));
    addHead(list,
            StructureLists::tr("Predicted"),
            StructureLists::tr("By the look, from the other clades"));
    addHead(list,
            StructureLists::tr("By relatives"),
            StructureLists::tr("Predicted from the taxonomy alone, sisters too"));
    addHead(list, StructureLists::tr("Position"), StructureLists::tr("Along the axis"));
    auto rows = rowsOfTaxa(found.groups);
    std::map<std::size_t, std::size_t> placeOf; // in the order
    for (std::size_t i = 0; i < found.order->species.size(); ++i) {
        placeOf[found.order->species[i]] = i;
    }
    for (std::size_t i = 0; i < found.groups.taxa.size(); ++i) {
        const auto place = placeOf.find(i);
        const bool isKnown = place != placeOf.end();
        StructureLine line = lineOf(found.groups, i);
        addNumber(line, found.values[i]);
        addNumber(line, isKnown ? found.order->predicted[place->second] : kNone);
        addNumber(line, isKnown ? found.order->byRelatives[place->second] : kNone);
        addNumber(line, found.positions[i]);
        line.rows = std::move(rows[i]);
        list.lines.push_back(std::move(line));
    }
    return list;
}

StructureList categoriesOf(const StructureTraitClasses& found) {
    StructureList list;
    addHead(list, StructureLists::tr("Species"));
    addHead(list, StructureLists::tr("Photographs"));
    addHead(list, QString::fromStdString(found.trait));
    addHead(list,
            StructureLists::tr("Predicted"),
            StructureLists::tr("By the look, from the other clades"));
    addHead(list,
            StructureLists::tr("By relatives"),
            StructureLists::tr("Predicted from the taxonomy alone, sisters too"));
    auto rows = rowsOfTaxa(found.groups);
    std::map<std::size_t, std::size_t> placeOf; // among those predicted
    for (std::size_t i = 0; i < found.predicted->species.size(); ++i) {
        placeOf[found.predicted->species[i]] = i;
    }
    const auto nameOf = [&](std::int32_t category) {
        return category < 0
                   ? QString()
                   : QString::fromStdString(found.classes[static_cast<std::size_t>(category)]);
    };
    for (std::size_t i = 0; i < found.groups.taxa.size(); ++i) {
        const auto place = placeOf.find(i);
        const bool isKnown = place != placeOf.end();
        StructureLine line = lineOf(found.groups, i);
        addText(line, nameOf(found.classOf[i]));
        addText(line, isKnown ? nameOf(found.predicted->predicted[place->second]) : QString());
        addText(line, isKnown ? nameOf(found.predicted->byRelatives[place->second]) : QString());
        line.rows = std::move(rows[i]);
        list.lines.push_back(std::move(line));
    }
    return list;
}

} // namespace

StructureList structureList(const StructureAnswer& answer, StructureListKind kind) {
    if (const auto* const within = std::get_if<StructureWithin>(&answer.found)) {
        switch (kind) {
        case StructureListKind::Taxa:
            return speciesOf(*within);
        case StructureListKind::Groups:
            return groupsOf(answer, *within);
        case StructureListKind::Doubtful:
            return doubtfulOf(*within);
        }
    }
    if (kind != StructureListKind::Taxa || !answer.notEnough().empty()) {
        return {};
    }
    if (const auto* const between = std::get_if<StructureBetween>(&answer.found)) {
        return taxaOf(*between);
    }
    if (const auto* const variants = std::get_if<StructureVariants>(&answer.found)) {
        return pairsOf(*variants);
    }
    if (const auto* const traits = std::get_if<StructureTraits>(&answer.found)) {
        return orderOf(*traits);
    }
    return categoriesOf(std::get<StructureTraitClasses>(answer.found));
}

} // namespace taxo::ui
