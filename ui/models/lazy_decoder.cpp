// SPDX-License-Identifier: MIT
#include "ui/models/lazy_decoder.h"

#include "core/base/files.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace taxo::ui {

LazyDecoder::LazyDecoder(std::function<Result<std::unique_ptr<PhotoDecoder>>()> open)
    : m_open(std::move(open)) {}

Result<const PhotoDecoder*> LazyDecoder::decoder() {
    const std::lock_guard lock(m_mutex);
    if (!m_decoder) {
        auto opened = m_open();
        if (!opened) {
            return tl::unexpected(std::move(opened).error());
        }
        m_decoder = std::move(*opened);
    }
    return m_decoder.get();
}

Result<QImage> LazyDecoder::decode(const std::filesystem::path& file, int longestSide) {
    const auto open = decoder();
    if (!open) {
        return tl::unexpected(open.error());
    }
    auto photo = (*open)->decodeForScreen(file, longestSide);
    if (!photo) {
        return tl::unexpected(std::move(photo).error());
    }
    const ImageBuffer& picture = photo->image;
    QImage image(picture.width, picture.height, QImage::Format_RGB888);
    if (picture.format != PixelFormat::Rgb8 || image.isNull()) {
        return fail(ErrorCode::Internal, displayName(file) + ": cannot be shown on the screen.");
    }
    for (int y = 0; y < picture.height; ++y) {
        const auto row = picture.row(y);
        std::copy(row.begin(), row.end(), image.scanLine(y)); // QImage pads its rows
    }
    return image.convertToFormat(QImage::Format_RGB32); // what the screen draws without converting
}

std::string LazyDecoder::about() {
    const auto opened = decoder();
    return opened ? (*opened)->about() : opened.error().text();
}

} // namespace taxo::ui
