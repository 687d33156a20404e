// SPDX-License-Identifier: MIT
#include "core/collection/photo.h"
#include "core/collection/query.h"
#include "core/collection/regions.h"
#include "core/workflow/identify_collection.h"
#include "tests/core/collection/kept_photos.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace taxo {

namespace {

using test::KeptPhotos;

/// The number in a file's name is its vector, of a region with a hundred times its left edge; files
/// called so in `broken` cannot be read, those in `gone` are not there. Groups of two.
struct NumberEmbedder {
    std::vector<std::string> broken;
    std::vector<std::string> gone;
    std::vector<std::string> encoded; ///< files, in order
    std::size_t failAfter = 1000;     ///< groups

    PictureEmbedder get() {
        PictureEmbedder embedder;
        embedder.key.modelName = "numbers";
        embedder.key.dimension = 1;
        embedder.encode = [this](std::span<const PhotoParts> photos,
                                 const std::function<Status(EncodedGroup)>& onGroup,
                                 const Progress& progress) -> Status {
            constexpr std::size_t kGroup = 2;
            std::size_t groups = 0;
            EncodedGroup group;
            const auto tell = [&]() -> Status {
                if (progress.cancelled()) {
                    return cancelledError();
                }
                if (groups++ == failAfter) {
                    return fail(ErrorCode::OutOfMemory, "no room on the device");
                }
                const std::size_t next = group.first + group.read.size();
                auto taken = onGroup(std::exchange(group, {}));
                group.first = next;
                return taken;
            };
            for (const PhotoParts& photo : photos) {
                for (const auto& part : photo.parts) {
                    add(photo.file.filename().string(), part, group);
                    if (group.read.size() == kGroup) {
                        if (auto told = tell(); !told) {
                            return told;
                        }
                    }
                }
            }
            if (!group.read.empty()) {
                return tell();
            }
            return {};
        };
        return embedder;
    }

private:
    void add(const std::string& name, const std::optional<Box>& part, EncodedGroup& group) {
        encoded.push_back(name);
        if (std::find(broken.begin(), broken.end(), name) != broken.end()) {
            group.read.emplace_back(fail(ErrorCode::Corrupt, name + " ends too early"));
        } else if (std::find(gone.begin(), gone.end(), name) != gone.end()) {
            group.read.emplace_back(
                fail(name == gone.front() ? ErrorCode::NotFound : ErrorCode::Io, "no " + name));
        } else {
            group.read.emplace_back();
            const float number = 1000.3F + std::stof(name.substr(4)); // not a half
            const float region = part ? 100.0F * static_cast<float>(part->left) : 0.0F;
            group.vectors.append(std::vector<float>{number + region});
        }
    }
};

/// The mass of the one label is a thousandth of the vector.
VectorClassifier numberClassifier() {
    VectorClassifier classifier;
    classifier.key.labelsName = "numbers";
    classifier.classify = [](const EmbeddingMatrix& vectors,
                             const Progress&) -> Result<std::vector<Prediction>> {
        std::vector<Prediction> predictions(vectors.rows());
        for (std::size_t i = 0; i < vectors.rows(); ++i) {
            PredictedTaxon best;
            best.taxon.names[0] = "Numeralia";
            best.mass = vectors.row(i)[0];
            predictions[i].best.push_back(best);
        }
        return predictions;
    };
    return classifier;
}

std::vector<float> massesOf(const KeptPhotos& kept) {
    std::vector<float> masses;
    for (const ItemId item : kept.items) {
        const auto prediction = predictionOf(*kept.collection, item);
        EXPECT_TRUE(prediction);
        masses.push_back(*prediction ? (*prediction)->best.front().mass : -1.0F);
    }
    return masses;
}

TEST(IdentifyCollection, LeavesTheCurrentAnswersUntilTheyAreReplaced) {
    KeptPhotos kept(3);
    NumberEmbedder embedder;
    const IdentifyRunOptions beside{.becomeCurrent = false};
    const auto first =
        identifyCollection(*kept.collection, embedder.get(), numberClassifier(), {}, beside);
    ASSERT_TRUE(first);
    EXPECT_EQ((*currentPredictions(*kept.collection))->id, first->predictions); // there were none
    VectorClassifier other = numberClassifier();
    other.key.threshold = 0.1F;
    const auto second = identifyCollection(*kept.collection, embedder.get(), other, {}, beside);
    ASSERT_TRUE(second);
    EXPECT_NE(second->predictions, first->predictions);
    EXPECT_EQ((*currentPredictions(*kept.collection))->id, first->predictions);
    EXPECT_TRUE(*predictionOf(*kept.collection, second->predictions, kept.items[0]));
}

TEST(IdentifyCollection, ARegionThatIsMovedWhileItIsReadWaitsForAnotherLook) {
    const DecisionMaker ada{.person = "Ada"};
    KeptPhotos kept(1);
    const PhotoId photo = photoOf(*kept.collection, kept.items[0])->id;
    const std::vector<NewRegion> drawn = {{photo, {0.0, 0.0, 0.5, 0.5}, "Ada"}};
    const ItemId region = addRegions(*kept.collection, drawn, ada)->front().item;
    NumberEmbedder numbers;
    PictureEmbedder embedder = numbers.get();
    bool isMoved = false;
    embedder.encode = [&, encode = embedder.encode](std::span<const PhotoParts> photos,
                                                    const auto& onGroup,
                                                    const Progress& progress) {
        if (!std::exchange(isMoved, true)) {
            EXPECT_TRUE(moveRegion(*kept.collection, region, {0.5, 0.0, 0.5, 0.5}, ada));
        }
        return encode(photos, onGroup, progress);
    };
    ASSERT_TRUE(identifyCollection(*kept.collection, embedder, numberClassifier(), {}));
    EXPECT_FALSE(*predictionOf(*kept.collection, region));
    ASSERT_TRUE(identifyCollection(*kept.collection, embedder, numberClassifier(), {}));
    const auto prediction = predictionOf(*kept.collection, region);
    ASSERT_TRUE(*prediction);
    EXPECT_NEAR((*prediction)->best.front().mass, 1050.3F, 1.0F) << "of its new place";
}

TEST(IdentifyCollection, NewItemsGoBeforeThoseThatWait) {
    KeptPhotos kept(40);
    NumberEmbedder embedder;
    // Somebody drops the last two while the first piece is worked on.
    const auto newest = [&] { return embedder.encoded.empty() ? ItemId() : kept.items[38]; };
    const auto run = identifyCollection(
        *kept.collection, embedder.get(), numberClassifier(), {}, {.newest = newest});
    ASSERT_TRUE(run) << run.error().text();
    EXPECT_EQ(run->identified, 40U);
    ASSERT_EQ(embedder.encoded.size(), 40U);
    const auto at = [&](std::size_t i) {
        return std::find(embedder.encoded.begin(),
                         embedder.encoded.end(),
                         "IMG_" + std::to_string(i) + ".jpg") -
               embedder.encoded.begin();
    };
    EXPECT_EQ(at(0), 0);
    EXPECT_LT(at(38), at(30));
    EXPECT_LT(at(39), at(30));
}

TEST(IdentifyCollection, EmbedsAndIdentifiesEveryItem) {
    KeptPhotos kept(5);
    NumberEmbedder embedder;
    const auto run = identifyCollection(*kept.collection, embedder.get(), numberClassifier(), {});
    ASSERT_TRUE(run) << run.error().text();
    EXPECT_EQ(run->embedded, 5U);
    EXPECT_EQ(run->identified, 5U);
    EXPECT_TRUE(run->failed.empty());
    EXPECT_EQ(embedder.encoded.size(), 5U);
}

TEST(IdentifyCollection, AnswersFromTheVectorsAsTheyAreKept) {
    KeptPhotos kept(3);
    NumberEmbedder embedder;
    ASSERT_TRUE(identifyCollection(*kept.collection, embedder.get(), numberClassifier(), {}));
    const auto stored = embeddingsOf(*kept.collection, {1}, kept.items);
    ASSERT_TRUE(stored);
    EXPECT_NE(stored->row(0)[0], 1000.3F) << "a half cannot say this";
    EXPECT_EQ(massesOf(kept), std::vector<float>(stored->values().begin(), stored->values().end()));
}

TEST(IdentifyCollection, GoesOnWhereItWasStoppedAndEndsTheSame) {
    KeptPhotos undisturbed(9);
    NumberEmbedder calm;
    ASSERT_TRUE(identifyCollection(*undisturbed.collection, calm.get(), numberClassifier(), {}));

    KeptPhotos kept(9);
    NumberEmbedder embedder;
    std::stop_source stop;
    const Progress stopping(stop.get_token(), [&](std::size_t done, std::size_t, auto) {
        if (done >= 4) {
            stop.request_stop();
        }
    });
    const auto stopped =
        identifyCollection(*kept.collection, embedder.get(), numberClassifier(), stopping);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    const auto after = infoOf(*kept.collection);
    EXPECT_GE(after->embeddings, 4) << "what was reported is kept";
    EXPECT_LT(after->embeddings, 9);
    EXPECT_EQ(after->embeddings, after->predictions);
    kept.reopen();
    ASSERT_TRUE(identifyCollection(*kept.collection, embedder.get(), numberClassifier(), {}));
    EXPECT_EQ(massesOf(kept), massesOf(undisturbed));
    EXPECT_LE(embedder.encoded.size(), 9U + 2U) << "at most the group in work is encoded again";
}

TEST(IdentifyCollection, KeepsWhatWasEncodedWhenTheEncoderFails) {
    KeptPhotos kept(6);
    NumberEmbedder embedder;
    embedder.failAfter = 2;
    const auto run = identifyCollection(*kept.collection, embedder.get(), numberClassifier(), {});
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::OutOfMemory);
    EXPECT_EQ(infoOf(*kept.collection)->predictions, 4);
}

