// SPDX-License-Identifier: MIT
#include "core/collection/move_collection.h"

#include "core/base/files.h"
#include "core/collection/backup.h"

#include <system_error>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// A rename, or where the disk is another one a copy and then the end of the original.
Status moveOne(const fs::path& from, const fs::path& to) {
    std::error_code problem;
    fs::rename(from, to, problem);
    if (problem != std::errc::cross_device_link) {
        return problem ? Status(failSystem(problem.value(), displayPath(to))) : Status();
    }
    fs::copy(from, to, fs::copy_options::recursive, problem);
    if (problem) {
        const int why = problem.value();
        fs::remove_all(to, problem);
        return failSystem(why, displayPath(to));
    }
    fs::remove_all(from, problem); // what stays of it is but a copy
    return {};
}

bool isThere(const fs::path& path) {
    std::error_code problem;
    return fs::exists(fs::symlink_status(path, problem));
}

/// What SQLite keeps beside a file that is open, or was not closed.
bool isInUse(const fs::path& file) {
    return isThere(fs::path(file) += "-wal");
}

} // namespace

Status moveCollection(const fs::path& from, const fs::path& to) {
    if (isThere(to) || isThere(backupFolder(to))) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(to) + " is there already. Choose another name.");
    }
    if (isInUse(from)) {
        return fail(ErrorCode::Busy,
                    displayPath(from) + " is still open somewhere. Close it there first.");
    }
    if (auto moved = moveOne(from, to); !moved) {
        return moved;
    }
    if (const fs::path backups = backupFolder(from); isThere(backups)) {
        if (auto moved = moveOne(backups, backupFolder(to)); !moved) {
            (void)moveOne(to, from); // nothing is done by halves; both names are free
            return moved;
        }
    }
    return {};
}

} // namespace taxo
