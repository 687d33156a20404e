// SPDX-License-Identifier: MIT
#include "core/publish/sensitive_places.h"

#include "core/base/ascii.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/publish/value_texts.h"
#include "core/taxonomy/name_key.h"
#include "core/taxonomy/taxon_columns.h"
#include "core/taxonomy/taxon_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace taxo {

namespace {

constexpr double kLargestGrid = 10.0;
constexpr double kSmallestGrid = 0.001;
constexpr std::uint64_t kLargestList = std::uint64_t{64} << 20U;

constexpr std::array<std::string_view, 4> kNameColumns = {
    "scientificName", "species", "name", "taxon"};

/// Fields whose values are words of a vocabulary or numbers, and tell of no place.
constexpr std::array<std::string_view, 4> kPlacelessFields = {
    kSexField, kStageField, kCountField, kDetectedField};

bool isPlaceless(const FieldValue& field) {
    return std::ranges::any_of(kPlacelessFields, [&](std::string_view name) {
        return equalIgnoringCase(field.name, name);
    });
}

/// What a name of the list is compared by: as it stands, and as a species or a higher taxon without
/// its author.
std::array<std::string, 3> keysOf(const std::string& name) {
    return {nameKeyOf(name),
            nameKeyOf(lowestNameOf(lineageOfName(name))),
            nameKeyOf(withoutAuthor(name))};
}

} // namespace

Result<SensitiveTaxa> SensitiveTaxa::read(const std::filesystem::path& file) {
    const auto table = CsvTable::read(file, kLargestList);
    if (!table) {
        return tl::unexpected(table.error());
    }
    std::size_t column = 0;
    bool hasHeader = false;
    for (const std::string_view name : kNameColumns) {
        if (const auto found = table->column(name); found && !hasHeader) {
            column = *found;
            hasHeader = true;
        }
    }
    SensitiveTaxa taxa;
    const auto take = [&](const std::string& name) {
        if (const auto word = trimmed(name); !word.empty()) {
            taxa.names.emplace_back(word);
        }
    };
    if (!hasHeader && table->header().size() > 1) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(file) + " has several columns and none called scientificName; "
                                        "name the column of the sensitive taxa so.");
    }
    if (!hasHeader) {
        take(table->header().front());
    }
    for (const CsvTable::Row& row : table->rows()) {
        take(row.values[column]);
    }
    if (taxa.names.empty()) {
        return fail(ErrorCode::InvalidInput, displayPath(file) + " names no taxon.");
    }
    return taxa;
}

Status SensitiveTaxa::check() const {
    if (gridDegrees >= kSmallestGrid && gridDegrees <= kLargestGrid) {
        return {};
    }
    return fail(ErrorCode::InvalidInput,
                "Places are blurred to a grid of 0.001 to 10 degrees, not " +
                    decimalText(gridDegrees) + ".");
}

SensitivePlaces::SensitivePlaces(SensitiveTaxa taxa) : m_taxa(std::move(taxa)) {
    for (const std::string& name : m_taxa.names) {
        for (const std::string& key : keysOf(name)) {
            m_isMet.emplace(key, false);
        }
    }
}

bool SensitivePlaces::meet(const std::string& key) {
    const auto known = m_isMet.find(key);
    if (known == m_isMet.end()) {
        return false;
    }
    known->second = true;
    return true;
}

/// By every name that it bears, so that each of the list is known to be met.
bool SensitivePlaces::meet(const Lineage& taxon) {
    bool isMet = false;
    for (const Rank rank : kAllRanks) {
        if (rank != Rank::Species && !taxon.at(rank).empty()) {
            isMet = meet(nameKeyOf(taxon.at(rank))) || isMet;
            isMet = meet(nameKeyOf(withoutAuthor(taxon.at(rank)))) || isMet;
        }
    }
    if (taxon.at(Rank::Species).empty()) {
        return isMet;
    }
    isMet = meet(nameKeyOf(taxon.binomial())) || isMet;
    const std::string name = nameKeyOf(cleanedBinomial(taxon));
    isMet = meet(name) || isMet;
    const std::size_t epithet = std::min(name.find(' '), name.size() - 1) + 1;
    return meet(name.substr(0, name.find(' ', epithet))) || isMet; // of a subspecies: its species
}

