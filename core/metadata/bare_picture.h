// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <span>
#include <string>

namespace taxo {

/// Whether a file's first bytes (16 suffice) are those of a format that barePicture knows.
bool canBeBared(std::span<const std::byte> beginning);

/// The file of a photograph with its picture and nothing that tells about it: for copies that must
/// not give away where, by whom or with what it was taken. Of JPEG (ISO 10918-1), PNG (ISO 15948)
/// and WebP (RFC 9649) only those parts are kept that a decoder needs, colour profiles among them;
/// EXIF, XMP, IPTC, comments, previews, makers' parts and whatever stands behind the picture go.
/// How it is turned is kept: as an EXIF block that says nothing else. The pixels stay the same to
/// the bit.
///
/// Unsupported for other formats; Corrupt where a part goes beyond the file's end before the
/// picture begins. `name` is what it is called in errors. The same file gives the same bytes.
Result<std::string> barePicture(std::span<const std::byte> file, const std::string& name);

} // namespace taxo
