// SPDX-License-Identifier: MIT
#include "core/workflow/ask_map.h"

#include "core/vectors/normalise.h"
#include "core/workflow/map_rows_private.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

namespace taxo {

namespace {

tl::unexpected<Error> otherModel(const std::string& ofMap, const std::string& asked) {
    return fail(ErrorCode::Mismatch,
                "This map was made by the model \"" + ofMap + "\", the question by \"" + asked +
                    "\": vectors of two models cannot be compared. Choose \"" + ofMap +
                    "\", or arrange a map by the model that is chosen.");
}

Status check(const VectorKey& ofMap, const VectorKey& asked) {
    if (asked.model != ofMap.model) {
        return otherModel(ofMap.modelName, asked.modelName);
    }
    if (asked.preprocessing != ofMap.preprocessing || asked.precision != ofMap.precision ||
        asked.dimension != ofMap.dimension) {
        return fail(ErrorCode::Mismatch,
                    "This map's pictures were prepared in another way (" + ofMap.preprocessing +
                        ", " + ofMap.precision + ") than the model does now (" +
                        asked.preprocessing + ", " + asked.precision +
                        "). Set it as it was, or embed the collection anew and arrange a map of "
                        "it.");
    }
    return {};
}

bool isUsable(std::span<const float> vector) {
    const float length = lengthOf(vector);
    return std::isfinite(length) && length > 0.0F;
}

/// Photographs that could be read, and their vectors.
struct Read {
    std::vector<std::filesystem::path> files;
    EmbeddingMatrix vectors;
};

Result<Read> encoded(const PictureEmbedder& embedder,
                     std::span<const std::filesystem::path> files,
                     std::vector<FailedPath>& failed,
                     const Progress& progress) {
    std::vector<PhotoParts> photos;
    for (const auto& file : files) {
        photos.push_back({.file = file});
    }
    Read read{{}, EmbeddingMatrix(0, embedder.key.dimension)};
    const auto take = [&](const EncodedGroup& group) -> Status {
        std::size_t row = 0;
        for (std::size_t i = 0; i < group.read.size(); ++i) {
            const auto& file = files[group.first + i];
            if (!group.read[i]) {
                failed.push_back({file, group.read[i].error()});
            } else if (const auto vector = group.vectors.row(row++); isUsable(vector)) {
                read.files.push_back(file);
                read.vectors.append(vector);
            } else {
                failed.push_back(
                    {file,
                     {ErrorCode::Unsupported, "The model sees nothing in this picture.", {}}});
            }
        }
        return {};
    };
    if (auto done = embedder.encode(photos, take, progress); !done) {
        return tl::unexpected(std::move(done).error());
    }
    return read;
}

void keepBest(std::vector<RowMatch>& matches, std::size_t count) {
    const auto better = [](const RowMatch& a, const RowMatch& b) {
        return std::pair(-a.product, a.row) < std::pair(-b.product, b.row);
    };
    const auto end = matches.begin() + static_cast<std::ptrdiff_t>(std::min(count, matches.size()));
    std::partial_sort(matches.begin(), end, matches.end(), better);
    matches.erase(end, matches.end());
}

} // namespace

Result<AskedPictures> askMap(const MapVectors& map,
                             const PictureEmbedder& embedder,
                             std::span<const std::filesystem::path> files,
                             std::size_t count,
                             const Progress& progress) {
    if (auto fine = check(map.key(), embedder.key); !fine) {
        return tl::unexpected(std::move(fine).error());
    }
    AskedPictures asked;
    auto read = encoded(embedder, files, asked.failed, progress);
    if (!read) {
        return tl::unexpected(std::move(read).error());
    }
    auto placed = map.place(std::move(read->vectors), count, progress);
    if (!placed) {
        return tl::unexpected(std::move(placed).error());
    }
    for (std::size_t i = 0; i < read->files.size(); ++i) {
        AskedPicture picture{std::move(read->files[i]), {}, std::move(placed->nearest[i])};
        std::ranges::copy(placed->positions.row(i), picture.position.begin());
        asked.placed.push_back(std::move(picture));
    }
    return asked;
}

Result<std::vector<RowMatch>> askMap(const Collection& collection,
                                     const CollectionMap& map,
                                     const TextVector& text,
                                     std::size_t count,
                                     const Progress& progress) {
    const auto vectors = keptKey(collection, map.key.vectors);
    if (!vectors) {
        return tl::unexpected(vectors.error());
    }
    if (text.model != vectors->key.model || text.vector.size() != vectors->key.dimension) {
        return otherModel(vectors->key.modelName, text.modelName);
    }
    constexpr std::size_t kBlock = 65'536; // 200 MB of the widest
    std::vector<RowMatch> best;
    for (std::size_t first = 0; first < map.items.size(); first += kBlock) {
        const auto block =
            std::span(map.items).subspan(first, std::min(kBlock, map.items.size() - first));
        const auto rows = rowsOfItems(collection, *vectors, block, {});
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        if (progress.cancelled()) {
            return cancelledError();
        }
        const auto places = placesOf(rows->items, block);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto row = rows->rows.row(i);
            best.push_back(
                {static_cast<std::uint32_t>(first) + places[i],
                 std::transform_reduce(text.vector.begin(), text.vector.end(), row.begin(), 0.0F)});
        }
        keepBest(best, count);
        progress.report(first + block.size(), map.items.size(), "comparing photographs");
    }
    return best;
}

} // namespace taxo
