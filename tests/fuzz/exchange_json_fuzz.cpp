// SPDX-License-Identifier: MIT
#include "core/exchange/coco.h"
#include "core/exchange/detections.h"
#include "tests/fuzz/check.h"
#include "tests/fuzz/input_file.h"

#include <cstdint>
#include <span>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const taxo::test::InputFile file(std::as_bytes(std::span(data, size)));
    const auto take = [](const taxo::PhotoRecord& record) {
        TAXO_ASSERT(!record.where.empty());
        return taxo::Status();
    };
    if (const auto coco = taxo::readCoco(file.path(), take, {}); !coco) {
        taxo::test::checkError(coco.error());
    }
    if (const auto found = taxo::readDetections(file.path(), 0.2F, take, {}); !found) {
        taxo::test::checkError(found.error());
    }
    return 0;
}
