// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/byte_text.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace taxo {

/// One file inside a zip archive. Views of the archive's bytes.
struct ZipEntry {
    std::string_view name;
    std::span<const std::byte> stored; ///< as it lies in the archive, compressed or not
    std::uint64_t size = 0;            ///< unpacked
    std::uint32_t crc = 0;             ///< of the unpacked bytes; not always true (see unpack)
    bool isDeflated = false;
};

/// The central directory of a zip archive (PKWARE APPNOTE 6.3, with zip64; one disk, no
/// encryption). Every offset and size is checked against the archive.
class ZipArchive {
public:
    /// `name` is what the file is called in errors. May throw std::bad_alloc.
    static Result<ZipArchive> open(std::span<const std::byte> file, const std::string& name);

    const std::vector<ZipEntry>& entries() const { return m_entries; }

    const ZipEntry* find(std::string_view name) const;

private:
    ZipArchive() = default;

    std::vector<ZipEntry> m_entries;
    std::unordered_map<std::string_view, std::size_t> m_indexOfName;
};

/// Unpacks a deflated entry into memory of its own and checks its CRC. (Stored entries are used in
/// place, and their CRC is not read: PyTorch can be told to write none.) Unsupported where this
/// build has no zlib.
Result<std::shared_ptr<const std::vector<std::byte>>> inflateEntry(const ZipEntry& entry,
                                                                   const std::string& name);

} // namespace taxo
