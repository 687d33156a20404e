// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace taxo {

/// A whole file as read-only bytes: mapped where that is safe, read into memory where the file lies
/// on a network or removable file system (a mapping there can end in SIGBUS). Cheap to copy; the
/// bytes live as long as any copy. The bytes begin at an address that is a multiple of 64.
class MappedFile {
public:
    static Result<MappedFile> open(const std::filesystem::path& file);

    std::span<const std::byte> bytes() const { return m_bytes; }

    const std::filesystem::path& path() const { return m_path; }

    bool isMapped() const { return m_isMapped; }

    /// Keeps the bytes alive, for tensors made over them.
    std::shared_ptr<const void> owner() const { return m_owner; }

private:
    MappedFile() = default;

    std::filesystem::path m_path;
    std::shared_ptr<const void> m_owner;
    std::span<const std::byte> m_bytes;
    bool m_isMapped = false;
};

} // namespace taxo
