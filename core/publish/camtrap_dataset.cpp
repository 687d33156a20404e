// SPDX-License-Identifier: MIT
#include "core/publish/camtrap_dataset.h"

#include "core/base/files.h"
#include "core/publish/camtrap_tables_private.h"
#include "core/publish/table_file.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace taxo {

namespace {

/// An event as its photographs show it.
struct CamtrapEvent {
    CamtrapSpan span;
    int occurrences = 0;
};

class CamtrapDataset : public DatasetWriter {
public:
    explicit CamtrapDataset(const Publication& publication) : m_publication(publication) {}

    void check(const PublishedOccurrence& occurrence, Findings& findings) override {
        CamtrapSpan span;
        for (const PublishedItem& item : occurrence.items) {
            if (const char* const missing = whatIsMissing(occurrence, item)) {
                findings.add(FindingKind::LeftOut, "item", missing, item);
                continue;
            }
            const LocalTime moment = *momentOf(occurrence, item);
            span.add(moment);
            see(occurrence, item, moment);
            checkItem(occurrence, item, findings);
        }
        if (!span.first) {
            return;
        }
        if (occurrence.event) {
            CamtrapEvent& event = m_events[occurrence.event->value];
            event.span.add(span);
            event.occurrences += occurrence.id ? 1 : 0;
        }
        checkOccurrence(occurrence, findings);
    }

    void checkWhole(Findings& findings) override {
        const DatasetAbout& about = m_publication.about;
        findings.require(!about.title.empty(), "The data set has no title (title).", "title");
        findings.require(
            !about.samplingDesign.empty(),
            "It is not said how places were chosen (samplingDesign): simpleRandom, "
            "systematicRandom, clusteredRandom, experimental, targeted or opportunistic.",
            "samplingDesign");
        findings.require(!about.captureMethod.empty(),
                         "It is not said what made the cameras photograph (captureMethod): "
                         "activityDetection or timeLapse.",
                         "captureMethod");
        findings.require(
            !about.creators.empty() || !about.contacts.empty(),
            "Nobody is named who made the data set or answers for it (creators, contacts).",
            "creators");
        findings.require(!m_deployments.empty(),
                         "There is no photograph of a deployment to write.");
        if (m_publication.withScoresAsProbability) {
            findings.add(FindingKind::Note,
                         "Model scores stand as classificationProbability, as you chose, though "
                         "they are no probabilities of being right.");
        }
        if (about.licence.empty()) {
            findings.add(FindingKind::Note, "The data set has no licence (licence).");
        }
        for (const auto& [id, seen] : m_deployments) {
            const std::string& name = m_publication.deployments.at(id).about.name;
            if (seen.place.differs() || seen.habitat.differs()) {
                findings.add(FindingKind::Lost,
                             "deployment",
                             "whose photographs have different names of places or habitats, of "
                             "which the format has one",
                             name);
            }
        }
    }

    Status begin(const std::filesystem::path& place) override {
        m_folder = place;
        auto opened = open(m_media, "media.csv", camtrapMediaColumns());
        return opened ? open(m_observations, "observations.csv", camtrapObservationColumns())
                      : opened;
    }

    Status write(const PublishedOccurrence& occurrence) override {
        std::vector<const PublishedItem*> items;
        CamtrapSpan span;
        for (const PublishedItem& item : occurrence.items) {
            if (whatIsMissing(occurrence, item) == nullptr) {
                items.push_back(&item);
                span.add(*momentOf(occurrence, item));
            }
        }
        if (items.empty()) {
            return {};
        }
        const bool isOfEvent = hasEventObservation(occurrence);
        auto written = isOfEvent ? writeEvent(occurrence, spanOf(occurrence, span)) : Status();
        for (const PublishedItem* const item : items) {
            written = written ? writeMedium(occurrence, *item) : written;
            written = written ? writeItem(occurrence, *item, isOfEvent) : written;
        }
        return written;
    }

    Status finish() override {
        for (auto* const table : {&m_media, &m_observations}) {
            if (auto done = (*table)->commit(); !done) {
                return done;
            }
        }
        if (auto written = writeDeployments(); !written) {
            return written;
        }
        return writeWholeFile(m_folder / "datapackage.json", descriptor());
    }

private:
    Status open(std::optional<TableFile>& table,
                const char* file,
                const std::vector<std::string>& columns) {
        auto made = TableFile::create(m_folder / file, columns);
        if (!made) {
            return tl::unexpected(std::move(made).error());
        }
        table.emplace(*std::move(made));
        return {};
    }

