// SPDX-License-Identifier: MIT
#include "app/cli/import_output.h"

#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/decision_options.h"
#include "app/cli/photo_arguments.h"
#include "core/base/counted.h"
#include "core/base/files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

using OrderedJson = nlohmann::ordered_json;

struct Outcome {
    Added kind;
    const char* words;
    const char* key; ///< in JSON
};

constexpr Outcome kOutcomes[] = {{Added::New, "new", "new"},
                                 {Added::Known, "known already", "known"},
                                 {Added::Moved, "found again elsewhere", "moved"},
                                 {Added::Copy, "copies, not kept twice", "copies"},
                                 {Added::Metadata, "with new metadata", "metadata"},
                                 {Added::Version, "new versions", "versions"}};

OrderedJson jsonOf(const std::vector<RecordProblem>& problems) {
    OrderedJson json = OrderedJson::array();
    for (const RecordProblem& problem : problems) {
        json.push_back({{"where", problem.where}, {"what", problem.what}});
    }
    return json;
}

void tellJson(const RecordImportReport& report, bool isPreview) {
    OrderedJson json = {{"preview", isPreview},
                        {"records", report.records},
                        {"matched", report.matched},
                        {"unmatched", report.unmatched},
                        {"photographs_to_import", report.photosToImport},
                        {"items", report.items},
                        {"determined", report.determined},
                        {"regions", report.regions},
                        {"tags", report.tags},
                        {"fields", report.fields},
                        {"dates", report.dates},
                        {"places", report.places},
                        {"grouped", report.grouped},
                        {"deployments", report.deployments},
                        {"names", report.names},
                        {"unknown_names", report.unknownNames},
                        {"unmatched_rows", jsonOf(report.unmatchedRows)},
                        {"problems", jsonOf(report.problems)},
                        {"problem_count", report.problemCount},
                        {"step", report.entry ? report.text : ""}};
    printJson(json);
}

void tellSome(const std::string& title, const std::map<std::string, std::size_t>& counts) {
    constexpr std::size_t kShown = 10;
    if (counts.empty()) {
        return;
    }
    std::vector<std::pair<std::string, std::size_t>> all(counts.begin(), counts.end());
    std::stable_sort(
        all.begin(), all.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string line = title + ": ";
    for (std::size_t i = 0; i < std::min(all.size(), kShown); ++i) {
        line += (i == 0 ? "" : ", ") + all[i].first + " (" + std::to_string(all[i].second) + ")";
    }
    printLine(all.size() > kShown ? line + " and " + std::to_string(all.size() - kShown) + " more"
                                  : line);
}

void tellProblems(const std::vector<RecordProblem>& problems,
                  std::size_t count,
                  const std::string& title) {
    constexpr std::size_t kShown = 10;
    if (count == 0) {
        return;
    }
    complain(title);
    for (std::size_t i = 0; i < std::min(problems.size(), kShown); ++i) {
        complain("  " + problems[i].where + ": " + problems[i].what);
    }
    if (count > kShown) {
        complain("  ... and " + std::to_string(count - kShown) + " more; --json lists 50");
    }
}

void tellWords(const RecordImportReport& report, bool isPreview) {
    const auto number = [](std::size_t value, const char* one, const char* many) {
        return counted(value, one, many);
    };
    printLine(number(report.records, "row", "rows") + " read, " + std::to_string(report.matched) +
              " of photographs that are kept");
    if (report.photosToImport > 0) {
        printLine(number(report.photosToImport, "row is", "rows are") +
                  " of photographs that would be imported; what they say is not counted here");
    }
    std::string line;
    for (const auto& [value, one, many] :
         {std::tuple(report.determined, "determination", "determinations"),
          std::tuple(report.regions, "region", "regions"),
          std::tuple(report.tags, "tag", "tags"),
          std::tuple(report.fields, "field", "fields"),
          std::tuple(report.dates, "date", "dates"),
          std::tuple(report.places, "place", "places"),
          std::tuple(report.grouped, "item in a group", "items in groups"),
          std::tuple(report.deployments, "deployment", "deployments")}) {
        if (value > 0) {
            line += (line.empty() ? "" : ", ") + number(value, one, many);
        }
    }
    if (!line.empty() || isPreview) {
        printLine((isPreview ? "would be new: " : "new: ") + (line.empty() ? "nothing" : line));
    }
    tellSome("determined as", report.names);
    tellSome("no taxa known by these names (kept as the field label)", report.unknownNames);
    tellProblems(report.unmatchedRows,
                 report.unmatched,
                 number(report.unmatched, "row has", "rows have") + " no photograph here:");
    tellProblems(report.problems,
                 report.problemCount,
                 number(report.problemCount, "problem", "problems") + ":");
    if (!isPreview) {
        printLine(report.entry ? "one step of the journal: " + report.text : "nothing new");
    }
}

} // namespace

void tellPhotos(const ImportReport& report, bool asJson) {
    std::string line;
    OrderedJson json;
    for (const auto& [kind, words, key] : kOutcomes) {
        json[key] = report.count(kind);
        if (report.count(kind) > 0) {
            line += (line.empty() ? "" : ", ") + std::to_string(report.count(kind)) + " " + words;
        }
    }
    if (asJson) {
        json["videos"] = report.videos.size();
        json["failed"] = report.failed.size();
        printJson({{"photographs", json}});
    } else {
        printLine(line.empty() ? "no photographs" : line);
    }
    for (const std::filesystem::path& video : report.videos) {
        complain(displayPath(video) + ": videos are not supported.");
    }
    complainOf(report.failed);
}

void tellRecords(const RecordImportReport& report, bool isPreview, bool asJson) {
    if (asJson) {
        tellJson(report, isPreview);
    } else {
        tellWords(report, isPreview);
    }
}

} // namespace taxo::cli
