// SPDX-License-Identifier: MIT
// inaturalist.org/observations/import, "CSV".
#include "core/publish/inaturalist_dataset.h"

#include "core/publish/table_file.h"
#include "core/publish/value_texts.h"
#include "core/publish/whole_identification.h"
#include "core/taxonomy/working_name.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taxo {

namespace {

class InaturalistDataset : public DatasetWriter {
public:
    explicit InaturalistDataset(const Publication& publication) : m_publication(publication) {}

    void check(const PublishedOccurrence& occurrence, Findings& findings) override {
        const std::string problem = problemOf(occurrence);
        if (!problem.empty()) {
            findings.add(FindingKind::LeftOut, "occurrence", problem, occurrence);
            return;
        }
        ++m_rows;
        if (!positionOf(occurrence)) {
            findings.add(FindingKind::Note,
                         "occurrence",
                         "without coordinates: iNaturalist will call it casual",
                         occurrence);
        }
        if (occurrence.items.size() > 1 && occurrence.words.empty() &&
            identificationOf(occurrence).isDisputed) {
            findings.add(FindingKind::Lost,
                         "occurrence",
                         "whose photographs are called differently: only what the names share",
                         occurrence);
        }
    }

    void checkWhole(Findings& findings) override {
        findings.require(m_rows > 0, "There is no occurrence to write.");
        findings.add(FindingKind::Note,
                     "It is a draft: nothing is sent, and the photographs are added by hand. Sex, "
                     "stage, count, fields and who determined it are not in it.");
    }

    Status begin(const std::filesystem::path& place) override {
        auto table = TableFile::create(place,
                                       {"Taxon name",
                                        "Date observed",
                                        "Description",
                                        "Place name",
                                        "Latitude",
                                        "Longitude",
                                        "Tags",
                                        "Geoprivacy"});
        if (!table) {
            return tl::unexpected(std::move(table).error());
        }
        m_table.emplace(*std::move(table));
        return {};
    }

    Status write(const PublishedOccurrence& occurrence) override {
        if (!problemOf(occurrence).empty()) {
            return {};
        }
        const PublishedItem& first = occurrence.items.front();
        const auto position = positionOf(occurrence);
        const bool isBlurred = m_publication.places.isSensitive(occurrence);
        const std::vector<std::string> cells = {
            identificationOf(occurrence).name(),
            dateOf(occurrence)->text(),
            descriptionOf(occurrence),
            first.place,
            position ? decimalText(position->latitude) : std::string(),
            position ? decimalText(position->longitude) : std::string(),
            tagsOf(occurrence),
            isBlurred ? "obscured" : "open"};
        return m_table->write(cells);
    }

    Status finish() override { return m_table->commit(); }

private:
    /// Why it is left out, as the end of "3 occurrences ..."; empty where it is in.
    std::string problemOf(const PublishedOccurrence& occurrence) const {
        const bool showsPeople =
            std::ranges::any_of(occurrence.items, [this](const PublishedItem& item) {
                return m_publication.hides(item);
            });
        if (showsPeople) {
            return "with photographs of people";
        }
        const WholeIdentification identification = identificationOf(occurrence);
        const bool isOrganism =
            identification.kind == SeenKind::Organism ||
            (m_publication.withPeople && identification.kind == SeenKind::Human);
        if (!identification.isByPeople || !isOrganism || identification.name().empty()) {
            return "that no person named";
        }
        return dateOf(occurrence) ? "" : "without a date";
    }

    static std::optional<LocalTime> dateOf(const PublishedOccurrence& occurrence) {
        std::optional<LocalTime> first;
        for (const PublishedItem& item : occurrence.items) {
            if (item.takenAt && (!first || item.takenAt->seconds < first->seconds)) {
                first = item.takenAt;
            }
        }
        return first;
    }

    static std::optional<GeoPoint> positionOf(const PublishedOccurrence& occurrence) {
        for (const PublishedItem& item : occurrence.items) {
            if (item.position) {
                return item.position;
            }
        }
        return std::nullopt;
    }

    /// The doubt, the notes and the photographs' names, one a line.
    static std::string descriptionOf(const PublishedOccurrence& occurrence) {
        const WholeIdentification identification = identificationOf(occurrence);
        std::string text;
        if (isWorkingQualifier(identification.qualifier)) {
            text = workingName(identification.taxon, identification.qualifier) + "\n";
        } else if (!identification.qualifier.empty()) {
            text = identification.qualifier + " " + identification.name() + "\n";
        }
        std::string photos;
        for (const PublishedItem& item : occurrence.items) {
            const std::string note = item.marks.field(kNoteField);
            text += note.empty() ? "" : note + "\n";
            photos += (photos.empty() ? "" : ", ") + item.name;
        }
        return text + "Photographs: " + photos;
    }

    /// Set apart by commas, which a tag cannot have there.
    static std::string tagsOf(const PublishedOccurrence& occurrence) {
        std::vector<std::string> tags;
        for (const PublishedItem& item : occurrence.items) {
            for (std::string tag : item.marks.tags) {
                std::ranges::replace(tag, ',', ' ');
                if (std::ranges::find(tags, tag) == tags.end()) {
                    tags.push_back(std::move(tag));
                }
            }
        }
        std::string text;
        for (const std::string& tag : tags) {
            text += (text.empty() ? "" : ",") + tag;
        }
        return text;
    }

    const Publication& m_publication;
    std::int64_t m_rows = 0;
    std::optional<TableFile> m_table;
};

} // namespace

std::unique_ptr<DatasetWriter> makeInaturalistDataset(const Publication& publication) {
    return std::make_unique<InaturalistDataset>(publication);
}

} // namespace taxo
