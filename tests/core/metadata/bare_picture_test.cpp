// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/decode/photo_file_decoder.h"
#include "core/demo/jpeg_file.h"
#include "core/metadata/bare_picture.h"
#include "core/metadata/examine_photo.h"
#include "tests/support/golden.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

const fs::path kBarePhotos = test::testFile("data/photos");

std::span<const std::byte> bytesOf(const std::string& text) {
    return std::as_bytes(std::span(text));
}

PhotoDescription tellTale(Orientation orientation) {
    PhotoDescription told;
    told.description = "the den in Hidden Valley";
    told.make = "Fictional";
    told.date = "2031:05:17 14:03:22";
    told.place = PhotoDescription::Place{47.123456, 11.698765};
    told.orientation = orientation;
    return told;
}

std::string tellTaleJpeg(Orientation orientation) {
    ImageBuffer picture{40, 20, PixelFormat::Rgb8, {}, {}};
    picture.pixels.assign(std::size_t{40} * 20 * 3, 99);
    const auto bytes = encodeJpeg(picture, tellTale(orientation), 90).value();
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// A segment of a JPEG.
std::string segment(char marker, const std::string& content) {
    const auto size = content.size() + 2;
    return std::string("\xFF") + marker + static_cast<char>(size >> 8U) + static_cast<char>(size) +
           content;
}

/// The same pixels, whatever is told about them.
void expectSamePixels(const std::string& a, const std::string& b, const char* ending) {
    const test::TempDir dir;
    const auto decoder = makePhotoFileDecoder();
    const auto first = decoder->decode(dir.write(std::string("a") + ending, a), {});
    const auto second = decoder->decode(dir.write(std::string("b") + ending, b), {});
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->image.width, second->image.width);
    EXPECT_EQ(first->image.pixels, second->image.pixels);
}

TEST(BarePicture, OfAJpegTellsNothingAndLooksTheSame) {
    const std::string jpeg = tellTaleJpeg(Orientation::Turn90);
    std::string loud = jpeg.substr(0, 2) + segment('\xE1', "http://ns.adobe.com/xap/1.0/ Hidden") +
                       segment('\xED', "Photoshop 3.0 Hidden") + segment('\xFE', "Hidden") +
                       segment('\xE2', std::string("ICC_PROFILE\0\1\1kept", 18)) + jpeg.substr(2) +
                       tellTaleJpeg(Orientation::Upright); // a preview behind it
    const auto bare = barePicture(bytesOf(loud), "a.jpg");
    ASSERT_TRUE(bare) << bare.error().text();
    EXPECT_THAT(*bare, Not(HasSubstr("Hidden")));
    EXPECT_THAT(*bare, Not(HasSubstr("Fictional")));
    EXPECT_THAT(*bare, HasSubstr("ICC_PROFILE"));
    EXPECT_TRUE(bare->ends_with("\xFF\xD9"));
    const test::TempDir dir;
    const auto told = examinePhoto(dir.write("bare.jpg", *bare)).value();
    EXPECT_FALSE(told.position);
    EXPECT_FALSE(told.takenAt);
    EXPECT_EQ(told.camera, "");
    EXPECT_EQ(told.width, 20) << "it lies on its side as before";
    EXPECT_EQ(told.picture, examinePhoto(dir.write("was.jpg", jpeg))->picture);
    EXPECT_EQ(barePicture(bytesOf(*bare), "b.jpg").value(), *bare);
}

TEST(BarePicture, OfEveryJpegPngAndWebpHasTheSamePixels) {
    int bared = 0;
    for (const auto& entry : fs::directory_iterator(kBarePhotos)) {
        const std::string file = *readTextFile(entry.path());
        if (!entry.is_regular_file() ||
            !canBeBared(bytesOf(file).first(std::min<std::size_t>(16, file.size())))) {
            continue;
        }
        const auto bare = barePicture(bytesOf(file), "photo");
        if (!bare) {
            continue; // cut off before its picture
        }
        const auto decoded = makePhotoFileDecoder()->decode(entry.path(), {});
        if (decoded) {
            SCOPED_TRACE(entry.path().filename());
            expectSamePixels(file, *bare, entry.path().extension().c_str());
            ++bared;
        }
    }
    EXPECT_GT(bared, 5);
}