TEST(IdentifyCollection, DoesNothingTwice) {
    KeptPhotos kept(3);
    NumberEmbedder embedder;
    ASSERT_TRUE(embedCollection(*kept.collection, embedder.get(), {}));
    const auto run = identifyCollection(*kept.collection, embedder.get(), numberClassifier(), {});
    ASSERT_TRUE(run);
    EXPECT_EQ(run->embedded, 0U);
    EXPECT_EQ(run->identified, 3U);
    const auto again = identifyCollection(*kept.collection, embedder.get(), numberClassifier(), {});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->identified, 0U);
    EXPECT_EQ(embedder.encoded.size(), 3U);
}

TEST(IdentifyCollection, LeavesOutWhatCouldNotBeReadUntilAskedAgain) {
    KeptPhotos kept(3);
    NumberEmbedder embedder;
    embedder.broken = {"IMG_1.jpg"};
    const auto run = embedCollection(*kept.collection, embedder.get(), {});
    ASSERT_TRUE(run);
    EXPECT_EQ(run->embedded, 2U);
    ASSERT_EQ(run->failed.size(), 1U);
    EXPECT_EQ(run->failed[0].item, kept.items[1]);
    EXPECT_EQ(run->failed[0].reason, "IMG_1.jpg ends too early");
    EXPECT_EQ(*findItems(*kept.collection, *Filter::parse("failed"), {}),
              std::vector{kept.items[1]});
    ASSERT_TRUE(embedCollection(*kept.collection, embedder.get(), {}));
    EXPECT_EQ(embedder.encoded.size(), 3U) << "not tried again by itself";
    embedder.broken.clear();
    ASSERT_TRUE(forgetFailures(*kept.collection));
    EXPECT_EQ(embedCollection(*kept.collection, embedder.get(), {})->embedded, 1U);
}

