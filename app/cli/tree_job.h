// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/tree/clade_counts.h"
#include "core/tree/tree_layout.h"
#include "core/tree/tree_names.h"
#include "core/workflow/group_on_tree.h"
#include "core/workflow/place_on_tree.h"
#include "core/workflow/tree_comparison.h"
#include "core/workflow/write_tree.h"

#include <optional>
#include <string>
#include <vector>

namespace taxo::cli {

/// What `taxo tree` is asked.
struct TreeArguments {
    std::string labels;
    std::string taxa;
    std::string tree;
    std::string collection;
    std::string checklist;
    TreeComparison comparison;
    std::string near;
    std::string below;
    std::vector<std::string> relate;
    std::string unmatched;
    std::string out;
    TreeLayoutKind layout = TreeLayoutKind::Sunburst;
    std::optional<CladeShare> coloring;
    bool onlyMine = false;
    bool joinSingle = false;
};

/// The node that a person names; why none or several otherwise.
Result<NodeId> nodeNamed(const TreeNames& names, const std::string& text);

/// What all options but --relate and --out make of the tree.
class TreeJob {
public:
    /// Both must outlive it.
    TreeJob(const TreeArguments& arguments, const Progress& progress)
        : m_arguments(arguments), m_progress(progress) {}

    /// The tree, and what is to be put on it.
    Status open();
    /// --below, --only-mine, --join-single.
    Status cut();

    TreeToWrite shown;
    std::optional<TreeNames> names; ///< of the whole tree
    std::vector<std::string> notes;
    PlacedOnTree placed;
    GroupOnTree group; ///< of --near

private:
    bool isEnd(NodeId node) const;
    Status readList();
    Status count(const Collection& collection);
    Result<Backbone> readTree() const;
    Status makeTree();
    Status placeGroup(const Collection& collection);

    const TreeArguments& m_arguments;
    const Progress& m_progress;
    std::vector<TaxonCount> m_collection;
    std::vector<ChecklistTaxon> m_checklist;
    std::vector<TaxonCount> m_others; ///< to compare with
};

} // namespace taxo::cli
