// SPDX-License-Identifier: MIT
#pragma once

#include "core/classify/identification.h"
#include "core/collection/predictions.h"
#include "core/taxonomy/place_finding.h"
#include "core/workflow/make_places.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace taxo::ui {

// What local lists say, in words.

/// "2,431 records of 212 taxa in cells of 50 km, from 0012345-260101.zip. Complete for
/// Lepidoptera."
QString listText(const LocalList& list);
/// What was read of a table, and what was left out and why; a sentence each.
QStringList readingTexts(const PlacesReading& reading);

/// "outside its known range: the nearest record is some 640 km away".
QString findingText(const PlaceFinding& finding);
/// Whether places do not expect what is best, with them or by looks alone.
bool isUnexpected(const Identification& answer);
/// Of an answer that was weighed by places: what these say of the best label, and of the one that
/// is best by looks alone where that is another; empty where the answer was not weighed.
QStringList placeTexts(const Identification& answer);
/// "By looks alone: Agrotis segetum (species, 81 %)", or that it was not sure.
QString looksText(const Prediction& byLooks);

} // namespace taxo::ui
