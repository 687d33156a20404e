// SPDX-License-Identifier: MIT
#include "core/workflow/benchmark_photos.h"

#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/image/photo_decoder.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <sstream>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

template <class Values>
void keepRows(Values& values, const std::vector<bool>& isKept, std::size_t width = 1) {
    Values kept;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (isKept[i / width]) {
            kept.push_back(values[i]);
        }
    }
    values = std::move(kept);
}

Result<std::size_t>
neededColumn(const CsvTable& table, const std::string& file, const std::string& name) {
    const auto column = table.column(name);
    return column ? Result<std::size_t>(*column)
                  : fail(ErrorCode::InvalidInput,
                         file + " has no column \"" + name +
                             "\": it is not in the layout in which this data set is given away.");
}

/// Yes, no, or nothing where it is neither.
std::optional<bool> yesOrNo(const std::string& text) {
    if (text == "1" || text == "1.0" || text == "pelagic") {
        return true;
    }
    return text == "0" || text == "0.0" || text == "benthic" ? std::optional(false) : std::nullopt;
}

constexpr std::array kFishTraits = {"FeedingPath",
                                    "Tropical",
                                    "Temperate",
                                    "Subtropical",
                                    "Boreal",
                                    "Polar",
                                    "freshwater",
                                    "saltwater",
                                    "brackish"};

Status addFishes(TraitPhotos& made, const fs::path& folder, const char* part, bool isTrained) {
    const auto table = CsvTable::read(folder / part);
    if (!table) {
        return tl::unexpected(table.error());
    }
    std::array<std::size_t, kFishTraits.size()> traits{};
    for (std::size_t t = 0; t < traits.size(); ++t) {
        const auto column = neededColumn(*table, part, kFishTraits[t]);
        if (!column) {
            return tl::unexpected(column.error());
        }
        traits[t] = *column;
    }
    constexpr std::size_t kImage = 3; // where the published code takes them, less its row number
    constexpr std::size_t kFolder = 12;
    const std::size_t image = table->column("image").value_or(kImage);
    const std::size_t inFolder = table->column("Folder").value_or(kFolder);
    if (std::max(image, inFolder) >= table->header().size()) {
        return fail(ErrorCode::InvalidInput,
                    std::string(part) + " has no columns image and Folder.");
    }
    for (const CsvTable::Row& row : table->rows()) {
        const bool isKnown = std::ranges::all_of(
            traits, [&](std::size_t column) { return !row.values[column].empty(); });
        if (!isKnown) {
            ++made.unknown;
            continue;
        }
        for (const std::size_t column : traits) {
            const auto value = yesOrNo(row.values[column]);
            if (!value) {
                return fail(ErrorCode::InvalidInput,
                            std::string(part) + ", line " + std::to_string(row.line) + ": \"" +
                                row.values[column] + "\" in column " + table->header()[column] +
                                " is neither 0 nor 1, pelagic nor benthic.");
            }
            made.yes.push_back(*value);
        }
        const std::string file = fs::path(row.values[image]).filename().string();
        made.names.push_back(row.values[inFolder] + "/" + file);
        made.files.push_back(folder / "Image_Library" / row.values[inFolder] / file);
        made.isTrained.push_back(isTrained);
    }
    return {};
}

/// Lines with something on them, without a number before it.
Result<std::vector<std::string>> readNames(const fs::path& file) {
    const auto text = readTextFile(file);
    if (!text) {
        return tl::unexpected(text.error());
    }
    std::vector<std::string> names;
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string word;
        std::string last;
        while (words >> word) { // the names themselves have no blanks
            last = word;
        }
        if (!last.empty()) {
            names.push_back(last);
        }
    }
    return names;
}

Result<std::vector<fs::path>> picturesIn(const fs::path& folder) {
    std::error_code problem;
    std::vector<fs::path> files;
    for (fs::directory_iterator entry(folder, problem);
         !problem && entry != fs::directory_iterator();
         entry.increment(problem)) {
        if (hasPhotoExtension(entry->path().filename())) {
            files.push_back(entry->path());
        }
    }
    if (problem) {
        return failSystem(problem.value(), displayPath(folder));
    }
    std::ranges::sort(files);
    return files;
}

