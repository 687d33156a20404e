// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QString>

namespace taxo::ui {

/// A translated sentence for what went wrong with a photograph; the message itself is shown below
/// it as details.
QString photoHeadline(ErrorCode code);

/// The same for a model or its labels.
QString modelHeadline(ErrorCode code);

/// The message of core with its context, for "Details".
QString detailsOf(const Error& error);

} // namespace taxo::ui
