// SPDX-License-Identifier: MIT
#include "core/workflow/photo_pipeline.h"

#include "core/base/cpu.h"
#include "core/image/crop.h"

#include <algorithm>

namespace taxo {

Result<PhotoPipeline>
PhotoPipeline::open(OpenModel model, const IdentifierChoice& choice, const Progress& progress) {
    progress.report(0, 0, "opening " + model.name());
    // The dynamic linker opens one module at a time: the quick one first, since thumbnails wait for
    // it too.
    const auto decoder = photoDecoder();
    if (!decoder) {
        return tl::unexpected(decoder.error());
    }
    auto module = encoderModule();
    if (!module) {
        return tl::unexpected(std::move(module).error());
    }
    auto encoderOptions = chooseEncoder(choice.device, choice.precision, **module);
    if (!encoderOptions) {
        return tl::unexpected(std::move(encoderOptions).error());
    }
    auto encoder =
        (*module)->imageEncoder(model.checkpoint(), model.config(), *encoderOptions, progress);
    if (!encoder) {
        return tl::unexpected(std::move(encoder).error());
    }
    const bool isCpu = encoderOptions->device.kind == Device::Kind::Cpu;
    EncodePhotosOptions options;
    options.decode = choice.decode;
    options.preprocess = model.preprocess(choice.transform);
    constexpr std::size_t kCpuBatch = 8;
    constexpr std::size_t kGpuBatch = 64;
    options.batch = choice.batch > 0 ? choice.batch : isCpu ? kCpuBatch : kGpuBatch;
    options.decodeThreads = std::max(1, usableCpus() - 1);
    PhotoPipeline pipeline(std::move(model), **decoder, std::move(*encoder));
    pipeline.m_encoderOptions = *encoderOptions;
    pipeline.m_options = options;
    if (choice.rememberVectors) {
        constexpr std::size_t kMostRemembered = 50'000; // some 150 MB at 768 dimensions
        pipeline.m_remembered.emplace(kMostRemembered);
    }
    return pipeline;
}

Status PhotoPipeline::encode(std::span<const std::filesystem::path> files,
                             const std::function<Status(EncodedGroup)>& onGroup,
                             const Progress& progress) {
    const auto encodeAll = [this](std::span<const std::filesystem::path> these,
                                  const std::function<Status(EncodedGroup)>& tell,
                                  const Progress& inner) {
        return encodePhotos(these, *m_decoder, *m_encoder, m_options, tell, inner);
    };
    return m_remembered ? m_remembered->encode(files, encodeAll, onGroup, progress)
                        : encodeAll(files, onGroup, progress);
}

Status PhotoPipeline::encode(std::span<const PhotoParts> photos,
                             const std::function<Status(EncodedGroup)>& onGroup,
                             const Progress& progress) {
    return encodePhotos(photos, *m_decoder, *m_encoder, m_options, onGroup, progress);
}

Result<ImageBuffer> PhotoPipeline::read(const std::filesystem::path& file,
                                        const std::optional<Box>& region) const {
    auto photo = m_decoder->decode(file, m_options.decode);
    if (!photo) {
        return tl::unexpected(std::move(photo).error());
    }
    return region ? crop(photo->image, *region) : std::move(photo->image);
}

} // namespace taxo
