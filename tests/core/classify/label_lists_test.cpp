// SPDX-License-Identifier: MIT
#include "core/classify/label_lists.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(ReadNames, TakesOneLabelALineWithoutBlanksAndByteOrderMark) {
    const test::TempDir dir;
    const auto file = dir.write("n.txt", "\xEF\xBB\xBF cat \r\n\r\nbrown bear, big\n\n  \nfox");
    EXPECT_THAT(*readNames(file), ElementsAre("cat", "brown bear, big", "fox"));
}

TEST(ReadNames, AsPybioclip216EndsLabelsAtCommasAndMakesBlankLinesLabels) {
    const test::TempDir dir;
    // Compared with its create_classes_str and its split: quotes mean nothing to it.
    const auto file = dir.write("n.txt", "cat\r\nbrown bear, big\n\n  fox,,\"red, grey\" \nlast,");
    EXPECT_THAT(
        *readNames(file, NameList::Pybioclip),
        ElementsAre("cat", "brown bear", "big", "", "fox", "", "\"red", "grey\"", "last", ""));
}

TEST(ReadNames, RefusesFilesWithoutLabelsAndOtherEncodings) {
    const test::TempDir dir;
    EXPECT_THAT(readNames(dir.write("e.txt", "\n \n")).error().message, HasSubstr("no labels"));
    EXPECT_THAT(readNames(dir.write("l.txt", "M\xFC")).error().message, HasSubstr("UTF-8"));
    EXPECT_EQ(readNames(dir / "none.txt").error().code, ErrorCode::NotFound);
}

TEST(TakeOutRepeated, KeepsTheFirstOfEachAndNamesWhatCameAgain) {
    std::vector<std::string> labels = {"bear", "fox", "bear", "oak", "bear", "fox"};
    EXPECT_THAT(takeOutRepeated(labels), ElementsAre("bear", "fox"));
    EXPECT_THAT(labels, ElementsAre("bear", "fox", "oak"));
    EXPECT_TRUE(takeOutRepeated(labels).empty());
}

TEST(ReadBins, LetsTheLaterBinOfALabelWin) {
    const test::TempDir dir;
    const auto file =
        dir.write("b.csv", "label,bin,note\ncat , pet,x\nfox,wild,\ncat,0,\nNA,none,\n");
    const auto read = readBins(file);
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_THAT(read->names, ElementsAre("cat", "fox", "NA"));
    EXPECT_THAT(read->bins, ElementsAre("0", "wild", "none"));
}

TEST(ReadBins, ListsAllIncompleteLines) {
    const test::TempDir dir;
    const auto read = readBins(dir.write("b.csv", "label,bin\ncat,\nfox,wild\n,x\n"));
    ASSERT_FALSE(read);
    EXPECT_THAT(read.error().message, HasSubstr("lack a label or a bin: 2, 4."));
    EXPECT_THAT(readBins(dir.write("c.csv", "label\ncat\n")).error().message,
                HasSubstr("two columns"));
}

TEST(LabelsFromText, TakesOneLabelALineAsAFileDoes) {
    const BinnedNames labels = labelsFromText("cat \r\n\n brown bear, big\n  \ncat\nfox");
    EXPECT_THAT(labels.names, ElementsAre("cat", "brown bear, big", "cat", "fox"));
    EXPECT_TRUE(labels.bins.empty());
    EXPECT_TRUE(labelsFromText(" \n\t\n").names.empty());
}

TEST(LabelsFromText, TakesTheBinAfterATab) {
    const BinnedNames labels =
        labelsFromText("red fox\tfox\nbear\narctic fox \t fox \tnote\nred fox\tcanid");
    EXPECT_THAT(labels.names, ElementsAre("red fox", "bear", "arctic fox"));
    EXPECT_THAT(labels.bins, ElementsAre("canid", "", "fox"));
}

TEST(LabelsFromText, ReadsWhatTextOfWrites) {
    for (const BinnedNames& labels : {BinnedNames{{"cat", "fox"}, {}},
                                      BinnedNames{{"cat", "fox", "bear"}, {"pet", "", "wild"}}}) {
        EXPECT_EQ(labelsFromText(textOf(labels)), labels);
    }
}

TEST(ReadSubset, NamesTaxaOfTheRankInItsHeader) {
    const test::TempDir dir;
    EXPECT_THAT(*readSubset(dir.write("s.csv", "Family,note\nUrsidae,x\n\n Felidae ,\n")),
                ElementsAre("family:Ursidae", "family:Felidae"));
    EXPECT_THAT(*readSubset(dir.write("c.csv",
                                      "kingdom,family,genus,species\n"
                                      "Animalia,Ursidae,Ursus,arctos\nAnimalia,Felidae,,\n")),
                ElementsAre("species:Ursus arctos", "family:Felidae"));
    const auto other = readSubset(dir.write("t.csv", "name\nUrsidae\n"));
    ASSERT_FALSE(other);
    EXPECT_THAT(other.error().message, HasSubstr("no column of taxa"));
}

} // namespace
} // namespace taxo