/// The traits of each class.
Result<std::map<std::string, std::vector<bool>>> readClassTraits(const fs::path& folder,
                                                                 std::size_t traits) {
    const auto classes = readNames(folder / "classes.txt");
    const auto matrix = readTextFile(folder / "predicate-matrix-binary.txt");
    if (!classes || !matrix) {
        return tl::unexpected(classes ? matrix.error() : classes.error());
    }
    std::map<std::string, std::vector<bool>> made;
    std::istringstream lines(*matrix);
    for (const std::string& name : *classes) {
        std::string line;
        std::getline(lines, line);
        std::istringstream words(line);
        std::vector<bool> values;
        for (std::string word; words >> word;) {
            values.push_back(word == "1");
        }
        if (values.size() != traits) {
            return fail(ErrorCode::InvalidInput,
                        "predicate-matrix-binary.txt has " + std::to_string(values.size()) +
                            " values for " + name + ", and predicates.txt " +
                            std::to_string(traits) + " traits.");
        }
        made[name] = std::move(values);
    }
    return made;
}

} // namespace

void TaskPhotos::keepOnly(const std::vector<bool>& isKept) {
    keepRows(files, isKept);
    keepRows(names, isKept);
    keepRows(isTrained, isKept);
    keepRows(yes, isKept);
    keepRows(taskOf, isKept);
}

void TraitPhotos::keepOnly(const std::vector<bool>& isKept) {
    keepRows(files, isKept);
    keepRows(names, isKept);
    keepRows(isTrained, isKept);
    keepRows(yes, isKept, traits.size());
}

Result<TaskPhotos> readNewt(const fs::path& folder) {
    const std::string file = "newt2021_labels.csv";
    const auto table = CsvTable::read(folder / file);
    if (!table) {
        return tl::unexpected(table.error());
    }
    std::array<std::size_t, 5> columns{};
    constexpr std::array kNames = {"id", "task", "task_cluster", "label", "split"};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto column = neededColumn(*table, file, kNames[i]);
        if (!column) {
            return tl::unexpected(column.error());
        }
        columns[i] = *column;
    }
    std::map<std::string, std::pair<std::uint32_t, std::string>> tasks; // number, kind
    for (const CsvTable::Row& row : table->rows()) {
        tasks.try_emplace(row.values[columns[1]], 0, row.values[columns[2]]);
    }
    TaskPhotos made;
    for (auto& [name, task] : tasks) {
        task.first = static_cast<std::uint32_t>(made.tasks.size());
        made.tasks.push_back(name);
        made.kinds.push_back(task.second);
    }
    for (const CsvTable::Row& row : table->rows()) {
        const auto yes = yesOrNo(row.values[columns[3]]);
        if (!yes) {
            return fail(ErrorCode::InvalidInput,
                        file + ", line " + std::to_string(row.line) + ": the label \"" +
                            row.values[columns[3]] + "\" is neither 0 nor 1.");
        }
        made.names.push_back(row.values[columns[0]] + ".jpg");
        made.files.push_back(folder / "newt2021_images" / made.names.back());
        made.taskOf.push_back(tasks[row.values[columns[1]]].first);
        made.yes.push_back(*yes);
        made.isTrained.push_back(row.values[columns[4]] == "train");
    }
    return made;
}

Result<TraitPhotos> readFishNet(const fs::path& folder) {
    TraitPhotos made;
    made.traits.assign(kFishTraits.begin(), kFishTraits.end());
    for (const auto& [part, isTrained] :
         {std::pair("train.csv", true), std::pair("test.csv", false)}) {
        if (auto added = addFishes(made, folder, part, isTrained); !added) {
            return tl::unexpected(std::move(added).error());
        }
    }
    return made;
}

Result<TraitPhotos> readAwa2(const fs::path& folder) {
    TraitPhotos made;
    auto traits = readNames(folder / "predicates.txt");
    if (!traits) {
        return tl::unexpected(std::move(traits).error());
    }
    made.traits = *std::move(traits);
    const auto ofClass = readClassTraits(folder, made.traits.size());
    if (!ofClass) {
        return tl::unexpected(ofClass.error());
    }
    for (const auto& [part, isTrained] :
         {std::pair("trainclasses.txt", true), std::pair("testclasses.txt", false)}) {
        const auto classes = readNames(folder / part);
        if (!classes) {
            return tl::unexpected(classes.error());
        }
        for (const std::string& name : *classes) {
            const auto known = ofClass->find(name);
            if (known == ofClass->end()) {
                return fail(ErrorCode::InvalidInput,
                            std::string(part) + " names " + name + ", which classes.txt has not.");
            }
            const auto files = picturesIn(folder / "JPEGImages" / name);
            if (!files) {
                return tl::unexpected(files.error());
            }
            for (const fs::path& file : *files) {
                made.names.push_back(name + "/" + displayName(file));
                made.files.push_back(file);
                made.isTrained.push_back(isTrained);
                made.yes.insert(made.yes.end(), known->second.begin(), known->second.end());
            }
        }
    }
    return made;
}

} // namespace taxo
