// SPDX-License-Identifier: MIT
#include "core/exchange/coco.h"
#include "core/exchange/detections.h"
#include "tests/core/exchange/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr Box kBox{0.25, 0.25, 0.5, 0.5};

TEST(Coco, GivesBoxesInSharesAndCategoriesAsNames) {
    test::Records records;
    const auto read = readCoco(test::example("coco.json"), records.take(), {});
    ASSERT_TRUE(read) << read.error().text();
    ASSERT_EQ(records.all.size(), 6U);
    EXPECT_EQ(records[0].where, "annotations[0]");
    EXPECT_EQ(records[0].file, "north/IMG_1.JPG");
    EXPECT_EQ(records[0].box->box, kBox);
    EXPECT_EQ(records[0].pictureWidth, 400);
    EXPECT_EQ(records[0].taxon.binomial(), "Ursus arctos");
    EXPECT_EQ(records[0].deployment, "north");
    EXPECT_EQ(records[0].event, "s-1");
    EXPECT_EQ(records[0].takenAt->time.seconds, 1748736000 + 4 * 3600 + 5 * 60 + 6);
    EXPECT_EQ(records[1].taxon.at(Rank::Family), "Ericaceae");
    EXPECT_EQ(records[1].taxon.binomial(), "Vaccinium myrtillus");
    EXPECT_EQ(records[2].verdict, Verdict::Nothing) << "its category is \"empty\"";
    EXPECT_FALSE(records[2].box);
    EXPECT_EQ(records[5].where, "images[3]") << "it has no annotation";
}

TEST(Coco, SaysWhatPointsNowhere) {
    test::Records records;
    ASSERT_TRUE(readCoco(test::example("coco.json"), records.take(), {}));
    EXPECT_THAT(records[3].problems, ElementsAre(HasSubstr("image_id \"99\"")));
    EXPECT_THAT(records[4].problems, ElementsAre(HasSubstr("width and height")));
}

TEST(Coco, TakesWhatAProgramScoredForASuggestion) {
    const test::TempDir dir;
    test::Records records;
    ASSERT_TRUE(readCoco(
        dir.write("c.json",
                  "{\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\", \"width\": 10, "
                  "\"height\": 10, \"rights_holder\": \"Ada\"}], "
                  "\"categories\": [{\"id\": 1, \"name\": \"brown bear\"}], \"annotations\": ["
                  "{\"image_id\": 1, \"category_id\": 1, \"bbox\": [1, 1, 2, 2], "
                  "\"score\": 0.625}, "
                  "{\"image_id\": 1, \"category_id\": 1, \"bbox\": [1, 1, 2], "
                  "\"score\": 0.625}]}"),
        records.take(),
        {}));
    EXPECT_FALSE(records[0].verdict);
    EXPECT_EQ(test::field(records[0], "suggestion"), "brown bear");
    EXPECT_EQ(test::field(records[0], "suggestion_score"), "0.625");
    EXPECT_EQ(test::field(records[1], "suggestion"), "") << "of a box that cannot be used";
    EXPECT_EQ(test::field(records[1], "rights_holder"), "Ada");
}

TEST(Coco, SaysOnceThatADateCannotBeRead) {
    const test::TempDir dir;
    test::Records records;
    ASSERT_TRUE(readCoco(
        dir.write("c.json",
                  "{\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\", \"datetime\": \"1/6/25\"}, "
                  "{\"id\": 2, \"file_name\": \"b.jpg\", \"datetime\": \"1/6/25\", "
                  "\"date\": \"2025-06-01\"}], "
                  "\"categories\": [{\"id\": 1, \"name\": \"Ursus arctos\"}], "
                  "\"annotations\": [{\"image_id\": 1, \"category_id\": 1}, "
                  "{\"image_id\": 1, \"category_id\": 1}]}"),
        records.take(),
        {}));
    EXPECT_EQ(test::problemsOf(records),
              "annotations[0]: its date \"1/6/25\" is none that can be read\n");
    EXPECT_TRUE(records[2].takenAt);
}

