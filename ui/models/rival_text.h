// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/rank.h"
#include "core/workflow/rival_map.h"
#include "ui/document/item_details.h"

#include <QString>
#include <QStringList>

namespace taxo::ui {

/// Of species the binomial, else the lowest name.
QString lowestName(const Lineage& taxon);

/// "upper left"; "nowhere" without a place.
QString placeText(const std::optional<PicturePlace>& place);

/// "Speaks for Aus bus (cosine 0.312), most of all: upper left".
QString speaksText(const RivalMap& map, bool forFirst);

/// "Secure to the genus: Aus, with a model score of 0.91 (threshold 0.70)." The rule where there is
/// one; whose answer it is.
QStringList secureTexts(const ItemDetails& item);

/// All of it for a note, one line.
QString rivalNote(const RivalMap& map, const ItemDetails& item);

} // namespace taxo::ui
