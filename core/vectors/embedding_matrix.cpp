// SPDX-License-Identifier: MIT
#include "core/vectors/embedding_matrix.h"

namespace taxo {

void EmbeddingMatrix::append(std::span<const float> vector) {
    if (m_rows == 0) {
        m_dimension = vector.size();
    }
    TAXO_ASSERT(vector.size() == m_dimension);
    m_values.insert(m_values.end(), vector.begin(), vector.end());
    ++m_rows;
}

} // namespace taxo
