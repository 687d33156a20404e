// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/import_photos.h"
#include "ui/document/collection_document.h"
#include "ui/document/identify_queue.h"

#include <QObject>

#include <filesystem>
#include <vector>

namespace taxo::ui {

/// The next item of a collection will have this id or a later one. Any thread.
Result<ItemId> nextItem(const SharedCollection& shared);

/// Brings files, and all below folders, into the open collection, and has them listed and
/// identified as they come. UI thread.
class PhotoImporter : public QObject {
    Q_OBJECT
public:
    /// How often what has come in is listed: each time all of a collection is.
    static constexpr int kTellEveryMs = 1000;

    /// All must outlive it.
    PhotoImporter(CollectionDocument& document,
                  IdentifyQueue& queue,
                  JobRunner& runner,
                  int tellEveryMs = kTellEveryMs,
                  QObject* parent = nullptr);

    /// Into the open collection.
    void add(std::vector<std::filesystem::path> paths);

    bool isRunning() const { return m_running > 0; }

Q_SIGNALS:
    void runningChanged();
    /// What became of them; what was kept before it was stopped stays.
    void finished(const taxo::ImportReport& report);
    void failed(const taxo::Error& error);
    /// Items from this one on are new; again when more have come in.
    void added(taxo::ItemId first);

private:
    CollectionDocument& m_document;
    IdentifyQueue& m_queue;
    JobRunner& m_runner;
    int m_tellEveryMs;
    int m_running = 0;
};

} // namespace taxo::ui
