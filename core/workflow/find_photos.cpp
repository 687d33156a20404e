// SPDX-License-Identifier: MIT
#include "core/workflow/find_photos.h"

#include "core/base/ascii.h"
#include "core/base/files.h"
#include "core/image/photo_decoder.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// What cameras write beside photographs.
bool hasVideoExtension(const fs::path& file) {
    constexpr std::array<std::string_view, 12> kExtensions = {".3gp",
                                                              ".asf",
                                                              ".avi",
                                                              ".m2ts",
                                                              ".m4v",
                                                              ".mkv",
                                                              ".mov",
                                                              ".mp4",
                                                              ".mpg",
                                                              ".mts",
                                                              ".webm",
                                                              ".wmv"};
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), lowered);
    return std::binary_search(kExtensions.begin(), kExtensions.end(), extension);
}

class Finder {
public:
    Finder(FoundPhotos& found, const Progress& progress) : m_found(found), m_progress(progress) {}

    void find(const fs::path& path) {
        std::error_code problem;
        const fs::file_status status = fs::status(path, problem);
        if (status.type() == fs::file_type::not_found) {
            addFailure(path, std::make_error_code(std::errc::no_such_file_or_directory));
        } else if (problem) {
            addFailure(path, problem);
        } else if (fs::is_directory(status)) {
            findBelow(path);
        } else {
            addFile(path); // named by a person: whether it is a picture is seen when it is opened
        }
    }

private:
    void findBelow(const fs::path& folder) {
        std::error_code problem;
        const fs::path real = fs::canonical(folder, problem);
        if (!problem && !m_seen.insert(real).second) {
            return;
        }
        fs::directory_iterator entry(folder, problem);
        if (problem) {
            addFailure(folder, problem);
            return;
        }
        std::vector<fs::path> children;
        while (entry != fs::directory_iterator()) {
            children.push_back(entry->path());
            entry.increment(problem);
            if (problem) {
                addFailure(folder, problem);
                break;
            }
        }
        std::sort(children.begin(), children.end());
        for (const fs::path& child : children) {
            if (m_progress.cancelled()) {
                return;
            }
            const fs::file_status status = fs::status(child, problem);
            if (!problem && fs::is_directory(status)) {
                findBelow(child);
            } else if (hasPhotoExtension(child)) {
                addFile(child); // a broken link too: opening it says what is wrong
            } else if (hasVideoExtension(child)) {
                m_found.videos.push_back(child);
            }
        }
    }

    void addFile(const fs::path& file) {
        m_found.files.push_back(file);
        m_progress.report(m_found.files.size(), 0, "photographs found");
    }

    void addFailure(const fs::path& path, std::error_code problem) {
        m_found.failed.push_back({path, failSystem(problem.value(), displayPath(path)).value()});
    }

    FoundPhotos& m_found;
    const Progress& m_progress;
    std::set<fs::path> m_seen;
};

} // namespace

Result<FoundPhotos> findPhotos(std::span<const fs::path> from, const Progress& progress) {
    FoundPhotos found;
    Finder finder(found, progress);
    for (const fs::path& path : from) {
        finder.find(path);
        if (progress.cancelled()) {
            return cancelledError();
        }
    }
    return found;
}

} // namespace taxo
