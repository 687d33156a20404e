// SPDX-License-Identifier: MIT
#include "app/cli/command_tree.h"

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/label_options.h"
#include "app/cli/output.h"
#include "app/cli/progress_bar.h"
#include "app/cli/tree_job.h"
#include "app/cli/tree_output.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/taxonomy/taxon_names.h"
#include "core/tree/match_names.h"
#include "core/workflow/place_on_tree.h"
#include "core/workflow/tree_comparison.h"

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

const std::map<std::string, TreeLayoutKind> kLayouts = {{"sunburst", TreeLayoutKind::Sunburst},
                                                        {"circle", TreeLayoutKind::Circle},
                                                        {"icicle", TreeLayoutKind::Icicle},
                                                        {"cladogram", TreeLayoutKind::Cladogram},
                                                        {"phylogram", TreeLayoutKind::Phylogram}};

const std::map<std::string, CladeShare> kShares = {{"confirmed", CladeShare::Confirmed},
                                                   {"uncertain", CladeShare::Uncertain},
                                                   {"flagged", CladeShare::Flagged},
                                                   {"sure", CladeShare::Sure},
                                                   {"novel", CladeShare::Novel},
                                                   {"photographed", CladeShare::Photographed},
                                                   {"here", CladeShare::Here},
                                                   {"since", CladeShare::Since}};

/// Some of them, and how many there are: "Not in the tree: 3 taxa of the checklist."
void tellUnplaced(const std::vector<UnplacedTaxon>& unplaced,
                  const Tree& tree,
                  const std::string& why,
                  const std::string& whose) {
    constexpr std::size_t kShown = 20;
    for (std::size_t i = 0; i < std::min(unplaced.size(), kShown); ++i) {
        const UnplacedTaxon& each = unplaced[i];
        complain(lowestNameOf(each.taxon) + ": " + reasonOf(each.match, tree));
    }
    if (!unplaced.empty()) {
        complain(why + ": " + counted(unplaced.size(), "taxon", "taxa") + " " + whose);
    }
}

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
    const std::string missing = "Not in the tree";
    tellUnplaced(job.placed.unplaced,
                 tree,
                 missing,
                 "of the collection; photographs of it count for the next taxon above.");
    tellUnplaced(job.placed.renamed, tree, "Under another name in the tree", "of the collection.");
    tellUnplaced(job.placed.notListed, tree, missing, "of the checklist.");
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
    const bool isCompared = !arguments.comparison.isNone();
    if (arguments.collection.empty() && (isCompared || !arguments.near.empty())) {
        return fail(ErrorCode::InvalidInput, "--near, --compare and --since need --collection.");
    }
    if ((arguments.coloring == CladeShare::Here && arguments.comparison.other.empty()) ||
        (arguments.coloring == CladeShare::Since && arguments.comparison.since.empty())) {
        return fail(ErrorCode::InvalidInput,
                    "--color here needs --compare, and --color since needs --since.");
    }
    if (const auto checked = checkComparison(arguments.comparison); !checked) {
        return checked;
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
    if (!arguments.near.empty()) {
        std::fputs(groupOf(job.names->tree(), job.group).c_str(), stdout);
        return kDone;
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

void addTreeCommand(const Command& taxo, int& status) {
    const Command tree =
        addCommand(taxo,
                   "tree",
                   "The tree of life: what a tree holds, how taxa are related, a collection on it");
    auto arguments = std::make_shared<TreeArguments>();
    const Argument labels = addOption(tree,
                                      "--labels,-l",
                                      arguments->labels,
                                      "The tree of a label space: installed name or folder");
    const Argument taxa =
        addOption(tree, "--taxa", arguments->taxa, "The tree of a list of taxa (CSV)")
            .existingFile();
    const Argument file =
        addOption(tree,
                  "--tree,--newick",
                  arguments->tree,
                  "Newick or NEXUS; a ColDP or Darwin Core folder; a table of parents")
            .existingPath();
    labels.excludes(taxa).excludes(file);
    taxa.excludes(file);
    addOption(tree,
              "--collection",
              arguments->collection,
              "Count its photographs on the tree; alone, the tree of its taxa")
        .existingFile();
    addOption(tree, "--checklist", arguments->checklist, "Taxa (CSV) to count gaps of")
        .existingFile();
    addOption(tree,
              "--unmatched",
              arguments->unmatched,
              "Write all names that the tree has not, or has otherwise, with the reason (CSV)");
    const Argument other =
        addOption(tree,
                  "--compare",
                  arguments->comparison.other,
                  "Another collection, whose photographs are counted beside its own")
            .existingFile();
    addOption(tree,
              "--since",
              arguments->comparison.since,
              "Count its photographs before this date beside all (2025, 2025-06, 2025-06-15)")
        .excludes(other);
    addOption(tree,
              "--near",
              arguments->near,
              "Where the items of this filter (cluster:moths/3) belong by name and by looks");
    addListOption(tree, "--relate", arguments->relate, "How these taxa are related: A,B");
    addOption(tree, "--below", arguments->below, "Only the clade of this taxon");
    addFlag(tree, "--only-mine", arguments->onlyMine, "Only what the collection has");
    addFlag(tree, "--join-single", arguments->joinSingle, "Leave out nodes with a single child");
    addOption(tree,
              "--out,-o",
              arguments->out,
              "Write .nwk, .nex, .csv or a figure (.svg, .pdf, .png) instead of telling");
    addWord(tree,
            "--layout",
            arguments->layout,
            "Of a figure: sunburst, circle, icicle, cladogram or phylogram",
            kLayouts);
    addWord(
        tree,
        "--color",
        arguments->coloring,
        "Of a figure, by a share instead of by clade: confirmed, uncertain, flagged, novel, sure "
        "(how sure in the mean); "
        "photographed, of the checklist; here, of --compare; since, of --since",
        kShares);
    tree.does([arguments, &status] { status = run(*arguments); });
}

} // namespace taxo::cli
