// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/classify/classifier.h"
#include "core/ranges/local_list_builder.h"
#include "core/vectors/normalise.h"
#include "core/workflow/place_weigher.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::HasSubstr;

constexpr std::size_t kDimension = 16;
constexpr std::uint32_t kMay = 5;
constexpr float kLogitScale = 1000.0F; // scores about as sure as they are right

Lineage speciesOf(const std::string& genus, const std::string& epithet) {
    Lineage lineage;
    lineage.names = {"Animalia", "Arthropoda", "Insecta", "Lepidoptera", "Noctuidae", genus};
    lineage.at(Rank::Species) = epithet;
    return lineage;
}

/// Ten genera of two species that look nearly the same, one of the north and one of the south; and
/// photographs of known species, taken where they live.
struct TwinWorld {
    explicit TwinWorld(std::uint64_t seed, bool areApart = true) : random(seed) {
        std::vector<ChecklistTaxon> taxa;
        auto builder = LocalListBuilder::of({}).value();
        EmbeddingMatrix texts(20, kDimension);
        for (std::size_t label = 0; label < 20; ++label) {
            const bool isSouthern = label % 2 == 1;
            taxa.push_back({speciesOf("Genus" + std::string(1, static_cast<char>('a' + label / 2)),
                                      isSouthern ? "australis" : "borealis"),
                            ""});
            for (std::size_t i = 0; i < kDimension; ++i) {
                texts.row(label)[i] =
                    isSouthern ? texts.row(label - 1)[i] + normal(0.05) : normal(1.0);
            }
            const std::uint32_t taxon = builder.taxon(taxa.back().lineage);
            for (int record = 0; record < 300; ++record) {
                const GeoPoint at = placeOf(areApart ? isSouthern : random.chance(0.5));
                EXPECT_TRUE(builder.add(taxon, builder.grid().cellAt(at), kMay, 1));
            }
        }
        normaliseRows(texts);
        vectors = texts;
        space = std::make_shared<const LabelSpace>(LabelSpace::of(LabelList::ofTaxa(taxa), texts));
        list = std::make_shared<const LocalList>(std::move(builder).finish().value());
        photos = EmbeddingMatrix(kPhotos, kDimension);
        for (std::size_t photo = 0; photo < kPhotos; ++photo) {
            truths.push_back(random.below(20));
            for (std::size_t i = 0; i < kDimension; ++i) {
                photos.row(photo)[i] = vectors.row(truths.back())[i] + normal(0.05);
            }
            places.push_back({placeOf(truths.back() % 2 == 1), kMay});
        }
    }

    float normal(double deviation) { return static_cast<float>(deviation * random.normal()); }

    GeoPoint placeOf(bool isSouthern) {
        return {(isSouthern ? 42.0 : 58.0) + 0.5 * random.normal(), 13.0 + 0.5 * random.normal()};
    }

    std::shared_ptr<const PlaceWeigher> weigher(double strength) const {
        return PlaceWeigher::of({"twins", list, strength}, space->labels(), {}).value();
    }

    std::vector<Identification> answers(const PlaceWeigher* weigher,
                                        std::size_t candidates = 5) const {
        ClassifyOptions options;
        options.candidates = candidates;
        std::vector<std::shared_ptr<const LabelWeights>> weights;
        std::vector<const LabelWeights*> ofRows;
        if (weigher != nullptr) {
            for (const PlaceAndMonth& at : places) {
                weights.push_back(weigher->weightsAt(at));
                ofRows.push_back(weights.back().get());
            }
            options.weights = ofRows;
        }
        return Classifier(space, kLogitScale).classify(photos, options).value();
    }

    double accuracy(const std::vector<Identification>& answers) const {
        double right = 0.0;
        for (std::size_t i = 0; i < answers.size(); ++i) {
            right += answers[i].candidates[0].label == truths[i] ? 1.0 : 0.0;
        }
        return right / static_cast<double>(answers.size());
    }

    static constexpr std::size_t kPhotos = 200;
    Random random;
    EmbeddingMatrix vectors;
    std::shared_ptr<const LabelSpace> space;
    std::shared_ptr<const LocalList> list;
    EmbeddingMatrix photos;
    std::vector<std::size_t> truths;
    std::vector<PlaceAndMonth> places;
};

