// SPDX-License-Identifier: MIT
#include "app/demo/species_list.h"
#include "app/demo/world_table.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace taxo::demo {

namespace {

constexpr const char* kTruth =
    "file,kingdom,phylum,class,order,family,genus,species,common_name,held_out,habitat,background,"
    "awkward\n"
    "photographs/0.jpg,K,P,C,O,F,Genus,alba,white one,,snow,true,\n"
    "photographs/1.jpg,K,P,C,O,F,Genus,Genus rubra,red one,species,forest,plain,\n"
    "photographs/2.jpg,K,P,,O,E,Other,nigra,,family,water,swapped,\n"
    "photographs/3.jpg,K,P,C,O,F,Genus,alba,white one,,snow,true,blurred\n"
    "photographs/4.jpg,,,,,,,,,,,,empty\n";

TEST(WorldTable, TellsWhatEachPhotographIsFor) {
    const test::TempDir folder;
    folder.write("truth.csv", kTruth);
    const auto photos = readWorld(folder.path());
    ASSERT_TRUE(photos) << photos.error().text();
    ASSERT_EQ(photos->size(), 5U);
    EXPECT_EQ((*photos)[0].share, Share::Trained);
    EXPECT_EQ((*photos)[1].share, Share::HeldOutSpecies);
    EXPECT_EQ((*photos)[2].share, Share::HeldOutFamily);
    EXPECT_EQ((*photos)[3].share, Share::Awkward);
    EXPECT_EQ((*photos)[4].share, Share::Awkward);
    EXPECT_EQ((*photos)[0].file, folder.path() / "photographs/0.jpg");
    EXPECT_EQ((*photos)[1].lineage.at(Rank::Species), "rubra"); // epithet of a whole binomial
    EXPECT_EQ((*photos)[2].background, "swapped");
    EXPECT_EQ(photosOf(*photos, Share::Trained).size(), 1U);
}

TEST(WorldTable, RefusesAnotherTable) {
    const test::TempDir folder;
    folder.write("truth.csv", "name,date\nx,y\n");
    EXPECT_FALSE(readWorld(folder.path()));
}

TEST(SpeciesList, KnowsTrainedAndUnseenSpecies) {
    const test::TempDir folder;
    folder.write("checklist.csv",
                 "kingdom,phylum,class,order,family,genus,species,common_name,held_out\n"
                 "K,P,C,O,F,Genus,alba,white one,\n"
                 "K,P,C,O,F,Genus,rubra,red one,species\n"
                 "K,P,,O,E,Other,nigra,,family\n");
    const auto list = SpeciesList::read(folder.path());
    ASSERT_TRUE(list) << list.error().text();
    EXPECT_EQ(list->all().size(), 3U);
    EXPECT_EQ(list->trained(), std::vector<std::size_t>{0});
    EXPECT_EQ(list->unseen(), (std::vector<std::size_t>{1, 2}));
    EXPECT_TRUE(list->agree(0, 1, Rank::Genus));
    EXPECT_FALSE(list->agree(0, 1, Rank::Species));
    EXPECT_TRUE(list->agree(0, 2, Rank::Phylum));
    EXPECT_FALSE(list->agree(0, 2, Rank::Family));
}

} // namespace

} // namespace taxo::demo
