// SPDX-License-Identifier: MIT
// What keeps a collection safe: backups, check and repair.
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/progress_bar.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/base/where_when.h"
#include "core/collection/backup.h"
#include "core/collection/check.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

namespace taxo::cli {

namespace {

namespace fs = std::filesystem;

/// "12.3 MB".
std::string megabytes(std::uint64_t bytes) {
    constexpr std::uint64_t kTenth = 100'000;
    const std::uint64_t tenths = (bytes + kTenth / 2) / kTenth;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

using OrderedJson = nlohmann::ordered_json;

int failedAt(ProgressBar& bar, const Error& error) {
    bar.clear();
    return cli::failed(error);
}

// ---------------------------------------------------------------- backups

struct BackupArguments {
    std::string to;
    std::string restore;
    bool list = false;
    bool asJson = false;
};

OrderedJson jsonOf(const Backup& backup) {
    return {{"number", backup.number},
            {"file", displayPath(backup.file)},
            {"kind", nameOf(backup.kind)},
            {"at", LocalTime{backup.at, std::nullopt}.text() + "Z"},
            {"bytes", backup.bytes}};
}

int listBackups(const fs::path& collection, bool asJson) {
    const auto backups = backupsOf(collection);
    for (const Backup& backup : backups) {
        printEither(asJson,
                    jsonOf(backup),
                    std::to_string(backup.number) + "\t" + displayName(backup.file) + "\t" +
                        megabytes(backup.bytes));
    }
    if (backups.empty() && !asJson) {
        printLine("no backups in " + displayPath(backupFolder(collection)));
    }
    return kDone;
}

void tell(const fs::path& collection, const Backup& backup, const Restored& restored) {
    printLine(displayPath(collection) + " is as it was in " + displayName(backup.file));
    if (restored.before) {
        printLine("what it was until now is backup " + std::to_string(restored.before->number) +
                  ", " + displayName(restored.before->file));
    }
    if (!restored.damaged.empty()) {
        printLine("the damaged file is kept as " + displayPath(restored.damaged));
    }
    printLine(counted(restored.embeddings, "embedding") + ", " +
              counted(restored.predictions, "prediction") + " and " +
              counted(restored.maps, "map") +
              " kept; others are made again by `taxo collection embed`, `identify` and `taxo "
              "project`");
}

void tellJson(const fs::path& collection, const Backup& backup, const Restored& restored) {
    printJson(
        {{"restored", displayPath(collection)},
         {"from", jsonOf(backup)},
         {"before", restored.before ? jsonOf(*restored.before) : OrderedJson()},
         {"damaged",
          restored.damaged.empty() ? OrderedJson() : OrderedJson(displayPath(restored.damaged))},
         {"embeddings", restored.embeddings},
         {"predictions", restored.predictions},
         {"maps", restored.maps}});
}

int runRestore(const fs::path& collection, const std::string& name, bool asJson) {
    ProgressBar bar;
    const auto backup = findBackup(collection, name);
    if (!backup) {
        complain(backup.error());
        return kWrongUse;
    }
    const auto restored = restoreBackup(collection, *backup, bar.progress());
    if (!restored) {
        return failedAt(bar, restored.error());
    }
    bar.clear();
    (asJson ? tellJson : tell)(collection, *backup, *restored);
    return kDone;
}

/// Reads beside whoever has it open.
int runBackup(const fs::path& collection, const std::string& to, bool asJson) {
    ProgressBar bar;
    if (!to.empty()) {
        const auto file = backUpTo(collection, to, bar.progress());
        if (!file) {
            return failedAt(bar, file.error());
        }
        bar.clear();
        printEither(asJson, {{"file", displayPath(*file)}}, displayPath(*file));
        return kDone;
    }
    const auto backup = backUp(collection, BackupKind::Manual, bar.progress());
    if (!backup) {
        return failedAt(bar, backup.error());
    }
    bar.clear();
    printEither(
        asJson, jsonOf(*backup), displayPath(backup->file) + ", " + megabytes(backup->bytes));
    return kDone;
}

void addBackupTo(const CollectionCommands& commands) {
    auto arguments = std::make_shared<BackupArguments>();
    const Command backup =
        commands.add("backup", "Keep a copy of all but embeddings and predictions");
    const Argument to = addOption(
        backup, "--to", arguments->to, "A file or folder elsewhere; otherwise in FILE-backups");
    const Argument list = addFlag(backup, "--list", arguments->list, "List those that there are");
    const Argument restore = addOption(backup,
                                       "--restore",
                                       arguments->restore,
                                       "Take this one (number, name or path) as the collection");
    addFlag(backup, "--json", arguments->asJson, "JSON lines");
    list.excludes(to).excludes(restore);
    restore.excludes(to);
    backup.does([commands, arguments] {
        const fs::path file = *commands.file;
        const bool asJson = arguments->asJson;
        commands.status = arguments->list ? listBackups(file, asJson)
                          : arguments->restore.empty()
                              ? runBackup(file, arguments->to, asJson)
                              : runRestore(file, arguments->restore, asJson);
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

/// Nothing where there is none.
OrderedJson newestBackup(const fs::path& collection) {
    const auto backups = backupsOf(collection);
    return backups.empty() ? OrderedJson() : jsonOf(backups.front());
}

void tellOfBackup(const fs::path& collection, bool asJson) {
    if (asJson) {
        printJson({{"newest_backup", newestBackup(collection)}});
    } else {
        offerBackup(collection);
    }
}

int runRepair(const fs::path& file, const fs::path& to, bool asJson) {
    ProgressBar bar;
    const auto report = salvageCollection(file, to, bar.progress());
    if (!report) {
        const int status = failedAt(bar, report.error());
        tellOfBackup(file, asJson);
        return status;
    }
    bar.clear();
    for (const SavedTable& table : report->tables) {
        if (table.rows != 0 || table.lost != 0) {
            printEither(
                asJson,
                {{"table", table.name}, {"saved", table.rows}, {"lost_at_most", table.lost}},
                table.name + ": " + std::to_string(table.rows) + " saved" +
                    (table.lost == 0 ? "" : ", at most " + std::to_string(table.lost) + " lost"));
        }
    }
    printEither(asJson,
                {{"repaired", displayPath(to)},
                 {"whole", report->isWhole()},
                 {"newest_backup", newestBackup(file)}},
                report->isWhole() ? "all is in " + displayPath(to)
                                  : "what could be read is in " + displayPath(to));
    if (!report->isWhole() && !asJson) {
        offerBackup(file);
    }
    return report->isWhole() ? kDone : kSomeInputsFailed;
}

int runCheck(const fs::path& file, bool asJson) {
    ProgressBar bar;
    const auto report = checkCollection(file, bar.progress());
    if (!report) {
        const int status = failedAt(bar, report.error());
        tellOfBackup(file, asJson);
        return status;
    }
    bar.clear();
    if (asJson) {
        printJson({{"in_order", report->isFine()},
                   {"problems", report->problems},
                   {"newest_backup", newestBackup(file)}});
        return report->isFine() ? kDone : kSomeInputsFailed;
    }
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
    struct Arguments {
        std::string to;
        bool asJson = false;
    };

    auto arguments = std::make_shared<Arguments>();
    const Command check = commands.add("check", "Read all of it and say what is wrong");
    addOption(check, "--repair-to", arguments->to, "Save what can be read as this new collection");
    addFlag(check, "--json", arguments->asJson, "JSON lines");
    check.does([commands, arguments] {
        const std::string& to = arguments->to;
        commands.status = to.empty() ? runCheck(*commands.file, arguments->asJson)
                                     : runRepair(*commands.file, to, arguments->asJson);
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
}

} // namespace taxo::cli