std::vector<float> numbersOf(const std::vector<Identification>& answers) {
    std::vector<float> numbers;
    for (const Identification& answer : answers) {
        numbers.push_back(answer.bestCosine);
        numbers.push_back(*answer.marginToNext);
        for (const Candidate& candidate : answer.candidates) {
            numbers.push_back(static_cast<float>(candidate.label));
            numbers.push_back(candidate.score);
            numbers.push_back(candidate.cosine);
        }
        for (const LadderStep& step : answer.ladder) {
            numbers.push_back(step.score);
        }
    }
    return numbers;
}

TEST(PlaceWeigher, RaisesAccuracyWhereRangesTellLookAlikesApart) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const TwinWorld world(seed);
        const double byLooks = world.accuracy(world.answers(nullptr));
        const double half = world.accuracy(world.answers(world.weigher(0.5).get()));
        const double whole = world.accuracy(world.answers(world.weigher(1.0).get()));
        EXPECT_LT(byLooks, 0.9) << seed;
        EXPECT_GT(half, byLooks + 0.05) << seed;
        EXPECT_GE(whole, half) << seed;
        EXPECT_GT(whole, 0.97) << seed;
    }
}

TEST(PlaceWeigher, ChangesHardlyAnythingWhereRangesTellNothing) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const TwinWorld world(seed, false);
        const double byLooks = world.accuracy(world.answers(nullptr));
        const double weighed = world.accuracy(world.answers(world.weigher(1.0).get()));
        EXPECT_NEAR(weighed, byLooks, 0.05) << seed;
    }
}

TEST(PlaceWeigher, OfStrengthNoneGivesTheBitsOfLooksAlone) {
    const TwinWorld world(1);
    EXPECT_EQ(numbersOf(world.answers(world.weigher(0.0).get())),
              numbersOf(world.answers(nullptr)));
}

TEST(PlaceWeigher, LeavesPhotographsWithoutAPlaceOrFarFromAnyRecordAsTheyWere) {
    TwinWorld world(2);
    for (std::size_t i = 0; i < world.places.size(); ++i) {
        world.places[i].position =
            i % 2 == 0 ? std::optional<GeoPoint>() : std::optional(GeoPoint{-40.0, 150.0});
    }
    const auto weigher = world.weigher(1.0);
    EXPECT_EQ(numbersOf(world.answers(weigher.get())), numbersOf(world.answers(nullptr)));
    EXPECT_FALSE(weigher->findingOf(0, world.places[0]));
    EXPECT_EQ(weigher->findingOf(0, world.places[1])->standing, PlaceStanding::NotCovered);
}

TEST(PlaceWeigher, AlwaysOffersWhatLooksBestAndSaysThatItIsOutsideItsRange) {
    TwinWorld world(3);
    std::size_t flagged = 0;
    for (std::size_t photo = 0; photo < world.photos.rows(); ++photo) {
        std::ranges::copy(world.vectors.row(world.truths[photo]), world.photos.row(photo).begin());
        world.places[photo].position = world.placeOf(world.truths[photo] % 2 == 0); // a vagrant
    }
    const auto weigher = world.weigher(1.0);
    const auto answers = world.answers(weigher.get(), 2);
    for (std::size_t photo = 0; photo < answers.size(); ++photo) {
        const auto& candidates = answers[photo].candidates;
        ASSERT_EQ(candidates.size(), 2U);
        const auto vagrant = std::ranges::find(candidates, world.truths[photo], &Candidate::label);
        ASSERT_NE(vagrant, candidates.end()) << photo;
        const auto finding = weigher->findingOf(vagrant->label, world.places[photo]);
        flagged += finding->standing == PlaceStanding::OutOfRange ? 1 : 0;
        EXPECT_THAT(textOf(*finding), HasSubstr("outside its known range"));
        EXPECT_GT(finding->nearestKm, 1000.0F);
        EXPECT_LT(finding->weight, 0.2F);
        EXPECT_GT(finding->weight, 0.0F);
    }
    EXPECT_EQ(flagged, answers.size());
}

