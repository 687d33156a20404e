// SPDX-License-Identifier: MIT
#include "core/classify/label_space.h"

#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/classify/label_json.h"

#include <algorithm>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// "labels.f16" and "labels" are both the stem of "labels.json".
fs::path namesBeside(const fs::path& matrix) {
    std::string stem = matrix.stem().native();
    constexpr std::string_view kHalf = ".f16";
    if (stem.ends_with(kHalf)) {
        stem.resize(stem.size() - kHalf.size());
    }
    return matrix.parent_path() / (stem + ".json");
}

bool isFile(const fs::path& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

/// Matrices with their names beside them; full ones before their fp16 copies.
std::vector<fs::path> matricesIn(const fs::path& folder) {
    std::vector<fs::path> full;
    std::vector<fs::path> halves;
    std::error_code problem;
    for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        const fs::path& path = entry->path();
        if (path.extension() == ".npy" && isFile(namesBeside(path))) {
            (path.stem().extension() == ".f16" ? halves : full).push_back(path);
        }
    }
    auto& found = full.empty() ? halves : full;
    std::sort(found.begin(), found.end());
    return found;
}

Result<LabelSpaceFiles> filesInFolder(const fs::path& folder) {
    auto matrices = matricesIn(folder);
    if (matrices.empty()) {
        matrices = matricesIn(folder / "embeddings");
    }
    if (matrices.size() == 1) {
        return LabelSpaceFiles{matrices[0], namesBeside(matrices[0])};
    }
    if (matrices.empty()) {
        return fail(ErrorCode::NotFound,
                    displayPath(folder) + " holds no label space: a .npy file and a .json file of "
                                          "the same name are needed.");
    }
    std::string names;
    for (const fs::path& matrix : matrices) {
        names += (names.empty() ? "" : ", ") + displayName(matrix);
    }
    return fail(ErrorCode::InvalidInput,
                displayPath(folder) + " holds several label spaces; choose one: " + names + ".");
}

/// One NaN would make the scores of all labels wrong.
Status checkFinite(const fs::path& matrix,
                   const LabelList& labels,
                   std::span<const std::uint32_t> notFinite) {
    if (notFinite.empty()) {
        return {};
    }
    const std::uint32_t first = notFinite.front();
    const std::string name = first < labels.size() ? labels.displayNameOf(first) : "?";
    return fail(ErrorCode::Corrupt,
                displayName(matrix) + ": " + std::to_string(notFinite.size()) +
                    " vectors hold values that are no numbers, the first that of label " +
                    std::to_string(first) + " (" + name + "). Get or make the labels again.");
}

} // namespace

Result<LabelSpaceFiles> findLabelSpaceFiles(const fs::path& where) {
    std::error_code ignored;
    if (fs::is_directory(where, ignored)) {
        return filesInFolder(where);
    }
    LabelSpaceFiles files{where, namesBeside(where)};
    if (where.extension() == ".json") {
        files = {fs::path(where).replace_extension(".npy"), where};
    }
    for (const fs::path& file : {where, files.matrix, files.names}) {
        if (!isFile(file)) {
            return fail(ErrorCode::NotFound,
                        displayPath(file) + " is not there" +
                            (file == where ? "."
                                           : "; a label space is a .npy and a .json file of the "
                                             "same name."));
        }
    }
    return files;
}

Result<LabelSpace> LabelSpace::open(const fs::path& where,
                                    const LabelSpaceOptions& options,
                                    const Progress& progress) {
    auto files = findLabelSpaceFiles(where);
    if (!files) {
        return tl::unexpected(std::move(files).error());
    }
    LabelSpace space;
    space.m_files = *std::move(files);
    auto matrix = LabelMatrix::open(space.m_files.matrix);
    if (!matrix) {
        return std::move(matrix).error().during("opening labels");
    }
    space.m_matrix = *std::move(matrix);
    auto taken = space.takeNames(options, progress);
    if (!taken) {
        return std::move(taken).error().during("opening labels");
    }
    if (space.m_labels.size() != space.m_matrix.labels()) {
        return fail(ErrorCode::Mismatch,
                    displayName(space.m_files.matrix) + " has " +
                        std::to_string(space.m_matrix.labels()) + " columns, " +
                        displayName(space.m_files.names) + " " +
                        std::to_string(space.m_labels.size()) +
                        " names; they do not belong together. (The matrix must be [dimension, "
                        "labels].)");
    }
    if (!options.overlay.empty()) {
        auto overlay = LabelOverlay::open(options.overlay,
                                          space.m_key.names,
                                          space.m_key.matrix,
                                          space.size(),
                                          space.dimension());
        if (!overlay) {
            return std::move(overlay).error().during("opening the repaired labels");
        }
        space.m_overlay = *std::move(overlay);
    }
    return space;
}

