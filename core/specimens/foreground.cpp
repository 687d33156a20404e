// SPDX-License-Identifier: MIT
#include "core/specimens/find_specimens_private.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace taxo {

namespace {

/// The background is looked at in a small picture: it has no details.
constexpr int kBackgroundSide = 320;
/// Of the longer side: the part in which more than half is background.
constexpr double kNeighbourhood = 0.22;

int longerSide(const cv::Mat& picture) {
    return std::max(picture.cols, picture.rows);
}

/// The pieces of a mask of which something is in `seeds` too.
cv::Mat piecesWith(const cv::Mat& mask, const cv::Mat& seeds) {
    cv::Mat labels;
    const int count = cv::connectedComponents(mask, labels, 8, CV_32S);
    std::vector<std::uint8_t> isKept(static_cast<std::size_t>(count), 0);
    for (int y = 0; y < labels.rows; ++y) {
        for (int x = 0; x < labels.cols; ++x) {
            if (seeds.at<std::uint8_t>(y, x) != 0) {
                isKept[static_cast<std::size_t>(labels.at<int>(y, x))] = 255;
            }
        }
    }
    isKept[0] = 0; // what is not in the mask
    cv::Mat kept(mask.size(), CV_8U);
    for (int y = 0; y < labels.rows; ++y) {
        for (int x = 0; x < labels.cols; ++x) {
            kept.at<std::uint8_t>(y, x) = isKept[static_cast<std::size_t>(labels.at<int>(y, x))];
        }
    }
    return kept;
}

/// The rim of a drawer: what hangs together with the picture's edge without a sharp step, where
/// that is a small part of the picture. Without a rim it would be the ground itself.
cv::Mat frameOf(const cv::Mat& lab) {
    const cv::Scalar step(7, 5, 5); // of 255, from pixel to pixel: light falls off more slowly
    constexpr double kMostOfPicture = 0.4;
    cv::Mat flooded = cv::Mat::zeros(lab.rows + 2, lab.cols + 2, CV_8U); // as floodFill has it
    cv::Mat picture = lab.clone();
    const auto flood = [&](int x, int y) {
        if (flooded.at<std::uint8_t>(y + 1, x + 1) == 0) {
            cv::floodFill(picture,
                          flooded,
                          {x, y},
                          {},
                          nullptr,
                          step,
                          step,
                          8 | cv::FLOODFILL_MASK_ONLY | (255 << 8));
        }
    };
    for (int x = 0; x < lab.cols; ++x) {
        flood(x, 0);
        flood(x, lab.rows - 1);
    }
    for (int y = 0; y < lab.rows; ++y) {
        flood(0, y);
        flood(lab.cols - 1, y);
    }
    cv::Mat frame = flooded(cv::Rect(1, 1, lab.cols, lab.rows)).clone();
    if (cv::countNonZero(frame) > kMostOfPicture * static_cast<double>(frame.total())) {
        return cv::Mat::zeros(lab.size(), CV_8U);
    }
    cv::dilate(frame, frame, cv::getStructuringElement(cv::MORPH_RECT, {5, 5})); // its shadow
    return frame;
}

/// What is masked gets the colour of the nearest pixel that is not.
void fillFromBeside(cv::Mat& lab, const cv::Mat& mask) {
    cv::Mat distance;
    cv::Mat nearest;
    cv::distanceTransform(mask, distance, nearest, cv::DIST_L2, 5, cv::DIST_LABEL_PIXEL);
    std::vector<cv::Vec3b> colors(lab.total() + 1);
    for (int y = 0; y < lab.rows; ++y) {
        for (int x = 0; x < lab.cols; ++x) {
            if (mask.at<std::uint8_t>(y, x) == 0) {
                colors[static_cast<std::size_t>(nearest.at<int>(y, x))] = lab.at<cv::Vec3b>(y, x);
            }
        }
    }
    for (int y = 0; y < lab.rows; ++y) {
        for (int x = 0; x < lab.cols; ++x) {
            lab.at<cv::Vec3b>(y, x) = colors[static_cast<std::size_t>(nearest.at<int>(y, x))];
        }
    }
}

struct Ground {
    cv::Mat color; ///< CV_8UC3, Lab, at each pixel
    cv::Mat frame; ///< which is none
};

/// The median around each pixel, which follows uneven light and not what lies on the ground.
Ground groundOf(const cv::Mat& lab) {
    const double scale = std::min(1.0, double{kBackgroundSide} / longerSide(lab));
    cv::Mat small;
    cv::resize(lab, small, {}, scale, scale, cv::INTER_AREA);
    const cv::Mat frame = frameOf(small);
    if (cv::countNonZero(frame) > 0) {
        fillFromBeside(small, frame);
    }
    const int reach =
        std::max(2, static_cast<int>(0.5 * kNeighbourhood * std::max(small.cols, small.rows)));
    cv::copyMakeBorder(small, small, reach, reach, reach, reach, cv::BORDER_REFLECT);
    cv::medianBlur(small, small, 2 * reach + 1);
    cv::GaussianBlur(small, small, {}, 0.15 * reach);
    small = small(cv::Rect(reach, reach, small.cols - 2 * reach, small.rows - 2 * reach));
    Ground ground;
    cv::resize(small, ground.color, lab.size(), 0, 0, cv::INTER_LINEAR);
    cv::resize(frame, ground.frame, lab.size(), 0, 0, cv::INTER_NEAREST);
    return ground;
}

/// Distance in CIE Lab from the background, 8 bits. What is darker and of no other hue counts
/// less, for it may be a shadow.
cv::Mat differenceOf(const cv::Mat& lab, const cv::Mat& background) {
    constexpr float kDarker = 0.6F;
    constexpr float kOfLightness = 100.0F / 255.0F; // as OpenCV keeps L in 8 bits
    cv::Mat difference(lab.size(), CV_8U);
    for (int y = 0; y < lab.rows; ++y) {
        const auto* const here = lab.ptr<cv::Vec3b>(y);
        const auto* const ground = background.ptr<cv::Vec3b>(y);
        auto* const out = difference.ptr<std::uint8_t>(y);
        for (int x = 0; x < lab.cols; ++x) {
            float lightness = kOfLightness * static_cast<float>(here[x][0] - ground[x][0]);
            lightness *= lightness < 0.0F ? kDarker : 1.0F;
            const auto a = static_cast<float>(here[x][1] - ground[x][1]);
            const auto b = static_cast<float>(here[x][2] - ground[x][2]);
            out[x] = cv::saturate_cast<std::uint8_t>(
                2.0F * std::sqrt(lightness * lightness + a * a + b * b));
        }
    }
    return difference;
}

double medianOf(const cv::Mat& values) {
    std::vector<std::uint8_t> all(values.begin<std::uint8_t>(), values.end<std::uint8_t>());
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    std::nth_element(all.begin(), middle, all.end());
    return *middle;
}

cv::Mat opened(const cv::Mat& mask, cv::Size size) {
    cv::Mat out;
    cv::morphologyEx(mask, out, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, size));
    return out;
}

