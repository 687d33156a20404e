// SPDX-License-Identifier: MIT
#include "core/publish/csv_columns.h"

#include "core/base/files.h"
#include "core/publish/value_texts.h"
#include "core/taxonomy/taxon_names.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace taxo {

namespace {

const std::string kFieldPrefix = "field:";
const std::string kPybioclipPrefix = "pybioclip:";

using Value = std::function<std::string(const CsvRow&)>;

Value ofFile(std::function<std::string(const PublishedItem&)> value) {
    return [value = std::move(value)](const CsvRow& row) { return value(row.item); };
}

/// Of the latest word of people; empty where nobody said anything.
Value ofWord(std::function<std::string(const PublishedWord&)> value) {
    return [value = std::move(value)](const CsvRow& row) {
        return row.word == nullptr ? std::string() : value(*row.word);
    };
}

/// Of what the machine says; empty where it says nothing.
Value ofAnswer(std::function<std::string(const PublishedAnswer&)> value) {
    return [value = std::move(value)](const CsvRow& row) {
        return row.item.answer ? value(*row.item.answer) : std::string();
    };
}

Value ofField(std::string name) {
    return [name = std::move(name)](const CsvRow& row) { return row.item.marks.field(name); };
}

Value ofRank(Rank rank) {
    return ofWord([rank](const PublishedWord& word) { return word.said.taxon.at(rank); });
}

std::string rankText(const Lineage& taxon) {
    const char* name = "";
    for (const Rank rank : kAllRanks) {
        name = taxon.at(rank).empty() ? name : nameOf(rank);
    }
    return name;
}

std::string numberText(int number) {
    return number > 0 ? std::to_string(number) : std::string();
}

Value ofBox(double Box::*side) {
    return ofFile([side](const PublishedItem& item) {
        return item.region ? decimalText((*item.region).*side) : std::string();
    });
}

Value ofPosition(double GeoPoint::*degrees) {
    return ofFile([degrees](const PublishedItem& item) {
        return item.position ? decimalText((*item.position).*degrees) : std::string();
    });
}

std::string labelOf(const PublishedWord& word) {
    switch (word.said.verdict) {
    case Verdict::Taxon:
        return lowestNameOf(word.said.taxon);
    case Verdict::Unknown:
        return "unknown";
    case Verdict::Nothing:
        break;
    }
    return "blank";
}

std::string joinedTags(const PublishedItem& item) {
    std::string text;
    for (const std::string& tag : item.marks.tags) {
        text += (text.empty() ? "" : " | ") + tag;
    }
    return text;
}

std::string withheldOf(const CsvRow& row) {
    const SensitivePlaces& places = row.publication.places;
    return places.isSensitive(row.occurrence) ? places.withheld() : std::string();
}

std::string uncertaintyOf(const CsvRow& row) {
    const SensitivePlaces& places = row.publication.places;
    const bool isBlurred = row.item.position && places.isSensitive(row.occurrence);
    return isBlurred ? std::to_string(places.uncertaintyMeters()) : std::string();
}

std::string eventOf(const CsvRow& row) {
    const PublishedOccurrence& occurrence = row.occurrence;
    if (!occurrence.event) {
        return {};
    }
    return occurrence.eventName.empty() ? occurrence.eventUuid.text() : occurrence.eventName;
}

std::string deploymentOf(const CsvRow& row) {
    const KeptDeployment* const deployment = row.publication.deploymentOf(row.occurrence);
    return deployment == nullptr ? std::string() : deployment->about.name;
}

void addPicture(std::vector<CsvColumn>& columns) {
    const auto add = [&](const char* name, const char* definition, Value value) {
        columns.push_back({name, definition, std::move(value)});
    };
    add("file",
        "The photograph's path below the folder that was imported.",
        ofFile([](const PublishedItem& item) { return displayPath(item.path); }));
    add("sha256",
        "SHA-256 of the photograph's file, in hexadecimal.",
        ofFile([](const PublishedItem& item) {
            return item.bytes.isNone() ? std::string() : item.bytes.hex();
        }));
    add("width", "Width of the upright picture in pixels.", ofFile([](const PublishedItem& item) {
            return numberText(item.width);
        }));
    add("height", "Height of the upright picture in pixels.", ofFile([](const PublishedItem& item) {
            return numberText(item.height);
        }));
    add("camera", "Make and model of the camera.", ofFile([](const PublishedItem& item) {
            return item.camera;
        }));
    add("bboxX",
        "Of a region: its left side, as a share of the upright picture's width.",
        ofBox(&Box::left));
    add("bboxY",
        "Of a region: its upper side, as a share of the upright picture's height.",
        ofBox(&Box::top));
    add("bboxWidth", "Of a region: its width, as a share of the picture's.", ofBox(&Box::width));
    add("bboxHeight", "Of a region: its height, as a share of the picture's.", ofBox(&Box::height));
    add("drawnBy",
        "Of a region: the person or the program that drew it.",
        ofFile([](const PublishedItem& item) { return item.drawnBy; }));
}

void addWhenAndWhere(std::vector<CsvColumn>& columns) {
    const auto add = [&](const char* name, const char* definition, Value value) {
        columns.push_back({name, definition, std::move(value)});
    };
    add("eventDate",
        "When it was photographed, by the clock of the place (ISO 8601), with the clock's zone "
        "where that is known.",
        ofFile([](const PublishedItem& item) {
            return item.takenAt ? item.takenAt->text() : std::string();
        }));
    add("decimalLatitude", "Degrees north, WGS 84.", ofPosition(&GeoPoint::latitude));
    add("decimalLongitude", "Degrees east, WGS 84.", ofPosition(&GeoPoint::longitude));
    add("coordinateUncertaintyInMeters",
        "How far the true place may be from the coordinates, where these were blurred.",
        uncertaintyOf);
    add("locality", "The place's name.", ofFile([](const PublishedItem& item) {
            return item.place;
        }));
    add("informationWithheld", "What was left out, and why.", withheldOf);
}

void addIdentification(std::vector<CsvColumn>& columns) {
    const auto add = [&](const std::string& name, const std::string& definition, Value value) {
        columns.push_back({name, definition, std::move(value)});
    };
    add("label",
        "What people call it: a scientific name; unknown: looked at, and it cannot be told; blank: "
        "nothing is there. Empty: nobody has looked at it.",
        ofWord(labelOf));
    for (const Rank rank : kAllRanks) {
        if (rank != Rank::Species) {
            add(nameOf(rank),
                "The " + std::string(nameOf(rank)) + " that people determined.",
                ofRank(rank));
        }
    }
    add("specificEpithet",
        "The epithet of the species that people determined.",
        ofRank(Rank::Species));
    add("scientificName",
        "The name of the lowest rank that people determined.",
        ofWord([](const PublishedWord& word) { return lowestNameOf(word.said.taxon); }));
    add("taxonRank", "The rank of scientificName.", ofWord([](const PublishedWord& word) {
            return rankText(word.said.taxon);
        }));
    add("vernacularName",
        "A common name of the taxon that people determined.",
        ofWord([](const PublishedWord& word) { return word.commonName; }));
    add("identificationQualifier",
        "cf. or aff., where whoever determined it was not sure.",
        ofWord([](const PublishedWord& word) { return word.said.qualifier; }));
    add("identifiedBy",
        "The person whose word is the latest.",
        ofWord([](const PublishedWord& word) { return word.said.person; }));
    add("dateIdentified", "When that person said so, UTC.", ofWord([](const PublishedWord& word) {
            return utcText(word.said.at);
        }));
    add("identificationBasis",
        "How it came about: chosen; agreed (with the machine's suggestion); unaided (no suggestion "
        "was in sight); look-alike (by the look of another photograph); imported.",
        ofWord([](const PublishedWord& word) { return word.said.basis; }));
}

void addMachine(std::vector<CsvColumn>& columns) {
    const auto add = [&](const char* name, const char* definition, Value value) {
        columns.push_back({name, definition, std::move(value)});
    };
    add("machineTaxon",
        "The lowest taxon that the machine supports; empty where it is not sure. No person's word.",
        ofAnswer([](const PublishedAnswer& answer) { return lowestNameOf(answer.taxon); }));
    add("machineRank", "The rank of machineTaxon.", ofAnswer([](const PublishedAnswer& answer) {
            return rankText(answer.taxon);
        }));
    add("machineScore",
        "The model score of machineTaxon, 0 to 1: no chance of being right.",
        ofAnswer([](const PublishedAnswer& answer) { return modelScoreText(answer.mass); }));
    add("machineModel", "The model, and the labels that it chose among.", [](const CsvRow& row) {
        return row.item.answer ? row.publication.model : std::string();
    });
    add("detected",
        "What a detector saw: animal, person, vehicle, nothing.",
        ofField(kDetectedField));
}

void addGroupsAndMarks(std::vector<CsvColumn>& columns) {
    const auto add = [&](const char* name, const char* definition, Value value) {
        columns.push_back({name, definition, std::move(value)});
    };
    add("itemID",
        "UUID of the photograph or region as an item of its collection.",
        ofFile([](const PublishedItem& item) { return item.uuid.text(); }));
    add("catalogNumber", "The specimen's number.", [](const CsvRow& row) {
        return row.occurrence.catalogNumber;
    });
    add("occurrenceID",
        "UUID of the occurrence: one organism or group of them at one place and time, or one "
        "specimen. Empty where the photograph was put into none.",
        [](const CsvRow& row) {
            return row.occurrence.id ? row.occurrence.uuid.text() : std::string();
        });
    add("eventID", "The event's name, or its UUID where it has none.", eventOf);
    add("deploymentID",
        "The name of the camera's, trap's or excursion's deployment.",
        deploymentOf);
    add("sex", "Sex, as people noted it.", ofField(kSexField));
    add("lifeStage", "Stage of life, as people noted it.", ofField(kStageField));
    add("individualCount", "How many individuals, as people noted it.", ofField(kCountField));
    add("habitat", "Habitat, as people noted it.", ofField(kHabitatField));
    add("note", "A note.", ofField(kNoteField));
    add("tags", "Tags, set apart by \" | \".", ofFile(joinedTags));
}

std::vector<CsvColumn> makeColumns() {
    std::vector<CsvColumn> columns;
    addPicture(columns);
    addWhenAndWhere(columns);
    addIdentification(columns);
    addMachine(columns);
    addGroupsAndMarks(columns);
    return columns;
}

std::vector<CsvColumn> makePybioclipColumns() {
    std::vector<CsvColumn> columns;
    columns.push_back({"file_name",
                       "The photograph's path below the folder that was imported.",
                       ofFile([](const PublishedItem& item) { return displayPath(item.path); })});
    for (const Rank rank : kAllRanks) {
        const std::string name = rank == Rank::Species ? "species_epithet" : nameOf(rank);
        columns.push_back(
            {name,
             "The " + name + " that the machine supports.",
             ofAnswer([rank](const PublishedAnswer& answer) { return answer.taxon.at(rank); })});
    }
    columns.push_back({"species",
                       "Genus and epithet that the machine supports.",
                       ofAnswer([](const PublishedAnswer& answer) {
                           const bool isSpecies = !answer.taxon.at(Rank::Species).empty();
                           return isSpecies ? answer.taxon.binomial() : std::string();
                       })});
    columns.push_back({"common_name",
                       "A common name of the taxon that the machine supports.",
                       ofAnswer([](const PublishedAnswer& answer) { return answer.commonName; })});
    columns.push_back({"score",
                       "The model score of the lowest taxon of the row: no chance of being right.",
                       ofAnswer([](const PublishedAnswer& answer) {
                           return decimalText(static_cast<double>(answer.mass));
                       })});
    for (CsvColumn& column : columns) {
        column.asked = kPybioclipPrefix + column.name;
    }
    return columns;
}

} // namespace

