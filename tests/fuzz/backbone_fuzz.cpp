// SPDX-License-Identifier: MIT
#include "core/tree/backbone.h"
#include "core/tree/tree_names.h"
#include "tests/fuzz/input_file.h"
#include "tests/fuzz/tree_check.h"

#include <cstddef>
#include <cstdint>
#include <span>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const taxo::test::InputFile file(std::as_bytes(std::span(data, size)));
    const auto read = taxo::readBackbone(file.path(), {});
    if (!read) {
        taxo::test::checkError(read.error());
        return 0;
    }
    taxo::test::checkRoundTrip(read->tree);
    taxo::test::checkLayout(read->tree);
    const taxo::TreeNames names(*read);
    for (const auto& synonym : read->synonyms) {
        TAXO_ASSERT(static_cast<std::size_t>(synonym.accepted.value) < read->tree.size());
        (void)names.find(read->synonymNames.table().at(synonym.name));
    }
    return 0;
}
