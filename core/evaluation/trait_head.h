// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo {

/// How BioCLIP 2 asks for several yes-or-no traits of a photograph (FishNet, AwA2): two linear
/// layers with dropout between them and nothing else, Adam (Kingma and Ba 2015), binary cross
/// entropy, the rate halved every 20 epochs.
struct TraitHeadOptions {
    std::size_t hidden = 512;
    std::size_t epochs = 50;
    std::size_t batch = 64;
    double rate = 1e-4; ///< FishNet's; AwA2 has 1e-5
    std::uint64_t seed = 0;
};

/// [asked, traits]: above 0 means more likely yes than no. Rows as the model gives them, for
/// FishNet and AwA2 not of length 1. `yes`: [trained rows, traits], row after row. InvalidInput
/// where there is nothing to train with, or values that are no numbers. Same seed, same numbers on
/// any number of CPUs. O(epochs x rows x dimension x hidden): 75,000 rows of 768 dimensions take
/// some minutes an epoch-dozen on two cores.
Result<EmbeddingMatrix> traitLogits(const EmbeddingMatrix& trained,
                                    const std::vector<bool>& yes,
                                    std::size_t traits,
                                    const EmbeddingMatrix& asked,
                                    const TraitHeadOptions& options = {},
                                    const Progress& progress = {});

/// Rows of which every trait is right: FishNet's measure. A trait is read as yes above `threshold`,
/// which the published code compares with the logit.
std::vector<double>
allTraitsRight(const EmbeddingMatrix& logits, const std::vector<bool>& yes, float threshold);

/// F1 of each trait: AwA2's measure is their mean. 0 where nothing is right, as scikit-learn has
/// it.
std::vector<double>
f1OfTraits(const EmbeddingMatrix& logits, const std::vector<bool>& yes, float threshold);

} // namespace taxo
