// SPDX-License-Identifier: MIT
#pragma once

#include <zlib.h>

#include <cstdint>
#include <string>
#include <vector>

namespace taxo::test {

/// A file of an archive that anybody may have made.
struct ZippedFile {
    std::string name;
    std::string bytes = {};
    std::uint32_t attributes = 0;    ///< as Unix notes them, in the upper half
    std::uint32_t saidBytes = 0;     ///< 0: as many as there are
    std::uint16_t flags = 1U << 11U; ///< the name is UTF-8
};

/// A zip archive of these files as they are, neither packed nor checked (APPNOTE 4.3).
inline std::string zipBytes(const std::vector<ZippedFile>& files) {
    std::string zip;
    std::string list;
    const auto put = [](std::string& to, std::uint32_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) {
            to += static_cast<char>((value >> (8U * static_cast<unsigned>(i))) & 0xFFU);
        }
    };
    for (const ZippedFile& file : files) {
        const auto at = static_cast<std::uint32_t>(zip.size());
        const auto size = static_cast<std::uint32_t>(file.bytes.size());
        const auto crc = static_cast<std::uint32_t>(
            crc32(0, reinterpret_cast<const Bytef*>(file.bytes.data()), size));
        const auto putAbout = [&](std::string& to) {
            put(to, 20, 2); // the version that is needed
            put(to, file.flags, 2);
            put(to, 0, 2); // stored
            put(to, 0x00210000, 4);
            put(to, crc, 4);
            put(to, size, 4);
            put(to, file.saidBytes == 0 ? size : file.saidBytes, 4);
            put(to, static_cast<std::uint32_t>(file.name.size()), 2);
            put(to, 0, 2);
        };
        put(zip, 0x04034b50, 4);
        putAbout(zip);
        zip += file.name + file.bytes;
        put(list, 0x02014b50, 4);
        put(list, 3U << 8U, 2); // made by Unix
        putAbout(list);
        put(list, 0, 2);
        put(list, 0, 2);
        put(list, 0, 2);
        put(list, file.attributes, 4);
        put(list, at, 4);
        list += file.name;
    }
    const auto count = static_cast<std::uint32_t>(files.size());
    const auto listAt = static_cast<std::uint32_t>(zip.size());
    zip += list;
    put(zip, 0x06054b50, 4);
    put(zip, 0, 4);
    put(zip, count, 2);
    put(zip, count, 2);
    put(zip, static_cast<std::uint32_t>(list.size()), 4);
    put(zip, listAt, 4);
    put(zip, 0, 2);
    return zip;
}

} // namespace taxo::test
