// SPDX-License-Identifier: MIT
#include "core/workflow/encode_photos.h"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <new>
#include <string>
#include <vector>

namespace taxo {
namespace {

namespace fs = std::filesystem;

/// A file called "<number>" is a picture of that grey, one called "vast" exceeds memory, one called
/// "empty" has no pixels; any other name cannot be read.
class NumberDecoder : public PhotoDecoder {
public:
    Result<DecodedPhoto> decode(const fs::path& file, const DecodeOptions&) const override {
        ++decoded;
        if (file == "vast") {
            throw std::bad_alloc();
        }
        if (file == "empty") {
            return DecodedPhoto{};
        }
        if (file.native().find_first_not_of("0123456789") != std::string::npos) {
            return fail(ErrorCode::Corrupt, file.native() + " is not a picture");
        }
        DecodedPhoto photo;
        photo.image = {
            1, 1, PixelFormat::Gray8, {static_cast<std::uint8_t>(std::stoi(file.native()))}, {}};
        return photo;
    }

    Result<DecodedPhoto> decodeForScreen(const fs::path& file, int) const override {
        return decode(file, {});
    }

    std::string about() const override { return "numbers"; }

    mutable std::atomic<int> decoded = 0;
};

/// Gives the first value of each picture as its vector and remembers the sizes of batches.
class FirstValueEncoder : public ImageEncoder {
public:
    int side() const override { return 1; }

    int dimension() const override { return 1; }

    Result<EmbeddingMatrix> encode(std::span<const ImageTensor> pictures,
                                   const Progress&) override {
        batches.push_back(pictures.size());
        if (failing) {
            return fail(ErrorCode::OutOfMemory, "no room");
        }
        EmbeddingMatrix vectors(pictures.size(), 1);
        for (std::size_t i = 0; i < pictures.size(); ++i) {
            vectors.row(i)[0] = pictures[i].values[0];
        }
        return vectors;
    }

