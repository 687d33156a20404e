// SPDX-License-Identifier: MIT
#include "core/classify/label_json.h"
#include "tests/fuzz/check.h"

#include <cstdint>
#include <span>
#include <string>

namespace {

taxo::Result<taxo::LabelList> read(std::span<const std::byte> json) {
    return taxo::readLabelJson(json, "labels.json");
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto labels = read(std::as_bytes(std::span(data, size)));
    if (!labels) {
        taxo::test::checkError(labels.error());
        return 0;
    }
    const auto& taxonomy = labels->taxonomy();
    for (std::size_t label = 0; label < labels->size(); ++label) {
        const auto leaf = labels->leafOfLabel(label).value;
        TAXO_ASSERT(leaf > 0 && static_cast<std::size_t>(leaf) < taxonomy.size());
        static_cast<void>(labels->displayNameOf(label));
    }
    // What was read is written and read as the same.
    const std::string written = taxo::labelJsonOf(*labels);
    const auto again = read(std::as_bytes(std::span(written)));
    TAXO_ASSERT(again && taxo::labelJsonOf(*again) == written);
    return 0;
}
