// SPDX-License-Identifier: MIT
#include "ui/models/thumbnail_folder.h"

#include "core/base/files.h"
#include "core/base/thumbnail_name.h"

#include <QFile>
#include <QImageReader>
#include <QImageWriter>
#include <QTemporaryFile>

#include <algorithm>
#include <chrono>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo::ui {

namespace {

namespace fs = std::filesystem;

constexpr int kQuality = 88;
/// A file's time is its last use, exact enough for throwing old ones away.
constexpr std::chrono::hours kUseIsNoted{24};

struct KeptFile {
    fs::file_time_type usedAt;
    std::uint64_t bytes = 0;
    fs::path path;
};

/// What cannot be looked at is passed over: another program may be trimming, too.
std::vector<KeptFile> filesIn(const fs::path& folder, const Progress& progress) {
    std::vector<KeptFile> files;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error)) {
        if (progress.cancelled()) {
            return files;
        }
        std::error_code gone;
        if (!at->is_regular_file(gone) || gone) {
            continue;
        }
        const auto usedAt = at->last_write_time(gone);
        const auto bytes = at->file_size(gone);
        if (!gone) {
            files.push_back({usedAt, bytes, at->path()});
        }
    }
    return files;
}

} // namespace

ThumbnailFolder::ThumbnailFolder(std::filesystem::path folder, int side)
    : m_folder(std::move(folder)), m_side(side) {}

std::filesystem::path ThumbnailFolder::fileOf(const ThumbnailKey& key) const {
    return m_folder / thumbnailName(key.bytes, key.region, m_side);
}

QImage ThumbnailFolder::read(const ThumbnailKey& key) const {
    if (!isUsed() || key.bytes.isNone()) {
        return {};
    }
    const fs::path file = fileOf(key);
    QImageReader reader(QFile::decodeName(file.c_str()), "jpg");
    const QSize size = reader.size();
    if (!size.isValid() || std::max(size.width(), size.height()) > m_side) {
        return {};
    }
    QImage image = reader.read();
    if (image.isNull()) {
        return {};
    }
    std::error_code ignored;
    const auto now = fs::file_time_type::clock::now();
    const auto usedAt = fs::last_write_time(file, ignored);
    if (!ignored && now - usedAt > kUseIsNoted) {
        fs::last_write_time(file, now, ignored);
    }
    return std::move(image).convertToFormat(QImage::Format_RGB32);
}

Status ThumbnailFolder::write(const ThumbnailKey& key, const QImage& image) const {
    if (!isUsed() || key.bytes.isNone()) {
        return {};
    }
    const fs::path file = fileOf(key);
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (error) {
        return fail(ErrorCode::Io,
                    displayPath(file.parent_path()) + ": cannot be made (" + error.message() +
                        "). Small pictures are not kept; they are made again each time.");
    }
    // Not flushed to disk: what a crash leaves torn is made again.
    QTemporaryFile aside(QFile::decodeName((file.parent_path() / "aside-XXXXXX").c_str()));
    QImageWriter writer(&aside, "jpg");
    writer.setQuality(kQuality);
    if (!aside.open() || !writer.write(image) || !aside.flush()) {
        return fail(ErrorCode::Io,
                    displayPath(file) + ": cannot be written (" +
                        aside.errorString().toStdString() +
                        "). Small pictures are not kept; they are made again each time.");
    }
    fs::rename(QFile::encodeName(aside.fileName()).toStdString(), file, error);
    if (error) {
        return fail(ErrorCode::Io,
                    displayPath(file) + ": cannot be written (" + error.message() +
                        "). Small pictures are not kept; they are made again each time.");
    }
    aside.setAutoRemove(false);
    return {};
}

Status ThumbnailFolder::trim(std::uint64_t limit, const Progress& progress) const {
    if (!isUsed()) {
        return {};
    }
    std::vector<KeptFile> files = filesIn(m_folder, progress);
    std::uint64_t left = 0;
    for (const KeptFile& file : files) {
        left += file.bytes;
    }
    std::sort(files.begin(), files.end(), [](const KeptFile& a, const KeptFile& b) {
        return a.usedAt < b.usedAt;
    });
    for (const KeptFile& file : files) {
        if (left <= limit) {
            break;
        }
        if (progress.cancelled()) {
            return cancelledError();
        }
        std::error_code error;
        fs::remove(file.path, error);
        if (error) {
            return fail(ErrorCode::Io,
                        displayPath(file.path) + ": cannot be taken away (" + error.message() +
                            "). Remove it by hand where room is short.");
        }
        left -= file.bytes;
    }
    return {};
}

} // namespace taxo::ui
