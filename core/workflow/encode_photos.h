// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/box.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/encoder/encoder.h"
#include "core/image/photo_decoder.h"
#include "core/image/preprocess.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace taxo {

struct EncodePhotosOptions {
    DecodeOptions decode;
    PreprocessSpec preprocess;
    std::size_t batch = 8;
    int decodeThreads = 1;
};

/// A photograph's file and what of it is encoded: the whole (no box), regions of it, or both.
struct PhotoParts {
    std::filesystem::path file;
    std::vector<std::optional<Box>> parts = {std::nullopt};
};

/// Pictures, each a part of a photograph, that follow each other in the list and were encoded
/// together.
struct EncodedGroup {
    std::size_t first = 0;    ///< place of the first among all parts of the list
    std::vector<Status> read; ///< one for each: read, or why not
    EmbeddingMatrix vectors;  ///< raw, one row for each that was read, in order
};

/// Decodes ahead on `decodeThreads` threads, at most two batches, while the encoder works; each
/// photograph once, whatever its parts. Tells every picture in order on the calling thread. The
/// first picture is a group of its own, so that a person sees something soon; the others go in
/// groups of `batch` by their place in the list, so that the same list gives the same numbers.
/// Reports pictures. Fails when cancelled (groups told before remain true) or when the encoder or
/// `onGroup` fails.
Status encodePhotos(std::span<const PhotoParts> photos,
                    const PhotoDecoder& decoder,
                    ImageEncoder& encoder,
                    const EncodePhotosOptions& options,
                    const std::function<Status(EncodedGroup)>& onGroup,
                    const Progress& progress);

/// The same for whole photographs.
Status encodePhotos(std::span<const std::filesystem::path> files,
                    const PhotoDecoder& decoder,
                    ImageEncoder& encoder,
                    const EncodePhotosOptions& options,
                    const std::function<Status(EncodedGroup)>& onGroup,
                    const Progress& progress);

} // namespace taxo
