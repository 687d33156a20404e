// SPDX-License-Identifier: MIT
#include "app/demo/world_table.h"

#include "core/base/csv.h"

#include <array>
#include <optional>

namespace taxo::demo {

namespace {

namespace fs = std::filesystem;

/// The columns that are used, found once.
class Columns {
public:
    static Result<Columns> of(const CsvTable& table, const std::string& name) {
        Columns columns;
        for (const Rank rank : kAllRanks) {
            columns.m_ranks[indexOf(rank)] = table.column(nameOf(rank));
        }
        columns.m_file = table.column("file");
        for (const auto& required : {columns.m_file,
                                     columns.m_ranks[indexOf(Rank::Genus)],
                                     columns.m_ranks[indexOf(Rank::Species)]}) {
            if (!required) {
                return fail(ErrorCode::InvalidInput,
                            name + " is no truth table of a demo world: it needs the columns file, "
                                   "genus and species.");
            }
        }
        columns.m_table = &table;
        return columns;
    }

    WorldPhoto photo(const CsvTable::Row& row, const fs::path& folder) const {
        WorldPhoto photo;
        photo.file = folder / row.values[*m_file];
        for (const Rank rank : kAllRanks) {
            if (const auto column = m_ranks[indexOf(rank)]) {
                photo.lineage.at(rank) = row.values[*column];
            }
        }
        // Whole binomials stand there as well as epithets.
        std::string& species = photo.lineage.at(Rank::Species);
        const std::string genus = photo.lineage.at(Rank::Genus) + " ";
        if (species.starts_with(genus)) {
            species.erase(0, genus.size());
        }
        photo.commonName = text(row, "common_name");
        photo.sex = text(row, "sex");
        photo.stage = text(row, "stage");
        photo.habitat = text(row, "habitat");
        photo.background = text(row, "background");
        return photo;
    }

    std::string text(const CsvTable::Row& row, const char* column) const {
        const auto found = m_table->column(column);
        return found ? row.values[*found] : std::string();
    }

private:
    const CsvTable* m_table = nullptr;
    std::optional<std::size_t> m_file;
    std::array<std::optional<std::size_t>, kRanks> m_ranks;
};

Share shareOf(const Columns& columns, const CsvTable::Row& row, const WorldPhoto& photo) {
    if (!columns.text(row, "awkward").empty() || photo.lineage.at(Rank::Genus).empty()) {
        return Share::Awkward;
    }
    return shareOfHeldOut(columns.text(row, "held_out"));
}

} // namespace

Share shareOfHeldOut(std::string_view heldOut) {
    if (heldOut.empty()) {
        return Share::Trained;
    }
    return heldOut == "family" ? Share::HeldOutFamily : Share::HeldOutSpecies;
}

Result<std::vector<WorldPhoto>> readWorld(const fs::path& folder) {
    const auto table = CsvTable::read(folder / "truth.csv");
    if (!table) {
        return tl::unexpected(table.error());
    }
    const auto columns = Columns::of(*table, "truth.csv");
    if (!columns) {
        return tl::unexpected(columns.error());
    }
    std::vector<WorldPhoto> photos;
    for (const CsvTable::Row& row : table->rows()) {
        WorldPhoto photo = columns->photo(row, folder);
        photo.share = shareOf(*columns, row, photo);
        photos.push_back(std::move(photo));
    }
    if (photos.empty()) {
        return fail(ErrorCode::InvalidInput, "truth.csv names no photograph.");
    }
    return photos;
}

std::vector<WorldPhoto> photosOf(std::span<const WorldPhoto> photos, Share share) {
    std::vector<WorldPhoto> chosen;
    for (const WorldPhoto& photo : photos) {
        if (photo.share == share) {
            chosen.push_back(photo);
        }
    }
    return chosen;
}

} // namespace taxo::demo
