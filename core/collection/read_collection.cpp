// SPDX-License-Identifier: MIT
#include "core/collection/read_collection.h"

#include "core/base/files.h"
#include "core/collection/connect_private.h"
#include "core/collection/database_private.h"
#include "core/collection/migrations_private.h"

#include <utility>

namespace taxo {

Result<Collection> openToRead(const Collection& open, const std::filesystem::path& file) {
    const auto format = formatOf(file);
    if (!format) {
        return tl::unexpected(format.error());
    }
    const int known = static_cast<int>(migrations().size());
    if (*format > known) {
        return tooNew(file, *format);
    }
    if (*format < known) {
        return fail(ErrorCode::Unsupported,
                    displayPath(file) +
                        " is of an older format. It is brought up to date when it is opened: do "
                        "that once.");
    }
    auto view = open.openView(); // a connection of its own, which is turned to the other file
    if (!view) {
        return view;
    }
    CollectionStore& store = view->store();
    store.file = file;
    store.whyReadOnly = displayPath(file) + " is open here for reading only.";
    const auto turned = guarded(store, [&]() -> Status {
        // What nobody writes to is read without a file beside it; the lock keeps it so. Where
        // somebody has it, reading goes by that one's log.
        if (auto lock = FileLock::take(beside(file, "-lock"))) {
            store.lock.emplace(*std::move(lock));
        }
        store.database = connect(uriToRead(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        prepare(*store.database);
        return {};
    });
    return turned ? std::move(view) : tl::unexpected(turned.error());
}

} // namespace taxo
