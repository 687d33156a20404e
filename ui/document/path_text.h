// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

#include <filesystem>
#include <optional>

namespace taxo::ui {

/// The only place where ui turns paths into texts and texts into paths.

/// For people: bytes that are not UTF-8 as %XX.
QString displayText(const std::filesystem::path& path);
/// The last component, likewise.
QString displayName(const std::filesystem::path& path);

std::filesystem::path pathFromText(const QString& text);

/// The very bytes of a local file's address, also where they are not UTF-8; nothing for other
/// addresses.
std::optional<std::filesystem::path> pathFromUrl(const QUrl& url);
QUrl urlFromPath(const std::filesystem::path& path); ///< absolute; the very bytes, likewise

} // namespace taxo::ui
