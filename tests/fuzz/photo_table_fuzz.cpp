// SPDX-License-Identifier: MIT
#include "core/base/csv.h"
#include "core/exchange/photo_table.h"
#include "tests/fuzz/check.h"
#include "tests/fuzz/input_file.h"

#include <cstdint>
#include <span>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const taxo::test::InputFile file(std::as_bytes(std::span(data, size)));
    auto mapping = taxo::mappingOf(file.path());
    if (!mapping) {
        taxo::test::checkError(mapping.error());
        return 0;
    }
    mapping->keepAll();
    for (const std::string& line : mapping->lines()) {
        auto same = *mapping;
        if (const auto set = same.set(line); !set) {
            taxo::test::checkError(set.error());
        }
    }
    const auto read = taxo::readPhotoTable(
        file.path(),
        *mapping,
        [&](const taxo::PhotoRecord& record) {
            TAXO_ASSERT(!record.where.empty());
            TAXO_ASSERT(record.verdict || record.nameKind != taxo::NameKind::Scientific);
            return taxo::Status();
        },
        {});
    if (!read) {
        taxo::test::checkError(read.error());
    }
    return 0;
}
