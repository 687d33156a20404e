// SPDX-License-Identifier: MIT
#pragma once

#include "core/exchange/column_mapping.h"
#include "core/workflow/import_choice.h"
#include "core/workflow/sort_paths.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <map>
#include <string>

namespace taxo::ui {

/// "Camtrap DP package".
QString kindText(const FoundSource& source);

/// What a column says: "Species". Of a field: what it is called.
QString roleText(ColumnRole role);
QString useText(const ColumnUse& use);

/// What was read and what of it is found here, one count a line.
QStringList foundLines(const ImportOutcome& outcome);
/// What is new: "12 names", "3 regions"; empty where nothing is.
QStringList newLines(const ImportOutcome& outcome);
/// "Ursus arctos (5), Lynx lynx (3) and 4 more"; empty where there are none.
QString namesText(const std::map<std::string, std::size_t>& names);
/// Rows without a photograph, then problems, with their lines; the last says how many more.
QStringList problemLines(const RecordImportReport& report);

} // namespace taxo::ui
