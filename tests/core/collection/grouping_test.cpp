// SPDX-License-Identifier: MIT
#include "core/collection/grouping.h"
#include "core/collection/occurrences.h"
#include "core/collection/regions.h"
#include "tests/core/collection/decision_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace taxo {
namespace {

using test::decisionTables;
using test::expectUndoable;
using test::KeptPhotos;
using test::photoFile;
using ::testing::ElementsAre;

const DecisionMaker kAda{.person = "Ada"};
constexpr std::int64_t kMorning = 1'750'000'000;

/// A collection of photographs that each test describes.
class Grouping : public ::testing::Test {
protected:
    ItemId add(const std::string& path,
               std::optional<std::int64_t> second,
               const std::string& camera = "Reconyx") {
        PhotoFile file = photoFile(path, ++m_content);
        file.camera = camera;
        if (second) {
            file.takenAt = LocalTime{kMorning + *second, std::nullopt};
        }
        const auto added = addPhotos(*kept.collection, std::array{file});
        EXPECT_TRUE(added) << added.error().text();
        items.push_back(added->front().item);
        return items.back();
    }

    GroupProposal propose(const GroupRule& rule) {
        auto proposal = proposeGroups(*kept.collection, items, rule);
        EXPECT_TRUE(proposal) << proposal.error().text();
        return proposal.value_or(GroupProposal{});
    }

    /// What was proposed is what there is afterwards.
    void expectApplied(const GroupProposal& proposal, const std::string& text) {
        const auto before = decisionTables(*kept.collection);
        const auto applied = applyGroups(*kept.collection, proposal, kAda);
        ASSERT_TRUE(applied) << applied.error().text();
        for (const ProposedGroup& group : proposal.groups) {
            const auto belongs = groupsOf(*kept.collection, group.items);
            for (const ItemGroups& each : *belongs) {
                EXPECT_EQ(each.event, belongs->front().event);
                if (proposal.level == GroupLevel::Occurrence) {
                    EXPECT_EQ(each.occurrence, belongs->front().occurrence);
                    EXPECT_EQ(each.catalogNumber, group.name);
                }
                if (proposal.level == GroupLevel::Deployment) {
                    EXPECT_EQ(each.deploymentName, group.name);
                }
            }
        }
        expectUndoable(kept, before, text);
    }

