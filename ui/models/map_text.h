// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/filter.h"
#include "core/workflow/map_facts.h"
#include "core/workflow/trait_axis.h"

#include <QString>

#include <cstdint>
#include <string>

namespace taxo::ui {

QString methodText(ProjectionMethod method); ///< "UMAP"

/// How a map is made, in a few words: "UMAP, plane, 15 neighbours".
QString howText(const ProjectionOptions& options);

/// That a map is of a part of the list, and how many others are not on it; empty where it is of
/// all.
QString onlyText(const Filter& only, std::int64_t outside);

/// How far a map can be believed, what was drawn by chance, clipped, placed later, left out: in
/// sentences.
QString mapText(const MapFacts& facts);

/// What stands at the end of the way of a trait's axis: "more “bill”".
QString wayText(const AxisOnMap& axis);

/// How much such a way tells, and how many of the points were not measured.
QString traitAxisText(const AxisOnMap& axis);

/// How it was made, and the same, for the caption of a figure.
QString mapCaption(const MapFacts& facts, const std::string& model);

} // namespace taxo::ui
