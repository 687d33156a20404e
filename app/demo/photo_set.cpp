// SPDX-License-Identifier: MIT
#include "app/demo/photo_set.h"

#include "app/demo/decode_square.h"
#include "core/base/ordered_prefetch.h"
#include "core/image/convert.h"
#include "core/image/resample.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace taxo::demo {

namespace {

using Square = std::vector<std::uint8_t>;

} // namespace

std::span<const std::uint8_t> PhotoSet::picture(std::size_t photo) const {
    const std::size_t bytes = 3 * static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
    return std::span(pixels).subspan(photo * bytes, bytes);
}

ImageBuffer PhotoSet::image(std::size_t photo) const {
    ImageBuffer image;
    image.width = image.height = side;
    const auto bytes = picture(photo);
    image.pixels.assign(bytes.begin(), bytes.end());
    return image;
}

Result<std::vector<std::uint8_t>>
decodeSquare(const std::filesystem::path& file, int side, const PhotoDecoder& decoder) {
    auto photo = decoder.decode(file, {});
    if (!photo) {
        return tl::unexpected(std::move(photo).error());
    }
    const std::vector<float> planes = squashLikeTorch(toRgb(std::move(photo->image)), side);
    const std::size_t plane = planes.size() / 3;
    Square square(planes.size());
    for (std::size_t i = 0; i < plane; ++i) {
        for (std::size_t channel = 0; channel < 3; ++channel) {
            square[3 * i + channel] = static_cast<std::uint8_t>(
                std::clamp(std::lround(planes[channel * plane + i]), 0L, 255L));
        }
    }
    return square;
}

Result<PhotoSet> loadPhotos(std::span<const WorldPhoto> photos,
                            int side,
                            const PhotoDecoder& decoder,
                            int threads,
                            const Progress& progress) {
    PhotoSet set;
    set.side = side;
    std::map<Lineage, std::int32_t> classOf;
    constexpr std::size_t kAhead = 64;
    OrderedPrefetch<Result<Square>> squares(photos.size(), kAhead, threads, [&](std::size_t photo) {
        return decodeSquare(photos[photo].file, side, decoder);
    });
    for (std::size_t photo = 0; photo < photos.size(); ++photo) {
        auto square = squares.take(progress.stopToken());
        if (!square) {
            return cancelledError();
        }
        progress.report(photo + 1, photos.size(), "photographs read");
        if (!*square) {
            ++set.unreadable;
            continue;
        }
        const auto [place, isNew] =
            classOf.emplace(photos[photo].lineage, static_cast<std::int32_t>(set.names.size()));
        if (isNew) {
            set.names.push_back(SpeciesNames::of(photos[photo].lineage, photos[photo].commonName));
        }
        set.classes.push_back(place->second);
        set.pixels.insert(set.pixels.end(), (*square)->begin(), (*square)->end());
    }
    if (set.size() == 0) {
        return fail(ErrorCode::InvalidInput, "There is no photograph that could be read.");
    }
    return set;
}

} // namespace taxo::demo
