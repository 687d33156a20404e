// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/tree/tree.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taxo {

class ReadingNotes;

/// Makes a Tree of rows in any order that each say which other row they belong below.
///
/// A row without a parent is a root. Repaired, and noted with lines:
///  - several roots: a root without a name is put above them;
///  - orphans, whose parent is in no row: they hang below the root;
///  - a row that is its own parent: it is a root.
/// Noted only: the same name twice below one parent (both stay: they are two taxa).
/// InvalidInput with lines: rows that are each other's ancestors, a repeated or empty id, no row at
/// all. Children stand in the order of their rows. About 1 us a row.
class ParentTable {
public:
    struct Row {
        std::string_view id;
        std::string_view parent; ///< empty: a root
        std::string_view name;
        TreeRank rank = TreeRank::None;
        double length = std::numeric_limits<double>::quiet_NaN(); ///< of the branch above
        std::size_t line = 0;
    };

    struct Built {
        Tree tree;
        std::vector<NodeId> nodes; ///< of each row, in the order of `add`
        std::vector<std::string> notes;
    };

    /// `name` is what errors call the table.
    explicit ParentTable(std::string name) : m_name(std::move(name)) {}

    void add(const Row& row);

    std::size_t size() const { return m_rows.size(); }

    /// The number by which this table knows an id, of a row or of none.
    std::uint32_t numberOf(std::string_view id);

    /// The row of an id, if one was added.
    std::optional<std::size_t> rowOf(std::uint32_t number) const;

    /// The table is used up.
    Result<Built> build() &&;

private:
    struct Entry {
        std::uint32_t id = 0; ///< into m_ids, as is
        std::uint32_t parent = 0;
        std::uint32_t name = 0; ///< into the names
        std::uint32_t line = 0;
    };

    struct Shape;

    Status checkIds() const;
    std::int32_t findParents(Shape& shape, ReadingNotes& notes) const;
    Built
    inOrder(const Shape& shape, const std::vector<std::int32_t>& rowOfNode, ReadingNotes& notes);
    tl::unexpected<Error> cycleAt(const Shape& shape, std::size_t row) const;
    std::string describe(std::size_t row) const;

    std::string m_name;
    StringTableBuilder m_ids;
    std::vector<std::int32_t> m_rowOfId; ///< -1: named as a parent only
    std::vector<Entry> m_rows;
    std::vector<std::size_t> m_repeated; ///< rows whose id another has
    StringTableBuilder m_names;
    std::vector<TreeRank> m_ranks; ///< by row
    std::vector<double> m_lengths; ///< by row
    bool m_hasLengths = false;
};

} // namespace taxo
