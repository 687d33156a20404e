// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/decode/photo_file_decoder.h"
#include "core/demo/jpeg_file.h"
#include "core/metadata/examine_photo.h"
#include "tests/support/golden.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <set>
#include <string>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::TempDir;

const fs::path kPhotos = test::testFile("data/photos");

ExaminedPhoto examined(const fs::path& file) {
    const auto photo = examinePhoto(file);
    EXPECT_TRUE(photo) << photo.error().text();
    return photo.value_or(ExaminedPhoto{});
}

PhotoDescription description() {
    PhotoDescription told;
    told.make = "Fictional";
    told.model = "Fictional F-1";
    told.date = "2031:05:17 14:03:22";
    told.place = PhotoDescription::Place{-33.865143, 151.2099};
    told.orientation = Orientation::Turn90;
    return told;
}

std::string jpegWith(const PhotoDescription& told) {
    ImageBuffer picture{40, 20, PixelFormat::Rgb8, {}, {}};
    picture.pixels.assign(std::size_t{40} * 20 * 3, 99);
    const auto bytes = encodeJpeg(picture, told, 90);
    EXPECT_TRUE(bytes);
    return {reinterpret_cast<const char*>(bytes->data()), bytes->size()};
}

PhotoDescription uprightDescription() {
    PhotoDescription told = description();
    told.orientation = Orientation::Upright;
    return told;
}

std::string exifWith(const PhotoDescription& told) {
    const auto block = exifBlock(told);
    return {block.begin(), block.end()};
}

TEST(ExaminePhoto, FindsWhenWhereAndWithWhatItWasTaken) {
    const TempDir dir;
    const auto photo = examined(dir.write("a.jpg", jpegWith(description())));
    EXPECT_EQ(photo.camera, "Fictional F-1") << "the maker is said once";
    ASSERT_TRUE(photo.takenAt);
    EXPECT_EQ(photo.takenAt->seconds, 1936793002); // date -u -d "2031-05-17 14:03:22" +%s
    EXPECT_FALSE(photo.takenAt->aheadOfUtc);
    ASSERT_TRUE(photo.position);
    EXPECT_NEAR(photo.position->latitude, -33.865143, 1e-6);
    EXPECT_NEAR(photo.position->longitude, 151.2099, 1e-6);
    EXPECT_EQ(photo.width, 20) << "upright: it lies on its side";
    EXPECT_EQ(photo.height, 40);
}

TEST(ExaminePhoto, OfAFileWithoutMetadataFindsNone) {
    const auto photo = examined(kPhotos / "jpeg-444.jpg");
    EXPECT_EQ(photo.camera, "");
    EXPECT_FALSE(photo.takenAt);
    EXPECT_FALSE(photo.position);
    EXPECT_GT(photo.modifiedNs, 0);
    EXPECT_EQ(photo.size, fs::file_size(kPhotos / "jpeg-444.jpg"));
}

TEST(ExaminePhoto, DatesOfZerosAndBlanksAreNone) {
    const TempDir dir;
    for (const char* date : {"0000:00:00 00:00:00", "    :  :     :  :  ", "2031:13:01 00:00:00"}) {
        PhotoDescription told = description();
        told.date = date;
        EXPECT_FALSE(examined(dir.write("a.jpg", jpegWith(told))).takenAt) << date;
    }
}

TEST(ExaminePhoto, ThePictureStaysTheSameWhenMetadataAreEdited) {
    const TempDir dir;
    PhotoDescription edited = description();
    edited.description = "a bear, I think";
    const auto before = examined(dir.write("a.jpg", jpegWith(description())));
    const auto after = examined(dir.write("b.jpg", jpegWith(edited)));
    EXPECT_NE(before.bytes, after.bytes);
    EXPECT_EQ(before.picture, after.picture);
    edited.orientation = Orientation::Turn180;
    EXPECT_NE(examined(dir.write("d.jpg", jpegWith(edited))).picture, before.picture)
        << "a picture that is seen another way round is another one";
    std::string other = jpegWith(description());
    other[other.size() - 5] = static_cast<char>(other[other.size() - 5] ^ 0x10);
    EXPECT_NE(examined(dir.write("c.jpg", other)).picture, before.picture);
}

