// SPDX-License-Identifier: MIT
#include "app/cli/decision_options.h"

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "core/base/numbers.h"
#include "core/base/process.h"
#include "core/base/utf8.h"
#include "core/collection/query.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>

namespace taxo::cli {

namespace {

/// Digits from the beginning of `text`, which loses them.
std::optional<std::int64_t> takeDigits(std::string_view& text) {
    std::int64_t number = 0;
    return !text.starts_with('-') && takeNumber(text, number) ? std::optional(number)
                                                              : std::nullopt;
}

/// Seconds of "1:30:00" or "1:30" after the hours.
std::optional<std::int64_t> clockSeconds(std::int64_t hours, std::string_view rest) {
    std::int64_t seconds = hours * 3600;
    for (std::int64_t unit = 60; !rest.empty(); unit /= 60) {
        rest.remove_prefix(1);
        const auto number = takeDigits(rest);
        if (!number || *number > 59 || unit == 0 || (!rest.empty() && rest.front() != ':')) {
            return std::nullopt;
        }
        seconds += *number * unit;
    }
    return seconds;
}

std::optional<std::int64_t> unsignedSeconds(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, std::int64_t>, 6> kUnits = {
        {{"", 1}, {"s", 1}, {"min", 60}, {"m", 60}, {"h", 3600}, {"d", 86400}}};
    constexpr std::int64_t kMost = 100L * 366 * 86400; // a camera's clock may say 1970
    const auto number = takeDigits(text);
    if (!number || *number > kMost) {
        return std::nullopt;
    }
    if (text.starts_with(':')) {
        return clockSeconds(*number, text);
    }
    for (const auto& [unit, seconds] : kUnits) {
        if (text == unit && *number <= kMost / seconds) {
            return *number * seconds;
        }
    }
    return std::nullopt;
}

std::string textOf(const Collection& collection, EntryId entry) {
    const auto entries = journalOf(collection, 1, EntryId{entry.value + 1});
    return entries && !entries->empty() ? entries->front().text : std::string();
}

int tellWouldBe(const Result<std::vector<std::string>>& texts, const DecisionOptions& options) {
    if (!texts) {
        return failed(texts.error());
    }
    if (texts->empty() && !options.asJson) {
        printLine("nothing would change");
    }
    for (const std::string& text : *texts) {
        if (options.asJson) {
            printJson({{"preview", text}});
        } else {
            printLine("would be: " + text);
        }
    }
    return kDone;
}

} // namespace

DecisionOptions::DecisionOptions() : person(loginName()) {}

void DecisionOptions::addFilter(const Command& command) {
    addOption(
        command, "FILTER", filter, "Which items, as in `taxo collection find`; all without it");
}

void DecisionOptions::addPerson(const Command& command) {
    addOption(command, "--by", person, "Who decides").showsDefault();
}

void DecisionOptions::addPreview(const Command& command) {
    addFlag(command, "--preview", isPreview, "Say what would be done, and do nothing");
}

void DecisionOptions::addJson(const Command& command) {
    addFlag(command, "--json", asJson, "JSON lines");
}

void DecisionOptions::addAll(const Command& command) {
    addFilter(command);
    addPerson(command);
    addPreview(command);
    addJson(command);
}

Result<std::vector<ItemId>> DecisionOptions::items(const Collection& collection) const {
    const auto parsed = Filter::parse(filter);
    if (!parsed) {
        return tl::unexpected(parsed.error());
    }
    return findItems(collection, *parsed, {});
}

int decideAbout(
    Collection& collection,
    const DecisionOptions& options,
    const std::function<Result<std::optional<EntryId>>(std::span<const ItemId>)>& decide) {
    const auto items = options.items(collection);
    if (!items) {
        return failed(items.error());
    }
    if (items->empty()) {
        if (!options.asJson) {
            printLine("no item is meant by this filter");
        }
        return kDone;
    }
    if (options.isPreview) {
        return tellWouldBe(tryOut(collection,
                                  options.by(),
                                  [&]() -> Status {
                                      auto decided = decide(*items);
                                      return decided ? Status()
                                                     : tl::unexpected(std::move(decided).error());
                                  }),
                           options);
    }
    return tellDone(collection, decide(*items), options);
}

int tellDone(const Collection& collection,
             const Result<std::optional<EntryId>>& entry,
             const DecisionOptions& options) {
    if (!entry) {
        return failed(entry.error());
    }
    const std::string text = *entry ? textOf(collection, **entry) : "nothing changed";
    if (!options.asJson) {
        printLine(text);
    } else if (*entry) {
        printJson({{"entry", (*entry)->value}, {"text", text}});
    }
    return kDone;
}

Result<std::int64_t> parseSeconds(std::string_view text, bool isSigned) {
    std::string_view rest = text;
    const bool isNegative = isSigned && rest.starts_with('-');
    if (isNegative || (isSigned && rest.starts_with('+'))) {
        rest.remove_prefix(1);
    }
    const auto seconds = unsignedSeconds(rest);
    if (!seconds) {
        return fail(ErrorCode::InvalidInput,
                    "\"" + std::string(text) +
                        "\" is no time. Write for example 90s, 30min, 2h, 3d or 1:30:00" +
                        (isSigned ? ", with a minus for clocks that were fast." : "."));
    }
    return isNegative ? -*seconds : *seconds;
}

Result<std::int32_t> parseZone(std::string_view text) {
    if (text == "Z" || text == "UTC") {
        return 0;
    }
    constexpr std::int64_t kFurthest = 14L * 3600; // ISO 8601's zones reach from -12 to +14 hours
    std::string_view rest = text;
    const bool isSigned = rest.starts_with('+') || rest.starts_with('-');
    if (isSigned) {
        rest.remove_prefix(1);
    }
    const auto hours = rest.empty() ? std::nullopt : takeDigits(rest);
    const auto seconds = isSigned && hours && (rest.empty() || rest.front() == ':')
                             ? clockSeconds(*hours, rest)
                             : std::nullopt;
    if (!seconds || *seconds > kFurthest) {
        return fail(ErrorCode::InvalidInput,
                    "\"" + std::string(text) +
                        "\" is no time zone. Write for example +02:00, -3:30 or Z.");
    }
    return static_cast<std::int32_t>(text.front() == '-' ? -*seconds : *seconds);
}

} // namespace taxo::cli
