// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
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

private:
    Restriction() = default;

    std::vector<std::uint32_t> m_labels;
    std::vector<TaxonId> m_leaves;
};

} // namespace taxo
