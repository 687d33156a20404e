// SPDX-License-Identifier: MIT
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/publish/table_file.h"
#include "core/publish/value_texts.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taxo {
namespace {

using Cells = std::vector<std::string>;

/// What people and programs have written into fields, and then some.
Cells hostileTexts() {
    return {"plain",
            "a, comma; and a\ttab",
            "a \"quoted\" word",
            "\"",
            "two\nlines\r\nand a third",
            "=HYPERLINK(\"http://example.org\")",
            "-1+1",
            "-11.5",
            "@SUM(A1)",
            "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xE2\x80\xAE right to left",
            std::string(10'000, 'x'),
            "\xF0\x9F\xA6\x8A fox",
            "",
            "  blanks around  "};
}

class TableFileTest : public ::testing::Test {
protected:
    std::string write(const std::vector<Cells>& rows, const TableStyle& style = {}) {
        auto table = TableFile::create(dir / "t.csv", {"first", "second"}, style);
        EXPECT_TRUE(table) << table.error().text();
        for (const Cells& row : rows) {
            EXPECT_TRUE(table->write(row));
        }
        EXPECT_TRUE(table->commit());
        return readTextFile(dir / "t.csv").value();
    }

    test::TempDir dir;
};

TEST_F(TableFileTest, GivesHostileTextsBackAsTheyWere) {
    for (const char separator : {',', '\t'}) {
        std::vector<Cells> rows;
        for (const std::string& text : hostileTexts()) {
            rows.push_back({text, "end"});
        }
        write(rows, {.separator = separator});
        const auto read = CsvTable::read(dir / "t.csv");
        ASSERT_TRUE(read) << read.error().text();
        ASSERT_EQ(read->rows().size(), rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            EXPECT_EQ(read->rows()[i].values, rows[i]);
        }
    }
}

TEST_F(TableFileTest, PutsReplacementCharactersForWhatNoTableCanHold) {
    EXPECT_EQ(write({{std::string("a\0b", 3), "\xFF\x1B[31m"}}),
              "first,second\na\xEF\xBF\xBD"
              "b,\xEF\xBF\xBD\xEF\xBF\xBD[31m\n");
    EXPECT_FALSE(isPublishable(std::string_view("a\0b", 3)));
    EXPECT_FALSE(isPublishable("\xC2\x85")) << "a control character of two bytes";
    EXPECT_TRUE(isPublishable("two\nlines, \xC3\xA4"));
}

TEST_F(TableFileTest, BeginsWithAMarkOnlyWhereItIsWanted) {
    EXPECT_TRUE(write({}, {.withByteOrderMark = true})
                    .starts_with("\xEF\xBB\xBF"
                                 "first"));
    EXPECT_TRUE(write({}).starts_with("first"));
}

TEST_F(TableFileTest, DisarmsFormulasAndLeavesNumbersAlone) {
    EXPECT_EQ(write({{"=1+1", "-11.5"}, {"+39 02 12", "@x"}}, {.disarmsFormulas = true}),
              "first,second\n'=1+1,-11.5\n'+39 02 12,'@x\n");
    EXPECT_EQ(write({{"=1+1", "-x"}}), "first,second\n=1+1,-x\n");
}

TEST_F(TableFileTest, PutsBlanksForLineBreaksWhereReadersGoByLines) {
    EXPECT_EQ(write({{"two\r\nlines", "a\ttab"}}, {.keepsLineBreaks = false}),
              "first,second\ntwo  lines,a tab\n");
}

TEST_F(TableFileTest, IsNotThereBeforeItIsComplete) {
    {
        auto table = TableFile::create(dir / "t.csv", {"first"});
        ASSERT_TRUE(table);
        ASSERT_TRUE(table->write(Cells{"row"}));
    }
    EXPECT_TRUE(std::filesystem::is_empty(dir.path()));
}

TEST(ValueTexts, ReadBackAsTheSameNumber) {
    EXPECT_EQ(decimalText(47.1), "47.1");
    EXPECT_EQ(decimalText(-0.00001), "-0.00001");
    for (const double number : {1.0 / 3.0, 11.65432100000001, 1e-12, -179.9999999}) {
        EXPECT_EQ(std::stod(decimalText(number)), number);
    }
    EXPECT_EQ(utcText(0), "");
    EXPECT_EQ(utcText(1748772000), "2025-06-01T10:00:00Z");
}

} // namespace
} // namespace taxo
