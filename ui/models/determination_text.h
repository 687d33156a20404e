// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/determination.h"

#include <QString>

namespace taxo::ui {

/// How what people decided is put into words, everywhere the same.

/// "Ursus cf. arctos", "Cannot be told", "Nothing there".
QString determinationText(const Determination& determination);
QString verdictText(Verdict verdict); ///< of Unknown and Nothing
/// "Ada, 22 November 2026, agreed with a suggestion".
QString provenanceText(const Determination& determination);
/// A moment in UTC, as a person of this place reads it.
QString momentText(std::int64_t secondsUtc);

} // namespace taxo::ui
