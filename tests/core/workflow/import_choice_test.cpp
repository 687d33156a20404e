// SPDX-License-Identifier: MIT
#include "core/collection/query.h"
#include "core/workflow/import_choice.h"
#include "tests/core/collection/kept_photos.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class ImportChosen : public ::testing::Test {
protected:
    ImportChosen() : collection(*Collection::create(dir / "season.taxo")) {
        const std::vector<PhotoFile> files = {test::photoFile("a.jpg", 1)};
        EXPECT_TRUE(addPhotos(collection, files));
    }

    Result<ImportOutcome> run(ImportChoice choice, bool isPreview) {
        choice.person = "Ada";
        return importChosen(collection, choice, isPreview, {});
    }

    std::int64_t count(const char* filter) const {
        return countItems(collection, *Filter::parse(filter)).value_or(-1);
    }

    test::TempDir dir;
    Collection collection;
};

TEST_F(ImportChosen, APreviewCountsWhatAnImportThenDoes) {
    ImportChoice choice;
    choice.source.path = dir.write("t.csv", "file,species\na.jpg,Ursus arctos\nb.jpg,Lynx lynx\n");
    const auto preview = run(choice, true);
    ASSERT_TRUE(preview) << preview.error().text();
    EXPECT_EQ(preview->described.determined, 1U);
    EXPECT_EQ(preview->described.unmatched, 1U);
    EXPECT_EQ(count("verified"), 0);
    const auto done = run(choice, false);
    ASSERT_TRUE(done);
    EXPECT_EQ(done->described.determined, 1U);
    EXPECT_TRUE(done->described.entry);
    EXPECT_EQ(count("verified"), 1);
}

TEST_F(ImportChosen, NamesAreThoseOfTheChecklist) {
    ImportChoice choice;
    choice.source.path = dir.write("t.csv", "file,species\na.jpg,Felis lynx\n");
    choice.checklist = dir.write("list.csv", "synonym,accepted\nFelis lynx,Lynx lynx\n");
    const auto preview = run(choice, true);
    ASSERT_TRUE(preview) << preview.error().text();
    EXPECT_TRUE(preview->described.names.contains("Lynx lynx"));
    choice.checklist = dir / "gone.csv";
    EXPECT_FALSE(run(choice, true));
}

TEST_F(ImportChosen, PhotographsThatLieWithTheSourceComeToo) {
    fs::create_directories(dir / "taxa/Ursus arctos");
    dir.write("taxa/Ursus arctos/1.bmp", "BM no picture, but kept all the same");
    ImportChoice choice;
    choice.source = {.kind = SourceKind::ImageFolder, .path = dir / "taxa"};
    const auto preview = run(choice, true);
    ASSERT_TRUE(preview) << preview.error().text();
    EXPECT_EQ(preview->described.photosToImport, 1U);
    EXPECT_EQ(count(""), 1);
}

TEST_F(ImportChosen, AWebDatasetNeedsAFolder) {
    ImportChoice choice;
    choice.source = {.kind = SourceKind::WebDataset, .path = dir.write("x.tar", "")};
    const auto done = run(choice, false);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(done.error().message, HasSubstr("x.tar"));
}

TEST_F(ImportChosen, EmbeddingsNeedTheirModel) {
    ImportChoice choice;
    choice.source.path = dir.write("t.csv", "file,species\na.jpg,Ursus arctos\n");
    choice.npy = dir.write("t.npy", "");
    const auto preview = run(choice, true);
    ASSERT_FALSE(preview);
    EXPECT_THAT(preview.error().message, HasSubstr("model"));
}

} // namespace
} // namespace taxo
