// SPDX-License-Identifier: MIT
#include "core/publish/darwin_core_tables.h"

#include "core/publish/darwin_core_words_private.h"
#include "core/publish/value_texts.h"
#include "core/taxonomy/taxon_names.h"
#include "core/taxonomy/working_name.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace taxo {

namespace {

/// The higher taxa, from the kingdom down to the one above the name itself.
std::string higherClassification(const Lineage& taxon) {
    std::string text;
    std::string last;
    for (const Rank rank : kAllRanks) {
        const std::string& name = taxon.at(rank);
        if (name.empty()) {
            continue;
        }
        if (!last.empty()) {
            text += (text.empty() ? "" : kDarwinCoreSeparator) + last;
        }
        last = name;
    }
    return text;
}

std::string rankName(const WholeIdentification& identification) {
    const auto rank = identification.rank();
    return rank ? nameOf(*rank) : "";
}

/// "cf. arctos", "sp. 3"; empty where there is no doubt.
std::string qualifierOf(const WholeIdentification& identification) {
    if (identification.qualifier.empty() || isWorkingQualifier(identification.qualifier)) {
        return identification.qualifier;
    }
    const std::string& epithet = identification.taxon.at(Rank::Species);
    return identification.qualifier + " " + (epithet.empty() ? identification.name() : epithet);
}

/// "Ursus cf. arctos", "Geometridae sp. 3"; empty where the name says it all.
std::string verbatimOf(const WholeIdentification& identification) {
    if (identification.qualifier.empty()) {
        return {};
    }
    if (isWorkingQualifier(identification.qualifier)) {
        return workingName(identification.taxon, identification.qualifier);
    }
    const bool isSpecies = !identification.taxon.at(Rank::Species).empty();
    return (isSpecies ? identification.taxon.at(Rank::Genus) + " " : std::string()) +
           qualifierOf(identification);
}

std::string identifiedBy(const Publication& publication, const WholeIdentification& who) {
    return who.isByPeople ? who.by : publication.model;
}

std::string remarksOn(const Publication& publication, const WholeIdentification& who) {
    std::string text = who.isByPeople ? "classified by a human"
                       : who.score    ? "classified by a machine, " + publication.remarkOn(who)
                                      : "classified by a machine";
    if (who.isDisputed) {
        text += "; its photographs were called differently, and this is what they share";
    }
    return text;
}

/// Only what a person said without any doubt is verified.
std::string verificationOf(const WholeIdentification& who) {
    const bool isSure = who.isByPeople && who.qualifier.empty() && !who.isDisputed;
    return isSure ? "verified using recorded media" : "";
}

std::string dynamicProperties(const Publication& publication, const WholeIdentification& who) {
    if (who.isByPeople || !who.score) {
        return {};
    }
    // Two digits, as in the remarks: a number of binary32 would be written as sixteen of them.
    const double score = std::round(static_cast<double>(*who.score) * 100.0) / 100.0;
    nlohmann::ordered_json json = {{"modelScore", score}, {"model", publication.model}};
    if (publication.isSynthetic) {
        json["synthetic"] = true;
    }
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

/// The value that all its items have; empty where they differ.
std::string commonField(const PublishedOccurrence& occurrence, const char* name) {
    std::string common;
    for (const PublishedItem& item : occurrence.items) {
        const std::string value = item.marks.field(name);
        if (value.empty() || value == common) {
            continue;
        }
        if (!common.empty()) {
            return {};
        }
        common = value;
    }
    return common;
}

const PublishedItem* placed(const PublishedOccurrence& occurrence) {
    const auto found = std::ranges::find_if(
        occurrence.items, [](const PublishedItem& item) { return item.position.has_value(); });
    return found == occurrence.items.end() ? nullptr : &*found;
}

using OccurrenceValue = std::function<std::string(const DarwinCoreOccurrence&)>;

OccurrenceValue constant(std::string DatasetAbout::*text) {
    return [text](const DarwinCoreOccurrence& row) { return row.publication.about.*text; };
}

OccurrenceValue position(double GeoPoint::*degrees) {
    return [degrees](const DarwinCoreOccurrence& row) {
        const PublishedItem* const item = placed(row.occurrence);
        return item == nullptr ? std::string() : decimalText((*item->position).*degrees);
    };
}

OccurrenceValue ifBlurred(std::string (SensitivePlaces::*sentence)() const) {
    return [sentence](const DarwinCoreOccurrence& row) {
        const SensitivePlaces& places = row.publication.places;
        return places.isSensitive(row.occurrence) ? (places.*sentence)() : std::string();
    };
}

OccurrenceValue noted(const char* field) {
    return [field](const DarwinCoreOccurrence& row) { return commonField(row.occurrence, field); };
}

/// Terms that a record of an occurrence and one of an identification share, by the same words.
template <class Row>
void addTaxonTerms(std::vector<DarwinCoreTerm<Row>>& terms) {
    const auto add = [&](const std::string& address, std::function<std::string(const Row&)> value) {
        terms.push_back({address, std::move(value)});
    };
    const auto rank = [](Rank at) {
        return [at](const Row& row) { return row.identification.taxon.at(at); };
    };
    add(dwc("scientificName"), [](const Row& row) { return row.identification.name(); });
    add(dwc("taxonRank"), [](const Row& row) { return rankName(row.identification); });
    add(dwc("kingdom"), rank(Rank::Kingdom));
    add(dwc("phylum"), rank(Rank::Phylum));
    add(dwc("class"), rank(Rank::Class));
    add(dwc("order"), rank(Rank::Order));
    add(dwc("family"), rank(Rank::Family));
    add(dwc("genus"), rank(Rank::Genus));
    add(dwc("specificEpithet"), rank(Rank::Species));
    add(dwc("higherClassification"),
        [](const Row& row) { return higherClassification(row.identification.taxon); });
    add(dwc("vernacularName"), [](const Row& row) { return row.identification.commonName; });
    add(dwc("verbatimIdentification"),
        [](const Row& row) { return verbatimOf(row.identification); });
    add(dwc("identificationQualifier"),
        [](const Row& row) { return qualifierOf(row.identification); });
    add(dwc("identifiedBy"),
        [](const Row& row) { return identifiedBy(row.publication, row.identification); });
    add(dwc("dateIdentified"), [](const Row& row) { return utcText(row.identification.at); });
    add(dwc("identificationVerificationStatus"),
        [](const Row& row) { return verificationOf(row.identification); });
    add(dwc("identificationRemarks"),
        [](const Row& row) { return remarksOn(row.publication, row.identification); });
}

std::vector<DarwinCoreTerm<DarwinCoreOccurrence>> makeOccurrenceTerms() {
    using Row = DarwinCoreOccurrence;
    std::vector<DarwinCoreTerm<Row>> terms;
    const auto add = [&](const std::string& address, OccurrenceValue value) {
        terms.push_back({address, std::move(value)});
    };
    add(dwc("occurrenceID"), [](const Row& row) { return row.occurrence.uuid.text(); });
    add(dwc("basisOfRecord"), constant(&DatasetAbout::basisOfRecord));
    add(dwc("occurrenceStatus"), [](const Row&) { return std::string("present"); });
    add(dwc("catalogNumber"), [](const Row& row) { return row.occurrence.catalogNumber; });
    add(dwc("eventID"), [](const Row& row) {
        return row.occurrence.event ? row.occurrence.eventUuid.text() : std::string();
    });
    add(dwc("eventDate"), [](const Row& row) { return eventDateOf(row.occurrence); });
    add(dwc("locationID"), [](const Row& row) {
        const KeptDeployment* const there = row.publication.deploymentOf(row.occurrence);
        return there == nullptr ? std::string() : there->uuid.text();
    });
    add(dwc("locality"), [](const Row& row) { return row.occurrence.items.front().place; });
    add(dwc("countryCode"), constant(&DatasetAbout::countryCode));
    add(dwc("decimalLatitude"), position(&GeoPoint::latitude));
    add(dwc("decimalLongitude"), position(&GeoPoint::longitude));
    add(dwc("geodeticDatum"), [](const Row& row) {
        return std::string(placed(row.occurrence) == nullptr ? "" : "EPSG:4326");
    });
    add(dwc("coordinateUncertaintyInMeters"), [](const Row& row) {
        const SensitivePlaces& places = row.publication.places;
        const bool isBlurred =
            placed(row.occurrence) != nullptr && places.isSensitive(row.occurrence);
        return isBlurred ? std::to_string(places.uncertaintyMeters()) : std::string();
    });
    add(dwc("recordedBy"), constant(&DatasetAbout::recordedBy));
    add(dwc("individualCount"),
        [](const Row& row) { return std::to_string(individualsIn(row.occurrence)); });
    add(dwc("sex"), noted(kSexField));
    add(dwc("lifeStage"), noted(kStageField));
    add(dwc("habitat"), noted(kHabitatField));
    addTaxonTerms(terms);
    add(dwc("associatedMedia"),
        [](const Row& row) { return associatedMedia(row.publication, row.occurrence); });
    add(dwc("dynamicProperties"),
        [](const Row& row) { return dynamicProperties(row.publication, row.identification); });
    add(dwc("informationWithheld"), ifBlurred(&SensitivePlaces::withheld));
    add(dwc("dataGeneralizations"), ifBlurred(&SensitivePlaces::generalized));
    add(dcterms("license"),
        [](const Row& row) { return licenceAddress(row.publication.about.licence); });
    add(dcterms("rightsHolder"), constant(&DatasetAbout::rightsHolder));
    add(dwc("datasetName"), constant(&DatasetAbout::title));
    return terms;
}

std::vector<DarwinCoreTerm<DarwinCoreIdentification>> makeIdentificationTerms() {
    std::vector<DarwinCoreTerm<DarwinCoreIdentification>> terms;
    terms.push_back(
        {dwc("identificationID"), [](const DarwinCoreIdentification& row) { return row.id; }});
    addTaxonTerms(terms);
    return terms;
}

/// Of one word, as if it were the only one.
WholeIdentification identificationBy(const PublishedWord& word) {
    PublishedOccurrence alone;
    alone.words.push_back(word);
    return identificationOf(alone);
}

/// Gathers determinations, each once: what was said of several photographs in one step is one.
class DeterminationRows {
public:
    DeterminationRows(const Publication& publication, const PublishedOccurrence& occurrence)
        : m_publication(publication), m_occurrence(occurrence) {}

    void add(const PublishedWord& word) {
        const auto key = std::tuple(word.entry, word.said.person, word.said.taxon);
        if (word.said.verdict != Verdict::Taxon || !m_said.insert(key).second) {
            return;
        }
        put(word.entry.text(), identificationBy(word));
    }

    void add(const PublishedItem& item, const PublishedAnswer& answer) {
        if (answer.taxon == Lineage{}) {
            return;
        }
        WholeIdentification identification;
        identification.kind = SeenKind::Organism;
        identification.taxon = answer.taxon;
        identification.commonName = answer.commonName;
        identification.score = answer.mass;
        identification.at = answer.madeAt;
        put(item.uuid.text() + ":" + m_publication.modelKey, std::move(identification));
    }

    std::vector<DarwinCoreIdentification> take() { return std::move(m_rows); }

private:
    void put(const std::string& source, WholeIdentification identification) {
        std::string id = m_occurrence.uuid.text() + ":" + source;
        const int times = ++m_times[id];
        id += times > 1 ? "-" + std::to_string(times) : "";
        m_rows.push_back({m_publication, m_occurrence, std::move(id), std::move(identification)});
    }

    const Publication& m_publication;
    const PublishedOccurrence& m_occurrence;
    std::set<std::tuple<Uuid, std::string, Lineage>> m_said;
    std::map<std::string, int> m_times;
    std::vector<DarwinCoreIdentification> m_rows;
};

} // namespace

const std::vector<DarwinCoreTerm<DarwinCoreOccurrence>>& occurrenceTerms() {
    static const auto kTerms = makeOccurrenceTerms();
    return kTerms;
}

const std::vector<DarwinCoreTerm<DarwinCoreIdentification>>& identificationTerms() {
    static const auto kTerms = makeIdentificationTerms();
    return kTerms;
}

std::vector<DarwinCoreIdentification> identificationsOf(const Publication& publication,
                                                        const PublishedOccurrence& occurrence) {
    DeterminationRows rows(publication, occurrence);
    for (const PublishedWord& word : occurrence.words) {
        rows.add(word);
    }
    for (const PublishedItem& item : occurrence.items) {
        for (const PublishedWord& word : item.words) {
            rows.add(word);
        }
    }
    for (const PublishedItem& item : occurrence.items) {
        if (item.answer) {
            rows.add(item, *item.answer);
        }
    }
    return rows.take();
}

std::string eventDateOf(const PublishedOccurrence& occurrence) {
    std::optional<LocalTime> first;
    std::optional<LocalTime> last;
    for (const PublishedItem& item : occurrence.items) {
        if (!item.takenAt) {
            continue;
        }
        if (!first || item.takenAt->seconds < first->seconds) {
            first = item.takenAt;
        }
        if (!last || item.takenAt->seconds > last->seconds) {
            last = item.takenAt;
        }
    }
    if (!first) {
        return {};
    }
    return first->seconds == last->seconds ? first->text() : first->text() + "/" + last->text();
}

} // namespace taxo