const std::vector<CsvColumn>& csvColumns() {
    static const std::vector<CsvColumn> kColumns = makeColumns();
    return kColumns;
}

const std::vector<CsvColumn>& pybioclipColumns() {
    static const std::vector<CsvColumn> kColumns = makePybioclipColumns();
    return kColumns;
}

Result<std::vector<CsvColumn>> chooseCsvColumns(std::span<const std::string> names) {
    if (names.empty()) {
        return csvColumns();
    }
    std::vector<CsvColumn> chosen;
    for (const std::string& name : names) {
        const auto known = std::ranges::find(csvColumns(), name, &CsvColumn::name);
        const auto preset = std::ranges::find(pybioclipColumns(), name, &CsvColumn::asked);
        if (known != csvColumns().end()) {
            chosen.push_back(*known);
        } else if (preset != pybioclipColumns().end()) {
            chosen.push_back(*preset);
        } else if (name.starts_with(kFieldPrefix) && name.size() > kFieldPrefix.size()) {
            const std::string field = name.substr(kFieldPrefix.size());
            chosen.push_back(
                {field, "The field \"" + field + "\" of the collection.", ofField(field), name});
        } else {
            std::string all;
            for (const CsvColumn& column : csvColumns()) {
                all.append(column.name).append(", ");
            }
            return fail(ErrorCode::InvalidInput,
                        "There is no column \"" + name + "\"; there are " + all +
                            "and field:NAME for a field of one's own.");
        }
    }
    return chosen;
}

} // namespace taxo
