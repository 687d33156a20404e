// SPDX-License-Identifier: MIT
#include "core/taxonomy/checklist.h"
#include "core/taxonomy/taxonomy_builder.h"
#include "core/tree/match_names.h"
#include "tests/core/tree/trees.h"
#include "tests/support/golden.h"
#include "tests/support/synthetic_taxonomy.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace taxo {
namespace {

using test::treeOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Two genera Ficus, a plant's and an animal's, and a synonym.
const TreeNames& example() {
    static const TreeNames names = [] {
        const test::TempDir folder;
        folder.write("NameUsage.tsv",
                     "ID\tparentID\tstatus\trank\tscientificName\n"
                     "l\t\taccepted\t\tlife\n"
                     "P\tl\taccepted\tkingdom\tPlantae\n"
                     "M\tP\taccepted\tfamily\tMoraceae\n"
                     "1\tM\taccepted\tgenus\tFicus\n"
                     "2\t1\taccepted\tspecies\tFicus carica\n"
                     "A\tl\taccepted\tkingdom\tAnimalia\n"
                     "F\tA\taccepted\tfamily\tFicidae\n"
                     "3\tF\taccepted\tgenus\tFicus\n"
                     "4\t3\taccepted\tspecies\tFicus ficus\n"
                     "5\tF\taccepted\tgenus\tThalassocyon\n"
                     "6\t2\tsynonym\tspecies\tCaprificus insectifera\n");
        return TreeNames(*readBackbone(folder.path(), {}));
    }();
    return names;
}

NameMatch match(const std::string& name, const Lineage& lineage = {}) {
    return matchName(example(), {name, lineage});
}

Lineage lineageOf(std::initializer_list<std::pair<Rank, const char*>> names) {
    Lineage lineage;
    for (const auto& [rank, name] : names) {
        lineage.at(rank) = name;
    }
    return lineage;
}

std::string placeOf(const NameMatch& found) {
    return found.isFound() ? example().tree().displayNameOf(example().tree().parentOf(found.node))
                           : "";
}

TEST(MatchNames, FindsNamesAsTheyAreWritten) {
    EXPECT_EQ(match("Ficus carica").kind, MatchKind::Exact);
    EXPECT_EQ(match("ficus_carica").kind, MatchKind::Exact);
    const NameMatch withAuthor = match("Ficus carica L.");
    EXPECT_EQ(withAuthor.kind, MatchKind::WithoutAuthor);
    EXPECT_EQ(example().tree().displayNameOf(withAuthor.node), "Ficus carica");
}

TEST(MatchNames, FindsTheAcceptedNameOfASynonym) {
    const NameMatch found = match("Caprificus insectifera");
    EXPECT_EQ(found.kind, MatchKind::Synonym);
    EXPECT_EQ(example().tree().displayNameOf(found.node), "Ficus carica");
}

TEST(MatchNames, TellsHomonymsApartByTheirLineage) {
    EXPECT_EQ(
        placeOf(match("Ficus", lineageOf({{Rank::Kingdom, "Plantae"}, {Rank::Genus, "Ficus"}}))),
        "Moraceae");
    EXPECT_EQ(
        placeOf(match("Ficus", lineageOf({{Rank::Family, "Ficidae"}, {Rank::Genus, "Ficus"}}))),
        "Ficidae");
    const NameMatch either = match("Ficus");
    EXPECT_EQ(either.kind, MatchKind::Ambiguous);
    EXPECT_THAT(reasonOf(either, example().tree()), HasSubstr("Ficus (Moraceae), Ficus (Ficidae)"));
}

TEST(MatchNames, DoesNotTakeATaxonOfAnotherKingdom) {
    const NameMatch other = match(
        "Thalassocyon", lineageOf({{Rank::Kingdom, "Plantae"}, {Rank::Genus, "Thalassocyon"}}));
    EXPECT_EQ(other.kind, MatchKind::OtherLineage);
    EXPECT_THAT(reasonOf(other, example().tree()),
                HasSubstr("another kingdom: Thalassocyon (Ficidae)"));
    EXPECT_TRUE(
        match("Thalassocyon", lineageOf({{Rank::Kingdom, "Metazoa"}, {Rank::Family, "Ficidae"}}))
            .isFound())
        << "kingdoms go by several names";
}

TEST(MatchNames, SaysWhatIsSpelledNearlySo) {
    const NameMatch typo = match("Ficus caricca");
    EXPECT_EQ(typo.kind, MatchKind::NotFound);
    EXPECT_THAT(typo.similar, ElementsAre("Ficus carica"));
    EXPECT_THAT(reasonOf(typo, example().tree()), HasSubstr("spelled nearly so: Ficus carica"));
    EXPECT_THAT(match("Caprificus insectiferra").similar, ElementsAre("Caprificus insectifera"));
    EXPECT_THAT(match("Quercus robur").similar, IsEmpty());
    EXPECT_EQ(match(" ").kind, MatchKind::Nameless);
}

TEST(MatchNames, FindsEveryTaxonOfItsOwnTree) {
    const auto world =
        test::SyntheticTaxonomy{.genera = 60, .speciesPerGenus = 3, .homonyms = 5}.make();
    const TreeNames names(Tree::of(world.taxonomy));
    std::vector<NameToMatch> wanted;
    for (const Lineage& lineage : world.lineages) {
        wanted.push_back(NameToMatch::of(lineage));
    }
    const auto matches = matchNames(names, wanted, {});
    ASSERT_TRUE(matches);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        EXPECT_EQ((*matches)[i].node.value, world.leaves[i].value) << wanted[i].name;
    }
}

