// SPDX-License-Identifier: MIT
#include "core/publish/sensitive_places.h"

#include "core/base/ascii.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/publish/value_texts.h"
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

SensitivePlaces::SensitivePlaces(SensitiveTaxa taxa)
    : m_taxa(std::move(taxa)), m_names(m_taxa.names.begin(), m_taxa.names.end()) {}

bool SensitivePlaces::names(const Lineage& taxon) const {
    return m_names.contains(lowestNameOf(taxon)) || m_names.contains(taxon.binomial()) ||
           std::ranges::any_of(kAllRanks, [&](Rank rank) {
               return rank != Rank::Species && m_names.contains(taxon.at(rank));
           });
}

bool SensitivePlaces::names(const std::vector<PublishedWord>& words) const {
    return std::ranges::any_of(words,
                               [&](const PublishedWord& word) { return names(word.said.taxon); });
}

bool SensitivePlaces::names(const PublishedOccurrence& occurrence) const {
    if (m_names.empty()) {
        return false;
    }
    return names(occurrence.words) || (occurrence.joint && names(occurrence.joint->taxon)) ||
           std::ranges::any_of(occurrence.items, [&](const PublishedItem& item) {
               return names(item.words) || (item.answer && names(item.answer->taxon));
           });
}

void SensitivePlaces::look(const PublishedOccurrence& occurrence) {
    if (names(occurrence)) {
        lookAtCopy(occurrence);
    }
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
    if (m_names.empty()) {
        return false;
    }
    return (occurrence.deployment && isSensitive(*occurrence.deployment)) ||
           (occurrence.event && m_events.contains(*occurrence.event)) ||
           std::ranges::any_of(
               occurrence.items,
               [&](const PublishedItem& item) { return m_photos.contains(item.photo); }) ||
           names(occurrence);
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
