// SPDX-License-Identifier: MIT
#include "app/cli/command_tree.h"

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/label_options.h"
#include "app/cli/output.h"
#include "app/cli/progress_bar.h"
#include "app/cli/tree_output.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/classify/label_space.h"
#include "core/collection/collection.h"
#include "core/taxonomy/taxon_names.h"
#include "core/tree/induced_tree.h"
#include "core/tree/match_names.h"
#include "core/tree/tree_file.h"
#include "core/workflow/label_sources.h"
#include "core/workflow/place_on_tree.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

struct TreeArguments {
    std::string labels;
    std::string taxa;
    std::string tree;
    std::string collection;
    std::string checklist;
    std::string below;
    std::vector<std::string> relate;
    std::string unmatched;
    std::string out;
    TreeLayoutKind layout = TreeLayoutKind::Sunburst;
    std::optional<CladeShare> coloring;
    bool onlyMine = false;
    bool joinSingle = false;
};

const std::map<std::string, TreeLayoutKind> kLayouts = {{"sunburst", TreeLayoutKind::Sunburst},
                                                        {"circle", TreeLayoutKind::Circle},
                                                        {"icicle", TreeLayoutKind::Icicle},
                                                        {"cladogram", TreeLayoutKind::Cladogram},
                                                        {"phylogram", TreeLayoutKind::Phylogram}};

const std::map<std::string, CladeShare> kShares = {{"confirmed", CladeShare::Confirmed},
                                                   {"uncertain", CladeShare::Uncertain},
                                                   {"flagged", CladeShare::Flagged},
                                                   {"photographed", CladeShare::Photographed}};

/// A tree and whatever was odd about it.
Result<Backbone> openTree(const TreeArguments& arguments,
                          std::span<const TaxonCount> collection,
                          const Progress& progress) {
    if (!arguments.tree.empty()) {
        return readTreeFile(arguments.tree, progress);
    }
    Backbone backbone;
    if (!arguments.labels.empty()) {
        const auto space = openLabelSpace(arguments.labels, progress);
        if (!space) {
            return tl::unexpected(space.error());
        }
        backbone.tree = Tree::of((*space)->labels().taxonomy());
    } else if (!arguments.taxa.empty()) {
        const auto checklist = readChecklist(arguments.taxa);
        if (!checklist) {
            return tl::unexpected(checklist.error());
        }
        backbone.tree = treeOf(checklist->taxa);
    } else {
        backbone.tree = treeOf(collection);
    }
    return backbone;
}

Result<std::vector<TaxonCount>> countsOf(const std::string& file, const Progress& progress) {
    auto collection = Collection::open(file, progress);
    if (!collection) {
        return tl::unexpected(std::move(collection).error());
    }
    auto counts = taxonCounts(*collection, {});
    if (!counts) {
        return counts;
    }
    if (auto closed = collection->close(); !closed) {
        return tl::unexpected(std::move(closed).error());
    }
    return counts;
}

void tellUnplaced(const std::vector<UnplacedTaxon>& unplaced,
                  const Tree& tree,
                  const std::string& what) {
    constexpr std::size_t kShown = 20;
    for (std::size_t i = 0; i < std::min(unplaced.size(), kShown); ++i) {
        const UnplacedTaxon& each = unplaced[i];
        complain(lowestNameOf(each.taxon) + ": " + reasonOf(each.match, tree));
    }
    if (!unplaced.empty()) {
        complain(grouped(static_cast<std::int64_t>(unplaced.size())) + " " + what);
    }
}

/// The node that a person names; why none or several otherwise.
Result<NodeId> nodeNamed(const TreeNames& names, const std::string& text) {
    const NameMatch match = matchName(names, {text});
    if (match.isFound()) {
        return match.node;
    }
    return fail(match.kind == MatchKind::NotFound ? ErrorCode::NotFound : ErrorCode::InvalidInput,
                "\"" + text + "\": " + reasonOf(match, names.tree()) + ".");
}

