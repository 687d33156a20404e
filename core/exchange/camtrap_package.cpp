// SPDX-License-Identifier: MIT
#include "core/base/ascii.h"
#include "core/base/files.h"
#include "core/exchange/camtrap_package_private.h"
#include "core/exchange/json_stream_private.h"
#include "core/taxonomy/taxon_columns.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace taxo {

namespace fs = std::filesystem;

bool isPathBelow(const std::string& path) {
    const fs::path file(path);
    return !file.empty() && !file.is_absolute() && path.find("://") == std::string::npos &&
           std::none_of(
               file.begin(), file.end(), [](const fs::path& part) { return part == ".."; });
}

Result<CamtrapPackage> readCamtrapPackage(const fs::path& folder) {
    CamtrapPackage package;
    const fs::path file = folder / "datapackage.json";
    auto read = readJsonStream(
        file,
        [&](const std::string& key, std::optional<std::size_t> index, Json& value) -> Status {
            if (key == "resources" && index && value.is_object()) {
                const std::string path = textIn(value, "path");
                if (!path.empty() && !isPathBelow(path)) {
                    return fail(ErrorCode::Unsupported,
                                displayName(file) + ": " + placeOf(key, index) +
                                    " lies elsewhere (\"" + path +
                                    "\"); get it and put it into the folder.");
                }
                package.paths[textIn(value, "name")] = path;
            } else if (key == "taxonomic" && index && value.is_object()) {
                const std::string taxon = textIn(value, "scientificName");
                const auto ownRank = rankFromName(textIn(value, "taxonRank"));
                const bool isOfAnyRank = !ownRank && taxon.find(' ') == std::string::npos &&
                                         rankOfWord(taxon) == Rank::Genus; // a subfamily's, say
                Lineage lineage = isOfAnyRank ? Lineage{} : lineageOfName(taxon, ownRank);
                for (const Rank rank : kAllRanks) {
                    const std::string name = textIn(value, nameOf(rank));
                    if (!name.empty() && rank != Rank::Species) {
                        lineage.at(rank) = name;
                    }
                }
                package.taxa[taxon] = lineage;
            }
            return {};
        },
        {});
    if (!read) {
        return tl::unexpected(std::move(read).error());
    }
    for (const char* table : {"deployments", "media", "observations"}) {
        if (package.paths[table].empty()) {
            return fail(ErrorCode::InvalidInput,
                        displayPath(file) + " names no table \"" + table +
                            "\"; it is no Camtrap DP package.");
        }
    }
    return package;
}

NamedRows::NamedRows(CsvReader reader) : m_reader(std::move(reader)) {
    for (std::size_t i = 0; i < m_reader.header().size(); ++i) {
        m_columns.emplace(trimmed(m_reader.header()[i]), i);
    }
}

Status NamedRows::forEach(const fs::path& file,
                          const Progress& progress,
                          const std::function<Status(const NamedRows&)>& take) {
    auto reader = CsvReader::open(file);
    if (!reader) {
        return tl::unexpected(std::move(reader).error());
    }
    NamedRows rows(*std::move(reader));
    while (true) {
        const auto more = rows.m_reader.next(rows.m_values);
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return {};
        }
        if (progress.cancelled()) {
            return cancelledError();
        }
        if (auto taken = take(rows); !taken) {
            return taken;
        }
    }
}

std::string NamedRows::at(const char* column) const {
    const auto found = m_columns.find(column);
    return found == m_columns.end() ? std::string() : std::string(trimmed(m_values[found->second]));
}

std::string NamedRows::where() const {
    return m_reader.name() + ", line " + std::to_string(m_reader.line());
}

} // namespace taxo
