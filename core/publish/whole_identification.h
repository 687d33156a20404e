// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/published_occurrences.h"
#include "core/taxonomy/rank.h"

#include <cstdint>
#include <optional>
#include <string>

namespace taxo {

/// What there is to be seen, in the words of camera traps (Camtrap DP's observationType).
enum class SeenKind : std::uint8_t {
    Organism,
    Human,
    Vehicle,
    Blank,       ///< nothing is there
    Unknown,     ///< looked at, and it cannot be told
    Unclassified ///< nobody and nothing said anything, or a machine is not sure
};

/// What an item or an occurrence is called where it is published.
struct WholeIdentification {
    SeenKind kind = SeenKind::Unclassified;
    Lineage taxon;          ///< of Organism, and of Human where it was determined
    std::string commonName; ///< empty where none is known
    std::string qualifier;  ///< "cf.", "aff."
    bool isByPeople = false;
    std::string by;             ///< those people, set apart by " | "; empty: not by people
    std::int64_t at = 0;        ///< the latest of them, or when the machine answered; 0: not known
    std::optional<float> score; ///< of a machine: a model score
    bool isOneAnswer = false;   ///< of a model about one photograph, not a mean over several
    /// What people said of its items does not go together: `taxon` is what they share, and where
    /// they share nothing the kind is Unknown.
    bool isDisputed = false;

    /// The name of its lowest rank; empty where it has none.
    std::string name() const;
    std::optional<Rank> rank() const;
};

/// Of one item: the latest word on it, or else on its occurrence; else what a detector saw (the
/// field `detected`: person, vehicle, nothing); else what the machine supports.
WholeIdentification identificationOf(const PublishedOccurrence& occurrence,
                                     const PublishedItem& item);

/// Of all its items as one organism, or one kind of them: the latest word on the occurrence; else
/// what its items' words say together (a genus and a species of it: the species; two species: what
/// they share); else as of one item, where all items have the same kind, by `joint` for several.
/// Words of items that say only that nothing is there do not count beside others.
WholeIdentification identificationOf(const PublishedOccurrence& occurrence);

/// How many individuals: the largest `count` that a person wrote on one of its items; else the most
/// of its regions with an organism in one photograph, at least one.
std::int64_t individualsIn(const PublishedOccurrence& occurrence);

} // namespace taxo
