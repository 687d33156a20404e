// SPDX-License-Identifier: MIT
#include "core/collection/marks.h"

#include "core/base/ascii.h"
#include "core/collection/journal_private.h"

#include <algorithm>
#include <map>

namespace taxo {

namespace {

/// The row of a tag's or a field's name, made where there is none.
class NameTable {
public:
    NameTable(SQLite::Database& database, const std::string& table, const std::string& collation)
        : m_find(database, "SELECT id FROM " + table + " WHERE name = ?" + collation)
        , m_insert(database, "INSERT INTO " + table + " (name) VALUES (?) RETURNING id") {}

    std::int64_t idOf(const std::string& name) {
        const auto [known, isNew] = m_known.try_emplace(name, 0);
        if (isNew) {
            const auto found = ask(m_find, name);
            known->second = found ? *found : *ask(m_insert, name);
        }
        return known->second;
    }

private:
    static std::optional<std::int64_t> ask(SQLite::Statement& statement, const std::string& name) {
        statement.bind(1, name);
        std::optional<std::int64_t> id;
        if (statement.executeStep()) {
            id = statement.getColumn(0).getInt64();
        }
        statement.reset();
        return id;
    }

    SQLite::Statement m_find;
    SQLite::Statement m_insert;
    std::map<std::string, std::int64_t> m_known;
};

/// Writes marks of one step; tells the step of what it changes.
class Marker {
public:
    Marker(SQLite::Database& database, JournalStep& step)
        : m_step(step)
        , m_tags(database, "tag", "")
        , m_fields(database, "field", " COLLATE NOCASE")
        , m_tag(database, "INSERT OR IGNORE INTO item_tag (item_id, tag_id) VALUES (?, ?)")
        , m_untag(database, "DELETE FROM item_tag WHERE item_id = ? AND tag_id = ?")
        , m_set(database,
                "INSERT INTO item_field (item_id, field_id, value) VALUES (?, ?, ?) ON CONFLICT "
                "(item_id, field_id) DO UPDATE SET value = excluded.value WHERE value <> "
                "excluded.value")
        , m_clear(database, "DELETE FROM item_field WHERE item_id = ? AND field_id = ?")
        , m_item(database, "SELECT 1 FROM item WHERE id = ?") {}

    void tag(ItemId item, const std::string& name, bool isOn) {
        SQLite::Statement& statement = isOn ? m_tag : m_untag;
        statement.bind(2, m_tags.idOf(name));
        write(statement, item);
    }

    void set(ItemId item, const FieldValue& field) {
        SQLite::Statement& statement = field.value.empty() ? m_clear : m_set;
        statement.bind(2, m_fields.idOf(field.name));
        if (!field.value.empty()) {
            statement.bindNoCopy(3, field.value);
        }
        write(statement, item);
    }

    /// An item that is not there.
    const std::optional<ItemId>& missing() const { return m_missing; }

private:
    void write(SQLite::Statement& statement, ItemId item) {
        statement.bind(1, item.value);
        if (statement.exec() > 0) {
            m_step.concerns(item);
        } else if (!isThere(item)) { // what puts something on it fails by itself
            m_missing = item;
        }
        statement.reset();
    }

    bool isThere(ItemId item) {
        m_item.bind(1, item.value);
        const bool isThere = m_item.executeStep();
        m_item.reset();
        return isThere;
    }

    JournalStep& m_step;
    NameTable m_tags;
    NameTable m_fields;
    SQLite::Statement m_tag;
    SQLite::Statement m_untag;
    SQLite::Statement m_set;
    SQLite::Statement m_clear;
    SQLite::Statement m_item;
    std::optional<ItemId> m_missing;
};

/// Runs `mark(marker)` as a step with the text that `text(items)` makes.
template <class Mark, class Text>
Result<std::optional<EntryId>>
marked(Collection& collection, const DecisionMaker& by, const Mark& mark, const Text& text) {
    using Entry = std::optional<EntryId>;
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Entry> {
            Marker marker(database, step);
            mark(marker);
            if (const auto missing = marker.missing()) {
                return fail(ErrorCode::NotFound,
                            "There is no item " + std::to_string(missing->value) +
                                " in this collection.");
            }
            return step.commit(text(countedItems(step.items())));
        });
}

tl::unexpected<Error> nameless(const char* what) {
    return fail(ErrorCode::InvalidInput, std::string("A ") + what + " needs a name.");
}

Result<std::optional<EntryId>> setTag(Collection& collection,
                                      std::span<const ItemId> items,
                                      const std::string& name,
                                      bool isOn,
                                      const DecisionMaker& by) {
    if (name.empty()) {
        return nameless("tag");
    }
    return marked(
        collection,
        by,
        [&](Marker& marker) {
            for (const ItemId item : items) {
                marker.tag(item, name, isOn);
            }
        },
        [&](const std::string& counted) {
            if (name == kFlagTag) {
                return counted + (isOn ? " flagged" : " no longer flagged");
            }
            return "tag " + excerpt(name) + (isOn ? " on " : " taken off ") + counted;
        });
}

std::vector<std::string> readNames(SQLite::Statement&& rows) {
    std::vector<std::string> names;
    while (rows.executeStep()) {
        names.push_back(rows.getColumn(0).getString());
    }
    return names;
}

Result<std::vector<std::string>> namesOf(const Collection& collection, const char* query) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<std::string>> {
        return readNames(SQLite::Statement(*store.database, query));
    });
}

} // namespace

