// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace taxo {

/// Labels with vectors that are no unit vectors, each list rising.
struct ColumnSurvey {
    std::vector<std::uint32_t> zero;      ///< zero all through
    std::vector<std::uint32_t> notFinite; ///< with a NaN or an infinity
};

/// The text vectors of labels as the published files hold them: [dimension, labels], row-major, one
/// column a label, float32 or float16, of unit length or zero. Used in place: a view of a mapped
/// file or of owned memory, cheap to copy. Any thread.
class LabelMatrix {
public:
    LabelMatrix() = default;

    /// Maps a .npy file. Mismatch unless it is such an array.
    static Result<LabelMatrix> open(const std::filesystem::path& file);

    /// Turns rows into columns, in memory of its own.
    static LabelMatrix ofRows(const EmbeddingMatrix& rows);

    std::size_t labels() const { return m_labels; }

    std::size_t dimension() const { return m_dimension; }

    bool isHalf() const { return m_isHalf; }

    /// The first element; aligned to the size of one.
    const void* data() const { return m_data; }

    /// The vector of one label; `to` has `dimension()` places. Reads one cache line a dimension.
    void copyColumn(std::size_t label, std::span<float> to) const;

    /// Reads the whole matrix once. Fails only when cancelled.
    Result<ColumnSurvey> surveyColumns(const Progress& progress = {}) const;

private:
    float element(std::size_t at) const;

    std::size_t m_labels = 0;
    std::size_t m_dimension = 0;
    bool m_isHalf = false;
    const void* m_data = nullptr;
    std::shared_ptr<const void> m_owner;
};

} // namespace taxo
