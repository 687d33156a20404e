// SPDX-License-Identifier: MIT
#include "ui/document/photo_importer.h"

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace taxo::ui {

Result<ItemId> nextItem(const SharedCollection& shared) {
    const auto newest = shared.use([](const Collection& collection) {
        return findItems(collection, {}, {.by = SortBy::Added, .isDescending = true}, 1);
    });
    if (!newest) {
        return tl::unexpected(newest.error());
    }
    return ItemId{newest->empty() ? 0 : newest->front().value + 1};
}

PhotoImporter::PhotoImporter(CollectionDocument& document,
                             IdentifyQueue& queue,
                             JobRunner& runner,
                             int tellEveryMs,
                             QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_queue(queue)
    , m_runner(runner)
    , m_tellEveryMs(tellEveryMs) {}

void PhotoImporter::add(std::vector<std::filesystem::path> paths) {
    const auto began = m_runner.courier<ItemId>(this, [this](ItemId first) {
        m_document.noteChange(true);
        m_queue.onAdded(first);
        Q_EMIT added(first);
    });
    // The queue goes on by itself when it is counted that there are more.
    const auto more = m_runner.courier<ItemId>(this, [this](ItemId first) {
        m_document.noteChange(true);
        Q_EMIT added(first);
    });
    ++m_running;
    Q_EMIT runningChanged();
    m_runner.start(
        tr("Bringing in photographs"),
        On::Io,
        [shared = m_document.shared(),
         paths = std::move(paths),
         began,
         more,
         every = std::chrono::milliseconds(m_tellEveryMs)](
            const Progress& progress) -> Result<ImportReport> {
            const auto first = nextItem(*shared);
            if (!first) {
                return tl::unexpected(first.error());
            }
            std::optional<std::chrono::steady_clock::time_point> told;
            const Progress inner(progress.stopToken(),
                                 [&](std::size_t done, std::size_t total, std::string_view what) {
                                     progress.report(done, total, what);
                                     const auto now = std::chrono::steady_clock::now();
                                     const bool isFinding = total == 0; // and keeps none yet
                                     if (!isFinding && (!told || now - *told >= every)) {
                                         (told ? more : began)(*first);
                                         told = now;
                                     }
                                 });
            auto report = importPhotos(*shared, paths, inner);
            if (!progress.cancelled()) { // who stops an import does not want it identified
                began(*first);           // all are there now
            }
            return report;
        },
        this,
        [this](const Result<ImportReport>& report) {
            --m_running;
            Q_EMIT runningChanged();
            m_document.noteChange(true);
            if (report) {
                Q_EMIT finished(*report);
            } else if (report.error().code != ErrorCode::Cancelled) {
                Q_EMIT failed(report.error());
            }
        },
        Urgency::Waited);
}

} // namespace taxo::ui
