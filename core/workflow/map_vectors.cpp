// SPDX-License-Identifier: MIT
#include "core/workflow/map_vectors.h"

#include "core/base/assert.h"
#include "core/search/knn_graph.h"
#include "core/vectors/normalise.h"
#include "core/vectors/unit_rows.h"
#include "core/workflow/map_rows_private.h"
#include "core/workflow/project_rows.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace taxo {

Result<MapVectors>
MapVectors::read(const Collection& collection, const CollectionMap& map, const Progress& progress) {
    const auto options = ProjectionOptions::parse(map.key.method, map.key.options);
    const auto vectors = keptKey(collection, map.key.vectors);
    if (!options || !vectors) {
        return tl::unexpected(!options ? options.error() : vectors.error());
    }
    auto rows = rowsOfItems(collection, *vectors, map.items, progress);
    if (!rows) {
        return tl::unexpected(std::move(rows).error());
    }
    if (rows->items.empty()) {
        return fail(ErrorCode::NotFound,
                    "Nothing on this map has a vector any more. Make the map again.");
    }
    auto centring = centre(collection, *rows, nullptr, *options);
    if (!centring) {
        return tl::unexpected(std::move(centring).error());
    }
    MapVectors made;
    made.m_key = vectors->key;
    made.m_options = *options;
    made.m_points = placesOf(rows->items, map.items);
    made.m_rows = std::move(rows->rows);
    made.m_positions = gather(map.positions, made.m_points);
    made.m_centring = *std::move(centring);
    return made;
}

std::vector<RowMatch> MapVectors::nearestTo(std::uint32_t point, std::size_t count) const {
    const auto at = std::ranges::lower_bound(m_points, point);
    if (at == m_points.end() || *at != point) {
        return {};
    }
    const auto own = static_cast<std::size_t>(at - m_points.begin());
    const auto query = m_rows.row(own);
    std::vector<RowMatch> matches;
    matches.reserve(m_points.size());
    for (std::size_t row = 0; row < m_points.size(); ++row) {
        if (row != own) {
            const auto other = m_rows.row(row);
            matches.push_back(
                {m_points[row],
                 std::transform_reduce(query.begin(), query.end(), other.begin(), 0.0F)});
        }
    }
    const auto end = matches.begin() + static_cast<std::ptrdiff_t>(std::min(count, matches.size()));
    std::partial_sort(
        matches.begin(), end, matches.end(), [](const RowMatch& a, const RowMatch& b) {
            return std::pair(-a.product, a.row) < std::pair(-b.product, b.row);
        });
    matches.erase(end, matches.end());
    return matches;
}

Result<PlacedPictures>
MapVectors::place(EmbeddingMatrix vectors, std::size_t count, const Progress& progress) const {
    TAXO_ASSERT(vectors.rows() == 0 || vectors.dimension() == m_rows.dimension());
    const auto search = loadBatchSearch();
    if (!search) {
        return tl::unexpected(search.error());
    }
    for (std::size_t i = 0; i < vectors.rows(); ++i) {
        normalise(vectors.row(i));
    }
    if (m_centring) {
        m_centring->apply(vectors, {}); // of all: what they are not in has no value of a field
    }
    auto positions = placeRows(vectors, m_rows, m_positions, m_options, progress);
    const std::size_t most = std::min(count, m_points.size());
    const auto nearest = nearestRows(vectors, m_rows, **search, {.neighbors = most}, progress);
    if (!positions || !nearest) {
        return tl::unexpected(positions ? nearest.error() : positions.error());
    }
    PlacedPictures placed{*std::move(positions), {}};
    for (std::size_t i = 0; i < vectors.rows(); ++i) {
        std::vector<RowMatch> matches(nearest->of(i).begin(), nearest->of(i).end());
        for (RowMatch& match : matches) {
            match.row = m_points[match.row];
        }
        placed.nearest.push_back(std::move(matches));
    }
    return placed;
}

Result<ProjectionQuality> MapVectors::judge(const QualityOptions& options,
                                            const Progress& progress) const {
    const auto search = loadBatchSearch();
    if (!search) {
        return tl::unexpected(search.error());
    }
    auto quality = projectionQuality(m_rows, m_positions, **search, options, progress);
    if (quality) {
        for (std::uint32_t& row : quality->rows) {
            row = m_points[row];
        }
    }
    return quality;
}

} // namespace taxo
