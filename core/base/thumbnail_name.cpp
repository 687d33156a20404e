// SPDX-License-Identifier: MIT
#include "core/base/thumbnail_name.h"

#include <cmath>

namespace taxo {

std::string thumbnailName(const Digest& bytes, const std::optional<Box>& region, int side) {
    const std::string hex = bytes.hex();
    std::string name = hex.substr(0, 2) + "/" + hex + "-" + std::to_string(side);
    if (region) { // equal for two equal boxes
        for (const double share : {region->left, region->top, region->width, region->height}) {
            constexpr double kMillion = 1e6;
            name += "-" + std::to_string(std::llround(share * kMillion));
        }
    }
    return name + ".jpg";
}

} // namespace taxo
