// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/taxonomy/rank.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// What a term of a filter asks about.
enum class FilterKey : std::uint8_t {
    Taxon,      ///< `taxon:Ursidae`, or of one rank `family:Ursidae`: what an item is called
    Mass,       ///< `mass>0.8`: of what the machine suggests
    Date,       ///< `date:2025-06`, `date:2025-06-01..2025-06-30`, `date>2025`
    Place,      ///< `place:"Lake Myvatn"`
    Deployment, ///< `deployment:CT-04`
    Catalog,    ///< `catalog:B-1234`
    File,       ///< `file:IMG_12`: part of the name or of the path below the root
    Camera,     ///< `camera:canon`: part of it
    Tag,        ///< `tag:check`
    Person,     ///< `person:Ada`: determined by
    Cluster,    ///< `cluster:"moths by looks/3"`: of kept clusters of this name that which has this
                ///< name or number; `cluster:"moths by looks"`: in any of them
    State,      ///< `unverified`, `verified`, `corrected` (named off the machine's branch),
           ///< `unidentified`, `unknown` (a person's word), `novel` (NoveltyRun), `unexpected` (not
           ///< expected at that place), `nothing`, `empty` (nothing there by a person's word or
           ///< by a detector's), `flagged`, `missing`, `unreadable`, `failed`, `region`, `older`
    Field, ///< `stage:juvenile`: a field of one's own
    Text   ///< a bare word: a taxon's name, or a part of the file's name
};

enum class Comparison : std::uint8_t { Equal, Less, Greater };

/// One condition. It holds for any of its values.
struct FilterTerm {
    FilterKey key = FilterKey::Text;
    std::optional<Rank> rank; ///< of Taxon: only this one
    std::string field;        ///< of Field: its name
    Comparison comparison = Comparison::Equal;
    std::vector<std::string> values;
    bool isNegated = false; ///< `-tag:check`
    auto operator<=>(const FilterTerm&) const = default;
};

/// Which items: those for which every term holds; all where there is none. Older versions of edited
/// photographs are passed over unless a term `older` asks for them. The language of the
/// window's filter bar and of `taxo collection find`:
///
///     family:Ursidae mass>0.8 unverified date:2025-06 stage:juvenile -tag:check file:"IMG 1"
///
/// Terms stand apart by blanks. `key:value` is equal, `key>value` and `key<value` are more and less
/// (date, mass, and fields whose values are numbers; mass in no other way); several values by
/// commas are alternatives; values with blanks, commas or quotes stand in quotes, quotes inside
/// doubled; a hyphen before a term turns it round. Keys in either case. A key in quotes is a field
/// of that name, whatever else the name means: "wing, mm">70, "family":Smith.
struct Filter {
    std::vector<FilterTerm> terms;
    auto operator<=>(const Filter&) const = default;

    /// InvalidInput names the term that cannot be read and what is wrong with it.
    static Result<Filter> parse(std::string_view text);
    /// Text that parse reads as this filter.
    std::string text() const;
};

/// The term that leaves what is of a taxon by its name at a rank: `family:Ursidae`. A homonym in
/// another clade is not told from it.
FilterTerm taxonTerm(const Lineage& taxon, Rank rank);

/// The first and the last second of a date as people write it: a year, a month, a day, with or
/// without a time of day (2025, 2025-06, 2025-06-01, 2025-06-01T14:30, 2025-06-01 14:30:05). By the
/// clock of the place, as LocalTime.
struct DateSpan {
    std::int64_t first = 0;
    std::int64_t last = 0;
    static std::optional<DateSpan> parse(std::string_view text);
};

} // namespace taxo
