// SPDX-License-Identifier: MIT
#include "core/base/csv.h"
#include "tests/core/publish/training_season.h"

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

using PublishTraining = test::TrainingSeason;

TEST_F(PublishTraining, PutsWholePhotographsIntoFoldersNamedByTaxa) {
    const auto items = keepFiles({"CT 1/IMG_1.JPG", "CT 2/IMG_1.JPG", "CT 2/img_1.jpg", "d.jpg"});
    say({items[0], items[1], items[2]}, lynx());
    say({items[3]}, lineage({"Animalia", "", "", "", "", "Con", ""}));
    publish(training(DatasetFormat::ImageFolder), "set");
    EXPECT_THAT(pathsIn("set"),
                UnorderedElementsAre("Con_/d.jpg",
                                     "Lynx lynx/IMG_1.JPG",
                                     "Lynx lynx/IMG_1-2.JPG",
                                     "Lynx lynx/img_1-3.jpg",
                                     "README.txt",
                                     "classes.csv",
                                     "photographs.csv"));
    EXPECT_EQ(text("set/Lynx lynx/IMG_1.JPG"), text("photographs/CT 1/IMG_1.JPG"));
    EXPECT_EQ(cell("set/photographs.csv", 0, "file"), "Lynx lynx/IMG_1.JPG");
    EXPECT_EQ(cell("set/photographs.csv", 0, "sha256"), digestOf(items[0]).hex());
    EXPECT_EQ(cell("set/photographs.csv", 0, "family"), "Felidae");
    EXPECT_EQ(cell("set/classes.csv", 0, "folder"), "Con_");
    EXPECT_EQ(cell("set/classes.csv", 0, "scientificName"), "Con");
    EXPECT_EQ(cell("set/classes.csv", 1, "items"), "3");
}

TEST_F(PublishTraining, LinksOrListsPhotographsWhereThatIsAsked) {
    const auto items = keepFiles({"a.jpg"});
    say(items, lynx());
    PublishChoice wanted = training(DatasetFormat::ImageFolder);
    wanted.training.copying = PhotoCopying::Link;
    publish(wanted, "links");
    EXPECT_TRUE(fs::equivalent(dir / "links/Lynx lynx/a.jpg", photographs() / "a.jpg"));
    wanted.training.copying = PhotoCopying::List;
    publish(wanted, "list");
    EXPECT_THAT(pathsIn("list"), ElementsAre("README.txt", "classes.csv", "list.csv"));
    EXPECT_EQ(cell("list/list.csv", 0, "file"), "a.jpg");
}

TEST_F(PublishTraining, IsPreviewedByItsTablesAndItsSizeWithoutCopyingAnything) {
    const auto items = keepFiles({"a.jpg", "b.jpg", "c.jpg"});
    say({items[0], items[1]}, lynx());
    const std::array regions = {
        NewRegion{photoOf(collection, items[1])->id, {0.1, 0.1, 0.2, 0.2}, "Ada"}};
    const auto drawn = addRegions(collection, regions, {.person = "Ada"}).value();
    say({drawn.front().item}, fox());
    for (const DatasetFormat format :
         {DatasetFormat::ImageFolder, DatasetFormat::Coco, DatasetFormat::WebDataset}) {
        PublishChoice wanted = training(format);
        const auto preview = previewPublication(collection, wanted, {}).value();
        ASSERT_GE(preview.files.size(), 2U);
        EXPECT_EQ(preview.files[0].name, "classes.csv");
        EXPECT_EQ(preview.files[1].name, "photographs.csv");
        EXPECT_THAT(preview.files[1].rows.at(1).front(), Not(HasSubstr("photographs/")));
        if (format != DatasetFormat::WebDataset) { // whose archives are of whole blocks
            const auto written = publish(wanted, nameOf(wanted.training.copying));
            EXPECT_EQ(preview.bytes, written.bytes) << "of so few it is exact";
            fs::remove_all(dir / nameOf(wanted.training.copying));
        }
        wanted.training.copying = PhotoCopying::List;
        EXPECT_LT(previewPublication(collection, wanted, {})->bytes, preview.bytes);
    }
}

