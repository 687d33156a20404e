// SPDX-License-Identifier: MIT
#include "core/decode/photo_file_decoder.h"
#include "core/demo/jpeg_file.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace taxo {
namespace {

/// Left half dark, right half bright.
ImageBuffer halves(int side) {
    ImageBuffer image;
    image.width = side;
    image.height = side;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            image.pixels.insert(
                image.pixels.end(), 3, x < side / 2 ? std::uint8_t{40} : std::uint8_t{210});
        }
    }
    return image;
}

DecodedPhoto decoded(const std::vector<std::byte>& bytes) {
    const test::TempDir dir;
    const auto file = dir.write(
        "a.jpg", std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
    auto photo = makePhotoFileDecoder()->decode(file, {});
    EXPECT_TRUE(photo) << photo.error().text();
    return photo ? *photo : DecodedPhoto{};
}

/// A reader of one directory, by the TIFF 6.0 and EXIF 2.32 specifications.
class ExifReader {
public:
    explicit ExifReader(std::vector<std::uint8_t> block) : m_bytes(std::move(block)) {}

    std::uint32_t number(std::size_t at, int size) const {
        std::uint32_t value = 0;
        for (int i = size - 1; i >= 0; --i) {
            value = value << 8U | m_bytes.at(6 + at + static_cast<std::size_t>(i));
        }
        return value;
    }

    /// Where the entry of `tag` lies in the directory; 0 where it has none.
    std::size_t entry(std::size_t directory, std::uint32_t tag) const {
        for (std::size_t i = 0; i < number(directory, 2); ++i) {
            if (number(directory + 2 + 12 * i, 2) == tag) {
                return directory + 2 + 12 * i;
            }
        }
        return 0;
    }

    std::string text(std::size_t directory, std::uint32_t tag) const {
        const std::size_t found = entry(directory, tag);
        const std::size_t count = found == 0 ? 0 : number(found + 4, 4);
        std::string made;
        const std::size_t at = count > 4 ? number(found + 8, 4) : found + 8;
        for (std::size_t i = 0; i + 1 < count; ++i) {
            made += static_cast<char>(m_bytes.at(6 + at + i));
        }
        return made;
    }

    double angle(std::size_t directory, std::uint32_t tag) const {
        const std::size_t at = number(entry(directory, tag) + 8, 4);
        double degrees = 0.0;
        for (const std::size_t part : {std::size_t{2}, std::size_t{1}, std::size_t{0}}) {
            degrees = degrees / 60.0 + static_cast<double>(number(at + 8 * part, 4)) /
                                           static_cast<double>(number(at + 8 * part + 4, 4));
        }
        return degrees;
    }

private:
    std::vector<std::uint8_t> m_bytes;
};

TEST(JpegFile, ReadsBackAsItWasWritten) {
    const auto bytes = encodeJpeg(halves(64), {}, 90);
    ASSERT_TRUE(bytes) << bytes.error().text();
    const DecodedPhoto photo = decoded(*bytes);
    ASSERT_EQ(photo.image.width, 64);
    EXPECT_NEAR(photo.image.row(32)[3 * 8], 40, 4);
    EXPECT_NEAR(photo.image.row(32)[3 * 56], 210, 4);
}

TEST(JpegFile, TellsReadersHowToTurnIt) {
    PhotoDescription description;
    description.orientation = Orientation::Turn180;
    const auto bytes = encodeJpeg(halves(64), description, 90);
    ASSERT_TRUE(bytes) << bytes.error().text();
    EXPECT_NEAR(decoded(*bytes).image.row(32)[3 * 8], 210, 4);
}

TEST(JpegFile, KeepsDatePlaceAndWords) {
    PhotoDescription description;
    description.description = "Odd";
    description.make = "Ficta";
    description.software = "Taxoscope demo world (synthetic)";
    description.date = "2031:05:17 14:03:22";
    description.place = {-41.25, -120.5};
    const ExifReader exif(exifBlock(description));
    const std::size_t main = exif.number(4, 4);
    EXPECT_EQ(exif.text(main, 0x010E), "Odd");
    EXPECT_EQ(exif.text(main, 0x010F), "Ficta");
    EXPECT_EQ(exif.text(main, 0x0110), "") << "nothing was said about the model";
    EXPECT_EQ(exif.text(main, 0x0131), "Taxoscope demo world (synthetic)");
    const std::size_t camera = exif.number(exif.entry(main, 0x8769) + 8, 4);
    EXPECT_EQ(exif.text(camera, 0x9003), "2031:05:17 14:03:22");
    const std::size_t gps = exif.number(exif.entry(main, 0x8825) + 8, 4);
    EXPECT_EQ(exif.text(gps, 1), "S");
    EXPECT_NEAR(exif.angle(gps, 2), 41.25, 1e-5);
    EXPECT_EQ(exif.text(gps, 3), "W");
    EXPECT_NEAR(exif.angle(gps, 4), 120.5, 1e-5);
}

} // namespace
} // namespace taxo
