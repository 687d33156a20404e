// SPDX-License-Identifier: MIT
// Weights of either format; the corpus decides which is tried.
#include "tests/fuzz/check.h"

#include <cstdint>
#include <span>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span(data, size));
    taxo::test::checkWeights(taxo::Checkpoint::read(bytes, nullptr, "weights"));
    return 0;
}
