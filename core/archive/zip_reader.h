// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// A file in a zip archive.
struct ZipMember {
    std::string name;        ///< as the archive has it, bytes of any kind; parts set apart by "/"
    std::uint64_t bytes = 0; ///< unpacked, as the archive says
    bool isLink = false;     ///< its bytes are what it points to
};

/// Whether a file begins as a zip archive with something in it does.
bool beginsAsZip(const std::filesystem::path& file);

/// A zip archive that anybody may have made (PKWARE APPNOTE 6.3, with zip64): the list of its
/// files, and each of them in pieces. Names are not judged: who writes what is in it, does so by
/// unpackZip. One thread. (core/checkpoint reads archives of tensors in place and by itself:
/// machines that only run a model have no minizip.)
class ZipReader {
public:
    /// Reads the list of its files; folders are none. NotFound; InvalidInput where it is no archive
    /// or encrypted; Corrupt where it is damaged or cut off.
    static Result<ZipReader> open(const std::filesystem::path& archive);
    ~ZipReader();
    ZipReader(ZipReader&&) noexcept;
    ZipReader& operator=(ZipReader&&) noexcept;

    const std::filesystem::path& file() const;
    const std::vector<ZipMember>& members() const;

    /// Calls `take` with pieces of at most 1 MiB from the beginning of a member to its end, or
    /// until `take` fails. Corrupt where a checksum is another, or it is not as long as the list
    /// says: what was taken until then is not to be believed.
    Status read(std::size_t member, const std::function<Status(std::span<const std::byte>)>& take);

private:
    struct State;
    explicit ZipReader(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace taxo
