// SPDX-License-Identifier: MIT
#include "app/cli/evaluation_lines.h"

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/structure_numbers.h"
#include "core/base/counted.h"
#include "core/base/number_text.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <string>

namespace taxo::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string percentInterval(const Interval& interval) {
    return percent(interval.value) + " [" + percent(interval.low) + ", " + percent(interval.high) +
           "]";
}

Json numbersJson(const MeasuredProtocol& protocol) {
    Json numbers = Json::array();
    for (const ProtocolNumber& one : protocol.numbers) {
        numbers.push_back({{"name", one.name},
                           {"value", one.value},
                           {"spread", one.spread}, // what is not finite is written as null
                           {"runs", one.runs}});
    }
    return numbers;
}

void printProtocol(const ModelLabel& model, const MeasuredProtocol& protocol, bool asJson) {
    std::string numbers;
    for (const ProtocolNumber& one : protocol.numbers) {
        numbers += "\t" + one.name + " " + percent(one.value);
        if (std::isfinite(one.spread)) {
            numbers += " +- " + percent(one.spread);
        }
    }
    Json json = {{"model", model.name},
                 {"sha256", model.digest},
                 {"preprocessing", model.preprocessing},
                 {"protocol", protocol.name},
                 {"numbers", numbersJson(protocol)}};
    if (protocol.accuracy) {
        json["byPhotographs"] = intervalJson(protocol.accuracy->photographs);
        numbers += "\tby events " + percentInterval(protocol.accuracy->photographs);
        if (!protocol.accuracy->byClass.empty()) {
            json["byClasses"] = intervalJson(protocol.accuracy->classes);
            numbers += "\tby classes " + percentInterval(protocol.accuracy->classes);
        }
    }
    json["notes"] = protocol.notes;
    printEither(asJson, json, model.name + "\t" + protocol.name + numbers);
    for (const std::string& note : protocol.notes) {
        if (!asJson) {
            complain(model.name + ", " + protocol.name + ": " + note);
        }
    }
}

} // namespace

void printEvaluation(const EvaluationResults& results, bool asJson) {
    const auto count = [](std::size_t number, const std::string& one, const std::string& many) {
        return counted(number, one, many);
    };
    std::string line =
        results.source + "\t" + count(results.photographs, "photograph", "photographs");
    if (!results.classNames.empty()) {
        line += "\t" + count(results.classNames.size(), "class", "classes");
    }
    printEither(asJson,
                {{"source", results.source},
                 {"photographs", results.photographs},
                 {"classes", results.classNames.size()},
                 {"events", results.events},
                 {"seed", results.seed},
                 {"notes", results.notes}},
                line + "\t" + count(results.events, "event", "events"));
    for (const std::string& note : results.notes) {
        if (!asJson) {
            complain(note);
        }
    }
    for (const ModelResults& model : results.models) {
        for (const MeasuredProtocol& protocol : model.protocols) {
            printProtocol(model.model, protocol, asJson);
        }
    }
    for (const ModelDifference& one : results.differences) {
        const ModelResults& model = results.models[one.model];
        const std::string& name = model.protocols[one.protocol].name;
        const std::string& first = results.models.front().model.name;
        printEither(asJson,
                    {{"model", model.model.name},
                     {"less", first},
                     {"protocol", name},
                     {"difference", intervalJson(one.difference)}},
                    model.model.name + " less " + first + "\t" + name + "\t" +
                        percentInterval(one.difference));
    }
}

} // namespace taxo::cli
