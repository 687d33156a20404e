// SPDX-License-Identifier: MIT
#include "core/base/ascii.h"
#include "core/base/csv.h"
#include "core/demo/names.h"
#include "core/demo/world.h"
#include "tests/core/demo/world.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace taxo {
namespace {

VisibleMarks marksOf(const DemoSpecies& one) {
    return visibleMarks(one.plan, one.pattern, one.ornament, one.traits);
}

bool isTelling(const DemoSpecies& one) {
    const auto telling = tellingEpithets(marksOf(one), one.lineage.at(Rank::Genus));
    return std::find(telling.begin(), telling.end(), one.lineage.at(Rank::Species)) !=
           telling.end();
}

TEST(DemoNames, FamiliesEndAsTheirKingdomsDo) {
    for (const DemoSpecies& one : world().species) {
        const std::string& family = one.lineage.at(Rank::Family);
        const bool isSixLegged = kingdomOf(one.plan) == DemoKingdom::SixLegged;
        EXPECT_TRUE(family.empty() || family.ends_with(isSixLegged ? "idae" : "aceae")) << family;
    }
}

TEST(DemoNames, NoSpeciesHasTheNameOfAnother) {
    std::set<Lineage> lineages;
    std::set<std::string> common;
    for (const DemoSpecies& one : world().species) {
        EXPECT_TRUE(lineages.insert(one.lineage).second) << one.lineage.binomial();
        EXPECT_TRUE(one.commonName.empty() || common.insert(one.commonName).second)
            << one.commonName;
    }
}

TEST(DemoNames, AboutHalfOfTheEpithetsTellWhatIsSeen) {
    const auto telling = std::count_if(world().species.begin(), world().species.end(), isTelling);
    const double share = static_cast<double>(telling) / static_cast<double>(world().species.size());
    EXPECT_GT(share, 0.42);
    EXPECT_LT(share, 0.6);
}

TEST(DemoNames, OneMarkHasOneStem) {
    Traits traits{};
    traits[indexOf(Trait::AccentRedness)] = 3.0;
    const auto spotted = [&traits](const char* genus) {
        return tellingEpithets(
            visibleMarks(BodyPlan::Flyer, Pattern::Spots, Ornament::None, traits), genus);
    };
    EXPECT_NE(spotted("Quillus").front().find("guttezat"), std::string::npos);
    EXPECT_TRUE(spotted("Quillus").front().ends_with("us"));
    EXPECT_TRUE(spotted("Quilla").front().ends_with("a"));
    EXPECT_TRUE(spotted("Quillum").front().ends_with("um"));
    const auto banded = tellingEpithets(
        visibleMarks(BodyPlan::Herb, Pattern::Bands, Ornament::None, traits), "Quilla");
    EXPECT_NE(banded.front().find("zonezat"), std::string::npos);
}

TEST(DemoNames, OneGenusNameStandsInTwoKingdoms) {
    std::map<std::string, std::set<std::string>> kingdomsOf;
    for (const DemoSpecies& one : world().species) {
        kingdomsOf[one.lineage.at(Rank::Genus)].insert(one.lineage.at(Rank::Kingdom));
    }
    EXPECT_EQ(std::count_if(kingdomsOf.begin(),
                            kingdomsOf.end(),
                            [](const auto& genus) { return genus.second.size() == 2; }),
              1);
}

TEST(DemoNames, SomeRanksAreEmptyAsInRealLists) {
    for (const Rank rank : {Rank::Class, Rank::Order, Rank::Family}) {
        const auto empty =
            std::count_if(world().species.begin(),
                          world().species.end(),
                          [rank](const DemoSpecies& one) { return one.lineage.at(rank).empty(); });
        EXPECT_GT(empty, 0) << nameOf(rank);
        EXPECT_LT(empty, 120) << nameOf(rank);
    }
}

std::string inLowerCase(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(), lowered);
    return name;
}

/// Every name of every column of names, in lower case.
std::set<std::string> realNames(const CsvTable& table) {
    std::vector<std::string> columns = rankNames();
    columns.insert(columns.end(), {"species_epithet", "scientific_name", "common_name"});
    std::set<std::string> names;
    for (const std::string& column : columns) {
        const auto at = table.column(column);
        for (const CsvTable::Row& row : table.rows()) {
            if (at && !row.values[*at].empty()) {
                names.insert(inLowerCase(row.values[*at]));
            }
        }
    }
    return names;
}

void expectNoneIsReal(const std::filesystem::path& file) {
    const auto table = CsvTable::read(file);
    ASSERT_TRUE(table) << table.error().text();
    const std::set<std::string> real = realNames(*table);
    EXPECT_GT(real.size(), 400U);
    for (const DemoSpecies& one : world().species) {
        std::vector<std::string> names(one.lineage.names.begin(), one.lineage.names.end());
        names.push_back(one.lineage.binomial());
        names.push_back(one.commonName);
        for (const std::string& name : names) {
            EXPECT_FALSE(real.contains(inLowerCase(name))) << name << " is real";
        }
    }
}

TEST(DemoNames, NoneIsThatOfARareSpecies) {
    TAXO_NEEDS_SHARED(file, "taxa/rare_species_400.csv");
    expectNoneIsReal(*file);
}

TEST(DemoNames, NoneIsInTheSampleOfPhotographedTaxa) {
    TAXO_NEEDS_SHARED(file, "bioclip2-1k/metadata.csv");
    expectNoneIsReal(*file);
}

} // namespace
} // namespace taxo
