// SPDX-License-Identifier: MIT
#include "core/specimens/find_specimens_private.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace taxo {

namespace {

int sideOf(const Shape& shape) {
    return std::max(shape.box.width, shape.box.height);
}

std::vector<Shape> shapesOf(const cv::Mat& foreground) {
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(foreground, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
    std::vector<Shape> shapes;
    for (std::size_t i = 0; i < contours.size(); ++i) {
        Shape shape;
        shape.box = cv::boundingRect(contours[i]);
        shape.mask = cv::Mat::zeros(shape.box.size(), CV_8U);
        cv::drawContours(shape.mask,
                         contours,
                         static_cast<int>(i),
                         255,
                         cv::FILLED,
                         cv::LINE_8,
                         cv::noArray(),
                         0,
                         -shape.box.tl());
        shape.area = cv::countNonZero(shape.mask);
        shapes.push_back(std::move(shape));
    }
    return shapes;
}

/// Such that half of all area is in larger ones: many small ones do not outvote the large.
double usualArea(const std::vector<Shape>& shapes) {
    std::vector<double> areas;
    for (const Shape& shape : shapes) {
        areas.push_back(shape.area);
    }
    std::ranges::sort(areas);
    double left = 0.5 * std::accumulate(areas.begin(), areas.end(), 0.0);
    for (const double area : areas) {
        left -= area;
        if (left <= 0.0) {
            return area;
        }
    }
    return 0.0;
}

/// The rim of a drawer: along an edge of the picture for a third of its length, or around it.
bool isFrame(const Shape& shape, cv::Size picture) {
    const bool alongX = shape.box.width > picture.width / 3;
    const bool alongY = shape.box.height > picture.height / 3;
    const bool atLeft = shape.box.x <= 1;
    const bool atTop = shape.box.y <= 1;
    const bool atRight = shape.box.br().x >= picture.width - 1;
    const bool atBottom = shape.box.br().y >= picture.height - 1;
    return ((atTop || atBottom) && alongX) || ((atLeft || atRight) && alongY);
}

/// Whether `b` would be the next letter after `a` along x.
bool follows(const cv::Rect& a, const cv::Rect& b) {
    const int high = std::max(a.height, b.height);
    const int common = std::min(a.br().y, b.br().y) - std::max(a.y, b.y);
    const int gap = b.x - a.br().x;
    return gap >= -high / 4 && gap <= high && 2 * common >= std::min(a.height, b.height) &&
           high <= 3 * std::min(a.height, b.height);
}

/// Marks four or more small ones that follow each other in a line, as letters do.
void markLines(const std::vector<cv::Rect>& boxes, int tall, std::vector<bool>& isText) {
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return boxes[i].x; });
    std::vector<std::size_t> lengths(boxes.size(), 1);
    std::vector<std::size_t> before(boxes.size(), boxes.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const cv::Rect& a = boxes[order[j]];
            const cv::Rect& b = boxes[order[i]];
            if (a.height <= tall && b.height <= tall && follows(a, b) &&
                lengths[order[j]] + 1 > lengths[order[i]]) {
                lengths[order[i]] = lengths[order[j]] + 1;
                before[order[i]] = order[j];
            }
        }
    }
    constexpr std::size_t kLetters = 4;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (lengths[i] >= kLetters) {
            for (std::size_t j = i; j < boxes.size() && !isText[j]; j = before[j]) {
                isText[j] = true;
            }
        }
    }
}

/// Takes away what is written, across or down the picture.
void dropText(std::vector<Shape>& shapes) {
    const int tall = static_cast<int>(0.55 * std::sqrt(usualArea(shapes)));
    std::vector<cv::Rect> across;
    std::vector<cv::Rect> down;
    for (const Shape& shape : shapes) {
        across.push_back(shape.box);
        down.emplace_back(shape.box.y, shape.box.x, shape.box.height, shape.box.width);
    }
    std::vector<bool> isText(shapes.size(), false);
    markLines(across, tall, isText);
    markLines(down, tall, isText);
    std::size_t i = 0;
    std::erase_if(shapes, [&](const Shape&) { return isText[i++]; });
}

/// Splits one that is as large as two where it has several thick middles with a narrow place
/// between them; else it stays one.
std::vector<Shape> apart(const Shape& shape, double usual) {
    constexpr double kNeck = 0.75; // of the thickest place
    if (shape.area < 1.6 * usual) {
        return {shape};
    }
    cv::Mat padded;
    cv::copyMakeBorder(shape.mask, padded, 1, 1, 1, 1, cv::BORDER_CONSTANT, 0);
    cv::Mat depth;
    cv::distanceTransform(padded, depth, cv::DIST_L2, 5);
    double deepest = 0.0;
    cv::minMaxLoc(depth, nullptr, &deepest);
    const cv::Mat middles = depth > kNeck * deepest;
    cv::Mat toMiddle;
    cv::Mat owner;
    cv::distanceTransform(~middles, toMiddle, owner, cv::DIST_L2, 5, cv::DIST_LABEL_CCOMP);
    double owners = 0.0;
    cv::minMaxLoc(owner, nullptr, &owners);
    std::vector<Shape> parts;
    for (int i = 1; i <= static_cast<int>(owners); ++i) {
        const cv::Mat part = (owner == i) & padded;
        Shape one;
        one.area = cv::countNonZero(part);
        if (one.area < 0.35 * usual) {
            return {shape}; // a head, a wing: not safe
        }
        const cv::Rect box = cv::boundingRect(part);
        one.mask = part(box).clone();
        one.box = box + shape.box.tl() - cv::Point(1, 1);
        parts.push_back(std::move(one));
    }
    return parts.size() > 1 ? parts : std::vector<Shape>{shape};
}

/// Small pieces beside or inside a larger one belong to it: a feeler, the tip of a wing.
std::vector<Shape> together(std::vector<Shape> shapes, double usual) {
    std::ranges::sort(shapes, std::greater(), &Shape::area);
    std::vector<Shape> kept;
    for (Shape& shape : shapes) {
        const auto owner = std::ranges::find_if(kept, [&](const Shape& larger) {
            const int reach = sideOf(larger) / 12;
            const cv::Rect wider =
                larger.box + cv::Size(2 * reach, 2 * reach) - cv::Point(reach, reach);
            const int common = (wider & shape.box).area();
            return shape.area < 0.25 * std::min<double>(usual, larger.area) &&
                   2 * common > shape.box.area();
        });
        if (owner != kept.end()) {
            owner->box |= shape.box; // its mask is not looked at any more
        } else {
            kept.push_back(std::move(shape));
        }
    }
    return kept;
}

} // namespace

std::vector<Shape> specimenShapes(const cv::Mat& foreground) {
    std::vector<Shape> shapes = shapesOf(foreground);
    const int dust = std::max(4, std::max(foreground.cols, foreground.rows) / 200);
    std::erase_if(shapes, [&](const Shape& shape) {
        return sideOf(shape) < dust || isFrame(shape, foreground.size());
    });
    dropText(shapes);
    const double usual = usualArea(shapes);
    shapes = together(std::move(shapes), usual);
    // Pins and crumbs; on a light-trap sheet the smallest are a fiftieth of the usual.
    std::erase_if(shapes, [&](const Shape& shape) { return shape.area < 0.015 * usual; });
    constexpr std::size_t kEnough = 5; // to know what is usual
    if (shapes.size() < kEnough) {
        return shapes;
    }
    std::vector<Shape> all;
    for (const Shape& shape : shapes) {
        for (Shape& part : apart(shape, usual)) {
            all.push_back(std::move(part));
        }
    }
    return all;
}

} // namespace taxo
