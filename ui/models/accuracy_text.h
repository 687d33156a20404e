// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/proportion.h"
#include "core/collection/accuracy_sample.h"

#include <QString>
#include <QStringList>

namespace taxo::ui {

/// How good the answers are, in words. Intervals are rounded outwards.

QString shareText(const Proportion& part);    ///< "91 %"; "–" where there is nothing to judge by
QString intervalText(const Proportion& part); ///< "87 to 94 %"; empty likewise
QString countText(const Proportion& part);    ///< "264 of 291"
/// "Species: 91 % right, between 87 and 94 %, by 264 of 291", for screen readers.
QString spokenText(const QString& what, const Proportion& part);

/// "120 of 291 looked at".
QString progressText(const SampleAccuracy& accuracy);
/// What became of the others, a sentence each.
QStringList remarksOn(const SampleAccuracy& accuracy);
/// "Of 100 names that stand here, 87 to 94 are right."; empty where there is nothing to judge by.
QString conclusionText(const SampleAccuracy& accuracy);

} // namespace taxo::ui
