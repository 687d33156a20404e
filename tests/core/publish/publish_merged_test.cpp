// SPDX-License-Identifier: MIT
// Several collections become one data set for training.
#include "core/collection/publications.h"
#include "core/publish/publish_again.h"
#include "core/publish/source_ids.h"
#include "tests/core/publish/training_season.h"

#include <nlohmann/json.hpp>

#include <set>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::fox;
using test::lineage;
using test::lynx;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

/// A further collection, with photographs of its own.
class OtherSeason : public test::TrainingSeason {
public:
    using TrainingSeason::collection;
    using TrainingSeason::contents;
    using TrainingSeason::described;
    using TrainingSeason::dir;
    using TrainingSeason::keepFiles;
    using TrainingSeason::m_made;
    using TrainingSeason::mark;
    using TrainingSeason::say;

    /// It was exported once, with this licence and these taxa's places kept back.
    void wasExported(const std::string& licence, const std::vector<std::string>& sensitive) {
        PublishChoice then;
        then.about.licence = licence;
        then.about.rightsHolder = "Grace Hopper";
        then.sensitive.names = sensitive;
        EXPECT_TRUE(keepPublication(collection, recordOf(then, {}, dir / "out.csv", "Grace")));
    }

private:
    void TestBody() override {}
};

class PublishMerged : public test::TrainingSeason {
protected:
    /// With B.
    PublishChoice merged(DatasetFormat format) const {
        PublishChoice wanted = training(format);
        wanted.training.with = {other.dir / "season.taxo"};
        return wanted;
    }

    std::vector<std::string> column(const std::string& table, const char* name) const {
        std::vector<std::string> cells;
        for (std::size_t row = 0; row < CsvTable::read(dir / table)->rows().size(); ++row) {
            cells.push_back(cell(table, row, name));
        }
        return cells;
    }

    OtherSeason other; ///< B
};

TEST_F(PublishMerged, TakesACopyFromTheFirstCollectionThatHasIt) {
    say(keepFiles({"a.jpg", "b.jpg"}), lynx());
    other.m_made = 1;
    other.described = "the same picture as b.jpg, and other bytes";
    const auto items = other.keepFiles({"c.jpg", "d.jpg"});
    other.say({items[0]}, fox());
    other.say({items[1]}, lynx());
    const auto outcome = publish(merged(DatasetFormat::ImageFolder), "set");
    EXPECT_THAT(column("set/photographs.csv", "file"),
                ElementsAre("Lynx lynx/a.jpg", "Lynx lynx/b.jpg", "Lynx lynx/d.jpg"));
    EXPECT_THAT(column("set/photographs.csv", "collection"),
                ElementsAre("season", "season", "season (2)"));
    EXPECT_EQ(text("set/Lynx lynx/b.jpg"), text("photographs/b.jpg")) << "the first one's file";
    EXPECT_THAT(sentences(outcome),
                AllOf(Contains(HasSubstr("1 item of photographs that are another one's copy and "
                                         "called differently: the first one's name counts; for "
                                         "example c.jpg (Vulpes vulpes)")),
                      Contains(HasSubstr("1 item of photographs that are another one's copy, left "
                                         "out"))));
    EXPECT_EQ(outcome.items, 4);
    PublishChoice turned = training(DatasetFormat::ImageFolder);
    turned.training.with = {dir / "season.taxo"};
    const auto there = publishCollection(other.collection, turned, dir / "turned", false, {}, {});
    ASSERT_TRUE(there) << there.error().text();
    EXPECT_THAT(pathsIn("turned"), Contains("Vulpes vulpes/c.jpg"));
}

TEST(TrainingPlan, HasItemsOfACopiedCollectionOnce) {
    const Publication copied{.about = {}, .places = SensitivePlaces({})};
    TrainingSetOptions options;
    options.sources.others = {&copied};
    TrainingPlan plan(options);
    WholeIdentification said;
    said.taxon = lynx();
    PublishedItem item;
    item.item = {1};
    item.photo = {1};
    item.uuid = Uuid::make();
    item.picture.bytes.fill(1);
    EXPECT_EQ(plan.take({}, item, said), TrainingPlan::Taken::Yes);
    item.item = idInSource(item.item, 1);
    item.photo = idInSource(item.photo, 1);
    item.picture.bytes.fill(2); // somebody has edited the photograph of one of them
    EXPECT_EQ(plan.take({}, item, said), TrainingPlan::Taken::Copy);
}

