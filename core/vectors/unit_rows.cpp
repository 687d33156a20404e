// SPDX-License-Identifier: MIT
#include "core/vectors/unit_rows.h"

#include "core/vectors/normalise.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace taxo {

UnitRows unitRows(EmbeddingMatrix rows) {
    UnitRows usable;
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        const float length = lengthOf(rows.row(i));
        constexpr float kNothing = 1e-12F; // normalise makes no unit vector of less
        if (std::isfinite(length) && length > kNothing) {
            usable.which.push_back(static_cast<std::uint32_t>(i));
        }
    }
    if (usable.which.size() == rows.rows()) {
        usable.rows = std::move(rows);
    } else {
        usable.rows = EmbeddingMatrix(usable.which.size(), rows.dimension());
        for (std::size_t i = 0; i < usable.which.size(); ++i) {
            std::ranges::copy(rows.row(usable.which[i]), usable.rows.row(i).begin());
        }
    }
    normaliseRows(usable.rows);
    return usable;
}

} // namespace taxo
