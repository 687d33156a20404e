// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/classify/build_label_space.h"
#include "core/classify/label_json.h"
#include "core/classify/label_space.h"
#include "core/vectors/npy.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::HasSubstr;

constexpr std::size_t kLabels = 5;
constexpr std::size_t kDimension = 3;

class LabelSpaceTest : public ::testing::Test {
protected:
    void SetUp() override { write("txt_emb", kLabels, kLabels); }

    /// A published pair; label 3 is zero.
    void write(const std::string& stem, std::size_t columns, std::size_t names) const {
        auto writer = NpyWriter::create(m_dir / (stem + ".npy"), columns);
        ASSERT_TRUE(writer);
        for (std::size_t row = 0; row < kDimension; ++row) {
            std::vector<float> values(columns, 0.5F + static_cast<float>(row));
            values[3] = 0.0F;
            ASSERT_TRUE(writer->append(values));
        }
        ASSERT_TRUE(writer->commit());
        std::vector<ChecklistTaxon> taxa(names);
        for (std::size_t label = 0; label < names; ++label) {
            taxa[label].lineage.at(Rank::Genus) = "G";
            taxa[label].lineage.at(Rank::Species) = "s" + std::to_string(label);
        }
        m_dir.write(stem + ".json", labelJsonOf(LabelList::ofTaxa(taxa)));
    }

    LabelSpaceOptions cached() {
        return {.cacheFolder = m_dir / "cache",
                .digestOf =
                    [this](const std::filesystem::path& file, const Progress& progress) {
                        ++m_digests;
                        return sha256OfFile(file, progress);
                    },
                .overlay = {}};
    }

    std::size_t filesInCache() const {
        std::size_t count = 0;
        for ([[maybe_unused]] const auto& entry :
             std::filesystem::directory_iterator(m_dir / "cache")) {
            ++count;
        }
        return count;
    }

    test::TempDir m_dir;
    int m_digests = 0;
};

TEST_F(LabelSpaceTest, OpensAFolderOrEitherFile) {
    for (const auto& where : {m_dir.path(), m_dir / "txt_emb.npy", m_dir / "txt_emb.json"}) {
        const auto space = LabelSpace::open(where);
        ASSERT_TRUE(space) << space.error().text();
        EXPECT_EQ(space->size(), kLabels);
        EXPECT_EQ(space->dimension(), kDimension);
        EXPECT_EQ(space->labels().displayNameOf(4), "G s4");
        EXPECT_THAT(space->zeroColumns(), ::testing::ElementsAre(3));
    }
}

TEST_F(LabelSpaceTest, FindsThePublishedFolderInside) {
    std::filesystem::create_directory(m_dir / "repository");
    std::filesystem::create_directory(m_dir / "repository" / "embeddings");
    for (const char* name : {"txt_emb.npy", "txt_emb.json"}) {
        std::filesystem::rename(m_dir / name, m_dir / "repository" / "embeddings" / name);
    }
    EXPECT_TRUE(LabelSpace::open(m_dir / "repository"));
}

TEST_F(LabelSpaceTest, AsksWhichWhereAFolderHoldsSeveral) {
    write("other", kLabels, kLabels);
    const auto space = LabelSpace::open(m_dir.path());
    ASSERT_FALSE(space);
    EXPECT_THAT(space.error().message, HasSubstr("choose one: other.npy, txt_emb.npy"));
}

TEST_F(LabelSpaceTest, SaysWhichFileIsMissing) {
    std::filesystem::remove(m_dir / "txt_emb.json");
    EXPECT_THAT(LabelSpace::open(m_dir / "txt_emb.npy").error().message,
                HasSubstr("txt_emb.json is not there"));
    EXPECT_THAT(LabelSpace::open(m_dir.path()).error().message, HasSubstr("holds no label space"));
    EXPECT_EQ(LabelSpace::open(m_dir / "nothing").error().code, ErrorCode::NotFound);
}

TEST_F(LabelSpaceTest, RefusesVectorsThatAreNoNumbersAndNamesTheLabel) {
    for (const NpyType type : {NpyType::Float32, NpyType::Float16}) {
        auto writer = NpyWriter::create(m_dir / "txt_emb.npy", kLabels, type);
        ASSERT_TRUE(writer);
        std::vector<float> values(kDimension * kLabels, 0.5F);
        values[kLabels + 2] = std::numeric_limits<float>::quiet_NaN();
        ASSERT_TRUE(writer->append(values));
        ASSERT_TRUE(writer->commit());
        for (const auto& options : {LabelSpaceOptions(), cached(), cached()}) {
            const auto space = LabelSpace::open(m_dir.path(), options);
            ASSERT_FALSE(space);
            EXPECT_EQ(space.error().code, ErrorCode::Corrupt);
            EXPECT_THAT(space.error().message, HasSubstr("label 2 (G s2)"));
        }
    }
}

