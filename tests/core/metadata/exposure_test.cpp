// SPDX-License-Identifier: MIT
#include "core/metadata/exposure.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace taxo {
namespace {

/// A TIFF structure of little-endian bytes with one directory and those below it.
class TiffBlock {
public:
    struct Entry {
        int tag;
        int type; ///< 1 byte, 2 text, 3 short, 4 long, 5 fraction
        std::uint32_t count;
        std::string value;
    };

    static std::string number(std::uint32_t value, int bytes) {
        std::string text;
        for (int i = 0; i < bytes; ++i) {
            text += static_cast<char>(value >> (8 * i));
        }
        return text;
    }

    static Entry fraction(int tag, std::uint32_t above, std::uint32_t below) {
        return {tag, 5, 1, number(above, 4) + number(below, 4)};
    }

    static Entry small(int tag, std::uint32_t value) { return {tag, 3, 1, number(value, 2)}; }

    static Entry words(int tag, const std::string& text) {
        return {tag, 2, static_cast<std::uint32_t>(text.size() + 1), text + '\0'};
    }

    /// Tags in ascending order, each directory.
    static std::string
    of(std::vector<Entry> main, const std::vector<Entry>& exif, const std::vector<Entry>& gps) {
        const std::size_t at = 8;
        const std::size_t exifAt = at + sizeOf(main.size() + 2) + valuesOf(main);
        const std::size_t gpsAt = exifAt + sizeOf(exif.size()) + valuesOf(exif);
        main.push_back({0x8769, 4, 1, number(static_cast<std::uint32_t>(exifAt), 4)});
        main.push_back({0x8825, 4, 1, number(static_cast<std::uint32_t>(gpsAt), 4)});
        return "II*" + std::string(1, '\0') + number(8, 4) + directory(main, at) +
               directory(exif, exifAt) + directory(gps, gpsAt);
    }

private:
    static std::size_t sizeOf(std::size_t entries) { return 2 + 12 * entries + 4; }

    static std::size_t valuesOf(const std::vector<Entry>& entries) {
        std::size_t size = 0;
        for (const Entry& entry : entries) {
            size += entry.value.size() > 4 ? entry.value.size() : 0;
        }
        return size;
    }

    static std::string directory(const std::vector<Entry>& entries, std::size_t at) {
        std::string text = number(static_cast<std::uint32_t>(entries.size()), 2);
        std::string values;
        for (const Entry& entry : entries) {
            text += number(static_cast<std::uint32_t>(entry.tag), 2) +
                    number(static_cast<std::uint32_t>(entry.type), 2) + number(entry.count, 4);
            if (entry.value.size() > 4) {
                text += number(
                    static_cast<std::uint32_t>(at + sizeOf(entries.size()) + values.size()), 4);
                values += entry.value;
            } else {
                text += entry.value + std::string(4 - entry.value.size(), '\0');
            }
        }
        return text + number(0, 4) + values;
    }
};

Exposure exposureOf(const std::string& bytes) {
    const test::TempDir dir;
    const auto found = readExposure(dir.write("a.tif", bytes));
    EXPECT_TRUE(found);
    return found.value_or(Exposure());
}

TEST(ReadExposure, TellsHowAPhotographWasTaken) {
    using Tiff = TiffBlock;
    const auto found = exposureOf(
        Tiff::of({Tiff::words(0x0131, "Raw Therapy 5")},
                 {Tiff::fraction(0x829A, 1, 250),
                  Tiff::fraction(0x829D, 56, 10),
                  Tiff::small(0x8827, 800),
                  Tiff::small(0x9209, 0x19),
                  Tiff::fraction(0x920A, 100, 1),
                  Tiff::small(0xA405, 160),
                  Tiff::words(0xA434, "EF100mm f/2.8L Macro")},
                 {{0x0005, 1, 1, std::string(1, '\1')}, Tiff::fraction(0x0006, 125, 10)}));
    EXPECT_DOUBLE_EQ(found.seconds.value_or(0), 1.0 / 250);
    EXPECT_DOUBLE_EQ(found.fNumber.value_or(0), 5.6);
    EXPECT_EQ(found.iso, 800);
    EXPECT_EQ(found.flashFired, true);
    EXPECT_DOUBLE_EQ(found.focalLengthMm.value_or(0), 100.0);
    EXPECT_EQ(found.focalLength35Mm, 160);
    EXPECT_EQ(found.lens, "EF100mm f/2.8L Macro");
    EXPECT_EQ(found.software, "Raw Therapy 5");
    EXPECT_DOUBLE_EQ(found.altitudeMeters.value_or(0), -12.5); // below the sea
}

TEST(ReadExposure, WhatIsNotKnownIsNotThere) {
    using Tiff = TiffBlock;
    const auto found = exposureOf(Tiff::of(
        {},
        {Tiff::fraction(0x829A, 0, 0), Tiff::fraction(0x829D, 0, 1), Tiff::small(0x9209, 0x10)},
        {}));
    EXPECT_FALSE(found.seconds);
    EXPECT_FALSE(found.fNumber);
    EXPECT_FALSE(found.iso);
    EXPECT_EQ(found.flashFired, false);
    EXPECT_FALSE(found.altitudeMeters);
    EXPECT_FALSE(exposureOf("no picture at all").seconds);
}

TEST(ReadExposure, SaysWhereThereIsNoFile) {
    EXPECT_EQ(readExposure("/nowhere/a.jpg").error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taxo
