// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/classify/label_index.h"
#include "tests/support/synthetic_taxonomy.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace taxo {
namespace {

LabelList smallList() {
    const auto world = test::SyntheticTaxonomy{.genera = 6, .speciesPerGenus = 2}.make();
    std::vector<ChecklistTaxon> taxa;
    for (const Lineage& lineage : world.lineages) {
        taxa.push_back(
            {lineage, taxa.size() % 3 == 0 ? "" : "name " + std::to_string(taxa.size())});
    }
    return LabelList::ofTaxa(taxa);
}

class LabelIndexTest : public ::testing::Test {
protected:
    void SetUp() override {
        m_list = smallList();
        m_key.names.bytes[3] = 7;
        m_key.matrix.bytes[5] = 9;
        ASSERT_TRUE(writeLabelIndex(
            m_file, m_key, {.labels = m_list, .zeroColumns = m_zeros, .owner = nullptr}));
    }

    test::TempDir m_dir;
    std::filesystem::path m_file = m_dir / "labels.taxolabels";
    LabelIndexKey m_key;
    LabelList m_list;
    std::vector<std::uint32_t> m_zeros = {2, 5};
};

TEST_F(LabelIndexTest, GivesBackWhatWasWritten) {
    const auto index = openLabelIndex(m_file, m_key);
    ASSERT_TRUE(index) << index.error().text();
    ASSERT_EQ(index->labels.size(), m_list.size());
    for (std::size_t label = 0; label < m_list.size(); ++label) {
        EXPECT_EQ(index->labels.lineageOf(label), m_list.lineageOf(label));
        EXPECT_EQ(index->labels.commonNameOf(label), m_list.commonNameOf(label));
        EXPECT_EQ(index->labels.leafOfLabel(label), m_list.leafOfLabel(label));
    }
    EXPECT_EQ(std::vector(index->zeroColumns.begin(), index->zeroColumns.end()), m_zeros);
}

TEST_F(LabelIndexTest, RefusesOtherSources) {
    LabelIndexKey other = m_key;
    other.matrix.bytes[0] = 1;
    const auto index = openLabelIndex(m_file, other);
    ASSERT_FALSE(index);
    EXPECT_EQ(index.error().code, ErrorCode::Mismatch);
}

TEST_F(LabelIndexTest, RefusesZeroColumnsThatAreNotRisingLabels) {
    const auto past = static_cast<std::uint32_t>(m_list.size());
    for (const std::vector<std::uint32_t>& zeros : {std::vector{2U, past}, {5U, 2U}, {2U, 2U}}) {
        const LabelIndex index{.labels = m_list, .zeroColumns = zeros, .owner = nullptr};
        ASSERT_TRUE(writeLabelIndex(m_file, m_key, index));
        EXPECT_EQ(openLabelIndex(m_file, m_key).error().code, ErrorCode::Corrupt);
    }
}

TEST_F(LabelIndexTest, RefusesEveryFileCutShort) {
    const std::string whole = *readTextFile(m_file);
    for (std::size_t size = 0; size < whole.size(); size += 97) {
        const auto file = m_dir.write("cut", std::string_view(whole).substr(0, size));
        EXPECT_FALSE(openLabelIndex(file, m_key)) << size;
    }
}

TEST_F(LabelIndexTest, NeverReadsOutsideWhateverByteIsChanged) {
    const std::string whole = *readTextFile(m_file);
    std::mt19937 random(1);
    for (std::size_t at = 0; at < whole.size(); at += 11) {
        std::string changed = whole;
        changed[at] = static_cast<char>(random());
        const auto index = openLabelIndex(m_dir.write("changed", changed), m_key);
        if (!index) {
            continue;
        }
        for (std::size_t label = 0; label < index->labels.size(); ++label) {
            index->labels.displayNameOf(label); // under ASan this is the test
            index->labels.commonNameOf(label);
        }
    }
}

} // namespace
} // namespace taxo
