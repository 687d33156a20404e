// SPDX-License-Identifier: MIT
#include "core/workflow/sort_paths.h"

#include "core/base/ascii.h"
#include "core/base/files.h"
#include "core/publish/unpack_bundle.h"

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

bool endsWith(const fs::path& path, std::string_view extension) {
    return equalIgnoringCase(path.extension().string(), extension);
}

bool isTable(const fs::path& path) {
    return endsWith(path, ".csv") || endsWith(path, ".tsv");
}

FailedPath advise(const fs::path& path, ErrorCode code, const std::string& advice) {
    return {path, fail(code, displayName(path) + advice).value()};
}

class Sorter {
public:
    explicit Sorter(std::span<const fs::path> paths) {
        std::copy_if(paths.begin(), paths.end(), std::back_inserter(m_tables), isTable);
        // Tables of embeddings come with them.
        for (const fs::path& path : paths) {
            if (endsWith(path, ".npy")) {
                m_pairs.push_back({tableOf(path), SourceKind::Table, path});
            }
        }
    }

    void take(const fs::path& path) {
        std::error_code problem;
        if (endsWith(path, ".taxo")) {
            m_sorted.collections.push_back(path);
        } else if (endsWith(path, ".zip") && looksLikeBundle(path)) {
            m_sorted.bundles.push_back(path);
        } else if (fs::is_directory(path, problem)) {
            takeFolder(path);
        } else if (endsWith(path, ".npy")) {
            takeEmbeddings(path);
        } else if (endsWith(path, ".gpx")) {
            m_sorted.tracks.push_back(path);
        } else if (!hasSourceExtension(path)) {
            m_sorted.photos.push_back(path);
        } else if (!isOfEmbeddings(path)) {
            takeFile(path);
        }
    }

    SortedPaths take() && { return std::move(m_sorted); }

private:
    /// Empty where there is none.
    fs::path tableOf(const fs::path& npy) const {
        const auto named = std::ranges::find_if(
            m_tables, [&](const fs::path& table) { return table.stem() == npy.stem(); });
        if (named != m_tables.end()) {
            return *named;
        }
        if (m_tables.size() == 1) {
            return m_tables.front();
        }
        std::error_code problem;
        for (const char* const extension : {".csv", ".tsv"}) {
            fs::path beside = npy;
            beside.replace_extension(extension);
            if (fs::exists(beside, problem)) {
                return beside;
            }
        }
        return {};
    }

    bool isOfEmbeddings(const fs::path& table) const {
        return std::ranges::find(m_pairs, table, &FoundSource::path) != m_pairs.end();
    }

    void takeFolder(const fs::path& folder) {
        if (const auto kind = recogniseSource(folder)) {
            m_sorted.sources.push_back({folder, *kind});
        } else {
            m_sorted.photos.push_back(folder);
        }
    }

    void takeFile(const fs::path& file) {
        auto kind = recogniseSource(file);
        if (kind) {
            m_sorted.sources.push_back({file, *kind});
        } else {
            m_sorted.failed.push_back({file, std::move(kind).error()});
        }
    }

    void takeEmbeddings(const fs::path& npy) {
        const auto pair = std::ranges::find(m_pairs, npy, &FoundSource::npy);
        if (pair->path.empty()) {
            m_sorted.failed.push_back(
                advise(npy,
                       ErrorCode::InvalidInput,
                       " holds embeddings. Name the table (CSV or TSV) that tells whose each row "
                       "is together with it, or call the two alike."));
        } else {
            m_sorted.sources.push_back(*pair);
        }
    }

    std::vector<fs::path> m_tables;
    std::vector<FoundSource> m_pairs; ///< embeddings and their table
    SortedPaths m_sorted;
};

} // namespace

Result<SortedPaths> sortPaths(std::span<const fs::path> paths, const Progress& progress) {
    Sorter sorter(paths);
    for (const fs::path& path : paths) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        sorter.take(path);
    }
    return std::move(sorter).take();
}

} // namespace taxo
