// SPDX-License-Identifier: MIT
// Where a collection's photographs lie: folders that moved, files that changed.
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/photo_arguments.h"
#include "app/cli/progress_bar.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/collection/roots.h"
#include "core/workflow/check_roots.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace taxo::cli {

namespace {

namespace fs = std::filesystem;

struct FilesArguments {
    std::string from;
    std::string to;
    std::vector<std::string> accept;
    bool isAccepting = false;
    bool asJson = false;
};

int tellRoots(const Collection& collection, bool asJson) {
    const auto roots = rootsOf(collection);
    if (!roots) {
        return failed(roots.error());
    }
    for (const Root& root : *roots) {
        std::error_code problem;
        const bool isThere = fs::is_directory(root.path, problem);
        printEither(
            asJson,
            {{"root", displayPath(root.path)},
             {"photographs", root.photos},
             {"missing", root.missing},
             {"there", isThere}},
            displayPath(root.path) + "\t" + counted(root.photos, "photograph") +
                (root.missing == 0 ? "" : ", " + std::to_string(root.missing) + " missing") +
                (isThere ? "" : "\tnot there"));
    }
    return kDone;
}

int runRelink(Collection& collection, const FilesArguments& arguments, ProgressBar& bar) {
    const auto relinked = relinkRoots(collection, arguments.from, arguments.to, bar.progress());
    bar.clear();
    if (!relinked) {
        return failed(relinked.error());
    }
    printEither(arguments.asJson,
                {{"to", displayPath(arguments.to)},
                 {"roots", relinked->roots},
                 {"photographs", relinked->photos},
                 {"missing", relinked->missing}},
                counted(relinked->photos, "photograph") + " below " +
                    counted(relinked->roots, "folder") + " lie in " + displayPath(arguments.to) +
                    " now, " + std::to_string(relinked->missing) + " of them missing");
    for (const fs::path& root : relinked->left) {
        complain(displayPath(root) + " is not there; it stays as it was.");
    }
    return kDone;
}

/// "new	FILE", of moved ones also where to.
class FileLines {
public:
    explicit FileLines(bool asJson) : m_asJson(asJson) {}

    void tell(const char* state, const fs::path& file) const {
        printEither(m_asJson,
                    {{"state", state}, {"file", displayPath(file)}},
                    std::string(state) + "\t" + displayPath(file));
    }

