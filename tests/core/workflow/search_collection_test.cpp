// SPDX-License-Identifier: MIT
#include "core/base/places.h"
#include "core/base/random.h"
#include "core/collection/determination.h"
#include "core/collection/marks.h"
#include "core/vectors/normalise.h"
#include "core/workflow/search_collection.h"
#include "tests/core/collection/kept_photos.h"
#include "tests/support/environment.h"
#include "tests/support/fake_encoder.h"

#include <gmock/gmock.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <vector>

namespace taxo {
namespace {

constexpr std::size_t kDimension = 16;

Lineage bear() {
    Lineage lineage;
    lineage.names = {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"};
    return lineage;
}

Lineage fox() {
    Lineage lineage;
    lineage.names = {
        "Animalia", "Chordata", "Mammalia", "Carnivora", "Canidae", "Vulpes", "vulpes"};
    return lineage;
}

/// 40 photographs with vectors: of four kinds in turn, in one cone as a model's are.
class SearchCollection : public testing::Test {
protected:
    SearchCollection() {
        VectorKey key;
        key.modelName = "fake";
        key.dimension = kDimension;
        keep(key);
    }

    void keep(const VectorKey& key) {
        const auto id = taxo::keep(*photos.collection, key).value();
        EmbeddingMatrix vectors(photos.items.size(), kDimension);
        for (std::size_t i = 0; i < photos.items.size(); ++i) {
            vectorOf(i, vectors.row(i));
        }
        ASSERT_TRUE(keepEmbeddings(*photos.collection, id, photos.items, vectors));
    }

    static void vectorOf(std::size_t i, std::span<float> vector) {
        for (std::size_t d = 0; d < kDimension; ++d) {
            vector[d] = 3.0F + 2.0F * test::scatter(i % 4, d) + 0.4F * test::scatter(100 + i, d);
        }
    }

    static std::vector<float> kind(std::size_t number) {
        std::vector<float> vector(kDimension);
        for (std::size_t d = 0; d < kDimension; ++d) {
            vector[d] = 3.0F + 2.0F * test::scatter(number, d);
        }
        return vector;
    }

    CollectionSearch open() {
        return CollectionSearch::open(
                   *photos.collection, chooseVectors(*photos.collection).value(), {})
            .value();
    }

    std::vector<std::filesystem::path> indexes() const {
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::directory_iterator(places::cache() / "search")) {
            files.push_back(entry.path());
        }
        return files;
    }

    /// The numbers of the photographs.
    std::vector<std::size_t> numbers(const SearchAnswer& answer) const {
        std::vector<std::size_t> found;
        for (const Neighbor& one : answer.nearest) {
            found.push_back(static_cast<std::size_t>(std::ranges::find(photos.items, one.item) -
                                                     photos.items.begin()));
        }
        return found;
    }

    test::KeptPhotos photos{40};
    test::Environment cache{"XDG_CACHE_HOME", (photos.dir / "cache").native()};
};

MATCHER_P(IsOfKind, kind, "") {
    return arg % 4 == static_cast<std::size_t>(kind);
}

TEST_F(SearchCollection, FindsWhatIsLikeAnItemWithoutTheItem) {
    const auto answer = open().likeItems(std::span(photos.items).first(1), {.count = 9}).value();
    EXPECT_EQ(answer.by, SearchBy::Picture);
    EXPECT_EQ(answer.recall, 1.0F);
    EXPECT_EQ(answer.nearest.size(), 9U);
    EXPECT_THAT(numbers(answer), testing::Each(IsOfKind(0)));
    EXPECT_THAT(numbers(answer), testing::Not(testing::Contains(0U)));
    EXPECT_TRUE(std::ranges::is_sorted(answer.nearest, std::greater<>(), &Neighbor::cosine));
}

TEST_F(SearchCollection, FindsWhatIsBetweenSeveralItems) {
    const std::vector<ItemId> two = {photos.items[1], photos.items[2]};
    const auto answer = open().likeItems(two, {.count = 18}).value();
    EXPECT_EQ(answer.examples, 2U);
    EXPECT_THAT(numbers(answer), testing::Each(testing::AnyOf(IsOfKind(1), IsOfKind(2))));
    EXPECT_EQ(answer.nearest.size(), 18U);
}

TEST_F(SearchCollection, KeepsTextsOnTheirOwnScale) {
    const auto search = open();
    const auto text = search.likeText(kind(3), {.count = 10}).value();
    EXPECT_EQ(text.by, SearchBy::Text);
    EXPECT_THAT(numbers(text), testing::Each(IsOfKind(3)));
    EmbeddingMatrix picture;
    picture.append(kind(3));
    EXPECT_EQ(search.likePictures(picture, {.count = 10})->by, SearchBy::Picture);
}

TEST_F(SearchCollection, LeavesOutTheItemsThatItAskedByBesidePictures) {
    EmbeddingMatrix picture;
    picture.append(kind(3));
    const std::array items = {photos.items[3]};
    const auto search = open();
    const auto answer = search.likePictures(picture, {.count = 9}, items).value();
    EXPECT_EQ(answer.examples, 2U);
    EXPECT_EQ(answer.nearest.size(), 9U);
    EXPECT_THAT(numbers(answer), testing::Each(IsOfKind(3)));
    EXPECT_THAT(numbers(answer), testing::Not(testing::Contains(3U)));
}

TEST_F(SearchCollection, FindsByWhatPeopleDetermined) {
    const std::vector<ItemId> bears = {photos.items[1], photos.items[5]};
    const std::vector<ItemId> foxes = {photos.items[2]};
    const DecisionMaker ada{.person = "Ada"};
    ASSERT_TRUE(determine(*photos.collection, bears, Verdict::Taxon, bear(), "", ada));
    ASSERT_TRUE(determine(*photos.collection, foxes, Verdict::Taxon, fox(), "", ada));
    const auto search = open();
    for (const char* const name : {"Ursus arctos", "Ursus", "Ursidae"}) {
        const auto answer = search.likeTaxon(name, {.count = 10}).value();
        EXPECT_EQ(answer.by, SearchBy::Taxon);
        EXPECT_EQ(answer.examples, 2U);
        EXPECT_THAT(numbers(answer), testing::Each(IsOfKind(1))) << name;
    }
    EXPECT_EQ(search.likeTaxon("Carnivora", {})->examples, 3U);
    EXPECT_EQ(search.likeTaxon("Felidae", {}).error().code, ErrorCode::NotFound);
}

TEST_F(SearchCollection, LooksOnlyWithinAFilter) {
    const std::vector<ItemId> some = {photos.items[0], photos.items[3], photos.items[4]};
    ASSERT_TRUE(tag(*photos.collection, some, "look", {.person = "Ada"}));
    const SearchOptions options{.within = Filter::parse("tag:look").value(), .count = 10};
    const auto answer = open().likeItems(std::span(photos.items).subspan(8, 1), options).value();
    EXPECT_THAT(numbers(answer),
                testing::ElementsAre(testing::AnyOf(0U, 4U), testing::AnyOf(0U, 4U), 3U));
    const SearchOptions nothing{.within = Filter::parse("tag:nowhere").value(), .count = 10};
    EXPECT_TRUE(open().likeText(kind(1), nothing)->nearest.empty());
}

TEST_F(SearchCollection, KeepsItsIndexAndTakesInWhatIsNew) {
    EXPECT_EQ(open().index().size(), 40U);
    ASSERT_EQ(indexes().size(), 1U);
    const auto made = std::filesystem::last_write_time(indexes()[0]);
    open();
    EXPECT_EQ(std::filesystem::last_write_time(indexes()[0]), made);

    const auto added = addPhotos(*photos.collection, std::vector{test::photoFile("new.jpg", 99)});
    photos.items.push_back(added->front().item);
    EmbeddingMatrix vector;
    vector.append(kind(2));
    const auto key = chooseVectors(*photos.collection)->id;
    ASSERT_TRUE(keepEmbeddings(*photos.collection, key, std::span(photos.items).last(1), vector));
    const auto search = open();
    EXPECT_EQ(search.index().size(), 41U);
    EXPECT_EQ(numbers(*search.likeText(kind(2), {.count = 1})), std::vector<std::size_t>{40});
    EXPECT_EQ(indexes().size(), 1U);
}

TEST_F(SearchCollection, MakesADamagedIndexAgain) {
    open();
    std::ofstream(indexes()[0], std::ios::trunc) << "nonsense";
    EXPECT_EQ(open().index().size(), 40U);
    EXPECT_GT(std::filesystem::file_size(indexes()[0]), 1'000U);
}

TEST_F(SearchCollection, RemovesWhatKilledProgramsLeftBehind) {
    open();
    const auto folder = places::cache() / "search";
    std::ofstream(folder / ".taxo-1-0.part") << "old";
    std::ofstream(folder / ".taxo-2-0.part") << "in the making";
    const auto now = std::filesystem::file_time_type::clock::now();
    std::filesystem::last_write_time(folder / ".taxo-1-0.part", now - std::chrono::hours(2));
    open();
    EXPECT_FALSE(std::filesystem::exists(folder / ".taxo-1-0.part"));
    EXPECT_TRUE(std::filesystem::exists(folder / ".taxo-2-0.part"));
}

TEST_F(SearchCollection, MakesTheIndexOfACopyThatGrewApartAgain) {
    open();
    // The same items, with the last one's vector as another copy would have it.
    EmbeddingMatrix vector;
    vector.append(kind(2));
    const auto key = chooseVectors(*photos.collection)->id;
    ASSERT_TRUE(keepEmbeddings(*photos.collection, key, std::span(photos.items).last(1), vector));
    const auto kept = embeddingsOf(*photos.collection, key, std::span(photos.items).last(1));
    EXPECT_TRUE(open().index().agreesWith(std::span(photos.items).last(1), *kept));
}

TEST_F(SearchCollection, SaysWhatToDoWhereThereIsNothingToSearch) {
    test::KeptPhotos none(1);
    const auto missing = chooseVectors(*none.collection);
    ASSERT_FALSE(missing);
    EXPECT_THAT(missing.error().text(), testing::HasSubstr("taxo collection embed"));
    EXPECT_THAT(chooseVectors(*photos.collection, "other").error().text(),
                testing::HasSubstr("fake"));
    const auto added = addPhotos(*photos.collection, std::vector{test::photoFile("new.jpg", 99)});
    const std::vector<ItemId> item = {added->front().item};
    EXPECT_EQ(open().likeItems(item, {}).error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taxo
