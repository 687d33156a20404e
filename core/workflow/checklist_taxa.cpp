// SPDX-License-Identifier: MIT
#include "core/workflow/checklist_taxa.h"

#include "core/classify/label_lists.h"

#include <algorithm>
#include <span>
#include <utility>

namespace taxo {

Result<ChecklistTaxa> taxaOfChecklist(const std::filesystem::path& file,
                                      const PhotoIdentifier& identifier,
                                      const Progress& progress) {
    const auto names = readSubset(file);
    if (!names) {
        return tl::unexpected(names.error());
    }
    ChecklistTaxa found;
    for (std::size_t i = 0; i < names->size(); ++i) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const std::string& name = (*names)[i]; // "family:Ursidae"
        auto taxa = identifier.findTaxa(std::span(&name, 1));
        if (!taxa || taxa->empty()) {
            found.unknown.push_back(name.substr(name.find(':') + 1));
        } else {
            for (TaxonMatch& taxon : *taxa) {
                if (std::ranges::find(found.taxa, taxon) == found.taxa.end()) {
                    found.taxa.push_back(std::move(taxon));
                }
            }
        }
        progress.report(i + 1, names->size());
    }
    return found;
}

} // namespace taxo