TEST(Coco, SaysNothingOfTheWholeWhereABoxCannotBeUsed) {
    const test::TempDir dir;
    test::Records records;
    ASSERT_TRUE(readCoco(dir.write("c.json",
                                   "{\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\"}], "
                                   "\"categories\": [{\"id\": 1, \"name\": \"Ursus arctos\"}], "
                                   "\"annotations\": ["
                                   "{\"image_id\": 1, \"category_id\": 1, \"bbox\": [1, 1, 2, 2]}, "
                                   "{\"image_id\": 1, \"category_id\": 1, \"bbox\": [1, 1, 2]}]}"),
                         records.take(),
                         {}));
    ASSERT_EQ(records.all.size(), 2U);
    for (const PhotoRecord& record : records.all) {
        EXPECT_FALSE(record.verdict);
        EXPECT_EQ(record.nameKind, NameKind::None);
        EXPECT_THAT(record.problems, testing::SizeIs(1));
    }
}

class BrokenJson : public ::testing::Test {
protected:
    std::string coco(std::string_view text) {
        test::Records records;
        const auto read = readCoco(dir.write("c.json", text), records.take(), {});
        return read ? test::problemsOf(records) : read.error().message;
    }

    test::TempDir dir;
};

TEST_F(BrokenJson, IsNamedWithItsPlace) {
    EXPECT_THAT(coco(""), HasSubstr("c.json is empty"));
    EXPECT_THAT(coco("{\"images\": [{\"id\": 1"), HasSubstr("c.json is not JSON"));
    EXPECT_THAT(coco("[1, 2]"), HasSubstr("holds no object"));
    EXPECT_THAT(coco("\"text\""), HasSubstr("holds no object"));
    EXPECT_THAT(coco("{}"), HasSubstr("no list \"images\""));
    EXPECT_THAT(coco("{\"images\": 7}"), HasSubstr("\"images\" is not a list"));
    EXPECT_THAT(coco("{\"images\": [7]}"), HasSubstr("images[0] has no id"));
    EXPECT_THAT(coco("{\"images\": [{\"id\": 1, \"file_name\": \"a\xFF\"}]}"),
                HasSubstr("not JSON"));
    EXPECT_THAT(coco("{\"images\": [{\"id\": 1, \"file_name\": \"a.jpg\", \"width\": 10, "
                     "\"height\": 10}], \"categories\": [{\"id\": 1, \"name\": \"Ursus arctos\"}], "
                     "\"annotations\": [{\"image_id\": 1, \"category_id\": 1, \"bbox\": [1, "
                     "\"x\"]}]}"),
                HasSubstr("annotations[0]: its bbox is not four numbers"));
}

TEST_F(BrokenJson, NestedWithoutEndIsRefused) {
    EXPECT_THAT(coco("{\"images\": " + std::string(100000, '[')), HasSubstr("nested too deeply"));
    EXPECT_THAT(coco(std::string(100000, '[')), HasSubstr("holds no object"));
}

TEST(MegaDetector, GivesRegionsAboveTheThreshold) {
    test::Records records;
    const auto read =
        readDetections(test::example("megadetector.json"), kDetectionThreshold, records.take(), {});
    ASSERT_TRUE(read) << read.error().text();
    ASSERT_EQ(records.all.size(), 6U);
    EXPECT_FALSE(records[0].box);
    EXPECT_EQ(test::field(records[0], "detected"), "animal") << "of its best detection";
    EXPECT_EQ(records[1].box->box, (Box{0.1, 0.2, 0.3, 0.4}));
    EXPECT_EQ(records[1].box->drawnBy, "MegaDetector v5a.0.0");
    EXPECT_FLOAT_EQ(*records[1].box->score, 0.953F);
    EXPECT_EQ(test::field(records[1], "suggestion"), "fox") << "the best of two classes";
    EXPECT_EQ(test::field(records[1], "suggestion_score"), "0.75");
    EXPECT_EQ(test::field(records[2], "detected"), "person");
}

TEST(MegaDetector, SaysOfEmptyFramesThatNothingWasDetectedAndDecidesNothing) {
    test::Records records;
    ASSERT_TRUE(readDetections(test::example("megadetector.json"), 0.2F, records.take(), {}));
    for (const std::size_t empty : {3U, 4U}) {
        EXPECT_EQ(test::field(records[empty], "detected"), "nothing");
        EXPECT_FALSE(records[empty].verdict);
    }
    EXPECT_THAT(records[5].problems, ElementsAre(HasSubstr("Failure image access")));
    records.all.clear();
    ASSERT_TRUE(readDetections(test::example("megadetector.json"), 0.02F, records.take(), {}));
    EXPECT_EQ(records.all.size(), 8U);
}

