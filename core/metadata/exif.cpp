// SPDX-License-Identifier: MIT
#include "core/base/ascii.h"
#include "core/base/on_earth.h"
#include "core/metadata/exif_data_private.h"
#include "core/metadata/exif_private.h"

#include <array>
#include <charconv>
#include <chrono>
#include <memory>
#include <string_view>
#include <vector>

namespace taxo {

const ExifEntry* entryOf(const ExifData& data, ExifIfd directory, int tag) {
    return exif_content_get_entry(data.ifd[directory], static_cast<ExifTag>(tag));
}

std::string textOf(const ExifData& data, ExifIfd directory, int tag) {
    const ExifEntry* const entry = entryOf(data, directory, tag);
    if (entry == nullptr || entry->data == nullptr || entry->format != EXIF_FORMAT_ASCII) {
        return {};
    }
    const std::string_view all(reinterpret_cast<const char*>(entry->data), entry->size);
    return std::string(trimmed(all.substr(0, all.find('\0'))));
}

LoadedExif loadExif(std::span<const std::byte> tiff) {
    // libexif wants the word before it in one piece of memory, and counts in unsigned int.
    constexpr std::size_t kMost = 256U << 20U;
    constexpr std::string_view kWord("Exif\0\0", 6);
    if (tiff.empty() || tiff.size() > kMost) {
        return nullptr;
    }
    std::vector<unsigned char> block(kWord.begin(), kWord.end());
    block.resize(kWord.size() + tiff.size());
    std::copy(tiff.begin(), tiff.end(), reinterpret_cast<std::byte*>(block.data()) + kWord.size());
    LoadedExif data(exif_data_new());
    if (data == nullptr) {
        return nullptr;
    }
    // Left as it is found: no mending of tags, no notes of makers.
    exif_data_unset_option(data.get(), EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);
    exif_data_set_option(data.get(), EXIF_DATA_OPTION_DONT_CHANGE_MAKER_NOTE);
    exif_data_load_data(data.get(), block.data(), static_cast<unsigned>(block.size()));
    return data;
}

namespace {

/// "2025:06:01 14:30:05"; zeros and blanks where a camera knows no date.
std::optional<std::int64_t> secondsOf(std::string_view text) {
    using namespace std::chrono; // NOLINT(google-build-using-namespace): a calendar's words
    constexpr std::array<std::pair<std::size_t, std::size_t>, 6> kPlaces = {
        {{0, 4}, {5, 2}, {8, 2}, {11, 2}, {14, 2}, {17, 2}}};
    if (text.size() < 19) {
        return std::nullopt;
    }
    std::array<int, 6> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const char* const first = text.data() + kPlaces[i].first;
        const char* const end = first + kPlaces[i].second;
        if (std::from_chars(first, end, parts[i]).ptr != end) {
            return std::nullopt;
        }
    }
    const year_month_day date{year{parts[0]},
                              month{static_cast<unsigned>(parts[1])},
                              day{static_cast<unsigned>(parts[2])}};
    if (!date.ok() || parts[0] == 0 || parts[3] > 23 || parts[4] > 59 || parts[5] > 59) {
        return std::nullopt;
    }
    const auto time = sys_days{date} + hours{parts[3]} + minutes{parts[4]} + seconds{parts[5]};
    return duration_cast<seconds>(time.time_since_epoch()).count();
}

/// "+02:00", EXIF's OffsetTime.
std::optional<std::int32_t> offsetOf(std::string_view text) {
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') {
        return std::nullopt;
    }
    int hours = 0;
    int minutes = 0;
    if (std::from_chars(text.data() + 1, text.data() + 3, hours).ptr != text.data() + 3 ||
        std::from_chars(text.data() + 4, text.data() + 6, minutes).ptr != text.data() + 6) {
        return std::nullopt;
    }
    constexpr int kSecondsOfHour = 3600;
    const int seconds = hours * kSecondsOfHour + minutes * 60;
    return text[0] == '-' ? -seconds : seconds;
}

