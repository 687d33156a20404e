// SPDX-License-Identifier: MIT
#include "core/decode/formats_private.h"
#include "core/decode/photo_file_decoder.h"
#include "tests/support/golden.h"
#include "tests/support/temp_dir.h"
#include "tests/support/unprivileged.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/resource.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace taxo {

using ::testing::HasSubstr;

namespace {

std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::filesystem::path> allPictures() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(test::testFile("data/photos"))) {
        if (entry.path().extension() != ".md") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// `value` in `size` bytes, the lowest first.
std::string littleEndian(std::uint64_t value, int size) {
    std::string bytes;
    for (int i = 0; i < size; ++i, value >>= 8U) {
        bytes += static_cast<char>(value & 0xFFU);
    }
    return bytes;
}

/// A TIFF of these numbers (tags rising) and `size` bytes in all, zeros after its directory.
std::string tiffOf(const std::vector<std::pair<unsigned, std::uint32_t>>& tags, std::size_t size) {
    std::string bytes("II*\0\x08\0\0\0", 8);
    bytes += littleEndian(tags.size(), 2);
    for (const auto& [tag, value] : tags) {
        bytes += littleEndian(tag, 2) + littleEndian(4, 2) + littleEndian(1, 4);
        bytes += littleEndian(value, 4);
    }
    bytes.resize(size);
    return bytes;
}

struct DecodeBadInput : ::testing::Test {
    /// The error for these bytes; the test fails where they decode.
    Error errorOf(std::string_view name, std::string_view bytes) const {
        auto photo = decoder->decode(folder.write(name, bytes), {});
        EXPECT_FALSE(photo) << name << " was decoded";
        return photo ? Error{} : photo.error();
    }

    test::TempDir folder;
    std::unique_ptr<PhotoDecoder> decoder = makePhotoFileDecoder();
};

} // namespace

TEST_F(DecodeBadInput, NamesTheFileAndSaysWhatToDo) {
    const auto error = errorOf("notes.jpg", "This is a letter, not a photograph.");
    EXPECT_EQ(error.code, ErrorCode::Unsupported);
    EXPECT_THAT(error.text(), HasSubstr("notes.jpg"));
    EXPECT_THAT(error.text(), HasSubstr("not a picture in a known format"));
}

TEST_F(DecodeBadInput, SaysThatAnEmptyFileIsEmpty) {
    EXPECT_THAT(errorOf("nothing.png", "").text(), HasSubstr("empty"));
}

TEST_F(DecodeBadInput, RefusesFoldersAndMissingFiles) {
    std::filesystem::create_directory(folder / "folder.jpg");
    const auto asFolder = decoder->decode(folder / "folder.jpg", {});
    ASSERT_FALSE(asFolder);
    EXPECT_THAT(asFolder.error().text(), HasSubstr("folder.jpg"));
    const auto missing = decoder->decode(folder / "gone.jpg", {});
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
}

TEST_F(DecodeBadInput, SaysThatAFileMayNotBeRead) {
    const auto file =
        folder.write("closed.jpg", bytesOf(test::testFile("data/photos/jpeg-420.jpg")));
    std::filesystem::permissions(file, std::filesystem::perms::none);
    const test::Unprivileged nobody(folder);
    const auto photo = decoder->decode(file, {});
    ASSERT_FALSE(photo);
    EXPECT_EQ(photo.error().code, ErrorCode::Permission);
    EXPECT_THAT(photo.error().text(), HasSubstr("closed.jpg"));
}

TEST_F(DecodeBadInput, RefusesWhatIsCutOffInEveryFormat) {
    for (const auto& file : allPictures()) {
        const auto bytes = bytesOf(file);
        const auto name = file.filename().string();
        if (name == "raw-large-preview.dng") {
            continue; // the preview, which is all that is taken, stands before the rest
        }
        // A quarter: half an animation may still hold its first frame.
        const auto error =
            errorOf("cut-" + name, std::string_view(bytes).substr(0, bytes.size() / 4));
        EXPECT_THAT(error.text(), HasSubstr(name));
    }
}

TEST_F(DecodeBadInput, RefusesAJpegWithoutItsEndMark) {
    const auto bytes = bytesOf(test::testFile("data/photos/jpeg-420.jpg"));
    const auto error = errorOf("cut.jpg", std::string_view(bytes).substr(0, bytes.size() - 2));
    EXPECT_EQ(error.code, ErrorCode::Corrupt);
    EXPECT_THAT(error.text(), HasSubstr("ends before the picture is complete"));
}

