// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/uuid.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace taxo {

struct CollectionStore; // what lies behind, for the files of this folder

/// One open collection: a file `NAME.taxo` (SQLite; docs/dev/formats/collection.md) with
/// photographs by content, what machines found, and what people decided. It is always saved: what a
/// function here has returned from is on disk and survives a crash of program or machine.
///
/// One writer at a time in the whole system (a lock file `NAME.taxo-lock`); whoever opens it second
/// reads. An object is used by one thread at a time; a view of its own (`openView`) reads beside
/// the writer from another thread.
class Collection {
public:
    /// A new one. InvalidInput where the file is there already.
    static Result<Collection> create(const std::filesystem::path& file);

    /// For writing; for reading where somebody else writes or the place cannot be written to, and
    /// `whyReadOnly` says so. A file from an older version is brought up to date first. After a
    /// crash all pages are checked (about a second for each gigabyte).
    ///
    /// Untouched, with a sentence: what is no collection (InvalidInput), one of a newer version
    /// (Unsupported). Corrupt where pages are damaged: `taxo collection check` saves what can be
    /// saved.
    static Result<Collection> open(const std::filesystem::path& file,
                                   const Progress& progress = {});

    /// A second connection to the same file, for reading only.
    Result<Collection> openView() const;

    ~Collection(); ///< closes, as `close` does
    Collection(Collection&&) noexcept;
    Collection& operator=(Collection&&) noexcept;

    /// Brings everything into the one file, which may be copied then. Nothing else may be called
    /// afterwards.
    Status close();

    const std::filesystem::path& file() const;
    bool isReadOnly() const;
    const std::string& whyReadOnly() const; ///< empty where it can be written
    /// What opening found that a person should know: that it was not closed, that it was copied
    /// without its newest changes.
    const std::vector<std::string>& notices() const;

    CollectionStore& store() const { return *m_store; }

private:
    explicit Collection(std::unique_ptr<CollectionStore> store);

    std::unique_ptr<CollectionStore> m_store;
};

/// What `taxo collection info` tells; older versions of photographs are not among them.
struct CollectionInfo {
    Uuid uuid;
    std::int64_t createdAt = 0; ///< seconds since 1970, UTC
    int format = 0;             ///< version of the file's tables
    std::int64_t photos = 0;
    std::int64_t missingPhotos = 0;
    std::int64_t items = 0;
    std::int64_t embeddings = 0;
    std::int64_t predictions = 0;
    std::int64_t determined = 0; ///< items with a determination of their own
    std::int64_t entries = 0;    ///< of the journal
    std::int64_t bytes = 0;      ///< of the file
};

Result<CollectionInfo> infoOf(const Collection& collection);

} // namespace taxo
