// SPDX-License-Identifier: MIT
#include "core/tree/parent_table.h"

#include "core/tree/reading_notes_private.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace taxo {

namespace {

constexpr std::int32_t kNone = -1;

} // namespace

/// Who is below whom, by row; the last "row" is the root that is put above several.
struct ParentTable::Shape {
    std::vector<std::int32_t> parent; ///< kNone: a root
    std::vector<std::int32_t> firstChild;
    std::vector<std::int32_t> nextSibling;

    explicit Shape(std::size_t size)
        : parent(size, kNone), firstChild(size, kNone), nextSibling(size, kNone) {}

    /// Children come in the order of their rows.
    void link() {
        for (std::size_t row = parent.size(); row-- > 0;) {
            if (parent[row] != kNone) {
                const auto above = static_cast<std::size_t>(parent[row]);
                nextSibling[row] = firstChild[above];
                firstChild[above] = static_cast<std::int32_t>(row);
            }
        }
    }

    std::vector<std::int32_t> preorder(std::int32_t root) const {
        std::vector<std::int32_t> order;
        for (std::int32_t row = root; row != kNone;) {
            order.push_back(row);
            const auto at = [](std::int32_t index) { return static_cast<std::size_t>(index); };
            if (firstChild[at(row)] != kNone) {
                row = firstChild[at(row)];
                continue;
            }
            while (row != root && nextSibling[at(row)] == kNone) {
                row = parent[at(row)];
            }
            row = row == root ? kNone : nextSibling[at(row)];
        }
        return order;
    }
};

void ParentTable::add(const Row& row) {
    const auto index = static_cast<std::int32_t>(m_rows.size());
    TAXO_ASSERT(m_rows.size() < INT32_MAX - 1);
    Entry entry;
    entry.id = numberOf(row.id);
    entry.parent = numberOf(row.parent);
    entry.name = m_names.add(row.name);
    entry.line = static_cast<std::uint32_t>(row.line);
    if (m_rowOfId[entry.id] == kNone) {
        m_rowOfId[entry.id] = index;
    } else {
        m_repeated.push_back(m_rows.size());
    }
    m_rows.push_back(entry);
    m_ranks.push_back(row.rank);
    m_lengths.push_back(row.length);
    m_hasLengths = m_hasLengths || !std::isnan(row.length);
}

std::uint32_t ParentTable::numberOf(std::string_view id) {
    const std::uint32_t number = m_ids.add(id);
    m_rowOfId.resize(m_ids.table().size(), kNone);
    return number;
}

std::optional<std::size_t> ParentTable::rowOf(std::uint32_t number) const {
    return m_rowOfId[number] == kNone ? std::nullopt
                                      : std::optional(static_cast<std::size_t>(m_rowOfId[number]));
}

std::string ParentTable::describe(std::size_t row) const {
    const std::string_view name = m_names.table().at(m_rows[row].name);
    return "line " + std::to_string(m_rows[row].line) + ", " +
           (name.empty() ? std::string("without a name") : std::string(name));
}

Status ParentTable::checkIds() const {
    if (m_rows.empty()) {
        return fail(ErrorCode::InvalidInput, m_name + " has no taxa.");
    }
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].id == 0) {
            return fail(ErrorCode::InvalidInput,
                        m_name + ": the row in " + describe(row) + ", has no id.");
        }
    }
    if (!m_repeated.empty()) {
        const Entry& second = m_rows[m_repeated.front()];
        const auto first = static_cast<std::size_t>(m_rowOfId[second.id]);
        return fail(ErrorCode::InvalidInput,
                    m_name + ": line " + std::to_string(second.line) + " repeats the id \"" +
                        std::string(m_ids.table().at(second.id)) + "\" of line " +
                        std::to_string(m_rows[first].line) +
                        (m_repeated.size() > 1
                             ? "; so do " + std::to_string(m_repeated.size() - 1) +
                                   " more rows repeat others."
                             : "."));
    }
    return {};
}

