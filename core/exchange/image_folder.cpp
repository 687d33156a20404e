// SPDX-License-Identifier: MIT
#include "core/exchange/image_folder.h"

#include "core/base/files.h"
#include "core/exchange/text_values.h"
#include "core/image/photo_decoder.h"

#include <algorithm>
#include <system_error>
#include <vector>

namespace taxo {

namespace {

namespace fs = std::filesystem;

Result<std::vector<fs::directory_entry>> entriesOf(const fs::path& folder) {
    std::error_code problem;
    fs::directory_iterator entry(folder, problem);
    std::vector<fs::directory_entry> entries;
    while (!problem && entry != fs::directory_iterator()) {
        entries.push_back(*entry);
        entry.increment(problem);
    }
    if (problem) {
        return failSystem(problem.value(), displayPath(folder));
    }
    std::sort(entries.begin(), entries.end());
    return entries;
}

bool isFolder(const fs::directory_entry& entry) {
    std::error_code problem;
    return entry.is_directory(problem) && !entry.is_symlink(problem); // a loop of links ends here
}

/// Walks down and tells every photograph with the folder that it lies in.
class Walker {
public:
    Walker(const TakeRecord& take, const Progress& progress) : m_take(take), m_progress(progress) {}

    /// `below` is the path from the source's folder, empty at its top.
    Status walk(const fs::path& folder, const fs::path& below) {
        const auto entries = entriesOf(folder);
        if (!entries) {
            return tl::unexpected(entries.error());
        }
        for (const fs::directory_entry& entry : *entries) {
            if (m_progress.cancelled()) {
                return cancelledError();
            }
            const fs::path name = entry.path().filename();
            Status done;
            if (isFolder(entry)) {
                done = walk(entry.path(), below / name);
            } else if (!below.empty() && hasPhotoExtension(name)) {
                done = tell(below / name, below.filename());
            }
            if (!done) {
                return done;
            }
        }
        return {};
    }

    std::size_t photos() const { return m_photos; }

private:
    Status tell(const fs::path& file, const fs::path& label) {
        PhotoRecord record;
        record.file = file.generic_string();
        record.where = displayPath(file);
        takeLabel(record, displayPath(label));
        ++m_photos;
        m_progress.report(m_photos, 0, "photographs found");
        return m_take(std::move(record));
    }

    const TakeRecord& m_take;
    const Progress& m_progress;
    std::size_t m_photos = 0;
};

} // namespace

Status readImageFolder(const fs::path& folder, const TakeRecord& take, const Progress& progress) {
    Walker walker(take, progress);
    if (auto walked = walker.walk(folder, {}); !walked) {
        return walked;
    }
    if (walker.photos() == 0) {
        return fail(ErrorCode::Unsupported,
                    displayPath(folder) +
                        " has no folders with photographs in them; folders named by taxa are "
                        "expected.");
    }
    return {};
}

bool looksLikeImageFolder(const fs::path& folder) {
    const auto entries = entriesOf(folder);
    if (!entries) {
        return false;
    }
    std::size_t folders = 0;
    std::size_t taxa = 0;
    for (const fs::directory_entry& entry : *entries) {
        if (isFolder(entry)) {
            PhotoRecord record;
            takeLabel(record, displayPath(entry.path().filename()));
            ++folders;
            taxa += record.taxon != Lineage{} ? 1 : 0;
        }
    }
    return taxa > 0 && 2 * taxa > folders;
}

} // namespace taxo
