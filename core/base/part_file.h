// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

namespace taxo {

/// A file that grows over several runs of the program until it is whole. Unlike OutputFile it stays
/// when the work is interrupted, so that the work can go on from there. One holder at a time, in
/// this process or another; used by one thread at a time.
class PartFile {
public:
    /// Opens what is there or creates it; the folder must exist. Busy where somebody else holds it.
    static Result<PartFile> open(const std::filesystem::path& path);
    /// Lets go and keeps the bytes.
    ~PartFile();
    PartFile(PartFile&&) noexcept;
    PartFile& operator=(PartFile&&) noexcept;

    const std::filesystem::path& path() const { return m_path; }

    std::uint64_t size() const { return m_size; }

    /// Written at once, unbuffered. NoSpace where the disk is full; what did fit stays and counts.
    Status append(std::span<const std::byte> bytes);
    /// Has what was appended on the disk.
    Status flush() const;
    /// Drops all bytes.
    Status restart();

    /// Flushes to disk and renames over `path`. Nothing else may be called afterwards.
    Status publish(const std::filesystem::path& path);
    /// Deletes the file. Nothing else may be called afterwards.
    void remove() noexcept;

private:
    PartFile() = default;

    std::filesystem::path m_path;
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
};

} // namespace taxo