TreeToWrite partOf(const TreeToWrite& whole, const InducedTree& part) {
    TreeToWrite made{part.tree, {}};
    for (const NodeId node : part.origin) {
        if (!whole.counts.empty()) {
            made.counts.push_back(whole.counts[static_cast<std::size_t>(node.value)]);
        }
    }
    return made;
}

/// What all options but --relate and --out make of the tree.
class TreeJob {
public:
    TreeJob(const TreeArguments& arguments, const Progress& progress)
        : m_arguments(arguments), m_progress(progress) {}

    Status open() {
        if (!m_arguments.collection.empty()) {
            auto counts = countsOf(m_arguments.collection, m_progress);
            if (!counts) {
                return tl::unexpected(std::move(counts).error());
            }
            m_collection = *std::move(counts);
        }
        auto backbone = openTree(m_arguments, m_collection, m_progress);
        if (!backbone) {
            return tl::unexpected(std::move(backbone).error());
        }
        notes = backbone->notes;
        names.emplace(*backbone);
        shown.tree = backbone->tree;
        return place();
    }

    /// --below, --only-mine, --join-single.
    Status cut() {
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

    TreeToWrite shown;
    std::optional<TreeNames> names; ///< of the whole tree
    std::vector<std::string> notes;
    PlacedOnTree placed;

private:
    /// A tip, or with --only-mine a node with photographs and without any below it.
    bool isEnd(NodeId node) const {
        if (shown.tree.isTip(node) || !m_arguments.onlyMine) {
            return shown.tree.isTip(node);
        }
        bool isLowest = true;
        shown.tree.forEachChild(node, [&](NodeId child) {
            isLowest =
                isLowest && shown.counts[static_cast<std::size_t>(child.value)].photographs == 0;
        });
        return isLowest;
    }

    Status place() {
        if (m_arguments.collection.empty() && m_arguments.checklist.empty()) {
            return {};
        }
        Checklist checklist;
        if (!m_arguments.checklist.empty()) {
            auto read = readChecklist(m_arguments.checklist);
            if (!read) {
                return tl::unexpected(std::move(read).error());
            }
            checklist = *std::move(read);
        }
        auto made = placeOnTree(*names, m_collection, checklist.taxa, m_progress);
        if (!made) {
            return tl::unexpected(std::move(made).error());
        }
        placed = *std::move(made);
        for (NodeId node = Tree::root(); node.value < static_cast<std::int32_t>(shown.tree.size());
             ++node.value) {
            shown.counts.push_back(placed.counts.at(node));
        }
        return {};
    }

    const TreeArguments& m_arguments;
    const Progress& m_progress;
    std::vector<TaxonCount> m_collection;
};

Status relate(const TreeJob& job, const std::vector<std::string>& taxa) {
    std::vector<NodeId> nodes;
    for (const std::string& text : taxa) {
        const auto node = nodeNamed(*job.names, text);
        if (!node) {
            return tl::unexpected(node.error());
        }
        nodes.push_back(*node);
    }
    std::fputs(relationOf(job.names->tree(), nodes).c_str(), stdout);
    return {};
}

/// Some of each kind, and all of them in a table where one is asked for.
Status tellUnmatched(const TreeArguments& arguments, const TreeJob& job) {
    const Tree& tree = job.names->tree();
    tellUnplaced(job.placed.unplaced,
                 tree,
                 "taxa of the collection are not in the tree; their "
                 "photographs count for the next taxon above them.");
    tellUnplaced(job.placed.renamed, tree, "taxa of the collection have another name in the tree.");
    tellUnplaced(job.placed.notListed, tree, "taxa of the checklist are not in the tree.");
    return arguments.unmatched.empty() ? Status()
                                       : writeUnmatched(job.placed, tree, arguments.unmatched);
}

Status checkArguments(const TreeArguments& arguments) {
    const bool hasTree =
        !arguments.labels.empty() || !arguments.taxa.empty() || !arguments.tree.empty();
    if (!hasTree && arguments.collection.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "Say which tree: --labels, --taxa, --tree or --collection.");
    }
    if (arguments.onlyMine && arguments.collection.empty()) {
        return fail(ErrorCode::InvalidInput, "--only-mine needs --collection.");
    }
    if (!arguments.unmatched.empty() && arguments.collection.empty() &&
        arguments.checklist.empty()) {
        return fail(ErrorCode::InvalidInput, "--unmatched needs --collection or --checklist.");
    }
    if (arguments.coloring == CladeShare::Photographed && arguments.checklist.empty()) {
        return fail(ErrorCode::InvalidInput, "--color photographed needs --checklist.");
    }
    if (arguments.coloring && arguments.collection.empty() && arguments.checklist.empty()) {
        return fail(ErrorCode::InvalidInput, "--color needs --collection or --checklist.");
    }
    return arguments.out.empty() ? Status() : checkTreeOutput(arguments.out);
}

