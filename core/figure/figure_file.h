// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace taxo {

enum class FigureFormat : std::uint8_t { Png, Svg, Pdf };

/// By the ending of a file's name, in any case; nothing for others.
std::optional<FigureFormat> figureFormatOf(const std::filesystem::path& file);

/// How large a figure is. Text and lines have their size on paper: at more dots per inch the same
/// figure has more pixels.
struct FigureSize {
    int width = 2400; ///< pixels, at least 200 and at most 20,000
    int height = 1600;
    double dotsPerInch = 0.0; ///< 18 to 2,400; 0: so that the longer side is eight inches

    /// `dotsPerInch`, or what 0 stands for.
    double resolution() const;
    /// InvalidInput says what is out of range; OutOfMemory where a picture in pixels of this size
    /// would take more than half of the memory.
    Status check(FigureFormat format) const;
};

} // namespace taxo