std::optional<LocalTime> takenAtOf(const ExifData& data) {
    // Tags of OffsetTime, OffsetTimeOriginal and OffsetTimeDigitized, which libexif has no names
    // for.
    constexpr int kOffset = 0x9010;
    constexpr int kOffsetOriginal = 0x9011;
    constexpr int kOffsetDigitized = 0x9012;

    struct Moment {
        ExifIfd directory;
        int tag;
        int offset;
    };

    for (const Moment& moment :
         {Moment{EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_ORIGINAL, kOffsetOriginal},
          Moment{EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_DIGITIZED, kOffsetDigitized},
          Moment{EXIF_IFD_0, EXIF_TAG_DATE_TIME, kOffset}}) {
        if (const auto seconds = secondsOf(textOf(data, moment.directory, moment.tag))) {
            return LocalTime{*seconds, offsetOf(textOf(data, EXIF_IFD_EXIF, moment.offset))};
        }
    }
    return std::nullopt;
}

/// Degrees, minutes and seconds as three fractions.
std::optional<double> angleOf(const ExifData& data, int tag, int referenceTag, char negative) {
    const ExifEntry* const entry = entryOf(data, EXIF_IFD_GPS, tag);
    constexpr std::size_t kFraction = 8;
    if (entry == nullptr || entry->data == nullptr || entry->format != EXIF_FORMAT_RATIONAL ||
        entry->components != 3 || entry->size < 3 * kFraction) {
        return std::nullopt;
    }
    const ExifByteOrder order = exif_data_get_byte_order(const_cast<ExifData*>(&data));
    double angle = 0.0;
    double unit = 1.0;
    for (std::size_t i = 0; i < 3; ++i) {
        const ExifRational part = exif_get_rational(entry->data + i * kFraction, order);
        if (part.denominator != 0) { // many write 0/0 for no seconds
            angle += unit * part.numerator / part.denominator;
        } else if (part.numerator != 0 || i == 0) {
            return std::nullopt;
        }
        unit /= 60.0;
    }
    const std::string reference = textOf(data, EXIF_IFD_GPS, referenceTag);
    return !reference.empty() && reference[0] == negative ? -angle : angle;
}

std::optional<GeoPoint> positionOf(const ExifData& data) {
    const auto latitude = angleOf(data, EXIF_TAG_GPS_LATITUDE, EXIF_TAG_GPS_LATITUDE_REF, 'S');
    const auto longitude = angleOf(data, EXIF_TAG_GPS_LONGITUDE, EXIF_TAG_GPS_LONGITUDE_REF, 'W');
    if (!latitude || !longitude) {
        return std::nullopt;
    }
    const GeoPoint position{*latitude, *longitude};
    const bool isFix = position != GeoPoint{}; // 0, 0: none
    return isFix && isOnEarth(position) ? std::optional(position) : std::nullopt;
}

std::string cameraOf(const ExifData& data) {
    const std::string maker = textOf(data, EXIF_IFD_0, EXIF_TAG_MAKE);
    const std::string model = textOf(data, EXIF_IFD_0, EXIF_TAG_MODEL);
    if (maker.empty() || model.empty()) {
        return maker + model;
    }
    const std::string_view firstWord = std::string_view(maker).substr(0, maker.find(' '));
    return equalIgnoringCase(firstWord, std::string_view(model).substr(0, firstWord.size()))
               ? model
               : maker + " " + model;
}

int orientationOf(const ExifData& data) {
    const ExifEntry* const entry = entryOf(data, EXIF_IFD_0, EXIF_TAG_ORIENTATION);
    if (entry == nullptr || entry->data == nullptr || entry->format != EXIF_FORMAT_SHORT ||
        entry->size < 2) {
        return 1;
    }
    const auto order = exif_data_get_byte_order(const_cast<ExifData*>(&data));
    const unsigned value = exif_get_short(entry->data, order);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
}

} // namespace

ExifFacts readExif(std::span<const std::byte> tiff) {
    const LoadedExif data = loadExif(tiff);
    if (data == nullptr) {
        return {};
    }
    return {cameraOf(*data), takenAtOf(*data), positionOf(*data), orientationOf(*data)};
}

} // namespace taxo
