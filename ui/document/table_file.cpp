// SPDX-License-Identifier: MIT
#include "ui/document/table_file.h"

#include "core/base/files.h"
#include "core/workflow/identification_writer.h"

#include <utility>

namespace taxo::ui {

Status writeTable(const std::filesystem::path& file,
                  const std::vector<AnsweredPhoto>& photos,
                  const IdentifierInfo& info,
                  const IdentifyOptions& options,
                  const Progress& progress) {
    auto output = OutputFile::create(file);
    if (!output) {
        return tl::unexpected(std::move(output).error());
    }
    const OutputFormat format =
        file.extension() == ".jsonl" ? OutputFormat::JsonLines : OutputFormat::Csv;
    const auto writer = makeIdentificationWriter(format, info, options);
    Status written = output->write(writer->head());
    for (std::size_t i = 0; i < photos.size() && written; ++i) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        written = output->write(writer->photo(photos[i].file, *photos[i].identification));
        progress.report(i + 1, photos.size());
    }
    return written ? output->commit() : written;
}

} // namespace taxo::ui
