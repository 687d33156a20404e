// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/thumbnail_folder.h"

#include <QImage>

#include <filesystem>

namespace taxo::ui {

/// What is seen of a collection without opening it.
struct CollectionLook {
    static constexpr int kPictures = 3;
    static constexpr int kSide = 80; ///< pixels of each: 40 on a screen at 200 %
    static constexpr int kGap = 4;   ///< between them
    static constexpr int kWidth = kPictures * kSide + (kPictures - 1) * kGap;

    std::filesystem::path file;
    bool isThere = true;
    /// Its first photographs side by side, kWidth by kSide; null where no small pictures of them
    /// are kept.
    QImage picture = {};
};

/// Leaves no trace at the collection and may look while somebody writes to it. Any thread; some
/// milliseconds.
CollectionLook lookAtCollection(const std::filesystem::path& file,
                                const ThumbnailFolder& thumbnails);

} // namespace taxo::ui
