// SPDX-License-Identifier: MIT
// Structure between and within species on the command line, of embeddings and of a collection.
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/vectors/npy.h"
#include "tests/app/taxo_program.h"
#include "tests/core/workflow/photos_of_kinds.h"
#include "tests/core/workflow/structure_world.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

class TaxoStructure : public TaxoProgram {
protected:
    /// Writes the world as NAME.npy and NAME.csv, and gives the words that name both.
    static std::vector<std::string> written(const std::string& name,
                                            const test::StructureWorld::Made& world) {
        auto file = NpyWriter::create(at(name + ".npy"), world.rows.rows.dimension()).value();
        EXPECT_TRUE(file.append(world.rows.rows.values()));
        EXPECT_TRUE(file.commit());
        std::string table = "order,family,genus,species,event,sex,camera\n";
        for (std::size_t row = 0; row < world.rows.things.size(); ++row) {
            const auto taxon = static_cast<std::size_t>(world.rows.taxa.taxonOfRow[row]);
            const Lineage& names = world.rows.taxa.taxa[taxon];
            const auto valueOf = [&](std::size_t field) {
                const StructureField& one = world.rows.fields[field];
                return one.values[static_cast<std::size_t>(one.valueOf[row])];
            };
            table += csvLine({names.at(Rank::Order),
                              names.at(Rank::Family),
                              names.at(Rank::Genus),
                              names.at(Rank::Species),
                              std::to_string(world.rows.events[row]),
                              valueOf(0),
                              valueOf(1)});
        }
        sharedDir->write(name + ".csv", table);
        return {at(name + ".npy"), "--table", at(name + ".csv")};
    }

    static test::ProcessResult structure(const std::string& command,
                                         std::vector<std::string> words,
                                         const std::vector<std::string>& more) {
        words.insert(words.begin(), {"structure", command});
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    }

    static std::vector<nlohmann::json> jsonIn(const std::string& output) {
        std::vector<nlohmann::json> lines;
        std::istringstream text(output);
        for (std::string line; std::getline(text, line);) {
            lines.push_back(nlohmann::json::parse(line));
        }
        return lines;
    }
};

TEST_F(TaxoStructure, BetweenGivesNumbersTablesAndAFigure) {
    const auto words = written("between", test::StructureWorld{}.make());
    const auto found = structure("between",
                                 words,
                                 {"--json",
                                  "--out",
                                  at("taxa.csv"),
                                  "--pairs",
                                  at("pairs.csv"),
                                  "--figure",
                                  at("taxa ü.svg")});
    ASSERT_EQ(found.status, 0) << found.errors;
    const auto lines = jsonIn(found.output);
    ASSERT_GE(lines.size(), 14U);
    EXPECT_EQ(lines[0]["taxon"], "Genus00 species000");
    EXPECT_EQ(lines[0]["photographs"], 36);
    EXPECT_EQ(lines[0]["events"], 12);
    EXPECT_EQ(lines[0]["rivals"][0]["taxon"], "Genus00 species001");
    EXPECT_GT(lines[0]["silhouette"]["low"], 0.0);
    EXPECT_EQ(lines[12]["taxa"], 12);
    EXPECT_EQ(lines[13]["triplets"]["share"], 1.0);
    const std::string taxa = readTextFile(at("taxa.csv")).value();
    EXPECT_THAT(taxa, StartsWith("kingdom,phylum,class,order,family,genus,species,photographs,"));
    EXPECT_EQ(linesIn(taxa), 13U);
    EXPECT_THAT(taxa, HasSubstr("Genus00,species000,36,12,1,0."));
    EXPECT_EQ(linesIn(readTextFile(at("pairs.csv")).value()), 67U); // 12 x 11 / 2, and a header
    EXPECT_THAT(readTextFile(at("pairs.csv")).value(),
                HasSubstr("Genus00 species000,Genus00 species001,genus,0."));
    EXPECT_THAT(readTextFile(at("taxa ü.svg")).value(),
                HasSubstr("Distances between 12 taxa of rank species"));
    const auto again = structure("between", words, {"--json"});
    EXPECT_EQ(again.output, found.output) << "the same seed, the same numbers";
}

TEST_F(TaxoStructure, BetweenTakesAnyRankAndSaysNotEnoughAsAnAnswer) {
    const auto words = written("ranks", test::StructureWorld{}.make());
    const auto families = structure("between", words, {"--rank", "family"});
    EXPECT_EQ(families.status, 0) << families.errors;
    EXPECT_THAT(families.output, HasSubstr("all 3 taxa\tsilhouette"));
    const auto orders = structure("between", words, {"--rank", "order", "--out", at("orders.csv")});
    EXPECT_EQ(orders.status, 0);
    EXPECT_THAT(orders.output, StartsWith("Not enough photographs: 1 of 1 taxa of rank order"));
    EXPECT_EQ(linesIn(readTextFile(at("orders.csv")).value()), 2U);
    EXPECT_THAT(structure("between", words, {"--rank", "order", "--json"}).output,
                StartsWith("{\"notEnough\":\"Not enough"));
    const auto figure =
        structure("between", words, {"--rank", "order", "--figure", at("orders.svg")});
    EXPECT_EQ(figure.status, 1);
    EXPECT_THAT(figure.errors, HasSubstr("No figure was drawn."));
}

