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

const char* nameOf(Transform transform); ///< "squash", "crop", "crop_rgb"

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
    std::uint8_t fill = 0;            ///< Resize::Longest pads every channel with it

    auto operator<=>(const PreprocessSpec&) const = default;
};

/// A model's input: 3 planes (R, G, B) of side x side floats, rows from the top.
struct ImageTensor {
    int side = 0;
    std::vector<float> values; ///< 3 * side * side
};

/// The model's input for a picture. Refuses a picture without pixels and a spec that makes no sense
/// (InvalidInput). Squash differs from torch's by rounding only (below 5e-6), Crop and CropRgb are
/// equal to Pillow's and torch's; where `Longest` would leave a side without a pixel (1 x 1500),
/// which open_clip fails on, it keeps one. Any thread; 1 to 10 ms for 2048 x 1536.
Result<ImageTensor> preprocess(const ImageBuffer& picture, const PreprocessSpec& spec);

} // namespace taxo
