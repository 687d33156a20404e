// SPDX-License-Identifier: MIT
#include "core/tree/nexus.h"
#include "tests/core/tree/trees.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taxo {
namespace {

using test::expectSame;
using test::treeOf;
using testing::ElementsAre;
using testing::HasSubstr;

std::string newickIn(const std::string& nexus) {
    const auto read = readNexusText(nexus, "tree.nex");
    EXPECT_TRUE(read) << (read ? "" : read.error().text());
    return read ? newickOf(read->tree) : "";
}

std::string whyNot(const std::string& nexus) {
    const auto read = readNexusText(nexus, "tree.nex");
    EXPECT_FALSE(read);
    return read ? "" : read.error().text();
}

TEST(Nexus, ReadsTheTreeWithTranslatedNames) {
    EXPECT_EQ(newickIn("#NEXUS\n[made by hand]\nBegin Trees;\n  Translate\n    1 Ursus_arctos,\n"
                       "    2 'it''s; one',\n    c C\n  ;\n"
                       "  Tree * best = [&R] ((1:0.5,2:0.25)100:1,c:2);\nEnd;\n"),
              "(('Ursus arctos':0.5,'it''s; one':0.25)100:1,C:2);\n");
}

TEST(Nexus, PassesOverOtherBlocks) {
    EXPECT_EQ(newickIn("#nexus\nBEGIN TAXA;\nDIMENSIONS NTAX=2;\nTAXLABELS A 'B b';\nEND;\n"
                       "BEGIN CHARACTERS;\nFORMAT DATATYPE=DNA MISSING=? GAP=-;\n"
                       "MATRIX\nA ACGT\n'B b' AC-T\n;\nEND;\nBEGIN TREES;\n"
                       "UTREE t=(A,'B b');\nENDBLOCK;\n"),
              "(A,'B b');\n");
}

TEST(Nexus, TakesNumbersOfTaxaForTheirNames) {
    EXPECT_EQ(newickIn("#NEXUS\nBEGIN TAXA; TAXLABELS Aa Bb 3; END;\n"
                       "BEGIN TREES; TREE t = (1,(2,3)2); END;"),
              "(Aa,(Bb,3)2);\n")
        << "inner numbers are supports; a taxon called 3 is itself";
}

TEST(Nexus, NotesMoreTrees) {
    const auto read = readNexusText(
        "#NEXUS\nBEGIN TREES; TREE a=(A,B); TREE b=(C,D); TREE c=(C,D); END;", "tree.nex");
    ASSERT_TRUE(read);
    EXPECT_THAT(read->notes, ElementsAre(HasSubstr("Trees behind the first, not read: 2")));
}

TEST(Nexus, TellsLineAndColumnOfWhatIsWrong) {
    EXPECT_THAT(whyNot("#NEXUS\nBEGIN TREES;\nTREE a = ((A,B);\nEND;"),
                HasSubstr("tree.nex: line 3, column 10: the \"(\""));
    EXPECT_THAT(whyNot("#NEXUS\nBEGIN TREES;\nTREE a (A,B);\nEND;"), HasSubstr("line 3, column 8"));
    EXPECT_THAT(whyNot("#NEXUS\nBEGIN TREES;\nTRANSLATE 1"), HasSubstr("line 3, column 12"));
    EXPECT_THAT(whyNot("#NEXUS\nBEGIN TREES;\n[open"), HasSubstr("line 3, column 1: the comment"));
    EXPECT_THAT(whyNot("#NEXUS\nBEGIN DATA;\nMATRIX 'a;\nEND;"), HasSubstr("line 3, column 8"));
    EXPECT_THAT(whyNot("#NEXUS\nBEGIN TAXA; END;"), HasSubstr("no tree"));
    EXPECT_THAT(whyNot("#NEXUS\n(A,B);"), HasSubstr("should stand here"));
    EXPECT_THAT(whyNot("(A,B);"), HasSubstr("#NEXUS"));
}

TEST(Nexus, WritesWhatItReads) {
    const Tree tree = treeOf("((A:1,'B b':0.1)95:2,'it''s':3)R;");
    const test::TempDir folder;
    const auto read = readNexus(folder.write("a.nex", nexusOf(tree)));
    ASSERT_TRUE(read) << read.error().text();
    expectSame(read->tree, tree);
    EXPECT_TRUE(looksLikeNexus(nexusOf(tree)));
    EXPECT_FALSE(looksLikeNexus(newickOf(tree)));
}

} // namespace
} // namespace taxo
