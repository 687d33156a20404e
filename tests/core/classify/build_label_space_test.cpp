// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/classify/build_label_space.h"
#include "core/vectors/normalise.h"
#include "tests/support/temp_dir.h"
#include "tests/support/unprivileged.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <random>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::HasSubstr;

constexpr std::size_t kDimension = 20;

/// A text tower: a unit vector from the text's hash.
Result<EmbeddingMatrix> encodeByHash(std::span<const std::string> phrases, const Progress&) {
    EmbeddingMatrix vectors(phrases.size(), kDimension);
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        std::mt19937 random(static_cast<std::uint32_t>(std::hash<std::string>{}(phrases[i])));
        for (float& value : vectors.row(i)) {
            value = static_cast<float>(random()) * 0x1.0p-31F - 1.0F;
        }
    }
    normaliseRows(vectors);
    return vectors;
}

PhraseRecipe recipe(CommonNameJoiner joiner = CommonNameJoiner::WithCommonName) {
    return {.name = nameOf(joiner), .joiner = joiner, .encode = encodeByHash};
}

std::vector<ChecklistTaxon> taxa(std::size_t count) {
    std::vector<ChecklistTaxon> list(count);
    for (std::size_t i = 0; i < count; ++i) {
        list[i].lineage.at(Rank::Kingdom) = "Animalia";
        list[i].lineage.at(Rank::Genus) = "Genus";
        list[i].lineage.at(Rank::Species) = "epithet" + std::to_string(i);
        list[i].commonName = i % 2 == 0 ? "name " + std::to_string(i) : "";
    }
    return list;
}

std::set<std::string> namesIn(const std::filesystem::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        names.insert(entry.path().filename());
    }
    return names;
}

TEST(TaxonPhrase, JoinsNamedRanksAndCommonName) {
    const Lineage bear{{"Animalia", "Chordata", "", "Carnivora", "Ursidae", "Ursus", "arctos"}};
    EXPECT_EQ(taxonPhrase(bear, "Brown Bear"),
              "Animalia Chordata Carnivora Ursidae Ursus arctos with common name Brown Bear");
    EXPECT_EQ(taxonPhrase(bear, "Brown Bear", CommonNameJoiner::Space),
              "Animalia Chordata Carnivora Ursidae Ursus arctos Brown Bear");
    EXPECT_EQ(taxonPhrase(bear, ""), "Animalia Chordata Carnivora Ursidae Ursus arctos");
}

TEST(BuildLabelSpace, MakesASpaceThatOpensWithTheEncodedVectors) {
    const test::TempDir dir;
    const auto list = taxa(600); // more than are encoded together
    ASSERT_TRUE(buildLabelSpace(list, recipe(), {}, dir / "labels"));
    EXPECT_EQ(namesIn(dir / "labels"),
              (std::set<std::string>{"labels.npy", "labels.json", "label_space.json"}));
    EXPECT_EQ(namesIn(dir.path()), std::set<std::string>{"labels"});
    const auto space = LabelSpace::open(dir / "labels");
    ASSERT_TRUE(space) << space.error().text();
    ASSERT_EQ(space->size(), 600U);
    std::vector<float> column(kDimension);
    for (const std::size_t label : {0U, 1U, 255U, 256U, 599U}) {
        const std::vector<std::string> phrase = {
            taxonPhrase(list[label].lineage, list[label].commonName)};
        const auto expected = encodeByHash(phrase, {});
        space->matrix().copyColumn(label, column);
        EXPECT_TRUE(std::equal(column.begin(), column.end(), expected->row(0).begin())) << label;
        EXPECT_EQ(space->labels().lineageOf(label), list[label].lineage);
        EXPECT_EQ(space->labels().commonNameOf(label), list[label].commonName);
    }
}

TEST(BuildLabelSpace, EncodesNothingAgainForTheSameListAndWeights) {
    const test::TempDir dir;
    int calls = 0;
    PhraseRecipe counting = recipe();
    counting.encode = [&](std::span<const std::string> phrases, const Progress& progress) {
        ++calls;
        return encodeByHash(phrases, progress);
    };
    LabelSpaceIdentity identity;
    identity.list.bytes[0] = 1;
    ASSERT_TRUE(buildLabelSpace(taxa(3), counting, identity, dir / "labels"));
    ASSERT_TRUE(buildLabelSpace(taxa(3), counting, identity, dir / "labels"));
    EXPECT_EQ(calls, 1);
    std::filesystem::remove(dir / "labels/labels.npy");
    ASSERT_TRUE(buildLabelSpace(taxa(3), counting, identity, dir / "labels"));
    EXPECT_EQ(calls, 2) << "the same is made anew where a file of it is lost";
    EXPECT_EQ(LabelSpace::open(dir / "labels")->size(), 3U);
}

