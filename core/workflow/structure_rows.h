// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/collection/filter.h"
#include "core/statistics/enough_photographs.h"
#include "core/statistics/taxon_ranks.h"
#include "core/structure/row_taxa.h"
#include "core/taxonomy/rank.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// What is known of photographs beside vector and name: sex, stage, camera, place.
struct StructureField {
    std::string name;
    std::vector<std::string> values;   ///< distinct
    std::vector<std::int32_t> valueOf; ///< of each row, into `values`; kNoGroup: not known
};

/// Photographs whose structure, between and within species, is to be looked at. A value.
struct StructureRows {
    std::vector<std::int64_t> things; ///< numbers of items, or of a file's rows; ascending
    EmbeddingMatrix rows;             ///< [things, dimension], of length 1
    RowTaxa taxa;                     ///< what each is called
    std::vector<std::int32_t> events; ///< of each: numbered; what is resampled as a whole
    std::vector<StructureField> fields;
    std::size_t leftOut = 0;        ///< that have no usable vector
    std::size_t namedByMachine = 0; ///< rows that nobody determined
    std::size_t alone = 0;          ///< rows of which nothing says what they were taken with

    /// InvalidInput names those that there are.
    Result<const StructureField*> field(const std::string& name) const;

    /// In sentences: what was left out, who named them, what counts as an event.
    std::string notes() const;
};

struct StructureRowsOptions {
    /// Of items that nobody determined, what the machine says.
    bool takesPredictions = false;
    /// The field that says what was taken together; empty: its event, else its occurrence, else its
    /// day, else the item alone.
    std::string together = {};
    std::vector<std::string> fields = {}; ///< to read
    /// Instead of these: camera, place, deployment, month, season and all that people gave.
    bool takesAllFields = false;
};

/// Items of a collection that a filter leaves and that have a vector. What people determined
/// without a qualifier is what they are called. NotFound where none has a vector; InvalidInput for
/// a field that nothing has. Reads through the collection, on its thread; a second for 100,000.
Result<StructureRows> structureRowsOf(const Collection& collection,
                                      const KeptVectorKey& vectors,
                                      const Filter& filter,
                                      const StructureRowsOptions& options,
                                      const Progress& progress = {});

/// Likewise of these items, ascending.
Result<StructureRows> structureRowsOf(const Collection& collection,
                                      const KeptVectorKey& vectors,
                                      std::span<const ItemId> items,
                                      const StructureRowsOptions& options,
                                      const Progress& progress = {});

/// Taxa of one rank that have enough photographs (enough_photographs.h), and those that have not.
struct TaxaAtRank {
    std::vector<Lineage> taxa;              ///< with enough; in the order of their names
    std::vector<PhotographCount> counts;    ///< of each
    std::vector<std::int32_t> taxonOf;      ///< of each row; kNoGroup: of none of them
    std::vector<Lineage> tooFew;            ///< the most photographs first
    std::vector<PhotographCount> fewCounts; ///< of each of those
    std::size_t unnamed = 0;                ///< rows that have no name of the rank

    /// Where fewer than `least` taxa have enough: a sentence with what there is and what is needed;
    /// else empty.
    std::string whyNotEnough(std::size_t least, Rank rank) const;
};

TaxaAtRank taxaAtRank(const StructureRows& rows, Rank rank);

/// Of these rows alone the events, numbered from 0 on without gaps.
std::vector<std::int32_t> eventsAmong(std::span<const std::uint32_t> rows,
                                      std::span<const std::int32_t> events);

/// How the taxa are related, by their names alone.
TaxonRanks ranksOf(std::span<const Lineage> taxa);

} // namespace taxo
