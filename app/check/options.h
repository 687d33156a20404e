// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/encoder/encoder.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo::check {

struct Options {
    std::string model;                 ///< folder or weights file; empty: random weights
    std::string random = "ViT-B-16";   ///< their shape
    std::optional<Device> device;      ///< none: the first GPU, else the CPU
    std::vector<Precision> precisions; ///< none: all that the device has
    std::optional<std::size_t> batch;  ///< none: 64 on a GPU, 8 on a CPU
    int repeats = 10;
};

/// How to call the program.
const char* usage();

/// InvalidInput says which word is wrong.
Result<Options> parse(std::span<const char* const> words);

} // namespace taxo::check