TEST(BuildLabelSpace, DoesNotTouchALabelSpaceOfAnotherListOrModel) {
    const test::TempDir dir;
    ASSERT_TRUE(buildLabelSpace(taxa(3), recipe(), {}, dir / "labels"));
    for (const bool isList : {true, false}) {
        LabelSpaceIdentity other;
        (isList ? other.list : other.weights).bytes[0] = 1;
        const auto refused = buildLabelSpace(taxa(4), recipe(), other, dir / "labels");
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
        EXPECT_THAT(refused.error().message, HasSubstr("another list or by another model"));
    }
    EXPECT_EQ(LabelSpace::open(dir / "labels")->size(), 3U);
}

TEST(BuildLabelSpace, DoesNotTouchAPublishedPairUnderItsOwnNames) {
    const test::TempDir dir;
    std::filesystem::create_directories(dir / "pair");
    dir.write("pair/labels.npy", "n");
    dir.write("pair/labels.json", "j");
    EXPECT_FALSE(checkLabelFolder(dir / "pair"));
    EXPECT_FALSE(buildLabelSpace(taxa(2), recipe(), {}, dir / "pair"));
    EXPECT_EQ(namesIn(dir / "pair"), (std::set<std::string>{"labels.npy", "labels.json"}));
}

TEST(BuildLabelSpace, LeavesNothingWhenStoppedOrFailed) {
    const test::TempDir dir;
    std::stop_source source;
    PhraseRecipe stopping = recipe();
    stopping.encode = [&](std::span<const std::string> phrases, const Progress& progress) {
        source.request_stop();
        return encodeByHash(phrases, progress);
    };
    const auto stopped =
        buildLabelSpace(taxa(600), stopping, {}, dir / "labels", Progress(source.get_token()));
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    PhraseRecipe failing = recipe();
    failing.encode = [](std::span<const std::string>, const Progress&) -> Result<EmbeddingMatrix> {
        return fail(ErrorCode::OutOfMemory, "no room");
    };
    EXPECT_EQ(buildLabelSpace(taxa(2), failing, {}, dir / "labels").error().code,
              ErrorCode::OutOfMemory);
    EXPECT_TRUE(namesIn(dir.path()).empty());
}

TEST(BuildLabelSpace, DoesNotTouchAFolderOfOtherThings) {
    const test::TempDir dir;
    dir.write("holiday.jpg", "x");
    const auto built = buildLabelSpace(taxa(2), recipe(), {}, dir.path());
    ASSERT_FALSE(built);
    EXPECT_THAT(built.error().message, HasSubstr("holds other files"));
    EXPECT_EQ(namesIn(dir.path()), std::set<std::string>{"holiday.jpg"});
}

TEST(BuildLabelSpace, DoesNotTouchAFolderThatWasFilledMeanwhile) {
    const test::TempDir dir;
    PhraseRecipe slow = recipe();
    slow.encode = [&](std::span<const std::string> phrases, const Progress& progress) {
        std::filesystem::create_directories(dir / "labels");
        dir.write("labels/holiday.jpg", "x");
        return encodeByHash(phrases, progress);
    };
    EXPECT_FALSE(buildLabelSpace(taxa(2), slow, {}, dir / "labels"));
    EXPECT_TRUE(std::filesystem::exists(dir / "labels/holiday.jpg"));
}

TEST(HalveLabelSpace, MakesACopyThatOpens) {
    const test::TempDir dir;
    ASSERT_TRUE(buildLabelSpace(taxa(4), recipe(), {}, dir / "labels"));
    ASSERT_TRUE(halveLabelSpace(*LabelSpace::open(dir / "labels"), dir / "half"));
    const auto half = LabelSpace::open(dir / "half");
    ASSERT_TRUE(half);
    EXPECT_TRUE(half->matrix().isHalf());
    EXPECT_EQ(half->size(), 4U);
}

