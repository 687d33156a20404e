// SPDX-License-Identifier: MIT
#include "core/vectors/unit_rows.h"
#include "core/workflow/project_rows.h"
#include "tests/core/projection/clustered_rows.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {
namespace {

using test::clusteredRows;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::array kAllMethods = {
    ProjectionMethod::Pca, ProjectionMethod::Umap, ProjectionMethod::Tsne};

ProjectedRows project(const EmbeddingMatrix& rows, const ProjectionOptions& options) {
    const test::TempDir dir;
    auto made = projectRows(rows, options, dir / "graphs");
    EXPECT_TRUE(made) << made.error().text();
    return *std::move(made);
}

bool areFinite(const EmbeddingMatrix& positions) {
    return std::ranges::all_of(positions.values(),
                               [](float value) { return std::isfinite(value); });
}

TEST(ProjectRows, ByEveryMethodInTwoAndThreeDimensions) {
    const auto rows = clusteredRows(300, 16, 6);
    for (const auto method : kAllMethods) {
        for (const std::size_t dimensions : {2U, 3U}) {
            const auto made =
                project(rows, {.method = method, .dimensions = dimensions, .epochs = 100});
            EXPECT_EQ(made.positions.rows(), 300U);
            EXPECT_EQ(made.positions.dimension(), dimensions);
            EXPECT_EQ(made.rows.size(), 300U);
            EXPECT_EQ(made.arranged, 300U);
            EXPECT_TRUE(made.isSettled);
            EXPECT_THAT(made.notes, IsEmpty());
            ASSERT_TRUE(made.quality);
            EXPECT_GT(made.quality->meanTrustworthiness, 0.85) << nameOf(method);
        }
    }
}

TEST(ProjectRows, TheSameAgainFromTheGraphThatIsKept) {
    const test::TempDir dir;
    const auto rows = clusteredRows(300, 16, 6);
    const auto first = projectRows(rows, {.epochs = 50}, dir / "graphs");
    const auto again = projectRows(rows, {.epochs = 50}, dir / "graphs");
    ASSERT_TRUE(first && again);
    EXPECT_TRUE(std::ranges::equal(first->positions.values(), again->positions.values()));
    const auto other = projectRows(rows, {.epochs = 50, .seed = 2}, dir / "graphs");
    EXPECT_FALSE(std::ranges::equal(first->positions.values(), other->positions.values()));
}

TEST(ProjectRows, OfFewRows) {
    for (const std::size_t count : {1U, 2U, 3U, 4U, 7U}) {
        const auto rows = clusteredRows(count, 5, 2);
        for (const auto method : kAllMethods) {
            for (const std::size_t dimensions : {2U, 3U}) {
                const auto made = project(rows, {.method = method, .dimensions = dimensions});
                EXPECT_EQ(made.positions.rows(), count);
                EXPECT_TRUE(areFinite(made.positions)) << nameOf(method) << " of " << count;
            }
        }
    }
}

TEST(ProjectRows, SaysWhatWasClipped) {
    const auto rows = clusteredRows(10, 5, 2);
    EXPECT_THAT(project(rows, {.method = ProjectionMethod::Umap}).notes,
                ElementsAre(HasSubstr("9 neighbours were looked at instead of 15")));
    EXPECT_THAT(project(rows, {.method = ProjectionMethod::Tsne}).notes,
                ElementsAre(HasSubstr("the perplexity is 3.0 instead of 30.0")));
    EXPECT_THAT(project(rows, {.method = ProjectionMethod::Pca}).notes, IsEmpty());
}

TEST(ProjectRows, OfEqualRowsAndOfThousandsOfDuplicates) {
    EmbeddingMatrix equal(50, 8);
    for (std::size_t i = 0; i < equal.rows(); ++i) {
        equal.row(i)[3] = 1.0F;
    }
    const EmbeddingMatrix zeros(50, 8); // what centring leaves of equal rows
    const auto some = clusteredRows(40, 8, 4);
    EmbeddingMatrix duplicates;
    for (std::size_t i = 0; i < 2400; ++i) {
        duplicates.append(some.row(i % 4 == 0 ? i % 40 : 7));
    }
    for (const auto method : kAllMethods) {
        for (const EmbeddingMatrix* const rows :
             std::initializer_list<const EmbeddingMatrix*>{&equal, &zeros, &duplicates}) {
            const auto made = project(*rows, {.method = method, .epochs = 50});
            EXPECT_TRUE(areFinite(made.positions)) << nameOf(method) << " of " << rows->rows();
        }
    }
}

TEST(ProjectRows, OfFewerDimensionsThanTheMapHas) {
    EmbeddingMatrix rows(20, 1);
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        rows.row(i)[0] = i % 2 == 0 ? 1.0F : -1.0F;
    }
    for (const auto method : kAllMethods) {
        const auto made = project(rows, {.method = method, .dimensions = 3});
        EXPECT_EQ(made.positions.dimension(), 3U);
        EXPECT_TRUE(areFinite(made.positions));
    }
}