    KeptPhotos kept{0};
    std::vector<ItemId> items;

private:
    std::uint8_t m_content = 0;
};

TEST_F(Grouping, BeginsAnewAfterAPause) {
    add("a/3.jpg", 200);
    add("a/1.jpg", 0);
    add("a/2.jpg", 60);
    const auto proposal = propose({.gapSeconds = 60});
    ASSERT_EQ(proposal.groups.size(), 2U);
    EXPECT_THAT(proposal.groups[0].items, ElementsAre(items[1], items[2]));
    EXPECT_THAT(proposal.groups[1].items, ElementsAre(items[0]));
    EXPECT_EQ(proposal.groups[0].first, kMorning);
    EXPECT_EQ(proposal.groups[0].last, kMorning + 60);
    expectApplied(proposal, "3 items put into 2 occurrences");
}

TEST_F(Grouping, KeepsSourcesApart) {
    add("a/1.jpg", 0, "Reconyx");
    add("b/2.jpg", 1, "Reconyx");
    add("b/3.jpg", 2, "Bushnell");
    EXPECT_EQ(propose({.source = GroupSource::Folder, .gapSeconds = 60}).groups.size(), 2U);
    EXPECT_EQ(propose({.source = GroupSource::Camera, .gapSeconds = 60}).groups.size(), 2U);
    EXPECT_EQ(propose({.source = GroupSource::All, .gapSeconds = 60}).groups.size(), 1U);
    EXPECT_THAT(propose({.source = GroupSource::Camera, .gapSeconds = 60}).groups[1].items,
                ElementsAre(items[0], items[1]));
}

TEST_F(Grouping, LeavesWhatHasNoDateOrIsInAGroup) {
    add("a/1.jpg", 0);
    add("a/2.jpg", std::nullopt);
    add("a/3.jpg", 2);
    ASSERT_TRUE(
        addOccurrences(*kept.collection, std::array{NewOccurrence{.items = {items[0]}}}, kAda));
    const auto proposal = propose({.gapSeconds = 60});
    ASSERT_EQ(proposal.groups.size(), 1U);
    EXPECT_THAT(proposal.groups[0].items, ElementsAre(items[2]));
    EXPECT_EQ(proposal.grouped, 1);
    EXPECT_EQ(proposal.withoutDate, 1);
}

TEST_F(Grouping, OfEventsKeepsOccurrencesWhole) {
    add("a/1.jpg", 0);
    add("a/2.jpg", 10'000);
    add("a/3.jpg", 10'001);
    ASSERT_TRUE(addOccurrences(
        *kept.collection, std::array{NewOccurrence{.items = {items[0], items[1]}}}, kAda));
    const auto proposal = propose({.level = GroupLevel::Event, .gapSeconds = 1800});
    ASSERT_EQ(proposal.groups.size(), 2U);
    EXPECT_THAT(proposal.groups[0].items, ElementsAre(items[0], items[1]));
    EXPECT_THAT(proposal.groups[1].items, ElementsAre(items[2]));
    expectApplied(proposal, "3 items put into 2 events");
}

TEST_F(Grouping, ByANumberMakesSpecimensAndJoinsThoseThatThereAre) {
    add("B-1234_dorsal.jpg", std::nullopt);
    add("b-1234_ventral.jpg", std::nullopt);
    add("B-77_dorsal.jpg", std::nullopt);
    add("label.jpg", std::nullopt);
    const auto specimen =
        addOccurrences(*kept.collection, std::array{NewOccurrence{.catalogNumber = "B-77"}}, kAda);
    const auto proposal = propose({.numberPattern = "B-#"});
    ASSERT_EQ(proposal.groups.size(), 2U);
    EXPECT_EQ(proposal.groups[0].name, "B-1234");
    EXPECT_FALSE(proposal.groups[0].isKnown);
    EXPECT_THAT(proposal.groups[0].items, ElementsAre(items[0], items[1]));
    EXPECT_TRUE(proposal.groups[1].isKnown);
    EXPECT_EQ(proposal.withoutSource, 1);
    expectApplied(proposal, "3 items put into 2 occurrences");
    EXPECT_THAT(*itemsOf(*kept.collection, specimen->front()), ElementsAre(items[2]));
}

TEST_F(Grouping, ByFoldersMakesDeployments) {
    add("CT-04/1.jpg", 0);
    add("CT-04/2.jpg", std::nullopt);
    add("CT-05/3.jpg", 0);
    add("4.jpg", 0);
    const auto proposal = propose({.level = GroupLevel::Deployment});
    ASSERT_EQ(proposal.groups.size(), 3U);
    EXPECT_EQ(proposal.groups[0].name, "CT-04");
    EXPECT_EQ(proposal.groups[2].name, "a season") << "the folder that was imported";
    expectApplied(proposal, "4 items put into 3 deployments");
}

TEST_F(Grouping, WithinDeploymentsLeavesOutWhatIsInNone) {
    const ItemId inside = add("1.jpg", 0);
    add("2.jpg", 1);
    const auto trap =
        addDeployments(*kept.collection, std::array{Deployment{.name = "CT-04"}}, kAda);
    ASSERT_TRUE(putIntoDeployment(*kept.collection, std::array{inside}, trap->front(), kAda));
    const auto proposal = propose({.source = GroupSource::Deployment, .gapSeconds = 60});
    EXPECT_EQ(proposal.grouped, 1) << "has an occurrence of its own";
    EXPECT_EQ(proposal.withoutSource, 1);
    EXPECT_TRUE(proposal.groups.empty());
}

TEST_F(Grouping, TakesRegionsWithTheirPhotographs) {
    add("a/1.jpg", 0);
    const auto photo = photoOf(*kept.collection, items[0]);
    const auto regions =
        addRegions(*kept.collection,
                   std::array{NewRegion{.photo = photo->id, .box = {0, 0, 0.5, 1}, .drawnBy = ""}},
                   kAda);
    items.push_back(regions->front().item);
    EXPECT_EQ(propose({.gapSeconds = 60}).groups.front().items.size(), 2U);
}

TEST_F(Grouping, OfAnOldProposalIsRefused) {
    add("a/1.jpg", 0);
    const auto proposal = propose({.gapSeconds = 60});
    ASSERT_TRUE(applyGroups(*kept.collection, proposal, kAda));
    const auto before = decisionTables(*kept.collection);
    const auto again = applyGroups(*kept.collection, proposal, kAda);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::Mismatch);
    EXPECT_EQ(decisionTables(*kept.collection), before);
}

TEST(GroupRule, SaysWhatDoesNotFit) {
    EXPECT_FALSE(GroupRule{}.check()) << "neither a pause nor a number";
    EXPECT_FALSE((GroupRule{.gapSeconds = -1}.check()));
    EXPECT_FALSE((GroupRule{.numberPattern = "B-1"}.check()));
    EXPECT_FALSE((GroupRule{.gapSeconds = 60, .numberPattern = "B-#"}.check()));
    EXPECT_FALSE((GroupRule{.level = GroupLevel::Event, .numberPattern = "B-#"}.check()));
    EXPECT_FALSE((GroupRule{.level = GroupLevel::Deployment, .gapSeconds = 60}.check()));
    EXPECT_FALSE((GroupRule{.level = GroupLevel::Deployment, .source = GroupSource::All}.check()));
    EXPECT_TRUE((GroupRule{.level = GroupLevel::Event, .gapSeconds = 1800}.check()));
}

TEST(NumberIn, FindsWholeNumbersAndWords) {
    EXPECT_EQ(numberIn("B-1234_dorsal.jpg", "B-#"), "B-1234");
    EXPECT_EQ(numberIn("dorsal_b-0012.jpg", "B-#"), "B-0012");
    EXPECT_EQ(numberIn("AB-12.jpg", "B-#"), std::nullopt) << "AB is another word";
    EXPECT_EQ(numberIn("AB-12_B-7.jpg", "B-#"), "B-7");
    EXPECT_EQ(numberIn("NHMW-ZOO-12.3_a.tif", "NHMW-ZOO-#.#"), "NHMW-ZOO-12.3");
    EXPECT_EQ(numberIn("B-12x.jpg", "B-#"), "B-12");
    EXPECT_EQ(numberIn("12mm.jpg", "#m"), std::nullopt);
    EXPECT_EQ(numberIn("IMG_0042.JPG", "#"), "0042");
    EXPECT_EQ(numberIn("B-.jpg", "B-#"), std::nullopt);
    EXPECT_EQ(numberIn("", "B-#"), std::nullopt);
    EXPECT_EQ(numberIn("B-1", ""), std::nullopt);
}

} // namespace
} // namespace taxo
