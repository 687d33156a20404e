// SPDX-License-Identifier: MIT
#include "core/taxonomy/taxon_names.h"
#include "core/taxonomy/taxonomy_builder.h"

#include <gtest/gtest.h>

#include <utility>

namespace taxo {
namespace {

TEST(CleanedEpithet, LeavesBareEpithetsAlone) {
    EXPECT_EQ(cleanedEpithet("Ursus", "arctos"), "arctos");
    EXPECT_EQ(cleanedEpithet("Ursus", "arctos syriacus"), "arctos syriacus");
    EXPECT_EQ(cleanedEpithet("Crataegus", "\u00D7 media"), "\u00D7 media");
    EXPECT_EQ(cleanedEpithet("Ursus", ""), "");
}

TEST(CleanedEpithet, DropsAuthors) {
    EXPECT_EQ(cleanedEpithet("Rubus", "lasiostylus Focke"), "lasiostylus");
    EXPECT_EQ(cleanedEpithet("Homo", "sapiens (Linnaeus, 1758)"), "sapiens");
    EXPECT_EQ(cleanedEpithet("Salix", "alba \u00C5ngstr."), "alba");
    EXPECT_EQ(cleanedEpithet("Salix", "alba van der Hoeven"), "alba");
    EXPECT_EQ(cleanedEpithet("Salix", "alba Hook. & Arn. ex Torr."), "alba");
    EXPECT_EQ(cleanedEpithet("Argiope", "lobata d'Orbigny"), "lobata");
    EXPECT_EQ(cleanedEpithet("Carex", "nigra \u0160koda"), "nigra");
}

TEST(CleanedEpithet, KeepsInfraspecificNamesBesideAuthors) {
    EXPECT_EQ(cleanedEpithet("Rosa", "alba L. var. rosea Hook."), "alba var. rosea");
    EXPECT_EQ(cleanedEpithet("Rosa", "alba subsp. minor"), "alba subsp. minor");
    EXPECT_EQ(cleanedEpithet("Rosa", "alba L. f."), "alba");
}

TEST(CleanedEpithet, DropsARepeatedGenusAndPadding) {
    EXPECT_EQ(cleanedEpithet("Ursus", "Ursus arctos"), "arctos");
    EXPECT_EQ(cleanedEpithet("Ursus", " Ursus  arctos Linnaeus "), "arctos");
    EXPECT_EQ(cleanedEpithet("Ursus", "  arctos\t"), "arctos");
    EXPECT_EQ(cleanedEpithet("Bison", "bison"), "bison");
}

TEST(CleanedEpithet, KeepsProvisionalNamesWhole) {
    EXPECT_EQ(cleanedEpithet("Ursus", "sp. BOLD:AAA1234"), "sp. BOLD:AAA1234");
    EXPECT_EQ(cleanedEpithet("Ursus", "Ursus cf. Major"), "cf. Major");
    EXPECT_EQ(cleanedEpithet("Ursus", "nigra cf. Major"), "nigra cf. Major");
}

TEST(WithoutAuthor, TakesAwayAuthorsWithAYear) {
    EXPECT_EQ(withoutAuthor("Felidae Fischer de Waldheim, 1817"), "Felidae");
    EXPECT_EQ(withoutAuthor("Ursus (Linnaeus, 1758)"), "Ursus");
    EXPECT_EQ(withoutAuthor("Candidatus Pelagibacter"), "Candidatus Pelagibacter");
    EXPECT_EQ(withoutAuthor("Candidatus Pelagibacter 2002"), "Candidatus Pelagibacter 2002");
    EXPECT_EQ(withoutAuthor("Clade 1758"), "Clade 1758");
    EXPECT_EQ(withoutAuthor("Ursus"), "Ursus");
    EXPECT_EQ(withoutAuthor(""), "");
}

TEST(DisplayName, IsTheBinomialAtSpeciesAndTheNameAbove) {
    TaxonomyBuilder builder;
    builder.add({"Animalia", "Chordata", "", "Carnivora", "Ursidae", "Ursus", "arctos L."});
    const auto built = std::move(builder).build();
    const Taxonomy& taxonomy = built.taxonomy;
    EXPECT_EQ(displayNameOf(taxonomy, built.leaves[0]), "Ursus arctos");
    EXPECT_EQ(displayNameOf(taxonomy, *taxonomy.ancestorAt(built.leaves[0], Rank::Family)),
              "Ursidae");
    EXPECT_EQ(displayNameOf(taxonomy, *taxonomy.ancestorAt(built.leaves[0], Rank::Class)), "");
    EXPECT_EQ(displayNameOf(taxonomy, Taxonomy::root()), "life");
}

} // namespace
} // namespace taxo
