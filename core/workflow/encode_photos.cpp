// SPDX-License-Identifier: MIT
#include "core/workflow/encode_photos.h"

#include "core/base/files.h"
#include "core/base/ordered_prefetch.h"

#include <algorithm>
#include <new>
#include <utility>
#include <vector>

namespace taxo {

namespace {

/// Decoded and preprocessed. A photograph that memory does not suffice for is one failure: no
/// exception may leave a thread of the prefetch.
Result<ImageTensor> tensorOf(const std::filesystem::path& file,
                             const PhotoDecoder& decoder,
                             const EncodePhotosOptions& options) {
    try {
        const auto photo = decoder.decode(file, options.decode);
        if (!photo) {
            return tl::unexpected(photo.error());
        }
        auto tensor = preprocess(photo->image, options.preprocess);
        if (!tensor) {
            return std::move(tensor).error().during("reading " + displayPath(file));
        }
        return tensor;
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory,
                    displayPath(file) + ": there is not enough memory for it. Close other "
                                        "programs or save a smaller copy.");
    }
}

using Prepared = OrderedPrefetch<Result<ImageTensor>>;

/// The next `size` photographs, encoded together.
Result<EncodedGroup> encodeNext(Prepared& prepared,
                                std::size_t first,
                                std::size_t size,
                                ImageEncoder& encoder,
                                const Progress& progress) {
    EncodedGroup group;
    group.first = first;
    std::vector<ImageTensor> pictures;
    while (group.read.size() < size) {
        auto next = prepared.take(progress.stopToken());
        if (!next) {
            return cancelledError();
        }
        if (*next) {
            group.read.emplace_back();
            pictures.push_back(std::move(**next));
        } else {
            group.read.emplace_back(tl::unexpected(std::move(*next).error()));
        }
    }
    if (!pictures.empty()) {
        auto vectors = encoder.encode(pictures, progress);
        if (!vectors) {
            return tl::unexpected(std::move(vectors).error());
        }
        group.vectors = std::move(*vectors);
    }
    return group;
}

} // namespace

Status encodePhotos(std::span<const std::filesystem::path> files,
                    const PhotoDecoder& decoder,
                    ImageEncoder& encoder,
                    const EncodePhotosOptions& options,
                    const std::function<Status(EncodedGroup)>& onGroup,
                    const Progress& progress) {
    const auto prepare = [&](std::size_t index) {
        return tensorOf(files[index], decoder, options);
    };
    const std::size_t batch = std::max<std::size_t>(1, options.batch);
    Prepared prepared(files.size(), 2 * batch, std::max(1, options.decodeThreads), prepare);

    std::size_t first = 0;
    while (first < files.size()) {
        const std::size_t size = first == 0 ? 1 : std::min(batch, files.size() - first);
        auto group = encodeNext(prepared, first, size, encoder, progress);
        if (!group) {
            return tl::unexpected(std::move(group).error());
        }
        first += size;
        if (auto taken = onGroup(std::move(*group)); !taken) {
            return taken;
        }
        progress.report(first, files.size(), "photographs");
    }
    return {};
}

} // namespace taxo
