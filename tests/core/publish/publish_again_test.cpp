// SPDX-License-Identifier: MIT
#include "core/base/sha256.h"
#include "core/publish/dataset_formats.h"
#include "core/publish/publish_again.h"
#include "core/publish/publish_choice_text.h"
#include "tests/core/publish/published_season.h"

#include <set>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::fox;
using test::lynx;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

using PublishAgain = test::PublishedSeason;

PublishChoice everything() {
    PublishChoice choice;
    choice.format = DatasetFormat::CamtrapDp;
    choice.filter = *Filter::parse("family:Felidae -tag:\"my tag\"");
    choice.items = {{3}, {7}, {8}, {9}};
    choice.about.title = "A \"title\" <of> \xC3\xA4 thing\nin two lines";
    choice.about.licence = "CC-BY-4.0";
    choice.about.creators = {{"Ada", "Lovelace", "", "ada@example.org", ""},
                             {"", "", "Museum", "", ""}};
    choice.about.contacts = {{"", "Hopper", "", "", ""}};
    choice.sensitive = {{"Lynx lynx", "Aquila"}, 0.25};
    choice.withPeople = true;
    choice.withUnverified = true;
    choice.aheadOfUtc = -3600;
    choice.withScoresAsProbability = true;
    const std::vector<std::string> names = {"file", "field:wing, mm", "pybioclip:score"};
    choice.columns = *chooseCsvColumns(names);
    choice.style.separator = '\t';
    choice.style.withByteOrderMark = true;
    choice.style.disarmsFormulas = true;
    choice.training.rank = Rank::Genus;
    choice.training.names = ClassNames::Lineage;
    choice.training.copying = PhotoCopying::Link;
    choice.training.split.parts = {{"train", 0.8}, {"test", 0.2}};
    choice.training.split.kind = SplitKind::OpenSet;
    choice.training.split.together = {SplitBy::Event, SplitBy::Place};
    choice.training.split.seed = 9;
    choice.training.theirLicence = "CC-BY-4.0";
    choice.training.alike = {{ItemId{3}, ItemId{4}}, {ItemId{7}, ItemId{9}}};
    choice.bytesInShard = 5'000'000;
    choice.model = "made";
    choice.sidecars = SidecarNames::WithoutEnding;
    choice.bundle.withPhotographs = true;
    choice.bundle.withDerived = true;
    return choice;
}

TEST(PublishChoiceText, IsReadBackWhole) {
    const PublishChoice choice = everything();
    const auto read = publishChoiceFrom(textOf(choice));
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(read->format, choice.format);
    EXPECT_EQ(read->filter, choice.filter);
    EXPECT_EQ(read->items, choice.items);
    EXPECT_EQ(read->about, choice.about);
    EXPECT_EQ(read->sensitive.names, choice.sensitive.names);
    EXPECT_EQ(read->sensitive.gridDegrees, 0.25);
    EXPECT_TRUE(read->withPeople && read->withUnverified && read->withScoresAsProbability);
    EXPECT_EQ(read->aheadOfUtc, -3600);
    ASSERT_EQ(read->columns.size(), 3U);
    EXPECT_EQ(read->columns[1].name, "wing, mm");
    EXPECT_EQ(read->columns[2].name, "score");
    EXPECT_EQ(read->style.separator, '\t');
    EXPECT_TRUE(read->style.withByteOrderMark && read->style.disarmsFormulas);
    EXPECT_EQ(textOf(*read), textOf(choice)) << "and written the same again";
    PublishChoice inside;
    inside.sidecars = SidecarNames::Inside;
    EXPECT_EQ(publishChoiceFrom(textOf(inside))->sidecars, SidecarNames::Inside);
    inside.sidecars = SidecarNames::InPlace;
    EXPECT_EQ(publishChoiceFrom(textOf(inside))->sidecars, SidecarNames::InPlace);
    PublishChoice usual;
    usual.columns = csvColumns();
    EXPECT_EQ(textOf(usual), textOf(PublishChoice())) << "all columns are no choice";
}

