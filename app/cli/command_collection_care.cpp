// SPDX-License-Identifier: MIT
// What keeps a collection safe: backups, check and repair, folders that moved, files that changed.
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/photo_arguments.h"
#include "app/cli/progress_bar.h"
#include "core/base/files.h"
#include "core/collection/backup.h"
#include "core/collection/check.h"
#include "core/collection/roots.h"
#include "core/workflow/check_roots.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

namespace fs = std::filesystem;

/// "12.3 MB".
std::string megabytes(std::uint64_t bytes) {
    constexpr std::uint64_t kTenth = 100'000;
    const std::uint64_t tenths = (bytes + kTenth / 2) / kTenth;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

int failed(ProgressBar& bar, const Error& error) {
    bar.clear();
    return cli::failed(error);
}

// ---------------------------------------------------------------- backups

struct BackupArguments {
    std::string to;
    std::string restore;
    bool list = false;
};

int listBackups(const fs::path& collection) {
    const auto backups = backupsOf(collection);
    for (const Backup& backup : backups) {
        printLine(std::to_string(backup.number) + "\t" + displayName(backup.file) + "\t" +
                  megabytes(backup.bytes));
    }
    if (backups.empty()) {
        printLine("no backups in " + displayPath(backupFolder(collection)));
    }
    return kDone;
}

int runRestore(const fs::path& collection, const std::string& name) {
    ProgressBar bar;
    const auto backup = findBackup(collection, name);
    if (!backup) {
        complain(backup.error());
        return kWrongUse;
    }
    const auto restored = restoreBackup(collection, *backup, bar.progress());
    if (!restored) {
        return failed(bar, restored.error());
    }
    bar.clear();
    printLine(displayPath(collection) + " is as it was in " + displayName(backup->file));
    if (restored->before) {
        printLine("what it was until now is backup " + std::to_string(restored->before->number) +
                  ", " + displayName(restored->before->file));
    }
    if (!restored->damaged.empty()) {
        printLine("the damaged file is kept as " + displayPath(restored->damaged));
    }
    printLine(counted(restored->embeddings, "embedding", "embeddings") + " and " +
              counted(restored->predictions, "prediction", "predictions") +
              " kept; others are made again by `taxo collection embed` and `identify`");
    return kDone;
}

/// Reads beside whoever has it open.
int runBackup(const fs::path& collection, const std::string& to) {
    ProgressBar bar;
    if (!to.empty()) {
        const auto file = backUpTo(collection, to, bar.progress());
        if (!file) {
            return failed(bar, file.error());
        }
        bar.clear();
        printLine(displayPath(*file));
        return kDone;
    }
    const auto backup = backUp(collection, BackupKind::Manual, bar.progress());
    if (!backup) {
        return failed(bar, backup.error());
    }
    bar.clear();
    printLine(displayPath(backup->file) + ", " + megabytes(backup->bytes));
    return kDone;
}

void addBackupTo(const CollectionCommands& commands) {
    auto arguments = std::make_shared<BackupArguments>();
    CLI::App* const backup =
        commands.add("backup", "Keep a copy of all but embeddings and predictions");
    auto* const to = backup->add_option(
        "--to", arguments->to, "A file or folder elsewhere; otherwise in FILE-backups");
    auto* const list = backup->add_flag("--list", arguments->list, "List those that there are");
    auto* const restore = backup->add_option(
        "--restore", arguments->restore, "Take this one (number, name or path) as the collection");
    list->excludes(to)->excludes(restore);
    restore->excludes(to);
    backup->callback([commands, arguments] {
        const fs::path file = *commands.file;
        commands.status = arguments->list              ? listBackups(file)
                          : arguments->restore.empty() ? runBackup(file, arguments->to)
                                                       : runRestore(file, arguments->restore);
    });
}

// ---------------------------------------------------------------- check and repair

void offerBackup(const fs::path& collection) {
    const auto backups = backupsOf(collection);
    if (!backups.empty()) {
        printLine("newest backup: " + displayName(backups.front().file) +
                  "; `taxo collection backup FILE --restore " +
                  std::to_string(backups.front().number) + "` takes it");
    }
}

int runRepair(const fs::path& file, const fs::path& to) {
    ProgressBar bar;
    const auto report = salvageCollection(file, to, bar.progress());
    if (!report) {
        const int status = failed(bar, report.error());
        offerBackup(file);
        return status;
    }
    bar.clear();
    for (const SavedTable& table : report->tables) {
        if (table.rows != 0 || table.lost != 0) {
            printLine(table.name + ": " + std::to_string(table.rows) + " saved" +
                      (table.lost == 0 ? "" : ", at most " + std::to_string(table.lost) + " lost"));
        }
    }
    printLine(report->isWhole() ? "all is in " + displayPath(to)
                                : "what could be read is in " + displayPath(to));
    if (!report->isWhole()) {
        offerBackup(file);
    }
    return report->isWhole() ? kDone : kSomeInputsFailed;
}

int runCheck(const fs::path& file) {
    ProgressBar bar;
    const auto report = checkCollection(file, bar.progress());
    if (!report) {
        const int status = failed(bar, report.error());
        offerBackup(file);
        return status;
    }
    bar.clear();
    if (report->isFine()) {
        printLine(displayPath(file) + " is in order");
        return kDone;
    }
    for (const std::string& problem : report->problems) {
        printLine(problem);
    }
    printLine("`taxo collection check FILE --repair-to NEW.taxo` saves what can be read");
    offerBackup(file);
    return kSomeInputsFailed;
}

void addCheckTo(const CollectionCommands& commands) {
    auto to = std::make_shared<std::string>();
    CLI::App* const check = commands.add("check", "Read all of it and say what is wrong");
    check->add_option("--repair-to", *to, "Save what can be read as this new collection");
    check->callback([commands, to] {
        commands.status = to->empty() ? runCheck(*commands.file) : runRepair(*commands.file, *to);
    });
}

// ---------------------------------------------------------------- folders and files

int tellRoots(const Collection& collection) {
    const auto roots = rootsOf(collection);
    if (!roots) {
        complain(roots.error());
        return kSomeInputsFailed;
    }
    for (const Root& root : *roots) {
        std::error_code problem;
        printLine(displayPath(root.path) + "\t" +
                  counted(root.photos, "photograph", "photographs") +
                  (root.missing == 0 ? "" : ", " + std::to_string(root.missing) + " missing") +
                  (fs::is_directory(root.path, problem) ? "" : "\tnot there"));
    }
    return kDone;
}

int runRelink(Collection& collection,
              const std::string& from,
              const std::string& to,
              ProgressBar& bar) {
    const auto relinked = relinkRoots(collection, from, to, bar.progress());
    if (!relinked) {
        return failed(bar, relinked.error());
    }
    bar.clear();
    printLine(counted(relinked->photos, "photograph", "photographs") + " below " +
              counted(relinked->roots, "folder", "folders") + " lie in " + displayPath(to) +
              " now, " + std::to_string(relinked->missing) + " of them missing");
    for (const fs::path& root : relinked->left) {
        complain(displayPath(root) + " is not there; it stays as it was.");
    }
    return kDone;
}

void tellFiles(const std::string& what, const fs::path& file) {
    printLine(what + "\t" + displayPath(file));
}

void tellReport(const RootsReport& report) {
    for (const PhotoPlace& place : report.added) {
        tellFiles("new", place.root / place.path);
    }
    for (const KeptFile& file : report.changed) {
        tellFiles("changed", file.root / file.path);
    }
    for (const MovedFile& moved : report.moved) {
        tellFiles("moved", moved.from.root / moved.from.path);
        tellFiles("  to", moved.to.root / moved.to.path);
    }
    for (const KeptFile& file : report.back) {
        tellFiles("back", file.root / file.path);
    }
    for (const KeptFile& file : report.missing) {
        tellFiles("missing", file.root / file.path);
    }
    for (const fs::path& video : report.videos) {
        tellFiles("video, not supported", video);
    }
    for (const Root& root : report.gone) {
        complain(displayPath(root.path) + " is not there, with " +
                 counted(root.photos, "photograph", "photographs") +
                 ". Connect its disk, or say where it is now: taxo collection relink.");
    }
    complainOf(report.failed);
}

int runCheckFiles(Collection& collection, bool accept, AcceptedKinds kinds, ProgressBar& bar) {
    const auto report = checkRoots(collection, bar.progress());
    if (!report) {
        return failed(bar, report.error());
    }
    bar.clear();
    tellReport(*report);
    printLine(counted(static_cast<std::int64_t>(report->unchanged), "photograph", "photographs") +
              " as they were, " + std::to_string(report->added.size()) + " new, " +
              std::to_string(report->changed.size()) + " changed, " +
              std::to_string(report->moved.size()) + " moved, " +
              std::to_string(report->back.size()) + " back, " +
              std::to_string(report->missing.size()) + " missing" +
              (report->stillMissing == 0
                   ? ""
                   : " (and " + std::to_string(report->stillMissing) + " known to be)"));
    const int status = report->failed.empty() ? kDone : kSomeInputsFailed;
    if (!accept) {
        if (!report->isAsKept()) {
            printLine(
                "nothing was changed; --accept takes this, or --accept new,changed,moved,missing "
                "some of it");
        }
        return status;
    }
    const auto accepted = acceptRoots(collection, *report, kinds, bar.progress());
    if (!accepted) {
        return failed(bar, accepted.error());
    }
    bar.clear();
    complainOf(accepted->failed);
    printLine("taken");
    return accepted->failed.empty() ? status : kSomeInputsFailed;
}

AcceptedKinds kindsOf(const std::vector<std::string>& words) {
    const auto has = [&](const char* word) {
        return std::find(words.begin(), words.end(), word) != words.end() ||
               std::find(words.begin(), words.end(), "all") != words.end();
    };
    return {has("new"), has("changed"), has("moved"), has("missing")};
}

void addFilesTo(const CollectionCommands& commands) {
    struct Arguments {
        std::string from;
        std::string to;
        std::vector<std::string> accept;
    };

    auto arguments = std::make_shared<Arguments>();
    commands.does(commands.add("roots", "The folders that photographs lie in"),
                  [](Collection& collection, ProgressBar&) { return tellRoots(collection); });
    CLI::App* const relink =
        commands.add("relink", "Say that a folder, or what lies in it, is elsewhere now");
    relink->add_option("OLD", arguments->from, "As `taxo collection roots` lists it, or above")
        ->required();
    relink->add_option("NEW", arguments->to, "Where it is now")->required();
    commands.does(relink, [arguments](Collection& collection, ProgressBar& bar) {
        return runRelink(collection, arguments->from, arguments->to, bar);
    });
    CLI::App* const files = commands.add(
        "check-files", "List new, changed, moved and missing files; nothing is changed unasked");
    auto* const accept = files->add_option("--accept",
                                           arguments->accept,
                                           "Take what is found: all of it, or new,changed,moved,"
                                           "missing");
    accept->delimiter(',')->expected(0, 4)->default_str("all")->check(
        CLI::IsMember({"all", "new", "changed", "moved", "missing"}));
    commands.does(files, [arguments, accept](Collection& collection, ProgressBar& bar) {
        const bool isAsked = accept->count() > 0;
        const AcceptedKinds kinds =
            arguments->accept.empty() ? AcceptedKinds() : kindsOf(arguments->accept);
        return runCheckFiles(collection, isAsked, kinds, bar);
    });
}

} // namespace

DailyBackup::DailyBackup(const Collection& collection, const Progress& progress) {
    if (!collection.isReadOnly()) {
        m_backup = std::async(std::launch::async,
                              [file = collection.file(), stop = Progress(progress.stopToken())] {
                                  return backUpIfDue(file, stop);
                              });
    }
}

void DailyBackup::finish(const Progress& progress) {
    if (!m_backup.valid()) {
        return;
    }
    progress.report(0, 0, "backing up");
    const auto backup = m_backup.get();
    if (!backup && backup.error().code != ErrorCode::Cancelled) {
        complain(backup.error());
    }
}

void addCollectionCareTo(const CollectionCommands& commands) {
    addBackupTo(commands);
    addCheckTo(commands);
    addFilesTo(commands);
}

} // namespace taxo::cli
