// SPDX-License-Identifier: MIT
#pragma once

// Plain pointers only: an inline function of a library header, compiled here for AVX2, could be the
// one copy that the linker keeps for every machine.
#include <cstddef>
#include <cstdint>

namespace taxo::detail {

/// Rows are padded with zeros to a multiple of so many numbers.
inline constexpr std::size_t kScanPad = 32;

/// Products of one row and the query, compiled once for each level of cpu.h (memory is the limit:
/// AVX-512 gains nothing). `count` is a multiple of kScanPad; no alignment is asked for.
struct ScanKernel {
    /// The caller sees to it that the sum fits.
    std::int32_t (*bytes)(const std::int8_t* row,
                          const std::int16_t* query,
                          std::size_t count) = nullptr;
    /// IEEE half.
    float (*halves)(const std::uint16_t* row, const float* query, std::size_t count) = nullptr;
    float (*floats)(const float* row, const float* query, std::size_t count) = nullptr;
};

extern const ScanKernel kBaselineScanKernel;
extern const ScanKernel kAvx2ScanKernel;

} // namespace taxo::detail