TEST_F(LabelSpaceTest, RefusesFilesThatDoNotBelongTogether) {
    write("txt_emb", kLabels + 1, kLabels);
    const auto space = LabelSpace::open(m_dir.path(), cached());
    ASSERT_FALSE(space);
    EXPECT_EQ(space.error().code, ErrorCode::Mismatch);
    EXPECT_THAT(space.error().message, HasSubstr("6 columns, txt_emb.json 5 names"));
}

TEST_F(LabelSpaceTest, RefusesOtherArraysAndCutFiles) {
    const std::string npy = *readTextFile(m_dir / "txt_emb.npy");
    m_dir.write("txt_emb.npy", std::string_view(npy).substr(0, npy.size() - 4));
    EXPECT_FALSE(LabelSpace::open(m_dir.path()));
    std::string integers = npy;
    integers.replace(integers.find("<f4"), 3, "<i4");
    m_dir.write("txt_emb.npy", integers);
    EXPECT_THAT(LabelSpace::open(m_dir.path()).error().message,
                HasSubstr("not a matrix of text embeddings"));
    std::string fortran = npy;
    fortran.replace(fortran.find("False"), 5, "True ");
    m_dir.write("txt_emb.npy", fortran);
    EXPECT_THAT(LabelSpace::open(m_dir.path()).error().message, HasSubstr("Fortran"));
}

TEST_F(LabelSpaceTest, RefusesNamesThatAreNotJson) {
    m_dir.write("txt_emb.json", "hello");
    const auto space = LabelSpace::open(m_dir.path(), cached());
    ASSERT_FALSE(space);
    EXPECT_THAT(space.error().text(), HasSubstr("txt_emb.json: is not JSON"));
}

TEST_F(LabelSpaceTest, SaysThatLabelsAreOfAnotherModel) {
    const auto space = LabelSpace::open(m_dir.path());
    ASSERT_TRUE(space);
    EXPECT_TRUE(space->checkFits(kDimension, "BioCLIP"));
    EXPECT_THAT(space->checkFits(768, "BioCLIP 2").error().message,
                HasSubstr("have 3 dimensions, BioCLIP 2 has 768"));
}

TEST_F(LabelSpaceTest, RemembersNamesInTheCache) {
    ASSERT_TRUE(LabelSpace::open(m_dir.path(), cached()));
    EXPECT_EQ(filesInCache(), 1U);
    const auto again = LabelSpace::open(m_dir.path(), cached());
    ASSERT_TRUE(again) << again.error().text();
    EXPECT_EQ(again->labels().displayNameOf(2), "G s2");
    EXPECT_THAT(again->zeroColumns(), ::testing::ElementsAre(3));
    EXPECT_EQ(again->key().names, *sha256OfFile(m_dir / "txt_emb.json"));
}

TEST_F(LabelSpaceTest, ReadsAnewWhatChangedOrIsDamaged) {
    ASSERT_TRUE(LabelSpace::open(m_dir.path(), cached()));
    std::string json = *readTextFile(m_dir / "txt_emb.json");
    json.replace(json.find("s2"), 2, "t2");
    m_dir.write("txt_emb.json", json);
    EXPECT_EQ(LabelSpace::open(m_dir.path(), cached())->labels().displayNameOf(2), "G t2");
    for (const auto& entry : std::filesystem::directory_iterator(m_dir / "cache")) {
        ASSERT_TRUE(writeWholeFile(entry.path(), "damaged"));
    }
    EXPECT_EQ(LabelSpace::open(m_dir.path(), cached())->labels().displayNameOf(2), "G t2");
}

TEST_F(LabelSpaceTest, WorksWhereTheCacheCannotBeWritten) {
    m_dir.write("cache", "a file, not a folder");
    EXPECT_TRUE(LabelSpace::open(m_dir.path(), cached()));
}

TEST_F(LabelSpaceTest, HalfCopyOpensBesideTheSameNames) {
    const auto space = LabelSpace::open(m_dir.path());
    ASSERT_TRUE(space);
    ASSERT_TRUE(writeHalfMatrix(*space, m_dir / "txt_emb.f16.npy"));
    const auto half = LabelSpace::open(m_dir / "txt_emb.f16.npy");
    ASSERT_TRUE(half) << half.error().text();
    EXPECT_TRUE(half->matrix().isHalf());
    EXPECT_EQ(half->size(), kLabels);
    EXPECT_FALSE(LabelSpace::open(m_dir.path())->matrix().isHalf());
    std::vector<float> column(kDimension);
    half->matrix().copyColumn(1, column);
    EXPECT_THAT(column, ::testing::ElementsAre(0.5F, 1.5F, 2.5F));
}

} // namespace
} // namespace taxo
