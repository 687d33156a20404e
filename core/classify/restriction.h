// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/classify/label_matrix.h"
#include "core/classify/label_space.h"

#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// Some of the labels of one label space: an answer within it shares its softmax among them alone.
/// Immutable; any thread.
class Restriction {
public:
    /// All labels inside any of `taxa`, of any rank. InvalidInput where that is none.
    static Result<Restriction> toTaxa(const LabelSpace& space, std::span<const TaxonId> taxa);

    /// These labels, in any order, each once.
    static Result<Restriction> toLabels(const LabelSpace& space, std::vector<std::uint32_t> labels);

    /// Rising.
    std::span<const std::uint32_t> labels() const { return m_labels; }

    /// Of each of `labels`; empty for free labels.
    std::span<const TaxonId> leaves() const { return m_leaves; }

    /// Copies the vectors of the labels inside, so that they can be scored without reading the
    /// others (then no share of the whole is known). Worth it where the list is short and the
    /// pictures are many.
    void keepOwnVectors(const LabelSpace& space);

    /// None unless kept.
    const LabelMatrix* ownVectors() const { return m_vectors.labels() > 0 ? &m_vectors : nullptr; }

private:
    Restriction() = default;

    std::vector<std::uint32_t> m_labels;
    std::vector<TaxonId> m_leaves;
    LabelMatrix m_vectors;
};

} // namespace taxo
