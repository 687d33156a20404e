// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/files.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace taxo {

/// Writes a tar archive (POSIX.1-2017, ustar) file by file; it is there only after `commit`
/// (OutputFile). The same files give the same bytes: all are of 1970-01-01 and of nobody.
class TarFile {
public:
    static Result<TarFile> create(const std::filesystem::path& archive);

    /// `name`: at most 100 bytes. InvalidInput for a longer one, and for 8 GB or more.
    Status add(std::string_view name, std::string_view bytes);

    std::uint64_t size() const { return m_file.size(); }

    Status commit();

private:
    explicit TarFile(OutputFile file);

    OutputFile m_file;
};

} // namespace taxo