/// From the index in the cache where there is a good one, else from the files; then the index is
/// made. A cache that cannot be written only costs time.
Status LabelSpace::takeNames(const LabelSpaceOptions& options, const Progress& progress) {
    const bool useCache = !options.cacheFolder.empty() && options.digestOf;
    fs::path indexFile;
    if (options.digestOf) {
        progress.report(0, 0, "checking labels");
        const auto names = options.digestOf(m_files.names, progress);
        const auto matrix = names ? options.digestOf(m_files.matrix, progress) : names;
        if (!matrix) {
            return tl::unexpected(matrix.error());
        }
        m_key = {.names = *names, .matrix = *matrix};
    }
    const auto take = [&](LabelIndex index) {
        m_labels = std::move(index.labels);
        m_zeroColumns = index.zeroColumns;
        m_zeroColumnsOwner = std::move(index.owner);
    };
    if (useCache) {
        indexFile = options.cacheFolder / ("labels-" + m_key.names.shortHex() + "-" +
                                           m_key.matrix.shortHex() + ".taxolabels");
        if (auto index = openLabelIndex(indexFile, m_key)) {
            take(*std::move(index));
            return {};
        }
    }
    progress.report(0, 0, "reading names");
    const auto json = MappedFile::open(m_files.names);
    if (!json) {
        return tl::unexpected(json.error());
    }
    auto labels = readLabelJson(json->bytes(), displayName(m_files.names), progress);
    if (!labels) {
        return tl::unexpected(std::move(labels).error());
    }
    auto survey = m_matrix.surveyColumns(progress);
    if (!survey) {
        return tl::unexpected(std::move(survey).error());
    }
    if (auto finite = checkFinite(m_files.matrix, *labels, survey->notFinite); !finite) {
        return finite;
    }
    auto zeros = std::make_shared<const std::vector<std::uint32_t>>(std::move(survey->zero));
    LabelIndex index{.labels = *std::move(labels), .zeroColumns = *zeros, .owner = zeros};
    if (useCache && index.labels.size() == m_matrix.labels()) {
        std::error_code problem;
        fs::create_directories(options.cacheFolder, problem);
        if (writeLabelIndex(indexFile, m_key, index)) {
            if (auto mapped = openLabelIndex(indexFile, m_key)) {
                index = *std::move(mapped); // the file's pages instead of memory of our own
            }
        }
    }
    take(std::move(index));
    return {};
}

LabelSpace LabelSpace::of(LabelList labels, const EmbeddingMatrix& texts) {
    TAXO_ASSERT(labels.size() == texts.rows());
    LabelSpace space;
    space.m_labels = std::move(labels);
    space.m_matrix = LabelMatrix::ofRows(texts);
    auto survey = space.m_matrix.surveyColumns(); // never cancelled
    auto zeros = std::make_shared<const std::vector<std::uint32_t>>(std::move(survey->zero));
    space.m_zeroColumns = *zeros;
    space.m_zeroColumnsOwner = std::move(zeros);
    return space;
}

Status LabelSpace::checkFits(std::size_t dimension, const std::string& name) const {
    if (dimension == m_matrix.dimension()) {
        return {};
    }
    const std::string which = m_files.matrix.empty() ? "These labels" : displayName(m_files.matrix);
    return fail(ErrorCode::Mismatch,
                which + ": the label vectors have " + std::to_string(m_matrix.dimension()) +
                    " dimensions, " + name + " has " + std::to_string(dimension) +
                    ". Choose the labels made for this model.");
}

} // namespace taxo
