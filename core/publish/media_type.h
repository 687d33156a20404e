// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace taxo {

/// The media type (IANA) of a photograph by its file's ending: "image/jpeg". Raw files of cameras,
/// which have none of their own, are "image/x-raw", others "image/unknown".
const char* mediaTypeOf(const std::filesystem::path& file);

} // namespace taxo
