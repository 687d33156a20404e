// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/determination.h"
#include "core/collection/filter.h"
#include "core/collection/photo.h"
#include "core/taxonomy/rank.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// By what a list of items is ordered. What has no value comes last; equal ones by their id.
enum class SortBy : std::uint8_t {
    Added,
    Name, ///< of the file
    Date,
    Place,
    Mass, ///< of what the machine suggests
    Taxon,
    Review, ///< not identified, suggested, verified
    Camera
};

struct Sort {
    SortBy by = SortBy::Added;
    bool isDescending = false;
    auto operator<=>(const Sort&) const = default; // NOLINT(modernize-use-nullptr): of Clang 14
};

/// Where an item stands.
enum class ItemStatus : std::uint8_t {
    New,       ///< not identified
    Suggested, ///< by a machine, not looked at
    Verified   ///< somebody said something
};

/// What a list or a gallery shows of an item.
struct ItemRow {
    ItemId item;
    PhotoId photo;
    std::filesystem::path file; ///< whole path
    std::string name;           ///< the file's, for people
    bool isRegion = false;
    std::optional<LocalTime> takenAt;
    std::string place;
    ItemStatus status = ItemStatus::New;
    Verdict verdict = Verdict::Taxon; ///< of Verified
    bool isUnaided = false;           ///< of Verified: no suggestion was in sight
    std::string taxon;                ///< determined or else suggested; empty: not sure, or neither
    std::optional<Rank> rank;         ///< of that taxon
    float mass = 0.0F;                ///< of Suggested
    bool probablyNotInList = false;   ///< of Suggested
    bool isFlagged = false;
    std::string problem; ///< why it could not be read; empty where it can be
    PhotoState state = PhotoState::Present;
    Digest bytes; ///< of the file, for caches of pictures
};

/// Ids of the items that a filter leaves, in order; at most `limit`. InvalidInput where the filter
/// names a field that no item has. The first 200 of a million take milliseconds in any order but
/// Camera and Review, all of them about 0.5 s.
Result<std::vector<ItemId>> findItems(const Collection& collection,
                                      const Filter& filter,
                                      Sort sort,
                                      std::optional<std::size_t> limit = std::nullopt);
Result<std::int64_t> countItems(const Collection& collection, const Filter& filter);

/// What there is to show of these, in their order; what is not there is left out. 10 us each.
Result<std::vector<ItemRow>> rowsOf(const Collection& collection, std::span<const ItemId> items);

/// Items under one heading: a run of a list.
struct ItemGroup {
    std::string value;     ///< empty: of items that have none
    std::size_t first = 0; ///< of the list
    std::size_t size = 0;
    std::size_t hidden = 0; ///< items of it that are left out
    auto operator<=>(const ItemGroup&) const = default;
};

struct GroupedItems {
    std::vector<ItemId> items;
    std::vector<ItemGroup> groups; ///< by their values; items without one last
    std::size_t hidden = 0;        ///< items that are left out, with those of groups of no others
};

/// Items that a filter leaves, group by group, in a group by `sort`; one of several values (tags)
/// stands under the first. `by`: as of countsBy. Some 2 s for a million.
Result<GroupedItems>
findGrouped(const Collection& collection, const Filter& filter, Sort sort, const std::string& by);

/// How many items there are of each value, most first: for the side bar and `info`.
struct ValueCount {
    std::string value;
    std::int64_t items = 0;
};

/// `by`: a rank, "place", "deployment", "camera", "tag", "person", "month", "day", "status" ("new",
/// "suggested", "verified") or a field's name.
Result<std::vector<ValueCount>>
countsBy(const Collection& collection, const Filter& filter, const std::string& by);

} // namespace taxo
