// SPDX-License-Identifier: MIT
#include "core/workflow/check_roots.h"

#include "core/base/files.h"
#include "core/base/sha256.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

class RootChecker {
public:
    RootChecker(const Collection& collection, const Progress& progress)
        : m_collection(collection), m_progress(progress), m_places(collection) {}

    Result<RootsReport> check() {
        for (const auto step : {&RootChecker::findRoots,
                                &RootChecker::lookAtKept,
                                &RootChecker::findNew,
                                &RootChecker::findMoved}) {
            if (auto done = (this->*step)(); !done) {
                return tl::unexpected(std::move(done).error());
            }
        }
        return std::move(m_report);
    }

private:
    Status findRoots() {
        auto roots = rootsOf(m_collection);
        if (!roots) {
            return tl::unexpected(std::move(roots).error());
        }
        for (Root& root : *roots) {
            std::error_code problem;
            if (fs::is_directory(root.path, problem)) {
                m_roots.insert(root.path);
            } else {
                m_report.gone.push_back(std::move(root));
            }
        }
        return {};
    }

    Status lookAtKept() {
        return forEachKeptFile(m_collection, [this](const KeptFile& file) -> Status {
            if (m_roots.count(file.root) != 0) {
                look(file);
            }
            m_progress.report(++m_looked, 0, "photographs looked for");
            return m_progress.cancelled() ? Status(cancelledError()) : Status();
        });
    }

    void look(const KeptFile& file) {
        const fs::path path = file.root / file.path;
        std::error_code problem;
        const std::uintmax_t size = fs::file_size(path, problem);
        const bool wasMissing = file.state == PhotoState::Missing;
        if (problem) {
            if (wasMissing) {
                ++m_report.stillMissing;
            } else if (!file.isByNameAlone()) {
                m_report.missing.push_back(file);
            }
            return;
        }
        const auto modified = modifiedNsOf(path);
        if (size != file.size || !modified || *modified != file.modifiedNs) {
            m_report.changed.push_back(file);
        } else if (wasMissing) {
            m_report.back.push_back(file);
        } else {
            ++m_report.unchanged;
        }
    }

    Status findNew() {
        for (const fs::path& root : m_roots) {
            auto found = findPhotos(std::span(&root, 1), m_progress);
            if (!found) {
                return tl::unexpected(std::move(found).error());
            }
            for (const fs::path& file : found->files) {
                const auto known = whatIsKnown(file);
                if (!known) {
                    return tl::unexpected(known.error());
                }
                if (*known == Known::Nothing && m_new.insert(file).second) {
                    m_report.added.push_back({root, file.lexically_relative(root)});
                } else if (*known == Known::Copy) {
                    m_copies.push_back({root, file.lexically_relative(root)});
                }
            }
            std::move(
                found->failed.begin(), found->failed.end(), std::back_inserter(m_report.failed));
            for (fs::path& video : found->videos) {
                if (m_new.insert(video).second) {
                    m_report.videos.push_back(std::move(video));
                }
            }
        }
        return {};
    }

    enum class Known : std::uint8_t { Nothing, Photo, Copy };

    /// Roots may lie in one another, and a file is kept below one of them.
    Result<Known> whatIsKnown(const fs::path& file) {
        for (fs::path root = file.parent_path();; root = root.parent_path()) {
            if (m_roots.count(root) != 0) {
                const auto place = m_places.at(root, file.lexically_relative(root));
                if (!place) {
                    return tl::unexpected(place.error());
                }
                if (*place && (!(*place)->isCopy || isAsKept(file, **place))) {
                    return (*place)->isCopy ? Known::Copy : Known::Photo;
                }
            }
            if (root == root.parent_path()) {
                return Known::Nothing;
            }
        }
    }

    static bool isAsKept(const fs::path& file, const KeptPlace& place) {
        std::error_code problem;
        const std::uintmax_t size = fs::file_size(file, problem);
        const auto modified = modifiedNsOf(file);
        return !problem && size == place.size && modified && *modified == place.modifiedNs;
    }

    /// Reads new files, and copies, that are as long as a missing one.
    Status findMoved() {
        std::multimap<std::uint64_t, std::size_t> missingOfSize;
        for (std::size_t i = 0; i < m_report.missing.size(); ++i) {
            missingOfSize.emplace(m_report.missing[i].size, i);
        }
        std::set<std::size_t> found;
        std::vector<PhotoPlace> added;
        for (std::vector<PhotoPlace>* const places : {&m_report.added, &m_copies}) {
            for (PhotoPlace& place : *places) {
                if (const auto missing = missingLike(place, missingOfSize, found)) {
                    found.insert(*missing);
                    m_report.moved.push_back({m_report.missing[*missing], std::move(place)});
                } else if (places == &m_report.added) {
                    added.push_back(std::move(place));
                }
                if (m_progress.cancelled()) {
                    return cancelledError();
                }
            }
        }
        m_report.added = std::move(added);
        std::vector<KeptFile> missing;
        for (std::size_t i = 0; i < m_report.missing.size(); ++i) {
            if (found.count(i) == 0) {
                missing.push_back(std::move(m_report.missing[i]));
            }
        }
        m_report.missing = std::move(missing);
        return {};
    }

    std::optional<std::size_t> missingLike(const PhotoPlace& place,
                                           const std::multimap<std::uint64_t, std::size_t>& ofSize,
                                           const std::set<std::size_t>& found) {
        std::error_code problem;
        const std::uintmax_t size = fs::file_size(place.root / place.path, problem);
        const auto [first, last] = ofSize.equal_range(size);
        if (problem || first == last) {
            return std::nullopt;
        }
        const auto digest = sha256OfFile(place.root / place.path);
        for (auto one = first; digest && one != last; ++one) {
            if (m_report.missing[one->second].bytes == *digest && found.count(one->second) == 0) {
                return one->second;
            }
        }
        return std::nullopt;
    }

    const Collection& m_collection;
    const Progress& m_progress;
    PlaceFinder m_places;
    RootsReport m_report;
    std::vector<PhotoPlace> m_copies; ///< of photographs, known as such
    std::set<fs::path> m_roots;       ///< those that are there
    std::set<fs::path> m_new;         ///< files seen that are not kept
    std::size_t m_looked = 0;
};

void append(std::vector<PhotoPlace>& places, const std::vector<KeptFile>& files) {
    for (const KeptFile& file : files) {
        places.push_back({file.root, file.path});
    }
}

} // namespace

Result<RootsReport> checkRoots(const Collection& collection, const Progress& progress) {
    return RootChecker(collection, progress).check();
}

Result<ImportReport> acceptRoots(Collection& collection,
                                 const RootsReport& report,
                                 AcceptedKinds kinds,
                                 const Progress& progress) {
    std::vector<PhotoPlace> places;
    if (kinds.moved) { // first: a new file of the same bytes would be a copy of the photograph
        for (const MovedFile& moved : report.moved) {
            places.push_back(moved.to);
        }
        append(places, report.back);
    }
    if (kinds.changed) {
        append(places, report.changed);
    }
    if (kinds.added) {
        places.insert(places.end(), report.added.begin(), report.added.end());
    }
    if (kinds.missing) {
        std::vector<PhotoId> missing;
        for (const KeptFile& file : report.missing) {
            missing.push_back(file.photo);
        }
        if (auto marked = markFound(collection, missing, PhotoState::Missing); !marked) {
            return tl::unexpected(std::move(marked).error());
        }
    }
    ImportReport imported;
    if (auto kept = importPlaces(collection, places, imported, progress); !kept) {
        return tl::unexpected(std::move(kept).error());
    }
    return imported;
}

} // namespace taxo
