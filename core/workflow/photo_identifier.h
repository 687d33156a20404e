// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/classify/identification.h"
#include "core/classify/label_lists.h"
#include "core/collection/predictions.h"
#include "core/image/photo_decoder.h"
#include "core/image/preprocess.h"
#include "core/taxonomy/rank.h"
#include "core/taxonomy/taxon_match.h"
#include "core/vectors/embedding_matrix.h"
#include "core/workflow/collection_model.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

struct PlacesChoice;
struct RivalMap;
struct RivalQuestion;

/// What became of one photograph.
struct PhotoOutcome {
    std::size_t index = 0; ///< into the files asked for
    std::filesystem::path file;
    Result<Identification> identification;
};

struct IdentifyOptions {
    std::size_t candidates = kCandidatesKept;
    float threshold = 0.7F; ///< 0 to 1: mass that a rank must pass to be called best supported
    /// Only these taxa, at any rank, by scientific or common names; empty: all. Names that the
    /// label space does not know are one error.
    std::vector<std::string> within;
    /// Also the heaviest taxa of this rank, pybioclip's way (Identification::atRank).
    std::optional<Rank> rank;
    /// For the photographs of a collection: answers are weighed by where and when each was taken
    /// (kept_places.h); null: by looks alone.
    std::shared_ptr<const PlacesChoice> places;
};

/// What stands behind an answer, for status lines and for every table's provenance.
struct IdentifierInfo {
    std::string model;     ///< "bioclip-2"
    std::string device;    ///< "cpu", "cuda:0"
    std::string precision; ///< "fp32", "int8" ...
    /// "treeoflife-200m"; "own labels" for free ones, with their wording where it is not the
    /// usual one: "own labels (a {} at night)".
    std::string labels;
    std::size_t labelCount = 0;
    std::size_t repairedColumns = 0;         ///< zero columns that were re-encoded and take part
    bool hasLineages = true;                 ///< false for free labels: candidates only, no ladder
    Transform transform = Transform::Squash; ///< how pictures come to the model's size
    DecodeOptions decode{};
    /// The weights came without their configuration: activation and preprocessing are guesses.
    bool configIsInferred = false;
    /// The demo model: all it knows is invented, and every table says so.
    bool isSynthetic = false;

    /// "bioclip-2 on cpu, fp32; treeoflife-200m, 867455 labels"
    std::string text() const;
};

/// A model and a label space, loaded and ready. One call of identify at a time; it uses all CPUs
/// itself. The other functions may be called from any thread, also meanwhile.
class PhotoIdentifier {
public:
    virtual ~PhotoIdentifier() = default;
    virtual const IdentifierInfo& info() const = 0;
    /// Decodes, encodes and classifies the files, several at a time, and tells each outcome as soon
    /// as it is known, in order of files, on the calling thread. One bad picture is one failed
    /// outcome. Reports photographs done. Cancelled when it was stopped; outcomes told before
    /// remain true. InvalidInput names what of `within` the labels do not know, with near misses.
    virtual Status identify(std::span<const std::filesystem::path> files,
                            const IdentifyOptions& options,
                            const std::function<void(PhotoOutcome)>& onOutcome,
                            const Progress& progress) = 0;
    /// Which places of a photograph speak for one name, and which for its rival: by the encoder, so
    /// never while identify runs. One forward pass more than identify. Errors of reading it;
    /// InvalidInput where a name is not among the labels, or both are one.
    virtual Result<RivalMap> contrast(const RivalQuestion& question, const Progress& progress) = 0;
    /// What these vectors of the same model show, one answer for each row. InvalidInput as of
    /// identify.
    virtual Result<std::vector<Identification>> classify(const EmbeddingMatrix& vectors,
                                                         const IdentifyOptions& options,
                                                         const Progress& progress) const = 0;
    /// The model alone for the photographs of a collection; it stays alive with what is returned.
    /// InvalidInput for a choice that leaves photographs unturned. The digest of the weights is
    /// computed the first time (a second for a gigabyte) and remembered.
    virtual Result<PictureEmbedder> embedder(VectorStorage storage,
                                             const Progress& progress) const = 0;
    /// The same model and labels for the photographs of a collection; they stay alive with what is
    /// returned. `options.rank` has no meaning here. InvalidInput for free labels, which have no
    /// lineages, and as of embedder and identify.
    virtual Result<CollectionModel> forCollection(VectorStorage storage,
                                                  const IdentifyOptions& options,
                                                  const Progress& progress) const = 0;
    /// Taxa for what a person has typed so far, the likeliest first, or else what it may be
    /// mistyped for (similarTaxa). None for free labels. 10 ms for a million taxa, 0.2 s more the
    /// first time.
    virtual std::vector<TaxonMatch> suggestTaxa(std::string_view typed,
                                                std::size_t limit) const = 0;
    /// What these names stand for in `within`, homonyms, and taxa of one common name, one by one.
    /// InvalidInput as of identify.
    virtual Result<std::vector<TaxonMatch>> findTaxa(std::span<const std::string> names) const = 0;
};

/// What to load. Empty strings mean the default: the settings' model or the only one installed,
/// that model's own label space.
struct IdentifierChoice {
    std::string model;      ///< installed name, model folder or weights file
    std::string labels;     ///< label space folder or .npy file, or empty
    BinnedNames freeLabels; ///< labels in a person's own words instead, where not empty; `bins`
                            ///< empty or one for each
    std::string prompt = "openai80";    ///< how they are worded, as of PromptSet::fromName
    std::string device = "auto";        ///< auto, cpu, cuda, cuda:1
    std::string precision = "auto";     ///< auto, fp32, bf16, fp16, int8
    std::size_t batch = 0;              ///< photographs encoded together; 0: chosen by device
    std::optional<Transform> transform; ///< none: the model's own way
    DecodeOptions decode;
    /// Keep the vectors of photographs, so that asking again about the same ones is quick. For
    /// windows; some 3 kB a photograph.
    bool rememberVectors = false;
    bool useRepaired = true; ///< columns that `taxo labels repair` encoded anew take part
};

/// Opens weights and labels (mapped, not copied) and the torch and decode modules. Reports what it
/// is doing. NotFound with a sentence on how to get a model where none is chosen or installed;
/// InvalidInput for a wording that has no place for the label.
Result<std::unique_ptr<PhotoIdentifier>> openPhotoIdentifier(const IdentifierChoice& choice,
                                                             const Progress& progress);

} // namespace taxo