    void tellMoved(const fs::path& from, const fs::path& to) const {
        if (m_asJson) {
            printJson({{"state", "moved"}, {"file", displayPath(from)}, {"to", displayPath(to)}});
        } else {
            tell("moved", from);
            tell("  to", to);
        }
    }

private:
    bool m_asJson;
};

void tellReport(const RootsReport& report, const FileLines& lines) {
    for (const PhotoPlace& place : report.added) {
        lines.tell("new", place.root / place.path);
    }
    for (const KeptFile& file : report.changed) {
        lines.tell("changed", file.root / file.path);
    }
    for (const MovedFile& moved : report.moved) {
        lines.tellMoved(moved.from.root / moved.from.path, moved.to.root / moved.to.path);
    }
    for (const KeptFile& file : report.back) {
        lines.tell("back", file.root / file.path);
    }
    for (const KeptFile& file : report.missing) {
        lines.tell("missing", file.root / file.path);
    }
    for (const fs::path& video : report.videos) {
        lines.tell("video, not supported", video);
    }
    for (const Root& root : report.gone) {
        complain(displayPath(root.path) + " is not there, with " +
                 counted(root.photos, "photograph") +
                 ". Connect its disk, or say where it is now: taxo collection relink.");
    }
    complainOf(report.failed);
}

void tellCounts(const RootsReport& report) {
    printLine(counted(report.unchanged, "photograph") + " as they were, " +
              std::to_string(report.added.size()) + " new, " +
              std::to_string(report.changed.size()) + " changed, " +
              std::to_string(report.moved.size()) + " moved, " +
              std::to_string(report.back.size()) + " back, " +
              std::to_string(report.missing.size()) + " missing" +
              (report.stillMissing == 0
                   ? ""
                   : " (and " + std::to_string(report.stillMissing) + " known to be)"));
}

void tellCountsAsJson(const RootsReport& report, bool isTaken) {
    printJson({{"unchanged", report.unchanged},
               {"new", report.added.size()},
               {"changed", report.changed.size()},
               {"moved", report.moved.size()},
               {"back", report.back.size()},
               {"missing", report.missing.size()},
               {"known_to_be_missing", report.stillMissing},
               {"videos", report.videos.size()},
               {"roots_not_there", report.gone.size()},
               {"failed", report.failed.size()},
               {"taken", isTaken}});
}

AcceptedKinds kindsOf(const std::vector<std::string>& words) {
    const auto has = [&](const char* word) {
        return std::find(words.begin(), words.end(), word) != words.end() ||
               std::find(words.begin(), words.end(), "all") != words.end();
    };
    return {has("new"), has("changed"), has("moved"), has("missing")};
}

/// Says what is taken, or how to take it.
Result<bool> acceptAsked(Collection& collection,
                         const RootsReport& report,
                         const FilesArguments& arguments,
                         ProgressBar& bar) {
    if (!arguments.isAccepting) {
        if (!report.isAsKept() && !arguments.asJson) {
            printLine(
                "nothing was changed; --accept takes this, or --accept new,changed,moved,missing "
                "some of it");
        }
        return true;
    }
    const AcceptedKinds kinds =
        arguments.accept.empty() ? AcceptedKinds() : kindsOf(arguments.accept);
    const auto accepted = acceptRoots(collection, report, kinds, bar.progress());
    bar.clear();
    if (!accepted) {
        return tl::unexpected(accepted.error());
    }
    complainOf(accepted->failed);
    if (!arguments.asJson) {
        printLine("taken");
    }
    return accepted->failed.empty();
}

int runCheckFiles(Collection& collection, const FilesArguments& arguments, ProgressBar& bar) {
    const auto report = checkRoots(collection, bar.progress());
    bar.clear();
    if (!report) {
        return failed(report.error());
    }
    tellReport(*report, FileLines(arguments.asJson));
    if (!arguments.asJson) {
        tellCounts(*report);
    }
    const auto areAllTaken = acceptAsked(collection, *report, arguments, bar);
    if (!areAllTaken) {
        return failed(areAllTaken.error());
    }
    if (arguments.asJson) {
        tellCountsAsJson(*report, arguments.isAccepting);
    }
    return *areAllTaken && report->failed.empty() ? kDone : kSomeInputsFailed;
}

void addRootsTo(const CollectionCommands& commands) {
    const auto arguments = std::make_shared<FilesArguments>();
    const Command roots = commands.add("roots", "The folders that photographs lie in");
    addFlag(roots, "--json", arguments->asJson, "JSON lines");
    commands.does(roots, [arguments](Collection& collection, ProgressBar&) {
        return tellRoots(collection, arguments->asJson);
    });
    const Command relink =
        commands.add("relink", "Say that a folder, or what lies in it, is elsewhere now");
    addOption(relink, "OLD", arguments->from, "As `taxo collection roots` lists it, or above")
        .required();
    addOption(relink, "NEW", arguments->to, "Where it is now").required();
    addFlag(relink, "--json", arguments->asJson, "JSON lines");
    commands.does(relink, [arguments](Collection& collection, ProgressBar& bar) {
        return runRelink(collection, *arguments, bar);
    });
}

void addCheckFilesTo(const CollectionCommands& commands) {
    const auto arguments = std::make_shared<FilesArguments>();
    const Command files = commands.add(
        "check-files", "List new, changed, moved and missing files; nothing is changed unasked");
    const Argument accept = addOption(files,
                                      "--accept",
                                      arguments->accept,
                                      "Take what is found: all of it, or new,changed,moved,"
                                      "missing");
    accept.separatedBy(',').values(0, 4).defaultText("all").oneOf(
        {"all", "new", "changed", "moved", "missing"});
    addFlag(files, "--json", arguments->asJson, "JSON lines");
    commands.does(files, [arguments, accept](Collection& collection, ProgressBar& bar) {
        arguments->isAccepting = accept.isGiven();
        return runCheckFiles(collection, *arguments, bar);
    });
}

} // namespace

void addCollectionFilesTo(const CollectionCommands& commands) {
    addRootsTo(commands);
    addCheckFilesTo(commands);
}

} // namespace taxo::cli
