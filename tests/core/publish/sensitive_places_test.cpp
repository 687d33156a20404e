// SPDX-License-Identifier: MIT
#include "tests/core/publish/published_season.h"

#include <filesystem>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::fox;
using test::lynx;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

/// A lynx whose place is written wherever a place can be written, and what could give it away.
class SensitivePlacesTest : public test::PublishedSeason {
protected:
    SensitivePlacesTest() {
        const auto items = keep({"Hidden Valley/IMG_1.JPG",
                                 "Hidden Valley/IMG_2.JPG",
                                 "Hidden Valley/IMG_3.JPG",
                                 "elsewhere/IMG_4.JPG"});
        say({items[0]}, lynx());
        say({items[1], items[2], items[3]}, fox());
        deploy("Hidden Valley east", {items[0], items[1]});
        const std::array withLynx = {items[0]};
        const std::array region = {
            NewRegion{photoOf(collection, items[0])->id, {0.1, 0.1, 0.2, 0.2}, "Ada"}};
        EXPECT_TRUE(addRegions(collection, region, {.person = "Ada"}));
        mark(items[0], kNoteField, "den in Hidden Valley at 47.123456");
        mark(items[0], kHabitatField, "Hidden Valley scree");
        mark(items[0], kSexField, "female");
        EXPECT_TRUE(tag(collection, withLynx, "Hidden Valley", {.person = "Ada"}));
        const std::array places = {ItemPlace{.item = items[0], .name = "Hidden Valley"},
                                   ItemPlace{.item = items[1], .name = "Hidden Valley"}};
        const auto changes = proposePlaces(collection, places);
        EXPECT_TRUE(changes && apply(collection, *changes, {.person = "Ada"}));
    }

    PublishChoice sensitive(DatasetFormat format) const {
        PublishChoice made = choice(format);
        made.sensitive.names = {"Lynx lynx"};
        // The only two that may be told: one alone, and one elsewhere.
        made.filter = *Filter::parse("-file:IMG_3 -file:IMG_4");
        return made;
    }

    /// All bytes of what was written.
    std::string allBytes(const PublishOutcome& outcome) {
        std::string bytes;
        EXPECT_FALSE(outcome.files.empty());
        for (const fs::path& file : outcome.files) {
            bytes += file.filename().string() + readTextFile(file).value_or("");
        }
        return bytes;
    }

    void expectNoTruePlace(const std::string& bytes) {
        for (const char* const secret : {"47.12", "11.69", "Hidden", "IMG_1", "IMG_2", "scree"}) {
            EXPECT_THAT(bytes, Not(HasSubstr(secret)));
        }
        EXPECT_THAT(bytes, HasSubstr("47.15")) << "the middle of its cell";
        EXPECT_THAT(bytes, HasSubstr("female")) << "what tells of no place stays";
    }
};

TEST_F(SensitivePlacesTest, AreInNoByteOfATable) {
    expectNoTruePlace(allBytes(publish(sensitive(DatasetFormat::Table), "t.csv")));
}

TEST_F(SensitivePlacesTest, AreInNoByteOfADarwinCoreArchive) {
    const std::string bytes = allBytes(publish(sensitive(DatasetFormat::DarwinCore), "dwca"));
    expectNoTruePlace(bytes);
    EXPECT_THAT(bytes, HasSubstr("withheld to protect a sensitive taxon"));
    EXPECT_THAT(bytes, HasSubstr(",7872,")) << "how far it may be: half a diagonal of a cell";
}

TEST_F(SensitivePlacesTest, AreInNoByteOfACamtrapDp) {
    expectNoTruePlace(allBytes(publish(sensitive(DatasetFormat::CamtrapDp), "camtrap")));
}

TEST_F(SensitivePlacesTest, AreThoseOfTheWholeDeploymentAndOfNothingElse) {
    PublishChoice wanted = sensitive(DatasetFormat::Table);
    wanted.filter = {};
    publish(wanted, "t.csv");
    const std::string table = text("t.csv");
    EXPECT_THAT(table, Not(HasSubstr("IMG_2"))) << "the fox was at the same camera";
    EXPECT_THAT(table, HasSubstr("elsewhere/IMG_4.JPG"));
    EXPECT_THAT(table, HasSubstr("47.123456")) << "of the fox elsewhere";
}

