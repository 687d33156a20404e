// SPDX-License-Identifier: MIT
#include "core/classify/build_label_space.h"

#include "core/base/files.h"
#include "core/base/output_folder.h"
#include "core/classify/label_json.h"
#include "core/vectors/half.h"
#include "core/vectors/normalise.h"
#include "core/vectors/npy.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLabelsTogether = 256; ///< encoded between two looks at progress

using TakeVectors = std::function<Status(const EmbeddingMatrix& vectors)>;

/// Encodes `count` phrases, some at a time, and hands the vectors on in order.
Status encodeInPieces(std::size_t count,
                      const std::function<std::string(std::size_t)>& phraseOf,
                      const PhraseRecipe& recipe,
                      const TakeVectors& take,
                      const Progress& progress) {
    for (std::size_t first = 0; first < count; first += kLabelsTogether) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        progress.report(first, count, "encoding labels");
        std::vector<std::string> phrases;
        for (std::size_t i = first; i < std::min(first + kLabelsTogether, count); ++i) {
            phrases.push_back(phraseOf(i));
        }
        const auto vectors = recipe.encode(phrases, Progress(progress.stopToken()));
        if (!vectors) {
            return tl::unexpected(vectors.error());
        }
        TAXO_ASSERT(vectors->rows() == phrases.size());
        if (auto taken = take(*vectors); !taken) {
            return taken;
        }
    }
    progress.report(count, count, "encoding labels");
    return {};
}

/// [labels, dimension] to [dimension, labels], some dimensions at a time: rows of 16 floats are one
/// line of the processor's cache, so the source is read once, and memory stays that of 16 rows.
Status transposeFile(const fs::path& from, const fs::path& to, const Progress& progress) {
    const auto rows = NpyFile::open(from);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    const std::size_t labels = rows->shape()[0];
    const std::size_t dimension = rows->shape()[1];
    const auto* const values = reinterpret_cast<const float*>(rows->data().data());
    auto writer = NpyWriter::create(to, labels);
    if (!writer) {
        return tl::unexpected(std::move(writer).error());
    }
    constexpr std::size_t kTogether = 16;
    std::vector<float> columns(kTogether * labels);
    for (std::size_t first = 0; first < dimension; first += kTogether) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const std::size_t count = std::min(kTogether, dimension - first);
        for (std::size_t label = 0; label < labels; ++label) {
            for (std::size_t i = 0; i < count; ++i) {
                columns[i * labels + label] = values[label * dimension + first + i];
            }
        }
        if (auto written = writer->append(std::span(columns).first(count * labels)); !written) {
            return written;
        }
    }
    return writer->commit();
}

std::string identityJson(const LabelSpaceIdentity& identity, const PhraseRecipe& recipe) {
    const nlohmann::ordered_json json = {{"format", "taxoscope-label-space"},
                                         {"version", 1},
                                         {"weights", identity.weights.hex()},
                                         {"list", identity.list.hex()},
                                         {"recipe", recipe.name}};
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

constexpr const char* kIdentityFile = "label_space.json";

/// True where `folder` is not there yet or holds nothing.
bool isFree(const fs::path& folder) {
    std::error_code problem;
    return !fs::exists(folder, problem) ||
           (fs::is_directory(folder, problem) && fs::is_empty(folder, problem));
}

/// True where `folder` holds what buildLabelSpace leaves there, and nothing else.
bool isBuilt(const fs::path& folder) {
    std::error_code problem;
    for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        static constexpr std::array<const char*, 3> kOurs = {
            kIdentityFile, "labels.npy", "labels.json"};
        const fs::path name = entry->path().filename();
        if (std::none_of(
                kOurs.begin(), kOurs.end(), [&](const char* own) { return name == own; })) {
            return false;
        }
    }
    return !problem && fs::exists(folder / kIdentityFile, problem);
}

Status refuseOtherFiles(const fs::path& folder) {
    return fail(ErrorCode::InvalidInput,
                displayPath(folder) +
                    " holds other files; choose a new folder for the label space.");
}

/// The identity of the label space that lies in `folder`; empty where there is none.
std::string identityIn(const fs::path& folder) {
    constexpr std::uint64_t kLargestIdentity = 1U << 16U;
    return readTextFile(folder / kIdentityFile, kLargestIdentity).value_or(std::string());
}

