// SPDX-License-Identifier: MIT
#include "app/demo/species_list.h"

#include "core/base/csv.h"
#include "core/taxonomy/checklist.h"

namespace taxo::demo {

Result<SpeciesList> SpeciesList::read(const std::filesystem::path& folder) {
    const auto table = CsvTable::read(folder / "checklist.csv");
    if (!table) {
        return tl::unexpected(table.error());
    }
    const auto list = checklistFrom(*table, "checklist.csv");
    if (!list) {
        return tl::unexpected(list.error());
    }
    const auto column = table->column("held_out");
    if (!column || list->taxa.size() != table->rows().size()) {
        return fail(ErrorCode::InvalidInput,
                    "checklist.csv is no demo world's: it needs a column held_out and each "
                    "species once.");
    }
    SpeciesList all;
    for (std::size_t i = 0; i < list->taxa.size(); ++i) {
        ListedSpecies one;
        one.lineage = list->taxa[i].lineage;
        one.commonName = list->taxa[i].commonName;
        one.share = shareOfHeldOut(table->rows()[i].values[*column]);
        all.placeOf.emplace(one.lineage, i);
        all.species.push_back(std::move(one));
    }
    return all;
}

std::vector<std::size_t> SpeciesList::all() const {
    std::vector<std::size_t> places(species.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i] = i;
    }
    return places;
}

std::vector<std::size_t> SpeciesList::trained() const {
    std::vector<std::size_t> places = all();
    std::erase_if(places, [this](std::size_t place) { return !isTrained(place); });
    return places;
}

std::vector<std::size_t> SpeciesList::unseen() const {
    std::vector<std::size_t> places = all();
    std::erase_if(places, [this](std::size_t place) { return isTrained(place); });
    return places;
}

bool SpeciesList::agree(std::size_t a, std::size_t b, Rank rank) const {
    return taxo::agree(species[a].lineage, species[b].lineage, rank);
}

} // namespace taxo::demo
