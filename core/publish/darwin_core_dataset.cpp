// SPDX-License-Identifier: MIT
#include "core/publish/darwin_core_dataset.h"

#include "core/base/files.h"
#include "core/publish/darwin_core_archive_private.h"
#include "core/publish/eml.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace taxo {

namespace {

/// Why an occurrence is not written, and whether that can be mended.
struct ReasonToLeaveOut {
    FindingKind kind = FindingKind::Note;
    const char* sentence = "";
};

class DarwinCoreDataset : public DatasetWriter {
public:
    explicit DarwinCoreDataset(const Publication& publication) : m_publication(publication) {}

    void check(const PublishedOccurrence& occurrence, Findings& findings) override {
        if (isOnlyBackground(occurrence)) {
            return;
        }
        const WholeIdentification identification = identificationOf(occurrence);
        if (const auto reason = reasonToLeaveOut(occurrence, identification)) {
            findings.add(reason->kind, "occurrence", reason->sentence, occurrence);
            return;
        }
        ++m_occurrences;
        for (const PublishedItem& item : occurrence.items) {
            if (item.position) {
                m_coverage.add(*item.position);
            }
            if (item.takenAt) {
                m_coverage.add(*item.takenAt);
            }
        }
        checkOccurrence(occurrence, identification, findings);
    }

    void checkWhole(Findings& findings) override {
        const DatasetAbout& about = m_publication.about;
        findings.require(!about.title.empty(), "The data set has no title (title).", "title");
        findings.require(!about.description.empty(),
                         "The data set has no description (description).",
                         "description");
        findings.require(!about.publisher.empty(),
                         "No organisation is named that publishes the data set (publisher).",
                         "publisher");
        findings.require(
            !about.licence.empty(),
            "The data set has no licence (licence): CC0-1.0, CC-BY-4.0 or CC-BY-NC-4.0.",
            "licence");
        findings.require(!about.creators.empty(),
                         "Nobody is named as the data set's creator (creators).",
                         "creators");
        findings.require(!about.basisOfRecord.empty(),
                         "It is not said what the evidence is (basisOfRecord): HumanObservation, "
                         "MachineObservation or PreservedSpecimen.",
                         "basisOfRecord");
        findings.require(m_occurrences > 0, "There is no occurrence to write.");
        if (about.mediaAddress.empty()) {
            findings.add(FindingKind::Note,
                         "The photographs are at no address (mediaAddress): readers will know of "
                         "them and not see them.");
        }
    }

    Status begin(const std::filesystem::path& place) override {
        m_folder = place;
        auto opened = open(m_core, occurrenceTable());
        opened = opened ? open(m_identifications, identificationTable()) : opened;
        return opened ? open(m_media, mediaTable()) : opened;
    }

    Status write(const PublishedOccurrence& occurrence) override {
        const WholeIdentification identification = identificationOf(occurrence);
        if (isOnlyBackground(occurrence) || reasonToLeaveOut(occurrence, identification)) {
            return {};
        }
        auto written = put(*m_core,
                           occurrenceTable(),
                           DarwinCoreOccurrence{m_publication, occurrence, identification});
        for (const auto& row : identificationsOf(m_publication, occurrence)) {
            written = written ? put(*m_identifications, identificationTable(), row) : written;
        }
        for (const auto& row : mediaOf(m_publication, occurrence)) {
            written = written ? put(*m_media, mediaTable(), row) : written;
        }
        return written;
    }

    Status finish() override {
        for (auto* const table : {&m_core, &m_identifications, &m_media}) {
            if (auto done = (*table)->commit(); !done) {
                return done;
            }
        }
        auto written = writeWholeFile(m_folder / "meta.xml", archiveDescription());
        return written ? writeWholeFile(m_folder / "eml.xml",
                                        emlText(m_publication.about,
                                                m_publication.collection,
                                                m_publication.changedAt,
                                                m_coverage))
                       : written;
    }

private:
    /// A whole photograph whose parts are items, and of which itself nothing is said.
    static bool isOnlyBackground(const PublishedOccurrence& occurrence) {
        return !occurrence.id && occurrence.items.front().hasRegions &&
               occurrence.items.front().words.empty();
    }

