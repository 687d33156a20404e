// SPDX-License-Identifier: MIT
// The tree that is shown and the collection on it, without a window.
#include "core/base/files.h"
#include "core/collection/determination.h"
#include "core/collection/photo.h"
#include "tests/ui/document_fixture.h"
#include "ui/document/tree_document.h"

#include <QSignalSpy>
#include <QTest>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taxo::ui {

namespace {

const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};
const Lineage kWolf{{"Animalia", "Chordata", "Mammalia", "Carnivora", "Canidae", "Canis", "lupus"}};

} // namespace

class TreeDocumentTest : public DocumentFixture {
    Q_OBJECT

    std::unique_ptr<TreeDocument> m_tree;

    void say(const char* photo, const Lineage& taxon) {
        m_document->decide([what = item(photo), taxon](Collection& collection) {
            return determine(
                collection, std::array{what}, Verdict::Taxon, taxon, "", {.person = "Ada"});
        });
        settle();
    }

    void openSaid() {
        open();
        add({"a.png", "bb.png", "ccc.png"});
        say("a.png", kBear);
        say("bb.png", kWolf);
        say("ccc.png", kBear);
    }

    /// Where something is called so; the root where nothing is.
    NodeId node(const char* name) const {
        const auto found = m_tree->shown()->names.find(name);
        return found.empty() ? Tree::root() : found.front().node;
    }

    std::size_t itemsOf(const char* name) const { return m_tree->itemsOf(node(name)).size(); }

private Q_SLOTS:

    void init() {
        begin();
        m_tree = std::make_unique<TreeDocument>(*m_document, *m_host, *m_runner);
    }

    void cleanup() {
        m_tree.reset();
        end();
    }

    void nothingIsReadUntilSomebodyLooks() {
        openSaid();
        QVERIFY(!m_tree->isCounted());
        QCOMPARE(m_tree->tree().size(), 1U);
        m_tree->setSeen(true);
        settle();
        QVERIFY(m_tree->isCounted());
    }

    void theTreeOfTheCollectionHasItsItemsAtTheirPlaces() {
        openSaid();
        m_tree->setSeen(true);
        settle();
        QCOMPARE(itemsOf("Ursidae"), 2U);
        QCOMPARE(itemsOf("Canis lupus"), 1U);
        QCOMPARE(m_tree->itemsOf(Tree::root()).size(), 3U);
        QCOMPARE(m_tree->collection()->placed.counts.at(node("Carnivora")).confirmed, 3U);
        const std::vector<NodeId> wolf = m_tree->nodesOf(std::array{item("bb.png"), ItemId{999}});
        QCOMPARE(wolf.size(), 1U);
        QCOMPARE(wolf.front(), node("Canis lupus"));
    }

    void aDecisionMovesAPhotographOnTheSameTreeOrGrowsIt() {
        openSaid();
        m_tree->setSeen(true);
        settle();
        const auto before = m_tree->shown();
        const QSignalSpy changed(m_tree.get(), &TreeDocument::changed);
        say("ccc.png", kWolf);
        QCOMPARE(itemsOf("Ursidae"), 1U);
        QCOMPARE(itemsOf("Canidae"), 2U);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(m_tree->shown(), before);
        Lineage fox = kWolf;
        fox.at(Rank::Genus) = "Vulpes";
        fox.at(Rank::Species) = "vulpes";
        say("ccc.png", fox);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(itemsOf("Vulpes vulpes"), 1U);
    }

    void whatIsSaidWhileNobodyLooksIsCountedWhenSomebodyDoes() {
        openSaid();
        m_tree->setSeen(true);
        settle();
        m_tree->setSeen(false);
        const QSignalSpy counted(m_tree.get(), &TreeDocument::counted);
        say("ccc.png", kWolf);
        QCOMPARE(counted.count(), 0);
        QCOMPARE(itemsOf("Ursidae"), 2U);
        m_tree->setSeen(true);
        settle();
        QCOMPARE(itemsOf("Ursidae"), 1U);
    }

    void aTreeOfAFileHasTheCollectionOnItAndTellsWhatItHasNot() {
        openSaid();
        const auto file = m_world->folder / "bears.nwk";
        QVERIFY(
            writeWholeFile(file, "(('Ursus arctos','Ursus maritimus')Ursidae,Procyon)Carnivora;"));
        m_tree->setSeen(true);
        m_tree->ask({TreeQuestion::Of::File, file});
        settle();
        QCOMPARE(m_tree->tree().tips(), 3U);
        QCOMPARE(itemsOf("Ursidae"), 2U);
        QCOMPARE(itemsOf("Carnivora"), 3U);
        const auto& unplaced = m_tree->collection()->placed.unplaced;
        QCOMPARE(unplaced.size(), 1U);
        QCOMPARE(unplaced.front().taxon, kWolf);
    }