TEST(ProjectRows, OfNothingIsAnError) {
    const test::TempDir dir;
    const auto made = projectRows(EmbeddingMatrix(0, 8), {}, dir / "graphs");
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(projectRows(clusteredRows(5, 4, 1), {.dimensions = 1}, dir / "graphs").error().code,
              ErrorCode::InvalidInput);
}

TEST(ProjectRows, BeyondANumberASampleIsArrangedAndTheOthersArePlaced) {
    const auto rows = clusteredRows(1000, 16, 5);
    for (const auto method : {ProjectionMethod::Umap, ProjectionMethod::Tsne}) {
        const ProjectionOptions options{.method = method, .epochs = 100, .mostArranged = 400};
        const auto sample = arrangedRows(1000, options);
        EXPECT_EQ(sample.size(), 400U);
        EXPECT_TRUE(std::ranges::is_sorted(sample));
        EXPECT_EQ(sample, arrangedRows(1000, options)) << "the seed decides";
        const auto made = project(rows, options);
        EXPECT_EQ(made.arranged, 400U);
        EXPECT_EQ(made.positions.rows(), 1000U);
        EXPECT_EQ(made.rows.size(), 1000U);
        EXPECT_THAT(made.notes, ElementsAre(HasSubstr("other 600 were placed")));
        EXPECT_GT(made.quality->meanTrustworthiness, 0.9) << nameOf(method);
    }
    EXPECT_EQ(project(rows, {.method = ProjectionMethod::Pca, .mostArranged = 400}).arranged, 1000U)
        << "principal components need no sample";
}

TEST(ProjectRows, ShowsHowItSettles) {
    const test::TempDir dir;
    std::vector<std::size_t> shown;
    const auto made =
        projectRows(clusteredRows(300, 16, 6),
                    {.mostArranged = 200},
                    dir / "graphs",
                    [&](const EmbeddingMatrix& positions) { shown.push_back(positions.rows()); });
    ASSERT_TRUE(made);
    ASSERT_FALSE(shown.empty());
    EXPECT_EQ(shown.front(), 200U) << "the principal components of those that are arranged";
}

/// Stops when `what` was reported so many times.
ProjectedRows stoppedAt(const std::string& what, const ProjectionOptions& options) {
    const test::TempDir dir;
    std::stop_source stop;
    const Progress progress(stop.get_token(),
                            [&](std::size_t, std::size_t, std::string_view reported) {
                                if (reported == what) {
                                    stop.request_stop();
                                }
                            });
    auto made = projectRows(clusteredRows(1000, 16, 5), options, dir / "graphs", {}, progress);
    EXPECT_TRUE(made) << made.error().text();
    return *std::move(made);
}

TEST(ProjectRows, StoppedKeepsWhatIsThere) {
    for (const char* what :
         {"finding principal components", "comparing photographs", "arranging points"}) {
        const auto made = stoppedAt(what, {});
        EXPECT_FALSE(made.isSettled) << what;
        EXPECT_FALSE(made.quality);
        EXPECT_EQ(made.positions.rows(), 1000U);
        EXPECT_THAT(made.notes, ElementsAre(HasSubstr("stopped")));
    }
    const auto placing = stoppedAt("placing points", {.epochs = 20, .mostArranged = 400});
    EXPECT_FALSE(placing.isSettled);
    EXPECT_EQ(placing.rows.size(), 400U) << "those that were arranged";
    EXPECT_EQ(placing.positions.rows(), 400U);
    const auto judged = stoppedAt("judging the map", {.epochs = 20});
    EXPECT_TRUE(judged.isSettled) << "it is only not known how good it is";
    EXPECT_FALSE(judged.quality);
}

