// SPDX-License-Identifier: MIT
#include "core/workflow/import_choice.h"

#include "core/base/files.h"
#include "core/taxonomy/synonyms.h"

#include <utility>

namespace taxo {

namespace {

Result<SynonymTable> namesOf(const std::filesystem::path& checklist) {
    return checklist.empty() ? SynonymTable() : SynonymTable::read(checklist);
}

Result<ImportOutcome> importTheirEmbeddings(const SharedCollection& collection,
                                            const ImportChoice& choice,
                                            const RecordImportOptions& options,
                                            const Progress& progress) {
    const EmbeddingImport what{.npy = choice.npy,
                               .table = choice.source.path,
                               .mapping = choice.source.mapping,
                               .model = choice.model};
    auto report = collection.use(
        [&](Collection& own) { return importEmbeddings(own, what, options, progress); });
    if (!report) {
        return tl::unexpected(std::move(report).error());
    }
    ImportOutcome outcome;
    outcome.described = std::exchange(report->described, {});
    outcome.embeddings = *std::move(report);
    return outcome;
}

} // namespace

Result<ImportOutcome> importChosen(const SharedCollection& collection,
                                   const ImportChoice& choice,
                                   bool isPreview,
                                   const Progress& progress) {
    RecordImportOptions options{.person = choice.person,
                                .photos = choice.photos,
                                .matchesByNameAlone = choice.matchesByNameAlone,
                                .isPreview = isPreview,
                                .coming = choice.coming};
    const auto names = namesOf(choice.checklist);
    if (!names) {
        return tl::unexpected(names.error());
    }
    options.names = choice.checklist.empty() ? nullptr : &*names;
    if (!choice.npy.empty()) {
        return importTheirEmbeddings(collection, choice, options, progress);
    }
    ImportSource source = choice.source;
    if (source.kind == SourceKind::WebDataset) {
        source.unpackTo = choice.photos;
        if (source.unpackTo.empty() && !isPreview) {
            return fail(ErrorCode::InvalidInput,
                        "Say in which folder the photographs of " + displayName(source.path) +
                            " are to be unpacked.");
        }
    } else if (options.photos.empty()) {
        options.photos = photosWith(source);
    }
    auto report = importRecords(collection, source, options, progress);
    if (!report) {
        return tl::unexpected(std::move(report).error());
    }
    return ImportOutcome{*std::move(report), std::nullopt};
}

} // namespace taxo
