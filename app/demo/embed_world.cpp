// SPDX-License-Identifier: MIT
#include "app/demo/embed_world.h"

#include "core/base/cpu.h"
#include "core/vectors/normalise.h"
#include "core/workflow/encode_photos.h"

#include <filesystem>
#include <optional>
#include <utility>

namespace taxo::demo {

Result<EmbeddedPhotos> embedWorld(const OpenModel& model,
                                  const EncoderOptions& encoder,
                                  const SpeciesList& list,
                                  std::vector<WorldPhoto> photos,
                                  const Progress& progress) {
    std::erase_if(photos, [&](const WorldPhoto& photo) {
        return photo.share == Share::Awkward || !list.placeOf.contains(photo.lineage);
    });
    std::vector<std::filesystem::path> files;
    files.reserve(photos.size());
    for (const WorldPhoto& photo : photos) {
        files.push_back(photo.file);
    }
    const auto module = encoderModule();
    const auto decoder = photoDecoder();
    if (!module || !decoder) {
        return tl::unexpected(!module ? module.error() : decoder.error());
    }
    auto tower = (*module)->imageEncoder(model.checkpoint(), model.config(), encoder);
    if (!tower) {
        return tl::unexpected(std::move(tower).error());
    }
    EncodePhotosOptions options;
    options.preprocess = model.preprocess(std::nullopt);
    options.decodeThreads = usableCpus();
    constexpr std::size_t kBatch = 32;
    options.batch = kBatch;
    EmbeddedPhotos embedded;
    const auto keep = [&](EncodedGroup group) -> Status {
        std::size_t row = 0;
        for (std::size_t i = 0; i < group.read.size(); ++i) {
            if (group.read[i]) {
                WorldPhoto& photo = photos[group.first + i];
                embedded.species.push_back(list.placeOf.at(photo.lineage));
                embedded.photos.push_back(std::move(photo));
                embedded.vectors.append(group.vectors.row(row++));
            }
        }
        return {};
    };
    auto encoded = encodePhotos(files, **decoder, **tower, options, keep, progress);
    if (!encoded) {
        return tl::unexpected(std::move(encoded).error());
    }
    normaliseRows(embedded.vectors);
    return embedded;
}

} // namespace taxo::demo