    /// With its zone; nothing where date or zone are not known.
    std::optional<LocalTime> momentOf(const PublishedOccurrence& occurrence,
                                      const PublishedItem& item) const {
        if (!item.takenAt) {
            return std::nullopt;
        }
        LocalTime moment = *item.takenAt;
        const KeptDeployment* const deployment = m_publication.deploymentOf(occurrence);
        if (!moment.aheadOfUtc && deployment != nullptr) {
            moment.aheadOfUtc = deployment->aheadOfUtc;
        }
        if (!moment.aheadOfUtc) {
            moment.aheadOfUtc = m_publication.aheadOfUtc;
        }
        return moment.aheadOfUtc ? std::optional(moment) : std::nullopt;
    }

    /// Null where it can be written.
    const char* whatIsMissing(const PublishedOccurrence& occurrence,
                              const PublishedItem& item) const {
        const KeptDeployment* const deployment = m_publication.deploymentOf(occurrence);
        if (deployment == nullptr) {
            return "without a deployment";
        }
        if (!deployment->about.position) {
            return "of a deployment without coordinates";
        }
        if (!item.takenAt) {
            return "without a date";
        }
        return momentOf(occurrence, item) ? nullptr
                                          : "by a clock of which nobody knows the time zone";
    }

    void
    see(const PublishedOccurrence& occurrence, const PublishedItem& item, const LocalTime& moment) {
        CamtrapDeployment& deployment = m_deployments[occurrence.deployment->value];
        deployment.span.add(moment);
        deployment.place.add(item.place);
        deployment.habitat.add(item.marks.field(kHabitatField));
        deployment.camera.add(item.camera);
        see(identificationOf(occurrence, item));
        m_contents.hasIndividuals =
            m_contents.hasIndividuals || !item.marks.field("individual").empty();
    }

    void see(const WholeIdentification& identification) {
        if (identification.taxon != Lineage{}) {
            m_taxa.try_emplace(identification.name(), identification);
        }
    }

    /// What is said of an occurrence is an observation of the event where the event has no other.
    bool hasEventObservation(const PublishedOccurrence& occurrence) const {
        return !occurrence.words.empty() &&
               (!occurrence.event || m_events.at(occurrence.event->value).occurrences == 1);
    }

    CamtrapSpan spanOf(const PublishedOccurrence& occurrence, const CamtrapSpan& own) const {
        return occurrence.event ? m_events.at(occurrence.event->value).span : own;
    }

    static std::string eventOf(const PublishedOccurrence& occurrence) {
        return occurrence.event ? occurrence.eventUuid.text()
               : occurrence.id  ? occurrence.uuid.text()
                                : std::string();
    }

    Status writeEvent(const PublishedOccurrence& occurrence, const CamtrapSpan& span) {
        m_hasEventLevel = true;
        const WholeIdentification identification = identificationOf(occurrence);
        const bool isCounted = identification.kind == SeenKind::Organism;
        return m_observations->write(camtrapObservationRow(
            {m_publication,
             *m_publication.deploymentOf(occurrence),
             nullptr,
             occurrence.uuid.text(),
             eventOf(occurrence),
             span,
             identification,
             isCounted ? std::to_string(individualsIn(occurrence)) : std::string()}));
    }

    Status writeMedium(const PublishedOccurrence& occurrence, const PublishedItem& item) {
        const auto photo = static_cast<std::size_t>(item.photo.value);
        if (photo >= m_writtenPhotos.size()) {
            m_writtenPhotos.resize(photo * 2 + 1);
        }
        if (m_writtenPhotos[photo]) {
            return {};
        }
        m_writtenPhotos[photo] = true;
        return m_media->write(camtrapMediaRow(m_publication,
                                              *m_publication.deploymentOf(occurrence),
                                              item,
                                              *momentOf(occurrence, item)));
    }

    Status
    writeItem(const PublishedOccurrence& occurrence, const PublishedItem& item, bool isOfEvent) {
        WholeIdentification identification = identificationOf(occurrence, item);
        const bool isSaidOfEvent = isOfEvent && item.words.empty();
        const bool hasMarks = !item.marks.tags.empty() || !item.marks.fields.empty();
        if (isSaidOfEvent) {
            identification = {};
        }
        const bool saysNothing = identification.kind == SeenKind::Unclassified && !hasMarks &&
                                 !item.region && (isSaidOfEvent || item.hasRegions);
        if (saysNothing) {
            return {};
        }
        CamtrapSpan own;
        own.add(*momentOf(occurrence, item));
        return m_observations->write(camtrapObservationRow({m_publication,
                                                            *m_publication.deploymentOf(occurrence),
                                                            &item,
                                                            item.uuid.text(),
                                                            eventOf(occurrence),
                                                            spanOf(occurrence, own),
                                                            std::move(identification),
                                                            {}}));
    }

