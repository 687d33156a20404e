// SPDX-License-Identifier: MIT
#include "app/cli/cluster_output.h"

#include "app/cli/output.h"
#include "app/cli/text_output.h"
#include "core/base/counted.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/number_text.h"
#include "core/base/numbers.h"
#include "core/collection/item_rows.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace taxo::cli {

namespace {

using Json = nlohmann::ordered_json;

/// What people read: the binomial, or the name of its rank.
std::string nameOfTaxon(const Lineage& taxon, Rank rank) {
    return rank == Rank::Species ? taxon.binomial() : taxon.at(rank);
}

Json itemsJson(const std::vector<std::uint32_t>& rows, const std::vector<ItemId>& items) {
    Json list = Json::array();
    for (const std::uint32_t row : rows) {
        list.push_back(items[row].value);
    }
    return list;
}

Json jsonOf(std::size_t cluster, const ClusterDescription& one, const std::vector<ItemId>& items) {
    Json json = {{"cluster", cluster}, {"size", one.size}, {"determined", one.determined}};
    json["name"] = one.name ? Json(nameOfTaxon(one.name->taxon, one.name->rank)) : Json();
    json["rank"] = one.name ? Json(nameOf(one.name->rank)) : Json();
    json["share"] = one.name ? Json(one.name->share) : Json();
    json["by"] = !one.name ? Json() : Json(one.name->byMachine ? "machine" : "people");
    for (const Rank rank : kAllRanks) {
        const auto& purity = one.purity[indexOf(rank)];
        json["purity"][nameOf(rank)] = purity ? Json(*purity) : Json();
    }
    json["meanCosine"] = one.meanCosine;
    json["representatives"] = itemsJson(one.representatives, items);
    json["outliers"] = itemsJson(one.outliers, items);
    json["nearest"] = Json::array();
    for (const NearSpecies& near : one.nearest) {
        json["nearest"].push_back({{"taxon", near.taxon.binomial()}, {"cosine", near.cosine}});
    }
    return json;
}

std::string listed(const std::vector<std::uint32_t>& rows, const std::vector<ItemId>& items) {
    std::string text;
    for (const std::uint32_t row : rows) {
        text += (text.empty() ? "" : " ") + std::to_string(items[row].value);
    }
    return text;
}

std::string
lineOf(std::size_t cluster, const ClusterDescription& one, const std::vector<ItemId>& items) {
    std::string line = std::to_string(cluster) + "\t" + counted(one.size, "item") + "\t";
    line += one.name
                ? nameOfTaxon(one.name->taxon, one.name->rank) + " (" + nameOf(one.name->rank) +
                      ", " + percent(one.name->share, 0) + " of those " +
                      (one.name->byMachine ? "that the machine names)" : "determined)")
                : "no name";
    line += "\tnear: ";
    for (const NearSpecies& near : one.nearest) {
        line += (&near == &one.nearest.front() ? "" : ", ") + near.taxon.binomial() + " " +
                decimals(static_cast<double>(near.cosine), 2);
    }
    line += one.nearest.empty() ? "nothing known" : "";
    return line + "\ttypical: " + listed(one.representatives, items) +
           "\tleast like it: " + listed(one.outliers, items);
}

} // namespace

Status writeClusters(const std::string& out,
                     const std::string& first,
                     std::span<const std::int64_t> things,
                     const Clustering& clustering,
                     const Collection* collection) {
    std::map<std::int64_t, std::string> files;
    if (collection != nullptr) {
        std::vector<ItemId> items;
        for (const std::int64_t thing : things) {
            items.push_back({thing});
        }
        const auto rows = rowsOf(*collection, items);
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        for (const ItemRow& row : *rows) {
            files.try_emplace(row.item.value, displayPath(row.file));
        }
    }
    auto output = TextOutput::open(out);
    if (!output) {
        return tl::unexpected(std::move(output).error());
    }
    std::vector<std::string> cells = {first, "cluster", "strength"};
    if (collection != nullptr) {
        cells.emplace_back("file");
    }
    auto written = output->write(csvLine(cells));
    for (std::size_t i = 0; i < things.size() && written; ++i) {
        const std::int32_t cluster = clustering.clusters[i];
        cells = {std::to_string(things[i]),
                 cluster == Clustering::kNoise ? "" : std::to_string(cluster),
                 decimals(static_cast<double>(clustering.strengths[i]), 4)};
        if (collection != nullptr) {
            cells.push_back(files[things[i]]);
        }
        written = output->write(csvLine(cells));
    }
    return written ? output->finish() : written;
}

Result<std::vector<std::int32_t>> readClusters(const std::string& file,
                                               std::span<const std::int64_t> things) {
    const auto table = CsvTable::read(file);
    if (!table) {
        return tl::unexpected(table.error());
    }
    const auto item = table->column("item");
    const auto thing = item ? item : table->column("row");
    const auto cluster = table->column("cluster");
    if (!thing || !cluster) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(file) + " has no columns item (or row) and cluster, as `taxo "
                                        "cluster --out` writes them.");
    }
    std::map<std::int64_t, std::int32_t> clusterOf;
    std::map<std::string, std::int32_t> numbers; // clusters may have names
    for (const CsvTable::Row& row : table->rows()) {
        const auto number = numberIn<std::int64_t>(row.values[*thing]);
        if (!number) {
            return fail(ErrorCode::InvalidInput,
                        displayPath(file) + ", line " + std::to_string(row.line) + ": \"" +
                            row.values[*thing] + "\" is no number of an item or row.");
        }
        const std::string& name = row.values[*cluster];
        clusterOf[*number] =
            name.empty() ? Clustering::kNoise
                         : numbers.try_emplace(name, static_cast<std::int32_t>(numbers.size()))
                               .first->second;
    }
    std::vector<std::int32_t> clusters;
    for (const std::int64_t one : things) {
        const auto at = clusterOf.find(one);
        clusters.push_back(at == clusterOf.end() ? Clustering::kNoise : at->second);
    }
    return clusters;
}

void printClusters(const CollectionClusters& found, bool asJson) {
    for (std::size_t i = 0; i < found.clusters.size(); ++i) {
        if (asJson) {
            printJson(jsonOf(i, found.clusters[i], found.items));
        } else {
            printLine(lineOf(i, found.clusters[i], found.items));
        }
    }
}

void printSizes(const Clustering& clustering, bool asJson) {
    const std::vector<std::size_t> sizes = sizesOf(clustering);
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        printEither(asJson,
                    {{"cluster", i}, {"size", sizes[i]}},
                    std::to_string(i) + "\t" + counted(sizes[i], "row"));
    }
}

void printAgreement(const std::string& what, const LabelAgreement& agreement, bool asJson) {
    struct Measure {
        const char* name;
        const char* words;
        const BesideChance& number;
    };

    const Measure measures[] = {{"ari", "ARI", agreement.adjustedRand},
                                {"ami", "AMI", agreement.adjustedMutual},
                                {"nmi", "NMI", agreement.normalisedMutual},
                                {"purity", "purity", agreement.purity},
                                {"entropy", "entropy", agreement.entropy}};
    Json json = {{"comparedWith", what}, {"compared", agreement.compared}};
    std::string line = what + ", " + std::to_string(agreement.compared) + " compared:";
    for (const auto& [name, words, number] : measures) {
        json[name] = {{"value", number.value}, {"shuffled", number.shuffled}};
        line += std::string("\t") + words + " " + decimals(number.value, 3) + " (shuffled " +
                decimals(number.shuffled, 3) + ")";
    }
    printEither(asJson, json, line);
}

} // namespace taxo::cli
