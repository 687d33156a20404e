// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/collection.h"
#include "core/collection/determination.h"
#include "core/collection/embeddings.h"
#include "core/collection/photo.h"
#include "core/collection/predictions.h"
#include "tests/core/workflow/novelty_world.h"

#include <cstdint>
#include <string>
#include <vector>

namespace taxo::test {

/// Photographs of a world, each event on a day of its own; their files are nowhere.
inline std::vector<PhotoFile> filesOf(const NoveltyWorld::Made& world) {
    constexpr std::int64_t kDay = 86400;
    std::vector<PhotoFile> files;
    for (std::size_t row = 0; row < world.kinds.size(); ++row) {
        PhotoFile& file = files.emplace_back();
        file.root = "/a season";
        file.path = "IMG_" + std::to_string(row) + ".jpg";
        file.size = 1000;
        for (Digest* const digest : {&file.bytes, &file.picture}) {
            digest->bytes[0] = static_cast<std::uint8_t>(row % 256);
            digest->bytes[1] = static_cast<std::uint8_t>(row / 256);
        }
        file.takenAt = LocalTime{kDay * (world.events[row] + 1), std::nullopt};
    }
    return files;
}

/// The world in an empty collection: vectors and answers, and what is confirmed determined. The
/// items, one for each row.
inline Result<std::vector<ItemId>>
putInto(Collection& collection, const NoveltyWorld::Made& world, const DecisionMaker& by) {
    const auto added = addPhotos(collection, filesOf(world));
    if (!added) {
        return tl::unexpected(added.error());
    }
    std::vector<ItemId> items;
    for (const AddedPhoto& photo : *added) {
        items.push_back(photo.item);
    }
    VectorKey vectors;
    vectors.modelName = "fake";
    vectors.dimension = world.rows.dimension();
    PredictionKey key;
    key.vectors = keep(collection, vectors).value();
    key.labelsName = "some";
    std::vector<Prediction> predictions;
    std::vector<ItemVerdict> words;
    for (std::size_t row = 0; row < items.size(); ++row) {
        Prediction& one = predictions.emplace_back();
        one.lineage = world.answers.taxa[world.answers.lineageOf[row]];
        for (const CandidateAnswers::One& best : world.answers.of(row)) {
            one.best.push_back({world.answers.taxa[best.taxon], "", best.mass, best.cosine});
        }
        if (world.kinds[row] == NoveltyWorld::Kind::Confirmed) {
            words.push_back({.item = items[row], .taxon = world.truths[row]});
        }
    }
    const auto answers = keep(collection, key).value();
    Status done = keepEmbeddings(collection, key.vectors, items, world.rows);
    done = done ? keepPredictions(collection, answers, items, predictions) : done;
    if (!done) {
        return tl::unexpected(done.error());
    }
    const auto said = determineEach(collection, words, by);
    return said ? Result<std::vector<ItemId>>(std::move(items)) : tl::unexpected(said.error());
}

} // namespace taxo::test
