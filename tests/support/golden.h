// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace taxo::test {

/// A file or folder of the checkout, which is "".
std::filesystem::path sourceFile(std::string_view name);

/// A file of tests/<name>.
std::filesystem::path testFile(std::string_view name);

/// A file of the data that others published and that lies beside the checkout (../shared/data),
/// where it is there. A test that needs it skips and says so.
std::optional<std::filesystem::path> sharedData(std::string_view name);

} // namespace taxo::test

/// Skips the test where the data is absent.
#define TAXO_NEEDS_SHARED(variable, name)                                                          \
    const auto variable = ::taxo::test::sharedData(name);                                          \
    if (!(variable)) {                                                                             \
        GTEST_SKIP() << "needs ../shared/data/" << (name) << ", which is not here";                \
    }
