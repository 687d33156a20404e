// SPDX-License-Identifier: MIT
#pragma once

// Plain pointers only: an inline function of a library header, compiled here for AVX2, could be the
// one copy that the linker keeps for every machine.
#include <cstddef>
#include <cstdint>

namespace taxo::detail {

/// Each converts the first elements, as many as fill whole registers, and returns how many.
std::size_t floatsOfHalvesAvx2(const void* bytes, float* floats, std::size_t count);
std::size_t halvesOfFloatsAvx2(const float* floats, void* bytes, std::size_t count);
std::size_t floatsOfBfloat16sAvx2(const void* bytes, float* floats, std::size_t count);
std::size_t bfloat16sOfFloatsAvx2(const float* floats, void* bytes, std::size_t count);

} // namespace taxo::detail
