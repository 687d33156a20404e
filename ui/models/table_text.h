// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/taxon_match.h"
#include "core/workflow/photo_identifier.h"
#include "ui/document/session_document.h"

#include <QString>

#include <span>
#include <vector>

namespace taxo::ui {

/// What stands behind the answers of a table.
struct Provenance {
    IdentifierInfo info; ///< empty where nothing was identified yet
    float threshold = 0.0F;
    std::vector<TaxonMatch> restriction;
};

/// Photographs as rows to paste into a spreadsheet: tab separated, a header first, words and
/// decimals as in the person's language. Each row says what was found, or why nothing was, and by
/// which model, labels and restriction. Ids of removed photographs are left out.
QString tableText(const SessionDocument& document,
                  std::span<const ItemId> ids,
                  const Provenance& provenance);

} // namespace taxo::ui
