// SPDX-License-Identifier: MIT
#include "core/exchange/gpx.h"
#include "tests/fuzz/check.h"

#include <cstdint>
#include <string_view>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto track = taxo::readGpxText({reinterpret_cast<const char*>(data), size}, "track.gpx");
    if (!track) {
        taxo::test::checkError(track.error());
        return 0;
    }
    TAXO_ASSERT(!track->points.empty());
    for (std::size_t i = 1; i < track->points.size(); ++i) {
        TAXO_ASSERT(track->points[i - 1].at <= track->points[i].at);
    }
    return 0;
}
