// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/taxonomy/rank.h"
#include "core/tree/tree_names.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// A name that is looked for in a tree: a label's, a determination's, one of a list.
struct NameToMatch {
    std::string name;
    Lineage lineage = {}; ///< tells homonyms apart; it may be empty, wholly or in part

    /// By its lowest name, a binomial at species.
    static NameToMatch of(const Lineage& lineage);
};

/// How a name was found, or why not.
enum class MatchKind : std::uint8_t {
    Exact,
    WithoutAuthor, ///< "Ursus arctos Linnaeus, 1758" as "Ursus arctos"
    Synonym,
    Nameless,    ///< the name is empty
    NotFound,    ///< nothing is called so
    Ambiguous,   ///< several are, and the lineage tells nothing
    OtherLineage ///< what is called so is of another kingdom
};

struct NameMatch {
    MatchKind kind = MatchKind::NotFound;
    NodeId node = {};                      ///< of the first three kinds; -1 otherwise
    std::vector<NodeId> candidates = {};   ///< of Ambiguous and OtherLineage
    std::vector<std::string> similar = {}; ///< of NotFound: names spelled nearly so

    bool isFound() const { return node.value >= 0; }
};

/// One name. Of homonyms that with most of the lineage above it, ranks compared with ranks; in
/// trees without ranks, names with the names above. Microseconds; where nothing is called so some
/// milliseconds for what is spelled nearly so.
NameMatch matchName(const TreeNames& names, const NameToMatch& wanted);

/// All of them, in their order. Cancelled when it was stopped.
Result<std::vector<NameMatch>>
matchNames(const TreeNames& names, std::span<const NameToMatch> wanted, const Progress& progress);

/// Why it was not found, as a sentence: "nothing is called so; spelled nearly so: Ursus arctos"; of
/// a synonym, what that is called there. Of many that are called so the first five are named. Empty
/// where it was found under its own name.
std::string reasonOf(const NameMatch& match, const Tree& tree);

} // namespace taxo
