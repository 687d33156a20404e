// SPDX-License-Identifier: MIT
#include "core/collection/answer_rule.h"

#include <gtest/gtest.h>

namespace taxo {
namespace {

AnswerRule rule() {
    AnswerRule rule;
    rule.target = 0.95;
    rule.confidence = 0.9;
    rule.least[indexOf(Rank::Genus)] = 0.1F; // no number of base 2
    rule.least[indexOf(Rank::Species)] = 0.871234567F;
    rule.sample = "June, by night";
    rule.basis = {.photographs = 412,
                  .events = 37,
                  .taxon = "mostly Lepidoptera",
                  .places = "north, south\nby the lake",
                  .firstMonth = "2025-05",
                  .lastMonth = "2025-06"};
    return rule;
}

TEST(AnswerRule, ComesBackFromItsText) {
    AnswerRule expected = rule();
    expected.basis.places = "north, south by the lake";
    EXPECT_EQ(AnswerRule::parse(rule().text()), expected) << rule().text();
    AnswerRule bare;
    bare.target = 0.5;
    bare.confidence = 0.95;
    bare.least[0] = 0.0F;
    EXPECT_EQ(AnswerRule::parse(bare.text()), bare) << bare.text();
}

TEST(AnswerRule, SaysWhatItPromisesAndWhatThatRestsOn) {
    AnswerRule said = rule();
    said.basis.places = "north";
    EXPECT_EQ(said.promise(),
              "right 95 % of the time at each rank, by 412 photographs of 37 events, mostly "
              "Lepidoptera, north, May 2025 to June 2025");
    said.target = 0.995;
    said.basis = {.photographs = 1, .events = 1, .firstMonth = "2025-05", .lastMonth = "2025-05"};
    EXPECT_EQ(said.promise(),
              "right 99.5 % of the time at each rank, by 1 photograph of 1 event, May 2025");
}

TEST(AnswerRule, IsNotReadFromWhatIsNone) {
    const std::string whole = rule().text();
    EXPECT_TRUE(AnswerRule::parse(whole + "shift 0.2\n")) << "of a later version";
    for (const char* const text : {"",
                                   "target",
                                   "target 0.95\nconfidence 0.95\n",
                                   "target 0.95\nspecies 0.9\n",
                                   "target 0,95\nconfidence 0.95\nspecies 0.9\n"}) {
        EXPECT_FALSE(AnswerRule::parse(text)) << text;
    }
    PredictionKey key;
    EXPECT_FALSE(ruleOf(key)) << "by the threshold alone";
    key.rule = whole;
    EXPECT_EQ(ruleOf(key)->target, 0.95);
}

} // namespace
} // namespace taxo
