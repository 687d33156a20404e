// SPDX-License-Identifier: MIT
#include "ui/document/photo_importer.h"

#include <memory>
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
                             QObject* parent)
    : QObject(parent), m_document(document), m_queue(queue), m_runner(runner) {}

void PhotoImporter::add(std::vector<std::filesystem::path> paths) {
    const auto began = m_runner.courier<ItemId>(this, [this](ItemId first) {
        m_document.noteChange(true);
        m_queue.onAdded(first);
        Q_EMIT added(first);
    });
    ++m_running;
    Q_EMIT runningChanged();
    m_runner.start(
        tr("Bringing in photographs"),
        On::Io,
        [shared = m_document.shared(), paths = std::move(paths), began](
            const Progress& progress) -> Result<ImportReport> {
            const auto first = nextItem(*shared);
            if (!first) {
                return tl::unexpected(first.error());
            }
            bool isTold = false;
            const Progress inner(progress.stopToken(),
                                 [&](std::size_t done, std::size_t total, std::string_view what) {
                                     progress.report(done, total, what);
                                     if (!std::exchange(isTold, true)) {
                                         began(*first);
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
