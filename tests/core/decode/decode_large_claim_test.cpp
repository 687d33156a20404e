// SPDX-License-Identifier: MIT
// Headers that claim more than the file holds: refused with a sentence, before memory is taken.
#include "core/decode/photo_file_decoder.h"
#include "tests/support/golden.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/resource.h>
#include <zlib.h>

#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::HasSubstr;

/// A picture of tests/data/photos, read to be changed.
class Picture {
public:
    explicit Picture(const std::string& name) : m_name(name) {
        std::ifstream stream(test::testFile("data/photos/" + name), std::ios::binary);
        m_bytes.assign(std::istreambuf_iterator<char>(stream), {});
    }

    const std::string& name() const { return m_name; }

    const std::string& bytes() const { return m_bytes; }

    std::size_t find(std::string_view mark) const { return m_bytes.find(mark); }

    void putBig(std::size_t at, unsigned value, int size) {
        for (int i = 0; i < size; ++i) {
            m_bytes.at(at + i) = static_cast<char>(value >> (8 * (size - 1 - i)));
        }
    }

    void putLittle(std::size_t at, unsigned value, int size) {
        for (int i = 0; i < size; ++i) {
            m_bytes.at(at + i) = static_cast<char>(value >> (8 * i));
        }
    }

    /// The value of a tag in the first directory of a little-endian TIFF; absent tags stay so.
    void putTag(unsigned tag, unsigned value) {
        const std::size_t directory = number(4, 4);
        for (unsigned i = 0; i < number(directory, 2); ++i) {
            const std::size_t entry = directory + 2 + std::size_t{12} * i;
            if (number(entry, 2) == tag) {
                putLittle(entry + 8, value, 4);
            }
        }
    }

    /// A PNG's header counts only with its check sum.
    void signPngHeader() {
        const auto* const header = reinterpret_cast<const Bytef*>(m_bytes.data()) + 12;
        putBig(29, static_cast<unsigned>(crc32(0, header, 17)), 4);
    }

private:
    unsigned number(std::size_t at, int size) const {
        unsigned value = 0;
        for (int i = 0; i < size; ++i) {
            value |= static_cast<unsigned>(static_cast<unsigned char>(m_bytes.at(at + i)))
                     << (8 * i);
        }
        return value;
    }

    std::string m_name;
    std::string m_bytes;
};

/// The same picture with a header that claims `side` x `side` pixels.
Picture claiming(const std::string& name, unsigned side) {
    Picture picture(name);
    if (name.starts_with("jpeg")) {
        const bool isProgressive = picture.find("\xff\xc2") != std::string::npos;
        const std::size_t frame = picture.find(isProgressive ? "\xff\xc2" : "\xff\xc0");
        picture.putBig(frame + 5, side, 2);
        picture.putBig(frame + 7, side, 2);
    } else if (name.starts_with("png")) {
        picture.putBig(16, side, 4);
        picture.putBig(20, side, 4);
        picture.signPngHeader();
    } else if (name.starts_with("tiff") || name.starts_with("raw")) {
        picture.putTag(256, side);
        picture.putTag(257, side);
        picture.putTag(278, side); // all rows in one strip
    } else if (name.starts_with("webp")) {
        picture.putLittle(24, side - 1, 3);
        picture.putLittle(27, side - 1, 3);
    } else if (name.starts_with("heic")) {
        const std::size_t size = picture.find("ispe") + 8;
        picture.putBig(size, side, 4);
        picture.putBig(size + 4, side, 4);
    } else if (name.starts_with("bmp")) {
        picture.putLittle(18, side, 4);
        picture.putLittle(22, side, 4);
    } else if (name.starts_with("gif")) {
        picture.putLittle(6, side, 2);
        picture.putLittle(8, side, 2);
    }
    return picture;
}

/// The most memory that this process has held so far.
std::int64_t mostMemory() {
    struct rusage usage {};

    getrusage(RUSAGE_SELF, &usage);
    return std::int64_t{1024} * usage.ru_maxrss;
}

struct DecodeLargeClaim : ::testing::TestWithParam<const char*> {
    /// Decodes `picture`, which must take next to no memory.
    Result<DecodedPhoto> decode(const Picture& picture) const {
        const Picture sound(picture.name());
        EXPECT_TRUE(decoder->decode(folder.write("sound-" + sound.name(), sound.bytes()), {}));
        const auto file = folder.write("huge-" + picture.name(), picture.bytes());
        const std::int64_t before = mostMemory();
        auto photo = decoder->decode(file, {});
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // they keep what was freed
        constexpr std::int64_t kNextToNothing = 16 << 20;
        EXPECT_LT(mostMemory() - before, kNextToNothing) << picture.name();
#else
        static_cast<void>(before);
#endif
        return photo;
    }

    test::TempDir folder;
    std::unique_ptr<PhotoDecoder> decoder = makePhotoFileDecoder();
};

TEST_P(DecodeLargeClaim, Of65000SquareIsRefused) {
    const auto photo = decode(claiming(GetParam(), 65'000));
    ASSERT_FALSE(photo);
    EXPECT_THAT(photo.error().text(), HasSubstr(GetParam()));
}

/// Formats whose file says how much it can hold; an animation's canvas may be larger than its
/// frames.
struct DecodeImpossibleClaim : DecodeLargeClaim {};

TEST_P(DecodeImpossibleClaim, Of12000SquareIsNotBelieved) {
    const std::string name = GetParam();
    const auto photo = decode(claiming(name, 12'000));
    if (name.starts_with("heic")) {
        ASSERT_TRUE(photo) << "libheif goes by the coded picture";
        EXPECT_EQ(photo->image.width, 128);
    } else {
        ASSERT_FALSE(photo);
        EXPECT_THAT(photo.error().text(), HasSubstr(name));
    }
}

std::string nameOfFile(const ::testing::TestParamInfo<const char*>& picture) {
    std::string name = picture.param;
    for (char& letter : name) {
        letter = letter == '-' || letter == '.' ? '_' : letter;
    }
    return name;
}

const auto kStillPictures = ::testing::Values("jpeg-420.jpg",
                                              "jpeg-progressive.jpg",
                                              "png-rgb8.png",
                                              "png-rgb8-interlaced.png",
                                              "webp-exif-8.webp",
                                              "tiff-rgb-raw.tif",
                                              "tiff-rgb-tiff_lzw.tif",
                                              "tiff-rgb-tiff_adobe_deflate.tif",
                                              "tiff-rgb-packbits.tif",
                                              "tiff-rgb-jpeg.tif",
                                              "tiff-rgb-tiled.tif",
                                              "tiff-bilevel-g4.tif",
                                              "heic-squares.heic",
                                              "bmp-rgb.bmp",
                                              "bmp-rle8.bmp",
                                              "gif-palette.gif",
                                              "raw-no-preview.dng");

INSTANTIATE_TEST_SUITE_P(StillPictures, DecodeLargeClaim, kStillPictures, nameOfFile);
INSTANTIATE_TEST_SUITE_P(Animations,
                         DecodeLargeClaim,
                         ::testing::Values("webp-animated.webp"),
                         nameOfFile);
INSTANTIATE_TEST_SUITE_P(StillPictures, DecodeImpossibleClaim, kStillPictures, nameOfFile);

} // namespace
} // namespace taxo
