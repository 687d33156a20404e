// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/workflow/record_matcher_private.h"

#include <algorithm>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// How many components from the end on are equal.
std::size_t commonEnd(const fs::path& left, const fs::path& right) {
    const std::vector<fs::path> a(left.begin(), left.end());
    const std::vector<fs::path> b(right.begin(), right.end());
    const auto ends = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    return static_cast<std::size_t>(ends.first - a.rbegin());
}

/// As programs on Windows write them.
std::string withSlashes(std::string file) {
    if (file.find('/') == std::string::npos) {
        std::ranges::replace(file, '\\', '/');
    }
    return file;
}

} // namespace

RecordMatcher::RecordMatcher(const Collection& collection, const RecordImportOptions& options)
    : m_finder(collection)
    , m_photos(options.photos.empty() ? fs::path()
                                      : fs::absolute(options.photos).lexically_normal())
    , m_matchesByNameAlone(options.matchesByNameAlone) {
    for (const fs::path& file : options.coming) {
        m_comingByName.emplace(file.filename().string(), fs::absolute(file).lexically_normal());
        m_comingStems.insert(file.stem().string());
    }
}

Result<RecordMatcher::Match> RecordMatcher::find(const PhotoRecord& record) {
    if (!record.file.empty() && record.file == m_lastFile) {
        return m_last;
    }
    auto match = search(record);
    if (match) {
        match->isWaiting = match->isWaiting || (!match->photo && isComing(record));
        m_lastFile = record.file;
        m_last = *match;
    }
    return match;
}

Result<RecordMatcher::Match> RecordMatcher::search(const PhotoRecord& record) {
    Match match;
    if (!record.file.empty()) {
        auto found = byPath(withSlashes(record.file));
        if (!found || found->photo) {
            return found;
        }
        match = *std::move(found);
    }
    for (const std::string& stem : record.stems) {
        const auto candidates = m_finder.withStem(stem);
        if (!candidates) {
            return tl::unexpected(candidates.error());
        }
        Match found = chosen(*candidates, {});
        if (found.photo) {
            return found;
        }
        match.whyNot = match.whyNot.empty() ? "no photograph is called " + stem : match.whyNot;
    }
    if (record.digest) {
        const auto candidates = m_finder.ofBytes(*record.digest);
        if (!candidates) {
            return tl::unexpected(candidates.error());
        }
        if (!candidates->empty()) {
            match.photo = candidates->front();
            return match;
        }
        match.whyNot = "no photograph has its digest";
    }
    if (match.whyNot.empty()) {
        match.whyNot = "it names no photograph";
    }
    return match;
}

Result<RecordMatcher::Match> RecordMatcher::byPath(const std::string& file) {
    const fs::path path = fs::path(file).lexically_normal();
    const auto candidates = m_finder.named(displayName(path));
    if (!candidates) {
        return tl::unexpected(candidates.error());
    }
    Match match = chosen(*candidates, path);
    if (match.photo || m_photos.empty()) {
        return match;
    }
    // Not under this name: a copy of what is kept elsewhere, or not kept yet.
    const fs::path there = path.is_absolute() ? path : m_photos / path;
    std::error_code problem;
    if (!fs::is_regular_file(there, problem)) {
        return match;
    }
    const auto bytes = sha256OfFile(there);
    if (!bytes) {
        match.whyNot = bytes.error().message;
        return match;
    }
    const auto same = m_finder.ofBytes(*bytes);
    if (!same) {
        return tl::unexpected(same.error());
    }
    match.isWaiting = same->empty();
    if (!same->empty()) {
        match.photo = same->front();
    }
    return match;
}

/// As photographs are found when they are kept.
bool RecordMatcher::isComing(const PhotoRecord& record) const {
    const fs::path path = fs::path(withSlashes(record.file)).lexically_normal();
    const auto [begin, end] = m_comingByName.equal_range(path.filename().string());
    const auto parts = static_cast<std::size_t>(std::distance(path.begin(), path.end()));
    const bool isNamed = std::any_of(begin, end, [&](const auto& file) {
        return m_matchesByNameAlone || commonEnd(file.second, path) >= parts;
    });
    return isNamed || std::ranges::any_of(record.stems, [&](const std::string& stem) {
               return m_comingStems.contains(stem);
           });
}

RecordMatcher::Match RecordMatcher::chosen(const std::vector<FoundPhoto>& candidates,
                                           const fs::path& path) const {
    Match match;
    if (candidates.empty()) {
        match.whyNot = path.empty() ? "" : "no photograph is called " + displayName(path);
        return match;
    }
    const auto parts = static_cast<std::size_t>(std::distance(path.begin(), path.end()));
    const fs::path whole = path.is_absolute() || m_photos.empty() ? path : m_photos / path;
    std::size_t best = 0;
    std::size_t equals = 0;
    for (const FoundPhoto& candidate : candidates) {
        const std::size_t common = path.empty() ? 1 : commonEnd(candidate.file, whole);
        if (common > best) {
            match.photo = candidate;
            equals = 0;
        }
        equals += common >= best ? 1 : 0;
        best = std::max(best, common);
    }
    if (equals > 1) {
        match.photo.reset();
        match.whyNot = std::to_string(equals) + " photographs are called so; name their folders";
    } else if (best < parts && !m_matchesByNameAlone) { // another season's CT-1/IMG_1.JPG
        match.whyNot = "the photograph of this name is in another folder, " +
                       displayPath(match.photo->file.parent_path()) +
                       "; by-name takes it all the same";
        match.photo.reset();
    }
    return match;
}

} // namespace taxo
