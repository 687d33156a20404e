// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

enum class FewShotMethod : std::uint8_t {
    Prototypes, ///< SimpleShot with CL2N: the mean of each class
    Linear      ///< multinomial logistic regression on the same features, for 20 a class or more
};

struct FewShotMatch {
    std::uint32_t classNumber = 0;
    /// Larger is nearer. No probability, and on a scale of its own: never compared with the masses
    /// of a label space, nor between methods.
    float score = 0.0F;
};

/// Classes of one's own from verified photographs. Features are CL2N (Wang et al. 2019,
/// arXiv:1911.04623, as in BioCLIP 2's evaluation): unit vectors less a centre, made unit again;
/// the centre is the mean of the class means of the examples alone, so that a class of many does
/// not draw it. An immutable value; any thread.
class FewShotClassifier {
public:
    /// One row for each example, and its class; classes are numbered from 0 and each has one
    /// example at least. InvalidInput for fewer than two classes. Prototypes take a pass over the
    /// rows; Linear some hundred.
    static Result<FewShotClassifier> train(const EmbeddingMatrix& examples,
                                           std::span<const std::uint32_t> classes,
                                           FewShotMethod method,
                                           const Progress& progress = {});

    std::size_t classes() const { return m_weights.rows(); }

    /// The `count` nearest classes, best first.
    std::vector<FewShotMatch> rank(std::span<const float> vector, std::size_t count) const;

    std::uint32_t nearest(std::span<const float> vector) const;

private:
    FewShotClassifier() = default;

    std::vector<float> scores(std::span<const float> vector) const;

    std::vector<float> m_centre;
    EmbeddingMatrix m_weights; ///< prototypes, or the weights of the linear head
    std::vector<float> m_bias; ///< added to each class's product
};

} // namespace taxo
