// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/places.h"
#include "core/collection/item_values.h"
#include "core/workflow/map_trust.h"
#include "tests/core/workflow/embedded_photos.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <string>
#include <vector>

namespace taxo {
namespace {

using test::EmbeddedPhotos;

double meanOf(const std::vector<float>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

TEST(MapTrust, OfEachPointHasTheMapsOwnMean) {
    EmbeddedPhotos kept(92);
    const CollectionMap map = kept.map({.method = ProjectionMethod::Pca, .isCentred = true});
    const auto trust = trustOf(*kept.collection, map);
    ASSERT_TRUE(trust) << trust.error().text();
    EXPECT_EQ(trust->looked, 90U);
    EXPECT_NEAR(meanOf(trust->trustworthiness), *map.quality.trustworthiness, 1e-4);
    EXPECT_NEAR(meanOf(trust->continuity), *map.quality.continuity, 1e-4);
}

TEST(MapTrust, APointPutAmongStrangersIsTrustedLess) {
    EmbeddedPhotos kept(92);
    CollectionMap map = kept.map();
    const auto before = trustOf(*kept.collection, map);
    std::ranges::copy(map.positions.row(1), map.positions.row(0).begin()); // another cluster
    const auto after = trustOf(*kept.collection, map);
    ASSERT_TRUE(before && after);
    EXPECT_LT(after->trustworthiness[0], before->trustworthiness[0] - 0.1F);
    EXPECT_LT(after->continuity[0], before->continuity[0] - 0.1F);
}

TEST(MapTrust, IsKeptAndMadeAgainWhereItIsDamaged) {
    EmbeddedPhotos kept(62);
    const CollectionMap map = kept.map({.method = ProjectionMethod::Pca});
    const auto first = trustOf(*kept.collection, map);
    ASSERT_TRUE(first);
    const std::filesystem::directory_iterator files(places::cache() / "trust");
    const auto file = files->path();
    // What the file says is what is told: it is not judged again.
    std::string bytes = readTextFile(file).value();
    const float half = 0.5F;
    std::copy_n(reinterpret_cast<const char*>(&half),
                sizeof(half),
                bytes.end() - 62 * 8 + 16); // of 60 points, two numbers each
    write(file, bytes);
    const auto again = trustOf(*kept.collection, map);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->trustworthiness[0], 0.5F);
    EXPECT_EQ(again->trustworthiness[1], first->trustworthiness[1]);
    write(file, bytes.substr(0, bytes.size() - 4));
    const auto made = trustOf(*kept.collection, map);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->trustworthiness, first->trustworthiness);
}

TEST(MapTrust, ColoursAMapAsNumbers) {
    EmbeddedPhotos kept(62);
    CollectionMap map = kept.map({.method = ProjectionMethod::Pca});
    map.items.push_back(kept.items[60]); // without a vector: nobody looked at it
    map.positions.append(std::array{0.0F, 0.0F});
    const auto taxa = taxaOf(*kept.collection, map.items);
    for (const char* const by : {kByTrustworthiness, kByContinuity}) {
        const auto colors = colorMap(*kept.collection, map, *taxa, by, Ground::Light);
        ASSERT_TRUE(colors) << colors.error().text();
        ASSERT_TRUE(colors->scale);
        EXPECT_LE(colors->scale->most, 1.0);
        EXPECT_EQ(colors->without, 1U);
        EXPECT_EQ(colors->colors[60], unknownColor(Ground::Light));
    }
    EXPECT_EQ(colorMap(*kept.collection, map, *taxa, "family", Ground::Light)->without, 61U);
}

} // namespace
} // namespace taxo
