// SPDX-License-Identifier: MIT
#include "core/publish/xmp_dataset.h"

#include "core/base/files.h"
#include "core/base/replaced_file.h"
#include "core/base/sha256.h"
#include "core/metadata/photo_xmp.h"
#include "core/publish/published_photos.h"
#include "core/publish/table_file.h"
#include "core/publish/value_texts.h"
#include "core/publish/whole_identification.h"
#include "core/publish/xmp_sidecar.h"
#include "core/taxonomy/taxon_names.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <system_error>
#include <unordered_map>
#include <utility>
#include <vector>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// What is gathered of one photograph until all its items have come.
struct Gathered {
    std::vector<WholeIdentification> said; ///< each taxon once
    std::size_t left = 0;                  ///< items that are still to come
    bool isForFile = false;                ///< its keywords are put into the photograph
};

/// The names on the way down, the species as a binomial.
std::vector<std::string> wayTo(const Lineage& taxon) {
    std::vector<std::string> way;
    for (const Rank rank : kAllRanks) {
        if (!taxon.at(rank).empty()) {
            way.push_back(rank == Rank::Species ? cleanedBinomial(taxon) : taxon.at(rank));
        }
    }
    return way;
}

XmpFacts factsOf(const std::vector<WholeIdentification>& said) {
    XmpFacts facts;
    for (const WholeIdentification& one : said) {
        facts.keywords.push_back(wayTo(one.taxon));
        if (!one.commonName.empty()) {
            facts.words.push_back(one.commonName);
        }
    }
    if (said.size() != 1) {
        return facts;
    }
    const WholeIdentification& one = said.front();
    const auto add = [&](const char* term, const std::string& value) {
        if (!value.empty()) {
            facts.terms.emplace_back(term, value);
        }
    };
    add("scientificName", one.name());
    add("taxonRank", one.rank() ? nameOf(*one.rank()) : "");
    for (const Rank rank : kAllRanks) {
        add(rank == Rank::Species ? "specificEpithet" : nameOf(rank), one.taxon.at(rank));
    }
    add("vernacularName", one.commonName);
    add("identificationQualifier", one.qualifier);
    add("identifiedBy", one.by);
    add("dateIdentified", utcText(one.at));
    return facts;
}

class XmpDataset : public DatasetWriter {
public:
    XmpDataset(const Publication& publication, SidecarNames names)
        : m_publication(publication), m_names(names), m_photos(publication) {}

    void check(const PublishedOccurrence& occurrence, Findings& findings) override {
        for (const PublishedItem& item : occurrence.items) {
            if (m_publication.hides(item)) {
                findings.add(FindingKind::Note, "item", "of people left out", item);
                continue;
            }
            std::string problem = problemOf(occurrence, item);
            bool isForFile = false;
            if (problem.empty() && isInside()) {
                problem = whyNotInside(item, isForFile);
            }
            if (problem.empty()) {
                take(item, isForFile, findings);
            } else {
                findings.add(FindingKind::LeftOut, "item", problem, item);
            }
        }
    }

    void checkWhole(Findings& findings) override {
        findings.require(!m_gathered.empty(), "There is no photograph to write keywords for.");
        findings.add(FindingKind::Note,
                     "Keywords are names only: dates, places, tags and fields are not among "
                     "them. Keywords of an earlier name stay where they were.");
        if (m_names == SidecarNames::InPlace) {
            findings.add(
                FindingKind::Note,
                "JPEG and PNG photographs are written to: each is kept as it was first, in "
                "a folder of its own.");
        }
    }

    Status begin(const fs::path& place) override {
        m_folder = place;
        std::vector<std::string> columns = {"file", "photograph"};
        if (m_names == SidecarNames::InPlace) {
            columns.emplace_back("sha256");
        }
        auto list = TableFile::create(m_folder / "sidecars.csv", columns);
        if (!list) {
            return tl::unexpected(std::move(list).error());
        }
        m_list.emplace(*std::move(list));
        return {};
    }

