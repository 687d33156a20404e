// SPDX-License-Identifier: MIT
#include "core/collection/roots.h"

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/collection/database_private.h"

#include <algorithm>
#include <string>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// A root that is to lie elsewhere.
struct Move {
    std::int64_t id = 0;
    fs::path from;
    fs::path to;
};

/// The roots at and below a folder, and where they would be.
std::vector<Move> movesOf(SQLite::Database& database, const fs::path& from, const fs::path& to) {
    std::vector<Move> moves;
    SQLite::Statement rows(database, "SELECT id, path FROM root ORDER BY path");
    while (rows.executeStep()) {
        const fs::path root = rows.getColumn(1).getString();
        const fs::path below = root.lexically_relative(from);
        if (!below.empty() && *below.begin() != "..") {
            moves.push_back({rows.getColumn(0).getInt64(), root, below == "." ? to : to / below});
        }
    }
    return moves;
}

/// How files at the new place compare with those that are kept.
struct Sample {
    int same = 0;
    int other = 0; ///< of this name, with other content
    int taken = 0;
};

Result<Sample> compareSome(SQLite::Database& database, const Move& move, const Progress& progress) {
    constexpr std::int64_t kFiles = 16;
    const std::string below = " FROM photo WHERE root_id = " + std::to_string(move.id) +
                              " AND state <> " +
                              std::to_string(static_cast<int>(PhotoState::Changed));
    const std::int64_t photos = numberOf(database, "SELECT count(*)" + below);
    SQLite::Statement row(database,
                          "SELECT path, size, bytes_digest" + below + " LIMIT 1 OFFSET ?");
    Sample sample;
    for (std::int64_t i = 0; i < std::min(photos, kFiles); ++i) {
        row.bind(1, i * photos / std::min(photos, kFiles));
        if (!row.executeStep()) {
            break;
        }
        const fs::path file = move.to / row.getColumn(0).getString();
        Digest kept;
        readBytes(row.getColumn(2), kept.bytes);
        row.reset();
        ++sample.taken;
        std::error_code problem;
        if (fs::is_regular_file(file, problem)) {
            const auto digest = sha256OfFile(file);
            ++(digest && *digest == kept ? sample.same : sample.other);
        }
        if (progress.cancelled()) {
            return cancelledError();
        }
        progress.report(static_cast<std::size_t>(sample.taken), 0, "files compared");
    }
    return sample;
}

/// Leaves what is there and the same.
Status checkMoves(CollectionStore& store,
                  std::vector<Move>& moves,
                  Relinked& relinked,
                  const Progress& progress) {
    std::vector<Move> there;
    for (const Move& move : moves) {
        std::error_code problem;
        if (!fs::is_directory(move.to, problem)) {
            relinked.left.push_back(move.from);
            continue;
        }
        const auto sample = compareSome(*store.database, move, progress);
        if (!sample) {
            return tl::unexpected(sample.error());
        }
        if (sample->taken > 0 && sample->same == 0 && sample->other == 0) {
            relinked.left.push_back(move.from); // nothing of it is there: no reason against others
            continue;
        }
        if (sample->taken > 0 && sample->same <= sample->other) {
            return fail(ErrorCode::Mismatch,
                        displayPath(move.to) + " does not hold the photographs of " +
                            displayPath(move.from) + ": of " + std::to_string(sample->taken) +
                            " that were looked for, " + std::to_string(sample->same) +
                            " are there as they were and " + std::to_string(sample->other) +
                            " are other files. Nothing was changed; name the folder that holds "
                            "them now.");
        }
        there.push_back(move);
    }
    if (there.empty()) {
        return fail(ErrorCode::NotFound,
                    "There is no folder " + displayPath(moves.front().to) +
                        " with photographs of " + displayPath(moves.front().from) +
                        ". Nothing was changed; name the folder that holds them now.");
    }
    moves = std::move(there);
    return {};
}

