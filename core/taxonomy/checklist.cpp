// SPDX-License-Identifier: MIT
#include "core/taxonomy/checklist.h"

#include "core/base/files.h"
#include "core/taxonomy/taxon_columns.h"

#include <set>
#include <utility>

namespace taxo {

namespace {

std::vector<std::string> ignoredOf(const CsvTable& table, const TaxonColumns& columns) {
    std::vector<std::string> ignored;
    for (std::size_t i = 0; i < table.header().size(); ++i) {
        if (!columns.contains(i)) {
            ignored.push_back(table.header()[i]);
        }
    }
    return ignored;
}

} // namespace

Result<Checklist> readChecklist(const std::filesystem::path& file) {
    const auto table = CsvTable::read(file);
    if (!table) {
        return tl::unexpected(table.error());
    }
    return checklistFrom(*table, displayName(file));
}

Result<Checklist> checklistFrom(const CsvTable& table, const std::string& name) {
    const TaxonColumns columns = TaxonColumns::of(table.header());
    if (columns.nameNothing()) {
        return fail(ErrorCode::InvalidInput,
                    name + " has no column of taxa; its header must name some of kingdom, phylum, "
                           "class, order, family, genus, species, scientificName.");
    }
    Checklist list;
    list.ignored = ignoredOf(table, columns);
    std::set<ChecklistTaxon> seen;
    std::string namingNothing;
    for (const CsvTable::Row& row : table.rows()) {
        ChecklistTaxon taxon{columns.lineageOf(row.values), columns.commonNameOf(row.values)};
        if (taxon.lineage == Lineage{}) {
            namingNothing += (namingNothing.empty() ? "" : ", ") + std::to_string(row.line);
        } else if (seen.insert(taxon).second) {
            list.taxa.push_back(std::move(taxon));
        } else {
            ++list.repeated;
        }
    }
    if (!namingNothing.empty()) {
        return fail(ErrorCode::InvalidInput,
                    name + ": these lines name no taxon: " + namingNothing + ".");
    }
    if (list.taxa.empty()) {
        return fail(ErrorCode::InvalidInput, name + " lists no taxa.");
    }
    return list;
}

} // namespace taxo
