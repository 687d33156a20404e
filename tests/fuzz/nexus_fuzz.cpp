// SPDX-License-Identifier: MIT
#include "core/tree/nexus.h"
#include "tests/fuzz/tree_check.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto read = taxo::readNexusText({reinterpret_cast<const char*>(data), size}, "a tree");
    if (!read) {
        taxo::test::checkError(read.error());
        return 0;
    }
    taxo::test::checkRoundTrip(read->tree);
    taxo::test::checkLayout(read->tree);
    return 0;
}
