// SPDX-License-Identifier: MIT
#pragma once

// What differs between operating systems, for core/base alone. One implementation per system
// (platform_posix_*.cpp).

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>

namespace taxo::platform {

/// Identity and age of a file, enough to know that its bytes are unchanged.
struct FileStamp {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;
    std::int64_t modifiedNs = 0;
};

Result<FileStamp> stampOf(const std::filesystem::path& file);

struct FileView {
    std::shared_ptr<const void> owner;
    std::span<const std::byte> bytes;
    bool isMapped = false;
};

Result<FileView> viewFile(const std::filesystem::path& file);

/// Calls `take` with pieces of the file from its beginning until its end or until `take` fails.
Status readInPieces(const std::filesystem::path& file,
                    const std::function<Status(std::span<const std::byte>)>& take);

/// A new file beside `path` that nobody else has, open for writing.
Result<int> createAside(const std::filesystem::path& path, std::filesystem::path& aside);
/// The same for a folder.
Status createFolderAside(const std::filesystem::path& path, std::filesystem::path& aside);
/// A file or folder that is aside, whoever made it.
void rememberAside(const std::filesystem::path& aside);
/// It has another name now, or is gone.
void forgetAside(const std::filesystem::path& aside) noexcept;
/// Deletes every file and folder that was made aside and is neither published nor discarded, for a
/// program that ends in the midst of work.
void removeAllAside() noexcept;
Status writeAll(int descriptor, std::span<const std::byte> bytes);
Status writeAllAt(int descriptor, std::uint64_t offset, std::span<const std::byte> bytes);
/// Flushes, closes, renames over `path` and flushes the folder.
Status
publish(int descriptor, const std::filesystem::path& aside, const std::filesystem::path& path);
void discardAside(int descriptor, const std::filesystem::path& aside) noexcept;
/// Gives an open file the permissions, extended attributes and time of change of another and, where
/// that is allowed, its owner and group.
Status makeLike(int descriptor, const std::filesystem::path& other);
/// Whether the file is there, somebody has the right to write to it, and so have we.
bool mayBeWritten(const std::filesystem::path& file);

struct GrowingFile {
    int descriptor = -1;
    std::uint64_t size = 0;
};

/// Opens or creates a file whose writes go to its end, locked against every other opener (Busy).
Result<GrowingFile> openGrowing(const std::filesystem::path& path);
Result<std::uint64_t> sizeOf(int descriptor);
Status emptyFile(int descriptor);
/// Has all that was written on the disk.
Status flushFile(int descriptor);
void closeFile(int descriptor) noexcept;

std::filesystem::path executableFolder();

/// HOME, else what the user database says, else "/".
std::filesystem::path homeFolder();

} // namespace taxo::platform
