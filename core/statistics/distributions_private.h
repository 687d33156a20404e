// SPDX-License-Identifier: MIT
#pragma once

namespace taxo::detail {

double normalShareBelow(double deviations);
/// `share` above 0 and below 1.
double normalQuantile(double share);
double studentQuantile(double share, double degrees);

} // namespace taxo::detail
