// SPDX-License-Identifier: MIT
#include "core/specimens/layout.h"
#include "tests/core/specimens/reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace taxo {
namespace {

using Ink = std::array<int, 3>;
constexpr Ink kBeetle{60, 45, 35};

/// A sheet on which a test lays things.
class Sheet {
public:
    Sheet(int width, int height, Ink ground) {
        m_picture.width = width;
        m_picture.height = height;
        m_picture.format = PixelFormat::Rgb8;
        m_picture.pixels.resize(static_cast<std::size_t>(width * height) * 3);
        fill({0, 0, width, height}, ground);
    }

    struct Rect {
        int left;
        int top;
        int width;
        int height;
    };

    void fill(Rect rect, Ink ink) {
        for (int y = rect.top; y < rect.top + rect.height; ++y) {
            for (int x = rect.left; x < rect.left + rect.width; ++x) {
                set(x, y, ink);
            }
        }
    }

    void ellipse(int middleX, int middleY, int rx, int ry, Ink ink = kBeetle) {
        for (int y = middleY - ry; y <= middleY + ry; ++y) {
            for (int x = middleX - rx; x <= middleX + rx; ++x) {
                const double u = static_cast<double>(x - middleX) / rx;
                const double v = static_cast<double>(y - middleY) / ry;
                if (u * u + v * v <= 1.0) {
                    set(x, y, ink);
                }
            }
        }
    }

    /// `rows` x `columns` beetles over the whole sheet.
    void beetles(int rows, int columns, int rx, int ry) {
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column) {
                ellipse(m_picture.width * (2 * column + 1) / (2 * columns),
                        m_picture.height * (2 * row + 1) / (2 * rows),
                        rx,
                        ry);
            }
        }
    }

    /// Darker towards the lower right corner, and the grain of a sensor.
    void light(double fall) {
        std::uint32_t state = 1;
        for (int y = 0; y < m_picture.height; ++y) {
            for (int x = 0; x < m_picture.width; ++x) {
                const double share = 1.0 - fall * (x + y) / (m_picture.width + m_picture.height);
                for (std::size_t c = 0; c < 3; ++c) {
                    state = state * 1664525U + 1013904223U;
                    auto& value = m_picture.pixels[at(x, y) + c];
                    value = static_cast<std::uint8_t>(std::clamp(
                        share * value + static_cast<double>(state >> 29U) - 3.5, 0.0, 255.0));
                }
            }
        }
    }

    std::vector<Box> specimens(double sensitivity = 0.5) const {
        const auto found = test::specimenReader().findSpecimens(
            m_picture, {.sensitivity = sensitivity}, Progress());
        EXPECT_TRUE(found) << found.error().text();
        return found ? *found : std::vector<Box>();
    }

private:
    std::size_t at(int x, int y) const {
        return 3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(m_picture.width) +
                    static_cast<std::size_t>(x));
    }

    void set(int x, int y, Ink ink) {
        if (x >= 0 && y >= 0 && x < m_picture.width && y < m_picture.height) {
            for (std::size_t c = 0; c < 3; ++c) {
                m_picture.pixels[at(x, y) + c] = static_cast<std::uint8_t>(ink[c]);
            }
        }
    }

    ImageBuffer m_picture;
};

constexpr Ink kPaper{225, 222, 210};

TEST(FindSpecimens, GivesABoxAroundEachInReadingOrder) {
    Sheet sheet(1200, 800, kPaper);
    sheet.beetles(2, 3, 40, 60);
    const auto found = sheet.specimens();
    ASSERT_EQ(found.size(), 6U);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const Box truth{(200.0 + 400.0 * static_cast<double>(i % 3) - 40.0) / 1200.0,
                        (200.0 + 400.0 * static_cast<double>(i / 3) - 60.0) / 800.0,
                        80.0 / 1200.0,
                        120.0 / 800.0};
        EXPECT_GT(overlap(found[i], truth), 0.8) << i;
    }
}

TEST(FindSpecimens, UnevenLightDoesNotMatter) {
    Sheet sheet(1200, 1200, kPaper);
    sheet.beetles(6, 6, 25, 40);
    sheet.light(0.7);
    EXPECT_EQ(sheet.specimens().size(), 36U);
}