/// Whether nothing is lost where a label space of this identity takes the name `folder`.
Status checkPlace(const fs::path& folder, const std::string& identity) {
    if (isFree(folder)) {
        return {};
    }
    if (!isBuilt(folder)) {
        return refuseOtherFiles(folder);
    }
    if (identityIn(folder) != identity) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(folder) + " holds labels that were built of another list or by "
                                          "another model. Choose a new folder, or remove that "
                                          "one first.");
    }
    return {};
}

} // namespace

const char* nameOf(CommonNameJoiner joiner) {
    return joiner == CommonNameJoiner::Space ? "space" : "with-common-name";
}

std::string
taxonPhrase(const Lineage& lineage, std::string_view commonName, CommonNameJoiner joiner) {
    std::string phrase;
    for (const std::string& name : lineage.names) {
        if (!name.empty()) {
            phrase += (phrase.empty() ? "" : " ") + name;
        }
    }
    if (!commonName.empty()) {
        phrase += joiner == CommonNameJoiner::Space ? " " : " with common name ";
        phrase += commonName;
    }
    return phrase;
}

Result<RecipeFit> likeliestRecipe(const LabelSpace& space,
                                  std::span<const PhraseRecipe> recipes,
                                  const Progress& progress) {
    TAXO_ASSERT(!recipes.empty());
    constexpr std::size_t kSamples = 8;
    constexpr std::size_t kPlaces = 4096; // looked at, evenly over the list
    const auto zeros = space.zeroColumns();
    std::vector<std::size_t> plain;
    std::vector<std::size_t> samples;
    for (std::size_t i = 0; i < std::min(kPlaces, space.size()); ++i) {
        const std::size_t label = i * space.size() / std::min(kPlaces, space.size());
        if (!std::binary_search(zeros.begin(), zeros.end(), label)) {
            (space.labels().commonNameOf(label).empty() ? plain : samples).push_back(label);
        }
    }
    samples.insert(samples.end(), plain.begin(), plain.end());
    samples.resize(std::min(samples.size(), kSamples));
    if (samples.empty()) {
        return fail(ErrorCode::InvalidInput, "Every label vector is zero.");
    }
    std::vector<float> published(space.dimension());
    RecipeFit best{.recipe = 0, .cosine = -2.0F};
    for (std::size_t recipe = 0; recipe < recipes.size(); ++recipe) {
        std::vector<std::string> phrases;
        phrases.reserve(samples.size());
        for (const std::size_t label : samples) {
            phrases.push_back(taxonPhrase(space.labels().lineageOf(label),
                                          space.labels().commonNameOf(label),
                                          recipes[recipe].joiner));
        }
        const auto vectors = recipes[recipe].encode(phrases, progress);
        if (!vectors) {
            return tl::unexpected(vectors.error());
        }
        if (auto fits = space.checkFits(vectors->dimension(), "the model"); !fits) {
            return tl::unexpected(std::move(fits).error());
        }
        float sum = 0.0F;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            space.matrix().copyColumn(samples[i], published);
            sum += cosine(published, vectors->row(i));
        }
        const float mean = sum / static_cast<float>(samples.size());
        if (mean > best.cosine) {
            best = {.recipe = recipe, .cosine = mean};
        }
    }
    return best;
}

Status repairZeroColumns(const LabelSpace& space,
                         const PhraseRecipe& recipe,
                         const Digest& weights,
                         const fs::path& overlayFile,
                         const Progress& progress) {
    const auto zeros = space.zeroColumns();
    if (zeros.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "No label vector is zero: there is nothing to repair.");
    }
    EmbeddingMatrix vectors;
    auto encoded = encodeInPieces(
        zeros.size(),
        [&](std::size_t i) {
            return taxonPhrase(space.labels().lineageOf(zeros[i]),
                               space.labels().commonNameOf(zeros[i]),
                               recipe.joiner);
        },
        recipe,
        [&](const EmbeddingMatrix& piece) -> Status {
            if (auto fits = space.checkFits(piece.dimension(), "the model"); !fits) {
                return fits;
            }
            for (std::size_t row = 0; row < piece.rows(); ++row) {
                vectors.append(piece.row(row));
            }
            return {};
        },
        progress);
    if (!encoded) {
        return std::move(encoded).error().during("repairing labels");
    }
    const LabelOverlayKey key{
        .names = space.key().names, .matrix = space.key().matrix, .weights = weights};
    return LabelOverlay::write(overlayFile, key, recipe.name, zeros, vectors);
}

Status checkLabelFolder(const fs::path& folder) {
    if (isFree(folder)) {
        return OutputFolder::check(folder);
    }
    return isBuilt(folder) ? Status{} : refuseOtherFiles(folder);
}

Status buildLabelSpace(std::span<const ChecklistTaxon> taxa,
                       const PhraseRecipe& recipe,
                       const LabelSpaceIdentity& identity,
                       const fs::path& folder,
                       const Progress& progress) {
    if (taxa.empty()) {
        return fail(ErrorCode::InvalidInput, "There are no taxa to make a label space of.");
    }
    const std::string own = identityJson(identity, recipe);
    if (identityIn(folder) == own && findLabelSpaceFiles(folder)) {
        return {};
    }
    if (auto free = checkPlace(folder, own); !free) {
        return free;
    }
    auto aside = OutputFolder::create(folder);
    if (!aside) {
        return tl::unexpected(std::move(aside).error());
    }
    std::optional<NpyWriter> rows;
    auto done = encodeInPieces(
        taxa.size(),
        [&](std::size_t i) {
            return taxonPhrase(taxa[i].lineage, taxa[i].commonName, recipe.joiner);
        },
        recipe,
        [&](const EmbeddingMatrix& piece) -> Status {
            if (!rows) {
                auto writer = NpyWriter::create(*aside / "rows.npy", piece.dimension());
                if (!writer) {
                    return tl::unexpected(std::move(writer).error());
                }
                rows = *std::move(writer);
            }
            return rows->append(piece.values());
        },
        progress);
    if (done) {
        done = rows->commit();
    }
    if (done) {
        done = transposeFile(*aside / "rows.npy", *aside / "labels.npy", progress);
    }
    if (done) {
        std::error_code ignored;
        fs::remove(*aside / "rows.npy", ignored);
        done = writeWholeFile(*aside / "labels.json", labelJsonOf(LabelList::ofTaxa(taxa)));
    }
    if (done) {
        done = writeWholeFile(*aside / kIdentityFile, own);
    }
    if (done) { // looked at again: building takes an hour
        done = checkPlace(folder, own);
    }
    if (done) {
        done = aside->commit();
    }
    return done ? done : std::move(done).error().during("building labels");
}

Status writeHalfMatrix(const LabelSpace& space, const fs::path& file, const Progress& progress) {
    const LabelMatrix& matrix = space.matrix();
    if (matrix.isHalf()) {
        return fail(ErrorCode::InvalidInput, "The labels are float16 already.");
    }
    auto writer = NpyWriter::create(file, matrix.labels(), NpyType::Float16);
    if (!writer) {
        return tl::unexpected(std::move(writer).error());
    }
    const auto* const values = static_cast<const float*>(matrix.data());
    for (std::size_t row = 0; row < matrix.dimension(); ++row) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        progress.report(row, matrix.dimension(), "writing the float16 copy");
        auto written = writer->append({values + row * matrix.labels(), matrix.labels()});
        if (!written) {
            return written;
        }
    }
    return writer->commit();
}

Status halveLabelSpace(const LabelSpace& space, const fs::path& folder, const Progress& progress) {
    std::error_code problem;
    if (fs::exists(folder, problem) && !fs::is_empty(folder, problem)) {
        return refuseOtherFiles(folder);
    }
    auto aside = OutputFolder::create(folder);
    if (!aside) {
        return tl::unexpected(std::move(aside).error());
    }
    const fs::path& names = space.files().names;
    auto written = writeHalfMatrix(space, *aside / space.files().matrix.filename(), progress);
    if (!written) {
        return written;
    }
    fs::copy_file(names, *aside / names.filename(), problem);
    return problem ? Status(failSystem(problem.value(), displayPath(names))) : aside->commit();
}

} // namespace taxo
