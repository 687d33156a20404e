// SPDX-License-Identifier: MIT
#include "core/publish/own_files.h"

#include "core/base/csv.h"
#include "core/base/files.h"

#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

constexpr const char* kPackageFiles[] = {"datapackage.json",
                                         "deployments.csv",
                                         "eml.xml",
                                         "identification.csv",
                                         "media.csv",
                                         "meta.xml",
                                         "multimedia.csv",
                                         "observations.csv",
                                         "occurrence.csv"};
/// Beside a list of a data set for training.
constexpr const char* kListedBeside[] = {"README.txt", "classes.csv", "names.csv", "annotations"};
/// list.csv names photographs that lie elsewhere: none of them is of the data set.
constexpr const char* kLists[] = {"photographs.csv", "sidecars.csv", "list.csv"};

/// A path and all folders that it lies in.
void addWithFolders(std::set<std::string>& paths, fs::path path) {
    while (!path.empty() && paths.insert(path.generic_string()).second) {
        path = path.parent_path();
    }
}

/// What the folder's list names, and what stands beside such a list.
Status addListed(const fs::path& folder, std::set<std::string>& paths) {
    for (const char* const list : kLists) {
        std::error_code unknown;
        if (!fs::is_regular_file(folder / list, unknown)) {
            continue;
        }
        const auto table = CsvTable::read(folder / list);
        if (!table) {
            return tl::unexpected(table.error());
        }
        const auto column = table->column("file");
        paths.insert(list);
        paths.insert(std::begin(kListedBeside), std::end(kListedBeside));
        for (const CsvTable::Row& row : table->rows()) {
            if (column && list != std::string_view("list.csv")) {
                addWithFolders(paths, row.values[*column]);
            }
        }
        for (const auto& entry : fs::directory_iterator(folder / "annotations", unknown)) {
            if (entry.path().filename().string().starts_with("instances")) {
                addWithFolders(paths, entry.path().lexically_relative(folder));
            }
        }
    }
    return {};
}

} // namespace

Result<std::optional<fs::path>> firstForeignFile(const fs::path& folder) {
    std::set<std::string> own(std::begin(kPackageFiles), std::end(kPackageFiles));
    if (auto added = addListed(folder, own); !added) {
        return tl::unexpected(std::move(added).error());
    }
    std::error_code problem;
    for (fs::recursive_directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        const fs::path below = entry->path().lexically_relative(folder);
        if (!own.contains(below.generic_string())) {
            return below;
        }
    }
    return problem
               ? Result<std::optional<fs::path>>(failSystem(problem.value(), displayPath(folder)))
               : std::optional<fs::path>();
}

} // namespace taxo
