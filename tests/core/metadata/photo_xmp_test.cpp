// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/decode/photo_file_decoder.h"
#include "core/demo/jpeg_file.h"
#include "core/metadata/examine_photo.h"
#include "core/metadata/photo_xmp.h"
#include "tests/support/golden.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taxo {
namespace {

using ::testing::HasSubstr;

constexpr const char* kPacket = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">one</x:xmpmeta>";
constexpr const char* kOther = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">another, longer</x:xmpmeta>";

std::span<const std::byte> bytesOf(const std::string& text) {
    return std::as_bytes(std::span(text));
}

std::string jpegWithExif() {
    ImageBuffer picture{40, 20, PixelFormat::Rgb8, {}, {}};
    picture.pixels.assign(std::size_t{40} * 20 * 3, 99);
    PhotoDescription told;
    told.model = "Trap 5";
    told.orientation = Orientation::Turn90;
    const auto bytes = encodeJpeg(picture, told, 90).value();
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// What the file was before, its own packet aside, stands there byte for byte.
void expectOnlyAdded(const std::string& before, const std::string& after) {
    const auto differs = std::ranges::mismatch(before, after);
    const auto tail = static_cast<std::size_t>(before.end() - differs.in1);
    ASSERT_GE(after.size(), before.size());
    EXPECT_EQ(after.substr(after.size() - tail), before.substr(before.size() - tail));
}

TEST(PhotoXmp, IsReadBackAndLeavesAllOtherBytes) {
    for (const std::string& file :
         {jpegWithExif(), *readTextFile(test::testFile("data/photos/png-rgb8.png"))}) {
        EXPECT_EQ(xmpIn(bytesOf(file), "a").value(), "");
        const auto with = withXmp(bytesOf(file), kPacket, "a");
        ASSERT_TRUE(with) << with.error().text();
        EXPECT_EQ(xmpIn(bytesOf(*with), "a").value(), kPacket);
        expectOnlyAdded(file, *with);
        const auto again = withXmp(bytesOf(*with), kOther, "a").value();
        EXPECT_EQ(xmpIn(bytesOf(again), "a").value(), kOther);
        EXPECT_EQ(withXmp(bytesOf(again), kPacket, "a").value(), *with)
            << "one in place of the other";
    }
}

TEST(PhotoXmp, IsMetadataToWhoeverExaminesThePhotograph) {
    const test::TempDir dir;
    const std::string jpeg = jpegWithExif();
    const auto was = examinePhoto(dir.write("was.jpg", jpeg)).value();
    const auto is =
        examinePhoto(dir.write("is.jpg", withXmp(bytesOf(jpeg), kPacket, "a").value())).value();
    EXPECT_EQ(is.picture, was.picture);
    EXPECT_NE(is.bytes, was.bytes);
    EXPECT_EQ(is.camera, "Trap 5");
    EXPECT_EQ(is.width, was.width) << "it is turned as before";
    const auto decoder = makePhotoFileDecoder();
    EXPECT_EQ(decoder->decode(dir / "is.jpg", {})->image.pixels,
              decoder->decode(dir / "was.jpg", {})->image.pixels);
    const std::string png = *readTextFile(test::testFile("data/photos/png-rgb8.png"));
    dir.write("is.png", withXmp(bytesOf(png), kPacket, "a").value());
    EXPECT_EQ(decoder->decode(dir / "is.png", {})->image.pixels,
              decoder->decode(dir.write("was.png", png), {})->image.pixels);
}

TEST(PhotoXmp, IsRefusedWhereItCannotBe) {
    EXPECT_EQ(xmpIn(bytesOf("GIF89a"), "a.gif").error().code, ErrorCode::Unsupported);
    EXPECT_THAT(withXmp(bytesOf("GIF89a"), kPacket, "a.gif").error().text(),
                HasSubstr("neither JPEG nor PNG"));
    const std::string jpeg = jpegWithExif();
    const std::string most(65'504, 'x');
    EXPECT_EQ(xmpIn(bytesOf(withXmp(bytesOf(jpeg), most, "a").value()), "a").value(), most);
    EXPECT_EQ(withXmp(bytesOf(jpeg), most + "x", "a").error().code, ErrorCode::Unsupported);
    for (std::size_t size = 0; size < jpeg.size(); size += 7) {
        const std::string cut = jpeg.substr(0, size);
        const auto with = withXmp(bytesOf(cut), kPacket, "a"); // an error, or a whole beginning
        EXPECT_TRUE(!with || xmpIn(bytesOf(*with), "a").value() == kPacket);
    }
}

} // namespace
} // namespace taxo
