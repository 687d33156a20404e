// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/photo_record.h"

#include <filesystem>

namespace taxo {

/// Reads annotations in COCO's JSON (cocodataset.org, "Object Detection"), of iNaturalist's
/// challenges and of camera traps (COCO Camera Traps: annotations without a box say something of
/// the whole picture; location, seq_id and datetime of pictures). Each annotation is a record; a
/// picture without one is a record without a name. Boxes become shares by the picture's width and
/// height. A category's ranks (kingdom ... specific_epithet), or else its name, is the name
/// (takeLabel). What has a score was said by a program and becomes fields, no verdict.
///
/// Twice through the file; memory for the pictures' and categories' rows. Errors name the place
/// ("annotations[17]").
Status
readCoco(const std::filesystem::path& file, const TakeRecord& take, const Progress& progress);

} // namespace taxo
