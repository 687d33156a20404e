// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/publications.h"
#include "core/publish/dataset_formats.h"
#include "core/publish/findings.h"

#include <QString>

namespace taxo::ui {

/// "Darwin Core Archive"; of a format that nobody translated its English title.
QString formatTitle(const DatasetFormatAbout& format);

/// What comes of a finding: "Lost".
QString findingKindText(FindingKind kind);
/// "412 occurrences without a date …; for example IMG_0012.jpg"; English where nobody translated
/// it.
QString findingText(const Finding& finding);

/// "2026-06-01 14:30: Darwin Core Archive, alps.zip".
QString publicationText(const KeptPublication& publication);

} // namespace taxo::ui
