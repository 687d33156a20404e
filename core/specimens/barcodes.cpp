// SPDX-License-Identifier: MIT
#include "core/specimens/module_private.h"

#define ZX_USE_UTF8 1 // text() as UTF-8
#include <opencv2/imgproc.hpp>

#include <ZXing/BarcodeFormat.h>
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <cmath>
#include <exception>

namespace taxo {

namespace {

std::string trimmed(const std::string& text) {
    constexpr const char* kBlank = " \t\r\n";
    const auto first = text.find_first_not_of(kBlank);
    return first == std::string::npos
               ? std::string()
               : text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

/// `part`: of the layer, in which the corners were found.
Box boxOf(const ZXing::Position& corners, const cv::Rect& part, cv::Size layer) {
    const auto [left, right] =
        std::minmax({corners[0].x, corners[1].x, corners[2].x, corners[3].x});
    const auto [top, bottom] =
        std::minmax({corners[0].y, corners[1].y, corners[2].y, corners[3].y});
    // A linear code is found along a line, which has no height.
    const Box box{static_cast<double>(part.x + left) / layer.width,
                  static_cast<double>(part.y + top) / layer.height,
                  std::max(1.0, static_cast<double>(right - left)) / layer.width,
                  std::max(1.0, static_cast<double>(bottom - top)) / layer.height};
    return box.inPicture().value_or(Box());
}

/// Pixels of the shorter side, below which nothing is taken apart.
constexpr int kSmallest = 250;

/// The same code, found once more in a smaller picture.
bool isKnown(const std::vector<Barcode>& found, const Barcode& code) {
    return std::ranges::any_of(found, [&](const Barcode& one) {
        return one.text == code.text && one.format == code.format &&
               std::abs(one.box.left - code.box.left) < code.box.width &&
               std::abs(one.box.top - code.box.top) < std::max(code.box.width, code.box.height);
    });
}

/// ZXing 1.4 would look into smaller pictures itself, but ends the program where it finds one
/// linear code in two of them.
void readPart(const cv::Mat& layer, const cv::Rect& part, std::vector<Barcode>& found) {
    const ZXing::ImageView view(layer.ptr(part.y, part.x),
                                part.width,
                                part.height,
                                ZXing::ImageFormat::Lum,
                                static_cast<int>(layer.step));
    for (const ZXing::Result& one :
         ZXing::ReadBarcodes(view, ZXing::DecodeHints().setTryDownscale(false))) {
        Barcode code{
            trimmed(one.text()), ToString(one.format()), boxOf(one.position(), part, layer.size())};
        if (one.isValid() && !code.text.empty() && !isKnown(found, code)) {
            found.push_back(std::move(code));
        }
    }
}

/// Where light and dark change as often as in a code, or in writing.
std::vector<cv::Rect> densePlaces(const cv::Mat& layer) {
    constexpr int kLeast = 16;      // pixels each way
    constexpr double kDense = 28.0; // mean step of brightness, of 255
    const cv::Mat square = cv::getStructuringElement(cv::MORPH_RECT, {3, 3});
    cv::Mat steps;
    cv::morphologyEx(layer, steps, cv::MORPH_GRADIENT, square);
    cv::blur(steps, steps, {15, 15});
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(steps > kDense, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    std::vector<cv::Rect> places;
    for (const auto& contour : contours) {
        const cv::Rect place = cv::boundingRect(contour);
        if (place.width >= kLeast && place.height >= kLeast) {
            places.push_back(place);
        }
    }
    return places;
}

/// With the quiet zone around it.
cv::Rect widened(const cv::Rect& place, const cv::Mat& layer) {
    const int quiet = 8 + std::min(place.width, place.height) / 4;
    return (place + cv::Size(2 * quiet, 2 * quiet) - cv::Point(quiet, quiet)) &
           cv::Rect(0, 0, layer.cols, layer.rows);
}

/// The whole, and what may be a code by itself: ZXing finds a DataMatrix only in the middle of a
/// picture. Along a label, where it may stand beside writing, square by square.
void readLayer(const cv::Mat& layer, std::vector<Barcode>& found, const Progress& progress) {
    readPart(layer, {0, 0, layer.cols, layer.rows}, found);
    for (const cv::Rect& place : densePlaces(layer)) {
        if (progress.cancelled()) {
            return;
        }
        readPart(layer, widened(place, layer), found);
        const int side = std::min(place.width, place.height);
        const bool isWide = place.width > place.height;
        const int length = isWide ? place.width : place.height;
        for (int at = 0; 2 * length > 3 * side && at < length; at += std::max(1, side / 2)) {
            const int begin = std::min(at, length - side);
            const cv::Point corner =
                place.tl() + (isWide ? cv::Point(begin, 0) : cv::Point(0, begin));
            readPart(layer, widened({corner, cv::Size(side, side)}, layer), found);
        }
    }
}

} // namespace

Result<std::vector<Barcode>> readBarcodesWithZxing(const ImageBuffer& picture,
                                                   const Progress& progress) {
    const bool isColour = picture.format == PixelFormat::Rgb8;
    if (!isColour && picture.format != PixelFormat::Gray8) {
        return fail(ErrorCode::InvalidInput, "Barcodes are read in Rgb8 or Gray8 pictures.");
    }
    try {
        // Read only; cv::Mat has no const view.
        cv::Mat gray(picture.height,
                     picture.width,
                     isColour ? CV_8UC3 : CV_8UC1,
                     const_cast<std::uint8_t*>(picture.pixels.data()));
        if (isColour && !gray.empty()) {
            cv::cvtColor(gray, gray, cv::COLOR_RGB2GRAY);
        }
        std::vector<Barcode> found;
        while (!gray.empty()) {
            readLayer(gray, found, progress);
            if (progress.cancelled()) {
                return cancelledError();
            }
            if (std::min(gray.cols, gray.rows) < 2 * kSmallest) {
                break;
            }
            cv::Mat half; // large or blurred codes
            cv::resize(gray, half, {}, 0.5, 0.5, cv::INTER_AREA);
            gray = half;
        }
        std::ranges::sort(found, {}, [](const Barcode& one) { return one.box.top; });
        return found;
    } catch (const std::exception& problem) {
        return fail(ErrorCode::OutOfMemory,
                    std::string("Reading barcodes failed: ") + problem.what());
    }
}

} // namespace taxo
