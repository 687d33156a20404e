// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/session_document.h"

#include <QString>

namespace taxo::ui {

/// What became of all photographs, in one line: "12 photographs · 9 identified · 2 not sure · 1
/// waiting". Answers that probably lie outside the person's list are counted by themselves. Empty
/// without photographs.
QString summaryText(const SessionDocument& document);

} // namespace taxo::ui
