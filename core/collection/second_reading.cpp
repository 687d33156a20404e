// SPDX-License-Identifier: MIT
#include "core/collection/second_reading.h"

#include "core/base/counted.h"
#include "core/base/numbers.h"
#include "core/base/random.h"
#include "core/collection/determination.h"
#include "core/collection/marks.h"
#include "core/collection/query.h"
#include "core/collection/verified_items.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

namespace taxo {

namespace {

constexpr std::string_view kReadingOf = "reading ";
constexpr std::string_view kOf = " of ";
constexpr std::string_view kFrom = " from ";
constexpr std::string_view kDisputed = ", disputed";
constexpr std::string_view kByEvents = ", by events";

/// Nothing where the tag is none of a reading.
std::optional<SecondReading> readingFrom(std::string_view tag) {
    if (!tag.starts_with(kReadingOf)) {
        return std::nullopt;
    }
    tag.remove_prefix(kReadingOf.size());
    std::int64_t number = 0;
    if (!takeNumber(tag, number) || number <= 0 || !tag.starts_with(kOf)) {
        return std::nullopt;
    }
    tag.remove_prefix(kOf.size());
    SecondReading reading;
    reading.name = std::to_string(number);
    if (tag.ends_with(kDisputed)) {
        reading.first = tag.substr(0, tag.size() - kDisputed.size());
        return reading.first.empty() ? std::nullopt : std::optional(std::move(reading));
    }
    reading.isByEvents = tag.ends_with(kByEvents);
    tag.remove_suffix(reading.isByEvents ? kByEvents.size() : 0);
    const std::size_t from = tag.rfind(kFrom);
    if (from == std::string_view::npos || from == 0) {
        return std::nullopt;
    }
    reading.first = tag.substr(0, from);
    std::string_view population = tag.substr(from + kFrom.size());
    const bool isNumber =
        takeNumber(population, reading.population) && population.empty() && reading.population > 0;
    return isNumber ? std::optional(std::move(reading)) : std::nullopt;
}

/// The first number that no reading has.
Result<std::string> freeName(const Collection& collection) {
    const auto readings = secondReadings(collection);
    if (!readings) {
        return tl::unexpected(readings.error());
    }
    std::int64_t number = 1;
    while (std::ranges::find(*readings, std::to_string(number), &SecondReading::name) !=
           readings->end()) {
        ++number;
    }
    return std::to_string(number);
}

/// Tells which items a reader may read blind.
class ReadableItems {
public:
    ReadableItems(const Collection& collection,
                  std::string first,
                  std::string reader,
                  bool ofUnaided)
        : m_collection(collection)
        , m_first(std::move(first))
        , m_reader(std::move(reader))
        , m_ofUnaided(ofUnaided) {}

    Result<bool> take(ItemId item) {
        const auto said = determinationsOf(m_collection, item);
        if (!said) {
            return tl::unexpected(said.error());
        }
        const auto word = std::ranges::find(*said, m_first, &Determination::person);
        if (word == said->end()) {
            return false;
        }
        if (word->isOfOccurrence) {
            // A word of an item's own would take the place of its occurrence's.
            ++m_ofOccurrences;
            return false;
        }
        if (m_ofUnaided && word->basis != kUnaided) {
            ++m_aided;
            return false;
        }
        if (std::ranges::find(*said, m_reader, &Determination::person) != said->end()) {
            ++m_seen;
            return false;
        }
        return true;
    }

    tl::unexpected<Error> none() const {
        std::string text =
            "There is nothing of " + m_first + " that " + m_reader + " could read blind.";
        if (m_seen > 0) {
            text += " Of " + counted(m_seen, "item") + " " + m_reader +
                    " has said what it is: a third person has to read these.";
        }
        if (m_aided > 0) {
            text += " " + counted(m_aided, "word") + " of " + m_first +
                    " were said with the suggestion in sight.";
        }
        if (m_ofOccurrences > 0) {
            text += " " + counted(m_ofOccurrences, "word") + " of " + m_first +
                    " are about occurrences, not about single items.";
        }
        if (m_seen == 0 && m_aided == 0 && m_ofOccurrences == 0) {
            text += " " + m_first + " has not said what any of these items are.";
        }
        return fail(ErrorCode::InvalidInput, std::move(text));
    }

private:
    const Collection& m_collection;
    std::string m_first;
    std::string m_reader;
    bool m_ofUnaided;
    std::int64_t m_seen = 0;
    std::int64_t m_aided = 0;
    std::int64_t m_ofOccurrences = 0;
};

Status checkPeople(const std::string& first, const std::string& reader) {
    if (first.empty() || reader.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "A second reading needs two people: whose words are read, and who reads.");
    }
    if (first == reader) {
        return fail(ErrorCode::InvalidInput,
                    "A second reading is another's: " + first + " cannot read blind what " + first +
                        " has named.");
    }
    return {};
}

/// Those of so many events that come first in a random order.
std::vector<ItemId>
drawn(const std::vector<TogetherItem>& items, std::size_t size, bool byEvents, std::uint64_t seed) {
    Random random(seed);
    std::unordered_map<std::int64_t, std::size_t> places; // of events, by their first item
    std::vector<std::vector<ItemId>> units;
    for (const TogetherItem& one : items) {
        const auto [place, isNew] = places.try_emplace(one.together, units.size());
        if (isNew || !byEvents) {
            units.emplace_back();
        }
        (byEvents ? units[place->second] : units.back()).push_back(one.item);
    }
    random.shuffle(units);
    units.resize(std::min(size, units.size()));
    std::vector<ItemId> found;
    for (const std::vector<ItemId>& unit : units) {
        found.insert(found.end(), unit.begin(), unit.end());
    }
    std::ranges::sort(found);
    return found;
}

Result<SecondReading> keepReading(Collection& collection,
                                  SecondReading reading,
                                  std::span<const ItemId> items,
                                  const DecisionMaker& by) {
    auto name = freeName(collection);
    if (!name) {
        return tl::unexpected(std::move(name).error());
    }
    reading.name = *std::move(name);
    reading.items = static_cast<std::int64_t>(items.size());
    const auto kept = asOneStep(collection, by, [&]() -> Result<std::string> {
        if (auto tagged = tag(collection, items, reading.tag(), by); !tagged) {
            return tl::unexpected(std::move(tagged).error());
        }
        return "second reading " + reading.name + ": " + counted(reading.items, "item") + " of " +
               reading.first;
    });
    return kept ? Result<SecondReading>(std::move(reading)) : tl::unexpected(kept.error());
}

} // namespace

