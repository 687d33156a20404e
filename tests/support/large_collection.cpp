// SPDX-License-Identifier: MIT
#include "tests/support/large_collection.h"

#include "core/collection/collection.h"
#include "core/collection/photo.h"
#include "core/collection/predictions.h"
#include "core/collection/regions.h"
#include "tests/support/synthetic_taxonomy.h"

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <string>

namespace taxo::test {

namespace {

constexpr std::size_t kPartsOfPhoto = 4;

void orThrow(const Status& done) {
    if (!done) {
        throw std::runtime_error(done.error().text());
    }
}

/// Photographs of some seasons at 200 places.
std::vector<PhotoFile> photoFiles(std::size_t first, std::size_t count) {
    constexpr std::int64_t kFirstSecond = 1'600'000'000;
    constexpr std::size_t kPlaces = 200;
    std::vector<PhotoFile> files(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t number = first + i;
        PhotoFile& file = files[i];
        file.root = "/seasons";
        file.path = "camera " + std::to_string(number % kPlaces) + "/IMG_" +
                    std::to_string(number * 7919 % 1'000'003) + "_" + std::to_string(number) +
                    ".jpg";
        file.size = 1'000'000 + number;
        for (std::size_t byte = 0; byte < 8; ++byte) {
            file.bytes.bytes[byte] = static_cast<std::uint8_t>(number >> (8 * byte));
            file.picture.bytes[byte + 8] = file.bytes.bytes[byte];
        }
        file.width = 2048;
        file.height = 1536;
        file.camera = "Camera " + std::to_string(number % 7);
        file.takenAt = LocalTime{
            kFirstSecond + static_cast<std::int64_t>(number * 2'654'435 % 150'000'000), {}};
        file.position = GeoPoint{static_cast<double>(number % kPlaces) * 0.1, 10.0};
    }
    return files;
}

Prediction predictionFor(std::size_t number, const std::vector<Lineage>& species) {
    Prediction prediction;
    prediction.lineage = species[number * 40'503 % species.size()];
    float mass = static_cast<float>(number * 2'654'435 % 1'000) / 1'000.0F;
    for (const Rank rank : kAllRanks) {
        if (!prediction.lineage.at(rank).empty()) {
            prediction.ranks.push_back({rank, std::min(1.0F, mass + 0.5F), "", 0.0F, false});
            if (prediction.ranks.back().mass > 0.7F) {
                prediction.bestSupported = rank;
            }
        }
        mass *= 0.9F;
    }
    for (std::size_t i = 0; i < 5; ++i) {
        prediction.best.push_back(
            {species[(number * 40'503 + i) % species.size()], "", mass / 2.0F, 0.3F});
    }
    return prediction;
}

} // namespace

std::vector<Lineage> speciesOfLargeCollection() {
    return SyntheticTaxonomy{.genera = 4'000, .speciesPerGenus = 5}.make().lineages;
}

void makeLargeCollection(const std::filesystem::path& file, std::size_t items) {
    auto collection = Collection::create(file).value();
    const auto species = speciesOfLargeCollection();
    VectorKey vectors;
    vectors.modelName = "made up";
    vectors.dimension = 4;
    PredictionKey key;
    key.vectors = keep(collection, vectors).value();
    key.labelsName = "made up";
    const PredictionKeyId predictions = keep(collection, key).value();
    constexpr std::size_t kBatch = 10'000;
    for (std::size_t first = 0; first < items / kPartsOfPhoto; first += kBatch) {
        const auto added =
            addPhotos(collection,
                      photoFiles(first, std::min(kBatch, items / kPartsOfPhoto - first)))
                .value();
        std::vector<ItemId> made;
        std::vector<NewRegion> regions;
        for (const AddedPhoto& photo : added) {
            made.push_back(photo.item);
            for (std::size_t part = 1; part < kPartsOfPhoto; ++part) {
                regions.push_back({photo.photo,
                                   {0.2 * static_cast<double>(part), 0.3, 0.2, 0.4},
                                   "detector",
                                   0.8F});
            }
        }
        const auto drawn = addRegions(collection, regions, {"bench", "imported"}).value();
        for (const DrawnRegion& part : drawn) {
            made.push_back(part.item);
        }
        std::vector<Prediction> found;
        for (const ItemId item : made) {
            found.push_back(predictionFor(static_cast<std::size_t>(item.value), species));
        }
        orThrow(keepPredictions(collection, predictions, made, found));
    }
    orThrow(collection.close());
}

} // namespace taxo::test
