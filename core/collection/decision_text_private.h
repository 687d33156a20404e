// SPDX-License-Identifier: MIT
#pragma once
// The words of the journal.

#include <cstdint>
#include <string>

namespace taxo {

/// "1 item", "1,204 items".
std::string countedItems(std::int64_t items);
/// "1 occurrence", "1,204 occurrences".
std::string counted(std::int64_t number, const std::string& one);
/// "1,204".
std::string grouped(std::int64_t number);

/// The beginning of what people typed, on one line, for a step's text.
std::string excerpt(const std::string& typed);

} // namespace taxo