bool isMoved(const std::vector<Move>& moves, std::int64_t root) {
    return std::any_of(
        moves.begin(), moves.end(), [root](const Move& move) { return move.id == root; });
}

/// Where another root has a place already: gone if it holds nothing.
Status clearPlace(SQLite::Database& database, const std::vector<Move>& moves, const Move& move) {
    SQLite::Statement row(database,
                          "SELECT id, EXISTS (SELECT 1 FROM photo WHERE root_id = root.id) FROM "
                          "root WHERE path = ?");
    bindPath(row, 1, move.to);
    if (!row.executeStep() || isMoved(moves, row.getColumn(0).getInt64())) {
        return {};
    }
    if (row.getColumn(1).getInt() != 0) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(move.to) +
                        " is a folder of this collection already, with photographs of its own. "
                        "Nothing was changed.");
    }
    const std::int64_t root = row.getColumn(0).getInt64();
    row.reset();
    for (const char* text :
         {"DELETE FROM copy WHERE root_id = ?", "DELETE FROM root WHERE id = ?"}) {
        SQLite::Statement remove(database, text);
        remove.bind(1, root);
        remove.exec();
    }
    return {};
}

Status write(CollectionStore& store, const std::vector<Move>& moves) {
    return written(store, [&]() -> Status {
        SQLite::Database& database = *store.database;
        SQLite::Statement update(database, "UPDATE root SET path = ? WHERE id = ?");
        const auto place = [&](const Move& move, const fs::path& path) {
            bindPath(update, 1, path);
            update.bind(2, move.id);
            update.exec();
            update.reset();
        };
        for (const Move& move : moves) {
            if (auto clear = clearPlace(database, moves, move); !clear) {
                return clear;
            }
        }
        for (const Move& move : moves) { // one may take the place that another had
            place(move, "/\n" + std::to_string(move.id));
        }
        for (const Move& move : moves) {
            place(move, move.to);
        }
        return {};
    });
}

/// Photographs below these roots by whether they are there now, where that is news.
Status lookAgain(Collection& collection,
                 const std::vector<Move>& moves,
                 Relinked& relinked,
                 const Progress& progress) {
    std::vector<PhotoId> found;
    const auto looked = forEachKeptFile(collection, [&](const KeptFile& file) -> Status {
        const bool isBelow = std::any_of(
            moves.begin(), moves.end(), [&](const Move& move) { return move.to == file.root; });
        if (!isBelow) {
            return {};
        }
        ++relinked.photos;
        std::error_code problem;
        if (!fs::exists(file.root / file.path, problem)) {
            relinked.missing += file.isByNameAlone() ? 0 : 1;
        } else if (file.state == PhotoState::Missing) {
            found.push_back(file.photo);
        }
        progress.report(static_cast<std::size_t>(relinked.photos), 0, "photographs looked for");
        return progress.cancelled() ? Status(cancelledError()) : Status();
    });
    return looked ? markFound(collection, found, PhotoState::Present) : looked;
}

} // namespace

fs::path rootPath(const fs::path& folder) {
    fs::path path = fs::absolute(folder).lexically_normal();
    return path.has_filename() ? path : path.parent_path();
}

Result<std::vector<Root>> rootsOf(const Collection& collection) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<Root>> {
        SQLite::Statement rows(*store.database,
                               "SELECT root.path, count(*), sum(state = 1) FROM photo JOIN root ON "
                               "root.id = root_id WHERE state <> 2 GROUP BY root.id ORDER BY "
                               "root.path");
        std::vector<Root> roots;
        while (rows.executeStep()) {
            roots.push_back({rows.getColumn(0).getString(),
                             rows.getColumn(1).getInt64(),
                             rows.getColumn(2).getInt64()});
        }
        return roots;
    });
}