    std::vector<std::size_t> batches;
    bool failing = false;
};

struct Seen {
    std::vector<std::size_t> order;
    std::vector<float> values; ///< -1 for a failure
};

EncodePhotosOptions plainOptions(std::size_t batch) {
    EncodePhotosOptions options;
    options.batch = batch;
    options.decodeThreads = 3;
    options.preprocess.side = 1;
    options.preprocess.mean = {0, 0, 0};
    options.preprocess.deviation = {1.0F / 255, 1.0F / 255, 1.0F / 255};
    return options;
}

/// Notes what a group tells, in order.
void note(const EncodedGroup& group, Seen& seen) {
    std::size_t row = 0;
    for (std::size_t i = 0; i < group.read.size(); ++i) {
        seen.order.push_back(group.first + i);
        seen.values.push_back(group.read[i] ? group.vectors.row(row++)[0] : -1.0F);
    }
}

Status run(const std::vector<fs::path>& files, FirstValueEncoder& encoder, Seen& seen) {
    const NumberDecoder decoder;
    return encodePhotos(files,
                        decoder,
                        encoder,
                        plainOptions(4),
                        [&](const EncodedGroup& group) -> Status {
                            note(group, seen);
                            return {};
                        },
                        {});
}

TEST(EncodePhotos, TellsEveryPhotographInOrder) {
    std::vector<fs::path> files;
    for (int i = 0; i < 50; ++i) {
        files.emplace_back(std::to_string(i));
    }
    FirstValueEncoder encoder;
    Seen seen;
    ASSERT_TRUE(run(files, encoder, seen));
    ASSERT_EQ(seen.order.size(), 50U);
    for (std::size_t i = 0; i < 50; ++i) {
        EXPECT_EQ(seen.order[i], i);
        EXPECT_NEAR(seen.values[i], static_cast<float>(i), 1e-3F);
    }
}

TEST(EncodePhotos, EncodesTheFirstAloneAndTheRestInGroups) {
    FirstValueEncoder encoder;
    Seen seen;
    ASSERT_TRUE(run({"0", "1", "2", "3", "4", "5", "6"}, encoder, seen));
    EXPECT_EQ(encoder.batches, (std::vector<std::size_t>{1, 4, 2}));
}

TEST(EncodePhotos, OneBadPictureIsOneFailure) {
    FirstValueEncoder encoder;
    Seen seen;
    ASSERT_TRUE(run({"0", "broken", "2"}, encoder, seen));
    EXPECT_EQ(seen.order, (std::vector<std::size_t>{0, 1, 2}));
    EXPECT_EQ(seen.values[1], -1.0F);
    EXPECT_NEAR(seen.values[2], 2.0F, 1e-3F);
}

/// Why the second of two photographs failed.
Error errorOfSecond(const fs::path& file) {
    const NumberDecoder decoder;
    FirstValueEncoder encoder;
    const std::vector<fs::path> files = {"0", file};
    Error error;
    const auto status = encodePhotos(files,
                                     decoder,
                                     encoder,
                                     plainOptions(4),
                                     [&](const EncodedGroup& group) -> Status {
                                         if (!group.read.back()) {
                                             error = group.read.back().error();
                                         }
                                         return {};
                                     },
                                     {});
    EXPECT_TRUE(status);
    return error;
}

TEST(EncodePhotos, APictureThatExceedsMemoryIsOneFailure) {
    const Error error = errorOfSecond("vast");
    EXPECT_EQ(error.code, ErrorCode::OutOfMemory);
    EXPECT_NE(error.text().find("vast"), std::string::npos) << error.text();
}

TEST(EncodePhotos, APictureThatCannotBeTransformedIsNamed) {
    const Error error = errorOfSecond("empty");
    EXPECT_EQ(error.code, ErrorCode::InvalidInput);
    EXPECT_NE(error.text().find("empty"), std::string::npos) << error.text();
}

TEST(EncodePhotos, EndsWithTheEncodersFailure) {
    FirstValueEncoder encoder;
    encoder.failing = true;
    Seen seen;
    const auto status = run({"0", "1"}, encoder, seen);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::OutOfMemory);
    EXPECT_TRUE(seen.order.empty());
}

TEST(EncodePhotos, StopsWhenAskedAndKeepsWhatWasTold) {
    std::stop_source stop;
    FirstValueEncoder encoder;
    Seen seen;
    const NumberDecoder decoder;
    const std::vector<fs::path> files = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
    const auto status = encodePhotos(
        files,
        decoder,
        encoder,
        plainOptions(4),
        [&](const EncodedGroup& group) -> Status {
            note(group, seen);
            stop.request_stop();
            return {};
        },
        Progress(stop.get_token()));
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(seen.order, std::vector<std::size_t>{0});
}

/// A picture of two pixels, "<left> <right>".
class PairDecoder : public NumberDecoder {
public:
    Result<DecodedPhoto> decode(const fs::path& file, const DecodeOptions& options) const override {
        auto left =
            NumberDecoder::decode(file.native().substr(0, file.native().find(' ')), options);
        const auto right =
            NumberDecoder::decode(file.native().substr(file.native().find(' ') + 1), options);
        --decoded;
        if (!left || !right) {
            return left ? right : left;
        }
        left->image.width = 2;
        left->image.pixels.push_back(right->image.pixels[0]);
        return left;
    }
};

TEST(EncodePhotos, DecodesAPhotographOnceForAllItsParts) {
    const Box leftHalf{0.0, 0.0, 0.5, 1.0};
    const Box rightHalf{0.5, 0.0, 0.5, 1.0};
    const Box outside{2.0, 0.0, 0.5, 1.0};
    const std::vector<PhotoParts> photos = {{"10 20", {leftHalf, std::nullopt, rightHalf}},
                                            {"30 bad", {leftHalf, rightHalf}},
                                            {"50 60", {rightHalf, outside}}};
    const PairDecoder decoder;
    FirstValueEncoder encoder;
    Seen seen;
    ASSERT_TRUE(encodePhotos(photos,
                             decoder,
                             encoder,
                             plainOptions(2),
                             [&](const EncodedGroup& group) -> Status {
                                 note(group, seen);
                                 return {};
                             },
                             {}));
    EXPECT_EQ(seen.order, (std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6}));
    const std::vector<float> expected = {10, 15, 20, -1, -1, 60, -1};
    ASSERT_EQ(seen.values.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_NEAR(seen.values[i], expected[i], 1e-3F) << i;
    }
    EXPECT_EQ(decoder.decoded, 3);
}

TEST(EncodePhotos, DecodesOnlyAFewAhead) {
    std::vector<fs::path> files(100, "1");
    const NumberDecoder decoder;
    std::stop_source stop;
    FirstValueEncoder encoder;
    const auto status = encodePhotos(
        files,
        decoder,
        encoder,
        plainOptions(4),
        [&](const EncodedGroup&) -> Status {
            stop.request_stop();
            return {};
        },
        Progress(stop.get_token()));
    EXPECT_FALSE(status);
    EXPECT_LE(decoder.decoded, 1 + 2 * 4 + 3);
}

} // namespace
} // namespace taxo
