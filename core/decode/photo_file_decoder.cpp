// SPDX-License-Identifier: MIT
#include "core/decode/photo_file_decoder.h"

#include "core/base/files.h"
#include "core/decode/color_private.h"
#include "core/decode/formats_private.h"
#include "core/image/convert.h"
#include "core/image/orientation.h"
#include "core/image/resample.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <new>

namespace taxo {

std::string decodeLibraryVersions();

namespace {

constexpr std::uint64_t kLargestFile = 2'000'000'000;
constexpr int kLargestDctScale = 8;

DecodedPhoto describe(FormatPicture&& picture) {
    return {
        std::move(picture.image), std::move(picture.source), picture.fullWidth, picture.fullHeight};
}

/// Reads a file whole, by the reader of its format, and hands the picture to `finish`; no exception
/// leaves.
template <class Finish>
Result<DecodedPhoto>
readFile(const std::filesystem::path& file, const FormatOptions& options, const Finish& finish) {
    const auto bytes = readWholeFile(file, kLargestFile);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    const PhotoBytes photo{displayPath(file),
                           {reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size()}};
    try {
        auto picture = readPhoto(photo, options);
        if (!picture) {
            return tl::unexpected(std::move(picture).error());
        }
        finish(*picture);
        return describe(std::move(*picture));
    } catch (const std::bad_alloc&) {
        return failPhoto(ErrorCode::OutOfMemory,
                         photo,
                         "there is not enough memory for it",
                         "Close other programs or save a smaller copy.");
    } catch (const std::exception& exception) {
        return failDamaged(photo, exception.what());
    }
}

/// Width and height that fit into a square of `longest`, never enlarged.
ImageBuffer fitted(ImageBuffer picture, int longest) {
    const int longer = std::max(picture.width, picture.height);
    if (longer <= longest) {
        return picture;
    }
    const double scale = static_cast<double>(longest) / longer;
    const int width = std::max(1, static_cast<int>(std::lround(picture.width * scale)));
    const int height = std::max(1, static_cast<int>(std::lround(picture.height * scale)));
    return resizeLikePillow(
        picture, width, height, {0, 0, width, height}, PreprocessSpec::Interpolation::Bilinear);
}

class PhotoFileDecoder final : public PhotoDecoder {
public:
    Result<DecodedPhoto> decode(const std::filesystem::path& file,
                                const DecodeOptions& options) const override {
        FormatOptions how;
        how.wantAlpha = options.compositeAlpha;
        how.dctScaleDown = options.dctScaleDown;
        return readFile(file, how, [&options](FormatPicture& picture) {
            if (options.scaleSixteenBits) {
                picture.image = toEightBits(std::move(picture.image));
            }
            if (options.compositeAlpha) {
                picture.image = overWhite(std::move(picture.image));
            }
            if (options.applyOrientation || picture.alwaysTurned) {
                picture.image = turnUpright(std::move(picture.image), picture.orientation);
            }
        });
    }

    Result<DecodedPhoto> decodeForScreen(const std::filesystem::path& file,
                                         int longestSide) const override {
        FormatOptions how;
        how.dctScaleDown = kLargestDctScale;
        how.dctShortestSide = 1;
        how.dctLongestSide = longestSide;
        how.previewLongestSide = std::min(longestSide, how.previewLongestSide);
        return readFile(file, how, [longestSide](FormatPicture& picture) {
            ImageBuffer image = overWhite(toEightBits(std::move(picture.image)));
            if (image.format == PixelFormat::Palette8 || image.format == PixelFormat::Bilevel8) {
                image = toRgb(std::move(image)); // smooth where the model's way is nearest pixel
            }
            image = toScreenColors(fitted(std::move(image), longestSide), picture.colorProfile);
            picture.image = turnUpright(std::move(image), picture.orientation);
        });
    }

    std::string about() const override { return decodeLibraryVersions(); }
};

} // namespace

std::unique_ptr<PhotoDecoder> makePhotoFileDecoder() {
    return std::make_unique<PhotoFileDecoder>();
}

} // namespace taxo
