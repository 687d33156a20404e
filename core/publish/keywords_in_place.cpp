// SPDX-License-Identifier: MIT
#include "core/publish/keywords_in_place.h"

#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/replaced_file.h"
#include "core/base/sha256.h"
#include "core/collection/photo.h"
#include "core/collection/photo_finder.h"
#include "core/metadata/examine_photo.h"
#include "core/metadata/photo_xmp.h"
#include "core/publish/kept_originals.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// Why a photograph stays as it is, as the end of "3 photographs ...".
const char* whyLeft(ErrorCode code) {
    switch (code) {
    case ErrorCode::Permission:
        return "that may not be written to";
    case ErrorCode::NotFound:
        return "whose file is not where it was";
    case ErrorCode::NoSpace:
        return "for which the disk has no room";
    case ErrorCode::Mismatch:
        return "whose file is not as the collection knows it: look at the files anew first";
    default:
        return "that could not be read, kept or written";
    }
}

/// What both directions share: a photograph is replaced, the collection told of it, or it is left.
class Replacing {
public:
    Replacing(const SharedCollection& collection, const Progress& progress)
        : m_collection(collection), m_progress(progress) {}

    /// The photograph whose file has these bytes, as far as the collection knows.
    Result<Photo> photoOfBytes(const Digest& bytes) const {
        return m_collection.use([&](Collection& collection) -> Result<Photo> {
            const auto found = PhotoFinder(collection).ofBytes(bytes);
            if (!found) {
                return tl::unexpected(found.error());
            }
            return found->empty() ? fail(ErrorCode::NotFound, "There is no such photograph.")
                                  : photoOf(collection, found->front().photo);
        });
    }

    /// What is at the photograph's place is these bytes now.
    Status tell(const Photo& photo, const ExaminedPhoto& now) const {
        PhotoFile file = photo.file;
        const auto modified = modifiedNsOf(file.root / file.path);
        if (!modified) {
            return tl::unexpected(modified.error());
        }
        file.size = now.size;
        file.modifiedNs = *modified;
        file.bytes = now.bytes;
        file.picture = now.picture;
        const auto told = m_collection.use(
            [&](Collection& collection) { return addPhotos(collection, std::span(&file, 1)); });
        return told ? Status() : tl::unexpected(told.error());
    }

    Status replace(const Photo& photo, const ReplacedFile& file, std::span<const std::byte> bytes) {
        m_progress.report(m_done, m_total, "photographs");
        auto done = file.put(bytes);
        m_progress.report(m_done, m_total, "photographs");
        done = done ? tell(photo, examineBytes(bytes)) : done;
        m_outcome.written += done ? 1 : 0;
        return done;
    }

    void leave(const Error& error, const std::string& name) {
        m_findings.add(FindingKind::LeftOut, "photograph", whyLeft(error.code), name);
    }

    /// `work` for each of so many, until somebody stops it; what it fails with is a finding.
    template <class Work, class NameOf>
    InPlaceOutcome forEach(std::size_t count, Work work, NameOf nameOf) {
        m_total = count;
        for (m_done = 0; m_done < count && !m_progress.cancelled(); ++m_done) {
            m_progress.report(m_done, count, "photographs");
            if (const Status done = work(m_done); !done) {
                leave(done.error(), nameOf(m_done));
            }
        }
        m_outcome.isStopped = m_done < count;
        m_outcome.findings = m_findings.list();
        return std::move(m_outcome);
    }

    void noteUnchanged() { ++m_outcome.unchanged; }

private:
    const SharedCollection& m_collection;
    const Progress& m_progress;
    std::size_t m_done = 0;
    std::size_t m_total = 0;
    Findings m_findings;
    InPlaceOutcome m_outcome;
};

/// A photograph that keywords are to be put into.
struct WantedKeywords {
    Digest bytes;
    std::string name;
};

/// Those that the list of an export names with a digest: others have a sidecar.
Result<std::vector<WantedKeywords>> wantedIn(const fs::path& exported) {
    const auto list = CsvTable::read(exported / "sidecars.csv");
    if (!list) {
        return tl::unexpected(list.error());
    }
    std::vector<WantedKeywords> wanted;
    for (const CsvTable::Row& row : list->rows()) {
        if (const auto bytes = Digest::fromHex(row.values.back())) {
            wanted.push_back({*bytes, row.values[1]});
        }
    }
    return wanted;
}

Status putInto(const Photo& photo,
               const fs::path& exported,
               KeptOriginals& originals,
               Replacing& replacing) {
    const auto file = ReplacedFile::open(photo.file.root / photo.file.path);
    if (!file) {
        return tl::unexpected(file.error());
    }
    const ExaminedPhoto was = examineBytes(file->bytes());
    if (was.bytes != photo.file.bytes) {
        return fail(ErrorCode::Mismatch, "another file");
    }
    fs::path sidecar = exported / photo.file.path;
    sidecar += ".xmp";
    const std::string name = displayName(photo.file.path);
    const auto packet = readTextFile(sidecar);
    const auto text = packet ? withXmp(file->bytes(), *packet, name) : packet;
    if (!text) {
        return tl::unexpected(text.error());
    }
    const auto bytes = std::as_bytes(std::span(*text));
    if (std::ranges::equal(bytes, file->bytes())) {
        replacing.noteUnchanged();
        return {};
    }
    const ExaminedPhoto now = examineBytes(bytes);
    if (now.picture != was.picture) {
        return fail(ErrorCode::Internal, "The picture would be another one.");
    }
    const auto kept = originals.keep(photo.file, file->bytes(), now.bytes);
    if (!kept) { // whatever it is, it is not about the photograph
        const bool isFull = kept.error().code == ErrorCode::NoSpace;
        return isFull ? kept : fail(ErrorCode::Io, kept.error().message);
    }
    return replacing.replace(photo, *file, bytes);
}

