// SPDX-License-Identifier: MIT
#include "ui/models/thumbnail_cache.h"

#include <QRect>

#include <algorithm>
#include <cmath>
#include <utility>

namespace taxo::ui {

namespace {

/// Few at once, so that what a person scrolls to does not queue behind what was seen before.
constexpr std::size_t kAtOnce = 3;
/// No smaller pictures than this are kept: tiles are not smaller.
constexpr int kSmallestSide = 96;
/// A region is cut from a picture of at most this side: a quarter of a gigabyte would be read for
/// the leg of a beetle otherwise.
constexpr int kLargestDecoded = 6144;

int longerSide(const QImage& image) {
    return std::max(image.width(), image.height());
}

/// The least half, quarter ... of `longestSide` that is `side` or more.
int levelSide(int longestSide, int side) {
    int level = longestSide;
    while (side > 0 && level / 2 >= std::max(side, kSmallestSide)) {
        level /= 2;
    }
    return level;
}

QImage scaledTo(const QImage& image, int side) {
    return longerSide(image) <= side
               ? image
               : image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

/// Halves are made here, on the lane, so that the window only picks one.
std::vector<QImage> levelsOf(const QImage& image, int side) {
    std::vector<QImage> levels = {scaledTo(image, side)};
    while (side / 2 >= kSmallestSide) {
        side /= 2;
        if (longerSide(levels.back()) > side) {
            levels.push_back(scaledTo(levels.back(), side));
        }
    }
    return levels;
}

QImage cut(const QImage& photo, const Box& region, int side) {
    const auto inPixels = [](double share, int of) {
        return static_cast<int>(std::lround(share * of));
    };
    const QRect place(inPixels(region.left, photo.width()),
                      inPixels(region.top, photo.height()),
                      std::max(1, inPixels(region.width, photo.width())),
                      std::max(1, inPixels(region.height, photo.height())));
    return scaledTo(photo.copy(place & photo.rect()), side);
}

/// How large the photograph must be for this part of it to have `side` pixels.
int decodedSide(const ThumbnailCache::Wanted& wanted, int side) {
    const double share =
        wanted.region ? std::max(wanted.region->width, wanted.region->height) : 1.0;
    return static_cast<int>(
        std::min<double>(std::ceil(side / std::max(share, 1e-6)), std::max(side, kLargestDecoded)));
}

} // namespace

ThumbnailCache::ThumbnailCache(JobRunner& runner,
                               std::shared_ptr<LazyDecoder> decoder,
                               Options options,
                               QObject* parent)
    : QObject(parent)
    , m_runner(runner)
    , m_decoder(std::move(decoder))
    , m_options(std::move(options))
    , m_folder(std::make_shared<ThumbnailFolder>(m_options.folder, m_options.longestSide))
    , m_other(std::make_shared<ThumbnailFolder>(std::filesystem::path(), m_options.longestSide))
    , m_entries(m_options.bytes)
    , m_side(m_options.longestSide) {
    limitFolder(m_options.folderBytes);
}

void ThumbnailCache::limitFolder(std::uint64_t bytes) {
    if (!m_folder->isUsed()) {
        return;
    }
    m_runner.start(
        {},
        On::Io,
        [folder = m_folder, bytes](const Progress& progress) {
            return folder->trim(bytes, progress);
        },
        this,
        [this](const Status& trimmed) {
            if (!trimmed && trimmed.error().code != ErrorCode::Cancelled) {
                Q_EMIT keepingFailed(trimmed.error());
            }
        });
}

void ThumbnailCache::lookAlsoIn(const std::filesystem::path& folder) {
    m_other = std::make_shared<ThumbnailFolder>(folder, m_options.longestSide);
}

ThumbnailCache::State ThumbnailCache::state(ItemId id) const {
    const Entry* const entry = m_entries.object(id.value);
    return entry == nullptr ? State::Absent : entry->state;
}

QImage ThumbnailCache::image(ItemId id, int side) const {
    const Entry* const entry = m_entries.object(id.value);
    if (entry == nullptr || entry->levels.empty()) {
        return {};
    }
    std::size_t level = 0;
    while (side > 0 && level + 1 < entry->levels.size() &&
           longerSide(entry->levels[level + 1]) >= side) {
        ++level;
    }
    return entry->levels[level];
}

bool ThumbnailCache::isEnough(const Wanted& wanted) const {
    const Entry* const entry = m_entries.object(wanted.id.value);
    return entry != nullptr && entry->region == wanted.region &&
           (entry->state == State::Failed ? entry->file == wanted.file : entry->side >= m_side);
}

void ThumbnailCache::want(std::vector<Wanted> wanted, int side) {
    m_side = levelSide(m_options.longestSide, side);
    m_wanted.clear();
    for (Wanted& one : wanted) {
        if (!isEnough(one)) {
            m_wanted.push_back(std::move(one));
        }
    }
    startNext();
}

void ThumbnailCache::forget(std::span<const ItemId> ids) {
    for (const ItemId id : ids) {
        m_entries.remove(id.value);
    }
}

void ThumbnailCache::clear() {
    ++m_generation;
    m_entries.clear();
    m_wanted.clear();
}

ThumbnailCache::Batch ThumbnailCache::make(LazyDecoder& decoder,
                                           const ThumbnailFolder& folder,
                                           const ThumbnailFolder& other,
                                           const std::vector<Wanted>& wanted,
                                           int longestSide,
                                           int side) {
    Batch batch;
    std::vector<const Wanted*> unknown;
    int decoded = 0;
    for (const Wanted& one : wanted) {
        QImage image = folder.read({one.bytes, one.region});
        image = image.isNull() ? other.read({one.bytes, one.region}) : image;
        if (!image.isNull()) {
            batch.made.push_back({one.id, one.region, levelsOf(image, side)});
        } else {
            unknown.push_back(&one);
            decoded = std::max(decoded, decodedSide(one, longestSide));
        }
    }
    if (unknown.empty()) {
        return batch;
    }
    const auto photo = decoder.decode(wanted.front().file, decoded);
    for (const Wanted* const one : unknown) {
        if (!photo) {
            batch.made.push_back({one->id, one->region, tl::unexpected(photo.error())});
            continue;
        }
        const QImage image =
            one->region ? cut(*photo, *one->region, longestSide) : scaledTo(*photo, longestSide);
        if (auto kept = folder.write({one->bytes, one->region}, image); !kept) {
            batch.kept = std::move(kept);
        }
        batch.made.push_back({one->id, one->region, levelsOf(image, side)});
    }
    return batch;
}

void ThumbnailCache::startNext() {
    while (m_running.size() < kAtOnce) {
        const auto next = std::find_if(m_wanted.begin(), m_wanted.end(), [&](const Wanted& one) {
            return !m_running.contains(one.file);
        });
        if (next == m_wanted.end()) {
            return;
        }
        const std::filesystem::path file = next->file;
        std::vector<Wanted> together;
        std::vector<Wanted> others;
        for (Wanted& one : m_wanted) {
            (one.file == file ? together : others).push_back(std::move(one));
        }
        m_wanted = std::move(others);
        m_running.insert(file);
        m_runner.start(
            {},
            On::Io,
            [decoder = m_decoder,
             folder = m_folder,
             other = m_other,
             together = std::move(together),
             longestSide = m_options.longestSide,
             side = m_side](const Progress&) -> Result<Batch> {
                return make(*decoder, *folder, *other, together, longestSide, side);
            },
            this,
            [this, file, side = m_side, generation = m_generation](const Result<Batch>& batch) {
                m_running.erase(file);
                if (batch && generation == m_generation) {
                    put(file, side, *batch);
                }
                startNext();
            });
    }
}

void ThumbnailCache::put(const std::filesystem::path& file, int side, const Batch& batch) {
    for (const Made& made : batch.made) {
        auto* const entry = new Entry{made.levels ? State::Ready : State::Failed,
                                      made.levels.value_or(std::vector<QImage>()),
                                      side,
                                      made.levels ? std::filesystem::path() : file,
                                      made.region};
        qsizetype bytes = 64;
        for (const QImage& level : entry->levels) {
            bytes += level.sizeInBytes();
        }
        m_entries.insert(made.id.value, entry, bytes); // the cache owns it
        Q_EMIT changed(made.id);
    }
    if (!batch.kept && !std::exchange(m_hasToldOfKeeping, true)) {
        Q_EMIT keepingFailed(batch.kept.error());
    }
}

} // namespace taxo::ui
