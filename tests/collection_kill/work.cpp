// SPDX-License-Identifier: MIT
#include "tests/collection_kill/work.h"

#include "core/base/digest.h"
#include "core/collection/backup.h"
#include "core/collection/connect_private.h"
#include "core/collection/database_private.h"
#include "core/collection/determination.h"
#include "core/collection/journal.h"
#include "core/collection/migrations_private.h"
#include "core/collection/photo.h"
#include "core/workflow/import_photos.h"
#include "core/workflow/search_collection.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace taxo::test {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDimension = 32;
constexpr std::size_t kIndexLists = 32;

/// Opens, works, closes.
Status with(const fs::path& file, const std::function<Status(Collection&)>& work) {
    auto collection = Collection::open(file);
    if (!collection) {
        return tl::unexpected(std::move(collection).error());
    }
    if (auto done = work(*collection); !done) {
        return done;
    }
    return collection->close();
}

/// The items and the name that decision `number`, from 1 on, is about. Every eighth is of many.
std::vector<ItemId> itemsOf(std::int64_t number) {
    const std::int64_t count = number % 8 == 0 ? 300 : 15;
    std::vector<ItemId> items;
    for (std::int64_t i = 0; i < count; ++i) {
        items.push_back({(number * 37 + i) % kPhotos + 1});
    }
    return items;
}

} // namespace

std::vector<float> vectorOf(const Digest& bytes) {
    std::vector<float> vector(kDimension);
    std::transform(bytes.bytes.begin(), bytes.bytes.end(), vector.begin(), [](std::uint8_t byte) {
        return static_cast<float>(byte);
    });
    return vector;
}

Status importAll(const fs::path& collection, const fs::path& photos, const Acknowledge&) {
    return with(collection, [&](Collection& open) -> Status {
        const auto report = importPhotos(open, std::array{photos}, {});
        return report ? Status() : tl::unexpected(report.error());
    });
}

Status embedAll(const fs::path& collection, const Acknowledge& acknowledge) {
    return with(collection, [&](Collection& open) -> Status {
        const auto key =
            keep(open, VectorKey{{}, "fake", kDimension, "squash", "fp32", VectorStorage::Half});
        if (!key) {
            return tl::unexpected(key.error());
        }
        constexpr std::size_t kBatch = 32;
        std::int64_t done = 0;
        while (true) {
            const auto items = itemsToEmbed(open, *key, kBatch);
            if (!items) {
                return tl::unexpected(items.error());
            }
            if (items->empty()) {
                return {};
            }
            EmbeddingMatrix vectors;
            for (const ItemId item : *items) {
                const auto photo = photoOf(open, item);
                if (!photo) {
                    return tl::unexpected(photo.error());
                }
                vectors.append(vectorOf(photo->file.bytes));
            }
            if (auto kept = keepEmbeddings(open, *key, *items, vectors); !kept) {
                return kept;
            }
            acknowledge(done += static_cast<std::int64_t>(items->size()));
        }
    });
}

namespace {

/// With groups of rows: what is small would be held in one.
Result<CollectionSearch> openSearch(const Collection& collection) {
    const auto vectors = chooseVectors(collection);
    return vectors ? CollectionSearch::open(
                         collection, *vectors, {}, {.exactBytes = 0, .lists = kIndexLists})
                   : tl::unexpected(vectors.error());
}

} // namespace

Status indexAll(const fs::path& collection, const Acknowledge& acknowledge) {
    return with(collection, [&](Collection& open) -> Status {
        const auto search = openSearch(open);
        if (!search) {
            return tl::unexpected(search.error());
        }
        acknowledge(static_cast<std::int64_t>(search->index().size()));
        return {};
    });
}

