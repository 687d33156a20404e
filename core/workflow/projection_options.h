// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace taxo {

enum class ProjectionMethod : std::uint8_t { Pca, Umap, Tsne };

/// "pca", "umap", "tsne".
const char* nameOf(ProjectionMethod method);
std::optional<ProjectionMethod> projectionMethodNamed(std::string_view name);

/// How a map is made. What a method does not use, does not count for it.
struct ProjectionOptions {
    ProjectionMethod method = ProjectionMethod::Umap;
    std::size_t dimensions = 2; ///< 2 or 3
    std::size_t neighbors = 15; ///< of UMAP, 2 to 200: more keep more of the whole's shape
    float minDistance = 0.1F;   ///< of UMAP, 0 to 1
    std::size_t epochs = 0;     ///< of UMAP, to 5,000; 0: 500 up to 10,000 rows, else 200
    float perplexity = 30.0F;   ///< of t-SNE, 2 to 100
    std::uint64_t seed = 1;     ///< of UMAP, and of what is drawn
    /// What all have in common is taken off before: their mean, or that of each value of a field.
    bool isCentred = false;
    std::string centredWithin = {}; ///< a field; empty: of all
    /// UMAP and t-SNE, 100 or more: beyond so many, rows are drawn by chance and arranged, and the
    /// others placed beside those that are like them.
    std::size_t mostArranged = 200'000;

    /// InvalidInput says which value is wrong and which would do.
    Status check() const;

    /// All that counts, but the method: "dims=2 neighbors=15 ..."; equal ones are equal texts.
    std::string text() const;
    /// The way back; Corrupt where it is no such text.
    static Result<ProjectionOptions> parse(std::string_view method, std::string_view text);
};

} // namespace taxo