TEST(PublishChoiceText, OfANewerProgramIsRefusedWithItsWord) {
    for (const char* const text : {R"({"format": "crystal"})", R"({"crystal": 1})"}) {
        const auto read = publishChoiceFrom(text);
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().code, ErrorCode::Unsupported);
        EXPECT_THAT(read.error().text(), HasSubstr("crystal"));
    }
    for (const char* const text :
         {"", "[]", "{\"people\": 7}", "{\"filter\": \"date:never\"}", "{\"items\": \"9-3\"}"}) {
        EXPECT_EQ(publishChoiceFrom(text).error().code, ErrorCode::InvalidInput) << text;
    }
}

TEST(DatasetFormats, HaveNamesAndKnowTheirFiles) {
    std::set<std::string_view> names;
    for (const DatasetFormatAbout& format : datasetFormats()) {
        EXPECT_TRUE(names.insert(format.name).second) << format.name;
        EXPECT_EQ(formatNamed(format.name)->format, format.format);
        EXPECT_EQ(&aboutFormat(format.format), formatNamed(format.name));
    }
    EXPECT_EQ(formatNamed("crystal"), nullptr);
    const auto& table = *formatNamed("csv");
    EXPECT_TRUE(checkDatasetName(table, "a/T.TSV"));
    EXPECT_THAT(checkDatasetName(table, "t.xls").error().text(), HasSubstr("Name it t.csv."));
    EXPECT_TRUE(checkDatasetName(*formatNamed("dwca"), "folder"));
    EXPECT_FALSE(checkDatasetName(*formatNamed("bundle"), "folder")) << "always an archive";
    EXPECT_THAT(checkDatasetName(table, "t").error().text(), HasSubstr(".csv, .tsv or .txt"));
    EXPECT_FALSE(checkDatasetName(*formatNamed("dwca"), "-"));
    EXPECT_FALSE(checkDatasetName(*formatNamed("dwca"), "a.csv"));
}

TEST_F(PublishAgain, WritesTheSameBytesInTheirOwnPlace) {
    const auto items = keep({"a.jpg", "b.jpg"});
    say(items, lynx());
    for (const char* const name : {"t.csv", "d.zip", "folder"}) {
        const bool isTable = std::string_view(name) == "t.csv";
        const auto wanted = choice(isTable ? DatasetFormat::Table : DatasetFormat::DarwinCore);
        const auto outcome = publish(wanted, name);
        EXPECT_GT(outcome.bytes, 0);
        const KeptPublication record = recordOf(wanted, outcome, dir / name, "Ada");
        EXPECT_TRUE(*isAsPublished(record, {})) << name;
        const auto again = publishAgain(collection, record, {}, {}, false, {}, {});
        ASSERT_TRUE(again) << name << again.error().text();
        EXPECT_EQ(again->digest, outcome.digest) << name;
    }
    EXPECT_EQ(
        *sha256OfFile(dir / "d.zip"),
        recordOf(
            choice(DatasetFormat::DarwinCore),
            *publishCollection(
                collection, choice(DatasetFormat::DarwinCore), dir / "other.zip", false, {}, {}),
            dir / "other.zip",
            "Ada")
            .digest)
        << "of one file it is the file's own";
}

