// SPDX-License-Identifier: MIT
// The map of a collection and its colours, without a window.
#include "core/collection/determination.h"
#include "core/collection/embeddings.h"
#include "core/collection/maps.h"
#include "core/collection/marks.h"
#include "tests/core/projection/clustered_rows.h"
#include "tests/support/environment.h"
#include "tests/ui/document_fixture.h"
#include "ui/document/map_colors.h"
#include "ui/document/map_document.h"
#include "ui/document/map_view_state.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taxo::ui {

namespace {

const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};

MapQuestion byPca(const char* filter = "") {
    MapQuestion question;
    question.filter = *Filter::parse(filter);
    question.options.method = ProjectionMethod::Pca;
    return question;
}

} // namespace

class MapDocumentTest : public DocumentFixture {
    Q_OBJECT

    std::optional<test::Environment> m_cache;
    std::unique_ptr<MapDocument> m_map;
    std::unique_ptr<MapColors> m_colors;

    /// Thirty photographs with vectors.
    void openWithVectors() {
        open();
        std::vector<std::filesystem::path> files;
        for (int i = 0; i < 30; ++i) {
            files.push_back(m_world->photo("p" + std::to_string(i) + ".png"));
        }
        m_importer->add(files);
        settle();
        m_document->shared()->use([&](Collection& collection) {
            VectorKey key;
            key.modelName = "tiny";
            key.dimension = 8;
            const auto id = keep(collection, key);
            const auto items = findItems(collection, {}, {});
            QVERIFY(keepEmbeddings(collection, *id, *items, test::clusteredRows(30, 8, 3)));
        });
    }

    void arrange(const MapQuestion& question) {
        m_map->arrange(question);
        settle();
    }

private Q_SLOTS:

    void init() {
        begin();
        m_cache.emplace("XDG_CACHE_HOME", (m_world->folder / "cache").native());
        m_map = std::make_unique<MapDocument>(*m_document, *m_runner);
        m_colors = std::make_unique<MapColors>(*m_document, *m_map, *m_runner);
        m_colors->setSeen(true);
    }

    void cleanup() {
        m_colors.reset();
        m_map.reset();
        end();
        m_cache.reset();
    }

