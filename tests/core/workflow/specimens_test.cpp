// SPDX-License-Identifier: MIT
// Cutting drawers and reading labels, with a reader that knows what it will find.
#include "core/collection/occurrences.h"
#include "core/collection/query.h"
#include "core/collection/regions.h"
#include "core/workflow/cut_regions.h"
#include "core/workflow/read_numbers.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <stop_token>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const DecisionMaker kAda{.person = "Ada"};

/// Gives 8 x 4 grey pictures whose first byte tells which half they are of; counts.
class HalvesDecoder : public PhotoDecoder {
public:
    mutable int decoded = 0;
    std::filesystem::path broken;

    Result<DecodedPhoto> decode(const std::filesystem::path& file,
                                const DecodeOptions& /*options*/) const override {
        ++decoded;
        if (file == broken) {
            return fail(ErrorCode::Corrupt, "This file ends early.");
        }
        DecodedPhoto photo;
        photo.image.width = 8;
        photo.image.height = 4;
        photo.image.format = PixelFormat::Gray8;
        for (int i = 0; i < 32; ++i) {
            photo.image.pixels.push_back(i % 8 < 4 ? 10 : 200);
        }
        return photo;
    }

    Result<DecodedPhoto> decodeForScreen(const std::filesystem::path& file,
                                         int /*longestSide*/) const override {
        return decode(file, DecodeOptions());
    }

    std::string about() const override { return "halves"; }
};

/// Reads the codes that a test puts under the brightness of a picture's first pixel.
class KnownReader : public SpecimenReader {
public:
    std::vector<Box> boxes = {{0.0, 0.0, 0.5, 1.0}, {0.5, 0.0, 0.5, 1.0}};
    std::map<int, std::vector<std::string>> codes;

    Result<std::vector<Box>> findSpecimens(const ImageBuffer& /*picture*/,
                                           const SpecimenOptions& /*options*/,
                                           const Progress& /*progress*/) const override {
        return boxes;
    }

    Result<std::vector<Barcode>> readBarcodes(const ImageBuffer& picture,
                                              const Progress& /*progress*/) const override {
        EXPECT_EQ(picture.format, PixelFormat::Rgb8);
        std::vector<Barcode> found;
        if (const auto known = codes.find(picture.pixels.front()); known != codes.end()) {
            for (const std::string& text : known->second) {
                found.push_back({text, "QRCode", Box()});
            }
        }
        return found;
    }
};

class Specimens : public ::testing::Test {
protected:
    std::vector<ItemId> all() { return *findItems(*kept.collection, Filter(), Sort()); }

    Result<CutProposal> propose(const CutOptions& options = {}, const Progress& progress = {}) {
        return proposeCuts(
            *photosToCut(*kept.collection, all()), decoder, reader, options, progress);
    }

    std::vector<ReadNumber> read(const std::vector<ItemId>& items,
                                 const NumberOptions& options = {}) {
        const auto pictures = picturesOf(*kept.collection, items);
        const auto numbers = readNumbers(items, *pictures, decoder, reader, options, {});
        EXPECT_TRUE(numbers) << numbers.error().text();
        return numbers.value_or(std::vector<ReadNumber>());
    }

    test::KeptPhotos kept{2};
    HalvesDecoder decoder;
    KnownReader reader;
};

TEST_F(Specimens, AreCutFromAllPhotographsInOneStep) {
    const auto proposal = propose();
    ASSERT_TRUE(proposal) << proposal.error().text();
    ASSERT_THAT(proposal->photos, SizeIs(2));
    const auto entry = applyCuts(*kept.collection, proposal->photos, CutOptions().drawer(), kAda);
    ASSERT_TRUE(entry && *entry);
    EXPECT_THAT(all(), SizeIs(6));
    EXPECT_EQ(regionsOf(*kept.collection, proposal->photos[0].photo)->front().drawnBy,
              kSpecimenFinder);
    ASSERT_TRUE(undo(*kept.collection));
    EXPECT_THAT(all(), SizeIs(2));
}

TEST_F(Specimens, OfPhotographsThatWereCutBeforeStayAsTheyAre) {
    const auto first = propose();
    ASSERT_TRUE(applyCuts(
        *kept.collection, std::span(first->photos).first(1), CutOptions().drawer(), kAda));
    const auto again = propose();
    EXPECT_THAT(again->photos, SizeIs(1));
    EXPECT_EQ(again->cutBefore, 1U);
}

TEST_F(Specimens, AGridIsDrawnWithoutALookAtThePicture) {
    const CutOptions options{.grid = GridOptions{.rows = 2, .columns = 3}};
    const auto proposal = propose(options);
    ASSERT_TRUE(proposal);
    EXPECT_THAT(proposal->photos.front().boxes, SizeIs(6));
    EXPECT_EQ(decoder.decoded, 0);
    EXPECT_EQ(options.drawer(), kGridDrawer);
    EXPECT_EQ(propose({.grid = GridOptions{.rows = 0}}).error().code, ErrorCode::InvalidInput);
}

