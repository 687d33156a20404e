// SPDX-License-Identifier: MIT
#include "core/publish/bundle_dataset.h"

#include "core/base/files.h"
#include "core/base/thumbnail_name.h"
#include "core/collection/bundled_collection.h"
#include "core/collection/filter.h"
#include "core/collection/photo.h"
#include "core/metadata/examine_photo.h"
#include "core/publish/file_names.h"
#include "core/publish/published_photos.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>
#include <unordered_set>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kBytesOfThumbnail = 16'000; ///< a usual one's

constexpr const char* kWhatItIs = "A collection of Taxoscope, packed to be opened elsewhere: drop "
                                  "this archive on the window, or\n"
                                  "  taxo import BUNDLE.zip --to FOLDER\n"
                                  "\n"
                                  "collection.taxo  the collection\n";

Status makeFolderOf(const fs::path& file) {
    std::error_code problem;
    fs::create_directories(file.parent_path(), problem);
    return problem ? failSystem(problem.value(), displayPath(file)) : Status();
}

class BundleDataset : public DatasetWriter {
public:
    BundleDataset(const Publication& publication,
                  const BundleOptions& options,
                  std::function<std::string(ItemId item)> thumbnail)
        : m_publication(publication)
        , m_options(options)
        , m_thumbnail(std::move(thumbnail))
        , m_photos(publication) {}

    void check(const PublishedOccurrence& occurrence, Findings& findings) override {
        const bool isBlurred = m_publication.places.isSensitive(occurrence);
        bool isTold = false;
        for (const PublishedItem& item : occurrence.items) {
            if (m_publication.hides(item)) {
                findings.add(FindingKind::Note, "item", "of people left out", item);
            } else if (item.state == PhotoState::Changed) {
                findings.add(FindingKind::Note, "item", "of older versions left out", item);
            } else {
                isTold = true;
                take(item, isBlurred, findings);
            }
        }
        if (isBlurred && isTold) {
            findings.add(FindingKind::Note,
                         "occurrence",
                         "of a sensitive taxon, or found with one: the place is blurred",
                         occurrence);
        }
    }

    void checkWhole(Findings& findings) override {
        findings.require(!m_kept.empty(), "There is no item to write.");
        const auto info = infoOf(*m_publication.source);
        m_isWhole = info && m_blurred.empty() &&
                    info->photos == static_cast<std::int64_t>(m_kept.size()) && mayTellOlder();
        if (!m_isWhole) {
            findings.add(FindingKind::Lost,
                         "Something is left out or blurred: the journal, saved filters, clusters "
                         "and maps, which may tell of it, stay here. Determinations keep who made "
                         "them, and when.");
        }
    }

    std::uint64_t bytesOfPhotos() const override { return m_bytes; }

    Status begin(const fs::path& place) override {
        m_folder = place;
        auto roots = bundledRootsOf(*m_publication.source);
        if (!roots) {
            return tl::unexpected(std::move(roots).error());
        }
        m_roots = *std::move(roots);
        return {};
    }

    Status write(const PublishedOccurrence& occurrence) override {
        for (const PublishedItem& item : occurrence.items) {
            if (!m_kept.contains(item.photo.value)) {
                continue;
            }
            auto done = m_blurred.contains(item.photo.value) ? writeBlurred(occurrence, item)
                                                             : writeItem(item, false);
            if (!done) {
                return done;
            }
        }
        return {};
    }

    Status finish() override {
        m_contents.isWhole = m_isWhole;
        m_contents.withDerived = m_options.withDerived;
        m_contents.withFiles = m_options.withPhotographs;
        std::ranges::sort(m_contents.photos);
        std::ranges::sort(m_contents.withoutFile);
        m_contents.events.assign(m_events.begin(), m_events.end());
        for (auto& [id, deployment] : m_deployments) {
            m_contents.deployments.push_back(std::move(deployment));
        }
        auto told = writeWholeFile(m_folder / kBundledReadme, readme());
        return told ? copyForBundle(*m_publication.source,
                                    m_contents,
                                    m_folder / kBundledCollection,
                                    *m_publication.progress)
                    : told;
    }

private:
    void take(const PublishedItem& item, bool isBlurred, Findings& findings) {
        if (isBlurred) {
            m_blurred.insert(item.photo.value);
        }
        if (!m_kept.insert(item.photo.value).second) {
            return;
        }
        const PhotoAtHand photo = look(item, isBlurred);
        m_bytes += m_options.withPhotographs ? photo.bytes : kBytesOfThumbnail;
        if (!photo.problem.empty()) {
            findings.add(FindingKind::Lost, "item", photo.problem, item);
        } else if (m_options.withPhotographs && safePath(item.path) != item.path) {
            findings.add(FindingKind::Note,
                         "item",
                         "with a file name that not every system can have: it gets another",
                         item);
        }
    }

    /// Whether versions of photographs that were edited since, of which nobody was asked, show
    /// nobody and nothing sensitive.
    bool mayTellOlder() const {
        SensitivePlaces places = m_publication.places;
        PeopleInPhotos people;
        bool mayTell = true;
        const auto looked = forEachPublished(
            *m_publication.source,
            {*Filter::parse("older")},
            [&](const PublishedOccurrence& occurrence) {
                places.look(occurrence);
                people.look(occurrence);
                mayTell = mayTell && !places.isSensitive(occurrence) &&
                          (m_publication.withPeople ||
                           std::ranges::none_of(occurrence.items, [&](const PublishedItem& item) {
                               return people.are(item.photo);
                           }));
                return Status();
            },
            *m_publication.progress);
        return looked && mayTell;
    }

