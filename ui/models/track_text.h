// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/when_where.h"
#include "core/exchange/gpx.h"

#include <QString>
#include <QStringList>

namespace taxo::ui {

/// "1,204 points, 1 June 2026 06:12 to 17:40 UTC", and what of it was left out.
QString trackText(const GpxTrack& track);
/// Why photographs stay where they are, one reason a line; empty where none does.
QStringList leftOutLines(const TrackPlaces& places);
/// "UTC+02:00".
QString zoneText(std::int32_t aheadOfUtc);

} // namespace taxo::ui
