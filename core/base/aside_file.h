// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace taxo {

/// As OutputFile, for what a library writes by name: an empty file beside `path`, which takes its
/// name only when it is complete; without `commit` it leaves nothing behind.
class AsideFile {
public:
    /// Fails as OutputFile::create; a link is followed and stays.
    static Result<AsideFile> create(const std::filesystem::path& path);
    ~AsideFile();
    AsideFile(AsideFile&& other) noexcept;
    AsideFile& operator=(AsideFile&&) = delete;

    /// Where to write. Whoever does must have closed it before `commit`.
    const std::filesystem::path& file() const { return m_aside; }

    /// Flushes it to disk and renames it; what is there under that name goes.
    Status commit();

private:
    AsideFile() = default;

    std::filesystem::path m_path;
    std::filesystem::path m_aside;
    int m_descriptor = -1;
};

/// Removes from a folder what killed programs were writing aside there: what has not been written
/// to for an hour.
void removeLeftAside(const std::filesystem::path& folder) noexcept;

} // namespace taxo
