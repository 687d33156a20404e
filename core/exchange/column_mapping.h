// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// What a column of a table of photographs says.
enum class ColumnRole : std::uint8_t {
    Ignored,
    File,   ///< the photograph's path or name; of several the first that is not empty
    Stem,   ///< its name without ending, or an address that ends in it
    Digest, ///< SHA-256 of its bytes, in hexadecimal
    Kingdom,
    Phylum,
    Class,
    Order,
    Family,
    Genus,
    Species, ///< a binomial or an epithet
    Epithet,
    Infraspecific,
    ScientificName,
    TaxonRank,
    CommonName,
    Label, ///< a name that may be a taxon's or none
    Qualifier,
    Person,
    Date, ///< with or without the time of day
    Time,
    Latitude,
    Longitude,
    Place,
    CatalogNumber,
    Occurrence,
    Event,
    Deployment,
    Tags,
    Left, ///< of a box, in shares of the picture's width ...
    Top,
    Width,
    Height,
    Field ///< one of the user's own, by `field`
};

struct ColumnUse {
    ColumnRole role = ColumnRole::Ignored;
    std::string field; ///< of Field: its name
    auto operator<=>(const ColumnUse&) const = default;
};

/// What each column of a table stands for: proposed from the header, shown, and corrected by
/// people.
struct ColumnMapping {
    std::vector<std::string> header;
    std::vector<ColumnUse> uses; ///< one for each column
    std::string recognised;      ///< whose table it is: "BIOSCAN-1M"; empty where it is nobody's
    std::string missing;         ///< what stands there for no value, beside nothing; may be empty

    /// Changes it as people write it: `species=ScientificName` (what it says, then which column),
    /// `field:weight=Weight (g)`, `field=Weight`, `none=Notes`. A column of another use loses it,
    /// and what had this use before is not used any more (but for file, stem and fields).
    /// InvalidInput says which word or column is not there and which are.
    Status set(std::string_view change);
    /// The same, by number: a field without a name gets that of its column.
    void use(std::size_t column, ColumnUse wanted);
    /// What is not used becomes a field of its own name.
    void keepAll();

    /// The first column of this use.
    std::optional<std::size_t> column(ColumnRole role) const;
    std::vector<std::string> unused() const;
    /// One line for each column that is used, as `set` reads it: "file=image_file".
    std::vector<std::string> lines() const;

    /// InvalidInput where nothing tells which photograph a row is about, or where nothing is said
    /// about it.
    Status check() const;
};

/// What the columns most likely say. Known by name: BIOSCAN-1M and -5M, the catalogues of
/// TreeOfLife-10M and -200M, iNaturalist's export, Darwin Core, and what people call such columns;
/// `rows` (a few of the first) tell labels from classes.
ColumnMapping proposeMapping(const std::vector<std::string>& header,
                             std::span<const std::vector<std::string>> rows = {});

} // namespace taxo
