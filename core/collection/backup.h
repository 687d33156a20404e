// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// Why a backup was made.
enum class BackupKind : std::uint8_t {
    Daily,         ///< by the program itself
    BeforeUpdate,  ///< before the tables were brought to a newer version
    BeforeRestore, ///< before another backup took the collection's place
    Manual         ///< asked for: never removed
};

/// "daily", "before-update" ...: part of a backup's name.
std::string_view nameOf(BackupKind kind);

/// How many of each kind stay, of those that the program removes.
inline constexpr std::size_t kBackupsKept = 5;

/// A copy of a collection at one moment: a collection itself (NAME.taxo) with all but what can be
/// made again: no embeddings, predictions, failures and indexes. Decision record 0013 says why so,
/// and why beside the collection.
struct Backup {
    std::filesystem::path file;
    std::int64_t number = 0; ///< grows with each, whatever the clock does
    BackupKind kind = BackupKind::Manual;
    std::int64_t at = 0; ///< seconds since 1970, UTC
    std::uint64_t bytes = 0;
};

/// NAME.taxo-backups beside NAME.taxo.
std::filesystem::path backupFolder(const std::filesystem::path& collection);

/// Those that lie there, newest first; none where there is no folder.
std::vector<Backup> backupsOf(const std::filesystem::path& collection);

/// The functions below take the collection's file. They read it by a connection of their own, at
/// one moment, beside whoever writes: any thread. A backup takes its name only when it was flushed
/// and read back. 5 s for 1,000,000 photographs.

/// One more in the folder; older ones of its kind beyond kBackupsKept go.
Result<Backup>
backUp(const std::filesystem::path& collection, BackupKind kind, const Progress& progress = {});

/// Elsewhere: to `to`, or into the folder `to`. Returns where. InvalidInput where that is there.
Result<std::filesystem::path> backUpTo(const std::filesystem::path& collection,
                                       const std::filesystem::path& to,
                                       const Progress& progress = {});

/// A daily one, where the newest of all is older than a day and something has changed since. For
/// programs to call when they have opened a collection for writing, beside other work; without
/// anything to do 10 ms, to see that nothing changed a second or two for 1,000,000.
Result<std::optional<Backup>> backUpIfDue(const std::filesystem::path& collection,
                                          const Progress& progress = {});

/// By its name, its number or its path. NotFound lists those that there are.
Result<Backup> findBackup(const std::filesystem::path& collection, const std::string& name);

struct Restored {
    std::optional<Backup> before; ///< what was there until now, as a backup
    /// What was there and could not be read, set aside under this name; empty: it could be, or
    /// there was nothing.
    std::filesystem::path damaged;
    std::int64_t embeddings = 0;  ///< of items that are there still, kept on
    std::int64_t predictions = 0; ///< likewise
    std::int64_t maps = 0;        ///< of such items only, kept on
};

/// Puts a backup in the collection's place, whole or not at all. What is there is backed up before,
/// or set aside where it is damaged; embeddings, predictions and maps of items that are in both,
/// under the same key, are kept on. Busy where the collection is open anywhere; Mismatch where the
/// backup is another collection's; Corrupt where it is damaged itself.
Result<Restored> restoreBackup(const std::filesystem::path& collection,
                               const Backup& backup,
                               const Progress& progress = {});

} // namespace taxo
