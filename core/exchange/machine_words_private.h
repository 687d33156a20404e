// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/marks.h"
#include "core/exchange/photo_record.h"

#include <string>

namespace taxo {

/// What another program found is no decision: it becomes fields, which filters find and people
/// verify; what a detector saw is kDetectedField.
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
