// SPDX-License-Identifier: MIT
#include "ui/models/collection_look.h"

#include "core/collection/first_photos.h"

#include <QPainter>

#include <system_error>
#include <utility>
#include <vector>

namespace taxo::ui {

namespace {

/// Of the first photographs; none where nothing can be read.
std::vector<QImage> firstPictures(const std::filesystem::path& file,
                                  const ThumbnailFolder& thumbnails) {
    constexpr std::size_t kLookedAt = 24; // of some no picture may be kept
    const auto photos = firstPhotos(file, kLookedAt);
    std::vector<QImage> pictures;
    for (std::size_t i = 0; photos && i < photos->size(); ++i) {
        if (pictures.size() < CollectionLook::kPictures) {
            if (QImage picture = thumbnails.read({(*photos)[i], {}}); !picture.isNull()) {
                pictures.push_back(std::move(picture));
            }
        }
    }
    return pictures;
}

/// The middle of each, as squares.
QImage sideBySide(const std::vector<QImage>& pictures) {
    constexpr int kSide = CollectionLook::kSide;
    QImage strip(CollectionLook::kWidth, kSide, QImage::Format_ARGB32_Premultiplied);
    strip.fill(Qt::transparent);
    QPainter painter(&strip);
    int left = 0;
    for (const QImage& picture : pictures) {
        const QImage filling =
            picture.scaled(kSide, kSide, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
        painter.drawImage(
            QPoint(left, 0),
            filling,
            QRect((filling.width() - kSide) / 2, (filling.height() - kSide) / 2, kSide, kSide));
        left += kSide + CollectionLook::kGap;
    }
    return strip;
}

} // namespace

CollectionLook lookAtCollection(const std::filesystem::path& file,
                                const ThumbnailFolder& thumbnails) {
    CollectionLook look{.file = file};
    std::error_code problem;
    look.isThere = std::filesystem::exists(file, problem);
    if (look.isThere && thumbnails.isUsed()) {
        if (const auto pictures = firstPictures(file, thumbnails); !pictures.empty()) {
            look.picture = sideBySide(pictures);
        }
    }
    return look;
}

} // namespace taxo::ui
