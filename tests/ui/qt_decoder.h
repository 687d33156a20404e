// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/files.h"
#include "core/image/photo_decoder.h"

#include <QFile>
#include <QImage>
#include <QImageReader>

namespace taxo::ui {

/// Reads what Qt itself reads: for tests without the decode module.
class QtDecoder final : public PhotoDecoder {
public:
    Result<DecodedPhoto> decode(const std::filesystem::path& file,
                                const DecodeOptions& /*options*/) const override {
        return decodeForScreen(file, 100000);
    }

    Result<DecodedPhoto> decodeForScreen(const std::filesystem::path& file,
                                         int longestSide) const override {
        QImageReader reader(QFile::decodeName(file.c_str()));
        reader.setAutoTransform(true);
        reader.setDecideFormatFromContent(true);
        QImage image = reader.read();
        if (image.isNull()) {
            return fail(ErrorCode::Unsupported,
                        displayName(file) + ": is no picture. Choose a JPEG or PNG.");
        }
        DecodedPhoto photo;
        photo.fullWidth = image.width();
        photo.fullHeight = image.height();
        if (image.width() > longestSide || image.height() > longestSide) {
            image = image.scaled(
                longestSide, longestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        }
        image = image.convertToFormat(QImage::Format_RGB888);
        photo.image.width = image.width();
        photo.image.height = image.height();
        for (int y = 0; y < image.height(); ++y) {
            const uchar* const row = image.constScanLine(y);
            photo.image.pixels.insert(photo.image.pixels.end(), row, row + photo.image.rowBytes());
        }
        return photo;
    }

    std::string about() const override { return "Qt"; }
};

} // namespace taxo::ui
