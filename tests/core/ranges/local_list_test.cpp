// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "tests/core/ranges/local_world.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

namespace taxo {
namespace {

using test::listOf;
using test::speciesCalled;
using ::testing::HasSubstr;

LocalList someList() {
    return listOf({{"segetum", {55.0, 13.0}, 5, 2},
                   {"ipsilon", {55.0, 13.0}, 6, 1},
                   {"segetum", {56.0, 14.0}, 0, 7},
                   {"segetum", {55.0, 13.0}, 5, 1}},
                  {"a\tdownload.zip", 25.0, {"Lepidoptera", "Odonata"}});
}

TEST(LocalList, CountsRecordsByTaxonCellAndMonth) {
    const LocalList list = someList();
    ASSERT_EQ(list.taxa().size(), 2U);
    EXPECT_EQ(list.taxa()[0].lineage, speciesCalled("ipsilon")) << "by name";
    const LocalList::Taxon& segetum = list.taxa()[1];
    EXPECT_EQ(segetum.records, 10U);
    ASSERT_EQ(segetum.counts.size(), 2U);
    EXPECT_EQ(segetum.counts[0], (CellCount{list.grid().cellAt({55.0, 13.0}), 5, 3}));
    EXPECT_EQ(list.records(), 11U);
    EXPECT_EQ(list.counts(), 3U);
}

TEST(LocalList, ComesBackFromItsFileAsItWas) {
    const test::TempDir dir;
    const LocalList list = someList();
    ASSERT_TRUE(list.write(dir / "a.places"));
    const auto read = LocalList::read(dir / "a.places");
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(read->about().source, "a download.zip") << "on one line";
    EXPECT_EQ(read->about().cellKm, 25.0);
    EXPECT_EQ(read->about().complete, (std::vector<std::string>{"Lepidoptera", "Odonata"}));
    EXPECT_EQ(read->digest(), list.digest());
    ASSERT_EQ(read->taxa().size(), 2U);
    EXPECT_EQ(read->taxa()[1].lineage, list.taxa()[1].lineage);
    EXPECT_EQ(read->taxa()[1].counts, list.taxa()[1].counts);
    EXPECT_EQ(read->records(), list.records());
}

TEST(LocalList, HasTheSameCellsWhenItIsReadWhateverTheirSize) {
    const test::TempDir dir;
    for (const double cellKm : {5.0 + 1.0 / 3.0, 33.3333333, 47.6190476190476, 499.99999}) {
        const LocalList list = listOf({{"segetum", {55.0, 13.0}, 5, 2}}, {"a.zip", cellKm, {}});
        ASSERT_TRUE(list.write(dir / "a.places"));
        const auto read = LocalList::read(dir / "a.places");
        ASSERT_TRUE(read) << read.error().text();
        EXPECT_EQ(read->about(), list.about());
        ASSERT_EQ(read->grid().cells(), list.grid().cells()) << cellKm;
        EXPECT_EQ(read->grid().cellAt({55.0, 13.0}), list.taxa()[0].counts[0].cell) << cellKm;
    }
}

TEST(LocalList, OfOtherRecordsHasAnotherDigest) {
    EXPECT_EQ(someList().digest(), someList().digest());
    EXPECT_NE(someList().digest(), listOf({{"segetum", {55.0, 13.0}, 5, 2}}).digest());
}

TEST(LocalList, ThatIsDamagedAnywhereIsRefusedWithTheLine) {
    const test::TempDir dir;
    ASSERT_TRUE(someList().write(dir / "a.places"));
    const std::string whole = readTextFile(dir / "a.places").value();
    for (std::size_t size = 0; size < whole.size(); ++size) {
        ASSERT_EQ(LocalList::read(dir.write("cut.places", whole.substr(0, size))).error().code,
                  ErrorCode::Corrupt)
            << size;
    }
    const auto changed = [&](const std::string& from, const std::string& to) {
        std::string text = whole;
        text.replace(text.find(from), from.size(), to);
        const auto read = LocalList::read(dir.write("changed.places", text));
        EXPECT_FALSE(read) << to;
        return read ? std::string() : read.error().text();
    };
    EXPECT_THAT(changed("cell_km\t25", "cell_km\tnan"), HasSubstr("no list"));
    EXPECT_THAT(changed("cell_km\t25", "cell_km\t1e9"), HasSubstr("5 to 500"));
    EXPECT_THAT(changed(":6:1\n", ":13:1\n"), HasSubstr("month 13"));
    EXPECT_THAT(changed(":6:1\n", ":6:0\n"), HasSubstr("cannot be"));
    EXPECT_THAT(changed(":6:1\n", ":6:-1\n"), HasSubstr("line 6"));
    EXPECT_THAT(changed("ipsilon", "segetum"), HasSubstr("twice"));
    EXPECT_THAT(changed("ipsilon", "\xFF\xFE"), HasSubstr("line 6"));
    EXPECT_THAT(changed("end\t2", "end\t3"), HasSubstr("line 8"));
}

TEST(LocalListBuilder, SaysThatNothingCouldBeUsed) {
    auto builder = LocalListBuilder::of({}).value();
    builder.taxon(speciesCalled("segetum"));
    EXPECT_THAT(std::move(builder).finish().error().message, HasSubstr("empty"));
}

} // namespace
} // namespace taxo