TEST_F(PublishMerged, PutsSynonymsAndSpellingsUnderOneClassAndSaysSo) {
    say(keepFiles({"a.jpg"}), lynx());
    other.m_made = 1;
    const auto items = other.keepFiles({"b.jpg", "c.jpg", "d.jpg"});
    other.say(
        {items[0]},
        lineage({"Animalia", "Chordata", "Mammalia", "Carnivora", "Felidae", "Felis", "lynx"}));
    other.say({items[1]}, lineage({"animalia", "", "", "", "", "LYNX", "lynx (Linnaeus, 1758)"}));
    other.say({items[2]}, fox());
    PublishChoice wanted = merged(DatasetFormat::ImageFolder);
    wanted.training.synonyms = dir / "names.csv";
    ASSERT_TRUE(writeWholeFile(dir / "names.csv", "synonym,accepted\nFelis lynx,Lynx lynx\n"));
    const auto outcome = publish(wanted, "set");
    EXPECT_THAT(column("set/classes.csv", "folder"), ElementsAre("Lynx lynx", "Vulpes vulpes"));
    EXPECT_EQ(cell("set/classes.csv", 0, "items"), "3");
    EXPECT_EQ(cell("set/classes.csv", 0, "family"), "Felidae");
    EXPECT_THAT(column("set/names.csv", "name"),
                ElementsAre("Lynx lynx", "Felis lynx", "LYNX lynx", "Vulpes vulpes"));
    EXPECT_THAT(column("set/names.csv", "label"),
                ElementsAre("Lynx lynx", "Lynx lynx", "Lynx lynx", "Vulpes vulpes"));
    EXPECT_THAT(column("set/names.csv", "why"),
                ElementsAre("same name", "synonym", "written differently", "same name"));
    EXPECT_THAT(sentences(outcome),
                Contains(HasSubstr("2 names put under another one, as names.csv says")));
    EXPECT_EQ(cell("set/photographs.csv", 1, "scientificName"), "Felis lynx") << "as it was said";
}

TEST_F(PublishMerged, KeepsHomonymsApartAlsoWhereAChecklistKnowsOneOfThem) {
    say(keepFiles({"a.jpg"}),
        lineage({"Animalia", "Chordata", "Aves", "", "Sulidae", "Morus", ""}));
    other.m_made = 1;
    other.say(other.keepFiles({"b.jpg"}),
              lineage({"Plantae", "", "", "", "Moraceae", "Morus", ""}));
    PublishChoice wanted = merged(DatasetFormat::ImageFolder);
    const auto outcome = publish(wanted, "set");
    EXPECT_THAT(column("set/classes.csv", "label"),
                ElementsAre("Morus (Animalia)", "Morus (Plantae)"));
    EXPECT_THAT(
        column("set/names.csv", "why"),
        ElementsAre("homonym: other taxa have this name", "homonym: other taxa have this name"));
    EXPECT_THAT(sentences(outcome), Contains(HasSubstr("2 names that other taxa have, too")))
        << "each in its collection";
    ASSERT_TRUE(
        writeWholeFile(dir / "names.csv", "kingdom,family,genus\nAnimalia,Sulidae,Morus\n"));
    wanted.training.synonyms = dir / "names.csv";
    publish(wanted, "listed");
    EXPECT_EQ(column("listed/classes.csv", "label").size(), 2U);
    EXPECT_THAT(column("listed/names.csv", "why"),
                Contains("of another kingdom than in the checklist: left as it is"));
}

