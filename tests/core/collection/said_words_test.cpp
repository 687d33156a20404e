// SPDX-License-Identifier: MIT
#include "core/collection/occurrences.h"
#include "core/collection/said_words.h"
#include "tests/core/collection/answered_photos.h"

#include <gtest/gtest.h>

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace taxo {
namespace {

using test::AnsweredPhotos;
using test::KeptPhotos;

const DecisionMaker kAda{.person = "Ada"};
const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};

std::vector<std::string> textsOf(const std::vector<SaidWord>& words) {
    std::vector<std::string> texts;
    for (const SaidWord& word : words) {
        texts.push_back(std::to_string(word.items) + " " + std::to_string(int(word.verdict)) + " " +
                        word.qualifier + " " + word.taxon.binomial());
    }
    return texts;
}

TEST(WordsOn, CountTheLatestWordOnEachItem) {
    KeptPhotos kept(6);
    const auto items = std::span(kept.items);
    const auto say = [&](std::span<const ItemId> of, Verdict verdict, const char* qualifier) {
        const Lineage taxon = verdict == Verdict::Taxon ? kBear : Lineage();
        ASSERT_TRUE(determine(*kept.collection, of, verdict, taxon, qualifier, kAda));
    };
    say(items.first(3), Verdict::Taxon, "");
    say(items.subspan(2, 1), Verdict::Nothing, "");
    say(items.subspan(3, 1), Verdict::Taxon, "cf.");
    say(items.subspan(5, 1), Verdict::Taxon, ""); // not asked about
    EXPECT_EQ(textsOf(wordsOn(*kept.collection, items.first(5)).value()),
              (std::vector<std::string>{"2 0  Ursus arctos", "1 0 cf. Ursus arctos", "1 2  "}));
}

TEST(WordsOn, TakeThatOfTheOccurrenceWhereAnItemHasNone) {
    KeptPhotos kept(2);
    const std::vector<NewOccurrence> made = {{.items = {kept.items[0], kept.items[1]}}};
    const auto occurrence = addOccurrences(*kept.collection, made, kAda).value();
    ASSERT_TRUE(determine(*kept.collection, occurrence, Verdict::Taxon, kBear, "", kAda));
    ASSERT_TRUE(determine(
        *kept.collection, std::span(kept.items).first(1), Verdict::Unknown, {}, "", kAda));
    EXPECT_EQ(textsOf(wordsOn(*kept.collection, kept.items).value()),
              (std::vector<std::string>{"1 0  Ursus arctos", "1 1  "}));
}

TEST(WordPreview, TellsWhatAgreeingAndAnyOtherWordWouldChange) {
    AnsweredPhotos kept(8);
    EXPECT_EQ(previewWord(*kept.collection, kept.items).value(),
              (WordPreview{.items = 8, .notIdentified = 8}));
    const Prediction bear = test::answer(kBear, Rank::Species);
    const Prediction notSure = test::answer(kBear, std::nullopt);
    kept.answerAll({bear, bear, bear, bear, bear, notSure, notSure});
    const auto items = std::span(kept.items);
    const auto say = [&](std::size_t which, Verdict verdict, const char* qualifier) {
        const Lineage taxon = verdict == Verdict::Taxon ? kBear : Lineage();
        ASSERT_TRUE(determine(*kept.collection, kept.one(which), verdict, taxon, qualifier, kAda));
    };
    say(0, Verdict::Taxon, "");    // as the machine says
    say(1, Verdict::Taxon, "cf."); // nearly
    say(2, Verdict::Nothing, "");
    say(2, Verdict::Unknown, ""); // of one item the latest counts
    say(5, Verdict::Taxon, "");
    say(7, Verdict::Nothing, "");
    const auto preview = previewWord(*kept.collection, items).value();
    EXPECT_EQ(
        preview,
        (WordPreview{
            .items = 8, .said = 5, .agreed = 5, .overruled = 2, .notSure = 2, .notIdentified = 1}));
    // It is what happens.
    const auto agreement = agree(*kept.collection, items, "Ada").value();
    EXPECT_EQ(agreement.agreed, preview.agreed);
    EXPECT_EQ(agreement.notSure, preview.notSure);
    EXPECT_EQ(agreement.notIdentified, preview.notIdentified);
    EXPECT_EQ(previewWord(*kept.collection, items)->overruled, 0);
    EXPECT_EQ(previewWord(*kept.collection, items.first(1))->items, 1);
}

TEST(WordPreview, CanBeStopped) {
    KeptPhotos kept(1);
    std::stop_source stop;
    stop.request_stop();
    const auto preview = previewWord(*kept.collection, kept.items, Progress(stop.get_token()));
    ASSERT_FALSE(preview);
    EXPECT_EQ(preview.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo
