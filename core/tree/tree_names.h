// SPDX-License-Identifier: MIT
#pragma once

#include "core/tree/backbone.h"
#include "core/tree/tree.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// Finds nodes of any tree by name, as nameKeyOf compares them: display names, and the synonyms of
/// a backbone. Immutable; any thread. Making one takes some 1 us a name, and 80 bytes beside its
/// letters.
class TreeNames {
public:
    explicit TreeNames(Tree tree);
    explicit TreeNames(const Backbone& backbone);

    struct Found {
        NodeId node;
        bool isSynonym = false; ///< the name stands for this node, which is called otherwise
        bool operator==(const Found&) const = default;
    };

    /// Those called so, in preorder, then those that the name is a synonym of. Microseconds.
    std::vector<Found> find(std::string_view name) const;

    /// Names with one or two typing errors less (one where the name has fewer than eight letters),
    /// the closest first. The first letter must be right, so that few names need be looked at:
    /// some milliseconds among a million.
    std::vector<std::string> nearMisses(std::string_view name, std::size_t limit = 3) const;

    const Tree& tree() const { return m_tree; }

    /// Whether any node has a rank.
    bool hasRanks() const { return m_hasRanks; }

private:
    void addNodes();
    void index();
    std::size_t slotOf(std::string_view key) const;
    std::optional<std::uint32_t> keyNumber(std::string_view key) const;
    std::string spelledAs(std::uint32_t key) const;

    Tree m_tree;
    bool m_hasRanks = false;
    StringTableBuilder m_keys;
    std::vector<std::uint32_t> m_slots;      ///< open addressing: key, 0 where free
    std::vector<std::uint32_t> m_keyOfEntry; ///< while it is made
    std::vector<std::int32_t> m_entryNode;   ///< likewise; ~node for a synonym
    std::vector<std::uint32_t> m_firstOfKey; ///< into m_nodes; one entry more than keys
    std::vector<std::int32_t> m_nodes;       ///< by key; ~node for a synonym
    std::vector<std::uint32_t> m_firstAlike; ///< into m_alike, by first letter and length
    std::vector<std::uint32_t> m_alike;      ///< keys
};

} // namespace taxo
