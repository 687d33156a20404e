// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// The whole file. Refuses folders and files larger than `limit` bytes (InvalidInput) before
/// reading anything.
Result<std::vector<std::byte>> readWholeFile(const std::filesystem::path& file,
                                             std::uint64_t limit = UINT64_MAX);
Result<std::string> readTextFile(const std::filesystem::path& file,
                                 std::uint64_t limit = UINT64_MAX);

/// Calls `take` with pieces of at most 1 MiB from the file's beginning to its end, or until `take`
/// fails: for files that must not fill the memory.
Status readInPieces(const std::filesystem::path& file,
                    const std::function<Status(std::span<const std::byte>)>& take);

/// When it was last written to: nanoseconds since 1970, UTC.
Result<std::int64_t> modifiedNsOf(const std::filesystem::path& file);

/// A path for people and text files: valid UTF-8 as it is, every other byte and control characters
/// as %XX.
std::string displayPath(const std::filesystem::path& path);
/// The last component, in the same form.
std::string displayName(const std::filesystem::path& path);

/// A file that is written aside and takes its name only when complete: `commit` flushes it to disk
/// and renames it over `path`; without commit, or after a write that failed, it leaves nothing
/// behind. Writing fails with NoSpace where the disk is full.
class OutputFile {
public:
    /// Creates `path`'s temporary sibling; the folder must exist. A link is followed and stays;
    /// what is there and is no regular file (a folder, /dev/null) is refused.
    static Result<OutputFile> create(const std::filesystem::path& path);
    ~OutputFile();
    OutputFile(OutputFile&&) noexcept;
    OutputFile& operator=(OutputFile&&) noexcept;

    Status write(std::span<const std::byte> bytes);
    Status write(std::string_view text);
    /// Overwrites bytes already written (a header whose counts are known at the end).
    Status writeAt(std::uint64_t offset, std::span<const std::byte> bytes);

    std::uint64_t size() const { return m_size; }

    Status commit();

private:
    OutputFile() = default;
    Status flush();
    /// Gives up the file after a failed write; every later call returns the same failure.
    Status give(Status written);
    void discard() noexcept;

    std::filesystem::path m_path;
    std::filesystem::path m_aside;
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
    std::vector<std::byte> m_buffer;
    Status m_state; // the first failure
};

/// Whether `path` could be written now: fails as OutputFile::create would and leaves nothing
/// behind. For saying so before long work.
Status checkWritable(const std::filesystem::path& path);

/// All of `text` as a file, by OutputFile.
Status writeWholeFile(const std::filesystem::path& path, std::string_view text);

} // namespace taxo
