// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/image/image_buffer.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace taxo {

/// The published ways from a picture to a model's input (facts as of open_clip 3.3.0 and
/// pybioclip 2.1.6).
enum class Transform : std::uint8_t {
    Squash, ///< pybioclip and the demos: RGB, float, bilinear with antialias to side x side, aspect
            ///< ignored
    Crop, ///< open_clip: resize in the picture's own mode, shortest side, bicubic on bytes; centre
          ///< crop; RGB last
    CropRgb ///< pybioclip for other models: RGB first, then as Crop
};

/// Everything the input of a model depends on apart from the picture. Part of every embedding's
/// key.
struct PreprocessSpec {
    enum class Interpolation : std::uint8_t { Bilinear, Bicubic };
    enum class Resize : std::uint8_t { Shortest, Longest, Squash };

    Transform transform = Transform::Squash;
    int side = 224;
    std::array<float, 3> mean = {0.48145466F, 0.4578275F, 0.40821073F};
    std::array<float, 3> deviation = {0.26862954F, 0.26130258F, 0.27577711F};
    Interpolation interpolation =
        Interpolation::Bicubic;       ///< Crop and CropRgb, as open_clip_config.json has it
    Resize resize = Resize::Shortest; ///< Crop and CropRgb, likewise
    std::array<std::uint8_t, 3> fill = {0, 0, 0}; ///< Resize::Longest pads with it

    auto operator<=>(const PreprocessSpec&) const = default;
};

/// A model's input: 3 planes (R, G, B) of side x side floats, rows from the top.
struct ImageTensor {
    int side = 0;
    std::vector<float> values; ///< 3 * side * side
};

} // namespace taxo
