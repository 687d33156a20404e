// SPDX-License-Identifier: MIT
#include "core/checkpoint/tensor_list_private.h"
#include "core/checkpoint/zip_archive_private.h"

#include <algorithm>
#include <optional>

namespace taxo {

namespace {

using Bytes = std::span<const std::byte>;

constexpr std::uint64_t kLocalHeader = 0x04034b50;
constexpr std::uint64_t kCentralHeader = 0x02014b50;
constexpr std::uint64_t kEnd = 0x06054b50;
constexpr std::uint64_t kEnd64 = 0x06064b50;
constexpr std::uint64_t kEnd64Locator = 0x07064b50;

constexpr std::size_t kLocalSize = 30; // without name and extra
constexpr std::size_t kCentralSize = 46;
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kEnd64Size = 56;
constexpr std::size_t kEnd64LocatorSize = 20;

/// The number of `size` bytes at `offset`, which must be inside.
std::uint64_t number(Bytes bytes, std::size_t offset, std::size_t size) {
    return littleEndian(bytes.subspan(offset, size));
}

/// `size` bytes at `offset`, or nothing where the archive has no such place.
std::optional<Bytes> slice(Bytes bytes, std::uint64_t offset, std::uint64_t size) {
    if (offset > bytes.size() || size > bytes.size() - offset) {
        return std::nullopt;
    }
    return bytes.subspan(offset, size);
}

/// Where the record at the end begins; its comment, of at most 65535 bytes, must reach the end.
std::optional<std::size_t> findEnd(Bytes file) {
    constexpr std::size_t kLongestComment = 65535;
    if (file.size() < kEndSize) {
        return std::nullopt;
    }
    const std::size_t last = file.size() - kEndSize;
    const std::size_t first = last - std::min(last, kLongestComment);
    for (std::size_t at = last + 1; at-- > first;) {
        if (number(file, at, 4) == kEnd && number(file, at + 20, 2) == last - at) {
            return at;
        }
    }
    return std::nullopt;
}

struct Directory {
    Bytes bytes;
    std::uint64_t offset = 0;
    std::uint64_t count = 0;
};

std::optional<Directory> findDirectory(Bytes file) {
    const auto end = findEnd(file);
    if (!end) {
        return std::nullopt;
    }
    Directory directory;
    std::uint64_t size = number(file, *end + 12, 4);
    std::uint64_t limit = *end;
    directory.count = number(file, *end + 10, 2);
    directory.offset = number(file, *end + 16, 4);
    const bool is64 =
        directory.count == 0xFFFF || size == 0xFFFFFFFF || directory.offset == 0xFFFFFFFF;
    if (is64 && *end >= kEnd64LocatorSize &&
        number(file, *end - kEnd64LocatorSize, 4) == kEnd64Locator) {
        limit = number(file, *end - kEnd64LocatorSize + 8, 8);
        const auto end64 = slice(file, limit, kEnd64Size);
        if (!end64 || number(*end64, 0, 4) != kEnd64) {
            return std::nullopt;
        }
        directory.count = number(*end64, 32, 8);
        size = number(*end64, 40, 8);
        directory.offset = number(*end64, 48, 8);
    }
    const auto bytes = slice(file.first(limit), directory.offset, size);
    if (!bytes || directory.count > size / kCentralSize) {
        return std::nullopt;
    }
    directory.bytes = *bytes;
    return directory;
}

/// Sizes and offset of a large entry stand in an extra field, those that did not fit in 32 bits
/// only. False where one is missing.
bool readZip64(Bytes extra, std::initializer_list<std::uint64_t*> fields) {
    std::size_t missing = 0;
    for (const std::uint64_t* field : fields) {
        missing += *field == 0xFFFFFFFF ? 1 : 0;
    }
    while (missing > 0 && extra.size() >= 4) {
        const auto length = number(extra, 2, 2);
        const auto data = slice(extra, 4, length);
        if (!data) {
            return false;
        }
        if (number(extra, 0, 2) == 1) {
            std::size_t at = 0;
            for (std::uint64_t* field : fields) {
                if (*field == 0xFFFFFFFF) {
                    if (at + 8 > data->size()) {
                        return false;
                    }
                    *field = number(*data, at, 8);
                    at += 8;
                }
            }
            return true;
        }
        extra = extra.subspan(4 + length);
    }
    return missing == 0;
}

/// The bytes behind the local header of an entry, which must agree with the directory.
std::optional<Bytes>
dataOf(Bytes file, std::uint64_t offset, std::uint64_t size, std::string_view name) {
    const auto header = slice(file, offset, kLocalSize);
    if (!header || number(*header, 0, 4) != kLocalHeader) {
        return std::nullopt;
    }
    const std::uint64_t nameSize = number(*header, 26, 2);
    const std::uint64_t extraSize = number(*header, 28, 2);
    const auto localName = slice(file, offset + kLocalSize, nameSize);
    if (!localName || textOf(*localName) != name) {
        return std::nullopt;
    }
    return slice(file, offset + kLocalSize + nameSize + extraSize, size);
}

/// Takes the next entry off the directory. The error is what is wrong, without the file's name.
tl::expected<ZipEntry, std::string> nextEntry(Bytes file, Bytes& directory) {
    const auto header = slice(directory, 0, kCentralSize);
    if (!header || number(*header, 0, 4) != kCentralHeader) {
        return tl::unexpected(std::string("its list of entries is damaged"));
    }
    const std::uint64_t nameSize = number(*header, 28, 2);
    const std::uint64_t extraSize = number(*header, 30, 2);
    const std::uint64_t commentSize = number(*header, 32, 2);
    const auto name = slice(directory, kCentralSize, nameSize);
    const auto extra = slice(directory, kCentralSize + nameSize, extraSize);
    const auto whole = slice(directory, 0, kCentralSize + nameSize + extraSize + commentSize);
    if (!name || !extra || !whole) {
        return tl::unexpected(std::string("its list of entries is cut off"));
    }
    directory = directory.subspan(whole->size());

    ZipEntry entry;
    entry.name = textOf(*name);
    const auto problem = [&](const char* what) {
        return tl::unexpected("its entry " + printable(entry.name) + " " + what);
    };
    const std::uint64_t flags = number(*header, 8, 2);
    const std::uint64_t method = number(*header, 10, 2);
    std::uint64_t packed = number(*header, 20, 4);
    std::uint64_t offset = number(*header, 42, 4);
    entry.crc = static_cast<std::uint32_t>(number(*header, 16, 4));
    entry.size = number(*header, 24, 4);
    if (!readZip64(*extra, {&entry.size, &packed, &offset})) {
        return problem("lacks its size");
    }
    constexpr std::uint64_t kEncrypted = 1;
    if ((flags & kEncrypted) != 0) {
        return problem("is encrypted");
    }
    if (method != 0 && method != 8) {
        return problem("is compressed in a way that is not read (deflate is)");
    }
    entry.isDeflated = method == 8;
    if (!entry.isDeflated && packed != entry.size) {
        return problem("has two different sizes");
    }
    const auto data = dataOf(file, offset, packed, entry.name);
    if (!data) {
        return problem("does not lie where the list of entries says");
    }
    entry.stored = *data;
    return entry;
}

} // namespace

Result<ZipArchive> ZipArchive::open(std::span<const std::byte> file, const std::string& name) {
    const auto corrupt = [&](const std::string& problem) {
        return fail(ErrorCode::Corrupt,
                    name + " is a damaged archive: " + problem + ". Get the file again.");
    };
    const auto directory = findDirectory(file);
    if (!directory) {
        return corrupt("the list of entries at its end is missing, so it may be cut off");
    }
    ZipArchive archive;
    archive.m_entries.reserve(directory->count);
    Bytes rest = directory->bytes;
    for (std::uint64_t i = 0; i < directory->count; ++i) {
        auto entry = nextEntry(file.first(directory->offset), rest);
        if (!entry) {
            return corrupt(entry.error());
        }
        if (!archive.m_indexOfName.emplace(entry->name, archive.m_entries.size()).second) {
            return corrupt("its entry " + printable(entry->name) + " appears twice");
        }
        archive.m_entries.push_back(*entry);
    }
    return archive;
}

const ZipEntry* ZipArchive::find(std::string_view name) const {
    const auto found = m_indexOfName.find(name);
    return found != m_indexOfName.end() ? &m_entries[found->second] : nullptr;
}

} // namespace taxo
