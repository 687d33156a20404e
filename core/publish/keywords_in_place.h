// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/shared_collection.h"
#include "core/publish/publish_collection.h"

#include <filesystem>
#include <functional>

namespace taxo {

/// publishCollection of XMP where SidecarNames::InPlace is chosen; then the keywords of JPEG and
/// PNG photographs are put into these: the only place where originals are written to (decision
/// 0034).
///
/// Of each photograph the bytes are kept first (KeptOriginals, in PublishChoice::originals, empty:
/// usualOriginals), then the file is replaced (ReplacedFile), then the collection is told its new
/// size and digest; the picture's digest stays, and with it everything else that is known. One that
/// is not as the collection knows it, may not be written to, or has no room on the disk stays as it
/// is and is a finding of the outcome's inPlace. Stopped or killed, each photograph is the old or
/// the new one, whole; the same once more, into another folder, does what is left.
///
/// InvalidInput where the choice is none of this kind or the backup's folder will not do,
/// Permission where the collection cannot remember it. Any thread; three times as long as reading
/// the photographs.
Result<PublishOutcome> publishInPlace(const SharedCollection& collection,
                                      const PublishChoice& choice,
                                      const std::filesystem::path& out,
                                      bool replaces,
                                      const std::function<Status(const PublishOutcome&)>& checked,
                                      const Progress& progress);

/// Puts the photographs that a backup keeps where they were, byte for byte, wherever the collection
/// finds their files now. What somebody changed since is left as it is, and a finding. The backup
/// stays. NotFound where the folder is none.
Result<InPlaceOutcome> putOriginalsBack(const SharedCollection& collection,
                                        const std::filesystem::path& backup,
                                        const Progress& progress);

} // namespace taxo
