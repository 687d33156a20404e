// SPDX-License-Identifier: MIT
#include "app/cli/tree_job.h"

#include "core/classify/label_space.h"
#include "core/collection/filter.h"
#include "core/collection/query.h"
#include "core/tree/induced_tree.h"
#include "core/tree/match_names.h"
#include "core/tree/tree_file.h"
#include "core/workflow/items_on_tree.h"
#include "core/workflow/label_sources.h"

#include <utility>

namespace taxo::cli {

namespace {

TreeToWrite partOf(const TreeToWrite& whole, const InducedTree& part) {
    TreeToWrite made{part.tree, {}};
    for (const NodeId node : part.origin) {
        if (!whole.counts.empty()) {
            made.counts.push_back(whole.counts[static_cast<std::size_t>(node.value)]);
        }
    }
    return made;
}

} // namespace

Result<NodeId> nodeNamed(const TreeNames& names, const std::string& text) {
    const NameMatch match = matchName(names, {text});
    if (match.isFound()) {
        return match.node;
    }
    return fail(match.kind == MatchKind::NotFound ? ErrorCode::NotFound : ErrorCode::InvalidInput,
                "\"" + text + "\": " + reasonOf(match, names.tree()) + ".");
}

Status TreeJob::open() {
    if (auto read = readList(); !read) {
        return read;
    }
    if (m_arguments.collection.empty()) {
        return makeTree();
    }
    auto collection = Collection::open(m_arguments.collection, m_progress);
    if (!collection) {
        return tl::unexpected(std::move(collection).error());
    }
    auto done = count(*collection);
    done = done ? makeTree() : done;
    done = done && !m_arguments.near.empty() ? placeGroup(*collection) : done;
    const auto closed = collection->close();
    return done ? closed : done;
}

Status TreeJob::readList() {
    if (m_arguments.checklist.empty()) {
        return {};
    }
    auto read = readChecklist(m_arguments.checklist);
    if (!read) {
        return tl::unexpected(std::move(read).error());
    }
    m_checklist = std::move(read->taxa);
    return {};
}

Status TreeJob::count(const Collection& collection) {
    auto counts = taxonCounts(collection, {});
    auto others = counts ? othersOf(m_arguments.comparison, collection, m_progress)
                         : tl::unexpected(counts.error());
    if (!others) {
        return tl::unexpected(std::move(others).error());
    }
    m_collection = *std::move(counts);
    m_others = *std::move(others);
    return {};
}

/// A tree and whatever was odd about it.
Result<Backbone> TreeJob::readTree() const {
    if (!m_arguments.tree.empty()) {
        return readTreeFile(m_arguments.tree, m_progress);
    }
    Backbone backbone;
    if (!m_arguments.labels.empty()) {
        const auto space = openLabelSpace(m_arguments.labels, m_progress);
        if (!space) {
            return tl::unexpected(space.error());
        }
        backbone.tree = Tree::of((*space)->labels().taxonomy());
    } else if (!m_arguments.taxa.empty()) {
        const auto checklist = readChecklist(m_arguments.taxa);
        if (!checklist) {
            return tl::unexpected(checklist.error());
        }
        backbone.tree = treeOf(checklist->taxa);
    } else {
        backbone.tree = treeOf(m_collection, m_checklist, m_others);
    }
    return backbone;
}

Status TreeJob::makeTree() {
    auto backbone = readTree();
    if (!backbone) {
        return tl::unexpected(std::move(backbone).error());
    }
    notes = backbone->notes;
    names.emplace(*backbone);
    shown.tree = backbone->tree;
    if (m_arguments.collection.empty() && m_arguments.checklist.empty()) {
        return {};
    }
    auto made = placeOnTree(*names, m_collection, m_checklist, m_progress, m_others);
    if (!made) {
        return tl::unexpected(std::move(made).error());
    }
    placed = *std::move(made);
    shown.counts.assign(placed.counts.all().begin(), placed.counts.all().end());
    return {};
}

Status TreeJob::placeGroup(const Collection& collection) {
    const auto filter = Filter::parse(m_arguments.near);
    const auto items = filter ? findItems(collection, *filter, {}) : tl::unexpected(filter.error());
    const auto on =
        items ? placeItems(collection, *names, {}, m_progress) : tl::unexpected(items.error());
    if (!on) {
        return tl::unexpected(on.error());
    }
    auto found = groupOnTree(collection, names->tree(), on->items, *items, m_progress);
    if (!found) {
        return tl::unexpected(std::move(found).error());
    }
    group = *std::move(found);
    return {};
}

Status TreeJob::cut() {
    if (!m_arguments.below.empty()) {
        const auto node = nodeNamed(*names, m_arguments.below);
        if (!node) {
            return tl::unexpected(node.error());
        }
        shown = partOf(shown, cladeOf(shown.tree, *node));
    }
    if (!m_arguments.onlyMine && !m_arguments.joinSingle) {
        return {};
    }
    std::vector<NodeId> kept;
    for (NodeId node = Tree::root(); node.value < static_cast<std::int32_t>(shown.tree.size());
         ++node.value) {
        const auto index = static_cast<std::size_t>(node.value);
        const bool isMine = !m_arguments.onlyMine || shown.counts[index].photographs > 0;
        // What has photographs above the tips (a genus, not told further) ends there.
        const bool ends = isEnd(node);
        if (isMine && ends) {
            kept.push_back(node);
        }
    }
    shown = partOf(
        shown,
        inducedTree(shown.tree,
                    kept,
                    m_arguments.joinSingle ? SingleChildren::AreJoined : SingleChildren::Stay));
    return {};
}

/// A tip, or with --only-mine a node with photographs and without any below it.
bool TreeJob::isEnd(NodeId node) const {
    if (shown.tree.isTip(node) || !m_arguments.onlyMine) {
        return shown.tree.isTip(node);
    }
    bool isLowest = true;
    shown.tree.forEachChild(node, [&](NodeId child) {
        isLowest = isLowest && shown.counts[static_cast<std::size_t>(child.value)].photographs == 0;
    });
    return isLowest;
}

} // namespace taxo::cli
