// SPDX-License-Identifier: MIT
#include "ui/document/tree_reading.h"

#include "core/collection/known_taxa.h"
#include "core/tree/tree_file.h"
#include "core/workflow/label_tree.h"
#include "core/workflow/names_on_tree.h"

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

std::shared_ptr<const ShownTree>
shownOf(const Backbone& backbone, TreeNames names, CommonNames commonNames) {
    return std::make_shared<const ShownTree>(ShownTree{std::move(names),
                                                       std::move(commonNames),
                                                       treeColors(backbone.tree, Ground::Light),
                                                       treeColors(backbone.tree, Ground::Dark),
                                                       backbone.notes,
                                                       {}});
}

Backbone withoutSynonyms(const Tree& tree) {
    Backbone backbone;
    backbone.tree = tree;
    return backbone;
}

/// With what its taxa are called in the collection, if one is open.
Result<std::shared_ptr<const ShownTree>> shownOf(const Backbone& backbone,
                                                 const Collection* collection) {
    TreeNames names(backbone);
    if (collection == nullptr) {
        return shownOf(backbone, std::move(names), {});
    }
    const auto known = knownTaxa(*collection);
    if (!known) {
        return tl::unexpected(known.error());
    }
    CommonNames commonNames = commonNamesOn(names, *known);
    return shownOf(backbone, std::move(names), std::move(commonNames));
}

Result<std::shared_ptr<const ShownTree>> shownOf(const std::filesystem::path& checklist) {
    auto list = readChecklist(checklist);
    if (!list) {
        return tl::unexpected(std::move(list).error());
    }
    const Tree tree = treeOf(list->taxa);
    TreeNames names(tree);
    CommonNames commonNames = commonNamesOn(names, list->taxa);
    ShownTree shown = *shownOf(withoutSynonyms(tree), std::move(names), std::move(commonNames));
    shown.checklist = std::move(list->taxa);
    return std::make_shared<const ShownTree>(std::move(shown));
}

/// The same taxa in the same places: what was shown may stay.
bool areAlike(const Tree& a, const Tree& b) {
    if (a.size() != b.size() || !std::ranges::equal(a.arrays().parent, b.arrays().parent)) {
        return false;
    }
    for (NodeId node = Tree::root(); node.value < static_cast<std::int32_t>(a.size());
         ++node.value) {
        if (a.nameOf(node) != b.nameOf(node)) {
            return false;
        }
    }
    return true;
}

Result<std::shared_ptr<const TreeBeside>>
readBeside(const TreeQuestion& question, const Collection* collection, const Progress& progress) {
    TreeBeside beside;
    if (!question.checklist.empty()) {
        auto list = readChecklist(question.checklist);
        if (!list) {
            return tl::unexpected(std::move(list).error());
        }
        beside.checklist = std::move(list->taxa);
    }
    if (collection != nullptr && !question.comparison.other.empty()) {
        auto others = othersOf(question.comparison, *collection, progress);
        if (!others) {
            return tl::unexpected(std::move(others).error());
        }
        beside.others = *std::move(others);
    }
    return std::make_shared<const TreeBeside>(std::move(beside));
}

/// The tree of the collection: counted anew, for it may have grown.
Result<std::shared_ptr<const ShownTree>>
shownOfCollection(const Collection* collection,
                  const TreeBeside& beside,
                  const std::shared_ptr<const ShownTree>& before) {
    const auto counts =
        collection != nullptr ? taxonCounts(*collection, {}) : Result<std::vector<TaxonCount>>();
    if (!counts) {
        return tl::unexpected(counts.error());
    }
    const Tree tree = treeOf(*counts, beside.checklist, beside.others);
    if (before && areAlike(before->tree(), tree)) {
        return before;
    }
    return shownOf(withoutSynonyms(tree), collection);
}

Result<std::shared_ptr<const ShownTree>> readShown(const TreeQuestion& question,
                                                   const IdentifierChoice& choice,
                                                   const Collection* collection,
                                                   const Progress& progress) {
    if (question.of == TreeQuestion::Of::Labels) {
        auto labels = labelTree(choice, progress);
        if (!labels) {
            return tl::unexpected(std::move(labels).error());
        }
        return shownOf(
            withoutSynonyms(labels->tree), TreeNames(labels->tree), std::move(labels->commonNames));
    }
    const auto isList = isListOfTaxa(question.file);
    if (!isList) {
        return tl::unexpected(isList.error());
    }
    if (*isList) {
        return shownOf(question.file);
    }
    const auto backbone = readTreeFile(question.file, progress);
    return backbone ? shownOf(*backbone, collection) : tl::unexpected(backbone.error());
}

} // namespace

std::shared_ptr<const ShownTree> noTree() {
    return shownOf({}, TreeNames(Tree()), {});
}

Result<TreeReading> readTree(const TreeQuestion& question,
                             const IdentifierChoice& choice,
                             const Collection* collection,
                             const TreeReading& before,
                             const Progress& progress) {
    auto beside = before.beside ? Result<std::shared_ptr<const TreeBeside>>(before.beside)
                                : readBeside(question, collection, progress);
    if (!beside) {
        return tl::unexpected(std::move(beside).error());
    }
    auto shown = question.of == TreeQuestion::Of::Collection
                     ? shownOfCollection(collection, **beside, before.shown)
                 : before.shown ? Result<std::shared_ptr<const ShownTree>>(before.shown)
                                : readShown(question, choice, collection, progress);
    if (!shown) {
        return tl::unexpected(std::move(shown).error());
    }
    TreeReading reading{*std::move(shown), *beside, std::make_shared<CollectionOnTree>()};
    if (collection == nullptr) {
        return reading;
    }
    // Of a date they are counted anew: they are of the collection itself.
    auto others = question.comparison.since.empty()
                      ? Result<std::vector<TaxonCount>>(reading.beside->others)
                      : othersOf(question.comparison, *collection, progress);
    if (!others) {
        return tl::unexpected(std::move(others).error());
    }
    const auto& checklist =
        question.checklist.empty() ? reading.shown->checklist : reading.beside->checklist;
    auto placed = placeItems(*collection, reading.shown->names, checklist, progress, *others);
    if (!placed) {
        return tl::unexpected(std::move(placed).error());
    }
    reading.collection = std::make_shared<const CollectionOnTree>(*std::move(placed));
    return reading;
}

} // namespace taxo::ui
