// SPDX-License-Identifier: MIT
#pragma once

#include "core/exchange/column_mapping.h"

#include <initializer_list>
#include <span>
#include <string_view>

namespace taxo {

struct KnownColumn {
    std::string_view name;
    ColumnRole role;
    std::string_view field = {};
};

/// What people and programs call such columns, most telling first: of one role the first that is
/// there is used.
std::span<const KnownColumn> knownColumns();

/// A table that is known by columns that only it has, and what they say there.
struct KnownTable {
    std::string_view name;
    std::initializer_list<std::string_view> marks; ///< all of them are there
    std::initializer_list<KnownColumn> columns;    ///< beside those that any table has
    std::string_view missing = {};                 ///< what stands there for no value
};

std::span<const KnownTable> knownTables();

} // namespace taxo