    std::optional<ReasonToLeaveOut>
    reasonToLeaveOut(const PublishedOccurrence& occurrence,
                     const WholeIdentification& identification) const {
        switch (identification.kind) {
        case SeenKind::Human:
        case SeenKind::Vehicle:
        case SeenKind::Blank:
            return ReasonToLeaveOut{
                FindingKind::Note,
                "of people, vehicles or nothing left out: a Camtrap DP has a place for them"};
        case SeenKind::Unknown:
            return ReasonToLeaveOut{FindingKind::Note,
                                    "left out of which nobody can tell what it is"};
        case SeenKind::Unclassified:
            return ReasonToLeaveOut{FindingKind::Note,
                                    isNamed(occurrence) ? "left out that only a machine named"
                                                        : "left out that nobody identified"};
        case SeenKind::Organism:
            break;
        }
        if (!identification.isByPeople && !m_publication.withUnverified) {
            return ReasonToLeaveOut{FindingKind::Note, "left out that only a machine named"};
        }
        if (eventDateOf(occurrence).empty()) {
            return ReasonToLeaveOut{FindingKind::LeftOut,
                                    "without a date (eventDate), which GBIF requires"};
        }
        return std::nullopt;
    }

    /// By a machine, one of its photographs; what it says of all of them is not asked unless
    /// wanted.
    bool isNamed(const PublishedOccurrence& occurrence) const {
        return !m_publication.withUnverified &&
               std::ranges::any_of(occurrence.items, [](const PublishedItem& item) {
                   return item.answer && item.answer->taxon != Lineage{};
               });
    }

    void checkOccurrence(const PublishedOccurrence& occurrence,
                         const WholeIdentification& identification,
                         Findings& findings) const {
        const auto say = [&](bool isSo, FindingKind kind, const char* sentence) {
            if (isSo) {
                findings.add(kind, "occurrence", sentence, occurrence);
            }
        };
        const auto any = [&](auto&& holds) { return std::ranges::any_of(occurrence.items, holds); };
        say(!any([](const PublishedItem& item) { return item.position.has_value(); }),
            FindingKind::Note,
            "without coordinates, which GBIF recommends");
        say(identification.isDisputed,
            FindingKind::Note,
            "whose photographs are called differently: written as what the names share");
        say(!identification.isByPeople, FindingKind::Note, "that only a machine named");
        say(m_publication.places.isSensitive(occurrence),
            FindingKind::Note,
            "of a sensitive taxon, or found with one: the place is blurred");
        say(any([](const PublishedItem& item) { return hasMoreThanTerms(item.marks); }),
            FindingKind::Lost,
            "with tags, notes or fields of one's own, for which this format has no place");
        say(!isAllPublishable(occurrence),
            FindingKind::Lost,
            "with control characters or bytes that are no UTF-8 in a text: U+FFFD stands for each");
    }

    static bool hasMoreThanTerms(const Marks& marks) {
        return !marks.tags.empty() ||
               std::ranges::any_of(marks.fields, [](const FieldValue& field) {
                   const std::string& name = field.name;
                   return name != kSexField && name != kStageField && name != kHabitatField &&
                          name != kCountField && name != kDetectedField;
               });
    }

    bool isAllPublishable(const PublishedOccurrence& occurrence) const {
        const DarwinCoreOccurrence row{m_publication, occurrence, identificationOf(occurrence)};
        return std::ranges::all_of(
                   occurrenceTerms(),
                   [&](const auto& term) { return isPublishable(term.value(row)); }) &&
               std::ranges::all_of(occurrence.items, [](const PublishedItem& item) {
                   return isPublishable(item.camera);
               });
    }

    template <class Row>
    Status open(std::optional<TableFile>& writer, const ArchiveTable<Row>& table) {
        std::vector<std::string> header;
        if (!table.isCore) {
            header.emplace_back("coreid");
        }
        for (const DarwinCoreTerm<Row>& term : table.terms) {
            header.push_back(term.address.substr(term.address.find_last_of('/') + 1));
        }
        // GBIF's own writer puts blanks for tabs and line breaks, too: some readers go by lines.
        auto made = TableFile::create(m_folder / table.file, header, {.keepsLineBreaks = false});
        if (!made) {
            return tl::unexpected(std::move(made).error());
        }
        writer.emplace(*std::move(made));
        return {};
    }

    template <class Row>
    Status put(TableFile& writer, const ArchiveTable<Row>& table, const Row& row) {
        m_cells.clear();
        if (!table.isCore) {
            m_cells.push_back(row.occurrence.uuid.text());
        }
        for (const DarwinCoreTerm<Row>& term : table.terms) {
            m_cells.push_back(term.value(row));
        }
        return writer.write(m_cells);
    }

    const Publication& m_publication;
    std::filesystem::path m_folder;
    std::int64_t m_occurrences = 0;
    DatasetCoverage m_coverage;
    std::optional<TableFile> m_core;
    std::optional<TableFile> m_identifications;
    std::optional<TableFile> m_media;
    std::vector<std::string> m_cells; ///< of one row; kept for its memory
};

} // namespace

std::unique_ptr<DatasetWriter> makeDarwinCoreDataset(const Publication& publication) {
    return std::make_unique<DarwinCoreDataset>(publication);
}

} // namespace taxo
