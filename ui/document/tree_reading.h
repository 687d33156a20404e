// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/figure/tree_colors.h"
#include "core/taxonomy/checklist.h"
#include "core/taxonomy/common_names.h"
#include "core/tree/tree_names.h"
#include "core/workflow/items_on_tree.h"
#include "core/workflow/photo_identifier.h"
#include "core/workflow/tree_comparison.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace taxo::ui {

/// Which tree is asked for, and what beside the open collection is put on it.
struct TreeQuestion {
    enum class Of : std::uint8_t {
        Collection, ///< what the open collection has, and what is put on it beside that
        Labels,     ///< all that the chosen labels know
        File        ///< as readTreeFile reads it, or the tree of a checklist
    };
    Of of = Of::Collection;
    std::filesystem::path file = {};
    /// For its gaps; empty: none, but for the tree of a checklist its own.
    std::filesystem::path checklist = {};
    TreeComparison comparison = {};
    bool operator==(const TreeQuestion&) const = default;

    bool hasSameTree(const TreeQuestion& other) const {
        return of == other.of && file == other.file;
    }

    /// Whether the same files are read beside the tree.
    bool hasSameBeside(const TreeQuestion& other) const {
        return checklist == other.checklist && comparison == other.comparison;
    }
};

/// What is put on a tree beside the open collection, as it was read. Immutable.
struct TreeBeside {
    std::vector<ChecklistTaxon> checklist;
    std::vector<TaxonCount> others; ///< of another collection
};

/// A tree that was read, with all that depends on it alone. Immutable.
struct ShownTree {
    TreeNames names;
    CommonNames commonNames; ///< of the labels or the collection; TaxonId{i} is NodeId{i}
    TreeColors onLight;
    TreeColors onDark;
    std::vector<std::string> notes;        ///< what was repaired or odd in its file
    std::vector<ChecklistTaxon> checklist; ///< that it is the tree of; else empty

    const Tree& tree() const { return names.tree(); }

    const TreeColors& colors(Ground ground) const {
        return ground == Ground::Light ? onLight : onDark;
    }
};

/// What a question comes to.
struct TreeReading {
    std::shared_ptr<const ShownTree> shown;
    std::shared_ptr<const TreeBeside> beside;
    /// Nothing is on it without a collection.
    std::shared_ptr<const CollectionOnTree> collection;
};

/// Only a root.
std::shared_ptr<const ShownTree> noTree();

/// `before` is what was read of the same question: each part stays, and null ones are read anew.
/// `collection` may be absent. Seconds for a million nodes or items.
Result<TreeReading> readTree(const TreeQuestion& question,
                             const IdentifierChoice& choice,
                             const Collection* collection,
                             const TreeReading& before,
                             const Progress& progress);

} // namespace taxo::ui