Result<InPlaceOutcome> putKeywords(const SharedCollection& collection,
                                   const fs::path& exported,
                                   const fs::path& folder,
                                   const Progress& progress) {
    const auto wanted = wantedIn(exported);
    if (!wanted) {
        return tl::unexpected(wanted.error());
    }
    if (wanted->empty()) {
        return InPlaceOutcome();
    }
    auto originals = KeptOriginals::create(folder);
    if (!originals) {
        return tl::unexpected(std::move(originals).error());
    }
    Replacing replacing(collection, progress);
    InPlaceOutcome outcome = replacing.forEach(
        wanted->size(),
        [&](std::size_t i) {
            const auto photo = replacing.photoOfBytes((*wanted)[i].bytes);
            return photo ? putInto(*photo, exported, *originals, replacing)
                         : tl::unexpected(photo.error());
        },
        [&](std::size_t i) { return (*wanted)[i].name; });
    outcome.originals = folder;
    return outcome;
}

/// Every file of a backup but its list, by name.
std::vector<fs::path> filesIn(const fs::path& backup) {
    std::vector<fs::path> files;
    std::error_code problem;
    for (fs::recursive_directory_iterator entry(backup, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        if (entry->is_regular_file(problem) && entry->path() != backup / kOriginalsList) {
            files.push_back(entry->path());
        }
    }
    std::ranges::sort(files);
    return files;
}

Status
putBack(const fs::path& kept, const std::map<Digest, Digest>& replacements, Replacing& replacing) {
    const auto original = readWholeFile(kept);
    if (!original) {
        return tl::unexpected(original.error());
    }
    const ExaminedPhoto was = examineBytes(*original);
    const auto replacement = replacements.find(was.bytes);
    if (replacement == replacements.end()) {
        return fail(ErrorCode::Corrupt, "not what was kept");
    }
    auto photo = replacing.photoOfBytes(replacement->second);
    if (!photo) { // the program was killed before it was told, or the photograph was put back
        photo = replacing.photoOfBytes(was.bytes);
    }
    const auto file = photo ? ReplacedFile::open(photo->file.root / photo->file.path)
                            : tl::unexpected(photo.error());
    if (!file) {
        return tl::unexpected(file.error());
    }
    const Digest now = sha256Of(file->bytes());
    if (now == was.bytes) {
        replacing.noteUnchanged();
        return photo->file.bytes == now ? Status() : replacing.tell(*photo, was);
    }
    return now == replacement->second ? replacing.replace(*photo, *file, *original)
                                      : fail(ErrorCode::Mismatch, "changed since");
}

Status mayRemember(const SharedCollection& collection) {
    return collection.use([](const Collection& mine) {
        return mine.isReadOnly()
                   ? Status(fail(ErrorCode::Permission,
                                 "This collection is open for reading alone: photographs are "
                                 "written to only where it can remember their new digests."))
                   : Status();
    });
}

} // namespace

Result<PublishOutcome> publishInPlace(const SharedCollection& collection,
                                      const PublishChoice& choice,
                                      const fs::path& out,
                                      bool replaces,
                                      const std::function<Status(const PublishOutcome&)>& checked,
                                      const Progress& progress) {
    const fs::path originals = choice.originals.empty() ? usualOriginals(out) : choice.originals;
    auto may = choice.isInPlace() ? mayRemember(collection)
                                  : fail(ErrorCode::InvalidInput, "This writes into no originals.");
    const auto view = may ? collection.openView() : tl::unexpected(may.error());
    may = view ? checkOriginals(*view, originals, out) : tl::unexpected(view.error());
    if (!may) {
        return tl::unexpected(std::move(may).error());
    }
    auto outcome = publishCollection(*view, choice, out, replaces, checked, progress);
    if (!outcome || outcome->files.empty()) {
        return outcome;
    }
    auto inPlace = putKeywords(collection, out, originals, progress);
    if (!inPlace) {
        return tl::unexpected(std::move(inPlace).error());
    }
    outcome->inPlace = *std::move(inPlace);
    return outcome;
}

Result<InPlaceOutcome> putOriginalsBack(const SharedCollection& collection,
                                        const fs::path& backup,
                                        const Progress& progress) {
    auto may = mayRemember(collection);
    const auto replacements = may ? replacementsIn(backup) : tl::unexpected(may.error());
    if (!replacements) {
        return tl::unexpected(replacements.error());
    }
    const std::vector<fs::path> files = filesIn(backup);
    Replacing replacing(collection, progress);
    InPlaceOutcome outcome = replacing.forEach(
        files.size(),
        [&](std::size_t i) { return putBack(files[i], *replacements, replacing); },
        [&](std::size_t i) { return displayPath(files[i].lexically_relative(backup)); });
    outcome.originals = backup;
    return outcome;
}

} // namespace taxo
