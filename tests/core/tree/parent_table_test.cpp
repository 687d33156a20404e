// SPDX-License-Identifier: MIT
#include "core/tree/newick.h"
#include "core/tree/parent_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

namespace taxo {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Given {
    const char* id;
    const char* parent;
    const char* name;
};

Result<ParentTable::Built> built(std::initializer_list<Given> rows) {
    ParentTable table("taxa.tsv");
    std::size_t line = 1;
    for (const Given& row : rows) {
        table.add({.id = row.id, .parent = row.parent, .name = row.name, .line = ++line});
    }
    return std::move(table).build();
}

TEST(ParentTable, MakesATreeOfRowsInAnyOrder) {
    const auto made =
        built({{"4", "2", "D"}, {"2", "1", "B"}, {"1", "", "A"}, {"3", "1", "C"}, {"5", "2", "E"}});
    ASSERT_TRUE(made) << made.error().text();
    EXPECT_EQ(newickOf(made->tree), "((D,E)B,C)A;\n");
    EXPECT_EQ(made->tree.nameOf(made->nodes[0]), "D");
    EXPECT_THAT(made->notes, IsEmpty());
}

TEST(ParentTable, RefusesACycleAndNamesItsRows) {
    const auto made =
        built({{"1", "", "A"}, {"2", "4", "B"}, {"3", "2", "C"}, {"4", "3", "D"}, {"5", "4", "E"}});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(made.error().text(),
                HasSubstr("3 rows are each other's ancestors: line 3, B; line 4, C; line 5, D."));
    EXPECT_THAT(built({{"1", "2", "A"}, {"2", "1", "B"}}).error().text(), HasSubstr("2 rows"));
}

TEST(ParentTable, PutsSeveralRootsBelowOne) {
    const auto made = built({{"1", "", "A"}, {"2", "2", "B"}, {"3", "2", "C"}});
    ASSERT_TRUE(made);
    EXPECT_EQ(newickOf(made->tree), "(A,(C)B);\n");
    EXPECT_THAT(made->notes,
                ElementsAre("Roots, put below one without a name: 2 (line 2, A; line 3, B)."));
}

TEST(ParentTable, PutsOrphansBelowTheRoot) {
    const auto made = built({{"2", "9", "B"}, {"1", "", "A"}, {"3", "2", "C"}});
    ASSERT_TRUE(made);
    EXPECT_EQ(newickOf(made->tree), "((C)B)A;\n");
    EXPECT_THAT(
        made->notes,
        ElementsAre(
            "Taxa whose parent is in no row, put below the root: 1 (line 2, B: parent \"9\")."));
}

TEST(ParentTable, KeepsTwoOfOneNameBelowOneParentAndSaysSo) {
    const auto made = built({{"1", "", "A"}, {"2", "1", "B"}, {"3", "1", "B"}, {"4", "2", "B"}});
    ASSERT_TRUE(made);
    EXPECT_EQ(newickOf(made->tree), "((B)B,B)A;\n");
    EXPECT_THAT(made->notes, ElementsAre(HasSubstr("kept as two taxa: 1 (line 4, B)")));
}

TEST(ParentTable, RefusesRepeatedAndMissingIds) {
    EXPECT_THAT(built({{"1", "", "A"}, {"1", "", "B"}}).error().text(),
                HasSubstr("line 3 repeats the id \"1\" of line 2"));
    EXPECT_THAT(built({{"1", "", "A"}, {"", "1", "B"}}).error().text(),
                HasSubstr("line 3, B, has no id"));
    EXPECT_THAT(built({}).error().text(), HasSubstr("no taxa"));
}

TEST(ParentTable, TakesAMillionDeepAndAHundredThousandChildren) {
    ParentTable deep("deep");
    for (int i = 0; i < 1'000'000; ++i) {
        deep.add({.id = std::to_string(i),
                  .parent = i == 0 ? std::string_view() : std::string_view(std::to_string(i - 1)),
                  .name = "x"});
    }
    const auto made = std::move(deep).build();
    ASSERT_TRUE(made);
    EXPECT_EQ(made->tree.depthOf(NodeId{999'999}), 999'999U);
    ParentTable wide("wide");
    wide.add({.id = "r", .parent = "", .name = "r"});
    for (int i = 0; i < 100'000; ++i) {
        wide.add({.id = std::to_string(i), .parent = "r", .name = ""});
    }
    EXPECT_EQ(std::move(wide).build()->tree.childrenOf(Tree::root()).size(), 100'000U);
}

} // namespace
} // namespace taxo
