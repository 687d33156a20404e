// SPDX-License-Identifier: MIT
#include "core/collection/regions.h"

#include "core/collection/group_writer_private.h"
#include "core/collection/journal_private.h"
#include "core/collection/moved_regions_private.h"

#include <array>

namespace taxo {

namespace {

/// Decimal fractions that add up to one do so to the last digits only.
constexpr double kRounding = 1e-6;

bool isInside(const Box& box) {
    return box.left >= -kRounding && box.top >= -kRounding && box.width > 0.0 && box.height > 0.0 &&
           box.left + box.width <= 1.0 + kRounding && box.top + box.height <= 1.0 + kRounding;
}

std::string text(const Box& box) {
    return std::to_string(box.left) + ", " + std::to_string(box.top) + ", " +
           std::to_string(box.width) + ", " + std::to_string(box.height);
}

Status checkInside(const Box& box) {
    return isInside(box)
               ? Status()
               : fail(ErrorCode::InvalidInput,
                      "A region at " + text(box) +
                          " is not inside its picture: left, top, width and height are shares "
                          "from 0 to 1.");
}

void bindBox(SQLite::Statement& statement, int first, const Box& box) {
    statement.bind(first, box.left);
    statement.bind(first + 1, box.top);
    statement.bind(first + 2, box.width);
    statement.bind(first + 3, box.height);
}

/// Draws the regions of one step.
class Drawer {
public:
    Drawer(SQLite::Database& database, JournalStep& step)
        : m_database(database)
        , m_step(step)
        , m_find(database,
                 "SELECT id FROM item WHERE photo_id = ? AND box_left = ? AND box_top = ? AND "
                 "box_width = ? AND box_height = ? AND drawn_by = ?")
        , m_whole(database,
                  "SELECT taken_at, utc_offset_s, latitude, longitude, place FROM item "
                  "WHERE photo_id = ? AND box_left IS NULL")
        , m_insert(database,
                   "INSERT INTO item (uuid, photo_id, box_left, box_top, box_width, box_height, "
                   "drawn_by, drawn_score, taken_at, utc_offset_s, latitude, longitude, place) "
                   "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)") {}

    /// Nothing where there is no such photograph.
    std::optional<DrawnRegion> draw(const NewRegion& region) {
        const Box box = *region.box.inPicture();
        if (const auto there = find(region, box)) {
            return DrawnRegion{*there, false};
        }
        m_whole.bind(1, region.photo.value);
        const bool isThere = m_whole.executeStep();
        if (isThere) {
            inherit();
        }
        m_whole.reset();
        if (!isThere) {
            return std::nullopt;
        }
        insert(region, box);
        const ItemId item{m_database.getLastInsertRowid()};
        m_step.concerns(item);
        ++m_drawn;
        return DrawnRegion{item, true};
    }

    std::int64_t drawn() const { return m_drawn; }

private:
    std::optional<ItemId> find(const NewRegion& region, const Box& box) {
        m_find.bind(1, region.photo.value);
        bindBox(m_find, 2, box);
        m_find.bind(6, region.drawnBy);
        std::optional<ItemId> found;
        if (m_find.executeStep()) {
            found = ItemId{m_find.getColumn(0).getInt64()};
        }
        m_find.reset();
        return found;
    }

    /// Date and place of the photograph, as they are: one row at a time is quicker by half than
    /// INSERT ... SELECT, for which SQLite keeps a journal of its own.
    void inherit() {
        constexpr int kFirst = 9;
        for (int i = 0; i < m_whole.getColumnCount(); ++i) {
            const SQLite::Column column = m_whole.getColumn(i);
            if (column.isInteger()) {
                m_insert.bind(kFirst + i, column.getInt64());
            } else if (column.isFloat()) {
                m_insert.bind(kFirst + i, column.getDouble());
            } else if (column.isText()) {
                m_insert.bind(kFirst + i, column.getString());
            } else {
                m_insert.bind(kFirst + i);
            }
        }
    }

    void insert(const NewRegion& region, const Box& box) {
        const Uuid uuid = Uuid::make();
        bindBytes(m_insert, 1, uuid.bytes);
        m_insert.bind(2, region.photo.value);
        bindBox(m_insert, 3, box);
        m_insert.bind(7, region.drawnBy);
        if (region.score) {
            m_insert.bind(8, static_cast<double>(*region.score));
        } else {
            m_insert.bind(8);
        }
        m_insert.exec();
        m_insert.reset();
    }

    SQLite::Database& m_database;
    JournalStep& m_step;
    SQLite::Statement m_find;
    SQLite::Statement m_whole;
    SQLite::Statement m_insert;
    std::int64_t m_drawn = 0;
};

/// Takes the regions of one step away.
class Eraser {
public:
    explicit Eraser(SQLite::Database& database)
        : m_erase{{{database, "DELETE FROM determination WHERE item_id = ?"},
                   {database, "DELETE FROM item_tag WHERE item_id = ?"},
                   {database, "DELETE FROM item_field WHERE item_id = ?"},
                   {database, "DELETE FROM item WHERE id = ?"}}} {}

