// SPDX-License-Identifier: MIT
#include "core/base/ascii.h"
#include "core/base/files.h"
#include "core/base/numbers.h"
#include "core/publish/camtrap_tables_private.h"
#include "core/publish/media_type.h"
#include "core/publish/value_texts.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace taxo {

namespace {

/// Fields that columns of their own tell.
constexpr std::array<std::string_view, 8> kFieldsWithColumns = {kSexField,
                                                                kStageField,
                                                                kCountField,
                                                                kHabitatField,
                                                                kNoteField,
                                                                kDetectedField,
                                                                "behavior",
                                                                "individual"};
constexpr std::array<std::string_view, 8> kOtherKingdoms = {
    "Archaea", "Bacteria", "Chromista", "Fungi", "Plantae", "Protozoa", "Viridiplantae", "Viruses"};
constexpr std::array<std::string_view, 2> kSexes = {"female", "male"};
constexpr std::array<std::string_view, 3> kStages = {"adult", "subadult", "juvenile"};

template <class Words>
bool isOneOf(std::string_view word, const Words& words) {
    return std::ranges::find(words, word) != words.end();
}

/// The value where it is a word of the vocabulary.
template <class Words>
std::string wordOf(const std::string& value, const Words& words) {
    return isOneOf(value, words) ? value : std::string();
}

bool isCount(const std::string& text) {
    return numberIn<std::int64_t>(text).value_or(0) > 0;
}

const char* typeOf(const WholeIdentification& identification) {
    switch (identification.kind) {
    case SeenKind::Human:
        return "human";
    case SeenKind::Vehicle:
        return "vehicle";
    case SeenKind::Blank:
        return "blank";
    case SeenKind::Unknown:
        return "unknown";
    case SeenKind::Unclassified:
        return "unclassified";
    case SeenKind::Organism:
        break;
    }
    // The format has a word for animals and none for anything else that lives.
    return isOneOf(identification.taxon.at(Rank::Kingdom), kOtherKingdoms) ? "unknown" : "animal";
}

/// Tags, and fields that have no column or whose value is none of its words, as NAME:VALUE.
std::string tagsOf(const PublishedItem& item) {
    std::string text;
    const auto add = [&](const std::string& tag) { text += (text.empty() ? "" : " | ") + tag; };
    for (const std::string& tag : item.marks.tags) {
        add(tag);
    }
    for (const FieldValue& field : item.marks.fields) {
        const bool isOther = !isOneOf(field.name, kFieldsWithColumns) ||
                             (field.name == kSexField && !isOneOf(field.value, kSexes)) ||
                             (field.name == kStageField && !isOneOf(field.value, kStages)) ||
                             (field.name == kCountField && !isCount(field.value));
        if (isOther) {
            add(field.name + ":" + field.value);
        }
    }
    return text;
}

std::string commentsOn(const CamtrapObservation& observation) {
    std::string text = observation.item == nullptr ? "" : observation.item->marks.field(kNoteField);
    if (!observation.identification.isByPeople && observation.identification.score) {
        text += (text.empty() ? "" : " | ") +
                observation.publication.remarkOn(observation.identification);
    }
    if (const std::string& doubt = observation.identification.qualifier; !doubt.empty()) {
        text += (text.empty() ? "" : " | ") + ("identification qualifier: " + doubt);
    }
    return text;
}

/// Who says what it is; a machine is the detector where it has seen people, vehicles or nothing.
std::string classifierOf(const CamtrapObservation& observation) {
    const WholeIdentification& identification = observation.identification;
    if (identification.isByPeople) {
        return identification.by;
    }
    if (identification.kind == SeenKind::Organism || identification.taxon != Lineage{}) {
        return observation.publication.model;
    }
    return observation.item == nullptr ? std::string() : observation.item->drawnBy;
}

/// A model score is no probability: only by choice.
std::string probabilityOf(const CamtrapObservation& observation) {
    const WholeIdentification& said = observation.identification;
    const bool isTold =
        observation.publication.withScoresAsProbability && !said.isByPeople && said.score;
    return isTold ? modelScoreText(*said.score) : std::string();
}

std::string boxText(const PublishedItem* item, double Box::*side) {
    return item == nullptr || !item->region ? std::string() : decimalText((*item->region).*side);
}

std::string pathOf(const PublishedItem& item) {
    const std::string path = displayPath(item.path.generic_string());
    return isCamtrapPath(path) ? path : item.photoUuid.text() + item.path.extension().string();
}

} // namespace

const std::vector<std::string>& camtrapDeploymentColumns() {
    static const std::vector<std::string> kColumns = {
        "deploymentID",     "locationID",        "locationName",
        "latitude",         "longitude",         "coordinateUncertainty",
        "deploymentStart",  "deploymentEnd",     "setupBy",
        "cameraID",         "cameraModel",       "cameraDelay",
        "cameraHeight",     "cameraDepth",       "cameraTilt",
        "cameraHeading",    "detectionDistance", "timestampIssues",
        "baitUse",          "featureType",       "habitat",
        "deploymentGroups", "deploymentTags",    "deploymentComments"};
    return kColumns;
}

