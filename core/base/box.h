// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <compare>
#include <optional>

namespace taxo {

/// A rectangle of a picture, in shares of its upright width and height: 0,0 is the upper left
/// corner, 1,1 the lower right one.
struct Box {
    double left = 0.0;
    double top = 0.0;
    double width = 1.0;
    double height = 1.0;
    auto operator<=>(const Box&) const = default;

    /// What of it lies in the picture; nothing where none does or a number is none.
    std::optional<Box> inPicture() const {
        const bool reaches = left < 1.0 && top < 1.0 && left + width > 0.0 && top + height > 0.0 &&
                             width > 0.0 && height > 0.0;
        if (!reaches) {
            return std::nullopt;
        }
        Box inside = *this;
        if (left < 0.0) {
            inside.left = 0.0;
            inside.width = width + left;
        }
        if (top < 0.0) {
            inside.top = 0.0;
            inside.height = height + top;
        }
        inside.width = std::min(inside.width, 1.0 - inside.left);
        inside.height = std::min(inside.height, 1.0 - inside.top);
        return inside;
    }
};

} // namespace taxo
