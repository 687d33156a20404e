// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/classify/label_overlay.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace taxo {
namespace {

class LabelOverlayTest : public ::testing::Test {
protected:
    void SetUp() override {
        m_key.names.bytes[0] = 1;
        m_key.matrix.bytes[0] = 2;
        m_key.weights.bytes[0] = 3;
        EmbeddingMatrix vectors(2, 3);
        std::copy_n(m_values.begin(), 6, vectors.values().begin());
        ASSERT_TRUE(LabelOverlay::write(m_file, m_key, "an image of {}.", m_columns, vectors));
    }

    Result<LabelOverlay> open(std::size_t labels = 10, std::size_t dimension = 3) const {
        return LabelOverlay::open(m_file, m_key.names, m_key.matrix, labels, dimension);
    }

    test::TempDir m_dir;
    std::filesystem::path m_file = m_dir / "x.overlay";
    LabelOverlayKey m_key;
    std::vector<std::uint32_t> m_columns = {4, 9};
    std::vector<float> m_values = {1, 2, 3, 4, 5, 6};
};

TEST_F(LabelOverlayTest, GivesBackWhatWasWritten) {
    const auto overlay = open();
    ASSERT_TRUE(overlay) << overlay.error().text();
    EXPECT_EQ(overlay->columns().size(), 2U);
    EXPECT_EQ(overlay->vectorOfLabel(9)[2], 6.0F);
    EXPECT_TRUE(overlay->vectorOfLabel(5).empty());
    EXPECT_EQ(overlay->key().weights, m_key.weights);
    EXPECT_EQ(overlay->recipe(), "an image of {}.");
}

TEST_F(LabelOverlayTest, PutsItsProductsIntoTheChunkOnly) {
    const auto overlay = open();
    ASSERT_TRUE(overlay);
    std::vector<float> cosines(20, 0.0F);
    const std::vector<float> features = {1, 0, 0, 0, 1, 1};
    overlay->apply(features, cosines, 10, 0, 9);
    EXPECT_EQ(cosines[4], 1.0F);
    EXPECT_EQ(cosines[14], 5.0F);
    EXPECT_EQ(cosines[9], 0.0F);
    overlay->apply(features, cosines, 10, 9, 1);
    EXPECT_EQ(cosines[9], 4.0F);
    EXPECT_EQ(cosines[19], 11.0F);
    EXPECT_EQ(std::count(cosines.begin(), cosines.end(), 0.0F), 16);
}

TEST_F(LabelOverlayTest, RefusesOtherLabelsAndDamage) {
    EXPECT_EQ(open(10, 4).error().code, ErrorCode::Mismatch);
    EXPECT_EQ(open(9).error().code, ErrorCode::Corrupt);
    const auto other = LabelOverlay::open(m_file, m_key.names, m_key.weights, 10, 3);
    EXPECT_EQ(other.error().code, ErrorCode::Mismatch);
    const std::string whole = *readTextFile(m_file);
    for (std::size_t size = 0; size < whole.size(); size += 5) {
        const auto cut = m_dir.write("cut", std::string_view(whole).substr(0, size));
        EXPECT_FALSE(LabelOverlay::open(cut, m_key.names, m_key.matrix, 10, 3)) << size;
    }
}

} // namespace
} // namespace taxo
