// SPDX-License-Identifier: MIT
// What comes into the window: photographs, pictures, and what other programs wrote.
#include "core/base/files.h"
#include "core/publish/unpack_bundle.h"
#include "ui/document/new_file.h"
#include "ui/document/path_text.h"
#include "ui/window/session.h"

#include <utility>

namespace taxo::ui {

namespace fs = std::filesystem;

void Session::open(std::vector<fs::path> paths) {
    m_runner.start(
        tr("Looking at what there is"),
        On::Io,
        [paths = std::move(paths)](const Progress& progress) { return sortPaths(paths, progress); },
        this,
        [this](Result<SortedPaths> sorted) {
            if (sorted) { // else it was stopped
                take(*std::move(sorted));
            }
        },
        Urgency::Waited);
}

void Session::take(SortedPaths paths) {
    const bool areTracksAlone =
        paths.collections.empty() && paths.photos.empty() && paths.sources.empty();
    const DropTarget target = dropTarget();
    if (areTracksAlone && (target == DropTarget::NewOutOfDemo ||
                           (target == DropTarget::NewCollection && !m_document.isOpening()))) {
        for (const fs::path& track : std::exchange(paths.tracks, {})) {
            paths.failed.push_back(
                {track,
                 fail(ErrorCode::InvalidInput,
                      displayPath(track.filename()) +
                          " is a track. Open the collection first whose photographs it places.")
                     .value()});
        }
    }
    if (!paths.failed.empty()) {
        Q_EMIT notTaken(paths.failed);
    }
    if (!paths.bundles.empty()) { // one collection is open at a time
        Q_EMIT bundleFound(paths.bundles.front());
        paths.bundles.clear();
        if (paths.collections.empty() && paths.photos.empty() && paths.sources.empty() &&
            paths.tracks.empty()) {
            return;
        }
    }
    if (!paths.collections.empty()) {
        const fs::path collection = paths.collections.front();
        leaveDemoForAnother();
        addPending(std::move(paths)); // the collection may be the one that is open
        m_document.open(collection);
        return;
    }
    if (areTracksAlone && paths.tracks.empty()) {
        return;
    }
    leaveDemo();
    addPending(std::move(paths));
    if (m_document.isOpening()) {
        return;
    }
    if (m_document.isOpen()) {
        bringInPending();
    } else {
        m_document.open(newFileIn(m_services.collections, ".taxo"));
    }
}

void Session::openBundle(const fs::path& bundle, const fs::path& folder) {
    m_runner.start(
        tr("Unpacking %1").arg(displayName(bundle)),
        On::Io,
        [bundle, folder](const Progress& progress) {
            return unpackBundle(bundle, folder, progress);
        },
        this,
        [this, bundle](const Result<UnpackedBundle>& unpacked) {
            if (unpacked) {
                openCollection(unpacked->collection);
            } else if (unpacked.error().code != ErrorCode::Cancelled) {
                Q_EMIT bundleNotOpened(bundle, unpacked.error());
            }
        },
        Urgency::Waited);
}

void Session::addPending(SortedPaths paths) {
    const auto add = [](auto& to, auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    add(m_pending.photos, paths.photos);
    add(m_pending.sources, paths.sources);
    add(m_pending.tracks, paths.tracks);
}

DropTarget Session::dropTarget() const {
    if (isInDemo()) {
        return m_beforeDemo->collection.empty() ? DropTarget::NewOutOfDemo
                                                : DropTarget::OwnCollection;
    }
    return m_document.isOpen() ? DropTarget::OpenCollection : DropTarget::NewCollection;
}

/// Photographs first: the others tell of them.
void Session::bringInPending() {
    SortedPaths due = std::exchange(m_pending, {});
    if (!due.photos.empty()) {
        m_importer.add(std::move(due.photos));
    }
    if (!due.sources.empty()) {
        Q_EMIT sourcesFound(due.sources);
    }
    if (!due.tracks.empty()) {
        Q_EMIT tracksFound(due.tracks);
    }
}

void Session::openPicture(const QImage& picture) {
    m_runner.start(
        tr("Keeping the picture"),
        On::Io,
        [picture, folder = m_services.pasted](const Progress&) {
            return keepPicture(picture, folder);
        },
        this,
        [this](const Result<fs::path>& file) {
            if (file) {
                open({*file});
            } else if (file.error().code != ErrorCode::Cancelled) {
                Q_EMIT pictureNotKept(file.error());
            }
        },
        Urgency::Waited);
}

} // namespace taxo::ui
