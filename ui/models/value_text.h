// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <string>

namespace taxo::ui {

/// A value of items as a person reads it: of "status" "verified" as "Verified", of "month"
/// "2025-06" as "June 2025", a cluster's number as "Cluster 3"; of fields of one's own as it is.
QString valueText(const std::string& by, const std::string& value);

} // namespace taxo::ui
