// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/box.h"
#include "core/base/digest.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <QImage>

#include <cstdint>
#include <filesystem>
#include <optional>

namespace taxo::ui {

/// Which small picture: of which bytes, of which part of them.
struct ThumbnailKey {
    Digest bytes; ///< of the photograph's file
    std::optional<Box> region;
};

/// Small pictures on disk, `ab/<digest>-<side>.jpg` by the digest of the photograph's file, so that
/// a photograph whose file is gone still shows. All of it can be made again; a damaged file counts
/// as none. Any thread.
class ThumbnailFolder {
public:
    /// An empty path: nothing is kept and nothing found. `side`: of the longer side, in pixels.
    ThumbnailFolder(std::filesystem::path folder, int side);

    bool isUsed() const { return !m_folder.empty(); }

    /// Null where there is none. A look makes a file young again.
    QImage read(const ThumbnailKey& key) const;
    /// Written aside and renamed.
    Status write(const ThumbnailKey& key, const QImage& image) const;

    /// Takes the longest unused files away until `limit` bytes or fewer are left.
    Status trim(std::uint64_t limit, const Progress& progress) const;

    std::filesystem::path fileOf(const ThumbnailKey& key) const;

private:
    std::filesystem::path m_folder;
    int m_side;
};

} // namespace taxo::ui
