// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/figure/palette.h"
#include "tests/core/figure/color_vision.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace taxo {
namespace {

constexpr Ground kGrounds[] = {Ground::Light, Ground::Dark};

/// So many classes, families in each, genera in each, species in each.
std::vector<Lineage> tree(int classes, int families, int genera, int species) {
    std::vector<Lineage> taxa;
    for (int c = 0; c < classes; ++c) {
        for (int f = 0; f < families; ++f) {
            for (int g = 0; g < genera; ++g) {
                for (int s = 0; s < species; ++s) {
                    const std::string name = std::to_string(c);
                    const std::string family = name + "." + std::to_string(f);
                    const std::string genus = family + "." + std::to_string(g);
                    taxa.push_back({{"Animalia",
                                     "Chordata",
                                     "Class" + name,
                                     "Order" + name,
                                     "Family" + family,
                                     "Genus" + genus,
                                     "species" + std::to_string(s)}});
                }
            }
        }
    }
    return taxa;
}

double meanDistance(const std::vector<Lineage>& taxa,
                    const std::vector<Color>& colors,
                    Rank same,
                    Rank different) {
    double sum = 0.0;
    double pairs = 0.0;
    for (std::size_t i = 0; i < taxa.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const bool isPair =
                agree(taxa[i], taxa[j], same) && taxa[i].at(different) != taxa[j].at(different);
            sum += isPair ? distanceSeen(colors[i], colors[j]) : 0.0;
            pairs += isPair ? 1.0 : 0.0;
        }
    }
    return sum / pairs;
}

TEST(CladeColors, AreTheMoreAlikeTheCloserTheTaxa) {
    const auto taxa = tree(4, 3, 3, 3);
    for (const Ground ground : kGrounds) {
        const auto colors = cladeColors(taxa, ground);
        const double species = meanDistance(taxa, colors, Rank::Genus, Rank::Species);
        const double families = meanDistance(taxa, colors, Rank::Class, Rank::Family);
        const double classes = meanDistance(taxa, colors, Rank::Phylum, Rank::Class);
        EXPECT_LT(species, families);
        EXPECT_LT(families, classes);
        EXPECT_LT(species, 0.55 * classes);
    }
}

TEST(CladeColors, StandOutFromTheirGround) {
    for (const auto& taxa :
         {tree(1, 1, 1, 1), tree(5, 1, 1, 1), tree(6, 4, 5, 6), tree(1, 1, 1, 40)}) {
        for (const Ground ground : kGrounds) {
            for (const Color color : cladeColors(taxa, ground)) {
                EXPECT_GE(contrastOf(color, groundColor(ground)), 3.0);
            }
        }
    }
}

TEST(CladeColors, OfAFewTaxaAreToldApartWithoutSeeingRedOrGreen) {
    for (int count = 2; count <= 8; ++count) {
        const auto taxa = tree(count, 1, 1, 1);
        for (const Ground ground : kGrounds) {
            const auto colors = cladeColors(taxa, ground);
            for (std::size_t i = 0; i < colors.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    EXPECT_GT(distanceSeen(colors[i], colors[j]), 0.06)
                        << count << ": " << i << ", " << j;
                    EXPECT_GT(distanceSeen(colors[i], colors[j], Vision::Deuteranopia), 0.03)
                        << count << ": " << i << ", " << j;
                    EXPECT_GT(distanceSeen(colors[i], colors[j], Vision::Protanopia), 0.03)
                        << count << ": " << i << ", " << j;
                }
            }
        }
    }
}

TEST(CladeColors, ASpeciesOfAGenusIsToldFromTheNext) {
    const auto taxa = tree(3, 3, 3, 6);
    for (const Ground ground : kGrounds) {
        const auto colors = cladeColors(taxa, ground);
        for (std::size_t i = 1; i < colors.size(); ++i) {
            EXPECT_GT(distanceSeen(colors[i], colors[i - 1]), 0.02) << i;
        }
    }
}

