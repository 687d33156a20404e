// SPDX-License-Identifier: MIT
#pragma once

#include "tests/core/checkpoint/bytes.h"

#include <cstdint>
#include <string>
#include <vector>

namespace taxo::test {

/// One entry of a zip archive made by hand, with what may be wrong about it.
struct ZipFileEntry {
    std::string name = {};
    std::string bytes = {};
    std::uint64_t method = 0;
    std::uint64_t flags = 0;
    std::int64_t claimedExtra = 0; ///< added to both sizes in the directory
    bool is64 = false;             ///< sizes and offset in a zip64 field
    std::string localName = {};    ///< empty: the same
    std::uint64_t unpacked = 0;    ///< its size; 0: as the bytes
};

inline std::string zipArchive(const std::vector<ZipFileEntry>& entries, bool end64 = false) {
    std::string file;
    std::string directory;
    for (const ZipFileEntry& entry : entries) {
        const std::string& localName = entry.localName.empty() ? entry.name : entry.localName;
        const std::uint64_t offset = file.size();
        const std::uint64_t size =
            entry.bytes.size() + static_cast<std::uint64_t>(entry.claimedExtra);
        file += "PK\x03\x04" + little(20, 2) + little(entry.flags, 2) + little(entry.method, 2) +
                little(0, 4 + 4 + 8) + little(localName.size(), 2) + little(0, 2) + localName +
                entry.bytes;
        const std::string extra =
            entry.is64 ? little(7, 2) + little(3, 2) + "abc" + little(1, 2) + little(24, 2) +
                             little(entry.unpacked > 0 ? entry.unpacked : size, 8) +
                             little(size, 8) + little(offset, 8)
                       : "";
        const std::uint64_t shownSize = entry.is64 ? 0xFFFFFFFF : size;
        directory += "PK\x01\x02" + little(20, 4) + little(entry.flags, 2) +
                     little(entry.method, 2) + little(0, 4 + 4) + little(shownSize, 4) +
                     little(shownSize, 4) + little(entry.name.size(), 2) + little(extra.size(), 2) +
                     little(0, 2 + 2 + 2 + 4) + little(entry.is64 ? 0xFFFFFFFF : offset, 4) +
                     entry.name + extra;
    }
    const std::uint64_t begin = file.size();
    file += directory;
    if (end64) {
        const std::uint64_t end = file.size();
        file += "PK\x06\x06" + little(44, 8) + little(45, 2 + 2) + little(0, 4 + 4) +
                little(entries.size(), 8) + little(entries.size(), 8) +
                little(directory.size(), 8) + little(begin, 8);
        file += "PK\x06\x07" + little(0, 4) + little(end, 8) + little(1, 4);
    }
    const std::uint64_t count = end64 ? 0xFFFF : entries.size();
    return file + "PK\x05\x06" + little(0, 2 + 2) + little(count, 2) + little(count, 2) +
           little(end64 ? 0xFFFFFFFF : directory.size(), 4) +
           little(end64 ? 0xFFFFFFFF : begin, 4) + little(0, 2);
}

/// The pickle of a list of texts: "X" and its length in front of each piece made with it.
inline std::string pickledText(const std::string& text) {
    return "X" + little(text.size(), 4) + text;
}

/// {"a": a tensor of these lengths and strides over a storage of FloatStorage "0"}
inline std::string pickledTensor(const std::string& elements,
                                 const std::string& offset,
                                 const std::string& lengths,
                                 const std::string& strides,
                                 const std::string& storageType = "torch\nFloatStorage\n") {
    return "\x80\x02}" + pickledText("a") + "ctorch._utils\n_rebuild_tensor_v2\n((" +
           pickledText("storage") + "c" + storageType + pickledText("0") + pickledText("cpu") +
           elements + "tQ" + offset + lengths + strides +
           "\x89"
           "ccollections\nOrderedDict\n)RtRs.";
}

/// An archive of this pickle and one storage.
inline std::string torchArchive(const std::string& pickle, const std::string& storage = "") {
    return zipArchive({{"x/data.pkl", pickle}, {"x/data/0", storage}});
}

} // namespace taxo::test