TEST_F(PublishAgain, LeavesWhatWasChangedSinceUnlessItIsTold) {
    keep({"a.jpg"});
    const auto wanted = choice(DatasetFormat::Table);
    const auto record = recordOf(wanted, publish(wanted, "t.csv"), dir / "t.csv", "Ada");
    dir.write("t.columns.csv", "mine");
    EXPECT_FALSE(*isAsPublished(record, {})) << "the file beside it counts, too";
    const auto refused = publishAgain(collection, record, {}, {}, false, {}, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(text("t.columns.csv"), "mine");
    EXPECT_TRUE(publishAgain(collection, record, {}, {}, true, {}, {}));
    fs::remove(dir / "t.csv");
    fs::remove(dir / "t.columns.csv");
    EXPECT_FALSE(*isAsPublished(record, {}));
    EXPECT_TRUE(publishAgain(collection, record, {}, {}, false, {}, {})) << "nothing is there";
}

TEST_F(PublishAgain, APreviewIsTheBeginningAndLeavesNothing) {
    const auto items = keep({"a.jpg", "b.jpg"});
    say(items, lynx());
    const auto preview =
        previewPublication(collection, choice(DatasetFormat::DarwinCore), {}).value();
    ASSERT_FALSE(preview.files.empty());
    EXPECT_TRUE(preview.files.front().isTable);
    std::vector<std::string> names;
    for (const PreviewedFile& file : preview.files) {
        names.push_back(file.name);
    }
    EXPECT_THAT(
        names,
        ElementsAre(
            "identification.csv", "multimedia.csv", "occurrence.csv", "eml.xml", "meta.xml"));
    EXPECT_EQ(preview.files[2].rows.size(), 3U) << "its header and two occurrences";
    EXPECT_GT(preview.bytes, 1'000);
    EXPECT_FALSE(preview.checked.isMissingSomething);
    EXPECT_THAT(preview.checked.files, IsEmpty());
    PublishChoice nothing;
    nothing.format = DatasetFormat::DarwinCore;
    const auto missing = previewPublication(collection, nothing, {});
    ASSERT_TRUE(missing) << missing.error().text();
    EXPECT_TRUE(missing->checked.isMissingSomething);
    EXPECT_EQ(missing->checked.findings.front().about, "title");
    nothing.format = DatasetFormat::CamtrapDp; // which has no deployment to begin with
    EXPECT_TRUE(previewPublication(collection, nothing, {})->files.empty());
}

TEST_F(PublishAgain, APreviewBlursPlaces) {
    const auto items = keep({"secret-den.jpg"});
    say(items, lynx());
    PublishChoice wanted = choice(DatasetFormat::Table);
    wanted.sensitive.names = {"Lynx lynx"};
    const auto preview = previewPublication(collection, wanted, {}).value();
    EXPECT_EQ(preview.files.front().rows.front().front(), "file") << "the table itself comes first";
    for (const PreviewedFile& file : preview.files) {
        for (const auto& row : file.rows) {
            for (const std::string& cell : row) {
                EXPECT_THAT(cell, Not(HasSubstr("47.1234")));
                EXPECT_THAT(cell, Not(HasSubstr("secret")));
            }
        }
    }
}

TEST_F(PublishAgain, FindingsNameTheItemsThatTheyAreAbout) {
    const auto items = keep({"a.jpg", "b.jpg", "c.jpg"});
    say({items[0], items[2]}, lynx(), "", "Ada");
    say({items[0], items[2]}, fox(), "", "Ben");
    const auto checked = checkPublication(collection, choice(DatasetFormat::Table), {}).value();
    ASSERT_FALSE(checked.findings.empty());
    EXPECT_THAT(checked.findings.front().items, ElementsAre(items[0], items[2]));
}

TEST_F(PublishAgain, OnlyChosenItemsAreWritten) {
    const auto items = keep({"a.jpg", "b.jpg", "c.jpg"});
    together({items[0], items[1]});
    PublishChoice wanted = choice(DatasetFormat::Table);
    wanted.items = {items[1], items[2], {999'999}};
    const auto outcome = publish(wanted, "t.csv");
    EXPECT_EQ(outcome.items, 2);
    EXPECT_THAT(text("t.csv"), Not(HasSubstr("a.jpg")));
    EXPECT_THAT(text("t.csv"), HasSubstr("b.jpg"));
    wanted.filter = *Filter::parse("file:c.jpg");
    EXPECT_EQ(checkPublication(collection, wanted, {})->items, 1) << "of what the filter leaves";
}

} // namespace
} // namespace taxo
