// SPDX-License-Identifier: MIT
#include "core/collection/query.h"
#include "core/vectors/npy.h"
#include "core/workflow/import_embeddings.h"
#include "tests/core/collection/kept_photos.h"
#include "tests/support/golden.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class ImportEmbeddings : public ::testing::Test {
protected:
    ImportEmbeddings() : collection(*Collection::create(dir / "season.taxo")) {
        auto writer = NpyWriter::create(dir / "e.npy", 2);
        EXPECT_TRUE(writer->append(std::vector<float>{3.0F, 4.0F, -6.0F, 8.0F}));
        EXPECT_TRUE(writer->commit());
        what = {dir / "e.npy",
                dir.write("t.csv", "uuid,species\nu-1,Ursus arctos\nu-2,Lynx lynx\n"),
                {},
                "bioclip-2"};
    }

    Result<EmbeddingImportReport> import(bool isPreview = false) {
        return importEmbeddings(collection, what, {.person = "Ada", .isPreview = isPreview}, {});
    }

    test::TempDir dir;
    Collection collection;
    EmbeddingImport what;
};

TEST_F(ImportEmbeddings, OpenWithoutPictures) {
    const auto report = import();
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_EQ(report->withoutPhoto, 2U);
    EXPECT_FALSE(report->isNormalised);
    EXPECT_EQ(report->described.determined, 2U);
    const auto keys = vectorKeys(collection);
    ASSERT_EQ(keys->size(), 1U);
    EXPECT_EQ(keys->front().vectors, 2);
    EXPECT_EQ(keys->front().key.preprocessing, "imported, raw");
    const auto lynx = findItems(collection, *Filter::parse("taxon:\"Lynx lynx\""), {});
    const auto vectors = embeddingsOf(collection, keys->front().id, *lynx);
    EXPECT_THAT(vectors->row(0), ElementsAre(-6.0F, 8.0F));
    EXPECT_EQ(findItems(collection, *Filter::parse("unreadable"), {})->size(), 2U);
}

TEST_F(ImportEmbeddings, TwiceTheSameBringNothingNew) {
    ASSERT_TRUE(import());
    const auto again = import();
    ASSERT_TRUE(again) << again.error().text();
    EXPECT_EQ(again->withPhoto, 2U) << "those of the first time";
    EXPECT_FALSE(again->described.entry);
    EXPECT_EQ(infoOf(collection)->photos, 2);
    EXPECT_EQ(infoOf(collection)->embeddings, 2);
}

TEST_F(ImportEmbeddings, GoToPhotographsThatAreKept) {
    const std::array files = {test::photoFile("u-2.jpg", 1)};
    ASSERT_TRUE(addPhotos(collection, files));
    const auto report = import();
    EXPECT_EQ(report->withPhoto, 1U);
    EXPECT_EQ(infoOf(collection)->photos, 2);
}

TEST_F(ImportEmbeddings, GoToPhotographsThatComeWithThem) {
    std::filesystem::create_directory(dir / "photos");
    std::filesystem::copy_file(test::testFile("data/photos/jpeg-411.jpg"), dir / "photos/u-2.jpg");
    const auto report =
        importEmbeddings(collection, what, {.person = "Ada", .photos = dir / "photos"}, {});
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_EQ(report->withPhoto, 1U);
    EXPECT_EQ(report->described.photos.count(Added::New), 1U);
    EXPECT_EQ(infoOf(collection)->photos, 2);
    EXPECT_EQ(findItems(collection, *Filter::parse("unreadable"), {})->size(), 1U);
}

TEST_F(ImportEmbeddings, OfABoxGoToItsRegion) {
    what.table = dir.write("boxes.csv",
                           "file,bboxX,bboxY,bboxWidth,bboxHeight\n"
                           "a.jpg,0.1,0.2,0.3,0.4\na.jpg,2,2,1,1\n");
    const auto report = import();
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_EQ(infoOf(collection)->embeddings, 1) << "the whole photograph has none";
    EXPECT_THAT(report->described.problems.back().what, HasSubstr("its box was not drawn"));
    const auto regions = findItems(collection, *Filter::parse("region"), {});
    const auto vectors = embeddingsOf(collection, vectorKeys(collection)->front().id, *regions);
    ASSERT_TRUE(vectors) << vectors.error().text();
    EXPECT_THAT(vectors->row(0), ElementsAre(3.0F, 4.0F));
    EXPECT_EQ(import()->described.regions, 0U);
    EXPECT_EQ(infoOf(collection)->embeddings, 1);
}

TEST_F(ImportEmbeddings, OfAPreviewKeepNothing) {
    ASSERT_TRUE(import(true));
    EXPECT_EQ(infoOf(collection)->photos, 0);
    EXPECT_TRUE(vectorKeys(collection)->empty());
}

TEST_F(ImportEmbeddings, NeedTheNameOfTheirModel) {
    what.model.clear();
    EXPECT_THAT(import().error().message, HasSubstr("which model"));
}

} // namespace
} // namespace taxo
