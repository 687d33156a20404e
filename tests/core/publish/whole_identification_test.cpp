// SPDX-License-Identifier: MIT
#include "core/publish/people_in_photos.h"
#include "core/publish/whole_identification.h"

#include <gtest/gtest.h>

namespace taxo {
namespace {

Lineage named(const char* family, const char* genus, const char* epithet) {
    Lineage lineage;
    lineage.names = {"Animalia", "Chordata", "Mammalia", "Carnivora", family, genus, epithet};
    return lineage;
}

PublishedWord word(Verdict verdict, const Lineage& taxon = {}, const char* person = "Ada") {
    PublishedWord made;
    made.said.verdict = verdict;
    made.said.taxon = taxon;
    made.said.person = person;
    return made;
}

PublishedItem itemOf(std::int64_t photo) {
    PublishedItem item;
    item.photo = {photo};
    return item;
}

PublishedItem itemWith(const PublishedWord& said, std::int64_t photo = 1) {
    PublishedItem item = itemOf(photo);
    item.words = {said};
    return item;
}

PublishedItem detected(const char* what, std::int64_t photo = 1) {
    PublishedItem item = itemOf(photo);
    item.marks.fields = {{kDetectedField, what}};
    return item;
}

PublishedOccurrence of(std::vector<PublishedItem> items) {
    PublishedOccurrence occurrence;
    occurrence.items = std::move(items);
    return occurrence;
}

const Lineage kLynx = named("Felidae", "Lynx", "lynx");
const Lineage kIberian = named("Felidae", "Lynx", "pardinus");
const Lineage kFox = named("Canidae", "Vulpes", "vulpes");

TEST(WholeIdentification, IsTheWordOnTheOccurrenceBeforeThatOnItsItems) {
    auto occurrence = of({itemWith(word(Verdict::Taxon, kFox))});
    occurrence.words = {word(Verdict::Taxon, kLynx)};
    EXPECT_EQ(identificationOf(occurrence).name(), "Lynx lynx");
    EXPECT_EQ(identificationOf(occurrence, occurrence.items.front()).name(), "Vulpes vulpes");
}

TEST(WholeIdentification, OfAGenusAndItsSpeciesIsTheSpecies) {
    const auto whole =
        identificationOf(of({itemWith(word(Verdict::Taxon, kLynx.downTo(Rank::Genus))),
                             itemWith(word(Verdict::Taxon, kLynx, "Ben"))}));
    EXPECT_EQ(whole.name(), "Lynx lynx");
    EXPECT_EQ(whole.by, "Ada | Ben");
    EXPECT_FALSE(whole.isDisputed);
}

TEST(WholeIdentification, OfTwoSpeciesIsWhatTheyShare) {
    const auto whole = identificationOf(
        of({itemWith(word(Verdict::Taxon, kLynx)), itemWith(word(Verdict::Taxon, kIberian))}));
    EXPECT_EQ(whole.name(), "Lynx");
    EXPECT_EQ(whole.rank(), Rank::Genus);
    EXPECT_TRUE(whole.isDisputed);
}

TEST(WholeIdentification, OfWhatSharesNothingIsUnknown) {
    Lineage oak;
    oak.names = {"Plantae", "", "", "", "", "Quercus", "robur"};
    const auto whole = identificationOf(
        of({itemWith(word(Verdict::Taxon, kLynx)), itemWith(word(Verdict::Taxon, oak))}));
    EXPECT_EQ(whole.kind, SeenKind::Unknown);
}

TEST(WholeIdentification, PassesOverFramesInWhichNothingIs) {
    const auto whole = identificationOf(of({itemWith(word(Verdict::Nothing)),
                                            itemWith(word(Verdict::Taxon, kLynx)),
                                            itemWith(word(Verdict::Nothing))}));
    EXPECT_EQ(whole.kind, SeenKind::Organism);
    EXPECT_FALSE(whole.isDisputed);
    EXPECT_EQ(identificationOf(of({itemWith(word(Verdict::Nothing))})).kind, SeenKind::Blank);
}

TEST(WholeIdentification, OfTheMachineKeepsItsScoreApartFromPeople) {
    PublishedItem item = itemOf(1);
    item.answer = PublishedAnswer{kLynx, "", 0.89F, 0};
    const auto whole = identificationOf(of({item}));
    EXPECT_FALSE(whole.isByPeople);
    EXPECT_EQ(whole.by, "");
    ASSERT_TRUE(whole.score);
    EXPECT_FLOAT_EQ(*whole.score, 0.89F);
    item.words = {word(Verdict::Taxon, kFox)};
    EXPECT_FALSE(identificationOf(of({item})).score) << "a person's word has none";
}

TEST(WholeIdentification, TakesWhatADetectorSawBeforeWhatAModelNamed) {
    PublishedItem item = detected("person");
    item.answer = PublishedAnswer{kLynx, "", 0.89F, 0};
    EXPECT_EQ(identificationOf(of({item})).kind, SeenKind::Human);
    item.words = {word(Verdict::Taxon, kFox)};
    EXPECT_EQ(identificationOf(of({item})).kind, SeenKind::Organism) << "a person looked at it";
    EXPECT_EQ(identificationOf(of({detected("vehicle")})).kind, SeenKind::Vehicle);
    EXPECT_EQ(identificationOf(of({detected("nothing")})).kind, SeenKind::Blank);
    EXPECT_EQ(identificationOf(of({detected("animal")})).kind, SeenKind::Unclassified);
}

TEST(WholeIdentification, CountsTheMostInOnePhotographUnlessAPersonWroteIt) {
    const auto region = [](std::int64_t photo) {
        PublishedItem item = itemWith(word(Verdict::Taxon, kFox), photo);
        item.region = Box{0.1, 0.1, 0.2, 0.2};
        return item;
    };
    auto occurrence = of({region(1), region(1), region(2), region(2), region(2), itemOf(3)});
    EXPECT_EQ(individualsIn(occurrence), 3);
    occurrence.items.back().marks.fields = {{kCountField, "5"}};
    EXPECT_EQ(individualsIn(occurrence), 5);
    occurrence.items.back().marks.fields = {{kCountField, "many"}};
    EXPECT_EQ(individualsIn(occurrence), 3);
    EXPECT_EQ(individualsIn(of({itemOf(1)})), 1);
}

TEST(PeopleInPhotos, AreInTheWholePhotographWhereOneRegionShowsThem) {
    PeopleInPhotos people;
    people.look(of({detected("person", 7)}));
    people.look(of({itemWith(word(Verdict::Taxon, kFox), 7)}));
    people.look(of({itemWith(word(Verdict::Taxon, named("Hominidae", "Homo", "sapiens")), 8)}));
    people.look(of({itemWith(word(Verdict::Taxon, kFox), 9)}));
    EXPECT_TRUE(people.are({7}));
    EXPECT_TRUE(people.are({8}));
    EXPECT_FALSE(people.are({9}));
}

TEST(PeopleInPhotos, ArePassedOverByADetectorOnlyWhereAPersonSaysSoOfThatPhotograph) {
    PeopleInPhotos people;
    PublishedItem item = detected("person", 7);
    item.words = {word(Verdict::Taxon, kFox)};
    people.look(of({item}));
    EXPECT_FALSE(people.are({7})) << "somebody looked at this one";
    auto occurrence = of({detected("person", 8)});
    occurrence.words = {word(Verdict::Taxon, kFox)};
    people.look(occurrence);
    EXPECT_TRUE(people.are({8})) << "the word is on the occurrence";
}

} // namespace
} // namespace taxo
