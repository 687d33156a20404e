// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/column_mapping.h"
#include "core/exchange/photo_record.h"
#include "core/vectors/embedding_matrix.h"
#include "core/vectors/npy.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>

namespace taxo {

/// Embeddings that another program made: a `.npy` of [rows, dimension] (f2, f4, f8) and a table
/// whose rows are in the same order. Mapped; rows are told one after the other.
class EmbeddingTable {
public:
    /// Looks at every number once. Mismatch where table and array have not equally many rows;
    /// InvalidInput where the array has another shape or type, a number is none, or a row is zero.
    static Result<EmbeddingTable> open(const std::filesystem::path& npy,
                                       const std::filesystem::path& table,
                                       const ColumnMapping& mapping,
                                       const Progress& progress);

    std::size_t rows() const { return m_rows; }

    std::size_t dimension() const { return m_dimension; }

    /// All rows have length 1 (to 1e-2, as half precision keeps it): the originals' own lengths are
    /// lost.
    bool isNormalised() const { return m_isNormalised; }

    float shortest() const { return m_shortest; } ///< length of the rows

    float longest() const { return m_longest; }

    using Take = std::function<Status(PhotoRecord, std::span<const float>)>;
    Status forEach(const Take& take, const Progress& progress) const;

private:
    EmbeddingTable(NpyFile array, std::filesystem::path table, ColumnMapping mapping);

    Status measure(const Progress& progress);
    Status compareRows(const Progress& progress) const;
    void readRow(std::size_t row, std::span<float> into) const;

    NpyFile m_array;
    std::filesystem::path m_table;
    ColumnMapping m_mapping;
    std::size_t m_rows = 0;
    std::size_t m_dimension = 0;
    bool m_isNormalised = false;
    float m_shortest = 0.0F;
    float m_longest = 0.0F;
};

} // namespace taxo
