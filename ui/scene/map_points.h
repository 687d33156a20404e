// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/palette.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace taxo::ui {

/// What is known of a point, told by its shape where it is large enough.
enum class PointShape : std::uint8_t {
    Determined, ///< disc: a person's word
    Predicted,  ///< ring around a paler disc: the machine's
    Unknown     ///< cross: nothing
};

/// What is drawn of a point, in one byte.
struct PointState {
    static constexpr std::uint8_t kSelected = 1;
    static constexpr std::uint8_t kHidden = 2;
    static constexpr int kShapeShift = 2;

    static constexpr std::uint8_t of(PointShape shape) {
        return static_cast<std::uint8_t>(static_cast<unsigned>(shape) << kShapeShift);
    }

    static constexpr PointShape shapeOf(std::uint8_t state) {
        return static_cast<PointShape>(state >> kShapeShift);
    }
};

/// What a map shows. Shared with a worker that draws it: parts are replaced, never changed. All
/// have as many rows as `positions`; one that is not a number is hidden.
struct MapPoints {
    using States = std::vector<std::uint8_t>; ///< see PointState

    std::shared_ptr<const EmbeddingMatrix> positions = std::make_shared<EmbeddingMatrix>(0, 2);
    std::shared_ptr<const std::vector<Color>> colors = std::make_shared<std::vector<Color>>();
    std::shared_ptr<const States> states = std::make_shared<States>();
    bool hasSelection = false; ///< then what is not selected stands back

    bool operator==(const MapPoints&) const = default; ///< the same parts, not equal ones

    std::size_t size() const { return positions->rows(); }

    bool isSolid() const { return positions->dimension() == 3; }
};

} // namespace taxo::ui
