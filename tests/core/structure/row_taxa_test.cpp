// SPDX-License-Identifier: MIT
#include "core/structure/row_taxa.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taxo {
namespace {

using ::testing::ElementsAre;

TEST(RowTaxa, LabelsRowsByAllNamesDownToARank) {
    const Lineage nothing;
    const Lineage plants{{"Plantae", "", "", "", "", "Prunella", "vulgaris"}};
    const Lineage birds{{"Animalia", "", "", "", "", "Prunella", "modularis"}};
    const Lineage genus{{"Animalia", "", "", "", "", "Prunella", ""}};
    const auto taxa = RowTaxa::of(std::vector<Lineage>{birds, nothing, plants, genus, birds});
    EXPECT_EQ(taxa.known(), 4U);
    EXPECT_EQ(taxa.taxa.size(), 3U);
    EXPECT_THAT(taxa.labelsAt(Rank::Kingdom), ElementsAre(0, -1, 1, 0, 0));
    EXPECT_THAT(taxa.labelsAt(Rank::Order), ElementsAre(-1, -1, -1, -1, -1));
    EXPECT_THAT(taxa.labelsAt(Rank::Genus), ElementsAre(0, -1, 1, 0, 0));
    EXPECT_THAT(taxa.labelsAt(Rank::Species), ElementsAre(0, -1, 1, -1, 0));
}

} // namespace
} // namespace taxo
