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
        columns.m_commonName = table.column("common_name");
        columns.m_sex = table.column("sex");
        columns.m_stage = table.column("stage");
        columns.m_habitat = table.column("habitat");
        columns.m_background = table.column("background");
        columns.m_awkward = table.column("awkward");
        columns.m_heldOut = table.column("held_out");
        for (const auto& required : {columns.m_file,
                                     columns.m_ranks[indexOf(Rank::Genus)],
                                     columns.m_ranks[indexOf(Rank::Species)]}) {
            if (!required) {
                return fail(ErrorCode::InvalidInput,
                            name + " is no truth table of a demo world: it needs the columns file, "
                                   "genus and species.");
            }
        }
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
        photo.commonName = text(row, m_commonName);
        photo.sex = text(row, m_sex);
        photo.stage = text(row, m_stage);
        photo.habitat = text(row, m_habitat);
        photo.background = text(row, m_background);
        const bool isAwkward =
            !text(row, m_awkward).empty() || photo.lineage.at(Rank::Genus).empty();
        photo.share = isAwkward ? Share::Awkward : shareOfHeldOut(text(row, m_heldOut));
        return photo;
    }

private:
    using Column = std::optional<std::size_t>;

    static std::string text(const CsvTable::Row& row, const Column& column) {
        return column ? row.values[*column] : std::string();
    }

    Column m_file;
    std::array<Column, kRanks> m_ranks;
    Column m_commonName;
    Column m_sex;
    Column m_stage;
    Column m_habitat;
    Column m_background;
    Column m_awkward;
    Column m_heldOut;
};

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
        photos.push_back(columns->photo(row, folder));
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
