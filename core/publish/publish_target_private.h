// SPDX-License-Identifier: MIT
#pragma once
// The place that something is published to.

#include "core/base/result.h"
#include "core/publish/publish_collection.h"

#include <filesystem>
#include <string>
#include <vector>

namespace taxo {

/// Files in a folder, or in those in it, too, by their names below it.
std::vector<std::string> filesBelow(const std::filesystem::path& folder, bool deep);

/// InvalidInput where something is there, unless it is to be replaced: then a folder goes only
/// where it holds nothing but a data set of these formats.
Status checkTarget(const std::filesystem::path& out, bool replaces);

/// What was written, as it lies there. Not stopped any more: it is there.
Result<PublishOutcome> measured(PublishOutcome outcome,
                                const std::vector<std::filesystem::path>& files);

} // namespace taxo