TEST_F(PublishMerged, HasNearDuplicatesOfTwoCollectionsInOnePart) {
    std::vector<std::string> names;
    for (int i = 0; i < 8; ++i) {
        names.push_back(std::to_string(i) + ".jpg");
    }
    const auto items = keepFiles(names);
    say(items, lynx());
    other.m_made = 8;
    const auto others = other.keepFiles(names);
    other.say(others, lynx());
    PublishChoice wanted = merged(DatasetFormat::ImageFolder);
    wanted.training.split.parts = {{"train", 0.5}, {"test", 0.5}};
    const auto areInOnePart = [&](std::uint64_t seed) {
        wanted.training.split.seed = seed;
        publish(wanted, "set");
        const auto parts = column("set/photographs.csv", "part");
        fs::remove_all(dir / "set");
        EXPECT_EQ(parts.size(), 16U);
        return parts.size() == 16 && parts[0] == parts[15];
    };
    int byChance = 0;
    for (std::uint64_t seed = 1; seed < 7; ++seed) {
        byChance += areInOnePart(seed) ? 1 : 0;
    }
    EXPECT_LT(byChance, 6);
    wanted.training.alike = {{items[0], idInSource(others[7], 1)}};
    wanted.training.alikeRemark =
        "Near-duplicates between collections are not known of b: they have no embeddings by m of "
        "the same kind as the others', and vectors of different kinds cannot be compared.";
    for (std::uint64_t seed = 1; seed < 7; ++seed) {
        EXPECT_TRUE(areInOnePart(seed)) << seed;
    }
    EXPECT_THAT(
        sentences(publish(wanted, "set")),
        Contains(
            "Near-duplicates between collections are not known of b: they have no embeddings by m "
            "of the same kind as the others', and vectors of different kinds cannot be compared."));
}

TEST_F(PublishMerged, KeepsBackWhatOneCollectionDoesAlsoOfCopiesInTheOther) {
    described = "Fox Hill";
    const auto items = keepFiles({"Fox Hill/IMG_1.JPG", "free.jpg"});
    say(items, fox()); // the first is called a lynx by B
    const auto others = other.keepFiles({"Hidden Valley/IMG_7.JPG"});
    other.say(others, lynx());
    other.m_made = 8;
    other.say(other.keepFiles({"Hidden Valley/IMG_8.JPG"}), lynx());
    EXPECT_EQ(photoOf(collection, items[0])->file.picture,
              photoOf(other.collection, others[0])->file.picture);
    other.wasExported("", {"Lynx lynx"});
    PublishChoice wanted = merged(DatasetFormat::Coco);
    wanted.training.copying = PhotoCopying::Link;
    EXPECT_THAT(
        sentences(publish(wanted, "set")),
        Contains(HasSubstr("Places of sensitive taxa are kept back as in the last export")));
    int pictures = 0;
    for (const auto& [path, bytes] : contents("set")) {
        if (path.ends_with("free.jpg")) {
            continue;
        }
        EXPECT_THAT(
            path + bytes,
            AllOf(Not(HasSubstr("Hidden")), Not(HasSubstr("IMG_")), Not(HasSubstr("Fox H"))))
            << path;
        if (path.ends_with(".JPG")) {
            ++pictures;
            EXPECT_FALSE(examinePhoto(dir / "set" / path)->position) << path;
        }
    }
    EXPECT_EQ(pictures, 2) << "the first one's copy, and what only B has";
}

TEST_F(PublishMerged, LeavesOutPeopleThatAnyCollectionSees) {
    say(keepFiles({"a.jpg", "b.jpg"}), lynx());
    const auto others = other.keepFiles({"c.jpg"}); // a copy of a.jpg
    other.mark(others.front(), kDetectedField, "person");
    publish(merged(DatasetFormat::ImageFolder), "set");
    EXPECT_THAT(column("set/photographs.csv", "file"), ElementsAre("Lynx lynx/b.jpg"));
}

TEST_F(PublishMerged, TellsOfEachPhotographWhoseItIs) {
    say(keepFiles({"a.jpg"}), lynx());
    other.m_made = 1;
    other.say(other.keepFiles({"b.jpg"}), lynx());
    PublishChoice wanted = merged(DatasetFormat::Coco);
    wanted.about.licence = "CC0-1.0";
    EXPECT_THAT(sentences(publish(wanted, "unknown")),
                Contains("No licence is known of the photographs of season (2): no export of it "
                         "said one."));
    other.wasExported("CC-BY-4.0", {});
    const auto said = sentences(publish(wanted, "set"));
    EXPECT_THAT(said, Contains(HasSubstr("The photographs of season (2) are under CC-BY-4.0, as")));
    EXPECT_THAT(said, Contains(HasSubstr("are under different licences")));
    EXPECT_THAT(column("set/photographs.csv", "license"), ElementsAre("CC0-1.0", "CC-BY-4.0"));
    EXPECT_THAT(column("set/photographs.csv", "rightsHolder"), ElementsAre("", "Grace Hopper"));
    const auto json = nlohmann::json::parse(text("set/annotations/instances.json"));
    ASSERT_EQ(json["licenses"].size(), 2U);
    EXPECT_EQ(json["images"][0]["license"], 1);
    EXPECT_EQ(json["images"][1]["license"], 2);
    EXPECT_EQ(json["images"][1]["rights_holder"], "Grace Hopper");
    EXPECT_FALSE(json["images"][0].contains("rights_holder"));
    EXPECT_THAT(text("set/README.txt"), HasSubstr("CC-BY-4.0"));
}

