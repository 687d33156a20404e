// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace taxo {

/// Which version of a file its part belongs to, kept beside it: only the same version may be gone
/// on with.
struct FileVersion {
    std::string etag;
    std::string lastModified;
    std::optional<std::uint64_t> total; ///< bytes of the whole file

    /// For If-Range, which takes no weak ETag (RFC 9110, 13.1.5).
    std::string validator() const;
};

/// Empty where `file` is absent or unreadable: the download starts anew.
FileVersion readFileVersion(const std::filesystem::path& file);
Status writeFileVersion(const std::filesystem::path& file, const FileVersion& version);

/// "bytes 100-199/200" (RFC 9110, 14.4).
struct ContentRange {
    std::uint64_t first = 0;
    std::optional<std::uint64_t> total;
};

std::optional<ContentRange> parseContentRange(std::string_view text);

} // namespace taxo