TEST(PlaceWeigher, WeighsWithinARestrictionAndLeavesItsShareAsItIs) {
    const TwinWorld world(4);
    const auto within = Restriction::toLabels(*world.space, {1, 2, 3, 6, 7, 11}).value();
    const auto weigher = world.weigher(1.0);
    ClassifyOptions options;
    options.within = &within;
    const Classifier classifier(world.space, 30.0F);
    const auto byLooks = classifier.classify(world.photos, options).value();
    std::vector<std::shared_ptr<const LabelWeights>> weights;
    std::vector<const LabelWeights*> ofRows;
    for (const PlaceAndMonth& at : world.places) {
        weights.push_back(weigher->weightsAt(at));
        ofRows.push_back(weights.back().get());
    }
    options.weights = ofRows;
    const auto weighed = classifier.classify(world.photos, options).value();
    for (std::size_t i = 0; i < weighed.size(); ++i) {
        EXPECT_EQ(weighed[i].shareInside, byLooks[i].shareInside);
        // By definition: mass times weight, all adding up to 1 again.
        double sum = 0.0;
        std::vector<double> expected;
        for (const std::uint32_t label : within.labels()) {
            const float cosine = taxo::cosine(world.photos.row(i), world.vectors.row(label));
            expected.push_back(
                std::exp(30.0 * static_cast<double>(cosine)) *
                static_cast<double>(weigher->findingOf(label, world.places[i])->weight));
            sum += expected.back();
        }
        for (const Candidate& candidate : weighed[i].candidates) {
            const auto place = std::ranges::find(within.labels(), candidate.label);
            EXPECT_NEAR(candidate.score,
                        expected[static_cast<std::size_t>(place - within.labels().begin())] / sum,
                        1e-4);
        }
    }
}

TEST(PlacesOnLabels, AreMatchedByLineageAndUnmatchedWithTheReason) {
    const TwinWorld world(5);
    auto builder = LocalListBuilder::of({"", 50.0, {"Genusb", "Nowheria"}}).value();
    for (const Lineage& lineage : {speciesOf("Genusa", "borealis"),
                                   speciesOf("Genusa", "borealiss"),
                                   speciesOf("Genusb", "australis")}) {
        ASSERT_TRUE(builder.add(builder.taxon(lineage), 17, 5, 1));
    }
    const LocalList list = std::move(builder).finish().value();
    const auto found = placesOnLabels(list, world.space->labels(), {}).value();
    EXPECT_EQ(found.matched, 2U);
    ASSERT_EQ(found.unmatched.size(), 1U);
    EXPECT_EQ(found.unmatched[0].taxon.at(Rank::Species), "borealiss");
    EXPECT_THAT(found.unmatched[0].reason, HasSubstr("Genusa borealis"));
    EXPECT_EQ(found.taxonOfLabel[0], 0);
    EXPECT_EQ(found.taxonOfLabel[1], PlacesOnLabels::kUnlisted);
    EXPECT_EQ(found.taxonOfLabel[2], PlacesOnLabels::kMissing) << "complete for its genus";
    EXPECT_EQ(found.taxonOfLabel[3], 2);
    EXPECT_EQ(found.unknownComplete, std::vector<std::string>{"Nowheria"});
    const std::vector<std::string> words = {"moth", "no moth"};
    EXPECT_FALSE(placesOnLabels(list, LabelList::ofNames(words), {}));
    EXPECT_FALSE(PlaceWeigher::of({"", world.list, 1.5}, world.space->labels(), {}));
}

TEST(PlacesAndMonths, AreThoseOfTheItemsInTheirOrder) {
    test::KeptPhotos kept(0);
    std::vector<PhotoFile> files;
    for (const std::uint8_t number : {1, 2, 3}) {
        files.push_back(test::photoFile(std::to_string(number) + ".jpg", number));
    }
    files[0].takenAt = LocalTime{1'735'689'599, 3600}; // 31 December 2024, 23:59:59, of the place
    files[0].position = GeoPoint{55.0, 13.0};
    files[1].takenAt = LocalTime{1'735'689'600, std::nullopt}; // a second later
    files[2].position = GeoPoint{-55.0, -13.0};
    const auto added = addPhotos(*kept.collection, files).value();
    const std::vector items = {added[2].item, added[0].item, added[1].item};
    const auto found = placesAndMonthsOf(*kept.collection, items).value();
    EXPECT_EQ(found[0], (PlaceAndMonth{GeoPoint{-55.0, -13.0}, 0}));
    EXPECT_EQ(found[1], (PlaceAndMonth{GeoPoint{55.0, 13.0}, 12}));
    EXPECT_EQ(found[2], (PlaceAndMonth{std::nullopt, 1}));
}

} // namespace
} // namespace taxo
