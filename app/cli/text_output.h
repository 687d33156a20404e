// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo::cli {

/// Where a command's result goes: standard output, or a file that appears only when complete.
class TextOutput {
public:
    /// An empty path is standard output.
    static Result<TextOutput> open(const std::filesystem::path& file);
    Status write(std::string_view text);
    /// Flushes standard output, or gives the file its name.
    Status finish();

private:
    TextOutput() = default;
    std::optional<OutputFile> m_file;
};

} // namespace taxo::cli
