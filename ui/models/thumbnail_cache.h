// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "ui/jobs/job_runner.h"
#include "ui/models/lazy_decoder.h"

#include <QCache>
#include <QImage>
#include <QObject>

#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <set>
#include <span>
#include <vector>

namespace taxo::ui {

/// Small pictures of photographs, decoded on the Io lane and kept in memory by last use. A view
/// says which it wants; what is not wanted any more and has not begun is dropped. UI thread.
class ThumbnailCache : public QObject {
    Q_OBJECT
public:
    enum class State : std::uint8_t { Absent, Ready, Failed };

    struct Wanted {
        ItemId id;
        std::filesystem::path file;
    };

    struct Options {
        int longestSide = 384;                   ///< pixels: a tile's picture at 200 %
        qsizetype bytes = qsizetype{192} << 20U; ///< of pixels kept
    };

    /// The runner must outlive the cache.
    ThumbnailCache(JobRunner& runner,
                   std::shared_ptr<LazyDecoder> decoder,
                   Options options,
                   QObject* parent = nullptr);

    State state(ItemId id) const;
    QImage image(ItemId id) const; ///< null unless Ready

    /// What the view shows now, most wanted first, in place of all earlier wishes.
    void want(std::vector<Wanted> wanted);
    /// Also failures: the next wish tries again.
    void forget(std::span<const ItemId> ids);

Q_SIGNALS:
    void changed(taxo::ItemId id); ///< it is there now, or it failed

private:
    struct Entry {
        State state = State::Absent;
        QImage image;
    };

    void startNext();
    void take(ItemId id, const Result<QImage>& image);

    JobRunner& m_runner;
    std::shared_ptr<LazyDecoder> m_decoder;
    Options m_options;
    mutable QCache<qint64, Entry> m_entries; ///< a look makes an entry young again
    std::deque<Wanted> m_wanted;
    std::set<ItemId> m_running;
};

} // namespace taxo::ui
