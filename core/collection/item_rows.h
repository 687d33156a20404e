// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/determination.h"
#include "core/collection/photo.h"
#include "core/taxonomy/rank.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

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
    bool isCorrected = false;         ///< of Verified: the machine's name is on another branch
    std::string taxon;                ///< determined or else suggested; empty: not sure, or neither
    std::optional<Rank> rank;         ///< of that taxon
    float mass = 0.0F;                ///< of Suggested
    bool probablyNotInList = false;   ///< of Suggested
    bool isNovel = false;             ///< of Suggested: of no known species (NoveltyRun)
    bool isFlagged = false;
    std::string problem; ///< why it could not be read; empty where it can be
    PhotoState state = PhotoState::Present;
    Digest bytes; ///< of the file, for caches of pictures
};

/// What there is to show of these, in their order; what is not there is left out. 10 us each.
/// `reader`: as for a person who reads blind: of what was said only what this one said unaided.
/// Empty: all.
Result<std::vector<ItemRow>>
rowsOf(const Collection& collection, std::span<const ItemId> items, const std::string& reader = {});

} // namespace taxo