/// `row` was not reached from the root: it is on a cycle, or below one.
tl::unexpected<Error> ParentTable::cycleAt(const Shape& shape, std::size_t row) const {
    // Each row has one parent, so that going up must come round; where it does, the cycle is.
    std::vector<bool> isPassed(shape.parent.size(), false);
    for (; !isPassed[row]; row = static_cast<std::size_t>(shape.parent[row])) {
        isPassed[row] = true;
    }
    std::vector<std::size_t> cycle;
    for (std::size_t on = row; cycle.empty() || on != row;
         on = static_cast<std::size_t>(shape.parent[on])) {
        cycle.push_back(on);
    }
    std::sort(cycle.begin(), cycle.end());
    constexpr std::size_t kShown = 8;
    std::string rows;
    for (std::size_t i = 0; i < std::min(cycle.size(), kShown); ++i) {
        rows += (i == 0 ? "" : "; ") + describe(cycle[i]);
    }
    return fail(
        ErrorCode::InvalidInput,
        m_name + ": " + std::to_string(cycle.size()) + " rows are each other's ancestors: " + rows +
            (cycle.size() > kShown ? "; ..." : "") + ". Correct the parent of one of them.");
}

/// Hangs each row below its parent, with the repairs; the row that is the root, which is one past
/// the last where one had to be made.
std::int32_t ParentTable::findParents(Shape& shape, ReadingNotes& notes) const {
    std::vector<std::size_t> roots;
    std::vector<std::size_t> orphans;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const Entry& entry = m_rows[row];
        if (entry.parent == 0 || entry.parent == entry.id) {
            roots.push_back(row);
        } else if (m_rowOfId[entry.parent] == kNone) {
            orphans.push_back(row);
            notes.add("Taxa whose parent is in no row, put below the root", [&] {
                return describe(row) + ": parent \"" + std::string(m_ids.table().at(entry.parent)) +
                       "\"";
            });
        } else {
            shape.parent[row] = m_rowOfId[entry.parent];
        }
    }
    const std::size_t root = roots.size() == 1 ? roots.front() : m_rows.size();
    for (const std::size_t row : roots) {
        if (row != root) {
            shape.parent[row] = static_cast<std::int32_t>(root);
            notes.add("Roots, put below one without a name", [&] { return describe(row); });
        }
    }
    for (const std::size_t row : orphans) {
        shape.parent[row] = static_cast<std::int32_t>(root);
    }
    return static_cast<std::int32_t>(root);
}

ParentTable::Built ParentTable::inOrder(const Shape& shape,
                                        const std::vector<std::int32_t>& rowOfNode,
                                        ReadingNotes& notes) {
    const std::size_t added = m_rows.size();
    Built built;
    built.nodes.resize(m_rows.size());
    TreeParts parts;
    for (std::size_t node = 0; node < rowOfNode.size(); ++node) {
        const auto row = static_cast<std::size_t>(rowOfNode[node]);
        const std::int32_t above = shape.parent[row];
        const bool isBelowAdded = above == static_cast<std::int32_t>(added);
        parts.parent.push_back(above == kNone ? -1
                               : isBelowAdded ? 0
                                              : built.nodes[static_cast<std::size_t>(above)].value);
        if (row == added) {
            parts.name.push_back(0);
            parts.rank.push_back(TreeRank::None);
        } else {
            built.nodes[row] = NodeId{static_cast<std::int32_t>(node)};
            parts.name.push_back(m_rows[row].name);
            parts.rank.push_back(m_ranks[row]);
        }
        if (m_hasLengths) {
            parts.length.push_back(row == added ? std::numeric_limits<double>::quiet_NaN()
                                                : m_lengths[row]);
        }
    }
    noteRepeatedNames(parts, notes, [&](std::size_t node) {
        return describe(static_cast<std::size_t>(rowOfNode[node]));
    });
    parts.names = std::move(m_names);
    built.tree = Tree::fromParts(std::move(parts));
    built.notes = notes.sentences();
    return built;
}

Result<ParentTable::Built> ParentTable::build() && {
    if (auto checked = checkIds(); !checked) {
        return tl::unexpected(std::move(checked).error());
    }
    ReadingNotes notes;
    Shape shape(m_rows.size() + 1);
    const std::int32_t root = findParents(shape, notes);
    shape.link();
    const auto order = shape.preorder(root);
    const bool isRootAdded = static_cast<std::size_t>(root) == m_rows.size();
    if (order.size() == m_rows.size() + (isRootAdded ? 1U : 0U)) {
        return inOrder(shape, order, notes);
    }
    std::vector<bool> isReached(m_rows.size(), false);
    for (const std::int32_t row : order) {
        if (row != static_cast<std::int32_t>(m_rows.size())) {
            isReached[static_cast<std::size_t>(row)] = true;
        }
    }
    const auto lost = std::find(isReached.begin(), isReached.end(), false);
    return cycleAt(shape, static_cast<std::size_t>(lost - isReached.begin()));
}

} // namespace taxo
