// SPDX-License-Identifier: MIT
#pragma once
// The words of the journal.

#include "core/base/counted.h"
#include "core/collection/determination.h"

#include <cstdint>
#include <string>

namespace taxo {

/// "1 item", "1,204 items".
std::string countedItems(std::int64_t items);

/// The beginning of what people typed, on one line, for a step's text.
std::string excerpt(const std::string& typed);

/// What somebody says of an item: "Ursus arctos", "cf. Ursus", "unknown"; empty without a taxon.
std::string wordText(Verdict verdict, const Lineage& taxon, const std::string& qualifier);

} // namespace taxo