    void aChecklistIsATreeWithItsGapsAndItsCommonNames() {
        openSaid();
        const auto file = m_world->folder / "park.csv";
        QVERIFY(writeWholeFile(file,
                               "kingdom,family,genus,species,vernacularName\n"
                               "Animalia,Ursidae,Ursus,arctos,Brown bear\n"
                               "Animalia,Ursidae,Ursus,maritimus,Polar bear\n"
                               "Animalia,Felidae,Lynx,lynx,\n"));
        m_tree->setSeen(true);
        m_tree->ask({TreeQuestion::Of::File, file});
        settle();
        QCOMPARE(m_tree->shown()->checklist.size(), 3U);
        QCOMPARE(m_tree->tree().tips(), 3U);
        const CladeCounts::Counts& all = m_tree->collection()->placed.counts.at(Tree::root());
        QCOMPARE(all.listed, 3U);
        QCOMPARE(all.gaps, 2U);
        QCOMPARE(m_tree->collection()->placed.unplaced.size(), 1U); // the wolf
        const auto polar = m_tree->shown()->commonNames.complete("polar", 1);
        QCOMPARE(polar.size(), 1U);
        QCOMPARE(NodeId{polar.front().value}, node("Ursus maritimus"));
        say("ccc.png", {{"Animalia", "", "", "", "Felidae", "Lynx", "lynx"}});
        QCOMPARE(m_tree->collection()->placed.counts.at(Tree::root()).gaps, 1U);
    }

    void aChecklistLiesOverAnyTreeWhichIsNotReadAgain() {
        openSaid();
        m_tree->setSeen(true);
        const auto list = m_world->folder / "park.csv";
        QVERIFY(writeWholeFile(list, "genus,species\nUrsus,arctos\nUrsus,maritimus\n"));
        m_tree->ask({.of = TreeQuestion::Of::Collection, .checklist = list});
        settle();
        QCOMPARE(m_tree->tree().parentOf(node("Ursus maritimus")), node("Ursus"));
        const auto gapsIn = [this](const char* name) {
            return m_tree->collection()->placed.counts.at(node(name)).gaps;
        };
        QCOMPARE(gapsIn("Ursidae"), 1U);
        QCOMPARE(gapsIn("Canidae"), 0U);
        m_tree->ask({});
        settle();
        QCOMPARE(node("Ursus maritimus"), Tree::root());
        const auto file = m_world->folder / "bears.nwk";
        QVERIFY(
            writeWholeFile(file, "(('Ursus arctos','Ursus maritimus')Ursidae,Canis)Carnivora;"));
        m_tree->ask({.of = TreeQuestion::Of::File, .file = file});
        settle();
        QCOMPARE(gapsIn("Ursidae"), 0U);
        const auto before = m_tree->shown();
        m_tree->ask({.of = TreeQuestion::Of::File, .file = file, .checklist = list});
        settle();
        QCOMPARE(gapsIn("Ursidae"), 1U);
        QCOMPARE(m_tree->shown(), before);
    }

    void anotherCollectionIsCountedBeside() {
        openSaid();
        m_tree->setSeen(true);
        const auto other = m_world->folder / "other.taxo";
        {
            auto collection = *Collection::create(other);
            PhotoFile photo;
            photo.root = "/elsewhere";
            photo.path = "a.jpg";
            photo.size = 10;
            photo.bytes.bytes.fill(7);
            photo.picture.bytes.fill(7);
            const auto added = *addPhotos(collection, std::array{photo});
            Lineage polar = kBear;
            polar.at(Rank::Species) = "maritimus";
            QVERIFY(determine(collection,
                              std::array{added.front().item},
                              Verdict::Taxon,
                              polar,
                              "",
                              {.person = "Grace"}));
            QVERIFY(collection.close());
        }
        m_tree->ask({.of = TreeQuestion::Of::Collection, .comparison = {other, {}}});
        settle();
        const CladeCounts& counts = m_tree->collection()->placed.counts;
        QCOMPARE(counts.at(node("Ursus maritimus")).others, 1U);
        QCOMPARE(counts.at(node("Ursidae")).others, 1U);
        QCOMPARE(counts.at(node("Ursidae")).photographs, 2U);
        QCOMPARE(counts.at(node("Canidae")).others, 0U);
    }

