// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/map_facts.h"

#include <QString>

#include <string>

namespace taxo::ui {

QString methodText(ProjectionMethod method); ///< "UMAP"

/// How a map is made, in a few words: "UMAP, plane, 15 neighbours".
QString howText(const ProjectionOptions& options);

/// How far a map can be believed, what was drawn by chance, clipped, placed later, left out: in
/// sentences.
QString mapText(const MapFacts& facts);

/// How it was made, and the same, for the caption of a figure.
QString mapCaption(const MapFacts& facts, const std::string& model);

} // namespace taxo::ui