TEST_F(Specimens, APhotographThatCannotBeReadKeepsNoOtherFromBeingCut) {
    decoder.broken = picturesOf(*kept.collection, all())->front().file;
    const auto proposal = propose();
    ASSERT_TRUE(proposal);
    EXPECT_THAT(proposal->photos, SizeIs(1));
    ASSERT_THAT(proposal->failed, SizeIs(1));
    EXPECT_EQ(proposal->failed.front().path, decoder.broken);
}

TEST_F(Specimens, CuttingStopsWhenAskedTo) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(propose({}, Progress(stop.get_token())).error().code, ErrorCode::Cancelled);
}

TEST_F(Specimens, NumbersMakeOccurrencesInOneStep) {
    reader.codes = {{10, {"B-7"}}};
    const auto numbers = read(all());
    EXPECT_EQ(numbers.front().number, "B-7");
    EXPECT_EQ(numbers.front().source, NumberSource::Barcode);
    const auto proposal = proposeNumbers(*kept.collection, numbers);
    ASSERT_TRUE(applyGroups(*kept.collection, *proposal, kAda));
    const auto specimen = findOccurrence(*kept.collection, "B-7");
    ASSERT_TRUE(specimen && *specimen);
    EXPECT_EQ(*itemsOf(*kept.collection, **specimen), all());
    ASSERT_TRUE(undo(*kept.collection));
    EXPECT_EQ(*findOccurrence(*kept.collection, "B-7"), std::nullopt);
}

TEST_F(Specimens, ARegionIsReadByItselfAndThePhotographOnce) {
    const auto proposal = propose();
    decoder.decoded = 0;
    ASSERT_TRUE(applyCuts(
        *kept.collection, std::span(proposal->photos).first(1), CutOptions().drawer(), kAda));
    reader.codes = {{10, {"left"}}, {200, {"right"}}};
    std::vector<ItemId> regions;
    const auto drawn = regionsOf(*kept.collection, proposal->photos[0].photo);
    for (const Region& region : *drawn) {
        regions.push_back(region.item);
    }
    const auto numbers = read(regions);
    EXPECT_EQ(numbers[0].number, "left");
    EXPECT_EQ(numbers[1].number, "right");
    EXPECT_EQ(decoder.decoded, 1);
}

TEST_F(Specimens, SeveralNumbersInOnePictureAreToldAndNotTaken) {
    reader.codes = {{10, {"B-7", "B-8"}}};
    const auto numbers = read(all());
    EXPECT_THAT(numbers.front().number, IsEmpty());
    EXPECT_THAT(numbers.front().texts, ElementsAre("B-7", "B-8"));
    EXPECT_THAT(proposeNumbers(*kept.collection, numbers)->groups, IsEmpty());
}

TEST_F(Specimens, APatternTellsWhichPartOfWhichCodeIsTheNumber) {
    reader.codes = {{10, {"https://herbarium.example/B-1047?x=1", "EAN 4006381333931"}}};
    EXPECT_EQ(read(all(), {.pattern = "B-#"}).front().number, "B-1047");
    EXPECT_THAT(read(all(), {.pattern = "ZMA-#"}).front().number, IsEmpty());
}

TEST_F(Specimens, OptionsThatCannotWorkAreRefused) {
    EXPECT_TRUE(NumberOptions().check());
    EXPECT_THAT(NumberOptions{.pattern = "B-"}.check().error().message, HasSubstr("as in B-#"));
    EXPECT_FALSE(NumberOptions{.readsPrint = true}.check());
}

TEST_F(Specimens, ItemsOfAnotherOccurrenceStayThereAndAreCounted) {
    reader.codes = {{10, {"B-7"}}};
    const auto items = all();
    ASSERT_TRUE(
        addOccurrences(*kept.collection,
                       std::array{NewOccurrence{.catalogNumber = "B-7", .items = {items[0]}},
                                  NewOccurrence{.items = {items[1]}}},
                       kAda));
    const auto proposal = proposeNumbers(*kept.collection, read(items));
    ASSERT_TRUE(proposal);
    EXPECT_THAT(proposal->groups, IsEmpty());
    EXPECT_EQ(proposal->grouped, 1) << "the one that is there under its number is right";
}

TEST_F(Specimens, OfAKnownNumberJoinIt) {
    reader.codes = {{10, {"B-7"}}};
    const auto items = all();
    ASSERT_TRUE(
        addOccurrences(*kept.collection,
                       std::array{NewOccurrence{.catalogNumber = "B-7", .items = {items[0]}}},
                       kAda));
    const auto proposal = proposeNumbers(*kept.collection, read(items));
    ASSERT_THAT(proposal->groups, SizeIs(1));
    EXPECT_TRUE(proposal->groups[0].isKnown);
    ASSERT_TRUE(applyGroups(*kept.collection, *proposal, kAda));
    EXPECT_EQ(*itemsOf(*kept.collection, **findOccurrence(*kept.collection, "B-7")), items);
}

TEST_F(Specimens, APictureThatCannotBeReadIsTold) {
    decoder.broken = picturesOf(*kept.collection, all())->front().file;
    reader.codes = {{10, {"B-7"}}};
    const auto numbers = read(all());
    EXPECT_THAT(numbers[0].problem, HasSubstr("ends early"));
    EXPECT_EQ(numbers[1].number, "B-7");
}

} // namespace
} // namespace taxo
