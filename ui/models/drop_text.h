// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <filesystem>
#include <span>

namespace taxo::ui {

/// What dropping these will do, by their names alone: "12 photographs and a folder into this
/// collection".
QString dropText(std::span<const std::filesystem::path> paths, bool isCollectionOpen);

} // namespace taxo::ui
