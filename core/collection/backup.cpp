// SPDX-License-Identifier: MIT
#include "core/collection/backup.h"

#include "core/base/aside_file.h"
#include "core/base/files.h"
#include "core/base/numbers.h"
#include "core/base/sha256.h"
#include "core/collection/copy_tables_private.h"
#include "core/collection/database_private.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <span>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> kKindNames = {
    "daily", "before-update", "before-restore", "manual"};
constexpr std::string_view kEnding = ".taxo";
constexpr std::size_t kNumberDigits = 4;

std::string digits(std::int64_t value, std::size_t count) {
    const std::string text = std::to_string(value);
    return std::string(count - std::min(count, text.size()), '0') + text;
}

/// ISO 8601, basic form: file names hold no colons everywhere.
std::string stamp(std::int64_t at) {
    const std::chrono::sys_seconds time{std::chrono::seconds(at)};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    return digits(static_cast<int>(date.year()), 4) + digits(unsigned{date.month()}, 2) +
           digits(unsigned{date.day()}, 2) + "T" + digits(clock.hours().count(), 2) +
           digits(clock.minutes().count(), 2) + digits(clock.seconds().count(), 2) + "Z";
}

std::optional<std::int64_t> timeOf(std::string_view stamp) {
    if (stamp.size() != 16 || stamp[8] != 'T' || stamp[15] != 'Z') {
        return std::nullopt;
    }
    const auto part = [&](std::size_t at, std::size_t size) {
        return numberIn<std::int64_t>(stamp.substr(at, size)).value_or(-1);
    };
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(part(0, 4))),
                                           std::chrono::month(static_cast<unsigned>(part(4, 2))),
                                           std::chrono::day(static_cast<unsigned>(part(6, 2)))};
    if (!date.ok() || part(9, 2) < 0 || part(11, 2) < 0 || part(13, 2) < 0) {
        return std::nullopt;
    }
    constexpr std::int64_t kDay = 86'400;
    return std::chrono::sys_days(date).time_since_epoch().count() * kDay + part(9, 2) * 3600 +
           part(11, 2) * 60 + part(13, 2);
}

std::string fileNameOf(const Backup& backup) {
    return digits(backup.number, kNumberDigits) + "-" + std::string(nameOf(backup.kind)) + "-" +
           stamp(backup.at) + std::string(kEnding);
}

/// Nothing where the name is none that fileNameOf makes.
std::optional<Backup> backupNamed(const fs::path& file) {
    const std::string name = file.filename().string();
    const std::size_t first = name.find('-');
    const std::size_t last = name.rfind('-');
    if (!name.ends_with(kEnding) || first == std::string::npos || last <= first) {
        return std::nullopt;
    }
    const std::string_view text = name;
    const auto number = numberIn<std::int64_t>(text.substr(0, first));
    const auto* const kind =
        std::find(kKindNames.begin(), kKindNames.end(), text.substr(first + 1, last - first - 1));
    const auto at = timeOf(text.substr(last + 1, text.size() - kEnding.size() - last - 1));
    if (!number || kind == kKindNames.end() || !at) {
        return std::nullopt;
    }
    Backup backup;
    backup.file = file;
    backup.number = *number;
    backup.kind = static_cast<BackupKind>(kind - kKindNames.begin());
    backup.at = *at;
    std::error_code problem;
    backup.bytes = fs::file_size(file, problem);
    return backup;
}

Status copyInto(const fs::path& collection, const fs::path& to, const Progress& progress) {
    auto aside = AsideFile::create(to);
    if (!aside) {
        return tl::unexpected(std::move(aside).error());
    }
    if (auto copied = copyKept(collection, aside->file(), progress); !copied) {
        return copied;
    }
    return aside->commit();
}

/// What differs between a collection and its backup if anything was done since: everything that
/// people decide is in the journal, and of the rest rows are added or files found to have changed.
struct Fingerprint {
    std::string counts;
    bool hasAnything = false; ///< a photograph or a decision
    bool operator==(const Fingerprint&) const = default;
};

/// Of all photographs' places: a renamed file has the time that it had.
std::string pathsOf(SQLite::Database& database) {
    Sha256 sum;
    SQLite::Statement rows(database, "SELECT path FROM photo ORDER BY id");
    while (rows.executeStep()) {
        const std::string path = rows.getColumn(0).getString() + '\0';
        sum.add(std::as_bytes(std::span(path)));
    }
    return sum.finish().hex();
}