    Status write(const PublishedOccurrence& occurrence) override {
        for (const PublishedItem& item : occurrence.items) {
            const auto gathered = m_gathered.find(item.photo.value);
            if (gathered == m_gathered.end() || m_publication.hides(item) ||
                !problemOf(occurrence, item).empty()) {
                continue;
            }
            Gathered& photo = gathered->second;
            WholeIdentification said = identificationOf(occurrence, item);
            const bool isNew = std::ranges::none_of(
                photo.said, [&](const auto& other) { return other.taxon == said.taxon; });
            if (isNew) {
                photo.said.push_back(std::move(said));
            }
            if (--photo.left == 0) {
                if (auto written = writeSidecar(item, photo); !written) {
                    return written;
                }
                m_gathered.erase(gathered);
            }
        }
        return {};
    }

    Status finish() override { return m_list->commit(); }

private:
    std::string problemOf(const PublishedOccurrence& occurrence, const PublishedItem& item) const {
        const WholeIdentification said = identificationOf(occurrence, item);
        if (said.name().empty()) {
            return "that nobody named";
        }
        if (!said.isByPeople && !m_publication.withUnverified) {
            return "that only a machine named";
        }
        return m_publication.places.isSensitive(occurrence)
                   ? "whose place must not be told: keywords go where the photograph does"
                   : "";
    }

    bool isInside() const {
        return m_names == SidecarNames::Inside || m_names == SidecarNames::InPlace;
    }

    /// Why no keywords can be put into the photograph, or its copy; empty where they can, and where
    /// it gets a sidecar then.
    std::string whyNotInside(const PublishedItem& item, bool& isForFile) const {
        if (!m_photos.look(item, false, PhotoCopying::Copy).problem.empty()) {
            return "whose photograph is not where it was";
        }
        const auto bytes = m_photos.bytesOf(item, false);
        const auto there = bytes ? xmpIn(std::as_bytes(std::span(*bytes)), item.name)
                                 : tl::unexpected(bytes.error());
        constexpr std::size_t kRoom = 48U << 10U; // of 64, the rest is for what comes
        const bool canHold = there && there->size() <= kRoom;
        if (m_names == SidecarNames::Inside) {
            return canHold ? ""
                           : "into whose file no keywords can be written: only into JPEG and PNG, "
                             "where there is room";
        }
        isForFile = canHold;
        if (!canHold) {
            return "";
        }
        const auto file = m_photos.fileOf(item);
        if (!file || !mayBeReplaced(*file)) {
            return "that may not be written to";
        }
        return sha256Of(std::as_bytes(std::span(*bytes))) == item.bytes
                   ? ""
                   : "whose file is not as the collection knows it: look at the files anew first";
    }

    void take(const PublishedItem& item, bool isForFile, Findings& findings) {
        const auto known = m_gathered.find(item.photo.value);
        if (known != m_gathered.end()) {
            ++known->second.left;
            return;
        }
        const fs::path sidecar = sidecarOf(item.path);
        if (!staysBelow(sidecar) || !m_taken.insert(sidecar).second) {
            findings.add(FindingKind::LeftOut,
                         "item",
                         "whose sidecar would have the name of another one's",
                         item);
            return;
        }
        const auto existing = existingOf(item, isForFile);
        const auto readable =
            existing ? xmpSidecar({}, *existing, item.name) : tl::unexpected(existing.error());
        if (!readable) {
            findings.add(FindingKind::LeftOut,
                         "item",
                         isForFile || m_names == SidecarNames::Inside
                             ? "with XMP in it already that cannot be read"
                             : "with a sidecar already that cannot be read",
                         item);
            return;
        }
        if (!existing->empty()) {
            findings.add(FindingKind::Note,
                         "item",
                         isForFile || m_names == SidecarNames::Inside
                             ? "with XMP in it already: it is taken over and added to"
                             : "with a sidecar already: it is taken over and added to",
                         item);
        }
        if (m_names == SidecarNames::InPlace && !isForFile) {
            findings.add(
                FindingKind::Note,
                "item",
                "into whose file no keywords can be written: a sidecar is in the folder, to "
                "be put beside it",
                item);
        }
        Gathered& photo = m_gathered[item.photo.value];
        photo.left = 1;
        photo.isForFile = isForFile;
    }