TEST_F(SensitivePlacesTest, AreKnownByAnybodysWordAndByEachRank) {
    PublishChoice wanted = sensitive(DatasetFormat::Table);
    wanted.sensitive.names = {"Felidae"};
    expectNoTruePlace(allBytes(publish(wanted, "family.csv")));
    const auto items = findItems(collection, *Filter::parse("taxon:\"Lynx lynx\""), {}).value();
    say(items, fox(), "", "Ben");
    expectNoTruePlace(allBytes(publish(wanted, "overruled.csv")));
}

TEST_F(SensitivePlacesTest, AreKnownHoweverTheNameIsWritten) {
    PublishChoice wanted = sensitive(DatasetFormat::Table);
    const std::vector<std::string> names = {
        "lynx LYNX", "Lynx_lynx", "Lynx lynx (Linnaeus, 1758)", "felidae", "Felidae Fischer, 1817"};
    for (const std::string& name : names) {
        wanted.sensitive.names = {name};
        expectNoTruePlace(allBytes(publish(wanted, name + ".csv")));
    }
    const auto items = findItems(collection, *Filter::parse("taxon:\"Lynx lynx\""), {}).value();
    Lineage below = lynx();
    below.at(Rank::Species) = "lynx carpathicus";
    say(items, below);
    wanted.sensitive.names = {"Lynx lynx"};
    expectNoTruePlace(allBytes(publish(wanted, "subspecies.csv")));
}

TEST_F(SensitivePlacesTest, ThatNothingBearsTheNameOfAreSaid) {
    PublishChoice wanted = sensitive(DatasetFormat::Table);
    wanted.sensitive.names = {"Lynx linx", "Lynx lynx", "LYNX LYNX", "Carnivora", "Aquila"};
    const auto said = sentences(publish(wanted, "t.csv"));
    EXPECT_THAT(said,
                Contains("2 names of sensitive taxa that nothing here bears: no place is kept back "
                         "for them; for example Lynx linx, Aquila"));
    wanted.sensitive.names = {"Lynx lynx"};
    EXPECT_THAT(sentences(publish(wanted, "all.csv")), Not(Contains(HasSubstr("nothing here"))));
}

TEST_F(SensitivePlacesTest, AreExactWhereNothingIsSensitive) {
    publish(choice(DatasetFormat::Table), "t.csv");
    EXPECT_THAT(text("t.csv"), HasSubstr("Hidden Valley/IMG_1.JPG"));
    EXPECT_THAT(text("t.csv"), HasSubstr("47.123456"));
}

TEST(SensitiveTaxaTest, AreReadFromListsAndTables) {
    const test::TempDir dir;
    EXPECT_EQ(SensitiveTaxa::read(dir.write("a.txt", "Lynx lynx\n\n Ursus arctos \n"))->names,
              (std::vector<std::string>{"Lynx lynx", "Ursus arctos"}));
    EXPECT_EQ(SensitiveTaxa::read(dir.write("b.csv", "id,scientificName\n1,Lynx lynx\n"))->names,
              (std::vector<std::string>{"Lynx lynx"}));
    EXPECT_FALSE(SensitiveTaxa::read(dir.write("c.csv", "id,what\n1,Lynx lynx\n")));
    EXPECT_FALSE(SensitiveTaxa::read(dir.write("d.csv", "scientificName\n")));
}

TEST(SensitiveTaxaTest, RefuseAGridThatIsNone) {
    EXPECT_FALSE((SensitiveTaxa{{"Lynx"}, 0.0}).check());
    EXPECT_FALSE((SensitiveTaxa{{"Lynx"}, 90.0}).check());
    EXPECT_TRUE((SensitiveTaxa{{"Lynx"}, 1.0}).check());
}

} // namespace
} // namespace taxo
