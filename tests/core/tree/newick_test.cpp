// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/utf8.h"
#include "core/demo/world.h"
#include "core/tree/newick.h"
#include "core/tree/nexus.h"
#include "tests/core/tree/trees.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace taxo {
namespace {

using test::expectSame;
using test::nodeNamed;
using test::treeOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string whyNot(const std::string& text) {
    const auto read = readNewickText(text, "tree.nwk");
    EXPECT_FALSE(read) << text;
    return read ? "" : read.error().text();
}

std::vector<std::string> notesOf(const std::string& text) {
    const auto read = readNewickText(text, "tree.nwk");
    EXPECT_TRUE(read) << (read ? "" : read.error().text());
    return read ? read->notes : std::vector<std::string>();
}

TEST(Newick, ReadsNamesLengthsAndShape) {
    const Tree tree = treeOf(" ( A : 0.5 , (B:1e-3,C:+2)'the clade':.25 ) root ; \n");
    EXPECT_EQ(tree.size(), 5U);
    EXPECT_EQ(tree.parentOf(nodeNamed(tree, "B")), nodeNamed(tree, "the clade"));
    EXPECT_EQ(tree.lengthOf(nodeNamed(tree, "A")), 0.5);
    EXPECT_EQ(tree.lengthOf(nodeNamed(tree, "B")), 1e-3);
    EXPECT_EQ(tree.lengthOf(nodeNamed(tree, "C")), 2.0);
    EXPECT_EQ(tree.lengthOf(nodeNamed(tree, "the clade")), 0.25);
    EXPECT_FALSE(tree.lengthOf(Tree::root()));
}

TEST(Newick, TakesEverythingInQuotesAsItStands) {
    const Tree tree =
        treeOf("('it''s (a) [name]: with, all; of_it','Käfer 甲',\"a \"\"b\"\" 'c'\",' x ');");
    EXPECT_EQ(tree.displayNameOf(NodeId{1}), "it's (a) [name]: with, all; of_it");
    EXPECT_EQ(tree.displayNameOf(NodeId{2}), "Käfer 甲");
    EXPECT_EQ(tree.displayNameOf(NodeId{3}), "a \"b\" 'c'");
    EXPECT_EQ(tree.displayNameOf(NodeId{4}), " x ");
}

TEST(Newick, TakesUnderscoresOfBareNamesForBlanks) {
    const Tree tree = treeOf("(Ursus_arctos,Ursus  maritimus,'Ursus_x');");
    EXPECT_EQ(tree.displayNameOf(NodeId{1}), "Ursus arctos");
    EXPECT_EQ(tree.displayNameOf(NodeId{2}), "Ursus maritimus");
    EXPECT_EQ(tree.displayNameOf(NodeId{3}), "Ursus_x");
}

TEST(Newick, PassesOverCommentsWhereverTheyStand) {
    const Tree tree = treeOf("[&R] [a [nested] one](A[x]:[&rate=1]2[y],B[&&NHX:S=1])[z]R[,(];");
    EXPECT_EQ(tree.size(), 3U);
    EXPECT_EQ(tree.displayNameOf(Tree::root()), "R");
    EXPECT_EQ(tree.lengthOf(nodeNamed(tree, "A")), 2.0);
}

TEST(Newick, TakesNumbersBetweenRootAndTipsForSupports) {
    const Tree tree = treeOf("((1,2)95:1,(3,4)0.5:1)root;");
    EXPECT_EQ(tree.supportOf(NodeId{1}), 95.0F);
    EXPECT_EQ(tree.supportOf(NodeId{4}), 0.5F);
    EXPECT_EQ(tree.displayNameOf(NodeId{1}), "");
    EXPECT_EQ(tree.displayNameOf(NodeId{2}), "1") << "a tip's number is its name";
    EXPECT_EQ(tree.displayNameOf(Tree::root()), "root");
    const Tree named = treeOf("((A,B)95,(C,D)Ursus);");
    EXPECT_FALSE(named.hasSupports()) << "where one is a name, all are";
    EXPECT_EQ(named.displayNameOf(NodeId{1}), "95");
    EXPECT_FALSE(treeOf("((A,B)'95',(C,D));").hasSupports()) << "what is quoted is a name";
}

TEST(Newick, TellsLineAndColumnOfWhatIsWrong) {
    EXPECT_THAT(whyNot("((A,B),\n (C,D);"), HasSubstr("tree.nwk: line 1, column 1: the \"(\""));
    EXPECT_THAT(whyNot("((A,B),\n (C,(D;"), HasSubstr("line 2, column 5: the \"(\""));
    EXPECT_THAT(whyNot("(A,B)\n);"), HasSubstr("line 2, column 1: a \")\" closes no bracket"));
    EXPECT_THAT(whyNot("(ä,'B);"), HasSubstr("line 1, column 4: the quote"));
    EXPECT_THAT(whyNot("(A,B[x);"), HasSubstr("line 1, column 5: the comment"));
    EXPECT_THAT(whyNot("(A:1,B:x);"), HasSubstr("column 8: a branch length"));
    EXPECT_THAT(whyNot("(A:nan,B);"), HasSubstr("column 4: a branch length"));
    EXPECT_THAT(whyNot("(A:1:2);"), HasSubstr("column 5: a second branch length"));
    EXPECT_THAT(whyNot("(A(B,C));"), HasSubstr("column 3: a \"(\" follows"));
    EXPECT_THAT(whyNot("('A''B' 'C');"), HasSubstr("column 9: a name follows"));
    EXPECT_THAT(whyNot("A,B;"), HasSubstr("two roots"));
    EXPECT_THAT(whyNot("(A,B)(C,D);"), HasSubstr("column 6: a \"(\" follows"));
    EXPECT_THAT(whyNot("(A]);"), HasSubstr("column 3: a \"]\""));
    EXPECT_THAT(whyNot(""), HasSubstr("no tree"));
    EXPECT_THAT(whyNot(" ;"), HasSubstr("no tree"));
    EXPECT_THAT(whyNot("Notes of a walk\n"), HasSubstr("neither a bracket nor a semicolon"));
    EXPECT_THAT(whyNot(std::string("(a\0,b);", 8)), HasSubstr("no text"));
    EXPECT_THAT(whyNot(std::string("\xFF\xFE(\0", 4)), HasSubstr("UTF-16"));
}

TEST(Newick, NotesWhatItRepaired) {
    EXPECT_THAT(
        notesOf("(A:-1,B:-2,C:1):0;"),
        ElementsAre("Branch lengths below zero, kept and drawn as zero: 2 (line 1, column 4; "
                    "line 1, column 9)."));
    EXPECT_EQ(treeOf("(A:-1,B:2);").lengthOf(NodeId{1}), -1.0);
    EXPECT_THAT(notesOf("(A:1,B,(C,D:1));"), ElementsAre(HasSubstr("(3 of 5)")));
    EXPECT_THAT(notesOf("(A,B)"), ElementsAre(HasSubstr("Semicolon missing")));
    EXPECT_THAT(notesOf("(A,B);\n(C,D);"), ElementsAre(HasSubstr("(line 2, column 1)")));
    EXPECT_THAT(notesOf("(K\xE4"
                        "fer,B);"),
                ElementsAre(HasSubstr("Latin-1: 1 (line 1, column 2)")));
    EXPECT_EQ(treeOf("(K\xE4"
                     "fer,B);")
                  .displayNameOf(NodeId{1}),
              "Käfer");
    EXPECT_THAT(notesOf("\xEF\xBB\xBF(A,B);\n"), IsEmpty());
    EXPECT_THAT(notesOf("(A,B,(A,B,\n'A'));"),
                ElementsAre("Names that stand twice below one parent, kept as two taxa: 1 (line 2, "
                            "column 1)."));
    EXPECT_THAT(notesOf("((A,B)90,(C,D)90,,);"), IsEmpty()) << "supports are no names";
}

TEST(Newick, WritesTheSameTreeThatItReads) {
    for (const char* const text : {"((A:1,B:0.1)'x y':-0.25,C)R;\n",
                                   "((A,B)95:1,(C,D)0.125:2);\n",
                                   "((A,B)'95',('C',D));\n",
                                   "(('it''s','a_b','\"q\"','a=b'),'',(,));\n",
                                   "('\n',' ',Käfer);\n",
                                   "A;\n",
                                   "'';\n",
                                   "(A:0.1234567890123456,B:1e-300,C:1e+300);\n"}) {
        const Tree tree = treeOf(text);
        const std::string written = newickOf(tree);
        expectSame(treeOf(written), tree);
        EXPECT_EQ(newickOf(treeOf(written)), written);
    }
    EXPECT_EQ(newickOf(treeOf("((A:1,B:0.1)'x y':-0.25,C)R;")), "((A:1,B:0.1)'x y':-0.25,C)R;\n");
}

TEST(Newick, WritesAnyTreeSoThatItReadsTheSame) {
    Random random(3);
    const std::string letters = "aZ0_ '\"()[]:;,=\t\n.\xC3\xA4";
    for (int round = 0; round < 60; ++round) {
        TreeParts parts;
        const Tree shape = test::randomTree(40, 4, static_cast<std::uint64_t>(round));
        for (const std::int32_t parent : shape.arrays().parent) {
            std::string name;
            for (std::size_t n = random.below(6); n-- > 0;) {
                name += letters[random.below(letters.size())];
            }
            name = isValidUtf8(name) ? name : "valid";
            parts.parent.push_back(parent);
            parts.name.push_back(parts.names.add(name));
            parts.length.push_back(random.normal());
        }
        const Tree tree = Tree::fromParts(std::move(parts));
        expectSame(treeOf(newickOf(tree)), tree);
    }
}

TEST(Newick, WritesAnnotationsBehindNames) {
    const std::string text = newickOf(treeOf("(A:1,B:2)R;"), [](NodeId node, std::string& out) {
        out += "[&n=" + std::to_string(node.value) + "]";
    });
    EXPECT_EQ(text, "(A[&n=1]:1,B[&n=2]:2)R[&n=0];\n");
    expectSame(treeOf(text), treeOf("(A:1,B:2)R;"));
}

TEST(Newick, ReadsAndWritesAMillionBracketsDeep) {
    constexpr std::size_t kDepth = 1'000'000;
    const std::string text = std::string(kDepth, '(') + "A" + std::string(kDepth, ')') + ";\n";
    const Tree tree = treeOf(text);
    EXPECT_EQ(tree.size(), kDepth + 1);
    EXPECT_EQ(newickOf(tree), text);
    EXPECT_THAT(whyNot(std::string(kDepth, '(')), HasSubstr("so are 999999 around it"));
}

TEST(Newick, ReadsAHundredThousandChildren) {
    std::string text = "(";
    for (int i = 0; i < 100'000; ++i) {
        text += (i == 0 ? "t" : ",t") + std::to_string(i);
    }
    EXPECT_EQ(treeOf(text + ");").childrenOf(Tree::root()).size(), 100'000U);
}

TEST(Newick, ReadsTheDemoWorldsOwnTree) {
    const auto made = makeDemoWorld();
    ASSERT_TRUE(made) << made.error().text();
    const DemoWorld& world = *made;
    const test::TempDir folder;
    const auto read = readNewick(folder.write("Bäume.nwk", world.tree.newick()));
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_THAT(read->notes, IsEmpty());
    ASSERT_EQ(read->tree.size(), world.tree.nodes.size());
    expectSame(treeOf(newickOf(read->tree)), read->tree);
    std::multiset<std::pair<std::string, long long>> expected; // name, length in millionths
    std::multiset<std::pair<std::string, long long>> found;
    for (std::size_t i = 0; i < world.tree.nodes.size(); ++i) {
        const auto node = static_cast<std::int32_t>(i);
        expected.emplace(world.tree.nodes[i].name,
                         std::llround(world.tree.branchLength(node) * 1e6));
        found.emplace(read->tree.displayNameOf(NodeId{node}),
                      std::llround(read->tree.lengthOf(NodeId{node}).value_or(0.0) * 1e6));
    }
    EXPECT_EQ(found, expected);
}

TEST(Newick, OfAFileThatIsNotThereIsAnError) {
    EXPECT_EQ(readNewick("/nowhere/tree.nwk").error().code, ErrorCode::NotFound);
}

TEST(Newick, ReadingIsStoppedBetweenWords) {
    std::string brush = "(a";
    for (int i = 0; i < 100'000; ++i) {
        brush += ",b";
    }
    brush += ")r;";
    std::stop_source stop;
    std::size_t furthest = 0;
    const Progress progress(stop.get_token(), [&](std::size_t done, std::size_t total, auto) {
        EXPECT_EQ(total, brush.size());
        furthest = done;
        stop.request_stop();
    });
    const auto read = readNewickText(brush, "brush.nwk", progress);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Cancelled);
    EXPECT_LT(furthest, brush.size() / 4) << "long before the end";
    const std::string nexus = "#NEXUS\nBEGIN TREES;\nTREE t = " + brush + "END;\n";
    const auto other = readNexusText(nexus, "brush.nex", Progress(stop.get_token()));
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo
