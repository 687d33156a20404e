// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// What an overlay was made from and for.
struct LabelOverlayKey {
    Digest names;
    Digest matrix;  ///< whose columns it fills
    Digest weights; ///< whose text tower made the vectors
};

/// Vectors for the zero columns of a published label matrix, kept in a small file beside the cache
/// (resources/docs/dev/formats/label-overlay.md) and put in their place when scoring. Cheap to
/// copy; any thread.
class LabelOverlay {
public:
    /// Maps the file. Corrupt where it contradicts itself, Mismatch where it is for another matrix
    /// or names, or `dimension` differs.
    static Result<LabelOverlay> open(const std::filesystem::path& file,
                                     const Digest& names,
                                     const Digest& matrix,
                                     std::size_t labels,
                                     std::size_t dimension);

    /// `columns` rise; one unit vector each. `recipe` says how the texts were made, for people.
    static Status write(const std::filesystem::path& file,
                        const LabelOverlayKey& key,
                        const std::string& recipe,
                        std::span<const std::uint32_t> columns,
                        const EmbeddingMatrix& vectors);

    std::span<const std::uint32_t> columns() const { return m_columns; }

    std::span<const float> vector(std::size_t index) const {
        return m_vectors.subspan(index * m_dimension, m_dimension);
    }

    /// Empty where the label is not repaired.
    std::span<const float> vectorOfLabel(std::uint32_t label) const;

    const LabelOverlayKey& key() const { return m_key; }

    const std::string& recipe() const { return m_recipe; }

    /// Puts the products of the overlaid labels among [first, first + count) into `cosines`, which
    /// is [photos, labels]; `features` is [photos, dimension].
    void apply(std::span<const float> features,
               std::span<float> cosines,
               std::size_t labels,
               std::size_t first,
               std::size_t count) const;

private:
    LabelOverlay() = default;

    LabelOverlayKey m_key;
    std::string m_recipe;
    std::size_t m_dimension = 0;
    std::span<const std::uint32_t> m_columns;
    std::span<const float> m_vectors;
    std::shared_ptr<const void> m_owner;
};

} // namespace taxo
