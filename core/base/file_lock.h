// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace taxo {

/// Says to other programs, and to others in this one, that somebody works here: a small file of its
/// own that one holder at a time has, gone when the holder lets go. A program that is killed lets
/// go as well; its empty file stays and hinders nobody.
class FileLock {
public:
    /// Busy where somebody else has it.
    static Result<FileLock> take(const std::filesystem::path& file);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;

private:
    FileLock() = default;

    std::filesystem::path m_file;
    int m_descriptor = -1;
};

} // namespace taxo
