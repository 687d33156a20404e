// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdint>
#include <filesystem>
#include <span>

namespace taxo::ui {

/// Where photographs go that are dropped now.
enum class DropTarget : std::uint8_t {
    OpenCollection,
    NewCollection,
    OwnCollection, ///< that was open before the demo world, which is left
    NewOutOfDemo   ///< a new one; the demo world is left
};

/// What dropping these will do, by their names alone: "12 photographs and a folder into this
/// collection".
QString dropText(std::span<const std::filesystem::path> paths, DropTarget target);
/// The same of a picture without a file.
QString pictureDropText(DropTarget target);

} // namespace taxo::ui
