// SPDX-License-Identifier: MIT
// Trees as DendroPy reads them (tests/data/tree/make_references.py).
#include "core/base/csv.h"
#include "core/tree/tree_file.h"
#include "tests/core/tree/trees.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <string>

namespace taxo {
namespace {

class TreeReference : public testing::TestWithParam<const char*> {};

TEST_P(TreeReference, IsReadAsDendroPyReadsIt) {
    const auto file = test::testFile("data/tree") / GetParam();
    const auto read = readTreeFile(file, {});
    ASSERT_TRUE(read) << read.error().text();
    auto answers = file;
    const auto table = CsvTable::read(answers.replace_extension(".csv"));
    ASSERT_TRUE(table) << table.error().text();
    const Tree& tree = read->tree;
    ASSERT_EQ(tree.size(), table->rows().size());
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const NodeId node{static_cast<std::int32_t>(i)};
        const auto& expected = table->rows()[i].values;
        EXPECT_EQ(std::to_string(tree.parentOf(node).value), expected[0]);
        EXPECT_EQ(tree.displayNameOf(node), expected[1]);
        const auto length = tree.lengthOf(node);
        ASSERT_EQ(length.has_value(), !expected[2].empty()) << i;
        EXPECT_EQ(length.value_or(0.0), length ? std::stod(expected[2]) : 0.0);
    }
}

INSTANTIATE_TEST_SUITE_P(Files,
                         TreeReference,
                         testing::Values("quoted.nwk", "comments.nwk", "grown.nwk", "grown.nex"));

TEST(TreeReferencePairs, HaveTheAncestorAndDistanceThatDendroPyFinds) {
    const auto read = readTreeFile(test::testFile("data/tree/grown.nex"), {});
    ASSERT_TRUE(read) << read.error().text();
    const auto pairs = CsvTable::read(test::testFile("data/tree/grown.pairs.csv"));
    ASSERT_TRUE(pairs) << pairs.error().text();
    EXPECT_EQ(pairs->rows().size(), 60U);
    for (const CsvTable::Row& row : pairs->rows()) {
        const NodeId a{std::stoi(row.values[0])};
        const NodeId b{std::stoi(row.values[1])};
        const Route route = routeBetween(read->tree, a, b);
        EXPECT_EQ(commonAncestor(read->tree, a, b).value, std::stoi(row.values[2]));
        ASSERT_TRUE(route.length);
        EXPECT_NEAR(*route.length, std::stod(row.values[3]), 1e-9);
    }
}

} // namespace
} // namespace taxo
