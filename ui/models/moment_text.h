// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QDateTime;

namespace taxo::ui {

/// As the locale writes it in short, with the whole year and the seconds: "31.05.2026 23:35:31",
/// where "31.05.26 23:35" could be another day, and is the same for all frames of a burst.
QString momentText(const QDateTime& moment);

} // namespace taxo::ui
