// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/unknown_clusters.h"
#include "core/workflow/unknown_photographs.h"
#include "ui/models/structure_list.h"

#include <QString>
#include <QStringList>

namespace taxo::ui {

// Photographs that are like no known species, in words.

/// "134 of 2,310 photographs that nobody determined are like no known species."
QString noveltyHeadline(const UnknownPhotographs& found);
/// What is promised, how well it tells, what it rests on and what is doubtful; a sentence each.
QStringList noveltyTexts(const UnknownPhotographs& found);

/// "12 groups of 80 photographs; 54 are in none."
QString groupsText(const UnknownClusters& groups);
/// A line for each: working name or parent, photographs, events, nearest known species.
StructureList groupsList(const UnknownClusters& groups);

} // namespace taxo::ui
