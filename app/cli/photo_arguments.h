// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"
#include "core/base/progress.h"
#include "core/workflow/find_photos.h"

#include <string>
#include <vector>

namespace taxo::cli {

/// The photographs that a command's PATH... name, or the exit status where there is none. What
/// failed is the caller's to say; why there is nothing at all was said.
struct NamedPhotos {
    FoundPhotos found;
    int status = kDone; ///< other than kDone: the command ends with it
};

/// One line on standard error for each.
void complainOf(const std::vector<FailedPath>& failed);

NamedPhotos findNamedPhotos(const std::vector<std::string>& paths, const Progress& progress);

} // namespace taxo::cli