int run(const TreeArguments& arguments) {
    if (const auto checked = checkArguments(arguments); !checked) {
        return failed(checked.error());
    }
    ProgressBar bar;
    const Progress progress = bar.progress();
    TreeJob job(arguments, progress);
    auto done = job.open();
    bar.clear();
    if (!done) {
        complain(done.error());
        return statusOf(done.error(), kModelUnusable);
    }
    for (const std::string& note : job.notes) {
        complain(note);
    }
    if (const auto told = tellUnmatched(arguments, job); !told) {
        return failed(told.error());
    }
    if (!arguments.relate.empty()) {
        done = relate(job, arguments.relate);
        return done ? kDone : failed(done.error());
    }
    done = job.cut();
    if (done && arguments.out.empty()) {
        std::fputs(treeInfo(job.shown).c_str(), stdout);
    } else if (done) {
        done = writeTree(job.shown, arguments.out, arguments.layout, arguments.coloring);
    }
    return done ? kDone : failed(done.error());
}

} // namespace

void addTreeCommand(CLI::App& taxo, int& status) {
    CLI::App* const tree =
        addCommand(taxo,
                   "tree",
                   "The tree of life: what a tree holds, how taxa are related, a collection on it");
    auto arguments = std::make_shared<TreeArguments>();
    auto* const labels = addOption(*tree,
                                   "--labels,-l",
                                   arguments->labels,
                                   "The tree of a label space: installed name or folder");
    auto* const taxa =
        addOption(*tree, "--taxa", arguments->taxa, "The tree of a list of taxa (CSV)")
            ->check(CLI::ExistingFile);
    auto* const file =
        addOption(*tree,
                  "--tree,--newick",
                  arguments->tree,
                  "Newick or NEXUS; a ColDP or Darwin Core folder; a table of parents")
            ->check(CLI::ExistingPath);
    labels->excludes(taxa)->excludes(file);
    taxa->excludes(file);
    addOption(*tree,
              "--collection",
              arguments->collection,
              "Count its photographs on the tree; alone, the tree of its taxa")
        ->check(CLI::ExistingFile);
    addOption(*tree, "--checklist", arguments->checklist, "Taxa (CSV) to count gaps of")
        ->check(CLI::ExistingFile);
    addOption(*tree,
              "--unmatched",
              arguments->unmatched,
              "Write all names that the tree has not, or has otherwise, with the reason (CSV)");
    addListOption(*tree, "--relate", arguments->relate, "How these taxa are related: A,B");
    addOption(*tree, "--below", arguments->below, "Only the clade of this taxon");
    addFlag(*tree, "--only-mine", arguments->onlyMine, "Only what the collection has");
    addFlag(*tree, "--join-single", arguments->joinSingle, "Leave out nodes with a single child");
    addOption(*tree,
              "--out,-o",
              arguments->out,
              "Write .nwk, .nex, .csv or a figure (.svg, .pdf, .png) instead of telling");
    tree->add_option("--layout",
                     arguments->layout,
                     "Of a figure: sunburst, circle, icicle, cladogram or phylogram")
        ->transform(CLI::CheckedTransformer(kLayouts).description(""));
    tree->add_option(
            "--color",
            arguments->coloring,
            "Of a figure, by a share instead of by clade: confirmed, uncertain, flagged, or "
            "photographed, of the checklist")
        ->transform(CLI::CheckedTransformer(kShares).description(""));
    tree->callback([arguments, &status] { status = run(*arguments); });
}

} // namespace taxo::cli
