// SPDX-License-Identifier: MIT
#include "core/workflow/import_photos.h"

#include "core/base/cpu.h"
#include "core/base/files.h"
#include "core/base/ordered_prefetch.h"
#include "core/collection/roots.h"
#include "core/metadata/examine_photo.h"

#include <chrono>
#include <optional>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

Result<std::vector<PhotoPlace>>
findAll(std::span<const fs::path> from, ImportReport& report, const Progress& progress) {
    std::vector<PhotoPlace> all;
    for (const fs::path& path : from) {
        auto found = findPhotos(std::span(&path, 1), progress);
        if (!found) {
            return tl::unexpected(std::move(found).error());
        }
        std::error_code problem;
        const bool isFolder = fs::is_directory(path, problem);
        const fs::path root = rootPath(isFolder ? path : fs::absolute(path).parent_path());
        for (const fs::path& file : found->files) {
            all.push_back({root, fs::absolute(file).lexically_normal().lexically_relative(root)});
        }
        std::move(found->failed.begin(), found->failed.end(), std::back_inserter(report.failed));
        std::move(found->videos.begin(), found->videos.end(), std::back_inserter(report.videos));
    }
    return all;
}

PhotoFile photoFileOf(const PhotoPlace& place, ExaminedPhoto examined) {
    PhotoFile file;
    file.root = place.root;
    file.path = place.path;
    file.size = examined.size;
    file.modifiedNs = examined.modifiedNs;
    file.bytes = examined.bytes;
    file.picture = examined.picture;
    file.width = examined.width;
    file.height = examined.height;
    file.camera = std::move(examined.camera);
    file.takenAt = examined.takenAt;
    file.position = examined.position;
    return file;
}

/// Keeps what was examined, batch by batch: the first photograph at once, since somebody waits to
/// see it, and those of a slow disk twice a second.
class Importer {
public:
    Importer(const SharedCollection& collection, ImportReport& report)
        : m_collection(collection), m_report(report) {}

    Status take(const PhotoPlace& place, Result<ExaminedPhoto> examined) {
        constexpr std::size_t kBatch = 256;
        constexpr std::chrono::milliseconds kLongest(500);
        if (!examined) {
            m_report.failed.push_back({place.root / place.path, std::move(examined).error()});
            return {};
        }
        m_batch.push_back(photoFileOf(place, *std::move(examined)));
        const bool isDue = m_batch.size() >= kBatch || Clock::now() - m_kept >= kLongest;
        return isDue ? flush() : Status();
    }

    Status flush() {
        const auto added =
            m_collection.use([this](Collection& c) { return addPhotos(c, m_batch); });
        if (!added) {
            return tl::unexpected(added.error());
        }
        for (std::size_t i = 0; i < added->size(); ++i) {
            const Added outcome = (*added)[i].outcome;
            ++m_report.added[static_cast<std::size_t>(outcome)];
            if (outcome == Added::Copy) {
                m_report.copies.push_back(m_batch[i].root / m_batch[i].path);
            }
        }
        m_batch.clear();
        m_kept = Clock::now();
        return {};
    }

private:
    using Clock = std::chrono::steady_clock;

    const SharedCollection& m_collection;
    ImportReport& m_report;
    std::vector<PhotoFile> m_batch;
    Clock::time_point m_kept; ///< the last batch; long ago before the first
};

} // namespace

Status importPlaces(const SharedCollection& collection,
                    std::span<const PhotoPlace> places,
                    ImportReport& report,
                    const Progress& progress) {
    constexpr std::size_t kAhead = 64;
    OrderedPrefetch<Result<ExaminedPhoto>> examined(
        places.size(), kAhead, usableCpus(), [&](std::size_t i) {
            return examinePhoto(places[i].root / places[i].path);
        });
    Importer importer(collection, report);
    for (std::size_t i = 0; i < places.size(); ++i) {
        auto photo = examined.take(progress.stopToken());
        if (!photo) {
            break;
        }
        if (auto kept = importer.take(places[i], *std::move(photo)); !kept) {
            return kept;
        }
        progress.report(i + 1, places.size(), "photographs imported");
    }
    if (auto kept = importer.flush(); !kept) {
        return kept;
    }
    return progress.cancelled() ? Status(cancelledError()) : Status();
}

Result<ImportReport> importPhotos(const SharedCollection& collection,
                                  std::span<const fs::path> from,
                                  const Progress& progress) {
    ImportReport report;
    const auto found = findAll(from, report, progress);
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (auto kept = importPlaces(collection, *found, report, progress); !kept) {
        return tl::unexpected(std::move(kept).error());
    }
    return report;
}

} // namespace taxo
