// SPDX-License-Identifier: MIT
#include "ui/models/thumbnail_cache.h"

#include <utility>

namespace taxo::ui {

namespace {

/// Few at once, so that what a person scrolls to does not queue behind what was seen before.
constexpr std::size_t kAtOnce = 3;

} // namespace

ThumbnailCache::ThumbnailCache(JobRunner& runner,
                               std::shared_ptr<LazyDecoder> decoder,
                               Options options,
                               QObject* parent)
    : QObject(parent)
    , m_runner(runner)
    , m_decoder(std::move(decoder))
    , m_options(options)
    , m_entries(options.bytes) {}

ThumbnailCache::State ThumbnailCache::state(ItemId id) const {
    const Entry* const entry = m_entries.object(id.value);
    return entry == nullptr ? State::Absent : entry->state;
}

QImage ThumbnailCache::image(ItemId id) const {
    const Entry* const entry = m_entries.object(id.value);
    return entry == nullptr ? QImage() : entry->image;
}

void ThumbnailCache::want(std::vector<Wanted> wanted) {
    m_wanted.clear();
    for (Wanted& one : wanted) {
        if (!m_entries.contains(one.id.value) && !m_running.contains(one.id)) {
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

void ThumbnailCache::startNext() {
    while (!m_wanted.empty() && m_running.size() < kAtOnce) {
        const Wanted next = std::move(m_wanted.front());
        m_wanted.pop_front();
        m_running.insert(next.id);
        m_runner.start(
            {},
            On::Io,
            [decoder = m_decoder, file = next.file, side = m_options.longestSide](const Progress&) {
                return decoder->decode(file, side);
            },
            this,
            [this, id = next.id](const Result<QImage>& image) { take(id, image); });
    }
}

void ThumbnailCache::take(ItemId id, const Result<QImage>& image) {
    m_running.erase(id);
    if (image || image.error().code != ErrorCode::Cancelled) {
        auto* const entry =
            new Entry{image ? State::Ready : State::Failed, image.value_or(QImage())};
        m_entries.insert(id.value, entry, entry->image.sizeInBytes() + 64); // the cache owns it
        Q_EMIT changed(id);
    }
    startNext();
}

} // namespace taxo::ui