TEST(BarePicture, OfAPngHasNoTextsAndKeepsHowItIsTurned) {
    const std::string png = *readTextFile(kBarePhotos / "png-rgb8.png");
    const auto block = exifBlock(tellTale(Orientation::Turn90));
    const std::string tiff(block.begin() + 6, block.end());
    const auto chunk = [](const std::string& type, const std::string& content) {
        return std::string{static_cast<char>(content.size() >> 24U),
                           static_cast<char>(content.size() >> 16U),
                           static_cast<char>(content.size() >> 8U),
                           static_cast<char>(content.size())} +
               type + content + std::string(4, '\0');
    };
    constexpr std::size_t kAfterHeader = 33;
    std::string loud = png;
    loud.insert(kAfterHeader, chunk("eXIf", tiff) + chunk("tEXt", "Comment Hidden"));
    loud += "Hidden behind it";
    const auto bare = barePicture(bytesOf(loud), "a.png");
    ASSERT_TRUE(bare) << bare.error().text();
    EXPECT_THAT(*bare, Not(HasSubstr("Hidden")));
    EXPECT_THAT(*bare, HasSubstr("eXIf"));
    const test::TempDir dir;
    const auto was = examinePhoto(dir.write("was.png", loud)).value();
    const auto is = examinePhoto(dir.write("is.png", *bare)).value();
    EXPECT_TRUE(was.position);
    EXPECT_FALSE(is.position);
    EXPECT_EQ(is.width, was.width);
    EXPECT_EQ(is.height, was.height);
    EXPECT_NE(is.width, examinePhoto(kBarePhotos / "png-rgb8.png")->width) << "it is turned";
}

TEST(BarePicture, OfAWebpHasNoMetadata) {
    const std::string webp = *readTextFile(kBarePhotos / "webp-lossy.webp");
    const auto block = exifBlock(tellTale(Orientation::Upright));
    std::string content(block.begin(), block.end());
    content.resize(content.size() + content.size() % 2);
    const auto chunk = [](const std::string& type, const std::string& bytes) {
        return type +
               std::string{
                   static_cast<char>(bytes.size()), static_cast<char>(bytes.size() >> 8U), 0, 0} +
               bytes;
    };
    const std::string loud = webp + chunk("EXIF", content) + chunk("XMP ", "Hidden");
    const auto bare = barePicture(bytesOf(loud), "a.webp");
    ASSERT_TRUE(bare) << bare.error().text();
    EXPECT_THAT(*bare, Not(HasSubstr("Hidden")));
    EXPECT_EQ(*bare, barePicture(bytesOf(webp), "b.webp").value());
    expectSamePixels(webp, *bare, ".webp");
}

TEST(BarePicture, OfAFileThatIsCutOffIsAnErrorOrAPictureAndNeverMore) {
    const std::string png = *readTextFile(kBarePhotos / "png-rgb8.png");
    const std::string webp = *readTextFile(kBarePhotos / "webp-lossy.webp");
    for (const std::string& whole : {tellTaleJpeg(Orientation::Turn90), png, webp}) {
        for (std::size_t size = 0; size < whole.size(); size += 1 + size / 50) {
            const std::string cut = whole.substr(0, size);
            const auto bare = barePicture(bytesOf(cut), "cut");
            if (bare) {
                EXPECT_THAT(*bare, Not(HasSubstr("Hidden"))) << size;
            } else {
                EXPECT_THAT(bare.error().message, HasSubstr("cut "));
            }
        }
    }
}

TEST(BarePicture, OfOtherFormatsIsRefused) {
    const std::string tiff("II*\0 and so on", 14);
    EXPECT_FALSE(canBeBared(bytesOf(tiff)));
    EXPECT_EQ(barePicture(bytesOf(tiff), "a.tif").error().code, ErrorCode::Unsupported);
}

} // namespace
} // namespace taxo