Result<Fingerprint> fingerprintOf(const fs::path& file, const Progress& progress) {
    CollectionStore place;
    place.file = file;
    return guarded(place, [&]() -> Result<Fingerprint> {
        SQLite::Database database(":memory:",
                                  SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_URI);
        attach(database, file, "source");
        const Interruptible interruptible(database, progress);
        Fingerprint all;
        for (const char* part :
             {"SELECT count(*) || ' ' || coalesce(max(id), 0) || ' ' || total(state) FROM entry",
              // NOLINTNEXTLINE(bugprone-suspicious-missing-comma)
              "SELECT count(*) || ' ' || coalesce(max(id), 0) || ' ' || total(state) || ' ' || "
              "coalesce(sum(modified_ns >> 20), 0) || ' ' || coalesce(sum(root_id), 0) FROM photo",
              "SELECT coalesce(group_concat(hex(path)), '') FROM root",
              "SELECT count(*) FROM item",
              "SELECT count(*) FROM taxon",
              "SELECT count(*) FROM tag",
              "SELECT count(*) FROM field"}) {
            SQLite::Statement row(database, part);
            all.counts += row.executeStep() ? row.getColumn(0).getString() + "\n" : "";
        }
        constexpr const char* kHasPublications = // a backup of version 2 has none
            "SELECT count(*) FROM sqlite_master WHERE name = 'publication'";
        if (numberOf(database, kHasPublications) != 0) {
            all.counts += std::to_string(numberOf(database, "SELECT count(*) FROM publication"));
        }
        all.counts += pathsOf(database);
        all.hasAnything =
            numberOf(database,
                     "SELECT EXISTS (SELECT 1 FROM photo) OR EXISTS (SELECT 1 FROM entry)") != 0;
        return all;
    });
}

} // namespace

std::string_view nameOf(BackupKind kind) {
    return kKindNames[static_cast<std::size_t>(kind)];
}

fs::path backupFolder(const fs::path& collection) {
    return beside(collection, "-backups");
}

std::vector<Backup> backupsOf(const fs::path& collection) {
    std::vector<Backup> backups;
    std::error_code problem;
    for (fs::directory_iterator entry(backupFolder(collection), problem), end;
         !problem && entry != end;
         entry.increment(problem)) {
        if (auto backup = backupNamed(entry->path())) {
            backups.push_back(std::move(*backup));
        }
    }
    std::sort(backups.begin(), backups.end(), [](const Backup& a, const Backup& b) {
        return std::pair(a.number, a.at) > std::pair(b.number, b.at);
    });
    return backups;
}

Result<Backup> backUp(const fs::path& collection, BackupKind kind, const Progress& progress) {
    const fs::path folder = backupFolder(collection);
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem) {
        return failSystem(problem.value(), displayPath(folder));
    }
    removeLeftAside(folder);
    const std::vector<Backup> older = backupsOf(collection);
    Backup backup;
    backup.number = older.empty() ? 1 : older.front().number + 1;
    backup.kind = kind;
    backup.at = now();
    backup.file = folder / fileNameOf(backup);
    if (auto made = copyInto(collection, backup.file, progress); !made) {
        return std::move(made).error().during("backing up " + displayPath(collection));
    }
    backup.bytes = fs::file_size(backup.file, problem);
    std::size_t kept = 1;
    for (const Backup& other : older) {
        if (other.kind == kind && kind != BackupKind::Manual && ++kept > kBackupsKept) {
            fs::remove(other.file, problem);
        }
    }
    return backup;
}

Result<fs::path>
backUpTo(const fs::path& collection, const fs::path& to, const Progress& progress) {
    std::error_code problem;
    fs::path file = to;
    if (fs::is_directory(to, problem)) {
        file /= collection.stem();
        file += " " + stamp(now()) + std::string(kEnding);
    }
    if (fs::exists(file, problem)) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(file) + " is there already. Choose another name.");
    }
    if (auto made = copyInto(collection, file, progress); !made) {
        return std::move(made).error().during("backing up " + displayPath(collection));
    }
    return file;
}

Result<std::optional<Backup>> backUpIfDue(const fs::path& collection, const Progress& progress) {
    constexpr std::int64_t kDay = 86'400;
    const std::vector<Backup> backups = backupsOf(collection);
    if (!backups.empty()) {
        // A clock that was set back tells nothing: then as if a day had passed.
        const std::int64_t age = now() - backups.front().at;
        if (age >= 0 && age < kDay) {
            return std::nullopt;
        }
    }
    const auto today = fingerprintOf(collection, progress);
    if (!today) {
        return tl::unexpected(today.error());
    }
    if (backups.empty()) {
        if (!today->hasAnything) {
            return std::nullopt;
        }
    } else if (const auto then = fingerprintOf(backups.front().file, progress);
               then && *then == *today) {
        return std::nullopt;
    }
    auto backup = backUp(collection, BackupKind::Daily, progress);
    if (!backup) {
        return tl::unexpected(std::move(backup).error());
    }
    return std::optional(*std::move(backup));
}

Result<Backup> findBackup(const fs::path& collection, const std::string& name) {
    const std::vector<Backup> backups = backupsOf(collection);
    std::string known;
    for (const Backup& backup : backups) {
        if (backup.file.filename() == name || std::to_string(backup.number) == name) {
            return backup;
        }
        known += (known.empty() ? "" : ", ") + displayName(backup.file);
    }
    std::error_code problem;
    if (fs::is_regular_file(name, problem)) {
        Backup backup = backupNamed(name).value_or(Backup());
        backup.file = name;
        backup.bytes = fs::file_size(name, problem);
        return backup;
    }
    return fail(ErrorCode::NotFound,
                "There is no backup " + name + " of " + displayPath(collection) +
                    (known.empty() ? "; there is none at all." : ". There are: " + known + "."));
}

} // namespace taxo
