// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/cpu.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace taxo {

/// IEEE 754 binary16 to binary32: exact. A NaN stays a NaN with its sign and payload, made quiet.
float floatOfHalf(std::uint16_t half);

/// Rounded to nearest, ties to even; beyond 65504 (after rounding) infinite; below the smallest
/// subnormal zero.
std::uint16_t halfOfFloat(float value);

/// bfloat16 is the upper half of a binary32.
float floatOfBfloat16(std::uint16_t bfloat16);

/// Rounded to nearest, ties to even.
std::uint16_t bfloat16OfFloat(float value);

/// The same for arrays. Bytes are little-endian pairs at any alignment, as they lie in files;
/// `bytes.size()` must be twice `floats.size()`. Every level gives equal bits; at Avx2 about as
/// fast as memory.
void floatsOfHalves(std::span<const std::byte> bytes,
                    std::span<float> floats,
                    CpuLevel level = cpuLevel());
void halvesOfFloats(std::span<const float> floats,
                    std::span<std::byte> bytes,
                    CpuLevel level = cpuLevel());
void floatsOfBfloat16s(std::span<const std::byte> bytes,
                       std::span<float> floats,
                       CpuLevel level = cpuLevel());
void bfloat16sOfFloats(std::span<const float> floats,
                       std::span<std::byte> bytes,
                       CpuLevel level = cpuLevel());

} // namespace taxo
