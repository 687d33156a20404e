// SPDX-License-Identifier: MIT
#include "core/base/csv.h"
#include "core/demo/expedition.h"
#include "tests/core/demo/world.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace taxo {
namespace {

const std::vector<ExpeditionPhoto>& photos() {
    static const std::vector<ExpeditionPhoto> kPhotos = *planExpedition(world(), {.photos = 6'000});
    return kPhotos;
}

double shareOf(Awkward awkward) {
    const auto count =
        std::count_if(photos().begin(), photos().end(), [awkward](const ExpeditionPhoto& photo) {
            return photo.plan.awkward == awkward;
        });
    return static_cast<double>(count) / static_cast<double>(photos().size());
}

TEST(Expedition, BringsHomeEveryKindOfTrouble) {
    EXPECT_NEAR(shareOf(Awkward::WrongLabel), 0.03, 0.008);
    for (const Awkward awkward : {Awkward::Empty,
                                  Awkward::TwoSpecies,
                                  Awkward::Blurred,
                                  Awkward::Duplicate,
                                  Awkward::NearDuplicate,
                                  Awkward::Unlisted,
                                  Awkward::Truncated}) {
        EXPECT_GT(shareOf(awkward), 0.002) << nameOf(awkward);
        EXPECT_LT(shareOf(awkward), 0.04) << nameOf(awkward);
    }
}

TEST(Expedition, HalfOfTheWrongLabelsNameASister) {
    double sisters = 0.0;
    double wrong = 0.0;
    for (const ExpeditionPhoto& photo : photos()) {
        if (photo.plan.awkward != Awkward::WrongLabel) {
            continue;
        }
        ASSERT_TRUE(photo.labelledAs);
        EXPECT_NE(*photo.labelledAs, photo.plan.subject.species);
        const Lineage& label = world().species[*photo.labelledAs].lineage;
        const Lineage& truth = world().species[photo.plan.subject.species].lineage;
        sisters += label.at(Rank::Genus) == truth.at(Rank::Genus) ? 1.0 : 0.0;
        wrong += 1.0;
    }
    EXPECT_GT(sisters / wrong, 0.35); // species alone in their genus have no sister
    EXPECT_LT(sisters / wrong, 0.65);
}

TEST(Expedition, EveryOtherLabelIsTrue) {
    for (const ExpeditionPhoto& photo : photos()) {
        if (photo.plan.awkward != Awkward::WrongLabel && photo.labelledAs) {
            EXPECT_EQ(*photo.labelledAs, photo.plan.subject.species) << photo.file;
        }
    }
}

TEST(Expedition, TheFirstOnesDoNotDependOnHowManyFollow) {
    const auto few = planExpedition(world(), {.photos = 300});
    ASSERT_TRUE(few);
    const std::vector<ExpeditionPhoto> begin(photos().begin(), photos().begin() + 300);
    EXPECT_EQ(truthCsv(world(), *few, ""), truthCsv(world(), begin, ""));
}

TEST(Expedition, DuplicatesAreTheSameFile) {
    const auto file = [](const ExpeditionPhoto& photo) {
        return *photoFile(world(), photo, 64, 80);
    };
    const auto copy =
        std::find_if(photos().begin(), photos().end(), [](const ExpeditionPhoto& photo) {
            return photo.plan.awkward == Awkward::Duplicate;
        });
    ASSERT_NE(copy, photos().end());
    const auto isSame = [&](const ExpeditionPhoto& photo) {
        return photo.plan.poseSeed == copy->plan.poseSeed && file(photo) == file(*copy);
    };
    EXPECT_TRUE(std::any_of(photos().begin(), copy, isSame));
}

TEST(Expedition, TheFirstPhotographRepeatsNothing) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) { // some of them draw a copy first
        const auto one = planExpedition(world(), {.seed = seed, .photos = 1, .awkward = 1.0});
        ASSERT_TRUE(one);
        EXPECT_NE(one->front().plan.awkward, Awkward::Duplicate) << seed;
    }
}

TEST(Expedition, TruncatedFilesEndEarly) {
    ExpeditionPhoto photo = photos().front();
    photo.plan.awkward = Awkward::No;
    const auto whole = photoFile(world(), photo, 64, 80);
    photo.plan.awkward = Awkward::Truncated;
    const auto cut = photoFile(world(), photo, 64, 80);
    ASSERT_TRUE(whole && cut);
    ASSERT_LT(cut->size(), whole->size());
    EXPECT_TRUE(std::equal(cut->begin(), cut->end(), whole->begin()));
}

TEST(Expedition, FramesOfABurstFollowEachOtherInSeconds) {
    for (std::size_t i = 1; i < photos().size(); ++i) {
        const ExpeditionPhoto& one = photos()[i];
        const ExpeditionPhoto& before = photos()[i - 1];
        if (!one.burst.empty() && one.burst == before.burst) {
            EXPECT_EQ(one.deployment, before.deployment);
            EXPECT_EQ(one.plan.placeSeed, before.plan.placeSeed);
            EXPECT_LT(before.trueDate, one.trueDate);
        }
    }
}

TEST(Expedition, OneTrapHasAWrongClock) {
    std::map<std::string, std::set<bool>> isRight;
    for (const ExpeditionPhoto& photo : photos()) {
        if (!photo.deployment.empty()) {
            isRight[photo.deployment].insert(photo.date == photo.trueDate);
        } else {
            EXPECT_EQ(photo.date, photo.trueDate);
        }
    }
    EXPECT_EQ(isRight.size(), 6U);
    EXPECT_EQ(std::count_if(isRight.begin(),
                            isRight.end(),
                            [](const auto& trap) { return trap.second == std::set{false}; }),
              1);
}

TEST(Expedition, SpecimensHaveTwoViewsAndOneNumber) {
    std::map<std::string, std::vector<const ExpeditionPhoto*>> views;
    for (const ExpeditionPhoto& photo : photos()) {
        if (photo.plan.view == View::Plate) {
            views[photo.catalogNumber].push_back(&photo);
        }
    }
    ASSERT_GT(views.size(), 50U);
    for (const auto& [number, both] : views) {
        if (number != views.rbegin()->first) { // the last may have been cut off
            ASSERT_EQ(both.size(), 2U) << number;
            EXPECT_EQ(both[0]->plan.subject.detail, both[1]->plan.subject.detail);
            EXPECT_NE(both[0]->plan.isMirrored, both[1]->plan.isMirrored);
        }
    }
}

TEST(Expedition, ADrawerHoldsAHundredAndTwentyWithTheirBoxes) {
    const auto drawer =
        std::find_if(photos().begin(), photos().end(), [](const ExpeditionPhoto& photo) {
            return photo.plan.view == View::Drawer;
        });
    ASSERT_NE(drawer, photos().end());
    EXPECT_EQ(drawer->plan.pinned.size(), 120U);
    const auto table = CsvTable::parse(drawersCsv(world(), {*drawer}, ""), "drawers");
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rows().size(), 120U);
}

