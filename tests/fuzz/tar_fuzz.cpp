// SPDX-License-Identifier: MIT
#include "core/exchange/tar_reader.h"
#include "tests/fuzz/check.h"

#include <cstdint>
#include <span>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto archive = std::as_bytes(std::span(data, size));
    const auto entries = taxo::readTar(archive, "x.tar");
    if (!entries) {
        taxo::test::checkError(entries.error());
        return 0;
    }
    std::size_t sum = 0;
    for (const taxo::TarEntry& entry : *entries) {
        for (const std::byte byte : entry.bytes) {
            sum += std::to_integer<std::size_t>(byte);
        }
    }
    TAXO_ASSERT(sum <= 255 * size * (entries->size() + 1));
    return 0;
}
