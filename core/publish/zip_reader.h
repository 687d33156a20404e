// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace taxo {

/// A file in a zip archive.
struct ZipMember {
    std::string name; ///< UTF-8, parts set apart by "/"; stays below the folder it is unpacked into
    std::uint64_t bytes = 0; ///< unpacked
};

/// A zip archive that anybody may have made: read, unpacked, and refused with a sentence where it
/// would write outside of its folder (absolute names, "..", links, names that are no UTF-8 or have
/// a
/// "\" or ":" in them), names a file twice, is encrypted, or would unpack to 100 times its size and
/// more than a gigabyte. One thread.
class ZipReader {
public:
    /// Reads the list of its files. InvalidInput where it is no archive or refused.
    static Result<ZipReader> open(const std::filesystem::path& archive);
    ~ZipReader();
    ZipReader(ZipReader&&) noexcept;
    ZipReader& operator=(ZipReader&&) noexcept;

    const std::vector<ZipMember>& members() const;

    /// All files into a folder that is there and empty. NoSpace before anything is written where
    /// the disk has less room than they take; Corrupt where a checksum is another, or a file is
    /// longer than the list says.
    Status unpack(const std::filesystem::path& folder, const Progress& progress);

private:
    struct State;
    explicit ZipReader(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace taxo