TEST(ProjectRows, StoppedBeforeAnythingIsAnError) {
    const test::TempDir dir;
    std::stop_source stop;
    stop.request_stop();
    const auto made =
        projectRows(clusteredRows(100, 8, 2), {}, dir / "graphs", {}, Progress(stop.get_token()));
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Cancelled);
}

TEST(PlaceRows, PutsRowsOnAMapOfEveryMethod) {
    const auto all = clusteredRows(600, 16, 5);
    EmbeddingMatrix rows;
    EmbeddingMatrix later;
    for (std::size_t i = 0; i < all.rows(); ++i) {
        (i / 5 % 6 == 0 ? later : rows).append(all.row(i));
    }
    for (const auto method : kAllMethods) {
        const ProjectionOptions options{.method = method, .epochs = 60};
        const auto made = project(rows, options);
        const auto placed = placeRows(later, rows, made.positions, options);
        ASSERT_TRUE(placed) << placed.error().text();
        EXPECT_EQ(placed->rows(), later.rows());
        EXPECT_TRUE(areFinite(*placed));
        const auto same = placeRows(EmbeddingMatrix(rows), rows, made.positions, options);
        ASSERT_TRUE(same);
        for (std::size_t i = 0; i < same->values().size(); ++i) {
            EXPECT_NEAR(same->values()[i], made.positions.values()[i], 1e-4F) << nameOf(method);
        }
    }
}

TEST(PlaceRows, OnPrincipalComponentsLieAsOnTheFirstMapWhateverWasPlacedSince) {
    const auto first = clusteredRows(200, 24, 4, 0.3, 1);
    const auto second = clusteredRows(300, 24, 3, 0.3, 2); // differ along other directions
    const ProjectionOptions options{.method = ProjectionMethod::Pca};
    const auto map = project(first, options);
    const auto placed = placeRows(second, first, map.positions, options).value();
    EmbeddingMatrix all = first;
    EmbeddingMatrix positions = map.positions;
    for (std::size_t i = 0; i < second.rows(); ++i) {
        all.append(second.row(i));
        positions.append(placed.row(i));
    }
    const auto third = clusteredRows(50, 24, 5, 0.3, 3);
    const auto atOnce = placeRows(third, first, map.positions, options).value();
    const auto later = placeRows(third, all, positions, options).value();
    for (std::size_t i = 0; i < later.values().size(); ++i) {
        EXPECT_NEAR(later.values()[i], atOnce.values()[i], 1e-4F);
    }
}

TEST(BytesToProject, GrowWithWhatIsArranged) {
    const auto umap = [](std::size_t rows, std::size_t most) {
        return bytesToProject(rows, 768, {.mostArranged = most});
    };
    EXPECT_LT(umap(50'000, 200'000), 400'000'000U) << "the rows are not counted";
    EXPECT_LT(umap(200'000, 200'000), umap(1'000'000, 200'000));
    EXPECT_LT(bytesToProject(50'000, 768, {.method = ProjectionMethod::Pca}),
              umap(50'000, 200'000));
}

TEST(CheckMemory, RefusesWhatDoesNotFitBeforeItBegins) {
    constexpr std::uint64_t kGigabyte = 1'000'000'000;
    EXPECT_TRUE(checkMemory(50'000, 768, {}, kGigabyte));
    EXPECT_TRUE(checkMemory(1'000'000, 768, {}, 0)) << "nobody knows how much there is";
    const auto tooMany = checkMemory(1'000'000, 768, {}, 2 * kGigabyte);
    ASSERT_FALSE(tooMany);
    EXPECT_EQ(tooMany.error().code, ErrorCode::OutOfMemory);
    EXPECT_THAT(tooMany.error().message, HasSubstr("there are 2.0 GB"));
    const ProjectionOptions tsne{.method = ProjectionMethod::Tsne, .perplexity = 100.0F};
    EXPECT_FALSE(checkMemory(200'000, 64, tsne, kGigabyte));
}

} // namespace
} // namespace taxo
