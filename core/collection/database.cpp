// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/collection/database_private.h"

#include <sqlite3.h>

#include <chrono>
#include <system_error>

namespace taxo {

namespace {

ErrorCode codeOf(int sqliteCode) {
    switch (sqliteCode) {
    case SQLITE_FULL:
        return ErrorCode::NoSpace;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Corrupt;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return ErrorCode::Permission;
    case SQLITE_CONSTRAINT:
    case SQLITE_CANTOPEN:
        return ErrorCode::NotFound;
    case SQLITE_IOERR:
        return ErrorCode::Io;
    case SQLITE_NOMEM:
        return ErrorCode::OutOfMemory;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_TOOBIG:
        return ErrorCode::InvalidInput;
    default:
        return ErrorCode::Internal;
    }
}

std::string adviceFor(ErrorCode code) {
    switch (code) {
    case ErrorCode::NoSpace:
        return "the disk is full. Nothing of this step was kept, all before it was; make room and "
               "go on.";
    case ErrorCode::Busy:
        return "another program holds it for too long. Try again when that is done.";
    case ErrorCode::Corrupt:
        return "pages of it are damaged. `taxo collection check` saves what can be saved; backups "
               "lie beside it.";
    case ErrorCode::Permission:
        return "it cannot be written to here.";
    case ErrorCode::NotFound:
        return "it cannot be opened.";
    case ErrorCode::Io:
        return "its disk does not answer or has gone. Look after the disk, then open it again; "
               "what "
               "was done before is kept.";
    default:
        return {};
    }
}

} // namespace

Error errorOf(const CollectionStore& store, const SQLite::Exception& problem) {
    const ErrorCode code = codeOf(problem.getErrorCode());
    const std::string advice = problem.getErrorCode() == SQLITE_CONSTRAINT
                                   ? "what this concerns is not (or no longer) there."
                                   : adviceFor(code);
    return Error{code,
                 displayPath(store.file) + ": " +
                     (advice.empty() ? std::string(problem.what()) + "." : advice),
                 advice.empty()
                     ? std::vector<std::string>{}
                     : std::vector<std::string>{std::string("SQLite said: ") + problem.what()}};
}

Status checkWritable(const CollectionStore& store) {
    if (store.isReadOnly()) {
        return fail(ErrorCode::Busy, store.whyReadOnly);
    }
    // What is written to a file that was removed or renamed would be lost with the program.
    std::error_code problem;
    if (!std::filesystem::exists(store.file, problem)) {
        return fail(ErrorCode::Io,
                    displayPath(store.file) +
                        " is not there any more: its disk has gone, or it was moved, renamed or "
                        "removed. Nothing of this step was kept; put it back, or open it where it "
                        "is now.");
    }
    return {};
}

void bindPath(SQLite::Statement& statement, int at, const std::filesystem::path& path) {
    bindBytes(statement, at, path.native());
}

std::int64_t numberOf(SQLite::Database& database, const std::string& query) {
    SQLite::Statement statement(database, query);
    return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

std::int64_t now() {
    return std::chrono::duration_cast<std::chrono::seconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

} // namespace taxo
