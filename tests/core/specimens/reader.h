// SPDX-License-Identifier: MIT
#pragma once

#include "core/specimens/specimen_reader.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace taxo::test {

/// The module's, opened once.
inline const SpecimenReader& specimenReader() {
    static const auto reader = loadSpecimenReader();
    EXPECT_TRUE(reader) << (reader ? std::string() : reader.error().text());
    return **reader;
}

} // namespace taxo::test
