// SPDX-License-Identifier: MIT
#include "core/taxonomy/similar_taxa.h"
#include "core/taxonomy/taxon_match.h"
#include "core/taxonomy/taxonomy_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace taxo {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::SizeIs;

NameIndex world() {
    TaxonomyBuilder builder;
    builder.add({"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"});
    builder.add({"Animalia",
                 "Chordata",
                 "Mammalia",
                 "Carnivora",
                 "Ursidae",
                 "Ursus",
                 "Ursus maritimus Phipps"});
    builder.add({"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "", ""});
    builder.add({"Animalia", "Chordata", "Mammalia", "Carnivora", "Ailuridae", "Ailurus", "x/y"});
    builder.add({"Animalia", "Chordata", "", "", "", "Ursinia", "nova"});
    builder.add({"Animalia", "Mollusca", "Gastropoda", "", "Ficidae", "Ficus", "variegata"});
    builder.add({"Plantae", "", "Magnoliopsida", "Rosales", "Moraceae", "Ficus", "carica"});
    builder.add({"Plantae", "", "Magnoliopsida", "Rosales", "Moraceae", "Ficus", "arctocarpa"});
    builder.add({"Plantae", "", "Magnoliopsida", "Rosales", "Rosales", "Dryas", "ursina"});
    return NameIndex(std::move(builder).build().taxonomy);
}

std::vector<std::string> titles(const NameIndex& index, const char* typed, std::size_t limit = 20) {
    std::vector<std::string> found;
    for (const TaxonMatch& match : matchesOf(index, index.complete(typed, limit))) {
        found.push_back(match.title);
    }
    return found;
}

TEST(NameCompletion, PutsNamesThatBeginSoFirstAndLargeTaxaBeforeSmallOnes) {
    const NameIndex index = world();
    EXPECT_THAT(titles(index, "urs"),
                ElementsAre("Ursidae", "Ursus", "Ursinia", "Ursus maritimus", "Dryas ursina"));
}

TEST(NameCompletion, PutsAnEqualNameBeforeLargerTaxaThatOnlyBeginSo) {
    EXPECT_THAT(titles(world(), "ursus", 1), ElementsAre("Ursus"));
}

TEST(NameCompletion, TakesEpithetsAndTheMiddleOfNamesFromThreeLettersOn) {
    const NameIndex index = world();
    EXPECT_THAT(titles(index, "ar"), IsEmpty());
    EXPECT_THAT(titles(index, "arc"), ElementsAre("Ursus arctos", "Ficus arctocarpa"));
    EXPECT_THAT(titles(index, "niv"), ElementsAre("Carnivora"));
}

TEST(NameCompletion, GoesOnWithTheSpeciesOfAGenus) {
    const NameIndex index = world();
    EXPECT_THAT(titles(index, "ursus "), ElementsAre("Ursus arctos", "Ursus maritimus"));
    EXPECT_THAT(titles(index, "Ursus mar"), ElementsAre("Ursus maritimus"));
    EXPECT_THAT(titles(index, "Ficus c"), ElementsAre("Ficus carica"));
}

TEST(NameCompletion, GivesNoMoreThanAskedForAndNothingForNothing) {
    const NameIndex index = world();
    EXPECT_THAT(titles(index, "urs", 2), ElementsAre("Ursidae", "Ursus"));
    EXPECT_THAT(titles(index, "", 5), IsEmpty());
    EXPECT_THAT(titles(index, "  ", 5), IsEmpty());
    EXPECT_THAT(titles(index, "a name longer than any other in this world"), IsEmpty());
}

TEST(TaxonMatch, NamesOneTaxonAlone) {
    const NameIndex index = world();
    const auto ficus = matchesOf(index, index.find("Ficus"));
    EXPECT_THAT(
        ficus,
        ElementsAre(Field(&TaxonMatch::name, "Animalia/Mollusca/Gastropoda//Ficidae/Ficus"),
                    Field(&TaxonMatch::name, "Plantae//Magnoliopsida/Rosales/Moraceae/Ficus")));
    EXPECT_THAT(ficus, Each(Field(&TaxonMatch::title, "Ficus")));
    const auto rosales = matchesOf(index, index.find("Rosales"));
    EXPECT_THAT(rosales,
                ElementsAre(Field(&TaxonMatch::name, "order:Rosales"),
                            Field(&TaxonMatch::name, "family:Rosales")));
    for (const char* const typed : {"ursidae", "Ursus ", "ficus ", "plant"}) {
        for (const TaxonMatch& match : matchesOf(index, index.complete(typed, 20))) {
            EXPECT_THAT(index.find(match.name), SizeIs(1)) << match.name;
        }
    }
}

TEST(TaxonMatch, TellsRankSizeAndPlace) {
    const NameIndex index = world();
    const auto family = matchesOf(index, index.find("Ursidae")).front();
    EXPECT_EQ(family.rank, Rank::Family);
    EXPECT_EQ(family.species, 3U);
    EXPECT_EQ(family.above, "Carnivora, Animalia");
    EXPECT_EQ(matchesOf(index, index.find("Animalia")).front().above, "");
    EXPECT_EQ(matchesOf(index, index.find("Ursinia")).front().above, "Chordata, Animalia");
    const auto species = matchesOf(index, index.find("Ursus maritimus")).front();
    EXPECT_EQ(species.title, "Ursus maritimus");
    EXPECT_EQ(species.above, "Ursidae, Animalia");
    EXPECT_EQ(species.species, 1U);
}

TEST(TaxonMatch, HoldsItsLineageDownToItself) {
    const NameIndex index = world();
    const auto genus = matchesOf(index, index.find("Ursus")).front();
    EXPECT_EQ(genus.lineage.names,
              (std::array<std::string, kRanks>{
                  "Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", ""}));
}

TEST(TaxonMatch, IsSuggestedByScientificNamesAndThenByCommonOnes) {
    const NameIndex index = world();
    const auto taxon = [&](const char* name) { return index.find(name).front(); };
    const CommonNames common({{taxon("Ursus arctos"), "Carnivore of the north"},
                              {taxon("Ficus carica"), "Carnival fig"},
                              {taxon("Ursidae"), "Bears"}});
    const auto suggested = [&](const char* typed, std::size_t limit) {
        std::vector<std::string> found;
        for (const TaxonMatch& match : suggestTaxa(index, common, typed, limit)) {
            found.push_back(match.title + "|" + match.commonName);
        }
        return found;
    };
    EXPECT_THAT(suggested("carni", 9),
                ElementsAre("Carnivora|",
                            "Ficus carica|Carnival fig",
                            "Ursus arctos|Carnivore of the north"));
    EXPECT_THAT(suggested("bears", 9), ElementsAre("Ursidae|Bears"));
    EXPECT_THAT(suggested("urs", 2), ElementsAre("Ursidae|Bears", "Ursus|"));
    // Half of the room is for common names.
    EXPECT_THAT(suggested("car", 2), ElementsAre("Carnivora|", "Ficus carica|Carnival fig"));
}

TEST(TaxonMatch, LeavesOutWhatNoTextFinds) {
    const NameIndex index = world();
    EXPECT_THAT(titles(index, "Ailurus "), IsEmpty()); // a slash would be read as a lineage
    EXPECT_THAT(titles(index, "Ailurus"), ElementsAre("Ailurus"));
}

TEST(SimilarTaxa, AreAtMostTwoTypingErrorsAwayAndTheClosestComesFirst) {
    const NameIndex index = world();
    const auto similar = [&](const char* name, std::size_t limit) {
        std::vector<std::string> found;
        for (const TaxonMatch& match : similarTaxa(index, CommonNames(), name, limit)) {
            found.push_back(match.title + "|" + match.above);
        }
        return found;
    };
    EXPECT_THAT(similar("Ursus arctso", 3), ElementsAre("Ursus arctos|Ursidae, Animalia"));
    EXPECT_THAT(similar("Ursidea", 1), ElementsAre("Ursidae|Carnivora, Animalia"));
    EXPECT_THAT(similar("Qwertzia", 3), IsEmpty());
    EXPECT_THAT(similar("Urs", 3), IsEmpty()); // too much is close to it
    // Both that are called so, as far as there is room.
    EXPECT_THAT(similar("Ficuss", 3), SizeIs(2));
    EXPECT_THAT(similar("Ficuss", 1), SizeIs(1));
}

} // namespace
} // namespace taxo
