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

cv::Vec3b medianColor(const cv::Mat& lab, const cv::Mat& mask) {
    std::array<std::vector<std::uint8_t>, 3> channels;
    for (int y = 0; y < lab.rows; ++y) {
        for (int x = 0; x < lab.cols; ++x) {
            if (mask.at<std::uint8_t>(y, x) != 0) {
                for (int c = 0; c < 3; ++c) {
                    channels.at(static_cast<std::size_t>(c)).push_back(lab.at<cv::Vec3b>(y, x)[c]);
                }
            }
        }
    }
    cv::Vec3b median;
    for (int c = 0; c < 3; ++c) {
        auto& values = channels.at(static_cast<std::size_t>(c));
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::nth_element(values.begin(), middle, values.end());
        median[c] = *middle;
    }
    return median;
}

double distance(const cv::Vec3b& a, const cv::Vec3b& b) {
    return cv::norm(cv::Vec3d(a) - cv::Vec3d(b));
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

/// The rim of a drawer: what is more like the picture's edge than like its middle and hangs
/// together with the edge, where it ends sharply. Light that falls off does not.
cv::Mat frameOf(const cv::Mat& lab) {
    cv::Mat edge = cv::Mat::zeros(lab.size(), CV_8U);
    cv::rectangle(edge, {0, 0, lab.cols, lab.rows}, 255, std::max(1, longerSide(lab) / 100));
    const cv::Vec3b rim = medianColor(lab, edge);
    const cv::Vec3b ground = medianColor(lab, cv::Mat(lab.size(), CV_8U, cv::Scalar(255)));
    cv::Mat alike(lab.size(), CV_8U);
    for (int y = 0; y < lab.rows; ++y) {
        for (int x = 0; x < lab.cols; ++x) {
            const auto& here = lab.at<cv::Vec3b>(y, x);
            alike.at<std::uint8_t>(y, x) = distance(here, rim) < distance(here, ground) ? 255 : 0;
        }
    }
    const cv::Mat frame = piecesWith(alike, edge);
    const cv::Mat square = cv::getStructuringElement(cv::MORPH_RECT, {3, 3});
    cv::Mat grown;
    cv::dilate(frame, grown, square);
    const cv::Mat border = grown & ~frame;
    cv::Mat lightness;
    cv::Mat steps;
    cv::extractChannel(lab, lightness, 0);
    cv::morphologyEx(lightness, steps, cv::MORPH_GRADIENT, square);
    constexpr double kSharp = 14.0; // of 255, within three pixels
    const bool isFrame = distance(rim, ground) > 20.0 && cv::mean(steps, border)[0] > kSharp;
    return isFrame ? grown : cv::Mat::zeros(lab.size(), CV_8U);
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
    small.setTo(medianColor(small, ~frame), frame);
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
    mask &= ~ground.frame;
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
