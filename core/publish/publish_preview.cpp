// SPDX-License-Identifier: MIT
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/output_folder.h"
#include "core/publish/publish_preview_private.h"
#include "core/publish/table_file.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostRows = 20; ///< of a file

bool isText(const fs::path& file) {
    const fs::path ending = file.extension();
    return ending == ".json" || ending == ".xml" || ending == ".txt";
}

PreviewedFile tableIn(const fs::path& file) {
    PreviewedFile shown{file.filename().string(), {}, true};
    auto table = CsvReader::open(file);
    if (!table) {
        return shown;
    }
    shown.rows.push_back(table->header());
    std::vector<std::string> row;
    while (shown.rows.size() <= kMostRows && table->next(row).value_or(false)) {
        shown.rows.push_back(row);
    }
    return shown;
}

PreviewedFile textIn(const fs::path& file) {
    PreviewedFile shown{file.filename().string(), {}, false};
    const std::string text = publishableText(readTextFile(file).value_or(std::string()));
    for (std::size_t at = 0; at < text.size() && shown.rows.size() < kMostRows;) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        shown.rows.push_back({text.substr(at, end - at)});
        at = end + 1;
    }
    return shown;
}

/// The file that was asked for, then tables: they are what one looks for.
std::vector<PreviewedFile>
beginningsIn(const fs::path& folder, const fs::path& asked, std::int64_t& bytes) {
    std::vector<fs::path> files;
    std::error_code problem;
    for (const auto& entry : fs::recursive_directory_iterator(folder, problem)) {
        if (entry.is_regular_file(problem)) {
            files.push_back(entry.path());
            bytes += static_cast<std::int64_t>(entry.file_size(problem));
        }
    }
    std::ranges::sort(files);
    std::stable_partition(
        files.begin(), files.end(), [&](const fs::path& file) { return file == asked; });
    const auto isTable = [](const fs::path& file) {
        return file.extension() == ".csv" || file.extension() == ".tsv";
    };
    std::vector<PreviewedFile> shown;
    for (const fs::path& file : files) {
        if (isTable(file)) {
            shown.push_back(tableIn(file));
        }
    }
    for (const fs::path& file : files) {
        if (isText(file)) {
            shown.push_back(textIn(file));
        }
    }
    return shown;
}

} // namespace

Status readBeginning(const DatasetFormatAbout& format,
                     PublishPreview& preview,
                     std::int64_t occurrences,
                     const std::function<Status(const fs::path& place)>& write) {
    std::error_code problem;
    const fs::path temporary = fs::temp_directory_path(problem);
    const auto folder = OutputFolder::create(temporary / "taxoscope-preview");
    if (problem || !folder) {
        return problem ? Status() : tl::unexpected(folder.error());
    }
    const std::string_view ending = format.endings.substr(0, format.endings.find(' '));
    const bool isFile = format.shape == DatasetShape::File;
    const fs::path place = *folder / (isFile ? "preview" + std::string(ending) : std::string());
    if (auto written = write(place); !written) {
        return written;
    }
    std::int64_t bytes = 0;
    preview.files = beginningsIn(*folder / "", place, bytes);
    const std::int64_t all = preview.checked.occurrences;
    preview.bytes = all > occurrences ? static_cast<std::int64_t>(static_cast<double>(bytes) *
                                                                  static_cast<double>(all) /
                                                                  static_cast<double>(occurrences))
                                      : bytes;
    return {};
}

} // namespace taxo
