// SPDX-License-Identifier: MIT
#include "core/collection/event_list.h"

#include "core/collection/filter_sql_private.h"
#include "core/collection/photo.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace taxo {

namespace {

constexpr const char* kNoDate = "-";

/// An item of an event.
struct Frame {
    std::int64_t takenAt = std::numeric_limits<std::int64_t>::max(); ///< largest: not known
    ItemId item;
    auto operator<=>(const Frame&) const = default;
};

struct Event {
    std::string name;
    std::vector<Frame> frames;
    std::size_t hidden = 0;
};

/// Gathers items by event.
class Events {
public:
    /// `key`: an event, an occurrence without one as a negative number, or 0 for neither.
    void put(std::int64_t key, std::string name, Frame frame, bool isHidden) {
        const auto [place, isNew] = m_placeOfKey.try_emplace(key, m_events.size());
        if (isNew) {
            m_events.push_back({std::move(name), {}, 0});
        }
        Event& event = m_events[place->second];
        if (isHidden) {
            ++event.hidden;
        } else {
            event.frames.push_back(frame);
            m_placeOfItem.emplace(frame.item.value, place->second);
        }
    }

    GroupedItems list(const std::vector<ItemId>& inOrder) {
        GroupedItems grouped;
        grouped.items.reserve(m_placeOfItem.size());
        std::vector<bool> isListed(m_events.size());
        const auto none = m_placeOfKey.find(0);
        const std::size_t last = none != m_placeOfKey.end() ? none->second : m_events.size();
        std::vector<ItemId> alone;
        for (const ItemId item : inOrder) {
            const auto place = m_placeOfItem.find(item.value);
            if (place == m_placeOfItem.end()) {
                continue; // hidden
            }
            if (place->second == last) {
                alone.push_back(item);
            } else if (!isListed[place->second]) {
                isListed[place->second] = true;
                add(m_events[place->second], grouped);
            }
        }
        for (const Event& event : m_events) {
            grouped.hidden += event.hidden;
        }
        if (!alone.empty()) {
            grouped.groups.push_back(
                {"", grouped.items.size(), alone.size(), m_events[last].hidden});
            grouped.items.insert(grouped.items.end(), alone.begin(), alone.end());
        }
        return grouped;
    }

private:
    static void add(Event& event, GroupedItems& grouped) {
        std::ranges::sort(event.frames);
        EventHeading heading{"", event.name};
        if (const std::int64_t first = event.frames.front().takenAt; first != Frame().takenAt) {
            heading.begins = LocalTime{first, std::nullopt}.text();
        }
        grouped.groups.push_back(
            {heading.text(), grouped.items.size(), event.frames.size(), event.hidden});
        for (const Frame& frame : event.frames) {
            grouped.items.push_back(frame.item);
        }
    }

    std::vector<Event> m_events;
    std::unordered_map<std::int64_t, std::size_t> m_placeOfKey;
    std::unordered_map<std::int64_t, std::size_t> m_placeOfItem;
};

} // namespace

std::string EventHeading::text() const {
    const std::string date = begins.empty() ? kNoDate : begins;
    return name.empty() ? date : date + ' ' + name;
}

EventHeading EventHeading::of(const std::string& value) {
    const std::size_t blank = value.find(' ');
    EventHeading heading{value.substr(0, blank), {}};
    if (blank != std::string::npos) {
        heading.name = value.substr(blank + 1);
    }
    if (heading.begins == kNoDate) {
        heading.begins.clear();
    }
    return heading;
}

Result<GroupedItems>
listEvents(const Collection& collection, const Filter& filter, Sort sort, bool hidesEmpty) {
    const auto inOrder = findItems(collection, filter, sort);
    if (!inOrder) {
        return tl::unexpected(inOrder.error());
    }
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<GroupedItems> {
        const auto condition = conditionOf(*store.database, filter);
        const auto empty = hidesEmpty ? conditionOf(*store.database, *Filter::parse("empty"))
                                      : Result<SqlCondition>({"0", {}});
        if (!condition || !empty) {
            return tl::unexpected((condition ? empty : condition).error());
        }
        SQLite::Statement row(
            *store.database,
            "SELECT item.id, item.taken_at, coalesce(occurrence.event_id, -occurrence.id, 0), "
            "trim(coalesce(deployment.name, '') || ' ' || "
            "CASE WHEN event.id IS NULL THEN coalesce(catalog_number, '') ELSE event.name END), " +
                empty->text +
                " FROM item LEFT JOIN occurrence ON occurrence.id = item.occurrence_id "
                "LEFT JOIN event ON event.id = occurrence.event_id "
                "LEFT JOIN deployment ON deployment.id = event.deployment_id WHERE " +
                condition->text);
        condition->bind(row, empty->bind(row, 1));
        Events events;
        while (row.executeStep()) {
            Frame frame;
            frame.item = {row.getColumn(0).getInt64()};
            if (!row.getColumn(1).isNull()) {
                frame.takenAt = row.getColumn(1).getInt64();
            }
            events.put(row.getColumn(2).getInt64(),
                       row.getColumn(3).getString(),
                       frame,
                       row.getColumn(4).getInt() != 0);
        }
        return events.list(*inOrder);
    });
}

} // namespace taxo
