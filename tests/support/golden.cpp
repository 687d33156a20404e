// SPDX-License-Identifier: MIT
#include "tests/support/golden.h"

#include <system_error>

namespace taxo::test {

std::filesystem::path sourceFile(std::string_view name) {
    return std::filesystem::path(TAXO_SOURCE_DIR) / name;
}

std::filesystem::path testFile(std::string_view name) {
    return sourceFile("tests") / name;
}

std::optional<std::filesystem::path> sharedData(std::string_view name) {
    const auto file = sourceFile("..") / "shared" / "data" / name;
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
        return std::nullopt;
    }
    return file;
}

} // namespace taxo::test
