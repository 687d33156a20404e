// SPDX-License-Identifier: MIT
#include "core/vectors/npy_rows.h"

#include "core/vectors/half.h"
#include "core/vectors/npy.h"

#include <cstring>

namespace taxo {

Result<EmbeddingMatrix> readNpyRows(const std::filesystem::path& file) {
    const auto array = NpyFile::open(file);
    if (!array) {
        return tl::unexpected(array.error());
    }
    const auto& shape = array->shape();
    const NpyType type = array->type();
    if (shape.size() != 2 || shape[1] == 0 || array->isFortranOrder() ||
        (type != NpyType::Float16 && type != NpyType::Float32 && type != NpyType::Float64)) {
        return fail(ErrorCode::InvalidInput,
                    displayName(file) +
                        " is no table of embeddings; an array of [rows, dimension] of f2, f4 or f8 "
                        "in C order is expected.");
    }
    EmbeddingMatrix rows(shape[0], shape[1]);
    const auto bytes = array->data();
    const auto values = rows.values();
    if (type == NpyType::Float16) {
        floatsOfHalves(bytes, values);
    } else if (type == NpyType::Float64) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            double number = 0.0;
            std::memcpy(&number, bytes.data() + i * sizeof number, sizeof number);
            values[i] = static_cast<float>(number);
        }
    } else if (!values.empty()) {
        std::memcpy(values.data(), bytes.data(), bytes.size());
    }
    return rows;
}

} // namespace taxo
