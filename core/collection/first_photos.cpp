// SPDX-License-Identifier: MIT
#include "core/collection/first_photos.h"

#include "core/base/files.h"
#include "core/collection/connect_private.h"
#include "core/collection/database_private.h"
#include "core/collection/migrations_private.h"

namespace taxo {

Result<std::vector<Digest>> firstPhotos(const std::filesystem::path& collection,
                                        std::size_t count) {
    const auto format = formatOf(collection);
    if (!format) {
        return tl::unexpected(format.error());
    }
    const int known = static_cast<int>(migrations().size());
    if (*format > known) {
        return tooNew(collection, *format);
    }
    if (*format < known) {
        return fail(ErrorCode::Unsupported,
                    displayPath(collection) +
                        " is of an older format. It is brought up to date when it is opened.");
    }
    CollectionStore store;
    store.file = collection;
    return guarded(store, [&]() -> Result<std::vector<Digest>> {
        store.database = connect(uriToRead(collection), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        SQLite::Statement rows(
            *store.database, "SELECT bytes_digest FROM photo WHERE state <> 2 ORDER BY id LIMIT ?");
        rows.bind(1, static_cast<std::int64_t>(count));
        std::vector<Digest> photos;
        while (rows.executeStep()) {
            readBytes(rows.getColumn(0), photos.emplace_back().bytes);
        }
        return photos;
    });
}

} // namespace taxo