TEST(FindSpecimens, OnABlackGroundPaleOnesAreFound) {
    Sheet sheet(1000, 1000, {25, 25, 28});
    sheet.ellipse(250, 250, 60, 40, {200, 190, 160});
    sheet.ellipse(700, 600, 60, 40, {150, 150, 140});
    EXPECT_EQ(sheet.specimens().size(), 2U);
}

TEST(FindSpecimens, AnEmptySheetHasNone) {
    Sheet sheet(900, 700, kPaper);
    sheet.light(0.4);
    EXPECT_TRUE(sheet.specimens().empty());
}

TEST(FindSpecimens, WallsOfTraysAndTheFrameAreNone) {
    Sheet sheet(1200, 1200, kPaper);
    constexpr Ink kWood{96, 66, 40};
    for (const int at : {400, 800}) {
        sheet.fill({at - 6, 0, 12, 1200}, kWood);
        sheet.fill({0, at - 6, 1200, 12}, kWood);
    }
    sheet.fill({0, 0, 1200, 40}, kWood);
    sheet.fill({0, 0, 40, 1200}, kWood);
    sheet.fill({1160, 0, 40, 1200}, kWood);
    sheet.fill({0, 1160, 1200, 40}, kWood);
    sheet.beetles(3, 3, 50, 70);
    EXPECT_EQ(sheet.specimens().size(), 9U);
}

TEST(FindSpecimens, LabelsAndWhatIsWrittenOnThemAreNone) {
    Sheet sheet(1200, 1200, {205, 190, 150});
    sheet.beetles(3, 3, 50, 70);
    for (const int top : {380, 780}) {
        sheet.fill({140, top, 220, 60}, {250, 250, 248});
        for (int letter = 0; letter < 9; ++letter) {
            sheet.fill({150 + 22 * letter, top + 15, 14, 26}, {30, 30, 35});
        }
    }
    for (int letter = 0; letter < 12; ++letter) { // on the ground itself
        sheet.fill({700 + 20 * letter, 390, 12, 24}, {30, 30, 35});
    }
    EXPECT_EQ(sheet.specimens().size(), 9U);
}

TEST(FindSpecimens, PinsAndDustAreNone) {
    Sheet sheet(1200, 1200, kPaper);
    sheet.beetles(3, 3, 50, 70);
    for (int i = 0; i < 6; ++i) {
        sheet.ellipse(60 + 190 * i, 400, 5, 5, {90, 90, 100});
        sheet.ellipse(90 + 170 * i, 790, 2, 2, {20, 20, 20});
    }
    EXPECT_EQ(sheet.specimens().size(), 9U);
}

TEST(FindSpecimens, TouchingOnesAreTakenApartWhereTheyAreAsLargeAsTheOthers) {
    Sheet sheet(1200, 1200, kPaper);
    sheet.beetles(3, 3, 45, 70);
    sheet.ellipse(400, 400, 45, 70);
    sheet.ellipse(480, 400, 45, 70); // touches the one before
    EXPECT_EQ(sheet.specimens().size(), 11U);
}

TEST(FindSpecimens, OneWithAHeadAndAWideBodyStaysOne) {
    Sheet sheet(1200, 1200, kPaper);
    sheet.beetles(3, 3, 45, 70);
    sheet.ellipse(400, 420, 80, 110);
    sheet.ellipse(400, 300, 30, 30);
    EXPECT_EQ(sheet.specimens().size(), 10U);
}

TEST(FindSpecimens, HigherSensitivityFindsPalerOnes) {
    Sheet sheet(1200, 1200, kPaper);
    sheet.beetles(3, 3, 50, 70);
    sheet.ellipse(400, 400, 50, 70, {211, 208, 194});
    const std::size_t strict = sheet.specimens(0.2).size();
    EXPECT_EQ(strict, 9U);
    EXPECT_EQ(sheet.specimens(1.0).size(), 10U);
}

TEST(FindSpecimens, StopsWhenAskedTo) {
    std::stop_source stop;
    stop.request_stop();
    ImageBuffer picture;
    picture.width = picture.height = 64;
    picture.pixels.assign(std::size_t{64} * 64 * 3, 200);
    const auto found =
        test::specimenReader().findSpecimens(picture, {}, Progress(stop.get_token()));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
}

TEST(FindSpecimens, RefusesWhatIsNoColourPicture) {
    ImageBuffer picture;
    EXPECT_EQ(test::specimenReader().findSpecimens(picture, {}, {}).error().code,
              ErrorCode::InvalidInput);
}

} // namespace
} // namespace taxo