const std::vector<std::string>& camtrapMediaColumns() {
    static const std::vector<std::string> kColumns = {"mediaID",
                                                      "deploymentID",
                                                      "captureMethod",
                                                      "timestamp",
                                                      "filePath",
                                                      "filePublic",
                                                      "fileName",
                                                      "fileMediatype",
                                                      "exifData",
                                                      "favorite",
                                                      "mediaComments"};
    return kColumns;
}

const std::vector<std::string>& camtrapObservationColumns() {
    static const std::vector<std::string> kColumns = {"observationID",
                                                      "deploymentID",
                                                      "mediaID",
                                                      "eventID",
                                                      "eventStart",
                                                      "eventEnd",
                                                      "observationLevel",
                                                      "observationType",
                                                      "cameraSetupType",
                                                      "scientificName",
                                                      "count",
                                                      "lifeStage",
                                                      "sex",
                                                      "behavior",
                                                      "individualID",
                                                      "individualPositionRadius",
                                                      "individualPositionAngle",
                                                      "individualSpeed",
                                                      "bboxX",
                                                      "bboxY",
                                                      "bboxWidth",
                                                      "bboxHeight",
                                                      "classificationMethod",
                                                      "classifiedBy",
                                                      "classificationTimestamp",
                                                      "classificationProbability",
                                                      "observationTags",
                                                      "observationComments"};
    return kColumns;
}

void CamtrapSpan::add(const LocalTime& moment) {
    const auto utc = [](const LocalTime& time) {
        return time.seconds - time.aheadOfUtc.value_or(0);
    };
    first = !first || utc(moment) < utc(*first) ? moment : first;
    last = !last || utc(moment) > utc(*last) ? moment : last;
}

void CamtrapSpan::add(const CamtrapSpan& other) {
    if (other.first) {
        add(*other.first);
        add(*other.last);
    }
}

void CommonText::add(const std::string& text) {
    if (!m_hasSome) {
        m_text = text;
        m_hasSome = true;
    } else if (m_text != text) {
        m_text.clear();
        m_differs = true;
    }
}

std::vector<std::string> camtrapDeploymentRow(const KeptDeployment& deployment,
                                              const CamtrapDeployment& seen,
                                              std::int64_t uncertaintyMeters) {
    const auto moment = [&](const std::optional<std::int64_t>& said, const LocalTime& shown) {
        return LocalTime{said.value_or(shown.seconds), shown.aheadOfUtc}.text();
    };
    std::vector<std::string> row(camtrapDeploymentColumns().size());
    row[0] = deployment.about.name;
    row[1] = deployment.uuid.text();
    row[2] = seen.place.text();
    row[3] = decimalText(deployment.about.position->latitude);
    row[4] = decimalText(deployment.about.position->longitude);
    row[5] = uncertaintyMeters > 0 ? std::to_string(uncertaintyMeters) : "";
    row[6] = moment(deployment.about.beginsAt, *seen.span.first);
    row[7] = moment(deployment.about.endsAt, *seen.span.last);
    row[10] = seen.camera.text();
    row[20] = seen.habitat.text();
    return row;
}

bool isCamtrapPath(const std::string& path) {
    return !path.empty() && std::string_view("./~").find(path.front()) == std::string_view::npos &&
           path.find("..") == std::string::npos;
}

std::vector<std::string> camtrapMediaRow(const Publication& publication,
                                         const KeptDeployment& deployment,
                                         const PublishedItem& item,
                                         const LocalTime& moment) {
    const std::string path = pathOf(item);
    return {item.photoUuid.text(),
            deployment.about.name,
            publication.about.captureMethod,
            moment.text(),
            path,
            publication.hides(item) ? "false" : "true",
            displayName(path),
            mediaTypeOf(item.path),
            "",
            "",
            ""};
}

std::vector<std::string> camtrapObservationRow(const CamtrapObservation& observation) {
    const PublishedItem* const item = observation.item;
    const WholeIdentification& identification = observation.identification;
    const auto field = [item](const char* name) {
        return item == nullptr ? std::string() : item->marks.field(name);
    };
    const bool isClassified = identification.kind != SeenKind::Unclassified;
    return {observation.id,
            observation.deployment.about.name,
            item == nullptr ? std::string() : item->photoUuid.text(),
            observation.event,
            observation.span.first->text(),
            observation.span.last->text(),
            item == nullptr ? "event" : "media",
            typeOf(identification),
            "",
            identification.name(),
            item == nullptr               ? observation.count
            : isCount(field(kCountField)) ? field(kCountField)
                                          : "",
            wordOf(field(kStageField), kStages),
            wordOf(field(kSexField), kSexes),
            field("behavior"),
            field("individual"),
            "",
            "",
            "",
            boxText(item, &Box::left),
            boxText(item, &Box::top),
            boxText(item, &Box::width),
            boxText(item, &Box::height),
            !isClassified               ? ""
            : identification.isByPeople ? "human"
                                        : "machine",
            classifierOf(observation),
            utcText(identification.at),
            probabilityOf(observation),
            item == nullptr ? std::string() : tagsOf(*item),
            commentsOn(observation)};
}

bool hasOtherWords(const PublishedItem& item) {
    const std::string sex = item.marks.field(kSexField);
    const std::string stage = item.marks.field(kStageField);
    const std::string count = item.marks.field(kCountField);
    return (!sex.empty() && !isOneOf(sex, kSexes)) ||
           (!stage.empty() && !isOneOf(stage, kStages)) || (!count.empty() && !isCount(count));
}

} // namespace taxo
