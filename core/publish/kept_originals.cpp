// SPDX-License-Identifier: MIT
#include "core/publish/kept_originals.h"

#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/collection/roots.h"

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// Absolute, links followed as far as it is there.
fs::path placeOf(const fs::path& path) {
    std::error_code problem;
    const fs::path whole = fs::absolute(path, problem);
    const fs::path place = fs::weakly_canonical(whole, problem).lexically_normal();
    return place.filename().empty() ? place.parent_path() : place;
}

bool isIn(const fs::path& path, const fs::path& folder) {
    return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first ==
           folder.end();
}

Status lookLike(const fs::path& file, const fs::path& original) {
    std::error_code problem;
    const auto time = fs::last_write_time(original, problem);
    const auto permissions = problem ? fs::perms() : fs::status(original, problem).permissions();
    if (!problem) {
        fs::last_write_time(file, time, problem);
    }
    std::error_code unknown; // some disks have no permissions
    fs::permissions(file, permissions, unknown);
    return problem ? failSystem(problem.value(), displayPath(file)) : Status();
}

} // namespace

fs::path usualOriginals(const fs::path& exported) {
    fs::path whole = exported.lexically_normal();
    whole = whole.filename().empty() ? whole.parent_path() : whole;
    whole += "-originals";
    fs::path free = whole;
    std::error_code unknown;
    for (int i = 2; fs::exists(fs::symlink_status(free, unknown)); ++i) {
        free = whole;
        free += "-" + std::to_string(i);
    }
    return free;
}

Status checkOriginals(const Collection& collection, const fs::path& folder, const fs::path& out) {
    std::error_code problem;
    const bool isThere = fs::exists(fs::symlink_status(folder, problem));
    if (isThere && (!fs::is_directory(folder, problem) || !fs::is_empty(folder, problem))) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(folder) + " is there already; name another folder for the "
                                          "originals, one that is new or empty.");
    }
    const auto roots = rootsOf(collection);
    if (!roots) {
        return tl::unexpected(roots.error());
    }
    const auto liesIn = [&](const fs::path& other, const char* what) {
        return isIn(placeOf(folder), placeOf(other))
                   ? Status(fail(ErrorCode::InvalidInput,
                                 displayPath(folder) + " lies " + what + ", in " +
                                     displayPath(other) +
                                     "; name a folder for the originals that lies elsewhere."))
                   : Status();
    };
    auto may = liesIn(out, "in what is exported");
    for (const Root& root : *roots) {
        may = may ? liesIn(root.path, "among the photographs") : may;
    }
    return may;
}

KeptOriginals::KeptOriginals(fs::path folder, PartFile list)
    : m_folder(std::move(folder)), m_list(std::move(list)) {}

Result<KeptOriginals> KeptOriginals::create(const fs::path& folder) {
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem) {
        return failSystem(problem.value(), displayPath(folder));
    }
    auto list = PartFile::open(folder / kOriginalsList);
    if (!list) {
        return tl::unexpected(std::move(list).error());
    }
    const std::string header = csvLine({"file", "sha256", "sha256Now"});
    if (auto written = list->append(std::as_bytes(std::span(header))); !written) {
        return tl::unexpected(std::move(written).error());
    }
    return KeptOriginals(folder, *std::move(list));
}

Status KeptOriginals::keep(const PhotoFile& photo,
                           std::span<const std::byte> original,
                           const Digest& replacement) {
    const fs::path file = m_folder / photo.path;
    std::error_code problem;
    fs::create_directories(file.parent_path(), problem);
    if (problem) {
        return failSystem(problem.value(), displayPath(file));
    }
    if (fs::exists(fs::symlink_status(file, problem))) { // of a disk that knows no capital letters
        return fail(ErrorCode::InvalidInput, displayPath(file) + " is there already.");
    }
    auto done =
        writeWholeFile(file, {reinterpret_cast<const char*>(original.data()), original.size()});
    done = done ? lookLike(file, photo.root / photo.path) : done;
    if (!done) {
        return done;
    }
    const auto kept = sha256OfFile(file);
    if (!kept || *kept != sha256Of(original)) {
        return kept ? fail(ErrorCode::Io, displayPath(file) + " is not what was written there.")
                    : tl::unexpected(kept.error());
    }
    const std::string line = csvLine({displayPath(photo.path), kept->hex(), replacement.hex()});
    done = m_list.append(std::as_bytes(std::span(line)));
    return done ? m_list.flush() : done;
}

Result<std::map<Digest, Digest>> replacementsIn(const fs::path& folder) {
    constexpr std::uint64_t kLargest = std::uint64_t{1} << 30U;
    auto text = readTextFile(folder / kOriginalsList, kLargest);
    if (!text) {
        return fail(ErrorCode::NotFound,
                    displayPath(folder) + " is no backup of photographs: there is no " +
                        kOriginalsList + " in it.");
    }
    text->resize(text->rfind('\n') + 1); // a last row may be cut off: then nothing was replaced
    const auto table = CsvTable::parse(*text, displayPath(folder / kOriginalsList));
    if (!table) {
        return tl::unexpected(table.error());
    }
    const auto was = table->column("sha256");
    const auto is = table->column("sha256Now");
    if (!was || !is) {
        return fail(ErrorCode::Corrupt,
                    displayPath(folder / kOriginalsList) + " does not say which originals it has.");
    }
    std::map<Digest, Digest> replacements;
    for (const CsvTable::Row& row : table->rows()) {
        const auto original = Digest::fromHex(row.values[*was]);
        const auto replacement = Digest::fromHex(row.values[*is]);
        if (original && replacement) {
            replacements[*original] = *replacement;
        }
    }
    return replacements;
}

} // namespace taxo
