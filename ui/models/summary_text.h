// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/collection_document.h"

#include <QString>

#include <cstddef>

namespace taxo::ui {

/// How a collection stands, in one line: "12 selected · 40 listed · 1,204 items: 300 verified, 880
/// to look at, 4 could not be read, 20 waiting". What is selected is said of several, and how many
/// are listed where that is a part. Empty without items.
QString summaryText(const StatusCounts& counts, std::size_t listed, std::size_t selected);

} // namespace taxo::ui
