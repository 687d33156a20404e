// SPDX-License-Identifier: MIT
#include "core/base/csv.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(CsvTable, ReadsQuotesCommasAndLinesInsideFields) {
    const auto table =
        CsvTable::parse("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n\"two\nlines\",z\nq,", "t");
    ASSERT_TRUE(table);
    EXPECT_THAT(table->header(), ElementsAre("a", "b"));
    ASSERT_EQ(table->rows().size(), 3U);
    EXPECT_THAT(table->rows()[0].values, ElementsAre("x, y", "say \"hi\""));
    EXPECT_THAT(table->rows()[1].values, ElementsAre("two\nlines", "z"));
    EXPECT_EQ(table->rows()[1].line, 3U);
    EXPECT_THAT(table->rows()[2].values, ElementsAre("q", ""));
    EXPECT_EQ(table->rows()[2].line, 5U);
}

TEST(CsvTable, PassesOverByteOrderMarkBlankLinesAndEveryLineEnd) {
    const auto table =
        CsvTable::parse("\xEF\xBB\xBF\r\nname,x\r\n\r\nUrsus,1\r,,\n \nFelis,2", "t");
    // ",," has three fields and would be refused were it not blank.
    ASSERT_TRUE(table) << table.error().message;
    EXPECT_THAT(table->header(), ElementsAre("name", "x"));
    ASSERT_EQ(table->rows().size(), 2U);
    EXPECT_THAT(table->rows()[1].values, ElementsAre("Felis", "2"));
}

TEST(CsvTable, TakesTabsAndSemicolonsFromTheHeader) {
    EXPECT_THAT(CsvTable::parse("a\tb\n1,5\t2\n", "t")->rows()[0].values, ElementsAre("1,5", "2"));
    EXPECT_THAT(CsvTable::parse("a;b\n1,5;2\n", "t")->rows()[0].values, ElementsAre("1,5", "2"));
}

TEST(CsvTable, FillsShortRowsAndRefusesLongOnes) {
    EXPECT_THAT(CsvTable::parse("a,b\nx\n", "t")->rows()[0].values, ElementsAre("x", ""));
    const auto table = CsvTable::parse("a,b\n1,2\n1,2,3\n", "list.csv");
    ASSERT_FALSE(table);
    EXPECT_THAT(table.error().message, HasSubstr("list.csv: line 3 has 3 fields"));
}

TEST(CsvTable, NamesTheLineOfABrokenQuote) {
    const auto open = CsvTable::parse("a\nx\n\"never\nends", "t");
    ASSERT_FALSE(open);
    EXPECT_THAT(open.error().message, HasSubstr("opens in line 3"));
    const auto text = CsvTable::parse("a\n\"x\"y\n", "t");
    ASSERT_FALSE(text);
    EXPECT_THAT(text.error().message, HasSubstr("line 2"));
}

TEST(CsvTable, RefusesEmptyFilesAndOtherEncodings) {
    EXPECT_FALSE(CsvTable::parse("", "t"));
    EXPECT_FALSE(CsvTable::parse("\n \n", "t"));
    const auto latin1 = CsvTable::parse("name\nM\xFCller\n", "t");
    ASSERT_FALSE(latin1);
    EXPECT_THAT(latin1.error().message, HasSubstr("UTF-8"));
}

TEST(CsvTable, FindsColumnsInAnyCaseAndBehindAPrefix) {
    const auto table =
        CsvTable::parse("ID, Family ,dwc:genus,http://rs.tdwg.org/dwc/terms/class\n", "t");
    EXPECT_EQ(table->column("family"), 1U);
    EXPECT_EQ(table->column("Genus"), 2U);
    EXPECT_EQ(table->column("class"), 3U);
    EXPECT_EQ(table->column("order"), std::nullopt);
}

TEST(CsvReader, ReadsRowByRowAndSaysWhereItIs) {
    auto reader = CsvReader::over("a;b\n1;2\n\n\"x\ny\";3\n", "t");
    ASSERT_TRUE(reader);
    EXPECT_THAT(reader->header(), ElementsAre("a", "b"));
    std::vector<std::string> values;
    EXPECT_TRUE(*reader->next(values));
    EXPECT_THAT(values, ElementsAre("1", "2"));
    EXPECT_EQ(reader->line(), 2U);
    EXPECT_TRUE(*reader->next(values));
    EXPECT_THAT(values, ElementsAre("x\ny", "3"));
    EXPECT_EQ(reader->line(), 4U);
    EXPECT_FALSE(*reader->next(values));
}

TEST(CsvReader, ReadsUtf16OfBothByteOrders) {
    const test::TempDir dir;
    using namespace std::string_view_literals;
    const auto little = dir.write("l.csv", "\xFF\xFEn\0\n\0\x8A\x71\x3D\xD8\xDC\xDC"sv);
    const auto big = dir.write("b.csv", "\xFE\xFF\0n\0\n\x71\x8A\xD8\x3D\xDC\xDC"sv);
    for (const auto& file : {little, big}) {
        auto reader = CsvReader::open(file);
        ASSERT_TRUE(reader) << reader.error().text();
        std::vector<std::string> values;
        ASSERT_TRUE(*reader->next(values));
        EXPECT_THAT(values, ElementsAre("\u718A\U0001F4DC"));
    }
}

TEST(CsvReader, NamesTheLineThatIsNotUtf8) {
    auto reader = CsvReader::over("name\nx\nM\xFCller\n", "list.csv");
    std::vector<std::string> values;
    EXPECT_TRUE(*reader->next(values));
    const auto wrong = reader->next(values);
    ASSERT_FALSE(wrong);
    EXPECT_THAT(wrong.error().message, HasSubstr("list.csv: line 3 is not UTF-8"));
}

TEST(CsvReader, GivesUpOnRowsThatAreNoRows) {
    const std::string endless(std::size_t{17} << 20U, 'x');
    EXPECT_THAT(CsvReader::over(endless, "t").error().message, HasSubstr("line 1 is longer than"));
    const std::string quote = "a\n\"" + endless;
    auto reader = CsvReader::over(quote, "t");
    std::vector<std::string> values;
    EXPECT_THAT(reader->next(values).error().message, HasSubstr("line 2 opens a quote"));
}

TEST(CsvLine, QuotesOnlyWhatMustBe) {
    EXPECT_EQ(csvLine({"plain", "two words", ""}), "plain,two words,\n");
    EXPECT_EQ(csvLine({"a,b", "say \"hi\"", "two\nlines"}),
              "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\n");
}

TEST(CsvLine, IsReadBackAsItWas) {
    const std::vector<std::string> cells = {
        "a,b", "\"", "", "two\r\nlines", " padded ", "\u718A", "semi;colon\ttab"};
    const auto table = CsvTable::parse("1,2,3,4,5,6,7\n" + csvLine(cells), "t");
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rows().at(0).values, cells);
}

TEST(CsvTable, ReadsFilesAndSaysWhichIsMissing) {
    const test::TempDir dir;
    const auto file = dir.write("b\u00E4ren \u718A.csv", "a\n1\n");
    EXPECT_EQ(CsvTable::read(file)->rows().size(), 1U);
    const auto missing = CsvTable::read(dir / "none.csv");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taxo
