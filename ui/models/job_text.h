// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdint>

class QModelIndex;

namespace taxo::ui {

/// "1.7 GB": decimal units, as disks and download pages count.
QString bytesText(std::uint64_t bytes);

/// How far a job of a JobListModel is, as far as it tells: "412 MB of 1.7 GB, 12 MB/s, 2 minutes
/// left", "12 of 64", "12 so far"; that it is stopping; empty.
QString jobAmountText(const QModelIndex& job);

} // namespace taxo::ui
