// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/predictions.h"
#include "core/collection/taxon_table_private.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// The bytes of `prediction.details` (docs/dev/formats/collection.md). Throws as SQLiteCpp does.
std::string detailsOf(const Prediction& prediction, TaxonTable& taxa);

/// Whether details say so; their first two bytes will do.
bool saysNotInList(std::string_view details);

/// Of a restriction; nothing where there was none.
std::optional<float> shareInsideOf(std::string_view details);

/// The lineage's number in the table taxon, and its masses by rank, -1 where it has no name.
struct LineageMasses {
    std::int64_t lineage = 0;
    std::array<float, kRanks> masses{};
    std::optional<Rank> supported; ///< the best supported; none: not sure
    float bestMass = 0.0F;         ///< of the best label; 0 where none is kept
};

/// Says in details that this rank is the best supported, or that none is.
void support(std::string& details, std::optional<Rank> rank);

/// Of the details no more than these; nothing where the bytes are no details.
std::optional<LineageMasses> massesFrom(std::string_view details);

/// The best labels, best first, as numbers of the table taxon; and that of the lineage.
struct CandidateDetails {
    struct One {
        std::int64_t taxon = 0;
        float mass = 0.0F;
        float cosine = 0.0F;
    };

    std::int64_t lineage = 0;
    std::vector<One> best;
};

/// Of the details no more than these; nothing where the bytes are no details.
std::optional<CandidateDetails> candidatesFrom(std::string_view details);

/// Nothing where the bytes are no details.
std::optional<Prediction> predictionFrom(std::string_view details, TaxonTable& taxa);

/// SQL: whether an answer's column `details` says that places do not expect what is best in it: the
/// highest bit of the second byte.
inline constexpr const char* kIsUnexpected = "hex(substr(details, 2, 1)) >= '80'";

} // namespace taxo
