// SPDX-License-Identifier: MIT
#include "tests/fuzz/check.h"

#include <cstdint>
#include <string>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto config = taxo::ClipConfig::fromJson(std::string(data, data + size));
    if (config) {
        TAXO_ASSERT(config->embedDim > 0 && config->vision.width % config->vision.heads == 0);
        TAXO_ASSERT(config->imageSize % config->patchSize == 0);
    } else {
        taxo::test::checkError(config.error());
    }
    return 0;
}
