// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/classify/label_space.h"
#include "core/taxonomy/checklist.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// What stands between a taxon's names and its common name. The published lists differ: BioCLIP
/// 2.5's was made with the words, BioCLIP 2's probably without.
enum class CommonNameJoiner : std::uint8_t { WithCommonName, Space };

const char* nameOf(CommonNameJoiner joiner); ///< "with-common-name", "space"

/// What a prompt's template is filled with: the names of all ranks, kingdom first, and the common
/// name where there is one. "Animalia Chordata ... Ursus arctos with common name Brown Bear".
std::string taxonPhrase(const Lineage& lineage,
                        std::string_view commonName,
                        CommonNameJoiner joiner = CommonNameJoiner::WithCommonName);

/// Text tower with tokenizer and template: one unit vector for each phrase.
using EncodePhrases =
    std::function<Result<EmbeddingMatrix>(std::span<const std::string> phrases, const Progress&)>;

/// A way in which a label space's texts may have been made.
struct PhraseRecipe {
    std::string name; ///< for people and files: "an image of {}., with-common-name"
    CommonNameJoiner joiner = CommonNameJoiner::WithCommonName;
    EncodePhrases encode;
};

struct RecipeFit {
    std::size_t recipe = 0; ///< the best of those tried
    float cosine = 0.0F;    ///< mean with the published vectors; near 1 where it is the true one
};

/// Which recipe made the vectors of `space`: encodes some eight of its labels, those with common
/// names first, under each and compares.
Result<RecipeFit> likeliestRecipe(const LabelSpace& space,
                                  std::span<const PhraseRecipe> recipes,
                                  const Progress& progress = {});

/// Encodes the labels whose column is zero and writes them as an overlay for LabelSpaceOptions.
/// Written aside: stopping leaves nothing. Reports labels. InvalidInput where there is none.
Status repairZeroColumns(const LabelSpace& space,
                         const PhraseRecipe& recipe,
                         const Digest& weights,
                         const std::filesystem::path& overlayFile,
                         const Progress& progress = {});

/// What makes a built label space what it is.
struct LabelSpaceIdentity {
    Digest weights; ///< of the model
    Digest list;    ///< of the list of taxa
};

/// Fails where buildLabelSpace could not make a label space in `folder`, because other things are
/// in it or nothing can be written beside it. For saying so before long work; leaves nothing
/// behind. A folder with a label space of ours passes: it may be the one that is asked for.
Status checkLabelFolder(const std::filesystem::path& folder);

/// Makes a label space in `folder`: labels.npy (float32 [dimension, labels]), labels.json and
/// label_space.json with the digests and the recipe. Where it holds one of the same identity and
/// recipe already, nothing is done. Made in a folder aside that takes the name when complete;
/// InvalidInput where `folder` holds something else, another label space too. Reports labels.
Status buildLabelSpace(std::span<const ChecklistTaxon> taxa,
                       const PhraseRecipe& recipe,
                       const LabelSpaceIdentity& identity,
                       const std::filesystem::path& folder,
                       const Progress& progress = {});

/// A float16 copy of the matrix, half as large and nearly twice as fast to score; cosines change by
/// some 1e-5. Written aside.
Status writeHalfMatrix(const LabelSpace& space,
                       const std::filesystem::path& file,
                       const Progress& progress = {});

/// A label space in `folder` of the half matrix and a copy of the names, under their own names.
/// Made aside as by buildLabelSpace; InvalidInput where `folder` holds anything.
Status halveLabelSpace(const LabelSpace& space,
                       const std::filesystem::path& folder,
                       const Progress& progress = {});

} // namespace taxo
