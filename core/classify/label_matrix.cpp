// SPDX-License-Identifier: MIT
#include "core/classify/label_matrix.h"

#include "core/base/files.h"
#include "core/vectors/half.h"
#include "core/vectors/npy.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <string>
#include <utility>

namespace taxo {

namespace {

/// By the bits of floats, of which `Bits` is the signed integer as wide: magnitudes of floats are
/// ordered as their bits are, -0 is zero, and from `infinite` on they are no numbers.
template <class Bits>
Result<ColumnSurvey> surveyColumnsOf(const Bits* matrix,
                                     std::size_t labels,
                                     std::size_t dimension,
                                     Bits infinite,
                                     const Progress& progress) {
    constexpr std::size_t kBlock = 16384;
    ColumnSurvey survey;
    std::vector<Bits> largest(kBlock);
    for (std::size_t begin = 0; begin < labels; begin += kBlock) {
        const std::size_t count = std::min(kBlock, labels - begin);
        progress.report(begin, labels, "looking at labels");
        std::fill(largest.begin(), largest.end(), Bits{0});
        for (std::size_t row = 0; row < dimension; ++row) {
            if (progress.cancelled()) {
                return cancelledError();
            }
            const Bits* const at = matrix + row * labels + begin;
            for (std::size_t i = 0; i < count; ++i) {
                const auto magnitude = static_cast<Bits>(at[i] & std::numeric_limits<Bits>::max());
                largest[i] = std::max(largest[i], magnitude);
            }
        }
        for (std::size_t i = 0; i < count; ++i) {
            const auto label = static_cast<std::uint32_t>(begin + i);
            if (largest[i] == 0) {
                survey.zero.push_back(label);
            } else if (largest[i] >= infinite) {
                survey.notFinite.push_back(label);
            }
        }
    }
    return survey;
}

} // namespace

Result<LabelMatrix> LabelMatrix::open(const std::filesystem::path& file) {
    auto npy = NpyFile::open(file);
    if (!npy) {
        return tl::unexpected(std::move(npy).error());
    }
    const auto& shape = npy->shape();
    const bool isHalf = npy->type() == NpyType::Float16;
    if ((npy->type() != NpyType::Float32 && !isHalf) || shape.size() != 2 || shape[0] == 0 ||
        shape[1] == 0 || shape[0] > (1U << 16U) || shape[1] > (1U << 31U)) {
        return fail(ErrorCode::Mismatch,
                    displayName(file) + " is not a matrix of text embeddings: float32 or float16 "
                                        "of shape [dimension, labels] is needed.");
    }
    if (npy->isFortranOrder()) {
        return fail(ErrorCode::Unsupported,
                    displayName(file) +
                        " lies in Fortran order; save it with numpy.ascontiguousarray.");
    }
    LabelMatrix matrix;
    matrix.m_dimension = shape[0];
    matrix.m_labels = shape[1];
    matrix.m_isHalf = isHalf;
    matrix.m_data = npy->data().data();
    matrix.m_owner = npy->owner();
    if (reinterpret_cast<std::uintptr_t>(matrix.m_data) % bytesOf(npy->type()) != 0) {
        // A header of odd length: nothing writes such files, but they are not forbidden.
        auto copy = std::make_shared<std::vector<float>>((npy->data().size() + 3) / 4);
        std::memcpy(copy->data(), npy->data().data(), npy->data().size());
        matrix.m_data = copy->data();
        matrix.m_owner = std::move(copy);
    }
    return matrix;
}

LabelMatrix LabelMatrix::ofRows(const EmbeddingMatrix& rows) {
    auto values = std::make_shared<std::vector<float>>(rows.rows() * rows.dimension());
    for (std::size_t label = 0; label < rows.rows(); ++label) {
        const auto row = rows.row(label);
        for (std::size_t i = 0; i < row.size(); ++i) {
            (*values)[i * rows.rows() + label] = row[i];
        }
    }
    LabelMatrix matrix;
    matrix.m_labels = rows.rows();
    matrix.m_dimension = rows.dimension();
    matrix.m_data = values->data();
    matrix.m_owner = std::move(values);
    return matrix;
}

void LabelMatrix::copyColumn(std::size_t label, std::span<float> to) const {
    TAXO_ASSERT(label < m_labels && to.size() == m_dimension);
    for (std::size_t row = 0; row < m_dimension; ++row) {
        to[row] = element(row * m_labels + label);
    }
}

float LabelMatrix::element(std::size_t at) const {
    return m_isHalf ? floatOfHalf(static_cast<const std::uint16_t*>(m_data)[at])
                    : static_cast<const float*>(m_data)[at];
}

Result<ColumnSurvey> LabelMatrix::surveyColumns(const Progress& progress) const {
    if (m_isHalf) {
        constexpr std::int16_t kInfinite = 0x7C00;
        return surveyColumnsOf(
            static_cast<const std::int16_t*>(m_data), m_labels, m_dimension, kInfinite, progress);
    }
    static_assert(std::numeric_limits<float>::is_iec559);
    constexpr std::int32_t kInfinite = 0x7F800000;
    return surveyColumnsOf(
        static_cast<const std::int32_t*>(m_data), m_labels, m_dimension, kInfinite, progress);
}

} // namespace taxo
