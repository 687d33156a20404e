// SPDX-License-Identifier: MIT
#include "core/decode/color_private.h"
#include "core/image/convert.h"

#include <lcms2.h>

#include <memory>
#include <utility>

namespace taxo {

namespace {

using ColorContext =
    std::unique_ptr<std::remove_pointer_t<cmsContext>, decltype(&cmsDeleteContext)>;
using Profile = std::unique_ptr<void, decltype(&cmsCloseProfile)>;
using ColorTransform = std::unique_ptr<void, decltype(&cmsDeleteTransform)>;

/// Little CMS's words for a format's pixels, and the colour space that a profile must be of.
struct Kind {
    cmsUInt32Number pixels = 0;
    cmsColorSpaceSignature space = cmsSigRgbData;
};

Kind kindOf(PixelFormat format) {
    switch (format) {
    case PixelFormat::Gray8:
        return {TYPE_GRAY_8, cmsSigGrayData};
    case PixelFormat::Cmyk8:
        return {TYPE_CMYK_8, cmsSigCmykData};
    default:
        return {TYPE_RGB_8, cmsSigRgbData};
    }
}

} // namespace

ImageBuffer toScreenColors(ImageBuffer picture, std::span<const std::uint8_t> profile) {
    if (profile.empty()) {
        return toRgb(std::move(picture));
    }
    // A context of its own: threads share nothing.
    const ColorContext context(cmsCreateContext(nullptr, nullptr), cmsDeleteContext);
    const Profile from(cmsOpenProfileFromMemTHR(context.get(),
                                                profile.data(),
                                                static_cast<cmsUInt32Number>(profile.size())),
                       cmsCloseProfile);
    const Kind kind = kindOf(picture.format);
    if (!from || cmsGetColorSpace(from.get()) != kind.space) {
        return toRgb(std::move(picture));
    }
    const Profile screen(cmsCreate_sRGBProfileTHR(context.get()), cmsCloseProfile);
    const ColorTransform transform(
        cmsCreateTransformTHR(
            context.get(), from.get(), kind.pixels, screen.get(), TYPE_RGB_8, INTENT_PERCEPTUAL, 0),
        cmsDeleteTransform);
    if (!transform) {
        return toRgb(std::move(picture));
    }
    ImageBuffer result{picture.width, picture.height, PixelFormat::Rgb8, {}, {}};
    result.pixels.resize(static_cast<std::size_t>(result.height) * result.rowBytes());
    cmsDoTransform(transform.get(),
                   picture.pixels.data(),
                   result.pixels.data(),
                   static_cast<cmsUInt32Number>(result.pixels.size() / 3));
    return result;
}

} // namespace taxo
