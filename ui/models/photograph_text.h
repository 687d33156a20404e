// SPDX-License-Identifier: MIT
#pragma once

#include "core/metadata/exposure.h"
#include "ui/document/item_details.h"
#include "ui/models/fact.h"

#include <QList>

namespace taxo::ui {

/// What the collection knows of a photograph's file: where it lies, size, digest, camera, when and
/// where it was taken.
QList<Fact> photographFacts(const ItemDetails& item);
/// How it was taken; what is not known is left out.
QList<Fact> exposureFacts(const Exposure& exposure);

/// "1 June 2025 14:30:05, UTC+02:00"; without a time zone it says so.
QString takenAtText(const LocalTime& time);

} // namespace taxo::ui