TEST_F(PublishMerged, TakesALicenceThatIsToldOnlyWhereNoExportSaidOne) {
    const auto own = keepFiles({"a.jpg", "unnamed.jpg"});
    say({own[0]}, lynx());
    other.m_made = 2;
    const auto others = other.keepFiles({"b.jpg", "c.jpg"});
    other.say({others[0]}, lynx());
    PublishChoice wanted = merged(DatasetFormat::ImageFolder);
    wanted.about.licence = "CC-BY-4.0";
    wanted.training.theirLicence = "CC-BY-4.0";
    const auto outcome = publish(wanted, "told");
    EXPECT_THAT(column("told/photographs.csv", "license"), ElementsAre("CC-BY-4.0", "CC-BY-4.0"));
    EXPECT_THAT(sentences(outcome),
                AllOf(Contains("The photographs of season (2) are under CC-BY-4.0, as you say: no "
                               "export of it said a licence."),
                      Not(Contains(HasSubstr("different licences")))));
    ASSERT_THAT(sentences(outcome).front(), HasSubstr("2 items that nobody named"));
    EXPECT_THAT(outcome.findings.front().items, ElementsAre(own[1])) << "numbers of the first's";
    other.wasExported("CC0-1.0", {});
    other.wasExported("", {}); // a later one that said none hides nothing
    publish(wanted, "known");
    EXPECT_THAT(column("known/photographs.csv", "license"), ElementsAre("CC-BY-4.0", "CC0-1.0"));
    wanted.training.theirLicence = "mine";
    const auto refused = publishCollection(collection, wanted, dir / "set", false, {}, {});
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message, HasSubstr("\"mine\" is no licence"));
}

TEST_F(PublishMerged, IsTheSameBytesAgainAndLeavesTheOtherCollectionUntouched) {
    say(keepFiles({"a.jpg", "b.jpg"}), lynx());
    other.m_made = 1;
    other.say(other.keepFiles({"c.jpg", "d.jpg"}), fox());
    ASSERT_TRUE(other.collection.close());
    const auto before = other.contents("");
    const PublishChoice wanted = merged(DatasetFormat::WebDataset);
    const auto outcome = publish(wanted, "set");
    EXPECT_EQ(other.contents(""), before);
    const auto record = recordOf(wanted, outcome, dir / "set", "Ada");
    const auto again = publishAgain(collection, record, {}, dir / "again", false, {}, {});
    ASSERT_TRUE(again) << again.error().text();
    EXPECT_EQ(again->digest, outcome.digest);
    EXPECT_EQ(contents("set"), contents("again"));
    other.collection = Collection::open(other.dir / "season.taxo").value();
}

TEST_F(PublishMerged, RefusesACollectionTwiceAndOneThatIsNone) {
    say(keepFiles({"a.jpg"}), lynx());
    PublishChoice wanted = merged(DatasetFormat::ImageFolder);
    const auto problemOf = [&](const fs::path& file) {
        wanted.training.with.push_back(file);
        const auto refused = publishCollection(collection, wanted, dir / "set", false, {}, {});
        wanted.training.with.pop_back();
        return refused ? std::string("none") : refused.error().message;
    };
    EXPECT_THAT(problemOf(other.dir / "season.taxo"), HasSubstr("is named twice"));
    EXPECT_THAT(problemOf(dir / "season.taxo"), HasSubstr("is named twice"));
    EXPECT_THAT(problemOf(dir / "nothing.taxo"), HasSubstr("There is no collection"));
    EXPECT_THAT(problemOf(photographs() / "a.jpg"), HasSubstr("is no collection of Taxoscope"));
    EXPECT_FALSE(fs::exists(dir / "set"));
}

} // namespace
} // namespace taxo