Result<std::vector<std::vector<Neighbor>>> searchSome(const fs::path& collection) {
    std::vector<std::vector<Neighbor>> answers;
    const auto done = with(collection, [&](Collection& open) -> Status {
        const auto search = openSearch(open);
        if (!search) {
            return tl::unexpected(search.error());
        }
        for (std::int64_t item = 1; item <= kPhotos; item += 10) {
            auto answer = search->likeItems(std::array{ItemId{item}}, {.count = 5});
            if (!answer) {
                return tl::unexpected(std::move(answer).error());
            }
            answers.push_back(std::move(answer->nearest));
        }
        return {};
    });
    return done ? Result<std::vector<std::vector<Neighbor>>>(std::move(answers))
                : tl::unexpected(done.error());
}

Status decideAll(const fs::path& collection, const Acknowledge& acknowledge) {
    return with(collection, [&](Collection& open) -> Status {
        const auto info = infoOf(open);
        if (!info) {
            return tl::unexpected(info.error());
        }
        for (std::int64_t number = info->entries + 1; number <= kDecisions; ++number) {
            Lineage taxon;
            taxon.at(Rank::Genus) = "Genus" + std::to_string(number % 7);
            const auto entry = determine(open,
                                         itemsOf(number),
                                         Verdict::Taxon,
                                         taxon,
                                         number % 3 == 0 ? "cf." : "",
                                         {number % 2 == 0 ? "Ada" : "Grace", "chosen"});
            if (!entry) {
                return tl::unexpected(entry.error());
            }
            acknowledge(entry->value);
        }
        return {};
    });
}

Status undoMost(const fs::path& collection, const Acknowledge& acknowledge) {
    return with(collection, [&](Collection& open) -> Status {
        while (true) {
            const auto next = nextUndo(open);
            if (!next) {
                return tl::unexpected(next.error());
            }
            if (!*next || (*next)->id.value <= kDecisions - kUndone) {
                return {};
            }
            const auto undone = undo(open);
            if (!undone) {
                return tl::unexpected(undone.error());
            }
            acknowledge((*undone)->id.value);
        }
    });
}

Status backUpOnce(const fs::path& collection, const Acknowledge& acknowledge) {
    return with(collection, [&](Collection&) -> Status {
        const auto backup = backUp(collection, BackupKind::Manual);
        if (!backup) {
            return tl::unexpected(backup.error());
        }
        acknowledge(backup->number);
        return {};
    });
}

Status restoreOldest(const fs::path& collection, const Acknowledge& acknowledge) {
    const auto restored = restoreBackup(collection, backupsOf(collection).back());
    if (!restored) {
        return tl::unexpected(restored.error());
    }
    acknowledge(1);
    return {};
}

Status migrateOn(const fs::path& collection, const Acknowledge& acknowledge) {
    CollectionStore store;
    store.file = collection;
    return guarded(store, [&]() -> Status {
        store.database = connect(collection, SQLite::OPEN_READWRITE);
        prepare(*store.database);
        std::vector<std::string_view> steps(migrations().begin(), migrations().end());
        steps.emplace_back(
            "CREATE TABLE trait (item_id INTEGER PRIMARY KEY, value TEXT NOT NULL); "
            "INSERT INTO trait SELECT id, hex(uuid) || hex(zeroblob(2000)) FROM item; "
            "CREATE INDEX trait_by_value ON trait (value);"
            "ALTER TABLE photo ADD COLUMN sharpness REAL; UPDATE photo SET sharpness = id / 2.0");
        steps.emplace_back(
            "UPDATE trait SET value = substr(value, 1, 1) || item_id; "
            "DELETE FROM item_field; DROP INDEX item_by_place; "
            "UPDATE item SET place = 'place ' || id; CREATE INDEX item_by_place ON item (place)");
        if (auto done = bringUpToDate(store, steps, {}); !done) {
            return done;
        }
        acknowledge(versionMigratedTo());
        return {};
    });
}

int versionOfProgram() {
    return static_cast<int>(migrations().size());
}

int versionMigratedTo() {
    return versionOfProgram() + 2;
}

} // namespace taxo::test
