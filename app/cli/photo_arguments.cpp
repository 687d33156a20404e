// SPDX-License-Identifier: MIT
#include "app/cli/photo_arguments.h"

#include "core/base/files.h"

#include <filesystem>
#include <utility>

namespace taxo::cli {

void complainOf(const std::vector<FailedPath>& failed) {
    for (const FailedPath& one : failed) {
        complain(one.error);
    }
}

NamedPhotos findNamedPhotos(const std::vector<std::string>& paths, const Progress& progress) {
    const std::vector<std::filesystem::path> from(paths.begin(), paths.end());
    auto found = findPhotos(from, progress);
    NamedPhotos photos;
    if (!found) {
        complain(found.error());
        photos.status = kInterrupted; // else it does not fail
        return photos;
    }
    photos.found = std::move(*found);
    if (!photos.found.files.empty()) {
        return photos;
    }
    if (photos.found.failed.empty()) {
        std::string where;
        for (const std::filesystem::path& path : from) {
            where += (where.empty() ? "" : ", ") + displayPath(path);
        }
        complain("there are no photographs in " + where);
    }
    photos.status = kSomeInputsFailed;
    return photos;
}

} // namespace taxo::cli
