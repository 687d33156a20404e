// SPDX-License-Identifier: MIT
#include "app/cli/structure_film.h"

#include "core/workflow/structure_film.h"

namespace taxo::cli {

Status drawFilmstrip(const Measured& with, const StructureTraits& found) {
    if (with.collection == nullptr) {
        return fail(ErrorCode::InvalidInput,
                    "--filmstrip is for collections: embeddings have no pictures.");
    }
    const auto decoder = loadPhotoDecoder();
    if (!decoder) {
        return tl::unexpected(decoder.error());
    }
    auto drawn = drawFilm(*with.collection,
                          with.rows,
                          found,
                          **decoder,
                          with.arguments.frames,
                          with.arguments.style(),
                          with.arguments.filmstrip,
                          with.bar.progress());
    with.bar.clear();
    return drawn;
}

} // namespace taxo::cli
