// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/command.h"
#include "core/base/progress.h"
#include "core/workflow/find_photos.h"

#include <string>
#include <vector>

namespace taxo::cli {

/// The photographs that a command's PATH... name, or the exit status where there is none: then it
/// was said why.
struct NamedPhotos {
    FoundPhotos found;
    int status = kDone; ///< other than kDone: the command ends with it
};

NamedPhotos findNamedPhotos(const std::vector<std::string>& paths, const Progress& progress);

} // namespace taxo::cli