    Status writeDeployments() {
        std::optional<TableFile> table;
        auto written = open(table, "deployments.csv", camtrapDeploymentColumns());
        for (const auto& [id, seen] : m_deployments) {
            const KeptDeployment& deployment = m_publication.deployments.at(id);
            const bool isBlurred = m_publication.places.isSensitive(deployment.id);
            const auto row = camtrapDeploymentRow(
                deployment, seen, isBlurred ? m_publication.places.uncertaintyMeters() : 0);
            written = written ? table->write(row) : written;
            m_contents.places.push_back(*deployment.about.position);
            m_contents.span.add(seen.span);
        }
        return written ? table->commit() : written;
    }

    std::string descriptor() {
        m_contents.levels = {"media"};
        if (m_hasEventLevel) {
            m_contents.levels.emplace_back("event");
        }
        for (const auto& [name, taxon] : m_taxa) {
            m_contents.taxa.push_back(taxon);
        }
        return camtrapDescriptor(m_publication, m_contents);
    }

    void checkItem(const PublishedOccurrence& occurrence,
                   const PublishedItem& item,
                   Findings& findings) const;
    void checkOccurrence(const PublishedOccurrence& occurrence, Findings& findings) const;

    const Publication& m_publication;
    std::filesystem::path m_folder;
    std::map<std::int64_t, CamtrapDeployment> m_deployments;
    std::unordered_map<std::int64_t, CamtrapEvent> m_events;
    std::map<std::string, WholeIdentification> m_taxa;
    CamtrapContents m_contents;
    bool m_hasEventLevel = false;
    std::vector<bool> m_writtenPhotos; ///< by PhotoId
    std::optional<TableFile> m_media;
    std::optional<TableFile> m_observations;
};

void CamtrapDataset::checkItem(const PublishedOccurrence& occurrence,
                               const PublishedItem& item,
                               Findings& findings) const {
    const auto say = [&](bool isSo, FindingKind kind, const char* sentence) {
        if (isSo) {
            findings.add(kind, "item", sentence, item);
        }
    };
    const auto& position = m_publication.deploymentOf(occurrence)->about.position;
    say(item.words.size() > 1,
        FindingKind::Lost,
        "of which several people said something: only the latest word is written");
    say(!item.words.empty() && item.answer.has_value(),
        FindingKind::Lost,
        "that a person and the machine named: only the person's word is written");
    say(item.position && position != item.position,
        FindingKind::Lost,
        "with coordinates of their own: the deployment's are written");
    say(hasOtherWords(item),
        FindingKind::Lost,
        "whose sex, stage or count is none of the format's words: it becomes a tag");
    say(!item.words.empty() && !item.words.front().said.qualifier.empty(),
        FindingKind::Lost,
        "with cf. or aff., for which the format has no place: it stands in the comments");
    say(!isCamtrapPath(displayPath(item.path.generic_string())),
        FindingKind::Lost,
        "with a file name that the format does not allow: a UUID stands for it");
    say(m_publication.hides(item), FindingKind::Note, "of people, listed and not public");
    const bool isPublishableText =
        isPublishable(item.place) && std::ranges::all_of(item.marks.tags, isPublishable) &&
        std::ranges::all_of(item.marks.fields,
                            [](const FieldValue& field) { return isPublishable(field.value); });
    say(!isPublishableText,
        FindingKind::Lost,
        "with control characters or bytes that are no UTF-8 in a text: U+FFFD stands for each");
}

void CamtrapDataset::checkOccurrence(const PublishedOccurrence& occurrence,
                                     Findings& findings) const {
    if (!occurrence.catalogNumber.empty() || !occurrence.eventName.empty()) {
        findings.add(FindingKind::Lost,
                     "occurrence",
                     "with a catalogue number or an event's name, which the format does not have",
                     occurrence);
    }
    if (m_publication.places.isSensitive(occurrence)) {
        findings.add(FindingKind::Note,
                     "occurrence",
                     "of a sensitive taxon, or found with one: the place is blurred",
                     occurrence);
    }
}

} // namespace

std::unique_ptr<DatasetWriter> makeCamtrapDataset(const Publication& publication) {
    return std::make_unique<CamtrapDataset>(publication);
}

} // namespace taxo