bool Marks::isFlagged() const {
    return std::ranges::find(tags, kFlagTag) != tags.end();
}

std::string Marks::field(std::string_view name) const {
    const auto found = std::ranges::find_if(fields, [&](const FieldValue& each) {
        return std::ranges::equal(each.name, name, {}, lowered, lowered);
    });
    return found == fields.end() ? std::string() : found->value;
}

Result<std::optional<EntryId>> tag(Collection& collection,
                                   std::span<const ItemId> items,
                                   const std::string& name,
                                   const DecisionMaker& by) {
    return setTag(collection, items, name, true, by);
}

Result<std::optional<EntryId>> untag(Collection& collection,
                                     std::span<const ItemId> items,
                                     const std::string& name,
                                     const DecisionMaker& by) {
    return setTag(collection, items, name, false, by);
}

Result<std::optional<EntryId>> setFlag(Collection& collection,
                                       std::span<const ItemId> items,
                                       bool isFlagged,
                                       const DecisionMaker& by) {
    return setTag(collection, items, kFlagTag, isFlagged, by);
}

Result<std::optional<EntryId>> setField(Collection& collection,
                                        std::span<const ItemId> items,
                                        const FieldValue& field,
                                        const DecisionMaker& by) {
    if (field.name.empty()) {
        return nameless("field");
    }
    return marked(
        collection,
        by,
        [&](Marker& marker) {
            for (const ItemId item : items) {
                marker.set(item, field);
            }
        },
        [&](const std::string& counted) {
            return excerpt(field.name) +
                   (field.value.empty() ? " cleared" : " = " + excerpt(field.value)) + " on " +
                   counted;
        });
}

Result<std::optional<EntryId>>
addMarks(Collection& collection, std::span<const Marks> marks, const DecisionMaker& by) {
    for (const Marks& each : marks) {
        if (std::ranges::find(each.tags, "") != each.tags.end()) {
            return nameless("tag");
        }
        if (std::ranges::find(each.fields, "", &FieldValue::name) != each.fields.end()) {
            return nameless("field");
        }
    }
    return marked(
        collection,
        by,
        [&](Marker& marker) {
            for (const Marks& each : marks) {
                for (const std::string& name : each.tags) {
                    marker.tag(each.item, name, true);
                }
                for (const FieldValue& field : each.fields) {
                    marker.set(each.item, field);
                }
            }
        },
        [](const std::string& counted) { return "tags and fields of " + counted; });
}

Result<std::vector<Marks>> marksOf(const Collection& collection, std::span<const ItemId> items) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<Marks>> {
        SQLite::Statement tags(*store.database,
                               "SELECT name FROM item_tag JOIN tag ON tag.id = tag_id "
                               "WHERE item_id = ? ORDER BY name");
        SQLite::Statement fields(*store.database,
                                 "SELECT name, value FROM item_field JOIN field ON field.id = "
                                 "field_id WHERE item_id = ? ORDER BY name");
        std::vector<Marks> all;
        all.reserve(items.size());
        for (const ItemId item : items) {
            Marks& marks = all.emplace_back();
            marks.item = item;
            tags.bind(1, item.value);
            while (tags.executeStep()) {
                marks.tags.push_back(tags.getColumn(0).getString());
            }
            tags.reset();
            fields.bind(1, item.value);
            while (fields.executeStep()) {
                marks.fields.push_back(
                    {fields.getColumn(0).getString(), fields.getColumn(1).getString()});
            }
            fields.reset();
        }
        return all;
    });
}

Result<std::vector<std::string>> fieldNames(const Collection& collection) {
    return namesOf(collection,
                   "SELECT name FROM field WHERE EXISTS (SELECT 1 FROM item_field WHERE field_id = "
                   "field.id) ORDER BY name");
}

Result<std::vector<std::string>> tagNames(const Collection& collection) {
    return namesOf(collection,
                   "SELECT name FROM tag WHERE EXISTS (SELECT 1 FROM item_tag WHERE tag_id = "
                   "tag.id) ORDER BY name");
}

} // namespace taxo
