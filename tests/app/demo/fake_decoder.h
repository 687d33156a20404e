// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/files.h"
#include "core/image/photo_decoder.h"

#include <string>

namespace taxo::test {

/// Reads a file of three bytes as a picture of that colour; others fail.
class ColorDecoder final : public PhotoDecoder {
public:
    Result<DecodedPhoto> decode(const std::filesystem::path& file,
                                const DecodeOptions& /*options*/) const override {
        const auto bytes = readWholeFile(file);
        if (!bytes || bytes->size() != 3) {
            return fail(ErrorCode::Corrupt, "no colour");
        }
        DecodedPhoto photo;
        photo.image.width = photo.image.height = 20;
        for (int i = 0; i < 400; ++i) {
            for (const std::byte byte : *bytes) {
                photo.image.pixels.push_back(std::to_integer<std::uint8_t>(byte));
            }
        }
        return photo;
    }

    Result<DecodedPhoto> decodeForScreen(const std::filesystem::path& file,
                                         int /*longestSide*/) const override {
        return decode(file, {});
    }

    std::string about() const override { return "colours"; }
};

} // namespace taxo::test
