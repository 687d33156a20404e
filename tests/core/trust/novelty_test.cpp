// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/trust/novelty.h"

#include <gmock/gmock.h>

#include <cmath>
#include <cstdint>
#include <vector>

namespace taxo {
namespace {

using testing::HasSubstr;

/// Photographs whose species are near where they are known and far where they are held out; each
/// of an event of its own, of ten species.
NoveltyExamples examples(std::size_t count) {
    Random random(3);
    NoveltyExamples made;
    for (std::size_t i = 0; i < count; ++i) {
        SignValues known{};
        SignValues heldOut{};
        known[indexOf(NoveltySign::Neighbors)] = static_cast<float>(0.7 + 0.1 * random.normal());
        heldOut[indexOf(NoveltySign::Neighbors)] = static_cast<float>(0.3 + 0.1 * random.normal());
        known[indexOf(NoveltySign::Mass)] = static_cast<float>(random.uniform());
        heldOut[indexOf(NoveltySign::Mass)] = static_cast<float>(random.uniform());
        made.known.push_back(known);
        made.heldOut.push_back(heldOut);
        made.species.push_back(static_cast<std::int32_t>(i % 10));
    }
    return made;
}

TEST(NoveltyTest, GoesBySignsThatTellAndSaysWhy) {
    const NoveltyTest test = NoveltyTest::of(examples(200), 0.05).value();
    SignValues far{};
    far[indexOf(NoveltySign::Neighbors)] = 0.21F;
    far[indexOf(NoveltySign::Mass)] = 0.99F;
    const NoveltyFinding found = test.judge(far);
    EXPECT_TRUE(found.isUnknown);
    EXPECT_EQ(found.reason.sign, NoveltySign::Neighbors);
    EXPECT_THAT(found.reason.text(),
                HasSubstr("far from every confirmed photograph: cosine 0.21 where known ones have "
                          "at least 0.5"));
    far[indexOf(NoveltySign::Neighbors)] = 0.75F;
    EXPECT_FALSE(test.judge(far).isUnknown);
    EXPECT_GT(test.power().area, 0.95);
    EXPECT_NEAR(test.power().areas[indexOf(NoveltySign::Mass)], 0.5, 0.1);
    EXPECT_GT(test.power().caught, 0.9);
}

TEST(NoveltyTest, SaysWhatIsMissing) {
    const auto few = NoveltyTest::of(examples(39), 0.05);
    EXPECT_EQ(few.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(few.error().message, HasSubstr("39 of 10 species from 39 events"));
    EXPECT_THAT(few.error().message, HasSubstr("5 species from 40 events"));
    EXPECT_TRUE(NoveltyTest::of(examples(40), 0.05));
    NoveltyExamples one = examples(100);
    one.species.assign(100, 0);
    EXPECT_THAT(NoveltyTest::of(one, 0.05).error().message, HasSubstr("of 1 species"));
    NoveltyExamples burst = examples(100);
    burst.events.assign(100, 0);
    EXPECT_THAT(NoveltyTest::of(burst, 0.05).error().message, HasSubstr("from 1 event;"))
        << "photographs of one event are one";
    EXPECT_EQ(NoveltyTest::of(examples(100), 0.0).error().code, ErrorCode::InvalidInput);
}

TEST(ConformalReference, CountsEventsNotPhotographs) {
    // Nine events of one photograph, and a burst of 91 that scores least.
    std::vector<double> scores = {2, 3, 4, 5, 6, 7, 8, 9, 10};
    std::vector<std::int32_t> events = {0, 1, 2, 3, 4, 5, 6, 7, 8};
    scores.insert(scores.end(), 91, 1.0);
    events.insert(events.end(), 91, 9);
    const auto reference = ConformalReference::of(scores, events, {}, 1);
    EXPECT_EQ(reference.events(), 10U);
    EXPECT_NEAR(reference.pValue(0.5), 1.0 / 11, 1e-12);
    EXPECT_NEAR(reference.pValue(1.0), 2.0 / 11, 1e-9) << "equal ones count as less familiar";
    EXPECT_NEAR(reference.pValue(5.5), 6.0 / 11, 1e-9);
    EXPECT_NEAR(reference.pValue(99.0), 1.0, 1e-9);
}

TEST(ConformalReference, CladesWithEnoughEventsAreComparedWithTheirOwn) {
    const std::vector<double> scores = {1, 2, 3, 4, 10, 20};
    const std::vector<std::int32_t> clades = {0, 0, 0, 0, 1, 1};
    const auto reference = ConformalReference::of(scores, {}, clades, 3);
    EXPECT_EQ(reference.ownClades(), std::vector<std::int32_t>{0});
    EXPECT_NEAR(reference.pValue(4.5, 0), 1.0, 1e-12);
    EXPECT_NEAR(reference.pValue(4.5, 1), 5.0 / 7, 1e-12) << "too few: by all";
    EXPECT_NEAR(reference.pValue(4.5), 5.0 / 7, 1e-12);
}

TEST(FalseDiscoveryRates, AreThoseOfBenjaminiAndHochberg) {
    // R: p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.8), "BH")
    const std::vector<double> adjusted =
        falseDiscoveryRates(std::vector<double>{0.01, 0.04, 0.03, 0.005, 0.8});
    const std::vector<double> expected = {0.025, 0.05, 0.05, 0.025, 0.8};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_NEAR(adjusted[i], expected[i], 1e-12);
    }
}

TEST(RocArea, CountsPairsAndHalvesEqualOnes) {
    EXPECT_DOUBLE_EQ(rocArea({2, 3}, {1, 1}), 1.0);
    EXPECT_DOUBLE_EQ(rocArea({1, 2}, {1, 2}), 0.5);
    EXPECT_DOUBLE_EQ(rocArea({1}, {2, 1, 0}), 0.5);
    EXPECT_TRUE(std::isnan(rocArea({}, {1})));
}

} // namespace
} // namespace taxo
