// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/encode_photos.h"
#include "core/workflow/open_model.h"
#include "core/workflow/photo_identifier.h"
#include "core/workflow/remembered_vectors.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <utility>

namespace taxo {

/// Photographs to vectors with one model: decoder, image tower and the options of both. One call
/// of `encode` at a time.
class PhotoPipeline {
public:
    /// With device, precision and picture options of `choice`.
    static Result<PhotoPipeline>
    open(OpenModel model, const IdentifierChoice& choice, const Progress& progress);

    Status encode(std::span<const std::filesystem::path> files,
                  const std::function<Status(EncodedGroup)>& onGroup,
                  const Progress& progress);
    /// Whole photographs or regions of them; no vectors are remembered.
    Status encode(std::span<const PhotoParts> photos,
                  const std::function<Status(EncodedGroup)>& onGroup,
                  const Progress& progress);

    /// A picture as `encode` prepares it: decoded, upright, the region alone where there is one.
    Result<ImageBuffer> read(const std::filesystem::path& file,
                             const std::optional<Box>& region) const;

    const OpenModel& model() const { return m_model; }

    const EncoderOptions& encoderOptions() const { return m_encoderOptions; }

    /// How photographs are read and prepared.
    const EncodePhotosOptions& photoOptions() const { return m_options; }

    ImageEncoder& encoder() { return *m_encoder; }

private:
    PhotoPipeline(OpenModel model,
                  const PhotoDecoder& decoder,
                  std::unique_ptr<ImageEncoder> encoder)
        : m_model(std::move(model)), m_decoder(&decoder), m_encoder(std::move(encoder)) {}

    OpenModel m_model;
    const PhotoDecoder* m_decoder;
    std::unique_ptr<ImageEncoder> m_encoder;
    EncoderOptions m_encoderOptions;
    EncodePhotosOptions m_options;
    std::optional<RememberedVectors> m_remembered; ///< only where the choice asks for it
};

} // namespace taxo
