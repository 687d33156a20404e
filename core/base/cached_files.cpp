// SPDX-License-Identifier: MIT
#include "core/base/cached_files.h"

#include "core/base/aside_file.h"
#include "core/base/files.h"

#include <algorithm>
#include <functional>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo {

namespace {

namespace fs = std::filesystem;

struct CachedFile {
    fs::path path;
    std::uint64_t bytes = 0;
};

Result<std::vector<CachedFile>> filesBelow(const fs::path& folder, const Progress& progress) {
    std::vector<CachedFile> files;
    std::error_code problem;
    for (fs::recursive_directory_iterator at(folder, problem), end; !problem && at != end;
         at.increment(problem)) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        std::error_code gone;
        if (!at->is_regular_file(gone) || gone) {
            continue;
        }
        const auto bytes = at->file_size(gone);
        if (!gone) {
            files.push_back({at->path(), bytes});
        }
    }
    return files;
}

} // namespace

Result<std::uint64_t> bytesBelow(const fs::path& folder, const Progress& progress) {
    const auto files = filesBelow(folder, progress);
    if (!files) {
        return tl::unexpected(files.error());
    }
    std::uint64_t sum = 0;
    for (const CachedFile& file : *files) {
        sum += file.bytes;
    }
    return sum;
}

Status deleteFilesBelow(const fs::path& folder, const Progress& progress) {
    const auto files = filesBelow(folder, progress);
    if (!files) {
        return tl::unexpected(files.error());
    }
    Status first;
    for (const CachedFile& file : *files) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        std::error_code problem;
        fs::remove(file.path, problem);
        if (problem && first) {
            first = failSystem(problem.value(), displayPath(file.path));
        }
    }
    return first;
}

void keepNewest(const fs::path& folder, std::string_view ending, std::size_t count) {
    removeLeftAside(folder);
    std::vector<std::pair<fs::file_time_type, fs::path>> files;
    std::error_code problem;
    for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        std::error_code gone;
        if (entry->path().extension() == ending) {
            files.emplace_back(entry->last_write_time(gone), entry->path());
        }
    }
    std::ranges::sort(files, std::ranges::greater());
    for (std::size_t i = count; i < files.size(); ++i) {
        fs::remove(files[i].second, problem);
    }
}

} // namespace taxo