    static bool staysBelow(const fs::path& path) {
        return path.is_relative() && std::none_of(path.begin(), path.end(), [](const auto& part) {
                   return part == "..";
               });
    }

    fs::path sidecarOf(const fs::path& photo) const {
        fs::path sidecar = photo;
        if (m_names == SidecarNames::WithoutEnding) {
            return sidecar.replace_extension(".xmp");
        }
        sidecar += m_names == SidecarNames::Inside ? "" : ".xmp";
        return sidecar;
    }

    /// What the sidecar beside the photograph says, of the same name or else of the other, or the
    /// photograph itself; empty where there is none.
    Result<std::string> existingOf(const PublishedItem& item, bool isForFile) const {
        if (isForFile || m_names == SidecarNames::Inside) {
            const auto bytes = m_photos.bytesOf(item, false);
            return bytes ? xmpIn(std::as_bytes(std::span(*bytes)), item.name)
                         : tl::unexpected(bytes.error());
        }
        const auto photo = m_photos.fileOf(item);
        if (!photo) {
            return tl::unexpected(photo.error());
        }
        constexpr std::uint64_t kLargest = std::uint64_t{64} << 20U;
        std::error_code unknown;
        fs::path with = *photo;
        with += ".xmp";
        const fs::path without = fs::path(*photo).replace_extension(".xmp");
        const bool withFirst = m_names != SidecarNames::WithoutEnding;
        for (const fs::path& sidecar : {withFirst ? with : without, withFirst ? without : with}) {
            if (fs::is_regular_file(sidecar, unknown)) {
                return readTextFile(sidecar, kLargest);
            }
        }
        return std::string();
    }

    Status writeSidecar(const PublishedItem& item, const Gathered& photo) {
        const fs::path below = sidecarOf(item.path);
        const fs::path file = m_folder / below;
        std::vector<std::string> cells = {displayPath(below), displayPath(item.path)};
        if (m_names == SidecarNames::InPlace) {
            cells.push_back(photo.isForFile ? item.bytes.hex() : std::string());
        }
        const bool isCopy = m_names == SidecarNames::Inside; // which takes long to make
        if (isCopy && m_publication.leftWhole(file)) {
            return m_list->write(cells);
        }
        const auto content = contentOf(item, photo);
        if (!content) {
            return tl::unexpected(content.error());
        }
        std::error_code problem;
        fs::create_directories(file.parent_path(), problem);
        if (problem) {
            return failSystem(problem.value(), displayPath(file));
        }
        auto done = writeWholeFile(file, *content);
        done = done && isCopy ? m_publication.noteWhole(file) : done;
        return done ? m_list->write(cells) : done;
    }

    /// Of a sidecar, or of a copy with the keywords in it.
    Result<std::string> contentOf(const PublishedItem& item, const Gathered& photo) const {
        const auto existing = existingOf(item, photo.isForFile);
        if (!existing) {
            return existing;
        }
        auto text = xmpSidecar(factsOf(photo.said), *existing, item.name);
        if (text && m_names == SidecarNames::Inside) {
            const auto bytes = m_photos.bytesOf(item, false);
            text = bytes ? withXmp(std::as_bytes(std::span(*bytes)), *text, item.name)
                         : tl::unexpected(bytes.error());
        }
        return text;
    }

    const Publication& m_publication;
    SidecarNames m_names;
    PublishedPhotos m_photos;
    std::unordered_map<std::int64_t, Gathered> m_gathered; ///< by photograph
    std::set<fs::path> m_taken;
    fs::path m_folder;
    std::optional<TableFile> m_list;
};

} // namespace

std::unique_ptr<DatasetWriter> makeXmpDataset(const Publication& publication, SidecarNames names) {
    return std::make_unique<XmpDataset>(publication, names);
}

} // namespace taxo
