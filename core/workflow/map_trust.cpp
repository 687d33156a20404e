// SPDX-License-Identifier: MIT
#include "core/workflow/map_trust.h"

#include "core/base/cached_files.h"
#include "core/base/places.h"
#include "core/base/sha256.h"
#include "core/vectors/npy.h"
#include "core/workflow/map_rows_private.h"
#include "core/workflow/map_vectors.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <limits>
#include <optional>
#include <span>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kColumns = 2; // of the file: trustworthiness, continuity
constexpr std::size_t kKept = 16;   // maps

Digest keyOf(const CollectionMap& map, const VectorKey& vectors) {
    constexpr const char* kVersion = "trust 1 ";
    Sha256 sum;
    const std::string how = kVersion + map.key.method + ' ' + map.key.options + ' ' +
                            vectors.preprocessing + ' ' + vectors.precision + ' ' +
                            std::to_string(static_cast<int>(vectors.storage));
    sum.add(std::as_bytes(std::span(how)));
    sum.add(std::as_bytes(std::span(vectors.model.bytes)));
    sum.add(std::as_bytes(std::span(map.items)));
    sum.add(std::as_bytes(map.positions.values()));
    return sum.finish();
}

void count(MapTrust& trust) {
    trust.looked = static_cast<std::size_t>(
        std::ranges::count_if(trust.trustworthiness, [](float of) { return !std::isnan(of); }));
}

/// Nothing where the file is not there or is damaged.
std::optional<MapTrust> readTrust(const fs::path& path, std::size_t points) {
    const auto file = NpyFile::open(path);
    if (!file || file->type() != NpyType::Float32 || file->isFortranOrder() ||
        file->shape() != std::vector<std::size_t>{points, kColumns}) {
        return std::nullopt;
    }
    std::vector<float> values(points * kColumns);
    std::memcpy(values.data(), file->data().data(), file->data().size());
    MapTrust trust;
    for (std::size_t i = 0; i < values.size(); i += kColumns) {
        trust.trustworthiness.push_back(values[i]);
        trust.continuity.push_back(values[i + 1]);
    }
    count(trust);
    return trust;
}

Status writeTrust(const fs::path& path, const MapTrust& trust) {
    auto file = NpyWriter::create(path, kColumns);
    if (!file) {
        return tl::unexpected(std::move(file).error());
    }
    std::vector<float> values;
    for (std::size_t i = 0; i < trust.continuity.size(); ++i) {
        values.push_back(trust.trustworthiness[i]);
        values.push_back(trust.continuity[i]);
    }
    if (auto written = file->append(values); !written) {
        return written;
    }
    return file->commit();
}

Result<MapTrust>
judged(const Collection& collection, const CollectionMap& map, const Progress& progress) {
    constexpr std::size_t kAllUpTo = 20'000;
    constexpr std::size_t kLeast = 2'000;
    const auto vectors = MapVectors::read(collection, map, progress);
    if (!vectors) {
        return tl::unexpected(vectors.error());
    }
    const std::size_t all = std::max<std::size_t>(1, vectors->points());
    QualityOptions options;
    options.sample = std::max(kLeast, kAllUpTo * kAllUpTo / all);
    const auto quality = vectors->judge(options, progress);
    if (!quality) {
        return tl::unexpected(quality.error());
    }
    constexpr float kNone = std::numeric_limits<float>::quiet_NaN();
    MapTrust trust;
    trust.trustworthiness.assign(map.items.size(), kNone);
    trust.continuity.assign(map.items.size(), kNone);
    for (std::size_t i = 0; i < quality->rows.size(); ++i) {
        trust.trustworthiness[quality->rows[i]] = quality->trustworthiness[i];
        trust.continuity[quality->rows[i]] = quality->continuity[i];
    }
    count(trust);
    return trust;
}

} // namespace

Result<MapTrust>
trustOf(const Collection& collection, const CollectionMap& map, const Progress& progress) {
    const auto vectors = keptKey(collection, map.key.vectors);
    if (!vectors) {
        return tl::unexpected(vectors.error());
    }
    const fs::path folder = places::cache() / "trust";
    const fs::path path = folder / (keyOf(map, vectors->key).shortHex() + ".npy");
    if (auto kept = readTrust(path, map.items.size())) {
        return *std::move(kept);
    }
    auto trust = judged(collection, map, progress);
    if (trust) {
        std::error_code problem;
        fs::create_directories(folder, problem);
        (void)writeTrust(path, *trust); // what cannot be kept, on a full disk say, costs time only
        keepNewest(folder, ".npy", kKept);
    }
    return trust;
}

bool isOfTrust(const std::string& by) {
    return by == kByTrustworthiness || by == kByContinuity;
}

Result<ItemColors> colorMap(const Collection& collection,
                            const CollectionMap& map,
                            const ItemTaxa& taxa,
                            const std::string& by,
                            Ground ground,
                            const Progress& progress) {
    if (!isOfTrust(by)) {
        return colorItems(collection, map.items, taxa, by, ground);
    }
    const auto trust = trustOf(collection, map, progress);
    if (!trust) {
        return tl::unexpected(trust.error());
    }
    const auto& numbers = by == kByContinuity ? trust->continuity : trust->trustworthiness;
    return colorNumbers(by, std::vector<double>(numbers.begin(), numbers.end()), ground);
}

} // namespace taxo