TEST_F(TaxoStructure, WithinNamesWhatExplainsSubClusters) {
    const auto words =
        written("within", test::StructureWorld{.eventsOfSpecies = 24, .sexEffect = 0.8}.make());
    const auto found = structure("within",
                                 words,
                                 {"--field",
                                  "sex",
                                  "--out",
                                  at("within.csv"),
                                  "--photographs",
                                  at("within photographs.csv")});
    ASSERT_EQ(found.status, 0) << found.errors;
    EXPECT_THAT(found.output, HasSubstr("sub-clusters 36 + 36"));
    EXPECT_THAT(found.output, HasSubstr("Genus00 species000\tsex\teffect 1.000\tp 0.001"));
    EXPECT_EQ(linesIn(readTextFile(at("within.csv")).value()), 13U);
    const std::string photographs = readTextFile(at("within photographs.csv")).value();
    EXPECT_THAT(photographs, StartsWith("row,taxon,event,distance,cluster,wrong,"));
    EXPECT_EQ(linesIn(photographs), 12U * 72U + 1U);
}

TEST_F(TaxoStructure, VariantsAndTraitsAreMeasuredAndDrawn) {
    const auto world =
        test::StructureWorld{.families = 6, .generaOfFamily = 3, .dimension = 16, .sexEffect = 0.4}
            .make();
    const auto words = written("variants", world);
    const auto variants = structure(
        "variants",
        words,
        {"--field", "sex", "--json", "--out", at("measured.csv"), "--figure", at("variants.pdf")});
    ASSERT_EQ(variants.status, 0) << variants.errors;
    const auto lines = jsonIn(variants.output);
    ASSERT_EQ(lines.size(), 37U);
    EXPECT_EQ(lines[0]["photographs"], (std::vector<int>{18, 18}));
    EXPECT_LT(lines[36]["rho"]["value"], 0.1) << "planted across";
    EXPECT_EQ(lines[36]["rank"], 4);
    EXPECT_LT(lines[36]["captured"], 1.0);
    EXPECT_NEAR(
        lines[36]["chance"].get<double>(), 0.25 / lines[36]["captured"].get<double>(), 0.05);
    EXPECT_TRUE(lines[36]["whyNoRho"].is_null());
    EXPECT_GT(lines[36]["fisherRatio"]["across"]["ratio"]["low"], 0.5);
    EXPECT_EQ(linesIn(readTextFile(at("measured.csv")).value()), 37U);
    EXPECT_THAT(readTextFile(at("variants.pdf")).value(), StartsWith("%PDF"));
    std::string table = "genus,species,bill\n";
    for (std::size_t i = 0; i < world.species.size(); ++i) {
        table += csvLine({world.species[i].at(Rank::Genus),
                          world.species[i].at(Rank::Species),
                          std::to_string(world.trait[i])});
    }
    sharedDir->write("bills.csv", table);
    const auto traits = structure("traits",
                                  words,
                                  {"--traits",
                                   at("bills.csv"),
                                   "--json",
                                   "--out",
                                   at("traits.csv"),
                                   "--photographs",
                                   at("positions.csv"),
                                   "--figure",
                                   at("traits.png")});
    const auto film =
        structure("traits", words, {"--traits", at("bills.csv"), "--filmstrip", at("film.png")});
    EXPECT_EQ(film.status, 2);
    EXPECT_THAT(film.errors, HasSubstr("embeddings have no pictures"));
    ASSERT_EQ(traits.status, 0) << traits.errors;
    const auto order = jsonIn(traits.output);
    ASSERT_EQ(order.size(), 37U);
    EXPECT_EQ(order[36]["trait"], "bill");
    EXPECT_EQ(order[36]["clades"], 6);
    EXPECT_EQ(order[36]["isExploratory"], false);
    EXPECT_GT(order[36]["pooled"]["value"], 0.3);
    EXPECT_EQ(linesIn(readTextFile(at("traits.csv")).value()), 37U);
    EXPECT_EQ(linesIn(readTextFile(at("positions.csv")).value()), 36U * 36U + 1U);
    EXPECT_THAT(readTextFile(at("traits.png")).value(), HasSubstr("PNG"));
}

