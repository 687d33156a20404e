// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/where_when.h"
#include "core/exchange/photo_record.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// A date, or date and time, as tables write them: 2025-06-01, 2025:06:01 or 2025/06/01, then
/// "T" or a blank and 14:30 or 14:30:05.25, then Z, UTC, +02, +0200 or +02:00 where there is a
/// zone. Nothing for what is none, and for days that could be read two ways (01/06/2025).
std::optional<RecordTime> readRecordTime(std::string_view text);

/// A time of day, 14:30 or 14:30:05: seconds since midnight.
std::optional<std::int64_t> readTimeOfDay(std::string_view text);

/// A number with a point, and nothing behind it; finite.
std::optional<double> readNumber(std::string_view text);

/// Nothing where either is no number or lies outside of the Earth's.
std::optional<GeoPoint> readPosition(std::string_view latitude, std::string_view longitude);

/// Values set apart by `|` or `;`, else by commas; trimmed, none empty.
std::vector<std::string> readList(std::string_view text);

/// "cf.", "aff." or "?" taken out of a name: "Ursus cf. arctos" becomes "Ursus arctos". Empty where
/// there is none.
std::string takeQualifier(std::string& name);

/// Fills name, taxon, qualifier, kind and verdict from a label that may or may not be a taxon's
/// name: a folder's, a category's. Two words of the form "Ursus arctos" (or with underscores) and
/// family names by their ending are taken for taxa; iNat21's "00001_Animalia_..._Ursus_arctos" is
/// one; "Lynx sp." is the genus. "empty" and "blank" say that nothing is there, "unknown" and
/// "unidentified" that it cannot be told.
void takeLabel(PhotoRecord& record, std::string_view label);

/// As takeLabel, for names that the source calls scientific. One word without the ending of a
/// family's stays a label: it may be a taxon's of any rank.
void takeScientificName(PhotoRecord& record, std::string_view name);

/// "sp.", "spp.", "indet.": what stands for an epithet where the species is not known.
bool meansNoSpecies(std::string_view word);

/// Takes back what was said of a part that is not known: what it is, its occurrence, its marks.
void leaveUnsaid(PhotoRecord& record);

/// A field's name as filters and `field NAME=VALUE` can write it: blanks, colons, quotes and signs
/// of comparison become underscores, capitals small letters.
std::string fieldName(std::string_view column);

} // namespace taxo
