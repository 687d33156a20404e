// SPDX-License-Identifier: MIT
#include "core/workflow/remembered_vectors.h"

#include <string_view>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

/// Told together: what the classifier takes at a time.
constexpr std::size_t kTogether = 8;

/// The same reports for a part of the list that begins at `first`.
Progress reportFrom(std::size_t first, std::size_t total, const Progress& progress) {
    return Progress(
        progress.stopToken(),
        [&progress, first, total](std::size_t done, std::size_t, std::string_view what) {
            progress.report(first + done, total, what);
        });
}

} // namespace

RememberedVectors::Stamp RememberedVectors::stampOf(const std::filesystem::path& file) {
    std::error_code problem;
    Stamp stamp;
    stamp.size = std::filesystem::file_size(file, problem);
    stamp.changed = std::filesystem::last_write_time(file, problem);
    return stamp;
}

const RememberedVectors::Known* RememberedVectors::find(const std::filesystem::path& file,
                                                        const Stamp& stamp) const {
    const auto found = m_known.find(file.native());
    return found != m_known.end() && found->second.stamp == stamp ? &found->second : nullptr;
}

void RememberedVectors::keep(const EncodedGroup& group,
                             std::span<const std::filesystem::path> files,
                             std::span<const Stamp> stamps) {
    std::size_t row = 0;
    for (std::size_t i = 0; i < group.read.size(); ++i) {
        if (!group.read[i]) {
            continue;
        }
        const auto vector = group.vectors.row(row++);
        const std::string& path = files[group.first + i].native();
        if (m_known.size() < m_most || m_known.contains(path)) {
            m_known[path] = {stamps[group.first + i], {vector.begin(), vector.end()}};
        }
    }
}

Status RememberedVectors::encode(std::span<const std::filesystem::path> files,
                                 const Encode& encode,
                                 const OnGroup& onGroup,
                                 const Progress& progress) {
    // Before anything is decoded: a file that changes meanwhile does not look like what was seen.
    std::vector<Stamp> stamps;
    for (const std::filesystem::path& file : files) {
        if (progress.cancelled()) { // on a network drive, looking takes its time
            return cancelledError();
        }
        stamps.push_back(stampOf(file));
    }
    const auto known = [&](std::size_t i) { return find(files[i], stamps[i]); };
    std::size_t first = 0;
    while (first < files.size()) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        std::size_t end = first;
        Status told;
        if (known(first) != nullptr) {
            EncodedGroup group;
            group.first = first;
            for (; end < files.size() && end - first < kTogether; ++end) {
                const Known* const one = known(end);
                if (one == nullptr) {
                    break;
                }
                group.read.emplace_back();
                group.vectors.append(one->vector);
            }
            told = onGroup(std::move(group));
            progress.report(end, files.size(), "photographs");
        } else {
            while (end < files.size() && known(end) == nullptr) {
                ++end;
            }
            const auto keepAndTell = [&](EncodedGroup group) {
                group.first += first;
                keep(group, files, stamps);
                return onGroup(std::move(group));
            };
            told = encode(files.subspan(first, end - first),
                          keepAndTell,
                          reportFrom(first, files.size(), progress));
        }
        if (!told) {
            return told;
        }
        first = end;
    }
    return {};
}

} // namespace taxo