/// Pieces of a mask that are nowhere as thick as `size`.
cv::Mat thin(const cv::Mat& mask, cv::Size size) {
    return mask & ~piecesWith(mask, opened(mask, size));
}

/// Straight lines along the sides, longer than a specimen and thin: walls, rulers, edges of paper.
cv::Mat wallsOf(const cv::Mat& mask) {
    const int side = longerSide(mask);
    const int length = std::max(9, static_cast<int>(0.16 * side));
    const int thickness = std::max(3, static_cast<int>(0.03 * side));
    cv::Mat walls = thin(opened(mask, {length, 1}), {1, thickness}) |
                    thin(opened(mask, {1, length}), {thickness, 1});
    cv::dilate(walls, walls, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    return walls;
}

/// Paper with something on it: rectangles, turned or not, that are brighter than the ground.
cv::Mat labelsOf(const cv::Mat& lab, const cv::Mat& ground) {
    std::array<cv::Mat, 2> lightness;
    cv::extractChannel(lab, lightness[0], 0);
    cv::extractChannel(ground, lightness[1], 0);
    constexpr double kBrighter = 5.0; // of 255
    cv::Mat paper = lightness[0] - lightness[1] > kBrighter;
    const int letter = std::max(3, longerSide(lab) / 120); // the strokes on it are closed
    const cv::Mat square = cv::getStructuringElement(cv::MORPH_RECT, {letter, letter});
    cv::morphologyEx(paper, paper, cv::MORPH_CLOSE, square);
    cv::morphologyEx(paper, paper, cv::MORPH_OPEN, square);
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(paper, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
    cv::Mat labels = cv::Mat::zeros(lab.size(), CV_8U);
    constexpr double kRectangular = 0.9; // an ellipse fills 0.79
    constexpr double kFilled = 0.6;      // writing may reach the label's edge
    constexpr double kLargest = 0.05;    // of the picture: no tray
    for (const auto& contour : contours) {
        std::vector<cv::Point> hull;
        cv::convexHull(contour, hull);
        const auto area = static_cast<double>(cv::minAreaRect(hull).size.area());
        if (cv::contourArea(hull) > kRectangular * area &&
            cv::contourArea(contour) > kFilled * area &&
            area < kLargest * static_cast<double>(lab.total())) {
            cv::fillConvexPoly(labels, hull, 255);
        }
    }
    cv::dilate(labels, labels, cv::getStructuringElement(cv::MORPH_RECT, {5, 5}));
    return labels;
}

/// From which difference on something is no ground: at the middle of the scale where the
/// differences part best (Otsu 1979), at its end just above the noise.
double thresholdOf(const cv::Mat& difference, double noise, double sensitivity) {
    cv::Mat ignored;
    const double split =
        cv::threshold(difference, ignored, 0.0, 255.0, cv::THRESH_BINARY | cv::THRESH_OTSU);
    const double usual = std::clamp(split, 4.0 * noise + 10.0, std::max(70.0, 4.0 * noise + 10.0));
    const double least = 4.0 * noise + 4.0;
    const double away = 2.0 * sensitivity - 1.0; // from the middle of the scale
    return away < 0.0 ? usual * std::exp2(-away) : usual * std::pow(least / usual, away);
}

} // namespace

cv::Mat foregroundOf(const cv::Mat& rgb, double sensitivity) {
    cv::Mat lab;
    cv::GaussianBlur(rgb, lab, {3, 3}, 0.0); // grain
    cv::cvtColor(lab, lab, cv::COLOR_RGB2Lab);
    const Ground ground = groundOf(lab);
    const cv::Mat difference = differenceOf(lab, ground.color);
    const double noise = medianOf(difference);
    const double high = thresholdOf(difference, noise, sensitivity);
    const double low = std::max(0.45 * high, std::min(high, 2.5 * noise + 4.0));
    // Faint legs belong to a body, faint stains to nothing.
    cv::Mat mask = piecesWith(difference > low, difference > high);
    mask &= ~ground.frame & ~labelsOf(lab, ground.color);
    mask &= ~wallsOf(mask);
    // Legs that broke off, gleams on a wing case.
    const int reach = std::max(1, longerSide(rgb) / 700);
    cv::morphologyEx(mask,
                     mask,
                     cv::MORPH_CLOSE,
                     cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * reach + 1, 2 * reach + 1}));
    return mask;
}

} // namespace taxo
