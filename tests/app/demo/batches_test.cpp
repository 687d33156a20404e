// SPDX-License-Identifier: MIT
#include "app/demo/batches.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <vector>

namespace taxo::demo {

namespace {

/// 10 species with 1, 2, ... 10 photographs.
std::vector<std::int32_t> unevenClasses() {
    std::vector<std::int32_t> classes;
    for (std::int32_t species = 0; species < 10; ++species) {
        classes.insert(classes.end(), static_cast<std::size_t>(species) + 1, species);
    }
    return classes;
}

TEST(BatchSampler, GivesEachSpeciesAtMostOnceInABatch) {
    const auto classes = unevenClasses();
    const BatchSampler sampler(classes, Batching::DistinctSpecies, 1);
    for (std::int64_t step = 0; step < 50; ++step) {
        std::set<std::int32_t> seen;
        for (const std::size_t photo : sampler.batch(step, 7)) {
            EXPECT_TRUE(seen.insert(classes[photo]).second);
        }
    }
}

TEST(BatchSampler, RepeatsASpeciesOnlyWhenAllHaveBeenThere) {
    const auto classes = unevenClasses();
    const BatchSampler sampler(classes, Batching::DistinctSpecies, 1);
    std::map<std::int32_t, int> counts;
    for (const std::size_t photo : sampler.batch(3, 20)) {
        ++counts[classes[photo]];
    }
    for (const auto& [species, count] : counts) {
        EXPECT_EQ(count, 2) << species;
    }
}

TEST(BatchSampler, ShowsSpeciesAlikeAndAllTheirPhotographs) {
    const auto classes = unevenClasses();
    const BatchSampler sampler(classes, Batching::DistinctSpecies, 1);
    std::map<std::int32_t, int> counts;
    std::set<std::size_t> photos;
    for (std::int64_t step = 0; step < 400; ++step) {
        for (const std::size_t photo : sampler.batch(step, 5)) {
            ++counts[classes[photo]];
            photos.insert(photo);
        }
    }
    EXPECT_EQ(photos.size(), classes.size());
    for (const auto& [species, count] : counts) {
        EXPECT_NEAR(count, 200, 50) << species;
    }
}

TEST(BatchSampler, DependsOnSeedAndStepAlone) {
    const auto classes = unevenClasses();
    const BatchSampler sampler(classes, Batching::DistinctSpecies, 1);
    const auto batch = sampler.batch(7, 8);
    sampler.batch(8, 8);
    EXPECT_EQ(sampler.batch(7, 8), batch);
    EXPECT_NE(sampler.batch(8, 8), batch);
    EXPECT_NE(BatchSampler(classes, Batching::DistinctSpecies, 2).batch(7, 8), batch);
}

TEST(BatchSampler, RandomOnesFollowThePhotographs) {
    const auto classes = unevenClasses();
    const BatchSampler sampler(classes, Batching::Random, 1);
    std::map<std::int32_t, int> counts;
    for (std::int64_t step = 0; step < 110; ++step) {
        for (const std::size_t photo : sampler.batch(step, 50)) {
            ++counts[classes[photo]];
        }
    }
    EXPECT_NEAR(counts[9], 1000, 150); // 10 of 55 photographs
    EXPECT_NEAR(counts[0], 100, 50);
}

} // namespace

} // namespace taxo::demo
