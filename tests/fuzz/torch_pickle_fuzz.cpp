// SPDX-License-Identifier: MIT
// The input is the pickle of an archive whose storages have the sizes of tests/data's tiny.pt.
#include "tests/core/checkpoint/zip_builder.h"
#include "tests/fuzz/check.h"

#include <cstdint>
#include <string>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string pickle(data, data + size);
    taxo::test::checkWeights(
        taxo::test::readCheckpoint(taxo::test::zipArchive({{"x/data.pkl", pickle},
                                                           {"x/data/0", std::string(24, 'a')},
                                                           {"x/data/1", std::string(4, 'b')},
                                                           {"x/data/2", std::string(8, 'c')},
                                                           {"x/data/3", std::string(6, 'd')}})));
    return 0;
}
