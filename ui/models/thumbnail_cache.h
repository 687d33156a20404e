// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/box.h"
#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/thumbnail_name.h"
#include "ui/jobs/job_runner.h"
#include "ui/models/lazy_decoder.h"
#include "ui/models/thumbnail_folder.h"

#include <QCache>
#include <QImage>
#include <QObject>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace taxo::ui {

/// Small pictures of items, read on the Io lane and kept in memory by last use, and on disk by the
/// digest of their bytes where a folder is given. A view says which it wants; what is not wanted
/// any more and has not begun is dropped. UI thread.
class ThumbnailCache : public QObject {
    Q_OBJECT
public:
    enum class State : std::uint8_t { Absent, Ready, Failed };

    struct Wanted {
        ItemId id;
        std::filesystem::path file;
        Digest bytes = {}; ///< of the file; none: it is not looked for on disk
        std::optional<Box> region = {};
    };

    struct Options {
        int longestSide = kThumbnailSide;        ///< pixels
        qsizetype bytes = qsizetype{192} << 20U; ///< of pixels kept
        std::filesystem::path folder = {};       ///< on disk; empty: nothing is kept there
        std::uint64_t folderBytes = std::uint64_t{2} << 30U; ///< trimmed to that at the start
    };

    /// The runner must outlive the cache.
    ThumbnailCache(JobRunner& runner,
                   std::shared_ptr<LazyDecoder> decoder,
                   Options options,
                   QObject* parent = nullptr);

    State state(ItemId id) const;
    /// Null unless Ready. The smallest that is kept whose longer side has `side` pixels or more,
    /// else the largest; 0: the largest. Drawn at half its size or more it looks smooth.
    QImage image(ItemId id, int side = 0) const;

    /// What the view shows now, most wanted first, in place of all earlier wishes. `side`: pixels
    /// of the longer side that it needs; 0: all there are.
    void want(std::vector<Wanted> wanted, int side = 0);
    /// Trims the folder to so many bytes, on a lane.
    void limitFolder(std::uint64_t bytes);
    /// Pictures are looked for there, too: nothing is written there. Empty: nowhere else.
    void lookAlsoIn(const std::filesystem::path& folder);

    /// Also failures: the next wish tries again. One for another file does so by itself.
    void forget(std::span<const ItemId> ids);
    /// Ids are those of another collection from now on: all pictures and wishes are forgotten, and
    /// what is being read for them is not taken.
    void clear();

Q_SIGNALS:
    void changed(taxo::ItemId id); ///< it is there now, or it failed
    /// The folder cannot be written to; told once. Pictures are shown all the same.
    void keepingFailed(const taxo::Error& error);

private:
    struct Entry {
        State state = State::Absent;
        std::vector<QImage> levels;     ///< each half as long as the one before
        int side = 0;                   ///< that the first was asked for
        std::filesystem::path file;     ///< of Failed
        std::optional<Box> region = {}; ///< that it shows; one that was moved is another
    };

    struct Made {
        ItemId id;
        std::optional<Box> region;
        Result<std::vector<QImage>> levels;
    };

    /// Of one file, so that it is decoded once for all its regions.
    struct Batch {
        std::vector<Made> made;
        Status kept;
    };

    static Batch make(LazyDecoder& decoder,
                      const ThumbnailFolder& folder,
                      const ThumbnailFolder& other,
                      const std::vector<Wanted>& wanted,
                      int longestSide,
                      int side);
    bool isEnough(const Wanted& wanted) const;
    void startNext();
    void put(const std::filesystem::path& file, int side, const Batch& batch);

    JobRunner& m_runner;
    std::shared_ptr<LazyDecoder> m_decoder;
    Options m_options;
    std::shared_ptr<const ThumbnailFolder> m_folder;
    std::shared_ptr<const ThumbnailFolder> m_other; ///< read only
    mutable QCache<qint64, Entry> m_entries;        ///< a look makes an entry young again
    std::vector<Wanted> m_wanted;
    int m_side;
    std::set<std::filesystem::path> m_running;
    std::uint64_t m_generation = 0; ///< of the ids: what was begun for older ones is not taken
    bool m_hasToldOfKeeping = false;
};

} // namespace taxo::ui