TEST(Expedition, WithoutTroubleEverythingIsAsItSeems) {
    const auto calm =
        planExpedition(world(), {.photos = 800, .trapped = 0.2, .collected = 0.0, .awkward = 0.0});
    ASSERT_TRUE(calm);
    for (const ExpeditionPhoto& photo : *calm) {
        EXPECT_EQ(photo.plan.awkward, Awkward::No);
        EXPECT_NE(photo.plan.view, View::Drawer);
    }
}

TEST(Expedition, TrainedAndHeldOutSpeciesCanBeAskedForApart) {
    for (const WhichSpecies which : {WhichSpecies::Trained, WhichSpecies::HeldOut}) {
        const auto some = planExpedition(
            world(), {.photos = 500, .which = which, .isEven = true, .awkward = 0.0});
        ASSERT_TRUE(some);
        for (const ExpeditionPhoto& photo : *some) {
            const bool isTrained =
                world().species[photo.plan.subject.species].heldOut == HeldOut::No;
            EXPECT_EQ(isTrained, which == WhichSpecies::Trained);
        }
    }
}

TEST(Expedition, BackgroundsComeInTheSharesAskedFor) {
    const auto some = planExpedition(world(),
                                     {.photos = 4'000,
                                      .mix = {.plain = 0.5, .swapped = 0.25},
                                      .trapped = 0.0,
                                      .collected = 0.0,
                                      .awkward = 0.0});
    ASSERT_TRUE(some);
    std::map<Background, int> count;
    for (const ExpeditionPhoto& photo : *some) {
        ++count[photo.plan.backgroundKind];
        const Habitat own = world().species[photo.plan.subject.species].habitat;
        if (photo.plan.backgroundKind == Background::Swapped) {
            EXPECT_NE(photo.plan.background, own);
        } else {
            EXPECT_EQ(photo.plan.background, own);
        }
    }
    EXPECT_NEAR(count[Background::Plain], 2'000, 120);
    EXPECT_NEAR(count[Background::Swapped], 1'000, 120);
}

TEST(Expedition, ItsTruthIsATableOfOneRowEach) {
    const auto table = CsvTable::parse(truthCsv(world(), photos(), "p/"), "truth");
    ASSERT_TRUE(table) << table.error().text();
    ASSERT_EQ(table->rows().size(), photos().size());
    const auto at = [&](std::size_t row, const char* column) {
        return table->rows()[row].values[*table->column(column)];
    };
    std::set<std::string> files;
    for (std::size_t i = 0; i < photos().size(); ++i) {
        EXPECT_TRUE(files.insert(at(i, "file")).second);
        const bool isOne =
            photos()[i].plan.awkward != Awkward::Empty && photos()[i].plan.view != View::Drawer;
        EXPECT_EQ(at(i, "species"),
                  isOne
                      ? world().species[photos()[i].plan.subject.species].lineage.at(Rank::Species)
                      : "");
        EXPECT_EQ(at(i, "catalog_number"), photos()[i].catalogNumber);
    }
}

TEST(Expedition, SaysWhichOptionIsOutOfRange) {
    const auto none = planExpedition(world(), {.photos = 0});
    ASSERT_FALSE(none);
    EXPECT_NE(none.error().message.find("1 to 1000000"), std::string::npos);
    const auto much = planExpedition(world(), {.mix = {.plain = 0.7, .swapped = 0.6}});
    ASSERT_FALSE(much);
    EXPECT_NE(much.error().message.find("0 to 1"), std::string::npos);
}

TEST(Expedition, EveryFileSaysThatItIsSynthetic) {
    for (const ExpeditionPhoto& photo : photos()) {
        const PhotoDescription description = describe(photo);
        EXPECT_NE(description.description.find("synthetic"), std::string::npos);
        EXPECT_NE(description.software.find("synthetic"), std::string::npos);
    }
}

} // namespace
} // namespace taxo