bool SensitivePlaces::meet(const std::vector<PublishedWord>& words) {
    bool isMet = false;
    for (const PublishedWord& word : words) {
        isMet = meet(word.said.taxon) || isMet;
    }
    return isMet;
}

void SensitivePlaces::look(const PublishedOccurrence& occurrence) {
    if (m_isMet.empty()) {
        return;
    }
    bool isMet = meet(occurrence.words);
    isMet = (occurrence.joint && meet(occurrence.joint->taxon)) || isMet;
    for (const PublishedItem& item : occurrence.items) {
        isMet = meet(item.words) || isMet;
        isMet = (item.answer && meet(item.answer->taxon)) || isMet;
    }
    if (isMet) {
        lookAtCopy(occurrence);
    }
}

std::vector<std::string> SensitivePlaces::namesNotMet() const {
    std::vector<std::string> names;
    for (const std::string& name : m_taxa.names) {
        const auto keys = keysOf(name);
        if (std::ranges::none_of(keys, [&](const auto& key) { return m_isMet.at(key); })) {
            names.push_back(name);
        }
    }
    return names;
}

void SensitivePlaces::lookAtCopy(const PublishedOccurrence& occurrence) {
    for (const PublishedItem& item : occurrence.items) {
        m_photos.insert(item.photo);
    }
    if (occurrence.event) {
        m_events.insert(*occurrence.event);
    }
    if (occurrence.deployment) {
        m_deployments.insert(*occurrence.deployment);
    }
}

bool SensitivePlaces::isSensitive(DeploymentId deployment) const {
    return m_deployments.contains(deployment);
}

bool SensitivePlaces::isSensitive(const PublishedOccurrence& occurrence) const {
    return (occurrence.deployment && isSensitive(*occurrence.deployment)) ||
           (occurrence.event && m_events.contains(*occurrence.event)) ||
           std::ranges::any_of(occurrence.items, [&](const PublishedItem& item) {
               return m_photos.contains(item.photo);
           });
}

GeoPoint SensitivePlaces::middleOfCell(const GeoPoint& place) const {
    const double side = m_taxa.gridDegrees;
    const auto middle = [side](double degrees, double largest) {
        constexpr double kDigits = 1e7; // no more than the grid has
        const double inCell = (std::floor(degrees / side) + 0.5) * side;
        return std::clamp(std::round(inCell * kDigits) / kDigits, -largest, largest);
    };
    constexpr double kPole = 90.0;
    constexpr double kDateLine = 180.0;
    return {middle(place.latitude, kPole), middle(place.longitude, kDateLine)};
}

void SensitivePlaces::blur(PublishedOccurrence& occurrence) const {
    occurrence.eventName.clear();
    for (PublishedItem& item : occurrence.items) {
        if (item.position) {
            item.position = middleOfCell(*item.position);
        }
        item.place.clear();
        item.name = item.photoUuid.text() + item.path.extension().string();
        item.path = item.name;
        item.marks.tags.clear();
        std::erase_if(item.marks.fields,
                      [](const FieldValue& field) { return !isPlaceless(field); });
    }
}

void SensitivePlaces::blur(KeptDeployment& deployment) const {
    if (deployment.about.position) {
        deployment.about.position = middleOfCell(*deployment.about.position);
    }
    deployment.about.name = deployment.uuid.text();
}

std::int64_t SensitivePlaces::uncertaintyMeters() const {
    constexpr double kMetersPerDegree = 111'320.0; // of a meridian, and of the equator
    return static_cast<std::int64_t>(
        std::ceil(m_taxa.gridDegrees * kMetersPerDegree * std::numbers::sqrt2 / 2.0));
}

std::string SensitivePlaces::withheld() const {
    return "exact coordinates, names of places, files, events and deployments, tags, notes and "
           "fields of one's own are withheld to protect a sensitive taxon";
}

std::string SensitivePlaces::generalized() const {
    return "coordinates are the middle of a cell of a grid of " + decimalText(m_taxa.gridDegrees) +
           " degrees";
}

} // namespace taxo
