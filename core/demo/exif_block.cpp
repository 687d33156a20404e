// SPDX-License-Identifier: MIT
// A minimal EXIF block: a TIFF file of three directories. Values of more than four bytes lie behind
// the directories.
#include "core/demo/jpeg_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

namespace taxo {

namespace {

enum class Type : std::uint16_t { Byte = 1, Ascii = 2, Short = 3, Long = 4, Rational = 5 };

void append16(std::vector<std::uint8_t>& bytes, std::uint32_t value) {
    bytes.push_back(static_cast<std::uint8_t>(value & 0xFFU));
    bytes.push_back(static_cast<std::uint8_t>((value >> 8U) & 0xFFU));
}

void append32(std::vector<std::uint8_t>& bytes, std::uint32_t value) {
    append16(bytes, value & 0xFFFFU);
    append16(bytes, value >> 16U);
}

struct Entry {
    std::uint16_t tag;
    Type type;
    std::uint32_t count;
    std::vector<std::uint8_t> value;
};

/// One directory; its entries must be added in rising order of their tags.
class Directory {
public:
    void addText(std::uint16_t tag, const std::string& text) {
        if (!text.empty()) {
            std::vector<std::uint8_t> value(text.begin(), text.end());
            value.push_back(0);
            const auto count = static_cast<std::uint32_t>(value.size());
            m_entries.push_back({tag, Type::Ascii, count, std::move(value)});
        }
    }

    void addShort(std::uint16_t tag, std::uint32_t number) {
        std::vector<std::uint8_t> value;
        append16(value, number);
        m_entries.push_back({tag, Type::Short, 1, std::move(value)});
    }

    void addLong(std::uint16_t tag, std::uint32_t number) {
        std::vector<std::uint8_t> value;
        append32(value, number);
        m_entries.push_back({tag, Type::Long, 1, std::move(value)});
    }

    void addBytes(std::uint16_t tag, std::vector<std::uint8_t> value) {
        const auto count = static_cast<std::uint32_t>(value.size());
        m_entries.push_back({tag, Type::Byte, count, std::move(value)});
    }

    /// Degrees, minutes, seconds.
    void addAngle(std::uint16_t tag, double degrees) {
        const double all = std::abs(degrees);
        const double whole = std::floor(all);
        const double minutes = std::floor((all - whole) * 60.0);
        const double seconds = ((all - whole) * 60.0 - minutes) * 60.0;
        std::vector<std::uint8_t> value;
        for (const auto& [number, scale] :
             {std::pair(whole, 1U), std::pair(minutes, 1U), std::pair(seconds, 1000U)}) {
            append32(value, static_cast<std::uint32_t>(std::lround(number * scale)));
            append32(value, scale);
        }
        m_entries.push_back({tag, Type::Rational, 3, std::move(value)});
    }

    std::uint32_t size() const {
        std::size_t all = 2 + 12 * m_entries.size() + 4;
        for (const Entry& entry : m_entries) {
            all += entry.value.size() > 4 ? entry.value.size() + entry.value.size() % 2 : 0;
        }
        return static_cast<std::uint32_t>(all);
    }

    /// `begin` is where the directory will lie.
    void appendTo(std::vector<std::uint8_t>& bytes, std::uint32_t begin) const {
        append16(bytes, static_cast<std::uint32_t>(m_entries.size()));
        auto behind = begin + 2 + 12 * static_cast<std::uint32_t>(m_entries.size()) + 4;
        for (const Entry& entry : m_entries) {
            append16(bytes, entry.tag);
            append16(bytes, static_cast<std::uint16_t>(entry.type));
            append32(bytes, entry.count);
            if (entry.value.size() > 4) {
                append32(bytes, behind);
                behind += static_cast<std::uint32_t>(entry.value.size() + entry.value.size() % 2);
            } else {
                for (std::size_t i = 0; i < 4; ++i) {
                    bytes.push_back(i < entry.value.size() ? entry.value[i] : std::uint8_t{0});
                }
            }
        }
        append32(bytes, 0); // no next directory
        for (const Entry& entry : m_entries) {
            if (entry.value.size() > 4) {
                bytes.insert(bytes.end(), entry.value.begin(), entry.value.end());
                bytes.resize(bytes.size() + entry.value.size() % 2);
            }
        }
    }

private:
    std::vector<Entry> m_entries;
};

Directory cameraDirectory(const PhotoDescription& description) {
    Directory camera;
    camera.addText(0x9003, description.date); // DateTimeOriginal
    return camera;
}

Directory placeDirectory(const PhotoDescription& description) {
    Directory gps;
    if (description.place) {
        gps.addBytes(0x0000, {2, 3, 0, 0});
        gps.addText(0x0001, description.place->latitude < 0.0 ? "S" : "N");
        gps.addAngle(0x0002, description.place->latitude);
        gps.addText(0x0003, description.place->longitude < 0.0 ? "W" : "E");
        gps.addAngle(0x0004, description.place->longitude);
    }
    return gps;
}

Directory
mainDirectory(const PhotoDescription& description, std::uint32_t camera, std::uint32_t place) {
    Directory main;
    main.addText(0x010E, description.description);
    main.addText(0x010F, description.make);
    main.addText(0x0110, description.model);
    main.addShort(0x0112, static_cast<std::uint32_t>(description.orientation));
    main.addText(0x0131, description.software);
    main.addText(0x0132, description.date);
    main.addLong(0x8769, camera);
    if (description.place) {
        main.addLong(0x8825, place);
    }
    return main;
}

} // namespace

std::vector<std::uint8_t> exifBlock(const PhotoDescription& description) {
    constexpr std::uint32_t kHeader = 8;
    const Directory camera = cameraDirectory(description);
    const Directory place = placeDirectory(description);
    // Offsets do not change a directory's size, so a first try tells where the others lie.
    const std::uint32_t cameraAt = kHeader + mainDirectory(description, 0, 0).size();
    const std::uint32_t placeAt = cameraAt + camera.size();
    std::vector<std::uint8_t> tiff = {'I', 'I', 42, 0};
    append32(tiff, kHeader);
    mainDirectory(description, cameraAt, placeAt).appendTo(tiff, kHeader);
    camera.appendTo(tiff, cameraAt);
    if (description.place) {
        place.appendTo(tiff, placeAt);
    }
    constexpr std::array<std::uint8_t, 6> kMark = {'E', 'x', 'i', 'f', 0, 0};
    tiff.insert(tiff.begin(), kMark.begin(), kMark.end());
    return tiff;
}

} // namespace taxo
