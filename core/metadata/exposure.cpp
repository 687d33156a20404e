// SPDX-License-Identifier: MIT
#include "core/metadata/exposure.h"

#include "core/base/mapped_file.h"
#include "core/metadata/exif_data_private.h"
#include "core/metadata/picture_parts_private.h"

namespace taxo {

namespace {

ExifByteOrder orderOf(const ExifData& data) {
    return exif_data_get_byte_order(const_cast<ExifData*>(&data));
}

/// Nothing for 0/0, as cameras write what they do not know.
std::optional<double> fractionOf(const ExifData& data, ExifIfd directory, int tag) {
    constexpr std::size_t kFraction = 8;
    const ExifEntry* const entry = entryOf(data, directory, tag);
    if (entry == nullptr || entry->data == nullptr || entry->format != EXIF_FORMAT_RATIONAL ||
        entry->size < kFraction) {
        return std::nullopt;
    }
    const ExifRational fraction = exif_get_rational(entry->data, orderOf(data));
    return fraction.denominator == 0
               ? std::nullopt
               : std::optional(static_cast<double>(fraction.numerator) / fraction.denominator);
}

/// Of lengths and times, where 0 means that it is not known.
std::optional<double> positiveOf(const ExifData& data, ExifIfd directory, int tag) {
    const auto value = fractionOf(data, directory, tag);
    return value && *value > 0.0 ? value : std::nullopt;
}

std::optional<int> numberOf(const ExifData& data, ExifIfd directory, int tag) {
    const ExifEntry* const entry = entryOf(data, directory, tag);
    if (entry == nullptr || entry->data == nullptr || entry->format != EXIF_FORMAT_SHORT ||
        entry->size < 2) {
        return std::nullopt;
    }
    return exif_get_short(entry->data, orderOf(data));
}

std::optional<int> countOf(const ExifData& data, ExifIfd directory, int tag) {
    const auto value = numberOf(data, directory, tag);
    return value && *value > 0 ? value : std::nullopt;
}

std::optional<double> altitudeOf(const ExifData& data) {
    const auto height = fractionOf(data, EXIF_IFD_GPS, EXIF_TAG_GPS_ALTITUDE);
    const ExifEntry* const below = entryOf(data, EXIF_IFD_GPS, EXIF_TAG_GPS_ALTITUDE_REF);
    const bool isBelow =
        below != nullptr && below->data != nullptr && below->size > 0 && below->data[0] == 1;
    return height && isBelow ? std::optional(-*height) : height;
}

} // namespace

Result<Exposure> readExposure(const std::filesystem::path& file) {
    const auto mapped = MappedFile::open(file);
    if (!mapped) {
        return tl::unexpected(mapped.error());
    }
    const LoadedExif data = loadExif(partsOf(mapped->bytes()).exif);
    Exposure found;
    if (data == nullptr) {
        return found;
    }
    constexpr int kLensModel = 0xA434; // which libexif has no name for
    found.seconds = positiveOf(*data, EXIF_IFD_EXIF, EXIF_TAG_EXPOSURE_TIME);
    found.fNumber = positiveOf(*data, EXIF_IFD_EXIF, EXIF_TAG_FNUMBER);
    found.iso = countOf(*data, EXIF_IFD_EXIF, EXIF_TAG_ISO_SPEED_RATINGS);
    found.focalLengthMm = positiveOf(*data, EXIF_IFD_EXIF, EXIF_TAG_FOCAL_LENGTH);
    found.focalLength35Mm = countOf(*data, EXIF_IFD_EXIF, EXIF_TAG_FOCAL_LENGTH_IN_35MM_FILM);
    found.altitudeMeters = altitudeOf(*data);
    if (const auto flash = numberOf(*data, EXIF_IFD_EXIF, EXIF_TAG_FLASH)) {
        found.flashFired = *flash % 2 == 1; // the lowest bit
    }
    found.lens = textOf(*data, EXIF_IFD_EXIF, kLensModel);
    found.software = textOf(*data, EXIF_IFD_0, EXIF_TAG_SOFTWARE);
    return found;
}

} // namespace taxo