TEST(IdentifyCollection, GivesEachRegionItsOwnAnswer) {
    KeptPhotos kept(3);
    const auto photo = [&](std::size_t i) { return photoOf(*kept.collection, kept.items[i])->id; };
    // Drawn in no order: a photograph's parts come together all the same.
    const std::vector<NewRegion> regions = {{photo(2), {0.5, 0.0, 0.5, 1.0}, "Ada"},
                                            {photo(0), {0.25, 0.0, 0.5, 1.0}, "Ada"},
                                            {photo(2), {0.75, 0.0, 0.25, 1.0}, "Ada"}};
    const auto drawn = addRegions(*kept.collection, regions, {.person = "Ada"});
    ASSERT_TRUE(drawn) << drawn.error().text();
    for (const DrawnRegion& region : *drawn) {
        kept.items.push_back(region.item);
    }
    NumberEmbedder embedder;
    const auto run = identifyCollection(*kept.collection, embedder.get(), numberClassifier(), {});
    ASSERT_TRUE(run);
    EXPECT_EQ(run->identified, 6U);
    const std::vector<float> expected = {1000, 1001, 1002, 1052, 1025, 1077};
    const auto masses = massesOf(kept);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_NEAR(masses[i], expected[i], 0.8) << i;
    }
    EXPECT_EQ(embedder.encoded,
              (std::vector<std::string>{
                  "IMG_0.jpg", "IMG_0.jpg", "IMG_1.jpg", "IMG_2.jpg", "IMG_2.jpg", "IMG_2.jpg"}));
}

TEST(IdentifyCollection, TriesFilesThatAreNotThereNextTime) {
    KeptPhotos kept(3);
    NumberEmbedder embedder;
    embedder.gone = {"IMG_0.jpg", "IMG_2.jpg"};
    const auto run = embedCollection(*kept.collection, embedder.get(), {});
    ASSERT_TRUE(run);
    EXPECT_EQ(run->notReached, 2U);
    EXPECT_TRUE(run->failed.empty()) << "a disk that is not plugged in is no fault of a picture";
    embedder.gone.clear();
    EXPECT_EQ(embedCollection(*kept.collection, embedder.get(), {})->embedded, 2U);
}

TEST(IdentifyCollection, ShowsOtherAnswersOnceTheyAreAllThere) {
    KeptPhotos kept(5);
    NumberEmbedder embedder;
    ASSERT_TRUE(identifyCollection(*kept.collection, embedder.get(), numberClassifier(), {}));
    VectorClassifier other = numberClassifier();
    other.key.labelsName = "other labels";
    other.key.labels.bytes.fill(9);
    other.classify = [](const EmbeddingMatrix& vectors,
                        const Progress&) -> Result<std::vector<Prediction>> {
        if (vectors.row(0)[0] > 0) {
            return fail(ErrorCode::Corrupt, "the labels are damaged");
        }
        return std::vector<Prediction>();
    };
    EXPECT_FALSE(identifyCollection(*kept.collection, embedder.get(), other, {}));
    EXPECT_GT(massesOf(kept)[0], 0.0F) << "the old answers stay until the new ones are whole";
    other.classify = numberClassifier().classify;
    ASSERT_TRUE(identifyCollection(*kept.collection, embedder.get(), other, {}));
    const auto keys = predictionKeys(*kept.collection);
    ASSERT_EQ(keys->size(), 2U);
    EXPECT_TRUE((*keys)[1].isCurrent);
}

} // namespace

} // namespace taxo
