// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/progress_bar.h"
#include "core/base/progress.h"
#include "core/base/settings.h"
#include "core/collection/backup.h"
#include "core/collection/collection.h"

#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>

namespace taxo::cli {

/// Opens the collection, tells what opening found, does `work` with it and closes it; the status is
/// that of `work`.
int withCollection(const std::string& file,
                   const std::function<int(Collection&, ProgressBar&)>& work);

/// `taxo collection`: the place for its commands. Each of them names the collection's file first.
struct CollectionCommands {
    Command collection;
    int& status;
    std::shared_ptr<std::string> file = std::make_shared<std::string>();

    /// A command with FILE as its first argument.
    Command add(const char* name, const char* what) const;
    /// The command is withCollection.
    void does(const Command& command, std::function<int(Collection&, ProgressBar&)> work) const;
};

/// info: what is in it.
void addCollectionInfoTo(const CollectionCommands& commands);
/// import: photographs, and what other programs know of them.
void addCollectionImportTo(const CollectionCommands& commands);
/// find: lists and counts.
void addCollectionFindTo(const CollectionCommands& commands);
/// embed, identify: what machines find.
void addCollectionIdentifyTo(const CollectionCommands& commands, const Settings& settings);
/// search: what is like a photograph, a text or a taxon.
void addCollectionSearchTo(const CollectionCommands& commands, const Settings& settings);
/// learn: classes of one's own.
void addCollectionLearnTo(const CollectionCommands& commands);
/// sample, accuracy: how good the answers are.
void addCollectionAccuracyTo(const CollectionCommands& commands);

/// verify-ids, tag, untag, field, note, flag: what people say of items.
void addCollectionDecisionsTo(const CollectionCommands& commands);
/// journal, view.
void addCollectionJournalTo(const CollectionCommands& commands);
/// group: occurrences, events, deployments.
void addCollectionGroupTo(const CollectionCommands& commands);
/// cut, read-numbers: drawers, and the labels in them.
void addCollectionSpecimensTo(const CollectionCommands& commands);
/// clock, place.
void addCollectionWhenWhereTo(const CollectionCommands& commands);

/// Whether what the machine says in this collection is about a synthetic world.
bool isSynthetic(const Collection& collection);

/// backup, check: what keeps a collection safe.
void addCollectionCareTo(const CollectionCommands& commands);
/// roots, relink, check-files: where its photographs lie.
void addCollectionFilesTo(const CollectionCommands& commands);

/// The backup that is due once a day, made while a command works; what goes wrong with it is said
/// and does not stop the command.
class DailyBackup {
public:
    DailyBackup(const Collection& collection, const Progress& progress);
    /// Before the collection is closed.
    void finish(const Progress& progress);

private:
    std::future<Result<std::optional<Backup>>> m_backup;
};

} // namespace taxo::cli
