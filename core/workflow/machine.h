// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace taxo {

/// A GPU that models can be computed on.
struct Gpu {
    std::string name;              ///< as a device is chosen: "cuda:0"
    std::uint64_t memoryBytes = 0; ///< 0: it does not tell
};

/// What this computer has for models.
struct Machine {
    int cpus = 1;
    std::uint64_t memoryBytes = 0; ///< that this process may use; 0: unknown
    std::vector<Gpu> gpus;
    std::string libraries; ///< LibTorch, BLAS, CPU kernels, threads, CUDA
};

/// Loads LibTorch (0.6 s the first time) and asks it. Any thread.
Result<Machine> lookAtMachine();

/// Whether `memoryBytes` of working memory can be had.
enum class Fit : std::uint8_t {
    Fits,
    Tight, ///< over three quarters of what there is: other programs may have to go
    TooLarge,
    Unknown
};

/// `needed` and `available` in bytes; 0: not known.
Fit fitOf(std::uint64_t needed, std::uint64_t available);

} // namespace taxo
