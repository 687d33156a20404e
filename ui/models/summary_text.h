// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/collection_document.h"

#include <QString>

namespace taxo::ui {

/// How a collection stands, in one line: "1,204 photographs · 300 verified · 880 to look at · 4
/// could not be read · 20 waiting"; before it how many of them are listed, where that is a part.
/// Empty without items.
QString summaryText(const StatusCounts& counts, std::size_t listed);

} // namespace taxo::ui
