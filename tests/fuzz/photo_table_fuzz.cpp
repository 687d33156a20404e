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
    const auto& header = mapping->header;
    bool areNamesUnlike = true; // of columns that are called alike, the first is meant
    for (std::size_t i = 0; i < header.size(); ++i) {
        areNamesUnlike = areNamesUnlike && taxo::columnNamed(header, header[i]) == i;
    }
    for (const std::string& line : mapping->lines()) {
        auto same = *mapping;
        const auto set = same.set(line);
        if (!set) {
            taxo::test::checkError(set.error());
        }
        TAXO_ASSERT(!areNamesUnlike || (set && same.uses == mapping->uses));
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
