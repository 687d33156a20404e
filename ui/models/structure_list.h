// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/structure_question.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace taxo::ui {

/// Lists of what was found, each line of some photographs.
enum class StructureListKind : std::uint8_t {
    Taxa,    ///< one of any answer; of Variants a line for each pair
    Groups,  ///< of Within: sub-clusters and what they share
    Doubtful ///< of Within: labels
};

struct StructureLine {
    QStringList cells;
    std::vector<double> keys;        ///< of each cell what it is sorted by; NaN: its text
    std::vector<std::uint32_t> rows; ///< of StructureAnswer::rows
    std::int32_t taxon = -1;         ///< as of the answer; -1: none
    QString tip;
};

struct StructureList {
    QStringList heads;
    QStringList tips; ///< of the heads: what they mean
    std::vector<StructureLine> lines;
};

/// In the order in which it is to be read; empty where the answer has no such list.
StructureList structureList(const StructureAnswer& answer, StructureListKind kind);

} // namespace taxo::ui
