// SPDX-License-Identifier: MIT
#pragma once

#include "core/archive/zip_reader.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <filesystem>

namespace taxo {

/// Whether nothing of an archive could do harm where it is unpacked. InvalidInput with a sentence
/// where it would write outside of its folder (absolute names, "..", links, names that are no
/// UTF-8, have a "\" or ":" in them or more than 4096 bytes), names a file twice, or would unpack
/// to 100 times its size and more than a gigabyte.
Status checkUnpacksSafely(const ZipReader& zip);

/// All files of an archive that anybody may have made, into a folder that is there and empty.
/// As checkUnpacksSafely and ZipReader::read; NoSpace before anything is written where the disk has
/// less room than they take.
Status unpackZip(ZipReader& zip, const std::filesystem::path& folder, const Progress& progress);

} // namespace taxo
