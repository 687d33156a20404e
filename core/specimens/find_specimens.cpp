// SPDX-License-Identifier: MIT
#include "core/specimens/find_specimens_private.h"
#include "core/specimens/layout.h"
#include "core/specimens/module_private.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <exception>

namespace taxo {

namespace {

constexpr int kLookedAt = 2048; ///< pixels of the longer side

/// A little of what surrounds it belongs to a picture of a specimen.
constexpr double kMargin = 0.03;

Box boxOf(const cv::Rect& rect, cv::Size picture) {
    const double margin = kMargin * std::max(rect.width, rect.height);
    const Box box{(rect.x - margin) / picture.width,
                  (rect.y - margin) / picture.height,
                  (rect.width + 2 * margin) / picture.width,
                  (rect.height + 2 * margin) / picture.height};
    return *box.inPicture();
}

} // namespace

Result<std::vector<Box>> findSpecimensWithOpenCv(const ImageBuffer& picture,
                                                 const SpecimenOptions& options,
                                                 const Progress& progress) {
    if (picture.format != PixelFormat::Rgb8 || picture.width < 16 || picture.height < 16) {
        return fail(ErrorCode::InvalidInput,
                    "Specimens are looked for in colour pictures of at least 16 pixels.");
    }
    try {
        // Read only; cv::Mat has no const view.
        const cv::Mat whole(picture.height,
                            picture.width,
                            CV_8UC3,
                            const_cast<std::uint8_t*>(picture.pixels.data()));
        cv::Mat rgb = whole;
        const double scale = double{kLookedAt} / std::max(whole.cols, whole.rows);
        if (scale < 1.0) {
            cv::resize(whole, rgb, {}, scale, scale, cv::INTER_AREA);
        }
        const cv::Mat foreground = foregroundOf(rgb, std::clamp(options.sensitivity, 0.0, 1.0));
        if (progress.cancelled()) {
            return cancelledError();
        }
        std::vector<Box> boxes;
        for (const Shape& shape : specimenShapes(foreground)) {
            boxes.push_back(boxOf(shape.box, rgb.size()));
        }
        return inReadingOrder(std::move(boxes));
    } catch (const cv::Exception& problem) {
        return fail(ErrorCode::Internal, "Looking for specimens failed: " + problem.err);
    } catch (const std::exception& problem) {
        return fail(ErrorCode::OutOfMemory,
                    std::string("Looking for specimens failed: ") + problem.what());
    }
}

} // namespace taxo