    void erase(ItemId item) {
        for (SQLite::Statement& statement : m_erase) {
            statement.bind(1, item.value);
            statement.exec();
            statement.reset();
        }
    }

private:
    std::array<SQLite::Statement, 4> m_erase;
};

constexpr const char* kRegions = "SELECT id, photo_id, box_left, box_top, box_width, box_height, "
                                 "drawn_by, drawn_score FROM item WHERE box_left IS NOT NULL AND ";

Region regionFrom(SQLite::Statement& row) {
    Region region;
    region.item = {row.getColumn(0).getInt64()};
    region.photo = {row.getColumn(1).getInt64()};
    region.box = {row.getColumn(2).getDouble(),
                  row.getColumn(3).getDouble(),
                  row.getColumn(4).getDouble(),
                  row.getColumn(5).getDouble()};
    region.drawnBy = row.getColumn(6).getString();
    if (!row.getColumn(7).isNull()) {
        region.score = static_cast<float>(row.getColumn(7).getDouble());
    }
    return region;
}

} // namespace

Result<std::vector<DrawnRegion>>
addRegions(Collection& collection, std::span<const NewRegion> regions, const DecisionMaker& by) {
    for (const NewRegion& region : regions) {
        if (auto inside = checkInside(region.box); !inside) {
            return tl::unexpected(std::move(inside).error());
        }
    }
    using Drawn = std::vector<DrawnRegion>;
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Drawn> {
            Drawer drawer(database, step);
            Drawn all;
            all.reserve(regions.size());
            for (const NewRegion& region : regions) {
                const auto drawn = drawer.draw(region);
                if (!drawn) {
                    return fail(ErrorCode::NotFound,
                                "There is no such photograph in this collection.");
                }
                all.push_back(*drawn);
            }
            step.commit(counted(drawer.drawn(), "region") + " drawn");
            return all;
        });
}

Result<std::optional<EntryId>>
moveRegion(Collection& collection, ItemId item, const Box& box, const DecisionMaker& by) {
    if (auto inside = checkInside(box); !inside) {
        return tl::unexpected(std::move(inside).error());
    }
    using Entry = std::optional<EntryId>;
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Entry> {
            SQLite::Statement now(database, kRegions + std::string("id = ?"));
            now.bind(1, item.value);
            if (!now.executeStep()) {
                return fail(ErrorCode::NotFound, "There is no such region in this collection.");
            }
            const Box after = *box.inPicture();
            if (regionFrom(now).box == after) {
                return Entry();
            }
            SQLite::Statement move(database,
                                   "UPDATE item SET box_left = ?, box_top = ?, box_width = ?, "
                                   "box_height = ?, drawn_by = ?, drawn_score = NULL WHERE id = ?");
            bindBox(move, 1, after);
            move.bind(5, by.person);
            move.bind(6, item.value);
            move.exec();
            forgetFindings(database, std::array{item});
            step.concerns(item);
            return step.commit("1 region moved");
        });
}

Result<std::optional<EntryId>>
removeRegions(Collection& collection, std::span<const ItemId> items, const DecisionMaker& by) {
    using Entry = std::optional<EntryId>;
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Entry> {
            SQLite::Statement isWhole(database,
                                      "SELECT 1 FROM item WHERE id = ? AND box_left IS NULL");
            GroupWriter groups(database, step);
            Eraser eraser(database);
            for (const ItemId item : items) {
                isWhole.bind(1, item.value);
                if (isWhole.executeStep()) {
                    return fail(ErrorCode::InvalidInput,
                                "A whole photograph cannot be taken away as a region.");
                }
                isWhole.reset();
                if (groups.put(item, std::nullopt)) {
                    eraser.erase(item);
                    step.concerns(item);
                }
            }
            groups.dropEmptied();
            return step.commit(counted(step.items(), "region") + " taken away");
        });
}

Result<std::vector<Region>> regionsOf(const Collection& collection, PhotoId photo) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<Region>> {
        SQLite::Statement rows(*store.database, kRegions + std::string("photo_id = ? ORDER BY id"));
        rows.bind(1, photo.value);
        std::vector<Region> regions;
        while (rows.executeStep()) {
            regions.push_back(regionFrom(rows));
        }
        return regions;
    });
}

Result<std::optional<Region>> regionOf(const Collection& collection, ItemId item) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::optional<Region>> {
        SQLite::Statement row(*store.database, kRegions + std::string("id = ?"));
        row.bind(1, item.value);
        return row.executeStep() ? std::optional(regionFrom(row)) : std::nullopt;
    });
}

} // namespace taxo
