// SPDX-License-Identifier: MIT
#include "core/tree/match_names.h"

#include "core/base/ascii.h"
#include "core/base/counted.h"
#include "core/taxonomy/name_key.h"
#include "core/taxonomy/taxon_columns.h"
#include "core/taxonomy/taxon_names.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace taxo {

namespace {

/// How well a node's place fits a lineage.
struct Fit {
    int agreeing = 0; ///< names of the lineage at or above the node
    bool isOtherKingdom = false;
    bool isOfRank = false; ///< the lineage's lowest
};

bool isName(std::string_view name, const std::string& of) {
    return !of.empty() && equalIgnoringCase(name, of);
}

Fit fitOf(const Tree& tree, NodeId node, const Lineage& lineage) {
    Fit fit;
    int agreeingBetween = 0; // phylum to family: neither the kingdom nor the name itself
    bool kingdomsDiffer = false;
    std::optional<Rank> lowest;
    for (const Rank rank : kAllRanks) {
        lowest = lineage.at(rank).empty() ? lowest : rank;
    }
    fit.isOfRank = lowest && mainRankOf(tree.rankOf(node)) == lowest;
    for (NodeId at = node; at.value >= 0; at = tree.parentOf(at)) {
        const auto rank = mainRankOf(tree.rankOf(at));
        const std::string_view name = tree.nameOf(at);
        if (rank) {
            const bool agrees = isName(name, lineage.at(*rank));
            fit.agreeing += agrees ? 1 : 0;
            agreeingBetween += agrees && *rank != Rank::Kingdom && *rank < Rank::Genus ? 1 : 0;
            kingdomsDiffer = kingdomsDiffer || (*rank == Rank::Kingdom && !agrees &&
                                                !name.empty() && !lineage.at(*rank).empty());
        } else if (tree.rankOf(at) == TreeRank::None && !name.empty()) {
            fit.agreeing += std::any_of(lineage.names.begin(),
                                        lineage.names.end(),
                                        [&](const std::string& of) { return isName(name, of); })
                                ? 1
                                : 0;
        }
    }
    // Kingdoms alone differ between sources (Metazoa, Animalia) without the taxa being others.
    fit.isOtherKingdom = kingdomsDiffer && agreeingBetween == 0;
    return fit;
}

bool isBetter(const Fit& a, const Fit& b) {
    return a.agreeing != b.agreeing ? a.agreeing > b.agreeing : a.isOfRank && !b.isOfRank;
}

/// The one that fits best; why none does otherwise.
NameMatch choose(const TreeNames& names,
                 const std::vector<NodeId>& candidates,
                 const Lineage& lineage,
                 MatchKind kind) {
    const bool needsNoLook =
        candidates.size() == 1 && (!names.hasRanks() || lineage.at(Rank::Kingdom).empty());
    if (needsNoLook) {
        return {kind, candidates.front()};
    }
    std::vector<NodeId> best;
    Fit bestFit;
    for (const NodeId candidate : candidates) {
        const Fit fit = fitOf(names.tree(), candidate, lineage);
        if (fit.isOtherKingdom) {
            continue;
        }
        if (best.empty() || isBetter(fit, bestFit)) {
            best = {candidate};
            bestFit = fit;
        } else if (!isBetter(bestFit, fit)) {
            best.push_back(candidate);
        }
    }
    if (best.empty()) {
        return {MatchKind::OtherLineage, {}, candidates};
    }
    if (best.size() > 1) {
        return {MatchKind::Ambiguous, {}, best};
    }
    return {kind, best.front()};
}

/// Those called so before those that it is a synonym of; nothing where there are neither.
std::optional<NameMatch>
matchAs(const TreeNames& names, std::string_view name, const Lineage& lineage, MatchKind kind) {
    std::vector<NodeId> called;
    std::vector<NodeId> meant;
    for (const TreeNames::Found& found : names.find(name)) {
        (found.isSynonym ? meant : called).push_back(found.node);
    }
    std::optional<NameMatch> match;
    if (!called.empty()) {
        match = choose(names, called, lineage, kind);
    }
    const bool needsSynonym = !match || match->kind == MatchKind::OtherLineage;
    if (needsSynonym && !meant.empty()) {
        match = choose(names, meant, lineage, MatchKind::Synonym);
    }
    return match;
}

std::string listed(const std::vector<std::string>& texts) {
    std::string list;
    for (const std::string& text : texts) {
        list += (list.empty() ? "" : ", ") + text;
    }
    return list;
}

/// "Ficus (Moraceae)": with the next taxon above that has a name.
std::string described(const Tree& tree, NodeId node) {
    NodeId above = tree.parentOf(node);
    while (above.value >= 0 && tree.nameOf(above).empty()) {
        above = tree.parentOf(above);
    }
    const std::string name = tree.displayNameOf(node);
    return above.value < 0 ? name : name + " (" + tree.displayNameOf(above) + ")";
}

} // namespace

NameToMatch NameToMatch::of(const Lineage& lineage) {
    return {lowestNameOf(lineage), lineage};
}

NameMatch matchName(const TreeNames& names, const NameToMatch& wanted) {
    if (nameKeyOf(wanted.name).empty()) {
        return {MatchKind::Nameless};
    }
    if (auto match = matchAs(names, wanted.name, wanted.lineage, MatchKind::Exact)) {
        return *std::move(match);
    }
    const std::string bare = lowestNameOf(lineageOfName(wanted.name));
    if (bare != wanted.name) {
        if (auto match = matchAs(names, bare, wanted.lineage, MatchKind::WithoutAuthor)) {
            return *std::move(match);
        }
    }
    NameMatch none;
    none.similar = names.nearMisses(bare.empty() ? wanted.name : bare);
    return none;
}

Result<std::vector<NameMatch>>
matchNames(const TreeNames& names, std::span<const NameToMatch> wanted, const Progress& progress) {
    std::vector<NameMatch> matches;
    matches.reserve(wanted.size());
    constexpr std::size_t kBetweenReports = 16; // a miss takes milliseconds
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (i % kBetweenReports == 0) {
            if (progress.cancelled()) {
                return cancelledError();
            }
            progress.report(i, wanted.size(), "names");
        }
        matches.push_back(matchName(names, wanted[i]));
    }
    return matches;
}

std::string reasonOf(const NameMatch& match, const Tree& tree) {
    constexpr std::size_t kShown = 5; // of what may be thousands
    const std::size_t shown = std::min(match.candidates.size(), kShown);
    std::vector<std::string> called;
    for (std::size_t i = 0; i < shown; ++i) {
        called.push_back(described(tree, match.candidates[i]));
    }
    if (shown < match.candidates.size()) {
        called.push_back(grouped(match.candidates.size() - shown) + " more");
    }
    switch (match.kind) {
    case MatchKind::Nameless:
        return "it has no name";
    case MatchKind::NotFound:
        return match.similar.empty()
                   ? "nothing is called so"
                   : "nothing is called so; spelled nearly so: " + listed(match.similar);
    case MatchKind::Ambiguous:
        return "several are called so, and its lineage does not tell which: " + listed(called);
    case MatchKind::OtherLineage:
        return "what is called so is of another kingdom: " + listed(called);
    case MatchKind::Synonym:
        return "a synonym of " + tree.displayNameOf(match.node);
    case MatchKind::Exact:
    case MatchKind::WithoutAuthor:
        break;
    }
    return {};
}

} // namespace taxo