    void aMapHasThePointsOfItsFilterAndIsKept() {
        openWithVectors();
        const QSignalSpy changed(m_map.get(), &MapDocument::changed);
        m_map->arrange(byPca());
        QVERIFY(m_map->isArranging());
        settle();
        QVERIFY(!m_map->isArranging());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_map->map().items.size(), 30U);
        QCOMPARE(m_map->map().positions.rows(), 30U);
        QCOMPARE(keptMaps(m_document->view())->size(), 1U);
    }

    void pointsAndItemsAreEachOthers() {
        openWithVectors();
        arrange(byPca());
        const ItemId seventh = m_map->map().items[6];
        QCOMPARE(m_map->pointOf(seventh), std::optional<std::uint32_t>(6));
        QCOMPARE(m_map->itemsOf(std::array<std::uint32_t, 2>{6, 0}),
                 (std::vector{seventh, m_map->map().items[0]}));
        QVERIFY(!m_map->pointOf({9999}));
    }

    void aMapOfAPartOfTheListTellsHowManyAreNotOnIt() {
        openWithVectors();
        MapQuestion question = byPca("file:p1"); // 1, and 10 to 19
        question.only = *Filter::parse("-file:p11,p12");
        arrange(question);
        QCOMPARE(m_map->map().items.size(), 9U);
        QCOMPARE(m_map->outside(), 2);
        arrange(byPca("file:p1"));
        QCOMPARE(m_map->outside(), 0);
    }

    void aQuestionWithoutAnAnswerIsNotThatOfTheMapInSight() {
        openWithVectors();
        arrange(byPca("file:p1"));
        MapQuestion nothing = byPca();
        nothing.only = *Filter::parse("tag:none");
        arrange(nothing);
        QCOMPARE(m_map->map().items.size(), 11U);
        QCOMPARE(m_map->question().filter.text(), std::string("file:p1"));
        QCOMPARE(m_map->outside(), 0);
    }

    void whatCameLaterIsPutOnTheMapAndNoOtherMoves() {
        openWithVectors();
        arrange(byPca("file:p1"));
        const CollectionMap before = m_map->map();
        QCOMPARE(before.items.size(), 11U);
        const QSignalSpy changed(m_map.get(), &MapDocument::changed);
        const QSignalSpy placed(m_map.get(), &MapDocument::placed);
        QVERIFY(m_map->canPlace());
        m_map->place(); // the list shows all
        QVERIFY(m_map->isArranging() && !m_map->canPlace());
        settle();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(placed.front().front().value<std::vector<ItemId>>().size(), 19U);
        QCOMPARE(m_map->map().items.size(), 30U);
        QVERIFY(m_map->map().kept->uuid == before.kept->uuid);
        for (std::uint32_t i = 0; i < before.items.size(); ++i) {
            const auto now = m_map->pointOf(before.items[i]);
            QVERIFY(now &&
                    std::ranges::equal(m_map->map().positions.row(*now), before.positions.row(i)));
        }
        m_map->place();
        settle();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(placed.count(), 2);
        QVERIFY(placed.back().front().value<std::vector<ItemId>>().empty());
    }

    void aMapOfNothingSaysWhy() {
        open();
        const QSignalSpy failed(m_map.get(), &MapDocument::failed);
        arrange(byPca());
        QCOMPARE(failed.count(), 1);
        QVERIFY(m_map->isEmpty() && !m_map->isArranging());
    }

    void onlyTheLastQuestionIsAnswered() {
        openWithVectors();
        const QSignalSpy changed(m_map.get(), &MapDocument::changed);
        m_map->arrange(byPca());
        MapQuestion other = byPca();
        other.options.dimensions = 3;
        arrange(other);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_map->map().positions.dimension(), 3U);
    }

    void aClosedCollectionHasNoMap() {
        openWithVectors();
        arrange(byPca());
        m_document->close();
        QVERIFY(m_map->isEmpty());
    }

    void aKeptMapIsShownByItsUuidAlsoWhereMorePhotographsCame() {
        openWithVectors();
        arrange(byPca());
        MapQuestion again = byPca();
        again.kept = m_map->map().kept->uuid;
        m_document->decide([this](Collection& collection) {
            return tag(collection, m_map->itemsOf(std::array<std::uint32_t, 1>{4}), "a", {"Ada"});
        });
        settle();
        again.filter = *Filter::parse("tag:a"); // what it would be made of now
        arrange(again);
        QCOMPARE(m_map->map().items.size(), 30U);
        QCOMPARE(m_map->map().kept->uuid, again.kept);
        m_document->shared()->use([](Collection& collection) {
            QVERIFY(removeMap(collection, keptMaps(collection)->front().name));
        });
        arrange(again);
        QCOMPARE(m_map->map().items.size(), 1U);
    }

    void aViewComesBackFromWhatIsKept() {
        MapViewState state;
        state.map = Uuid::make();
        state.filter = *Filter::parse("family:Ursidae -tag:\"a b\"");
        state.options.method = ProjectionMethod::Tsne;
        state.options.dimensions = 3;
        state.center = {1.5, -2.25, 1e-7};
        state.height = 0.125;
        state.turn = {0.5, 0.5, 0.5, 0.5};
        state.colorBy = "clusters:7";
        state.hidden = {"Ursidae", "ohne"};
        state.selection = {{1}, {2}, {9}};
        state.only = *Filter::parse("order:Carnivora");
        state.vectors = VectorKeyId{3};
        const MapView kept = viewOf("bears", state);
        QCOMPARE(kept.name, std::string("bears"));
        const auto again = stateOf(kept);
        QVERIFY(again);
        QVERIFY(viewOf("bears", *again) == kept);
        QCOMPARE(again->filter.text(), state.filter.text());
        QCOMPARE(again->center, state.center);
        QCOMPARE(again->selection, state.selection);
        QCOMPARE(again->options.dimensions, 3U);
        QCOMPARE(again->only.text(), state.only.text());
        QVERIFY(again->vectors == state.vectors);
    }

    void aViewOfAnEarlierVersionNamesNoVectors() {
        MapViewState state;
        state.height = 1.0;
        const MapView kept = viewOf("a", state);
        QVERIFY(kept.state.find("vectors") == std::string::npos);
        const auto again = stateOf(kept);
        QVERIFY(again && !again->vectors && again->only.terms.empty());
    }

    void aViewThatIsTornIsRefused() {
        MapViewState state;
        state.height = 1.0;
        const MapView whole = viewOf("a", state);
        QVERIFY(stateOf(whole));
        MapView torn = whole;
        torn.state.resize(torn.state.size() / 2);
        QVERIFY(!stateOf(torn));
        torn = whole;
        torn.made = "umap";
        QVERIFY(!stateOf(torn));
        state.height = 0.0;
        QVERIFY(!stateOf(viewOf("a", state)));
    }

    void coloursAreByTheFieldAndFollowWhatIsSaid() {
        openWithVectors();
        arrange(byPca());
        QCOMPARE(m_colors->colors().without, 30U);
        const QSignalSpy changed(m_colors.get(), &MapColors::changed);
        const ItemId first = m_map->map().items[0];
        m_document->decide([first](Collection& collection) {
            return determine(
                collection, std::array{first}, Verdict::Taxon, kBear, "", {.person = "Ada"});
        });
        settle();
        QVERIFY(changed.count() > 0);
        QCOMPARE(m_colors->colors().without, 29U);
        QCOMPARE(plainOf(m_colors->colors().classes.names[0]), std::string("Ursidae"));
        m_colors->colorBy("genus");
        settle();
        QCOMPARE(plainOf(m_colors->colors().classes.names[0]), std::string("Ursus"));
        QCOMPARE(m_colors->regions().states[0], ItemStatus::Verified);
    }

    void coloursThatNobodySeesAreReadWhenSomebodyDoes() {
        openWithVectors();
        arrange(byPca());
        m_colors->setSeen(false);
        const QSignalSpy changed(m_colors.get(), &MapColors::changed);
        const ItemId first = m_map->map().items[0];
        m_document->decide([first](Collection& collection) {
            return determine(
                collection, std::array{first}, Verdict::Taxon, kBear, "", {.person = "Ada"});
        });
        settle();
        m_colors->colorBy("genus");
        settle();
        QCOMPARE(changed.count(), 0);
        m_colors->setSeen(true);
        settle();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(plainOf(m_colors->colors().classes.names[0]), std::string("Ursus"));
        QCOMPARE(m_colors->regions().states[0], ItemStatus::Verified);
        m_colors->setSeen(false);
        m_colors->setSeen(true);
        settle();
        QCOMPARE(changed.count(), 1); // nothing was out of date
    }

    void aFieldThatNoItemHasIsToldAndChangesNothing() {
        openWithVectors();
        arrange(byPca());
        const QSignalSpy failed(m_colors.get(), &MapColors::failed);
        m_colors->colorBy("wing length");
        settle();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(m_colors->colors().colors.size(), 30U);
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::MapDocumentTest)
#include "map_document_test.moc"
