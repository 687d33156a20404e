// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/import_photos.h"
#include "core/workflow/import_records.h"

namespace taxo::cli {

/// What became of photographs: how many are new, known, moved ...; failed ones on standard error.
void tellPhotos(const ImportReport& report, bool asJson);

/// What an import did or would do, in words or as one line of JSON; problems on standard error.
void tellRecords(const RecordImportReport& report, bool isPreview, bool asJson);

} // namespace taxo::cli
