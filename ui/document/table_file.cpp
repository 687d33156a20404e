// SPDX-License-Identifier: MIT
#include "ui/document/table_file.h"

#include "core/base/files.h"
#include "core/collection/embeddings.h"
#include "core/collection/predictions.h"
#include "core/workflow/identification_writer.h"
#include "ui/document/item_details.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

namespace taxo::ui {

namespace {

/// The lines of some items; those that were not identified have one in JSON lines only.
Result<std::string> linesOf(const Collection& collection,
                            std::span<const ItemId> items,
                            OutputFormat format,
                            const IdentificationWriter& writer) {
    std::string text;
    for (const ItemId item : items) {
        const auto details = detailsOf(collection, item);
        if (!details) {
            return tl::unexpected(details.error());
        }
        const ItemRow& row = details->row;
        if (details->answer) {
            text += writer.photo(row.file, *details->answer);
        } else if (!row.problem.empty()) {
            text += failureText(format, row.file, fail(ErrorCode::Corrupt, row.problem).value());
        }
    }
    return text;
}

} // namespace

Result<IdentifierInfo> infoOfAnswers(const Collection& collection) {
    const auto current = currentPredictions(collection);
    const auto vectors = vectorKeys(collection);
    if (!current || !vectors) {
        return tl::unexpected(!current ? current.error() : vectors.error());
    }
    IdentifierInfo info;
    if (!*current) {
        return info;
    }
    const PredictionKey& key = (*current)->key;
    info.labels = key.labelsName;
    info.isSynthetic = key.isSynthetic;
    const auto made = std::ranges::find(*vectors, key.vectors, &KeptVectorKey::id);
    if (made != vectors->end()) {
        info.model = made->key.modelName;
        info.precision = made->key.precision;
    }
    return info;
}

Status writeTable(const SharedCollection& collection,
                  const std::vector<ItemId>& items,
                  const std::filesystem::path& file,
                  const Progress& progress) {
    constexpr std::size_t kBlock = 32; // that are written together
    const auto view = collection.openView();
    const auto info = view ? infoOfAnswers(*view) : tl::unexpected(view.error());
    auto output = OutputFile::create(file);
    if (!info || !output) {
        return tl::unexpected(!info ? info.error() : std::move(output).error());
    }
    const OutputFormat format =
        file.extension() == ".jsonl" ? OutputFormat::JsonLines : OutputFormat::Csv;
    const auto writer = makeIdentificationWriter(format, *info, {});
    Status written = output->write(writer->head());
    for (std::size_t first = 0; first < items.size() && written; first += kBlock) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const auto block = std::span(items).subspan(first, std::min(kBlock, items.size() - first));
        const auto lines = linesOf(*view, block, format, *writer);
        written = lines ? output->write(*lines) : Status(tl::unexpected(lines.error()));
        progress.report(first + block.size(), items.size());
    }
    return written ? output->commit() : written;
}

} // namespace taxo::ui
