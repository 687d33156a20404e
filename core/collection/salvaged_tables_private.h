// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/check.h"
#include "core/collection/database_private.h"

#include <string>
#include <vector>

namespace taxo {

/// Whether pages are at fault, and not the disk or this machine.
bool isDamage(const SQLite::Exception& problem);

/// Copies what can be read of a table of the damaged file, attached as "source", into the one in
/// the making: in no transaction, for within one everything fails after a damaged page.
SavedTable saveTable(SQLite::Database& database, const std::string& table);

/// Makes what was saved of all tables one collection again: what refers to lost rows gets others
/// that say so, or goes; so do vectors, maps and clusters that are not whole (`tables` says how
/// many); where decisions are lost, the journal becomes history.
void mendTables(SQLite::Database& database, int format, std::vector<SavedTable>& tables);

} // namespace taxo