TEST_F(PublishTraining, NamesTheItemsThatItLeavesOut) {
    const auto items = keepFiles({"a.jpg", "b.jpg"});
    say({items[0]}, lynx());
    const auto checked =
        checkPublication(collection, training(DatasetFormat::ImageFolder), {}).value();
    ASSERT_FALSE(checked.findings.empty());
    EXPECT_THAT(checked.findings.front().sentence(), HasSubstr("that nobody named"));
    EXPECT_THAT(checked.findings.front().items, ElementsAre(items[1]));
}

TEST_F(PublishTraining, SaysWhatItLeavesOut) {
    const auto items = keepFiles({"named.jpg",
                                  "nobody.jpg",
                                  "machine.jpg",
                                  "blank.jpg",
                                  "person.jpg",
                                  "gone.jpg",
                                  "x.heic"});
    suggest({items[2]}, fox(), 0.9F);
    say({items[0], items[4], items[5], items[6]}, lynx());
    const std::array blank = {items[3]};
    ASSERT_TRUE(determine(collection, blank, Verdict::Nothing, {}, "", {.person = "Ada"}));
    mark(items[4], kDetectedField, "person");
    const std::array people = {
        NewRegion{photoOf(collection, items[4])->id, {0.1, 0.1, 0.2, 0.2}, "Ada"}};
    const auto region = addRegions(collection, people, {.person = "Ada"}).value().front().item;
    mark(region, kDetectedField, "person");
    fs::remove(photographs() / "gone.jpg");
    const auto outcome = publish(training(DatasetFormat::ImageFolder), "set");
    EXPECT_THAT(sentences(outcome),
                UnorderedElementsAre(
                    "1 item that nobody named; for example nobody.jpg",
                    "1 item that only a machine named; for example machine.jpg",
                    HasSubstr("1 item of vehicles or nothing left out"),
                    HasSubstr("2 items of people left out"),
                    "1 item whose photograph is not where it was; for example gone.jpg",
                    "1 item of a format that programs for training do not read; for example x.heic",
                    "No licence is said: others cannot know whether they may use it."));
    EXPECT_THAT(pathsIn("set"), Contains("Lynx lynx/named.jpg"));
    EXPECT_EQ(pathsIn("set").size(), 4U);
}

TEST_F(PublishTraining, CopiesPhotographsOfSensitiveTaxaWithoutTheirPlace) {
    const auto items = keepFiles({"Hidden Valley/IMG_7.JPG", "Hidden Valley/IMG_8.JPG", "f.jpg"});
    say({items[0], items[1]}, lynx());
    say({items[2]}, fox());
    for (const DatasetFormat format : {DatasetFormat::ImageFolder, DatasetFormat::Coco}) {
        PublishChoice wanted = training(format);
        wanted.sensitive.names = {"Lynx"};
        wanted.training.copying = PhotoCopying::Link;
        const std::string name = "set" + std::to_string(static_cast<int>(format));
        publish(wanted, name);
        int withPlace = 0;
        for (const auto& [path, bytes] : contents(name)) {
            EXPECT_THAT(path, AllOf(Not(HasSubstr("Hidden")), Not(HasSubstr("IMG_"))));
            if (path.ends_with("f.jpg")) {
                continue; // the fox may be told
            }
            EXPECT_THAT(bytes, AllOf(Not(HasSubstr("Hidden")), Not(HasSubstr("IMG_")))) << path;
            const auto examined = examinePhoto(dir / name / path).value();
            withPlace += examined.position ? 1 : 0;
            EXPECT_LT(fs::hard_link_count(dir / name / path), 2U) << "never a link";
        }
        EXPECT_EQ(withPlace, 0);
        EXPECT_EQ(contents(name).size(), format == DatasetFormat::Coco ? 7U : 6U);
    }
    EXPECT_TRUE(examinePhoto(photographs() / "Hidden Valley/IMG_7.JPG")->position) << "untouched";
}