/// A file with a chunk put in at `at`.
std::string with(std::string bytes, std::size_t at, const std::string& chunk) {
    return bytes.insert(at, chunk);
}

TEST(ExaminePhoto, FindsExifInPng) {
    const TempDir dir;
    const std::string png = *readTextFile(kPhotos / "png-rgb8.png");
    const std::string tiff = exifWith(uprightDescription()).substr(6);
    std::string chunk = {
        0, 0, static_cast<char>(tiff.size() >> 8U), static_cast<char>(tiff.size())};
    chunk += "eXIf" + tiff + std::string(4, '\0');
    constexpr std::size_t kAfterHeader = 33;
    const auto photo = examined(dir.write("a.png", with(png, kAfterHeader, chunk)));
    EXPECT_EQ(photo.camera, "Fictional F-1");
    EXPECT_EQ(photo.picture, examined(kPhotos / "png-rgb8.png").picture);
}

TEST(ExaminePhoto, FindsExifInWebp) {
    const TempDir dir;
    std::string chunk = exifWith(uprightDescription());
    chunk.resize(chunk.size() + chunk.size() % 2);
    const std::string size = {
        static_cast<char>(chunk.size()), static_cast<char>(chunk.size() >> 8U), 0, 0};
    const std::string webp = *readTextFile(kPhotos / "webp-lossy.webp");
    const auto photo = examined(dir.write("a.webp", webp + "EXIF" + size + chunk));
    EXPECT_EQ(photo.camera, "Fictional F-1");
    EXPECT_EQ(photo.picture, examined(kPhotos / "webp-lossy.webp").picture);
}

TEST(ExaminePhoto, FindsExifInTiffAndHeif) {
    const TempDir dir;
    const std::string block = exifWith(description());
    EXPECT_EQ(examined(dir.write("a.tif", block.substr(6))).camera, "Fictional F-1");
    const std::string heif =
        std::string("\0\0\0\x18", 4) + "ftypheic" + std::string(40, '\0') + block;
    EXPECT_EQ(examined(dir.write("a.heic", heif)).camera, "Fictional F-1");
}

TEST(ExaminePhoto, KnowsTheSizeThatTheDecoderFinds) {
    const auto decoder = makePhotoFileDecoder();
    std::set<std::string> endings;
    for (const auto& entry : fs::directory_iterator(kPhotos)) {
        const std::string ending = entry.path().extension();
        if (!std::set<std::string>{".jpg", ".png", ".webp", ".gif", ".bmp"}.contains(ending)) {
            continue;
        }
        const auto picture = decoder->decode(entry.path(), {});
        ASSERT_TRUE(picture) << picture.error().text();
        const auto photo = examined(entry.path());
        EXPECT_EQ(photo.width, picture->image.width) << entry.path();
        EXPECT_EQ(photo.height, picture->image.height) << entry.path();
        endings.insert(ending);
    }
    EXPECT_EQ(endings.size(), 5U);
}

TEST(ExaminePhoto, NothingInAFileCanStopIt) {
    const TempDir dir;
    const std::string jpeg = jpegWith(description());
    for (std::size_t length = 0; length < 700; length += 7) {
        examined(dir.write("cut.jpg", jpeg.substr(0, length)));
    }
    for (const char* name : {"png-exif-6.png", "webp-exif-8.webp", "heic-turned.heic"}) {
        const std::string bytes = *readTextFile(kPhotos / name);
        for (std::size_t length = 0; length < bytes.size(); length += 1 + bytes.size() / 50) {
            examined(dir.write("cut", bytes.substr(0, length)));
        }
    }
}

TEST(ExaminePhoto, OfAFileThatIsNotThereSaysSo) {
    EXPECT_EQ(examinePhoto(kPhotos / "none.jpg").error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taxo