TEST_F(TaxoStructure, SaysWhatIsWrong) {
    const auto words = written("wrong", test::StructureWorld{.families = 1}.make());
    const std::string file = words[0];
    EXPECT_EQ(run({"structure"}).status, 2);
    EXPECT_THAT(run({"structure", "between", file}).errors, HasSubstr("--table names a CSV file"));
    EXPECT_EQ(structure("between", words, {"family:Ursidae"}).status, 2);
    EXPECT_EQ(structure("between", words, {"--filter", "family:Ursidae"}).status, 2);
    EXPECT_EQ(structure("between", words, {"--rank", "tribe"}).status, 2);
    EXPECT_EQ(structure("between", words, {"--figure", at("a.txt")}).status, 2);
    EXPECT_EQ(structure("between", words, {"--out", at("a.txt")}).status, 2);
    EXPECT_EQ(structure("variants", words, {}).status, 2);
    const auto field = structure("variants", words, {"--field", "moon"});
    EXPECT_EQ(field.status, 2);
    EXPECT_THAT(field.errors, HasSubstr("no column \"moon\""));
    EXPECT_EQ(structure("between", words, {"--together", "night"}).status, 2);
    EXPECT_EQ(run({"structure", "between", at("nowhere.taxo")}).status, 3);
    EXPECT_EQ(run({"structure", "ask", at("nowhere.taxo")}).status, 2) << "nothing is asked";
    EXPECT_EQ(run({"structure", "ask", at("nowhere.taxo"), "--names", "snow"}).status, 3);
    EXPECT_EQ(structure("traits", words, {"--traits", at("b.csv"), "--frames", "1"}).status, 2);
    EXPECT_EQ(
        structure("traits", words, {"--traits", at("b.csv"), "--filmstrip", at("a.txt")}).status,
        2);
}

TEST_F(TaxoStructure, LooksAtWhatPeopleDeterminedInACollection) {
    std::string file;
    {
        test::PhotosOfKinds kinds;
        kinds.determineSome(50);
        ASSERT_TRUE(kinds.photos.collection->close());
        file = at("kinds.taxo");
        std::filesystem::copy_file(kinds.photos.dir / "käfer 甲虫.taxo", file);
    }
    const auto found = run({"structure", "between", file, "--json"});
    ASSERT_EQ(found.status, 0) << found.errors;
    const auto lines = jsonIn(found.output);
    ASSERT_GE(lines.size(), 5U);
    EXPECT_EQ(lines[0]["taxon"], "Vulpes alpha"); // of the Canidae, which come first
    EXPECT_THAT(found.errors, HasSubstr("neither event nor date"));
    const auto some = run({"structure", "between", file, "trap:T1", "--together", "trap"});
    EXPECT_EQ(some.status, 0) << some.errors;
    EXPECT_THAT(some.output, StartsWith("Not enough photographs: 0 of 4")) << "one trap, one event";
    const auto within = run({"structure", "within", file, "--field", "trap"});
    EXPECT_EQ(within.status, 0) << within.errors;
    EXPECT_THAT(within.output, HasSubstr("Vulpes alpha\ttrap\teffect"));
    sharedDir->write("sizes.csv",
                     "genus,species,size\nUrsus,alpha,9\nUrsus,beta,8\nVulpes,alpha,2\n"
                     "Vulpes,beta,1\n");
    const auto film = run(
        {"structure", "traits", file, "--traits", at("sizes.csv"), "--filmstrip", at("film.png")});
    EXPECT_EQ(film.status, 1);
    EXPECT_THAT(film.errors, HasSubstr("none of its photographs could be read"));
}

TEST_F(TaxoStructure, ATraitsAxisIsSeenOnAMapOfTheCollection) {
    std::string file;
    {
        test::PhotosOfKinds kinds;
        kinds.determineSome(50);
        ASSERT_TRUE(kinds.photos.collection->close());
        file = at("on map.taxo");
        std::filesystem::copy_file(kinds.photos.dir / "käfer 甲虫.taxo", file);
    }
    sharedDir->write("sizes.csv",
                     "genus,species,size\nUrsus,alpha,9\nUrsus,beta,8\nVulpes,alpha,2\n"
                     "Vulpes,beta,1\n");
    const auto draw = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"structure", "traits", file, "--traits", at("sizes.csv")});
        return run(more);
    };
    const auto none = draw({"--map-figure", at("none.svg")});
    EXPECT_EQ(none.status, 1);
    EXPECT_THAT(none.errors, HasSubstr("No map is kept"));
    ASSERT_EQ(run({"project", file, "--name", "plane", "--method", "pca"}).status, 0);
    const auto drawn = draw({"--map-figure", at("axis.svg"), "--map", "plane"});
    EXPECT_EQ(drawn.status, 0) << drawn.errors;
    EXPECT_THAT(drawn.errors, HasSubstr("axis.svg: the map \"plane\""));
    const std::string figure = readTextFile(at("axis.svg")).value();
    EXPECT_TRUE(figure.find("lie along \"size\"") != std::string::npos) << "its caption";
    EXPECT_EQ(draw({"--map", "plane"}).status, 2) << "no figure is asked for";
    EXPECT_EQ(draw({"--map-figure", at("axis.txt")}).status, 2);
    EXPECT_EQ(draw({"--classes", "--map-figure", at("axis.svg")}).status, 2);
    EXPECT_EQ(draw({"--classes", "--filmstrip", at("film.svg")}).status, 2);
}

} // namespace
} // namespace taxo