TEST_F(DecodeBadInput, BitmapRunsThatNeverEndTheirRowStayInIt) {
    // Runs of 255 whose sum no int holds; 4 x 2 pixels, the bottom row first.
    constexpr std::size_t kRuns = (std::size_t{1} << 31U) / 255 + 2;
    std::string bmp = "BM" + std::string(8, '\0') + littleEndian(54 + 4 * 256, 4);
    bmp += littleEndian(40, 4) + littleEndian(4, 4) + littleEndian(2, 4) + littleEndian(1, 2);
    bmp += littleEndian(8, 2) + littleEndian(1, 4) + std::string(20, '\0');
    bmp.resize(54 + 4 * 256, '\0');
    for (std::size_t i = 0; i < kRuns; ++i) {
        bmp += "\xff\x01";
    }
    bmp += std::string("\0\0\0\1", 4);
    const auto picture = readPhoto(
        {"runs.bmp", {reinterpret_cast<const std::uint8_t*>(bmp.data()), bmp.size()}}, {});
    ASSERT_TRUE(picture) << picture.error().text();
    EXPECT_EQ(picture->image.pixels, (std::vector<std::uint8_t>{0, 0, 0, 0, 1, 1, 1, 1}));
}

TEST_F(DecodeBadInput, RefusesTiffTilesBeyondThePictureAndTheFile) {
    const auto tiled = [](std::uint32_t side, std::size_t bytes) {
        return tiffOf({{256, 100},
                       {257, 100},
                       {258, 8},
                       {259, 1},
                       {262, 1},
                       {277, 1},
                       {322, side},
                       {323, side},
                       {324, 200},
                       {325, 16}},
                      bytes);
    };
    EXPECT_THAT(errorOf("tiles.tif", tiled(65520, 300)).text(), HasSubstr("65520 x 65520"));
    EXPECT_THAT(errorOf("tile.tif", tiled(4096, 300)).text(), HasSubstr("claims 16777216 bytes"));
}

TEST_F(DecodeBadInput, RefusesTiffStripsThatTheFileCannotHold) {
    // Deflated; plain strips are cut into short ones by libtiff.
    const auto error = errorOf("strip.tif",
                               tiffOf({{256, 12000},
                                       {257, 12000},
                                       {258, 8},
                                       {259, 8},
                                       {262, 2},
                                       {273, 200},
                                       {277, 3},
                                       {278, 12000},
                                       {279, 16}},
                                      5000));
    EXPECT_EQ(error.code, ErrorCode::Corrupt);
    EXPECT_THAT(error.text(), HasSubstr("claims 432000000 bytes"));
}

TEST_F(DecodeBadInput, RefusesATiffOfMoreSamplesThanAnyPictureHas) {
    const auto error = errorOf("samples.tif",
                               tiffOf({{256, 10},
                                       {257, 10},
                                       {258, 8},
                                       {259, 1},
                                       {262, 2},
                                       {273, 200},
                                       {277, 200},
                                       {278, 10},
                                       {279, 20000}},
                                      30000));
    EXPECT_EQ(error.code, ErrorCode::Unsupported);
    EXPECT_THAT(error.text(), HasSubstr("200 samples"));
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // they need all address space
/// Memory enough to read the picture, not to turn it too: 64 MB each.
int decodeInLittleMemory(const PhotoDecoder& decoder, const std::filesystem::path& file) {
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    const rlim_t most = pages * 4096 + 100'000'000;
    const rlimit limit{most, most};
    ::setrlimit(RLIMIT_AS, &limit);
    const auto photo = decoder.decode(file, {});
    return !photo && photo.error().code == ErrorCode::OutOfMemory ? 0 : 1;
}

TEST_F(DecodeBadInput, SaysThatMemoryDoesNotSufficeWhereverItEnds) {
    // Fax group 4: a bit for a white row.
    auto tiff = tiffOf({{256, 8000},
                        {257, 8000},
                        {258, 1},
                        {259, 4},
                        {262, 0},
                        {273, 200},
                        {274, 6},
                        {277, 1},
                        {278, 8000},
                        {279, 1000}},
                       200);
    tiff.append(1000, '\xff');
    const auto file = folder.write("large.tif", tiff);
    ASSERT_TRUE(decoder->decode(file, {}));
    // NOLINTNEXTLINE(concurrency-mt-unsafe): in a process of its own
    EXPECT_EXIT(std::exit(decodeInLittleMemory(*decoder, file)), testing::ExitedWithCode(0), "");
}
#endif

TEST_F(DecodeBadInput, EveryPrefixAndEveryChangedByteEndsInAPictureOrAnError) {
    const auto expectAnswer = [](const std::string& name, const std::string& bytes) {
        const auto picture = readPhoto(
            {name, {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}}, {});
        if (picture) {
            const ImageBuffer& image = picture->image;
            EXPECT_EQ(image.pixels.size(),
                      static_cast<std::size_t>(image.height) * image.rowBytes())
                << name;
        } else {
            EXPECT_FALSE(picture.error().message.empty()) << name;
        }
    };
    for (const auto& file : allPictures()) {
        const auto bytes = bytesOf(file);
        const auto name = file.filename().string();
        // Every byte of the header, then at steps, so that the test stays short.
        for (std::size_t end = 0; end < bytes.size(); end += end < 120 ? 1 : 397) {
            expectAnswer(name, bytes.substr(0, end));
        }
        for (std::size_t at = 0; at < bytes.size(); at += at < 120 ? 1 : 193) {
            auto changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ 0xFF);
            expectAnswer(name, changed);
        }
    }
}

} // namespace taxo
