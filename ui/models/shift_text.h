// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/promise_shift.h"
#include "core/workflow/sample_shift.h"

#include <QString>
#include <QStringList>

#include <string>

namespace taxo::ui {

// Whether new photographs are like the judged ones, in words.

/// What becomes of the promise, in a sentence or two.
QString shiftVerdictText(const SampleShift& shift);
/// Why: which test, how far, p; of each group that is unlike, and what the sample has not. A
/// sentence each.
QStringList shiftReasonTexts(const SampleShift& shift);
/// "deployment CT-04", "July 2025"; a value of deployments or months.
QString groupText(const std::string& groupedBy, const std::string& value);
/// Of one photograph: for which deployment or month the promise is withdrawn, or for all.
QString withdrawnText(const PromiseShift& shift);

} // namespace taxo::ui
