// SPDX-License-Identifier: MIT
#include "core/vectors/npy.h"
#include "tests/fuzz/check.h"

#include <cstdint>
#include <span>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto header = taxo::NpyHeader::read(std::as_bytes(std::span(data, size)), "x.npy");
    if (header) {
        TAXO_ASSERT(header->dataOffset + header->elements() * bytesOf(header->type) == size);
    } else {
        taxo::test::checkError(header.error());
    }
    return 0;
}
