// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/clusterings.h"
#include "core/collection/collection.h"
#include "core/collection/determination.h"
#include "core/collection/embeddings.h"
#include "core/collection/item_rows.h"
#include "core/collection/journal.h"
#include "core/collection/map_views.h"
#include "core/collection/maps.h"
#include "core/collection/photo.h"
#include "core/collection/publications.h"
#include "core/collection/query.h"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace taxo::test {

/// A map of two items, a view of it, and a cluster: what version 2 brought.
inline Status keepMapped(Collection& collection, VectorKeyId key, std::span<const ItemId> items) {
    EmbeddingMatrix positions(2, 2);
    positions.row(1)[0] = 1.5F;
    const auto map = keepMap(
        collection, "all", {key, {items[0], items[2]}, {}, "umap", "seed=1"}, positions, {0.98});
    if (!map) {
        return tl::unexpected(map.error());
    }
    const auto view = saveMapView(collection, {"mine", map->uuid, "umap seed=1", "{}"}, {"Ada"});
    if (!view) {
        return tl::unexpected(view.error());
    }
    const FoundClusters found = {key, "hdbscan", "least=2", {{{}, "moths", {items[1], items[2]}}}};
    const auto kept = keepClustering(collection, "first", found, {"Ada"});
    return kept ? Status() : tl::unexpected(kept.error());
}

/// What tests/data/collections hold: three photographs, embedded, mapped and clustered from version
/// 2 on, two of them determined by two persons, the last decision undone; published from version 3
/// on.
inline Status makeStoredCollection(const std::filesystem::path& file) {
    auto collection = Collection::create(file);
    if (!collection) {
        return tl::unexpected(std::move(collection).error());
    }
    std::vector<PhotoFile> files(3);
    for (std::size_t i = 0; i < files.size(); ++i) {
        files[i].root = "/media/ada/käfer 甲虫";
        files[i].path = "IMG_" + std::to_string(i) + ".jpg";
        files[i].size = 1000 + i;
        files[i].bytes.bytes.fill(static_cast<std::uint8_t>(i + 1));
        files[i].picture.bytes.fill(static_cast<std::uint8_t>(i + 11));
        files[i].takenAt = LocalTime{1'750'000'000, 7200};
        files[i].position = GeoPoint{48.5, 9.25};
    }
    const auto added = addPhotos(*collection, files);
    if (!added) {
        return tl::unexpected(added.error());
    }
    const std::array items = {(*added)[0].item, (*added)[1].item, (*added)[2].item};
    const auto key = keep(*collection, VectorKey{{}, "fake", 2, "squash", "fp32"});
    if (!key) {
        return tl::unexpected(key.error());
    }
    EmbeddingMatrix vectors(3, 2);
    for (std::size_t i = 0; i < 3; ++i) {
        vectors.row(i)[0] = static_cast<float>(i);
    }
    if (auto kept = keepEmbeddings(*collection, *key, items, vectors); !kept) {
        return kept;
    }
    if (auto mapped = keepMapped(*collection, *key, items); !mapped) {
        return mapped;
    }
    Lineage bear;
    bear.at(Rank::Genus) = "Ursus";
    bear.at(Rank::Species) = "arctos";
    const std::span all(items);
    for (const auto& [which, qualifier, person] :
         std::initializer_list<std::tuple<std::span<const ItemId>, const char*, const char*>>{
             {all.first(2), "", "Ada"}, {all.first(1), "cf.", "Grace"}, {all, "", "Ada"}}) {
        const auto entry =
            determine(*collection, which, Verdict::Taxon, bear, qualifier, {person, "chosen"});
        if (!entry) {
            return tl::unexpected(entry.error());
        }
    }
    if (auto undone = undo(*collection); !undone) {
        return tl::unexpected(undone.error());
    }
    KeptPublication publication;
    publication.person = "Ada";
    publication.format = "dwca";
    publication.choice = "{}";
    publication.place = "/media/ada/käfer.zip";
    publication.items = 3;
    if (const auto kept = keepPublication(*collection, publication); !kept) {
        return tl::unexpected(kept.error());
    }
    return collection->close();
}

/// All of it in words, without UUIDs and moments.
inline std::vector<std::string> describe(const Collection& collection) {
    std::vector<std::string> lines;
    const auto items = findItems(collection, {}, {});
    const auto rows = rowsOf(collection, *items);
    for (const ItemRow& row : *rows) {
        std::string line = row.file.string() + " " + row.taxon;
        const auto determinations = determinationsOf(collection, row.item);
        for (const Determination& one : *determinations) {
            line += "; " + one.qualifier + one.taxon.binomial() + " " + one.person;
        }
        const auto vectors =
            embeddingsOf(collection, vectorKeys(collection)->front().id, std::array{row.item});
        line += "; " + std::to_string(static_cast<int>(vectors->row(0)[0]));
        lines.push_back(line);
    }
    const auto maps = keptMaps(collection);
    for (const KeptMap& map : *maps) {
        const auto points = pointsOf(collection, map.id);
        lines.push_back(map.name + " " + map.method + " " + map.options + " " +
                        std::to_string(points->items.back().value) + " " +
                        std::to_string(points->positions.row(1)[0]));
    }
    const auto views = mapViews(collection);
    for (const MapView& view : *views) {
        lines.push_back(view.name + " " + view.made + " " + view.state);
    }
    const auto clusterings = keptClusterings(collection);
    for (const KeptClustering& clustering : *clusterings) {
        const auto clusters = clustersOf(collection, clustering.id);
        for (const Cluster& cluster : *clusters) {
            lines.push_back(clustering.name + " " + cluster.name + " " +
                            std::to_string(cluster.items.front().value));
        }
    }
    const auto publications = publicationsOf(collection);
    for (const KeptPublication& one : *publications) {
        lines.push_back(one.person + " " + one.format + " " + one.place.string() + " " +
                        std::to_string(one.items));
    }
    const auto entries = journalOf(collection, 10);
    for (const JournalEntry& entry : *entries) {
        lines.push_back(entry.text + " " + std::to_string(static_cast<int>(entry.state)));
    }
    return lines;
}

inline std::vector<std::string> storedDescription(int format) {
    const std::string root = "/media/ada/käfer 甲虫/";
    std::vector<std::string> lines = {
        root + "IMG_0.jpg Ursus arctos; cf.Ursus arctos Grace; Ursus arctos Ada; 0",
        root + "IMG_1.jpg Ursus arctos; Ursus arctos Ada; 1",
        root + "IMG_2.jpg ; 2"};
    const bool hasMaps = format >= 2;
    if (hasMaps) {
        lines.insert(lines.end(),
                     {"all umap seed=1 3 1.500000", "mine umap seed=1 {}", "first moths 2"});
    }
    if (format >= 3) {
        lines.emplace_back("Ada dwca /media/ada/käfer.zip 3");
    }
    lines.insert(lines.end(),
                 {"3 items determined as Ursus arctos 1",
                  "1 item determined as cf. Ursus arctos 0",
                  "2 items determined as Ursus arctos 0"});
    if (hasMaps) {
        lines.insert(lines.end(),
                     {"clustering first of 1 cluster kept 0", "view mine of a map saved 0"});
    }
    return lines;
}

} // namespace taxo::test
