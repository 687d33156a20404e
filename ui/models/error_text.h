// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QString>

#include <string>

namespace taxo::ui {

/// A translated sentence for what went wrong with a photograph; the message itself is shown below
/// it as details.
QString photoHeadline(ErrorCode code);

/// The same for a model or its labels.
QString modelHeadline(ErrorCode code);

/// For a model without labels, and what the window offers then.
QString noLabelsHeadline();
QString noLabelsAdvice();

/// For a file that could not be written: a translated reason where there is one, then the message.
QString writingDetails(const Error& error);

/// A sentence of core in the window's language where it is one that people often read, else as it
/// is.
QString coreText(const std::string& sentence);

/// The message of core with its context, for "Details".
QString detailsOf(const Error& error);

} // namespace taxo::ui
