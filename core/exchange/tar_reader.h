// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// A regular file in an archive; `bytes` are part of the archive's.
struct TarEntry {
    std::string name;
    std::span<const std::byte> bytes;
};

/// The regular files of an uncompressed tar archive (POSIX ustar, with pax and GNU long names), in
/// order. Every header's checksum and every size is checked against the archive; one that ends
/// without its closing block was cut off (Corrupt). Links, folders and devices are passed over.
/// `name` is what the archive is called in errors.
Result<std::vector<TarEntry>> readTar(std::span<const std::byte> archive, const std::string& name);

} // namespace taxo
