// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/classify/heaviest.h"
#include "core/classify/identification.h"
#include "core/classify/label_lists.h"
#include "core/classify/label_space.h"
#include "core/classify/label_weights.h"
#include "core/classify/restriction.h"
#include "core/classify/scoring.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace taxo {

struct ClassifyOptions {
    std::size_t candidates = 5;
    float threshold = 0.7F;        ///< mass that makes a rank the best supported
    std::optional<Rank> rank = {}; ///< also the heaviest taxa of this rank (Identification::atRank)
    std::size_t rankRows = 5;      ///< how many of them; likewise of bins
    float smallShare = 0.1F;       ///< below this share of the whole: "probably not in your list"
    const Restriction* within = nullptr; ///< of this label space
    const LabelBins* bins = nullptr;     ///< one for each label of the label space
    /// What is known of each picture beside its look: one for each row, null where nothing is; or
    /// empty. Masses, the order of candidates and the margin are weighed; cosines and the share
    /// inside stay those of looks, and the label that looks best is always among the candidates.
    std::span<const LabelWeights* const> weights = {};
};

/// Says what pictures are, from their vectors. Immutable; one call at a time uses all CPUs.
///
/// The softmax over exp(logit scale) * cosine is taken in float32 over all labels, or over those of
/// the restriction alone. Memory: one float for each label and picture, of up to eight pictures at
/// a time.
class Classifier {
public:
    /// `logitScale` is exp(logit_scale) of the model, 100 for BioCLIP 2.
    Classifier(std::shared_ptr<const LabelSpace> labels,
               float logitScale,
               ScoringOptions scoring = {});

    const LabelSpace& labels() const { return *m_labels; }

    /// One identification for each row. `features` are the model's vectors, normalised here.
    /// Mismatch where their width is not that of the labels; Internal where one is not finite.
    Result<std::vector<Identification>> classify(const EmbeddingMatrix& features,
                                                 const ClassifyOptions& options = {},
                                                 const Progress& progress = {}) const;

    /// From the cosines of one picture with every label, which become scratch: for products made
    /// elsewhere, say on a GPU.
    Identification identify(std::span<float> cosines, const ClassifyOptions& options = {}) const;

private:
    Identification conclude(std::span<float> cosines,
                            std::span<const std::uint32_t> labels,
                            std::span<const TaxonId> leaves,
                            const ClassifyOptions& options,
                            SoftmaxSum& inside) const;

    std::shared_ptr<const LabelSpace> m_labels;
    float m_logitScale;
    ScoringOptions m_scoring;
};

} // namespace taxo
