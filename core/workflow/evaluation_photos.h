// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/evaluation/text_forms.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace taxo {

/// Photographs that models are evaluated with: what each shows is known. A value.
struct EvaluationPhotos {
    std::string source;                   ///< for people: "folder birds", "season.taxo"
    std::vector<EvaluationClass> classes; ///< in the order of their names
    std::vector<std::filesystem::path>
        files;                          ///< of each photograph; none: vectors are all there is
    std::vector<std::string> names;     ///< of each: what tables call it
    std::vector<std::uint32_t> classOf; ///< of each
    std::vector<std::int32_t> events;   ///< of each, numbered
    std::vector<bool> isSupport;    ///< of each, of a given split: to learn from; none: no split
    std::vector<std::size_t> lines; ///< of each the row of the vectors, where there are no files
    std::size_t unnamed = 0;        ///< lines that name no class
    std::size_t alone = 0;          ///< of which nothing says what they were taken with

    std::size_t count() const { return classOf.size(); }

    /// Those photographs alone; classes stay.
    void keepOnly(const std::vector<bool>& isKept);
    /// Classes without photographs go; the others stay in order.
    void dropEmptyClasses();
};

struct EvaluationLabels {
    /// What names the class: a column, or a rank of the columns that name taxa. Empty: "class" of
    /// tables as BioCLIP publishes them (their rank stands in "cls"), else the species, else
    /// "label", "category" or "class".
    std::string by = {};
    std::string together = {}; ///< the column of what was taken together; empty: event, eventID
};

/// Reads a folder with photographs. A table in it names them where there is one: metadata.csv, as
/// BioCLIP's evaluations have it (NABirds, Rare Species, Meta-Album: filepath, class, kingdom ...
/// cls ... species, common_name), or Meta-Album's labels.csv (FILE_NAME, CATEGORY, pictures in
/// images). Otherwise CLASS/FILE or SPLIT/CLASS/FILE, where SPLIT is train, test, val, valid or
/// validation: photographs of train are to learn from.
Result<EvaluationPhotos> evaluationPhotosOf(const std::filesystem::path& folder,
                                            const EvaluationLabels& labels,
                                            const Progress& progress = {});

/// Reads photographs that a table names: a column of files (filepath, file_name, file, path,
/// image), looked for below `folder`; beside it the class, names of taxa, common_name, event,
/// split.
Result<EvaluationPhotos> evaluationPhotosOf(const std::filesystem::path& folder,
                                            const std::filesystem::path& table,
                                            const EvaluationLabels& labels,
                                            const Progress& progress = {});

/// Likewise without photographs: a line for each of `rows` vectors, or a column row.
Result<EvaluationPhotos> evaluationRowsOf(const std::filesystem::path& table,
                                          std::size_t rows,
                                          const EvaluationLabels& labels);

} // namespace taxo
