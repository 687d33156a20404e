// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"

#include <QString>

#include <span>

namespace taxo::ui {

/// Items as rows to paste into a spreadsheet: tab separated, a header first, words and decimals as
/// in the person's language. Each row says what the machine found, or why nothing was, by which
/// model, labels and restriction, and what people say. Items that are gone are left out. Any thread
/// that has the collection to itself; a millisecond each.
Result<QString> tableText(const Collection& collection,
                          std::span<const ItemId> items,
                          const Progress& progress = {});

} // namespace taxo::ui
