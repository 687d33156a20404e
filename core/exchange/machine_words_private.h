// SPDX-License-Identifier: MIT
#pragma once

#include "core/exchange/photo_record.h"

#include <string>

namespace taxo {

/// What another program found is no decision: it becomes fields, which filters find and people
/// verify.
inline constexpr const char* kDetectedField = "detected"; ///< "animal", "person", "nothing" ...
inline constexpr const char* kSuggestionField = "suggestion";
inline constexpr const char* kSuggestionScoreField = "suggestion_score";
inline constexpr const char* kSuggestedByField = "suggested_by";

/// Notes a program's name for what is there; `program` may be empty.
void suggest(PhotoRecord& record,
             const std::string& name,
             double score,
             const std::string& program);

/// "0.93": at most four digits, as people compare them.
std::string scoreText(double score);

} // namespace taxo