TEST(MatchNames, InATreeWithoutRanksNamesAboveTellHomonymsApart) {
    const TreeNames names(treeOf("((Ficus)Moraceae,(Ficus)Ficidae);"));
    const NameMatch found = matchName(names, {"Ficus", lineageOf({{Rank::Family, "Ficidae"}})});
    ASSERT_TRUE(found.isFound());
    EXPECT_EQ(names.tree().displayNameOf(names.tree().parentOf(found.node)), "Ficidae");
}

TEST(MatchNames, OfThousandsThatAreCalledSoNamesAFewAndTakesNoSquareOfThem) {
    std::string newick = "(sp";
    for (int i = 1; i < 200'000; ++i) {
        newick += ",sp";
    }
    const TreeNames names(treeOf(newick + ")root;"));
    const auto begun = std::chrono::steady_clock::now();
    const NameMatch found = matchName(names, {"sp"});
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(3));
    EXPECT_EQ(found.kind, MatchKind::Ambiguous);
    EXPECT_EQ(found.candidates.size(), 200'000U);
    const std::string reason = reasonOf(found, names.tree());
    EXPECT_THAT(reason, HasSubstr("199,995 more"));
    EXPECT_LT(reason.size(), 200U);
}

TEST(MatchNames, FindsEachOfTheRareSpeciesAmongThemselves) {
    TAXO_NEEDS_SHARED(file, "taxa/rare_species_400.csv");
    const auto checklist = readChecklist(*file);
    ASSERT_TRUE(checklist) << checklist.error().text();
    TaxonomyBuilder builder;
    for (const ChecklistTaxon& taxon : checklist->taxa) {
        builder.addLineage(taxon.lineage);
    }
    const auto built = std::move(builder).build();
    const TreeNames names(Tree::of(built.taxonomy));
    for (std::size_t i = 0; i < checklist->taxa.size(); ++i) {
        const NameMatch found = matchName(names, NameToMatch::of(checklist->taxa[i].lineage));
        EXPECT_EQ(found.node.value, built.leaves[i].value) << reasonOf(found, names.tree());
    }
}

TEST(MatchNames, StopsWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    const std::vector<NameToMatch> one = {{"Ficus"}};
    EXPECT_EQ(matchNames(example(), one, Progress(stop.get_token())).error().code,
              ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo
