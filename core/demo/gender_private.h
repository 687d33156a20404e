// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace taxo {

/// The ending of an adjective beside this genus: "us", "a" or "um".
inline std::string_view genderOf(std::string_view genus) {
    if (genus.ends_with("us")) {
        return "us";
    }
    return genus.ends_with("um") ? "um" : "a";
}

} // namespace taxo
