// SPDX-License-Identifier: MIT
#include "app/cli/structure_run.h"

#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "core/workflow/search_collection.h"
#include "core/workflow/structure_table.h"

#include <string>

namespace taxo::cli {

namespace {

int measureRows(const Result<StructureRows>& rows,
                const StructureArguments& arguments,
                ProgressBar& bar,
                const Collection* collection,
                const Measure& measure) {
    if (!rows) {
        bar.clear();
        return failed(rows.error());
    }
    const auto search = loadBatchSearch();
    if (!search) {
        bar.clear();
        return failed(search.error());
    }
    const auto done = measure({*rows, **search, arguments, bar, collection});
    bar.clear();
    if (const std::string notes = rows->notes(); done && !notes.empty()) {
        complain(notes);
    }
    return done ? kDone : failed(done.error());
}

/// The fields that a command needs: those named, or all.
StructureRowsOptions rowsOptions(const StructureArguments& arguments, bool takesAllFields) {
    StructureRowsOptions options;
    options.takesPredictions = arguments.takesPredictions;
    options.together = arguments.together;
    options.fields = arguments.fields;
    if (!arguments.field.empty()) {
        options.fields = {arguments.field};
    }
    options.takesAllFields = takesAllFields && options.fields.empty();
    return options;
}

} // namespace

int runStructure(const StructureArguments& arguments, bool takesAllFields, const Measure& measure) {
    if (const auto fine = arguments.check(); !fine) {
        complain(fine.error());
        return kWrongUse;
    }
    const StructureRowsOptions options = rowsOptions(arguments, takesAllFields);
    if (arguments.isNpy()) {
        ProgressBar bar;
        return measureRows(
            structureRowsOf(arguments.file, arguments.table, options, bar.progress()),
            arguments,
            bar,
            nullptr,
            measure);
    }
    const auto filter = Filter::parse(arguments.filter);
    if (!filter) {
        complain(filter.error());
        return kWrongUse;
    }
    return withCollection(arguments.file, [&](Collection& collection, ProgressBar& bar) {
        const auto vectors = chooseVectors(collection, arguments.model);
        return measureRows(
            vectors ? structureRowsOf(collection, *vectors, *filter, options, bar.progress())
                    : Result<StructureRows>(tl::unexpected(vectors.error())),
            arguments,
            bar,
            &collection,
            measure);
    });
}

} // namespace taxo::cli