TEST_F(PublishTraining, OfSensitiveTaxaTellsNothingInArchivesAndLists) {
    const auto items = keepFiles({"Hidden Valley/IMG_7.JPG", "f.jpg"});
    say({items[0]}, lynx());
    say({items[1]}, fox());
    PublishChoice wanted = training(DatasetFormat::WebDataset);
    wanted.sensitive.names = {"Lynx lynx"};
    wanted.filter = *Filter::parse("taxon:Lynx");
    publish(wanted, "web");
    for (const auto& [path, bytes] : contents("web")) {
        EXPECT_THAT(bytes, AllOf(Not(HasSubstr("Hidden")), Not(HasSubstr("IMG_7")))) << path;
    }
    wanted.filter = {};
    wanted.training.copying = PhotoCopying::List;
    const auto outcome = publish(wanted, "list");
    EXPECT_THAT(sentences(outcome), Contains(HasSubstr("1 item whose place must not be told")));
    EXPECT_THAT(text("list/list.csv"), Not(HasSubstr("Hidden")));
}

TEST_F(PublishTraining, IsTheSameBytesTwice) {
    const auto items = keepFiles({"a.jpg", "b.jpg", "c.jpg", "d.jpg"});
    say({items[0], items[1]}, lynx());
    say({items[2], items[3]}, fox());
    for (const DatasetFormat format :
         {DatasetFormat::Yolo, DatasetFormat::Coco, DatasetFormat::WebDataset}) {
        PublishChoice wanted = training(format);
        wanted.training.split.parts = {{"train", 0.5}, {"val", 0.5}};
        publish(wanted, "1");
        publish(wanted, "2");
        EXPECT_EQ(contents("1"), contents("2"));
        EXPECT_GT(contents("1").size(), 4U);
        fs::remove_all(dir / "1");
        fs::remove_all(dir / "2");
    }
}

TEST_F(PublishTraining, ThatIsStoppedLeavesNothing) {
    say(keepFiles({"a.jpg"}), lynx());
    expectNothingIsLeftOf(training(DatasetFormat::ImageFolder), "set");
}

TEST_F(PublishTraining, ReplacesItsOwnFilesAndNothingElse) {
    const auto items = keepFiles({"a.jpg"});
    say(items, lynx());
    PublishChoice wanted = training(DatasetFormat::ImageFolder);
    publish(wanted, "set");
    const auto again = [&] {
        return publishCollection(collection, wanted, dir / "set", true, {}, {});
    };
    EXPECT_TRUE(again());
    ASSERT_TRUE(writeWholeFile(dir / "set/Lynx lynx/mine.jpg", "mine"));
    EXPECT_THAT(again().error().message, HasSubstr("mine.jpg"));
    EXPECT_EQ(text("set/Lynx lynx/mine.jpg"), "mine");
    // A list of photographs does not make them the data set's own.
    wanted.training.copying = PhotoCopying::List;
    publish(wanted, "list");
    ASSERT_TRUE(writeWholeFile(dir / "list/a.jpg", "mine"));
    EXPECT_FALSE(publishCollection(collection, wanted, dir / "list", true, {}, {}));
    EXPECT_EQ(text("list/a.jpg"), "mine");
    EXPECT_FALSE(publishCollection(collection, wanted, dir / "set.zip", true, {}, {}));
}

TEST(TrainingPlan, HasEachPhotographOnce) {
    TrainingPlan plan{TrainingSetOptions()};
    WholeIdentification said;
    said.taxon = lynx();
    PublishedOccurrence occurrence;
    PublishedItem item;
    item.bytes.bytes.fill(1);
    const auto take = [&](std::int64_t number, std::int64_t photo) {
        item.item = {number};
        item.photo = {photo};
        return plan.take(occurrence, item, said);
    };
    EXPECT_EQ(take(1, 1), TrainingPlan::Taken::Yes);
    EXPECT_EQ(take(2, 1), TrainingPlan::Taken::Yes) << "a region of it";
    EXPECT_EQ(take(3, 2), TrainingPlan::Taken::Copy) << "another file of the same bytes";
    item.bytes = {};
    EXPECT_EQ(take(4, 3), TrainingPlan::Taken::Yes) << "whose bytes nobody knows";
    Findings findings;
    plan.settle(findings);
    EXPECT_TRUE(plan.placeOf({2}));
    EXPECT_FALSE(plan.placeOf({3}));
    EXPECT_EQ(plan.classes().front().items.front(), 3);
}

