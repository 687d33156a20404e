// SPDX-License-Identifier: MIT
// What records say of tags, fields, dates and places.
#include "core/base/ascii.h"
#include "core/collection/item_rows.h"
#include "core/workflow/record_applier_private.h"

#include <algorithm>
#include <cstdlib>

namespace taxo {

namespace {

std::int64_t dayOf(std::int64_t seconds) {
    constexpr std::int64_t kDay = 86400;
    return seconds >= 0 ? seconds / kDay : (seconds - kDay + 1) / kDay;
}

/// Whether both can be true: a day does not contradict a time of that day.
bool agree(const RecordTime& first, const RecordTime& second) {
    return first.hasClock && second.hasClock
               ? first.time.seconds == second.time.seconds
               : dayOf(first.time.seconds) == dayOf(second.time.seconds);
}

/// Whether a camera's clock of an unknown zone can have shown this moment, told in UTC: zones are
/// quarters of an hour apart.
bool isSameMoment(const LocalTime& camera, const LocalTime& moment) {
    constexpr std::int64_t kQuarter = std::int64_t{15} * 60;
    constexpr std::int64_t kMostAhead = std::int64_t{14} * 3600;
    const std::int64_t ahead = camera.seconds - moment.seconds;
    return !camera.aheadOfUtc && moment.aheadOfUtc == 0 && ahead % kQuarter == 0 &&
           std::abs(ahead) <= kMostAhead;
}

/// Fields are one in either case.
std::string keyOf(std::string name) {
    std::ranges::transform(name, name.begin(), [](char letter) { return lowered(letter); });
    return name;
}

} // namespace

template <class Change>
Status RecordApplier::applyAll(const Result<std::vector<Change>>& changes, std::size_t& counted) {
    if (!changes) {
        return tl::unexpected(changes.error());
    }
    counted += changes->size();
    for (const Change& change : *changes) {
        touch(change.item);
    }
    const auto entry = apply(m_collection, *changes, m_by);
    return entry ? Status() : tl::unexpected(entry.error());
}

void RecordApplier::contradict(const PhotoRecord& record, const std::string& what) {
    complain(record.where, what + " was said before of the same; the first counts");
}

/// Adds to `fresh` what is new of `waiting` for an item that has `kept`.
void RecordApplier::mark(const Waiting& waiting, const Marks& kept, Marks& fresh) {
    for (const std::string& tag : waiting.record.tags) {
        const bool isThere =
            std::ranges::count(kept.tags, tag) != 0 || std::ranges::count(fresh.tags, tag) != 0;
        if (!isThere) {
            fresh.tags.push_back(tag);
        }
    }
    std::vector<bool>& told = m_toldFields[waiting.item.value];
    for (const auto& [name, value] : waiting.record.fields) {
        if (value.empty()) {
            continue;
        }
        const std::size_t field =
            m_fieldNumbers.try_emplace(keyOf(name), m_fieldNumbers.size()).first->second;
        told.resize(std::max(told.size(), field + 1));
        const std::string before = fresh.field(name).empty() ? kept.field(name) : fresh.field(name);
        if (before == value) {
            told[field] = true;
        } else if (!told[field]) {
            told[field] = true;
            fresh.fields.push_back({name, value});
        } else if (name != kVerbatimField) { // the names themselves are compared
            contradict(waiting.record, name + " is " + value + ", but " + before);
        }
    }
}

Status RecordApplier::mark() {
    std::vector<ItemId> items;
    for (const Waiting& waiting : m_batch) {
        items.push_back(waiting.item);
    }
    const auto before = marksOf(m_collection, items);
    if (!before) {
        return tl::unexpected(before.error());
    }
    std::map<ItemId, Marks> each;
    for (std::size_t i = 0; i < m_batch.size(); ++i) {
        Marks& marks = each[items[i]];
        marks.item = items[i];
        mark(m_batch[i], (*before)[i], marks);
    }
    std::vector<Marks> fresh;
    for (auto& [item, marks] : each) {
        m_report.tags += marks.tags.size();
        m_report.fields += marks.fields.size();
        if (!marks.tags.empty() || !marks.fields.empty()) {
            touch(item);
            fresh.push_back(std::move(marks));
        }
    }
    if (fresh.empty()) {
        return {};
    }
    const auto entry = addMarks(m_collection, fresh, m_by);
    return entry ? Status() : tl::unexpected(entry.error());
}

/// Whether this is the first word on when the photograph was taken.
bool RecordApplier::isFirstTime(const Waiting& waiting) {
    const RecordTime& time = *waiting.record.takenAt;
    auto& told = m_toldOfPhotos[waiting.photo.photo].takenAt;
    if (!told) {
        told = time;
        return true;
    }
    if (!agree(*told, time)) {
        contradict(waiting.record, "it has another date than");
    }
    return false;
}

Status RecordApplier::setTimes() {
    std::vector<ItemId> items;
    std::vector<const RecordTime*> told;
    for (const Waiting& waiting : m_batch) {
        if (waiting.record.takenAt && isFirstTime(waiting)) {
            items.push_back(waiting.item);
            told.push_back(&*waiting.record.takenAt);
        }
    }
    const auto rows = rowsOf(m_collection, items);
    if (!rows || rows->size() != items.size()) {
        return rows ? fail(ErrorCode::NotFound, "A photograph went away while it was described.")
                    : tl::unexpected(rows.error());
    }
    std::vector<ItemTime> times;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto& before = (*rows)[i].takenAt;
        LocalTime time = told[i]->time;
        const bool isOfSameDay = before && dayOf(before->seconds) == dayOf(time.seconds);
        if (!told[i]->hasClock && isOfSameDay) {
            continue; // the day is less than what is known
        }
        if (before && !time.aheadOfUtc && before->seconds == time.seconds) {
            time.aheadOfUtc = before->aheadOfUtc;
        }
        if (before && isSameMoment(*before, time)) {
            time = {before->seconds, static_cast<std::int32_t>(before->seconds - time.seconds)};
        }
        times.push_back({items[i], time});
    }
    return applyAll(proposeTimes(m_collection, times), m_report.dates);
}

/// What is said of the photograph's place for the first time.
ItemPlace RecordApplier::firstPlace(const Waiting& waiting) {
    const PhotoRecord& record = waiting.record;
    ToldOfPhoto& told = m_toldOfPhotos[waiting.photo.photo];
    ItemPlace place{waiting.item};
    if (record.position && !told.position) {
        place.position = told.position = record.position;
    } else if (record.position && record.position != told.position) {
        contradict(record, "it has another position than");
    }
    if (!record.place.empty() && told.place.empty()) {
        place.name = told.place = record.place;
    } else if (!record.place.empty() && record.place != told.place) {
        contradict(record, "its place is " + record.place + ", but " + told.place);
    }
    return place;
}

Status RecordApplier::setPlaces() {
    std::map<PhotoId, ItemPlace> each;
    for (const Waiting& waiting : m_batch) {
        if (!waiting.record.position && waiting.record.place.empty()) {
            continue;
        }
        const ItemPlace first = firstPlace(waiting);
        ItemPlace& place = each.try_emplace(waiting.photo.photo, first).first->second;
        place.position = place.position ? place.position : first.position;
        place.name = place.name ? place.name : first.name;
    }
    std::vector<ItemPlace> places;
    for (auto& [photo, place] : each) {
        if (place.position || place.name) {
            places.push_back(std::move(place));
        }
    }
    return applyAll(proposePlaces(m_collection, places), m_report.places);
}

} // namespace taxo