Status forEachKeptFile(const Collection& collection,
                       const std::function<Status(const KeptFile&)>& take) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Status {
        SQLite::Statement rows(
            *store.database,
            "SELECT photo.id, root.path, photo.path, size, modified_ns, "
            "bytes_digest, state FROM photo CROSS JOIN root ON root.id = root_id "
            "WHERE state <> 2 ORDER BY photo.id");
        while (rows.executeStep()) {
            KeptFile file;
            file.photo = {rows.getColumn(0).getInt64()};
            file.root = rows.getColumn(1).getString();
            file.path = rows.getColumn(2).getString();
            file.size = static_cast<std::uint64_t>(rows.getColumn(3).getInt64());
            file.modifiedNs = rows.getColumn(4).getInt64();
            readBytes(rows.getColumn(5), file.bytes.bytes);
            file.state = static_cast<PhotoState>(rows.getColumn(6).getInt());
            if (auto taken = take(file); !taken) {
                return taken;
            }
        }
        return {};
    });
}

struct PlaceFinder::State {
    CollectionStore& store;
    std::optional<SQLite::Statement> row; // prepared on first use
};

PlaceFinder::PlaceFinder(const Collection& collection)
    : m_state(std::make_unique<State>(State{collection.store(), std::nullopt})) {}

PlaceFinder::~PlaceFinder() = default;

Result<std::optional<KeptPlace>> PlaceFinder::at(const fs::path& root, const fs::path& path) {
    return guarded(m_state->store, [&]() -> Result<std::optional<KeptPlace>> {
        if (!m_state->row) {
            m_state->row.emplace(
                *m_state->store.database,
                "SELECT 0, size, modified_ns FROM root JOIN photo ON root_id = root.id WHERE "
                "root.path = ?1 AND photo.path = ?2 UNION ALL "
                "SELECT 1, size, modified_ns FROM root JOIN copy ON root_id = root.id WHERE "
                "root.path = ?1 AND copy.path = ?2");
        }
        SQLite::Statement& row = *m_state->row;
        bindPath(row, 1, root);
        bindPath(row, 2, path);
        std::optional<KeptPlace> place;
        if (row.executeStep()) {
            place = KeptPlace{row.getColumn(0).getInt() != 0,
                              static_cast<std::uint64_t>(row.getColumn(1).getInt64()),
                              row.getColumn(2).getInt64()};
        }
        row.reset();
        return place;
    });
}

Status markFound(Collection& collection, std::span<const PhotoId> photos, PhotoState state) {
    CollectionStore& store = collection.store();
    return written(store, [&]() -> Status {
        SQLite::Statement update(*store.database, "UPDATE photo SET state = ? WHERE id = ?");
        update.bind(1, static_cast<int>(state));
        for (const PhotoId photo : photos) {
            update.bind(2, photo.value);
            update.exec();
            update.reset();
        }
        return {};
    });
}

Result<Relinked> relinkRoots(Collection& collection,
                             const fs::path& from,
                             const fs::path& to,
                             const Progress& progress) {
    CollectionStore& store = collection.store();
    if (auto may = checkWritable(store); !may) {
        return tl::unexpected(std::move(may).error());
    }
    Relinked relinked;
    std::vector<Move> moves;
    const auto relinking = guarded(store, [&]() -> Status {
        moves = movesOf(*store.database, rootPath(from), rootPath(to));
        if (moves.empty()) {
            return fail(ErrorCode::InvalidInput,
                        "No folder of this collection is or lies in " +
                            displayPath(rootPath(from)) + ". `taxo collection roots` lists them.");
        }
        if (auto checked = checkMoves(store, moves, relinked, progress); !checked) {
            return checked;
        }
        return write(store, moves);
    });
    if (!relinking) {
        return tl::unexpected(relinking.error());
    }
    relinked.roots = static_cast<std::int64_t>(moves.size());
    // What is relinked stays so when looking for missing photographs was stopped.
    if (auto looked = lookAgain(collection, moves, relinked, progress);
        !looked && looked.error().code != ErrorCode::Cancelled) {
        return tl::unexpected(std::move(looked).error());
    }
    return relinked;
}

} // namespace taxo
