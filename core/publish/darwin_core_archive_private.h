// SPDX-License-Identifier: MIT
#pragma once
// The tables of a Darwin Core Archive, and the file that describes them (dwc.tdwg.org/text).

#include "core/publish/darwin_core_tables.h"
#include "core/publish/table_file.h"

#include <string>
#include <vector>

namespace taxo {

/// A table of the archive.
template <class Row>
struct ArchiveTable {
    const char* file;
    const char* rowType;
    const std::vector<DarwinCoreTerm<Row>>& terms;
    bool isCore = false; ///< else the core's id stands before its terms
};

const ArchiveTable<DarwinCoreOccurrence>& occurrenceTable();
const ArchiveTable<DarwinCoreIdentification>& identificationTable();
const ArchiveTable<DarwinCoreMedium>& mediaTable();

/// meta.xml.
std::string archiveDescription();

} // namespace taxo
