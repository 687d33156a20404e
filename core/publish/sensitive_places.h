// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/where_when.h"
#include "core/collection/occurrences.h"
#include "core/collection/published_occurrences.h"
#include "core/taxonomy/rank.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace taxo {

/// Which taxa's places are not to be known exactly, and how coarsely they are told.
struct SensitiveTaxa {
    /// Of any rank: with all that lies within them, subspecies too. In either case, with an author
    /// or without.
    std::vector<std::string> names;
    /// Side of the cells of a grid, in degrees; a place is told as the middle of its cell.
    double gridDegrees = 0.1;

    /// Names line by line, or the column scientificName (species, name, taxon) of a table.
    /// InvalidInput where it names none.
    static Result<SensitiveTaxa> read(const std::filesystem::path& file);

    /// InvalidInput unless the grid is from 0.001 to 10 degrees.
    Status check() const;
};

/// The one rule by which places are kept back, whatever is written: formats get occurrences that
/// have been blurred, and never see the true ones.
///
/// Blurred is every occurrence of which anybody or the machine says that it is a sensitive taxon,
/// and whatever would give its place away: other occurrences of its photographs, of its event and
/// of its deployment. Coordinates become the middle of a cell of the grid; names of places, files,
/// folders, events and deployments, tags, notes and fields of one's own are left out, since a place
/// may be written there; known fields (sex, stage, count, detected) stay.
class SensitivePlaces {
public:
    explicit SensitivePlaces(SensitiveTaxa taxa);

    /// What concerns the rule is remembered; every occurrence is looked at before any is blurred.
    void look(const PublishedOccurrence& occurrence);

    /// Likewise of one with a copy of a photograph that another collection calls sensitive.
    void lookAtCopy(const PublishedOccurrence& occurrence);

    /// Of one that was looked at.
    bool isSensitive(const PublishedOccurrence& occurrence) const;
    bool isSensitive(DeploymentId deployment) const;

    /// Names of the list by which nothing was called that was looked at: misspelt, perhaps.
    std::vector<std::string> namesNotMet() const;

    void blur(PublishedOccurrence& occurrence) const;
    void blur(KeptDeployment& deployment) const;

    /// How far the true place may be from the one that is told, in meters.
    std::int64_t uncertaintyMeters() const;

    double gridDegrees() const { return m_taxa.gridDegrees; }

    /// For informationWithheld and its like; one sentence each.
    std::string withheld() const;
    std::string generalized() const;

private:
    bool meet(const std::string& key);
    bool meet(const Lineage& taxon);
    bool meet(const std::vector<PublishedWord>& words);
    GeoPoint middleOfCell(const GeoPoint& place) const;

    SensitiveTaxa m_taxa;
    std::unordered_map<std::string, bool> m_isMet; ///< by what the names are compared by
    std::set<PhotoId> m_photos;
    std::set<EventId> m_events;
    std::set<DeploymentId> m_deployments;
};

} // namespace taxo
