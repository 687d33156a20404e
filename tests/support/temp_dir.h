// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string_view>

namespace taxo::test {

/// A folder of one test's own, removed with everything in it at the end. Its path holds a space, an
/// umlaut and CJK, so that everything that opens files is tried with them.
class TempDir {
public:
    TempDir();
    ~TempDir();
    TempDir(const TempDir&) = delete;
    TempDir& operator=(const TempDir&) = delete;

    const std::filesystem::path& path() const { return m_path; }

    std::filesystem::path operator/(std::string_view name) const { return m_path / name; }

    /// Writes a file of these bytes and returns its path.
    std::filesystem::path write(std::string_view name, std::string_view bytes) const;

private:
    std::filesystem::path m_path;
};

} // namespace taxo::test
