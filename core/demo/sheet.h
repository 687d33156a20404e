// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/demo/photograph.h"
#include "core/image/image_buffer.h"

#include <cstdint>
#include <string>
#include <vector>

namespace taxo {

/// One picture of a contact sheet, with the line below it.
struct SheetCell {
    PhotoPlan plan;
    std::string caption;
};

enum class SheetKind : std::uint8_t {
    Species, ///< the field guide: an adult of every species
    Stages,  ///< sexes and stages of one species in each family
    Field    ///< one of every view, background and thing that goes wrong
};

std::vector<SheetCell> planSheet(const DemoWorld& world, SheetKind kind, std::uint64_t seed);

/// Cells of `side` pixels (64 to 512), left to right and down, `columns` in a row (1 to 40), Rgb8.
Result<ImageBuffer> drawSheet(const DemoWorld& world,
                              const std::vector<SheetCell>& cells,
                              int side,
                              int columns,
                              const Progress& progress);

} // namespace taxo
