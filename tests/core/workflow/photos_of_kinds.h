// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/random.h"
#include "core/collection/determination.h"
#include "core/collection/embeddings.h"
#include "core/collection/marks.h"
#include "tests/core/collection/kept_photos.h"

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

namespace taxo::test {

inline Lineage kind(std::size_t number) {
    return {{"Animalia",
             "Chordata",
             "Mammalia",
             "Carnivora",
             number < 2 ? "Ursidae" : "Canidae",
             number < 2 ? "Ursus" : "Vulpes",
             number % 2 == 0 ? "alpha" : "beta"}};
}

/// Photographs of four kinds, in turn four of each by four cameras ("trap"), which leave a mark on
/// each.
struct PhotosOfKinds {
    static constexpr std::size_t kDimension = 48;
    static constexpr std::size_t kPhotos = 240;
    static constexpr std::size_t kNoVector = 239; ///< the last has none, the one before no number

    PhotosOfKinds() {
        VectorKey key;
        key.modelName = "fake";
        key.dimension = kDimension;
        const auto id = keep(*photos.collection, key).value();
        std::vector<ItemId> embedded(photos.items.begin(), photos.items.end() - 1);
        EmbeddingMatrix vectors(embedded.size(), kDimension);
        Random random(3);
        EmbeddingMatrix middles(8, kDimension); // four kinds, four cameras
        for (float& value : middles.values()) {
            value = static_cast<float>(random.normal());
        }
        for (std::size_t i = 0; i < embedded.size(); ++i) {
            for (std::size_t d = 0; d < kDimension; ++d) {
                vectors.row(i)[d] = middles.row(i % 4)[d] + 2.0F * middles.row(4 + cameraOf(i))[d] +
                                    0.1F * static_cast<float>(random.normal());
            }
        }
        vectors.row(kNoVector - 1)[0] = std::numeric_limits<float>::quiet_NaN();
        EXPECT_TRUE(keepEmbeddings(*photos.collection, id, embedded, vectors));
        for (std::size_t camera = 0; camera < 4; ++camera) {
            std::vector<ItemId> items;
            for (std::size_t i = 0; i < kPhotos; ++i) {
                if (cameraOf(i) == camera) {
                    items.push_back(photos.items[i]);
                }
            }
            EXPECT_TRUE(
                setField(*photos.collection, items, {"trap", "T" + std::to_string(camera)}, ada));
        }
    }

    static std::size_t cameraOf(std::size_t i) { return i / 4 % 4; }

    /// Of each kind so many.
    void determineSome(std::size_t each) {
        for (std::size_t number = 0; number < 4; ++number) {
            std::vector<ItemId> items;
            for (std::size_t i = 0; i < each; ++i) {
                items.push_back(photos.items[4 * i + number]);
            }
            EXPECT_TRUE(
                determine(*photos.collection, items, Verdict::Taxon, kind(number), "", ada));
        }
    }

    test::KeptPhotos photos{kPhotos};
    DecisionMaker ada{"Ada"};
};

} // namespace taxo::test
