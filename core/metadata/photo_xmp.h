// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <span>
#include <string>

namespace taxo {

/// Whether a file's first bytes (16 suffice) are those of a format that withXmp knows: JPEG, PNG.
bool canHoldXmp(std::span<const std::byte> beginning);

/// The XMP packet in a photograph's file (XMP Specification Part 3, 2020: an APP1 segment of JPEG,
/// an iTXt chunk of PNG); empty where there is none. Unsupported for other formats and for a packed
/// chunk, Corrupt where the file cannot be followed to its picture. `name` is what it is called in
/// errors.
Result<std::string> xmpIn(std::span<const std::byte> file, const std::string& name);

/// The file with this packet in place of the one that it has, or of none. All other bytes stay as
/// they are, pixels among them. As xmpIn; Unsupported where a JPEG's segment has no room for it
/// (65,504 bytes).
Result<std::string>
withXmp(std::span<const std::byte> file, const std::string& packet, const std::string& name);

} // namespace taxo
