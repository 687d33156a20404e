// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/csv.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/ranges/local_list_builder.h"
#include "core/ranges/read_places.h"

#include <filesystem>
#include <string>
#include <vector>

namespace taxo {

/// Whether a header names a country for each row.
bool nameCountries(const std::vector<std::string>& header);

/// Reads rows of a species and a country into a list. `countries` says where a country is.
Result<PlacesReading> readByCountry(CsvReader& table,
                                    const std::filesystem::path& countries,
                                    LocalListBuilder& list,
                                    const Progress& progress);

} // namespace taxo
