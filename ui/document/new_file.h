// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QImage>

#include <filesystem>
#include <optional>

namespace taxo::ui {

/// "2026-11-22 143005.taxo": a name by the present moment that nothing in the folder has yet. The
/// folder is made where it is not there; using the file tells what is wrong with it.
std::filesystem::path newFileIn(const std::filesystem::path& folder, const char* extension);

/// When a file of such a name was made; nothing for other names.
std::optional<QDateTime> momentOf(const std::filesystem::path& file);

/// Writes a picture that came without a file as a PNG of such a name; the file. Any thread.
Result<std::filesystem::path> keepPicture(const QImage& picture,
                                          const std::filesystem::path& folder);

} // namespace taxo::ui
