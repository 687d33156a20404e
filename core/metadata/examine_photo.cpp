// SPDX-License-Identifier: MIT
#include "core/metadata/examine_photo.h"

#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/base/sha256.h"
#include "core/metadata/exif_private.h"
#include "core/metadata/picture_parts_private.h"

#include <cstddef>
#include <span>
#include <utility>

namespace taxo {

namespace {

Digest digestOf(const PictureParts& parts, int orientation, const Digest& wholeFile) {
    if (parts.picture.size() == 1) {
        return wholeFile;
    }
    Sha256 sum;
    for (const auto& part : parts.picture) {
        sum.add(part);
    }
    if (orientation != 1) {
        const std::byte turned{static_cast<std::uint8_t>(orientation)};
        sum.add(std::span(&turned, 1));
    }
    return sum.finish();
}

} // namespace

ExaminedPhoto examineBytes(std::span<const std::byte> file) {
    ExaminedPhoto photo;
    photo.size = file.size();
    const PictureParts parts = partsOf(file);
    photo.bytes = sha256Of(file);
    ExifFacts facts = readExif(parts.exif);
    photo.picture = digestOf(parts, facts.orientation, photo.bytes);
    const bool liesOnItsSide = facts.orientation >= 5;
    photo.width = liesOnItsSide ? parts.height : parts.width;
    photo.height = liesOnItsSide ? parts.width : parts.height;
    photo.camera = std::move(facts.camera);
    photo.takenAt = facts.takenAt;
    photo.position = facts.position;
    return photo;
}

Result<ExaminedPhoto> examinePhoto(const std::filesystem::path& file) {
    const auto modified = modifiedNsOf(file);
    if (!modified) {
        return tl::unexpected(modified.error());
    }
    const auto mapped = MappedFile::open(file);
    if (!mapped) {
        return tl::unexpected(mapped.error());
    }
    ExaminedPhoto photo = examineBytes(mapped->bytes());
    photo.modifiedNs = *modified;
    return photo;
}

} // namespace taxo
