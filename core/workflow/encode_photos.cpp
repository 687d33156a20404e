// SPDX-License-Identifier: MIT
#include "core/workflow/encode_photos.h"

#include "core/base/files.h"
#include "core/base/ordered_prefetch.h"
#include "core/image/crop.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <new>
#include <numeric>
#include <utility>
#include <vector>

namespace taxo {

namespace {

Result<ImageTensor> tensorOf(const ImageBuffer& picture,
                             const std::filesystem::path& file,
                             const EncodePhotosOptions& options) {
    auto tensor = preprocess(picture, options.preprocess);
    if (!tensor) {
        return std::move(tensor).error().during("reading " + displayPath(file));
    }
    return tensor;
}

using Tensors = std::vector<Result<ImageTensor>>;

/// Decoded and preprocessed, one for each part. A photograph that memory does not suffice for is a
/// failure of all of them: no exception may leave a thread of the prefetch.
Tensors tensorsOf(const PhotoParts& photo,
                  const PhotoDecoder& decoder,
                  const EncodePhotosOptions& options) {
    try {
        const auto decoded = decoder.decode(photo.file, options.decode);
        Tensors tensors;
        for (const auto& box : photo.parts) {
            if (!decoded) {
                tensors.emplace_back(tl::unexpected(decoded.error()));
            } else if (box) {
                tensors.push_back(tensorOf(crop(decoded->image, *box), photo.file, options));
            } else {
                tensors.push_back(tensorOf(decoded->image, photo.file, options));
            }
        }
        return tensors;
    } catch (const std::bad_alloc&) {
        return Tensors(photo.parts.size(),
                       fail(ErrorCode::OutOfMemory,
                            displayPath(photo.file) +
                                ": there is not enough memory for it. Close other programs or save "
                                "a smaller copy."));
    }
}

/// Pictures one by one, from photographs that are prepared on other threads.
class Pictures {
public:
    Pictures(std::span<const PhotoParts> photos,
             const PhotoDecoder& decoder,
             const EncodePhotosOptions& options)
        : m_count(std::accumulate(
              photos.begin(),
              photos.end(),
              std::size_t{0},
              [](std::size_t sum, const PhotoParts& photo) { return sum + photo.parts.size(); }))
        // Two batches of pictures, and two photographs at least.
        , m_prepared(photos.size(),
                     std::max<std::size_t>(
                         2, 2 * options.batch * photos.size() / std::max<std::size_t>(1, m_count)),
                     std::max(1, options.decodeThreads),
                     [photos, &decoder, &options](std::size_t index) {
                         return tensorsOf(photos[index], decoder, options);
                     }) {}

    std::size_t count() const { return m_count; }

    /// The next one; nothing when `stop` asks.
    std::optional<Result<ImageTensor>> take(const std::stop_token& stop) {
        while (m_ready.empty()) {
            auto next = m_prepared.take(stop);
            if (!next) {
                return std::nullopt;
            }
            std::move(next->begin(), next->end(), std::back_inserter(m_ready));
        }
        auto picture = std::move(m_ready.front());
        m_ready.pop_front();
        return picture;
    }

private:
    std::size_t m_count;
    std::deque<Result<ImageTensor>> m_ready; ///< of the photograph that was taken last
    OrderedPrefetch<Tensors> m_prepared;
};

/// The next `size` pictures, encoded together.
Result<EncodedGroup> encodeNext(Pictures& pictures,
                                std::size_t first,
                                std::size_t size,
                                ImageEncoder& encoder,
                                const Progress& progress) {
    EncodedGroup group;
    group.first = first;
    std::vector<ImageTensor> read;
    while (group.read.size() < size) {
        auto next = pictures.take(progress.stopToken());
        if (!next) {
            return cancelledError();
        }
        if (*next) {
            group.read.emplace_back();
            read.push_back(std::move(**next));
        } else {
            group.read.emplace_back(tl::unexpected(std::move(*next).error()));
        }
    }
    if (!read.empty()) {
        auto vectors = encoder.encode(read, progress);
        if (!vectors) {
            return tl::unexpected(std::move(vectors).error());
        }
        group.vectors = std::move(*vectors);
    }
    return group;
}

} // namespace

Status encodePhotos(std::span<const PhotoParts> photos,
                    const PhotoDecoder& decoder,
                    ImageEncoder& encoder,
                    const EncodePhotosOptions& options,
                    const std::function<Status(EncodedGroup)>& onGroup,
                    const Progress& progress) {
    Pictures pictures(photos, decoder, options);
    const std::size_t batch = std::max<std::size_t>(1, options.batch);
    std::size_t first = 0;
    while (first < pictures.count()) {
        const std::size_t size = first == 0 ? 1 : std::min(batch, pictures.count() - first);
        auto group = encodeNext(pictures, first, size, encoder, progress);
        if (!group) {
            return tl::unexpected(std::move(group).error());
        }
        first += size;
        if (auto taken = onGroup(std::move(*group)); !taken) {
            return taken;
        }
        progress.report(first, pictures.count(), "photographs");
    }
    return {};
}

Status encodePhotos(std::span<const std::filesystem::path> files,
                    const PhotoDecoder& decoder,
                    ImageEncoder& encoder,
                    const EncodePhotosOptions& options,
                    const std::function<Status(EncodedGroup)>& onGroup,
                    const Progress& progress) {
    std::vector<PhotoParts> photos(files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        photos[i].file = files[i];
    }
    return encodePhotos(photos, decoder, encoder, options, onGroup, progress);
}

} // namespace taxo
