// SPDX-License-Identifier: MIT
#include "core/publish/publish_choice_text.h"

#include "core/base/files.h"
#include "core/collection/item_runs.h"
#include "core/publish/dataset_formats.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
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
    {"scoresAsProbability",
     [](PublishChoice& choice) -> bool& { return choice.withScoresAsProbability; }},
    {"mark", [](PublishChoice& choice) -> bool& { return choice.style.withByteOrderMark; }},
    {"harmless", [](PublishChoice& choice) -> bool& { return choice.style.disarmsFormulas; }},
    {"files", [](PublishChoice& choice) -> bool& { return choice.bundle.withPhotographs; }},
    {"derived", [](PublishChoice& choice) -> bool& { return choice.bundle.withDerived; }}};

/// What differs from a data set for training as it is made when nobody asks otherwise.
void addTraining(Json& json, const TrainingSetOptions& training) {
    const SplitOptions& split = training.split;
    for (const SplitPart& part : split.parts) {
        json["parts"].push_back(textOf(part));
    }
    for (const SplitBy by : split.together) {
        json["together"].push_back(nameOf(by));
    }
    if (split.kind == SplitKind::OpenSet) {
        json["openSet"] = true;
    }
    if (split.seed != SplitOptions().seed) {
        json["seed"] = split.seed;
    }
    if (training.rank) {
        json["rank"] = nameOf(*training.rank);
    }
    if (training.names == ClassNames::Lineage) {
        json["lineages"] = true;
    }
    if (training.copying != PhotoCopying::Copy) {
        json["photographs"] = nameOf(training.copying);
    }
    for (const std::vector<ItemId>& items : training.alike) {
        json["alike"].push_back(textOfRuns(items));
    }
    if (!training.alikeRemark.empty()) {
        json["alikeRemark"] = training.alikeRemark;
    }
    for (const std::filesystem::path& file : training.with) {
        json["with"].push_back(displayPath(file));
    }
    if (!training.theirLicence.empty()) {
        json["theirLicence"] = training.theirLicence;
    }
    if (!training.synonyms.empty()) {
        json["synonyms"] = displayPath(training.synonyms);
    }
}

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
        if (key == "parts") {
            return put(choice.training.split.parts,
                       readSplitParts(value.get<std::vector<std::string>>()));
        }
        if (key == "together") {
            return put(choice.training.split.together,
                       readSplitBy(value.get<std::vector<std::string>>()));
        }
        if (key == "alike") {
            return takeAlike(value.get<std::vector<std::string>>());
        }
        return takeValue(key, value);
    }

    PublishChoice choice;

private:
    /// That are read without fault.
    Status takeValue(const std::string& key, const Json& value) {
        TrainingSetOptions& training = choice.training;
        if (key == "sensitive") {
            choice.sensitive.names = value.get<std::vector<std::string>>();
        } else if (key == "gridDegrees") {
            choice.sensitive.gridDegrees = value.get<double>();
        } else if (key == "zone") {
            choice.aheadOfUtc = value.get<std::int32_t>();
        } else if (key == "tabs") {
            choice.style.separator = value.get<bool>() ? '\t' : ',';
        } else if (key == "openSet") {
            training.split.kind = value.get<bool>() ? SplitKind::OpenSet : SplitKind::ClosedSet;
        } else if (key == "seed") {
            training.split.seed = value.get<std::uint64_t>();
        } else if (key == "rank") {
            training.rank = rankFromName(value.get<std::string>());
        } else if (key == "lineages") {
            training.names = value.get<bool>() ? ClassNames::Lineage : ClassNames::Scientific;
        } else if (key == "photographs") {
            training.copying = photoCopyingNamed(value.get_ref<const std::string&>());
        } else if (key == "alikeRemark") {
            training.alikeRemark = value.get<std::string>();
        } else if (key == "with") {
            const auto files = value.get<std::vector<std::string>>();
            training.with.assign(files.begin(), files.end());
        } else if (key == "theirLicence") {
            training.theirLicence = value.get<std::string>();
        } else if (key == "synonyms") {
            training.synonyms = value.get<std::string>();
        } else if (key == "bytesInShard") {
            choice.bytesInShard = value.get<std::uint64_t>();
        } else if (key == "model") {
            choice.model = value.get<std::string>();
        } else if (key == "adobe") {
            choice.sidecars =
                value.get<bool>() ? SidecarNames::WithoutEnding : SidecarNames::WithEnding;
        } else if (key == "inside") {
            choice.sidecars = value.get<bool>() ? SidecarNames::Inside : choice.sidecars;
        } else if (key == "inPlace") {
            choice.sidecars = value.get<bool>() ? SidecarNames::InPlace : choice.sidecars;
        } else {
            return unknown("key", key);
        }
        return {};
    }

    Status takeAlike(const std::vector<std::string>& texts) {
        for (const std::string& runs : texts) {
            auto items = itemsOfRuns(runs);
            if (!items) {
                return fail(ErrorCode::InvalidInput, "Which items are alike is not told.");
            }
            choice.training.alike.push_back(*std::move(items));
        }
        return {};
    }

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
    const bool isUsual =
        std::ranges::equal(choice.columns, csvColumns(), {}, &CsvColumn::name, &CsvColumn::name);
    for (const CsvColumn& column : isUsual ? std::vector<CsvColumn>() : choice.columns) {
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
    addTraining(json, choice.training);
    if (choice.bytesInShard != kBytesInShard) {
        json["bytesInShard"] = choice.bytesInShard;
    }
    if (!choice.model.empty()) {
        json["model"] = choice.model;
    }
    if (choice.sidecars == SidecarNames::WithoutEnding) {
        json["adobe"] = true;
    } else if (choice.sidecars == SidecarNames::Inside) {
        json["inside"] = true;
    } else if (choice.sidecars == SidecarNames::InPlace) {
        json["inPlace"] = true;
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