TEST(HalveLabelSpace, TouchesNothingThatIsThere) {
    const test::TempDir dir;
    ASSERT_TRUE(buildLabelSpace(taxa(4), recipe(), {}, dir / "labels"));
    const auto space = LabelSpace::open(dir / "labels");
    const auto refused = halveLabelSpace(*space, dir / "labels");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
    EXPECT_FALSE(LabelSpace::open(dir / "labels")->matrix().isHalf());
    std::stop_source source;
    source.request_stop();
    EXPECT_FALSE(halveLabelSpace(*space, dir / "half", Progress(source.get_token())));
    EXPECT_EQ(namesIn(dir.path()), std::set<std::string>{"labels"});
}

TEST(CheckLabelFolder, PassesWhatCanBeMadeAndLeavesNothing) {
    const test::TempDir dir;
    EXPECT_TRUE(checkLabelFolder(dir / "new"));
    EXPECT_TRUE(checkLabelFolder(dir / "deeper/new/"));
    EXPECT_TRUE(std::filesystem::is_empty(dir.path()));
}

TEST(CheckLabelFolder, RefusesAFileAndWhatMayNotBeWrittenTo) {
    const test::TempDir dir;
    const auto file = dir.write("file", "x");
    EXPECT_FALSE(checkLabelFolder(file));
    EXPECT_FALSE(checkLabelFolder(file / "below"));
    using std::filesystem::perms;
    std::filesystem::create_directory(dir / "closed");
    std::filesystem::permissions(dir / "closed", perms::owner_read | perms::owner_exec);
    const test::Unprivileged nobody(dir);
    const auto refused = checkLabelFolder(dir / "closed/deeper/new");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Permission);
}

TEST(LikeliestRecipe, IsTheOneThatMadeTheVectors) {
    const test::TempDir dir;
    ASSERT_TRUE(buildLabelSpace(taxa(50), recipe(CommonNameJoiner::Space), {}, dir / "labels"));
    const auto space = LabelSpace::open(dir / "labels");
    ASSERT_TRUE(space);
    const std::vector<PhraseRecipe> recipes = {recipe(), recipe(CommonNameJoiner::Space)};
    const auto fit = likeliestRecipe(*space, recipes);
    ASSERT_TRUE(fit);
    EXPECT_EQ(fit->recipe, 1U);
    EXPECT_NEAR(fit->cosine, 1.0F, 1e-6F);
}

TEST(RepairZeroColumns, WritesAnOverlayForExactlyThem) {
    const test::TempDir dir;
    const auto list = taxa(10);
    PhraseRecipe tailless = recipe();
    tailless.encode = [](std::span<const std::string> phrases, const Progress& progress) {
        auto vectors = encodeByHash(phrases, progress);
        std::fill_n(vectors->row(8).data(), 2 * kDimension, 0.0F);
        return vectors;
    };
    ASSERT_TRUE(buildLabelSpace(list, tailless, {}, dir / "labels"));
    LabelSpaceOptions options;
    options.digestOf = sha256OfFile;
    const auto space = LabelSpace::open(dir / "labels", options);
    ASSERT_TRUE(space);
    EXPECT_THAT(space->zeroColumns(), ::testing::ElementsAre(8, 9));
    ASSERT_TRUE(repairZeroColumns(*space, recipe(), {}, dir / "tail.overlay"));

    options.overlay = dir / "tail.overlay";
    const auto repaired = LabelSpace::open(dir / "labels", options);
    ASSERT_TRUE(repaired) << repaired.error().text();
    ASSERT_NE(repaired->overlay(), nullptr);
    const std::vector<std::string> phrase = {taxonPhrase(list[9].lineage, list[9].commonName)};
    const auto expected = encodeByHash(phrase, {});
    EXPECT_TRUE(std::equal(expected->row(0).begin(),
                           expected->row(0).end(),
                           repaired->overlay()->vectorOfLabel(9).begin()));
}

TEST(RepairZeroColumns, SaysWhenThereIsNothingToRepair) {
    const test::TempDir dir;
    ASSERT_TRUE(buildLabelSpace(taxa(3), recipe(), {}, dir / "labels"));
    const auto space = LabelSpace::open(dir / "labels");
    EXPECT_THAT(repairZeroColumns(*space, recipe(), {}, dir / "x").error().message,
                HasSubstr("nothing to repair"));
}

} // namespace
} // namespace taxo