    void whatCannotBePutOnTheTreeIsToldAndTheQuestionIsAsBefore() {
        openSaid();
        m_tree->setSeen(true);
        settle();
        const QSignalSpy failed(m_tree.get(), &TreeDocument::failed);
        m_tree->ask({.of = TreeQuestion::Of::Collection, .comparison = {{}, "yesterday"}});
        settle();
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed.at(0).at(0).value<Error>().text().find("yesterday") != std::string::npos);
        m_tree->ask({.of = TreeQuestion::Of::Labels, .checklist = m_world->folder / "none.csv"});
        settle();
        QCOMPARE(failed.count(), 2);
        QVERIFY(m_tree->question() == TreeQuestion());
        say("ccc.png", kWolf);
        QCOMPARE(failed.count(), 2);
        QCOMPARE(itemsOf("Canidae"), 2U);
    }

    void theFaceOfACladeIsFoundAndAnotherOneWhenItsPhotographIsElsewhere() {
        openSaid();
        m_tree->setSeen(true);
        settle();
        const QSignalSpy changed(m_tree.get(), &TreeDocument::facesChanged);
        m_tree->wantFaces({node("Ursidae"), node("Canis lupus"), NodeId{9999}});
        QVERIFY(!m_tree->faceOf(node("Ursidae")));
        settle();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_tree->faceOf(node("Ursidae")), std::optional(item("a.png")));
        QCOMPARE(m_tree->faceOf(node("Canis lupus")), std::optional(item("bb.png")));
        m_tree->wantFaces({node("Ursidae")});
        settle();
        QCOMPARE(changed.count(), 1); // it is known
        say("a.png", kWolf);
        QCOMPARE(m_tree->faceOf(node("Ursidae")), std::optional(item("ccc.png")));
    }

    void aGroupIsPlacedAsSoonAsTheTreeIsThere() {
        openSaid();
        QSignalSpy placed(m_tree.get(), &TreeDocument::groupPlaced);
        m_tree->placeGroup({item("a.png"), item("ccc.png")});
        settle();
        QCOMPARE(placed.count(), 0);
        m_tree->setSeen(true);
        settle();
        QCOMPARE(placed.count(), 1);
        const auto group = placed.at(0).at(0).value<GroupOnTree>();
        QCOMPARE(group.shared, node("Ursus arctos"));
        QCOMPARE(group.inShared, 2U);
        m_tree->placeGroup({item("a.png"), item("bb.png")});
        settle();
        QCOMPARE(placed.count(), 2);
        QCOMPARE(placed.at(1).at(0).value<GroupOnTree>().shared, node("Carnivora"));
    }

    void aFileThatIsNoTreeIsToldAndTheTreeStays() {
        openSaid();
        m_tree->setSeen(true);
        settle();
        const auto file = m_world->folder / "bad.nwk";
        QVERIFY(writeWholeFile(file, "((A,B);"));
        const QSignalSpy failed(m_tree.get(), &TreeDocument::failed);
        m_tree->ask({TreeQuestion::Of::File, file});
        settle();
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed.at(0).at(0).value<Error>().text().find("line 1") != std::string::npos);
        QCOMPARE(itemsOf("Ursidae"), 2U);
        QVERIFY(!m_tree->isReading());
    }

    void aClosedCollectionIsNoLongerOnTheTree() {
        openSaid();
        m_tree->setSeen(true);
        settle();
        m_document->close();
        settle();
        QCOMPARE(m_tree->itemsOf(Tree::root()).size(), 0U);
    }

    void theLightOfAPhotographIsWhereTheMachineSawIt() {
        choose("bioclip-2");
        open();
        add({"a.png", "bb.png"});
        m_tree->setSeen(true);
        settle();
        QVERIFY(m_tree->tree().size() > 2);
        const TreeLight light = m_tree->lightOf(item("a.png"));
        QVERIFY(!light.isDark());
        const NodeId where = m_tree->nodesOf(std::array{item("a.png")}).at(0);
        QVERIFY(light.of(where, m_tree->tree().endOf(where)) > 0.0F);
        QVERIFY(m_tree->lightOf({}).isDark());
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::TreeDocumentTest)
#include "tree_document_test.moc"
