// SPDX-License-Identifier: MIT
#include "app/cli/structure_arguments.h"

#include "app/cli/output_name.h"
#include "core/base/files.h"
#include "core/figure/figure_file.h"

namespace taxo::cli {

Status StructureArguments::check() const {
    if (isNpy() && (!filter.empty() || !model.empty() || takesPredictions)) {
        return fail(ErrorCode::InvalidInput,
                    "FILTER, --model and --machine-names are for collections: a .npy file is taken "
                    "as it is.");
    }
    if (isNpy() == table.empty()) {
        return fail(ErrorCode::InvalidInput,
                    isNpy() ? "Embeddings alone have no names: --table names a CSV file with a "
                              "line for each row."
                            : "--table is for embeddings, NAME.npy: a collection knows its items.");
    }
    if (areClasses &&
        (!photographs.empty() || !figure.empty() || !filmstrip.empty() || !mapFigure.empty())) {
        return fail(ErrorCode::InvalidInput,
                    "Categories have no axis: --photographs, --figure, --filmstrip and "
                    "--map-figure are for traits of numbers.");
    }
    if (isNpy() && !mapFigure.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "--map-figure is for collections, which keep maps: embeddings have none.");
    }
    if (mapFigure.empty() && !map.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "--map names the map of the collection that --map-figure is drawn of: name "
                    "that file, too.");
    }
    for (const std::string* const csv : {&out, &pairs, &photographs}) {
        if (!csv->empty()) {
            if (auto fine = checkTableOutput(*csv, "numbers"); !fine) {
                return fine;
            }
        }
    }
    for (const std::string* const picture : {&figure, &filmstrip, &mapFigure}) {
        if (picture->empty()) {
            continue;
        }
        if (!figureFormatOf(*picture)) {
            return fail(ErrorCode::InvalidInput,
                        displayPath(*picture) +
                            " does not say what it is to be. End its name in .png, .svg or .pdf.");
        }
        if (auto fine = checkWritable(*picture); !fine) {
            return fine;
        }
    }
    return {};
}

} // namespace taxo::cli
