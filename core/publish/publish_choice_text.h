// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/publish/publish_collection.h"

#include <string>

namespace taxo {

/// All of a choice as JSON, so that the same can be published again. Only what differs from
/// PublishChoice's own values is written.
std::string textOf(const PublishChoice& choice);

/// The way back. Unsupported where it has a format or a key that this program does not know, as of
/// a newer one; InvalidInput where it is no choice.
Result<PublishChoice> publishChoiceFrom(const std::string& text);

} // namespace taxo