TEST(SpeciesNet, GivesSuggestionsByName) {
    test::Records records;
    ASSERT_TRUE(readDetections(test::example("speciesnet.json"), 0.2F, records.take(), {}));
    ASSERT_EQ(records.all.size(), 4U);
    EXPECT_EQ(test::field(records[0], "suggestion"), "Vulpes vulpes");
    EXPECT_EQ(test::field(records[0], "suggested_by"), "SpeciesNet 4.0.1a");
    EXPECT_EQ(records[1].box->drawnBy, "SpeciesNet 4.0.1a");
    EXPECT_EQ(test::field(records[2], "detected"), "nothing");
    EXPECT_EQ(test::field(records[2], "suggestion"), "blank");
    EXPECT_THAT(records[3].problems, ElementsAre(HasSubstr("DETECTOR")));
}

class Detected : public ::testing::Test {
protected:
    void read(std::string_view text) {
        const auto got = readDetections(dir.write("d.json", text), 0.2F, records.take(), {});
        ASSERT_TRUE(got) << got.error().text();
    }

    test::TempDir dir;
    test::Records records;
};

TEST_F(Detected, AtTheThresholdIsAboveIt) {
    read("{\"images\": [{\"file\": \"a.jpg\", \"detections\": ["
         "{\"category\": \"1\", \"conf\": 0.2, \"bbox\": [0.1, 0.1, 0.1, 0.1]}, "
         "{\"category\": \"1\", \"conf\": 0.199, \"bbox\": [0.2, 0.1, 0.1, 0.1]}]}]}");
    EXPECT_EQ(records.all.size(), 2U) << "the whole and one region";
}

TEST_F(Detected, BySpeciesNetAsHumanIsAPerson) {
    read("{\"predictions\": [{\"filepath\": \"a.jpg\", \"detections\": ["
         "{\"label\": \"human\", \"conf\": 0.9, \"bbox\": [0.1, 0.1, 0.1, 0.1]}]}]}");
    EXPECT_EQ(test::field(records[0], "detected"), "person");
    EXPECT_EQ(test::field(records[1], "detected"), "person");
}

TEST_F(Detected, IsNothingOnlyWhereADetectorLooked) {
    read("{\"predictions\": [{\"filepath\": \"a.jpg\", \"failures\": [\"DETECTOR\"], "
         "\"prediction\": \"u;mammalia;;;;;mammal\", \"prediction_score\": 0.5}]}");
    EXPECT_EQ(test::field(records[0], "detected"), "");
    EXPECT_EQ(test::field(records[0], "suggestion"), "Mammalia") << "the classifier did not fail";
    EXPECT_THAT(records[0].problems, ElementsAre(HasSubstr("DETECTOR")));
}

TEST_F(Detected, IsNothingOnlyWhereEveryBoxCanBeJudged) {
    read("{\"images\": ["
         "{\"file\": \"a.jpg\", \"detections\": [{\"category\": \"1\", \"conf\": 0.9}]}, "
         "{\"file\": \"b.jpg\", \"detections\": [{\"category\": \"1\", \"conf\": 0.1, "
         "\"bbox\": [0.1, 0.1, 0.1, 0.1]}]}]}");
    EXPECT_EQ(test::field(records[0], "detected"), "");
    EXPECT_EQ(test::field(records[1], "detected"), "nothing");
}

TEST(MegaDetector, IsToldFromOtherFiles) {
    const test::TempDir dir;
    test::Records records;
    const auto other = readDetections(dir.write("x.json", "{\"a\": 1}"), 0.2F, records.take(), {});
    EXPECT_THAT(other.error().message, HasSubstr("neither \"images\""));
    ASSERT_TRUE(readDetections(
        dir.write("y.json",
                  "{\"images\": [{\"file\": \"a.jpg\", \"detections\": [7, {\"conf\": 1}]}]}"),
        0.2F,
        records.take(),
        {}));
    EXPECT_THAT(records[0].problems, testing::SizeIs(2));
}

} // namespace
} // namespace taxo
