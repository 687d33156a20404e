// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/publish/own_files.h"
#include "core/publish/publish_target_private.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <system_error>

namespace taxo {

namespace {

namespace fs = std::filesystem;

template <class Entries>
void addFilesIn(const fs::path& folder, std::vector<std::string>& names) {
    std::error_code problem;
    for (const auto& entry : Entries(folder, problem)) {
        if (entry.is_regular_file(problem)) {
            names.push_back(entry.path().lexically_relative(folder).generic_string());
        }
    }
}

/// Whether a file lies in a folder, or in one of its own.
bool isBelow(const fs::path& file, const fs::path& folder) {
    const fs::path relative = file.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

} // namespace

std::vector<std::string> filesBelow(const fs::path& folder, bool deep) {
    std::vector<std::string> names;
    if (deep) {
        addFilesIn<fs::recursive_directory_iterator>(folder, names);
    } else {
        addFilesIn<fs::directory_iterator>(folder, names);
    }
    std::ranges::sort(names);
    return names;
}

Status checkTarget(const fs::path& out, bool replaces) {
    std::error_code problem;
    if (!fs::exists(fs::symlink_status(out, problem))) {
        return {};
    }
    if (!replaces) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(out) + " is there already; name another, or say that it is to be "
                                       "replaced.");
    }
    if (!fs::is_directory(out, problem)) {
        return {};
    }
    const auto foreign = firstForeignFile(out);
    if (!foreign) {
        return tl::unexpected(foreign.error());
    }
    return *foreign
               ? fail(ErrorCode::InvalidInput,
                      displayPath(out) + " is a folder with other things in it (" +
                          displayPath(**foreign) + "), which are not thrown away; name another.")
               : Status();
}

Result<PublishOutcome> measured(PublishOutcome outcome, const std::vector<fs::path>& files) {
    for (const fs::path& file : files) {
        std::error_code problem;
        outcome.bytes += static_cast<std::int64_t>(fs::file_size(file, problem));
    }
    const auto digest = digestOfFiles(files, {});
    if (!digest) {
        return tl::unexpected(digest.error());
    }
    outcome.digest = *digest;
    return outcome;
}

Result<Digest> digestOfFiles(std::vector<fs::path> files, const Progress& progress) {
    if (files.size() == 1) {
        return sha256OfFile(files.front(), progress);
    }
    // What holds all of them.
    fs::path folder = files.empty() ? fs::path() : files.front().parent_path();
    for (const fs::path& file : files) {
        while (!isBelow(file, folder)) {
            folder = folder.parent_path();
        }
    }
    std::ranges::sort(files);
    Sha256 sum;
    for (const fs::path& file : files) {
        const auto one = sha256OfFile(file, progress);
        if (!one) {
            return one;
        }
        const std::string line =
            one->hex() + "  " + file.lexically_relative(folder).generic_string() + "\n";
        sum.add(std::as_bytes(std::span(line)));
    }
    return sum.finish();
}

} // namespace taxo
