// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/encoder/encoder.h"
#include "core/image/photo_decoder.h"
#include "core/image/preprocess.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <vector>

namespace taxo {

struct EncodePhotosOptions {
    DecodeOptions decode;
    PreprocessSpec preprocess;
    std::size_t batch = 8;
    int decodeThreads = 1;
};

/// Photographs that follow each other in the list and were encoded together.
struct EncodedGroup {
    std::size_t first = 0;    ///< place of the first in the list
    std::vector<Status> read; ///< one for each: read, or why not
    EmbeddingMatrix vectors;  ///< raw, one row for each that was read, in order
};

/// Decodes ahead on `decodeThreads` threads, at most two batches, while the encoder works; tells
/// every photograph in order on the calling thread. The first photograph is a group of its own, so
/// that a person sees something soon; the others go in groups of `batch` by their place in the
/// list, so that the same list gives the same numbers. Reports photographs. Fails when cancelled
/// (groups told before remain true) or when the encoder or `onGroup` fails.
Status encodePhotos(std::span<const std::filesystem::path> files,
                    const PhotoDecoder& decoder,
                    ImageEncoder& encoder,
                    const EncodePhotosOptions& options,
                    const std::function<Status(EncodedGroup)>& onGroup,
                    const Progress& progress);

} // namespace taxo
