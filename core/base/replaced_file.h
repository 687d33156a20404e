// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace taxo {

/// Whether a file may be replaced: somebody may write to it, and so may we. Of one that is not
/// there: no.
bool mayBeReplaced(const std::filesystem::path& file);

/// A file of somebody's, read whole, in whose place others bytes are to be put. At any moment the
/// old or the new file is there, whole. One thread.
class ReplacedFile {
public:
    /// Permission where it may not be written to, NotFound where it is not there. A link is
    /// followed and stays.
    static Result<ReplacedFile> open(const std::filesystem::path& file);

    std::span<const std::byte> bytes() const { return m_bytes; }

    /// Writes aside, flushes to disk and renames. Permissions, time of change and extended
    /// attributes stay, and owner and group where we may set them; other hard links keep the old
    /// bytes. Mismatch where somebody wrote to it since it was read, NoSpace where the disk is
    /// full; the old file stays then, and nothing lies beside it.
    Status put(std::span<const std::byte> bytes) const;

private:
    std::filesystem::path m_file;
    std::vector<std::byte> m_bytes;
    std::uint64_t m_inode = 0;
    std::int64_t m_modifiedNs = 0;
};

} // namespace taxo
