// SPDX-License-Identifier: MIT
// ModelStore's two ways of bringing a model here.
#include "core/base/files.h"
#include "core/base/part_file.h"
#include "core/base/sha256.h"
#include "core/fetch/free_space_private.h"
#include "core/fetch/model_store.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// The folder that fills until it can be renamed, where there is room for what it lacks.
Result<fs::path> openPartFolder(const CatalogueEntry& entry, const fs::path& folder) {
    fs::path part = folder;
    part += ".part";
    std::error_code problem;
    fs::create_directories(part, problem);
    if (problem) {
        return failSystem(problem.value(), displayPath(part));
    }
    std::uint64_t here = 0;
    for (fs::directory_iterator at(part, problem), end; !problem && at != end;
         at.increment(problem)) {
        std::error_code none;
        const auto size = at->file_size(none);
        here += none ? 0 : size;
    }
    const std::uint64_t needed = entry.bytes() - std::min(here, entry.bytes());
    if (auto space = checkFreeSpace(entry.title, needed, part); !space) {
        return tl::unexpected(std::move(space).error());
    }
    return part;
}

bool isCurrent(const Installed& found, const CatalogueEntry& entry) {
    if (found.state != Installed::State::Complete || found.files.empty()) {
        return false;
    }
    const auto isThere = [&](const PublishedFile& wanted) {
        return !wanted.sha256 ||
               std::any_of(found.files.begin(), found.files.end(), [&](const InstalledFile& file) {
                   return file.sha256 == *wanted.sha256;
               });
    };
    const bool hasOther =
        std::any_of(entry.otherWeights.begin(),
                    entry.otherWeights.end(),
                    [&](const PublishedFile& other) { return other.sha256 && isThere(other); });
    return hasOther || std::all_of(entry.files.begin(), entry.files.end(), isThere);
}

/// Reports one file's bytes as part of the whole entry's.
Progress within(const Progress& progress, std::uint64_t before, std::uint64_t whole) {
    return Progress(progress.stopToken(),
                    [&progress, before, whole](
                        std::size_t done, std::size_t /*of the file*/, std::string_view what) {
                        progress.report(before + done, std::max(whole, before + done), what);
                    });
}

/// A file of an entry as it lies in somebody's folder.
struct Source {
    fs::path file;
    const PublishedFile* published = nullptr;
};

std::optional<Source> findIn(const fs::path& folder, const PublishedFile& wanted) {
    for (const std::string& path : wanted.paths) {
        const fs::path file = folder / fileNameOf(path);
        std::error_code ignored;
        if (fs::is_regular_file(file, ignored)) {
            return Source{file, &wanted};
        }
    }
    return std::nullopt;
}

bool isWeights(const PublishedFile& file) {
    const std::string name = fileNameOf(file.paths.front());
    return name.ends_with(".safetensors") || name.ends_with(".bin") || name.ends_with(".pt");
}

/// All files of the entry in `folder`, other weights instead of the usual ones where only they are
/// there; or one error that names all missing files.
Result<std::vector<Source>> findAll(const CatalogueEntry& entry, const fs::path& folder) {
    std::vector<Source> sources;
    std::string missing;
    for (const PublishedFile& wanted : entry.files) {
        auto found = findIn(folder, wanted);
        if (!found && isWeights(wanted)) {
            for (const PublishedFile& other : entry.otherWeights) {
                found = found ? found : findIn(folder, other);
            }
        }
        if (found) {
            sources.push_back(*found);
        } else {
            missing += (missing.empty() ? "" : ", ") + fileNameOf(wanted.paths.front());
        }
    }
    if (!missing.empty()) {
        return fail(ErrorCode::NotFound,
                    displayPath(folder) + " does not hold all of " + entry.title +
                        ". Missing: " + missing + ".");
    }
    return sources;
}

/// Copies and hashes in one go; the copy takes its name only when its digest is right.
Result<InstalledFile>
copyVerified(const Source& source, const fs::path& to, const Progress& progress) {
    auto out = OutputFile::create(to);
    if (!out) {
        return tl::unexpected(std::move(out).error());
    }
    const std::string name = displayName(source.file);
    Sha256 sha;
    auto copied = readInPieces(source.file, [&](std::span<const std::byte> piece) -> Status {
        if (progress.cancelled()) {
            return cancelledError();
        }
        sha.add(piece);
        auto written = out->write(piece);
        progress.report(static_cast<std::size_t>(out->size()), 0, name);
        return written;
    });
    if (!copied) {
        return tl::unexpected(std::move(copied).error());
    }
    const auto& wanted = source.published->sha256;
    const InstalledFile file{name, out->size(), sha.finish(), wanted.has_value()};
    if (wanted && file.sha256 != *wanted) {
        return fail(ErrorCode::Corrupt,
                    displayPath(source.file) + " is not the published file (sha256 " +
                        file.sha256.shortHex() + "... instead of " + wanted->shortHex() +
                        "...). Copy it again from where it came.");
    }
    if (auto committed = out->commit(); !committed) {
        return tl::unexpected(std::move(committed).error());
    }
    return file;
}

} // namespace

Result<Installed> ModelStore::install(const CatalogueEntry& entry,
                                      const std::string& mirror,
                                      const DownloadOptions& options,
                                      const Progress& progress) const {
    if (auto found = inspect(entry.kind, folderOf(entry)); isCurrent(found, entry)) {
        return found;
    }
    const auto part = openPartFolder(entry, folderOf(entry));
    if (!part) {
        return tl::unexpected(part.error());
    }
    std::vector<InstalledFile> files;
    std::uint64_t before = 0;
    for (const PublishedFile& wanted : entry.files) {
        Result<Downloaded> fetched = fail(ErrorCode::NotFound, "no path");
        std::string name;
        for (const std::string& path : wanted.paths) {
            name = fileNameOf(path);
            DownloadRequest request;
            request.url = m_catalogue->addressOf(entry, path, mirror);
            request.file = *part / name;
            request.sha256 = wanted.sha256;
            if (wanted.sha256) {
                request.size = wanted.size;
            }
            fetched = download(request, options, within(progress, before, entry.bytes()));
            if (fetched || fetched.error().code != ErrorCode::NotFound) {
                break;
            }
        }
        if (!fetched) {
            return std::move(fetched).error().during("getting " + entry.title);
        }
        files.push_back({name, fetched->size, fetched->sha256, fetched->isVerified});
        before += fetched->size;
    }
    return adopt(entry, files);
}

Result<Installed> ModelStore::installFrom(const CatalogueEntry& entry,
                                          const fs::path& folder,
                                          const Progress& progress) const {
    const auto sources = findAll(entry, folder);
    if (!sources) {
        return tl::unexpected(sources.error());
    }
    const auto part = openPartFolder(entry, folderOf(entry));
    if (!part) {
        return tl::unexpected(part.error());
    }
    std::vector<InstalledFile> files;
    std::uint64_t before = 0;
    for (const Source& source : *sources) {
        auto copied = copyVerified(
            source, *part / source.file.filename(), within(progress, before, entry.bytes()));
        if (!copied) {
            return std::move(copied).error().during("installing " + entry.title);
        }
        before += copied->size;
        files.push_back(*std::move(copied));
    }
    return adopt(entry, files);
}

} // namespace taxo
