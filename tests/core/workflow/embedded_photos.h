// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/project_collection.h"
#include "tests/core/collection/kept_photos.h"
#include "tests/core/projection/clustered_rows.h"
#include "tests/support/environment.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <span>
#include <string>
#include <utility>

namespace taxo::test {

/// Photographs in three clusters, embedded but for the last two; item i is of the sort i % 3.
struct EmbeddedPhotos : KeptPhotos {
    explicit EmbeddedPhotos(std::size_t count)
        : KeptPhotos(count), cache("XDG_CACHE_HOME", (dir / "cache").native()) {
        VectorKey key;
        key.modelName = "tiny";
        key.dimension = 8;
        const auto id = keep(*collection, key);
        embedded = count - 2;
        rows = clusteredRows(count, 8, 3);
        EmbeddingMatrix some;
        for (std::size_t i = 0; i < embedded; ++i) {
            some.append(rows.row(i));
        }
        EXPECT_TRUE(keepEmbeddings(*collection, *id, std::span(items).first(embedded), some));
        vectors = vectorKeys(*collection)->front();
    }

    CollectionMap map(const ProjectionOptions& options = {}, const std::string& filter = "") {
        auto made = projectCollection(*collection, vectors, *Filter::parse(filter), options);
        EXPECT_TRUE(made) << made.error().text();
        return *std::move(made);
    }

    Environment cache;
    EmbeddingMatrix rows;
    std::size_t embedded = 0;
    KeptVectorKey vectors;
};

} // namespace taxo::test
