// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>

namespace taxo {

/// What is embedded, predicted, determined and selected: a photograph or a region of one.
struct ItemId {
    std::int64_t value = -1;
    auto operator<=>(const ItemId&) const = default; // NOLINT(modernize-use-nullptr): of Clang 14
};

/// A file of a collection.
struct PhotoId {
    std::int64_t value = -1;
    auto operator<=>(const PhotoId&) const = default; // NOLINT(modernize-use-nullptr): of Clang 14
};

/// A step of a collection's journal.
struct EntryId {
    std::int64_t value = -1;
    auto operator<=>(const EntryId&) const = default; // NOLINT(modernize-use-nullptr): of Clang 14
};

/// A node of a Taxonomy: its place in preorder. 0 is the root, "life".
struct TaxonId {
    std::int32_t value = -1;
    auto operator<=>(const TaxonId&) const = default; // NOLINT(modernize-use-nullptr): of Clang 14
};

} // namespace taxo