TEST(CladeColors, DependOnTheTaxaAlone) {
    auto taxa = tree(3, 2, 2, 3);
    const auto colors = cladeColors(taxa, Ground::Light);
    std::vector<std::size_t> order(taxa.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    Random(5).shuffle(order);
    order.push_back(order.front()); // one of them twice
    std::vector<Lineage> others;
    for (const std::size_t i : order) {
        others.push_back(taxa[i]);
    }
    const auto again = cladeColors(others, Ground::Light);
    for (std::size_t i = 0; i < order.size(); ++i) {
        EXPECT_EQ(again[i], colors[order[i]]);
    }
}

TEST(CladeColors, GiveLargerCladesMoreHues) {
    auto taxa = tree(1, 1, 40, 1);
    auto few = tree(1, 1, 1, 4);
    for (Lineage& taxon : few) {
        taxon.at(Rank::Class) = "Other";
    }
    taxa.insert(taxa.end(), few.begin(), few.end());
    const auto colors = cladeColors(taxa, Ground::Dark);
    const auto spread = [&](std::size_t first, std::size_t end) {
        double most = 0.0;
        for (std::size_t i = first; i < end; ++i) {
            for (std::size_t j = first; j < i; ++j) {
                most = std::max(most, distanceSeen(colors[i], colors[j]));
            }
        }
        return most;
    };
    EXPECT_GT(spread(0, 40), spread(40, 44));
}

TEST(CladeColors, GiveMoreHuesToWhatWeighsMore) {
    const auto taxa = tree(2, 1, 1, 6);
    std::vector<std::size_t> weights(12, 1);
    std::fill(weights.begin() + 6, weights.end(), 100);
    const auto spread = [&](const std::vector<Color>& colors) {
        return distanceSeen(colors[6], colors[9]); // of equal lightness in the second class
    };
    EXPECT_GT(spread(cladeColors(taxa, Ground::Dark, weights)),
              spread(cladeColors(taxa, Ground::Dark)));
}

TEST(CladeColors, OfNothingAndOfTheNamelessAreUnknown) {
    EXPECT_TRUE(cladeColors({}, Ground::Light).empty());
    const std::vector<Lineage> taxa(2);
    EXPECT_EQ(cladeColors(taxa, Ground::Dark), std::vector<Color>(2, unknownColor(Ground::Dark)));
}

TEST(KindColors, TheEightAreToldApartByAllWhoSeeColours) {
    for (const Ground ground : kGrounds) {
        const auto colors = kindColors(8, ground);
        for (std::size_t i = 0; i < colors.size(); ++i) {
            EXPECT_GE(contrastOf(colors[i], groundColor(ground)), 3.0);
            for (std::size_t j = 0; j < i; ++j) {
                EXPECT_GT(distanceSeen(colors[i], colors[j]), 0.10) << i << ", " << j;
                EXPECT_GT(distanceSeen(colors[i], colors[j], Vision::Deuteranopia), 0.09)
                    << i << ", " << j;
                EXPECT_GT(distanceSeen(colors[i], colors[j], Vision::Protanopia), 0.09)
                    << i << ", " << j;
            }
        }
    }
}

TEST(KindColors, MoreThanEightComeAgainInOtherLightnesses) {
    for (const Ground ground : kGrounds) {
        const auto colors = kindColors(100, ground);
        ASSERT_EQ(colors.size(), 100U);
        for (const Color color : colors) {
            EXPECT_GE(contrastOf(color, groundColor(ground)), 3.0);
        }
        for (std::size_t i = 0; i < 16; ++i) {
            EXPECT_EQ(colors[i], kindColors(16, ground)[i]);
        }
    }
    EXPECT_TRUE(kindColors(0, Ground::Light).empty());
}

TEST(RampColor, GrowsLighterInEvenSteps) {
    for (const Ground ground : kGrounds) {
        for (const Vision vision : {Vision::Full, Vision::Deuteranopia}) {
            const Color darkest = rampColor(0.0F, ground);
            const double whole = distanceSeen(darkest, rampColor(1.0F, ground), vision);
            double before = -1.0;
            for (int i = 0; i <= 20; ++i) {
                const Color color = rampColor(static_cast<float>(i) / 20.0F, ground);
                const Lab lab = labOf({color.red / 255.0, color.green / 255.0, color.blue / 255.0});
                EXPECT_GT(lab.lightness, before) << i;
                before = lab.lightness;
                if (i > 0) {
                    const Color last = rampColor(static_cast<float>(i - 1) / 20.0F, ground);
                    EXPECT_LT(distanceSeen(color, last, vision), 0.15 * whole) << i;
                }
            }
        }
    }
}

TEST(RampColor, IsNeverLostInTheGround) {
    for (const Ground ground : kGrounds) {
        for (int i = 0; i <= 100; ++i) {
            EXPECT_GE(
                contrastOf(rampColor(static_cast<float>(i) / 100.0F, ground), groundColor(ground)),
                2.0)
                << i;
        }
    }
}

TEST(RampColor, OutsideIsAsAtTheEndsAndNaNIsUnknown) {
    EXPECT_EQ(rampColor(-3.0F, Ground::Light), rampColor(0.0F, Ground::Light));
    EXPECT_EQ(rampColor(std::numeric_limits<float>::infinity(), Ground::Dark),
              rampColor(1.0F, Ground::Dark));
    EXPECT_EQ(rampColor(std::numeric_limits<float>::quiet_NaN(), Ground::Dark),
              unknownColor(Ground::Dark));
}

TEST(UnknownColor, StandsOutFromTheGround) {
    for (const Ground ground : kGrounds) {
        EXPECT_GE(contrastOf(unknownColor(ground), groundColor(ground)), 3.0);
    }
}

} // namespace
} // namespace taxo
