// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QImage>

#include <filesystem>

namespace taxo::ui {

/// "2026-11-22 143005.taxo": a name by the present moment that nothing in the folder has yet. The
/// folder is made where it is not there; using the file tells what is wrong with it.
std::filesystem::path newFileIn(const std::filesystem::path& folder, const char* extension);

/// Writes a picture that came without a file as a PNG of such a name; the file. Any thread.
Result<std::filesystem::path> keepPicture(const QImage& picture,
                                          const std::filesystem::path& folder);

} // namespace taxo::ui
