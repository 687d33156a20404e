// SPDX-License-Identifier: MIT
#pragma once
// The steps of findSpecimens. Masks are CV_8U, 0 or 255, as large as the picture that is looked at.

#include <opencv2/core.hpp>

#include <vector>

namespace taxo {

/// What is unlike its background in a picture (CV_8UC3, RGB), without frames, walls of trays and
/// labels.
cv::Mat foregroundOf(const cv::Mat& rgb, double sensitivity);

/// One piece of the foreground.
struct Shape {
    cv::Rect box;
    int area = 0; ///< pixels
    cv::Mat mask; ///< of its box
};

/// The pieces that may be specimens: without frames, written lines and dust; touching ones apart,
/// torn ones together.
std::vector<Shape> specimenShapes(const cv::Mat& foreground);

} // namespace taxo
