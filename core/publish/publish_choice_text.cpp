// SPDX-License-Identifier: MIT
#include "core/publish/publish_choice_text.h"

#include "core/collection/item_runs.h"
#include "core/publish/dataset_formats.h"

#include <nlohmann/json.hpp>

#include <utility>
#include <vector>

namespace taxo {

namespace {

using Json = nlohmann::json;

/// A switch of a choice, by the name that it is kept under.
struct ChoiceSwitch {
    const char* name;
    bool& (*value)(PublishChoice&);
};

constexpr ChoiceSwitch kSwitches[] = {
    {"people", [](PublishChoice& choice) -> bool& { return choice.withPeople; }},
    {"unverified", [](PublishChoice& choice) -> bool& { return choice.withUnverified; }},
    {"mark", [](PublishChoice& choice) -> bool& { return choice.style.withByteOrderMark; }},
    {"harmless", [](PublishChoice& choice) -> bool& { return choice.style.disarmsFormulas; }}};

/// Reads key by key; throws as nlohmann_json does where a value is of another kind.
class ChoiceReader {
public:
    Status take(const std::string& key, const Json& value) {
        for (const ChoiceSwitch& known : kSwitches) {
            if (key == known.name) {
                known.value(choice) = value.get<bool>();
                return {};
            }
        }
        if (key == "format") {
            return takeFormat(value.get<std::string>());
        }
        if (key == "filter") {
            return put(choice.filter, Filter::parse(value.get<std::string>()));
        }
        if (key == "items") {
            return takeItems(value.get<std::string>());
        }
        if (key == "about") {
            return put(choice.about, DatasetAbout::parse(value.dump(), "what is known of it"));
        }
        if (key == "columns") {
            return put(choice.columns, chooseCsvColumns(value.get<std::vector<std::string>>()));
        }
        if (key == "sensitive") {
            choice.sensitive.names = value.get<std::vector<std::string>>();
        } else if (key == "gridDegrees") {
            choice.sensitive.gridDegrees = value.get<double>();
        } else if (key == "zone") {
            choice.aheadOfUtc = value.get<std::int32_t>();
        } else if (key == "tabs") {
            choice.style.separator = value.get<bool>() ? '\t' : ',';
        } else {
            return unknown("key", key);
        }
        return {};
    }

    PublishChoice choice;

private:
    Status takeFormat(const std::string& name) {
        const DatasetFormatAbout* const format = formatNamed(name);
        if (format == nullptr) {
            return unknown("format", name);
        }
        choice.format = format->format;
        return {};
    }

    Status takeItems(const std::string& runs) {
        auto items = itemsOfRuns(runs);
        if (!items) {
            return fail(ErrorCode::InvalidInput, "Which items were published is not told.");
        }
        choice.items = *std::move(items);
        return {};
    }

    template <class Value>
    static Status put(Value& target, Result<Value> value) {
        if (!value) {
            return tl::unexpected(std::move(value).error());
        }
        target = *std::move(value);
        return {};
    }

    static tl::unexpected<Error> unknown(const char* what, const std::string& name) {
        return fail(ErrorCode::Unsupported,
                    "This was published by a newer Taxoscope, with the " + std::string(what) +
                        " \"" + name + "\", which this one does not know.");
    }
};

} // namespace

std::string textOf(const PublishChoice& choice) {
    PublishChoice mine = choice;
    Json json = {{"format", aboutFormat(choice.format).name}};
    for (const ChoiceSwitch& known : kSwitches) {
        if (known.value(mine)) {
            json[known.name] = true;
        }
    }
    if (!choice.filter.terms.empty()) {
        json["filter"] = choice.filter.text();
    }
    if (!choice.items.empty()) {
        json["items"] = textOfRuns(choice.items);
    }
    if (!(choice.about == DatasetAbout())) {
        json["about"] = Json::parse(choice.about.text());
    }
    for (const CsvColumn& column : choice.columns) {
        json["columns"].push_back(column.asked.empty() ? column.name : column.asked);
    }
    if (!choice.sensitive.names.empty()) {
        json["sensitive"] = choice.sensitive.names;
        json["gridDegrees"] = choice.sensitive.gridDegrees;
    }
    if (choice.aheadOfUtc) {
        json["zone"] = *choice.aheadOfUtc;
    }
    if (choice.style.separator == '\t') {
        json["tabs"] = true;
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<PublishChoice> publishChoiceFrom(const std::string& text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) {
        return fail(ErrorCode::InvalidInput, "What was published is not told: no JSON object.");
    }
    ChoiceReader reader;
    try {
        for (const auto& [key, value] : json.items()) {
            if (auto taken = reader.take(key, value); !taken) {
                return tl::unexpected(std::move(taken).error());
            }
        }
    } catch (const Json::exception& problem) {
        return fail(ErrorCode::InvalidInput,
                    std::string("What was published is not told as it should be: ") +
                        problem.what());
    }
    return std::move(reader.choice);
}

} // namespace taxo
