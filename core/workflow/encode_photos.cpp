// SPDX-License-Identifier: MIT
#include "core/workflow/encode_photos.h"

#include "core/base/ordered_prefetch.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace taxo {

namespace {

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
    const auto prepare = [&](std::size_t index) -> Result<ImageTensor> {
        auto photo = decoder.decode(files[index], options.decode);
        if (!photo) {
            return tl::unexpected(std::move(photo).error());
        }
        return preprocess(photo->image, options.preprocess);
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
