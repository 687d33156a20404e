// SPDX-License-Identifier: MIT
#include "app/cli/shift_output.h"

#include "app/cli/output.h"
#include "core/base/counted.h"
#include "core/base/number_text.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <string>

namespace taxo::cli {

namespace {

using Json = nlohmann::ordered_json;

const char* nameOf(ShiftVerdict verdict) {
    switch (verdict) {
    case ShiftVerdict::NotTested:
        return "not-tested";
    case ShiftVerdict::Stands:
        return "stands";
    case ShiftVerdict::WithdrawnForGroups:
        return "withdrawn-for-groups";
    case ShiftVerdict::Withdrawn:
        return "withdrawn";
    }
    return "";
}

Json testJson(const TwoSampleTest& test) {
    Json json = {{"judged_events", test.first},
                 {"new_events", test.second},
                 {"distance", nullptr},
                 {"p", nullptr}};
    if (!std::isnan(test.p)) {
        json["distance"] = test.distance;
        json["p"] = test.p;
    }
    return json;
}

void add(Json& json, const std::optional<NoveltyRate>& novelty) {
    if (novelty) {
        json["novelty"] = {{"judged_unknown", novelty->judgedUnknown},
                           {"new_unknown", novelty->freshUnknown},
                           {"judged_share", novelty->judgedShare()},
                           {"new_share", novelty->freshShare()},
                           {"p", novelty->p}};
    }
}

std::string textOf(const std::optional<NoveltyRate>& novelty) {
    return novelty ? ", unknown " + percent(novelty->freshShare()) + " (judged " +
                         percent(novelty->judgedShare()) + ", p " + decimals(novelty->p, 4) + ")"
                   : std::string();
}

std::string textOf(const TwoSampleTest& test) {
    return counted(test.second, "new event") + ", " + counted(test.first, "judged one") +
           ", energy distance " + decimals(test.distance, 4) + ", p " + decimals(test.p, 4);
}

const std::string& nameOf(const SampleShift& shift, const GroupShift& group) {
    return shift.groupNames[static_cast<std::size_t>(group.group)];
}

} // namespace

Json jsonOf(const SampleShift& shift) {
    const ShiftFinding& finding = shift.finding;
    Json json = {{"verdict", nameOf(finding.verdict)},
                 {"photographs", finding.photographs},
                 {"stands_for", finding.standsFor()},
                 {"of_same_events", finding.ofSameEvents},
                 {"without_vector", shift.withoutVector},
                 {"whole", testJson(finding.whole)},
                 {"grouped_by", shift.groupedBy},
                 {"groups", Json::array()},
                 {"unseen", Json::array()}};
    add(json, finding.novelty);
    if (!shift.whyNoNovelty.empty()) {
        json["why_no_novelty"] = shift.whyNoNovelty;
    }
    for (const GroupShift& group : finding.groups) {
        Json one = testJson(group.test);
        one["group"] = nameOf(shift, group);
        add(one, group.novelty);
        one["photographs"] = group.photographs;
        one["in_sample"] = group.isInSample;
        one["unlike"] = group.isUnlike();
        json["groups"].push_back(std::move(one));
    }
    if (finding.rest) {
        json["rest"] = testJson(*finding.rest);
    }
    for (const UnseenValues& one : shift.unseen) {
        json["unseen"].push_back(
            {{"field", one.field}, {"share", one.share}, {"values", one.values}});
    }
    return json;
}

void printShift(const SampleShift& shift, bool asJson) {
    if (asJson) {
        printJson(jsonOf(shift));
        return;
    }
    const ShiftFinding& finding = shift.finding;
    printLine(shift.text());
    if (finding.verdict == ShiftVerdict::NotTested) {
        return;
    }
    printLine("  all: " + textOf(finding.whole) + textOf(finding.novelty));
    for (const GroupShift& group : finding.groups) {
        printLine("  " + shift.groupedBy + " " + nameOf(shift, group) + ": " + textOf(group.test) +
                  textOf(group.novelty) + (group.isInSample ? "" : "; the sample has none of it") +
                  (group.looksOther ? "; LOOKS OTHER" : "") +
                  (group.isMoreUnknown ? "; MORE UNKNOWN" : ""));
    }
    if (finding.rest) {
        printLine("  the rest: " + textOf(*finding.rest));
    }
    if (!shift.whyNoNovelty.empty()) {
        printLine("  nothing is said of unknown species: " + shift.whyNoNovelty);
    }
    if (finding.ofSameEvents > 0) {
        printLine("  " + counted(finding.ofSameEvents, "photograph") +
                  " left out: the sample has photographs of their events");
    }
    if (shift.withoutVector > 0) {
        printLine("  " + counted(shift.withoutVector, "photograph") +
                  " without a vector not looked at");
    }
}

} // namespace taxo::cli