std::string SecondReading::tag() const {
    return std::string(kReadingOf) + name + std::string(kOf) + first +
           (isOfDisputes() ? std::string(kDisputed)
                           : std::string(kFrom) + std::to_string(population)) +
           std::string(isByEvents ? kByEvents : "");
}

Filter SecondReading::filter() const {
    FilterTerm term;
    term.key = FilterKey::Tag;
    term.values = {tag()};
    return {{term}};
}

Result<SecondReading> drawSecondReading(Collection& collection,
                                        const SecondReadingOptions& options,
                                        const DecisionMaker& by) {
    if (auto checked = checkPeople(options.first, options.reader); !checked) {
        return tl::unexpected(std::move(checked).error());
    }
    if (options.size == 0) {
        return fail(ErrorCode::InvalidInput, "A second reading is of 1 item or more.");
    }
    auto items = togetherItems(collection, options.within);
    if (!items) {
        return tl::unexpected(std::move(items).error());
    }
    ReadableItems candidates(collection, options.first, options.reader, options.ofUnaided);
    std::vector<TogetherItem> left;
    for (const TogetherItem& one : *items) {
        const auto isOne = candidates.take(one.item);
        if (!isOne) {
            return tl::unexpected(isOne.error());
        }
        if (*isOne) {
            left.push_back(one);
        }
    }
    if (left.empty()) {
        return candidates.none();
    }
    SecondReading reading;
    reading.first = options.first;
    reading.population = static_cast<std::int64_t>(left.size());
    reading.isByEvents = options.byEvents;
    const auto some = drawn(left, options.size, options.byEvents, options.seed);
    return keepReading(collection, std::move(reading), some, by);
}

Result<SecondReading> readDisputes(Collection& collection,
                                   const std::string& first,
                                   const std::string& reader,
                                   std::span<const ItemId> items,
                                   const DecisionMaker& by) {
    if (auto checked = checkPeople(first, reader); !checked) {
        return tl::unexpected(std::move(checked).error());
    }
    ReadableItems candidates(collection, first, reader, false);
    std::vector<ItemId> left;
    for (const ItemId item : items) {
        const auto isOne = candidates.take(item);
        if (!isOne) {
            return tl::unexpected(isOne.error());
        }
        if (*isOne) {
            left.push_back(item);
        }
    }
    if (left.empty()) {
        return candidates.none();
    }
    SecondReading reading;
    reading.first = first;
    return keepReading(collection, std::move(reading), left, by);
}

Result<std::vector<SecondReading>> secondReadings(const Collection& collection) {
    const auto tags = tagNames(collection);
    if (!tags) {
        return tl::unexpected(tags.error());
    }
    std::vector<SecondReading> readings;
    for (const std::string& tag : *tags) {
        auto reading = readingFrom(tag);
        if (!reading) {
            continue;
        }
        const auto items = countItems(collection, reading->filter());
        if (!items) {
            return tl::unexpected(items.error());
        }
        reading->items = *items;
        readings.push_back(*std::move(reading));
    }
    std::ranges::stable_sort(readings, {}, [](const SecondReading& one) {
        return numberIn<std::int64_t>(one.name).value_or(0);
    });
    return readings;
}

Result<SecondReading> secondReadingNamed(const Collection& collection, std::string_view name) {
    auto readings = secondReadings(collection);
    if (!readings) {
        return tl::unexpected(std::move(readings).error());
    }
    std::string names;
    for (SecondReading& reading : *readings) {
        if (reading.name == name) {
            return std::move(reading);
        }
        names += (names.empty() ? "" : ", ") + reading.name;
    }
    return fail(ErrorCode::NotFound,
                "There is no second reading \"" + std::string(name) + "\". " +
                    (names.empty() ? "None was drawn yet." : "There are: " + names + "."));
}

Result<std::int64_t>
readBy(const Collection& collection, const SecondReading& reading, const std::string& reader) {
    const auto items = findItems(collection, reading.filter(), {});
    if (!items) {
        return tl::unexpected(items.error());
    }
    std::int64_t read = 0;
    for (const ItemId item : *items) {
        const auto said = determinationsOf(collection, item);
        if (!said) {
            return tl::unexpected(said.error());
        }
        read += std::ranges::any_of(*said, [&](const Determination& word) {
            return word.person == reader && word.basis == kUnaided;
        });
    }
    return read;
}

} // namespace taxo