TEST_F(PublishTraining, KeepsTogetherWhatIsNotToBeTornApart) {
    std::vector<std::string> names;
    for (int i = 0; i < 24; ++i) {
        names.push_back(std::to_string(i) + ".jpg");
    }
    const auto items = keepFiles(names);
    std::vector<ItemId> lynxes;
    std::vector<ItemId> foxes;
    for (std::size_t i = 0; i < items.size(); ++i) {
        mark(items[i], "individual", std::to_string(i / 3));
        (i / 3 % 2 == 0 ? lynxes : foxes).push_back(items[i]);
    }
    say(lynxes, lynx());
    say(foxes, fox());
    PublishChoice wanted = training(DatasetFormat::ImageFolder);
    wanted.training.split.parts = {{"train", 0.5}, {"test", 0.5}};
    wanted.training.split.together = {SplitBy::Individual};
    // Two individuals that look the same.
    wanted.training.alike = {{items[0], items[6]}};
    for (wanted.training.split.seed = 1; wanted.training.split.seed < 7;
         ++wanted.training.split.seed) {
        publish(wanted, "set");
        std::map<std::string, std::set<std::string>> partsOf;
        const auto table = CsvTable::read(dir / "set/photographs.csv").value();
        for (std::size_t row = 0; row < items.size(); ++row) {
            const std::size_t individual = row / 3 == 2 ? 0 : row / 3;
            partsOf[std::to_string(individual)].insert(table.rows()[row].values[1]);
        }
        EXPECT_EQ(partsOf.size(), 7U);
        for (const auto& [individual, parts] : partsOf) {
            EXPECT_EQ(parts.size(), 1U) << individual;
        }
        EXPECT_EQ(cell("set/classes.csv", 0, "items in train"), "6");
        fs::remove_all(dir / "set");
    }
}

TEST_F(PublishTraining, RefusesPartsThatWouldBeEmpty) {
    const auto items = keepFiles({"a.jpg", "b.jpg"});
    say(items, lynx());
    PublishChoice wanted = training(DatasetFormat::ImageFolder);
    wanted.training.split.parts = {{"train", 0.5}, {"test", 0.5}};
    wanted.training.split.kind = SplitKind::OpenSet;
    const auto outcome = publish(wanted, "set");
    EXPECT_TRUE(outcome.isMissingSomething);
    EXPECT_THAT(sentences(outcome), Contains(HasSubstr("would be empty")));
    EXPECT_FALSE(fs::exists(dir / "set"));
}

TEST_F(PublishTraining, HasClassesOfARankAndTellsHomonymsApart) {
    const auto items = keepFiles({"a.jpg", "b.jpg", "c.jpg", "d.jpg"});
    say({items[0]}, lineage({"Animalia", "Chordata", "Aves", "", "Sulidae", "Morus", "bassanus"}));
    say({items[1]}, lineage({"Plantae", "", "", "", "Moraceae", "Morus", "alba"}));
    say({items[2]}, lineage({"Plantae", "", "", "", "", "Morus", "nigra"}));
    say({items[3]}, lineage({"Plantae", "", "", "", "Moraceae", "", ""}));
    PublishChoice wanted = training(DatasetFormat::ImageFolder);
    wanted.training.rank = Rank::Genus;
    const auto outcome = publish(wanted, "set");
    EXPECT_THAT(sentences(outcome), Contains(HasSubstr("not determined down to the rank")));
    EXPECT_THAT(pathsIn("set"),
                UnorderedElementsAre("Morus (Animalia)/a.jpg",
                                     "Morus (Plantae)/b.jpg",
                                     "Morus (Plantae)/c.jpg",
                                     "README.txt",
                                     "classes.csv",
                                     "photographs.csv"));
}

} // namespace
} // namespace taxo