    /// Whether a photograph's file, or its small picture, can go along.
    PhotoAtHand look(const PublishedItem& item, bool isBlurred) const {
        PhotoAtHand photo =
            m_photos.look(item, isBlurred && m_options.withPhotographs, PhotoCopying::Copy);
        photo.problem += photo.problem.empty() ? "" : "; they are listed without a picture";
        return photo;
    }

    /// Also of an occurrence that nothing gives away but its photograph, which shows another.
    Status writeBlurred(const PublishedOccurrence& occurrence, const PublishedItem& item) {
        PublishedOccurrence alone = occurrence;
        alone.items = {item};
        m_publication.places.blur(alone);
        if (occurrence.event) {
            m_events.insert(*occurrence.event);
        }
        if (const KeptDeployment* const deployment = m_publication.deploymentOf(occurrence)) {
            const auto [blurred, isNew] = m_deployments.try_emplace(deployment->id, *deployment);
            if (isNew && !m_publication.places.isSensitive(deployment->id)) {
                m_publication.places.blur(blurred->second);
            }
        }
        const PublishedItem& told = alone.items.front();
        BundledItem kept{told.item, told.position, {}};
        for (const FieldValue& field : told.marks.fields) {
            kept.fields.push_back(field.name);
        }
        m_contents.items.push_back(std::move(kept));
        return writeItem(told, true);
    }

    Status writeItem(const PublishedItem& item, bool isBlurred) {
        if (!m_options.withPhotographs) {
            if (auto done = writeThumbnail(item); !done) {
                return done;
            }
        }
        if (m_written.insert(item.photo.value).second) {
            m_contents.photos.push_back(item.photo);
            return m_options.withPhotographs ? writePhoto(item, isBlurred)
                                             : notePhoto(item, isBlurred);
        }
        return {};
    }

    Status writeThumbnail(const PublishedItem& item) const {
        const fs::path file =
            m_folder / kBundledThumbnails / thumbnailName(item.bytes, item.region);
        std::error_code problem;
        if (item.bytes.isNone() || !m_thumbnail || m_publication.leftWhole(file) ||
            fs::exists(file, problem)) {
            return {};
        }
        const std::string jpeg = m_thumbnail(item.item);
        if (jpeg.empty()) {
            return {};
        }
        auto done = makeFolderOf(file);
        done = done ? writeWholeFile(file, jpeg) : done;
        return done ? m_publication.noteWhole(file) : done;
    }

    Status notePhoto(const PublishedItem& item, bool isBlurred) {
        if (isBlurred) {
            m_contents.changed[item.photo] = {item.path, item.name, true};
        }
        return {};
    }

    Status writePhoto(const PublishedItem& item, bool isBlurred) {
        const auto photo = photoOf(*m_publication.source, item.photo);
        if (!photo) {
            return tl::unexpected(photo.error());
        }
        const fs::path root = m_roots.at(photo->file.root);
        fs::path path = safePath(item.path);
        path.replace_filename(m_names.claim((root / path.parent_path()).generic_string(),
                                            item.path.filename().string()));
        if (isBlurred || path != item.path) {
            m_contents.changed[item.photo] = {path, item.name, isBlurred};
        }
        if (!look(item, isBlurred).problem.empty()) {
            m_contents.withoutFile.push_back(item.photo);
            return {};
        }
        const fs::path file = m_folder / root / path;
        auto done = makeFolderOf(file);
        done = done ? m_photos.put(item, isBlurred, PhotoCopying::Link, file) : done;
        if (!done || !isBlurred) {
            return done;
        }
        const auto bare = examinePhoto(file);
        if (!bare) {
            return tl::unexpected(bare.error());
        }
        m_contents.changed[item.photo].file = {bare->size, bare->bytes, bare->picture};
        return {};
    }

    /// One that every system can have.
    static fs::path safePath(const fs::path& path) {
        fs::path safe;
        for (const fs::path& part : path) {
            safe /= safeFileName(part.string());
        }
        return safe;
    }

    std::string readme() const {
        return kWhatItIs +
               std::string(m_options.withPhotographs
                               ? "photographs/     its photographs\n"
                               : "thumbnails/      small pictures of its photographs, named by "
                                 "their SHA-256\n") +
               (m_blurred.empty()
                    ? std::string()
                    : "\nSome places are not exact: " + m_publication.places.generalized() + "; " +
                          m_publication.places.withheld() + ".\n");
    }

    const Publication& m_publication;
    BundleOptions m_options;
    std::function<std::string(ItemId item)> m_thumbnail;
    PublishedPhotos m_photos;
    bool m_isWhole = false;
    std::uint64_t m_bytes = 0;               ///< of photographs or small pictures
    std::unordered_set<std::int64_t> m_kept; ///< photographs, as are the two below
    std::unordered_set<std::int64_t> m_blurred;
    std::unordered_set<std::int64_t> m_written;
    std::set<EventId> m_events; ///< of blurred photographs, as are the deployments
    std::map<DeploymentId, KeptDeployment> m_deployments;
    std::map<fs::path, fs::path> m_roots;
    FileNames m_names;
    BundledContents m_contents;
    fs::path m_folder;
};

} // namespace

std::unique_ptr<DatasetWriter>
makeBundleDataset(const Publication& publication,
                  const BundleOptions& options,
                  std::function<std::string(ItemId item)> thumbnail) {
    return std::make_unique<BundleDataset>(publication, options, std::move(thumbnail));
}

} // namespace taxo
