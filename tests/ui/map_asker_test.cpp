// SPDX-License-Identifier: MIT
// What is asked of a map, without a window.
#include "core/collection/determination.h"
#include "tests/support/environment.h"
#include "tests/ui/document_fixture.h"
#include "ui/document/map_asker.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taxo::ui {

class MapAskerTest : public DocumentFixture {
    Q_OBJECT

    std::optional<test::Environment> m_cache;
    std::unique_ptr<MapDocument> m_map;
    std::unique_ptr<MapAsker> m_asker;

    /// Eight photographs, identified by "bioclip", on a map of principal components.
    void openWithMap() {
        choose("bioclip");
        open();
        add({"a.png", "b.png", "c.png", "d.png", "e.png", "f.png", "g.png", "h.png"});
        MapQuestion question;
        question.options.method = ProjectionMethod::Pca;
        m_map->arrange(question);
        settle();
        QCOMPARE(m_map->map().items.size(), 8U);
    }

    void ask(std::initializer_list<const char*> names) {
        m_asker->askPictures(m_world->photos(names));
        settle();
    }

private Q_SLOTS:

    void init() {
        begin();
        m_cache.emplace("XDG_CACHE_HOME", (m_world->folder / "cache").native());
        m_map = std::make_unique<MapDocument>(*m_document, *m_runner);
        m_asker = std::make_unique<MapAsker>(*m_document, *m_map, *m_host, *m_runner);
    }

    void cleanup() {
        m_asker.reset();
        m_map.reset();
        end();
        m_cache.reset();
    }

    void photographsAreShownWithTheirNearestAndNotTakenIn() {
        openWithMap();
        const QSignalSpy answered(m_asker.get(), &MapAsker::answered);
        m_asker->askPictures(m_world->photos({"x.png", "broken.png", "y.png"}));
        QVERIFY(m_asker->isAsking());
        settle();
        QVERIFY(!m_asker->isAsking());
        QCOMPARE(answered.count(), 1);
        const MapAnswer& answer = m_asker->answer();
        QCOMPARE(answer.pictures.size(), 2U);
        QCOMPARE(answer.pictures[1].file.filename().string(), std::string("y.png"));
        QCOMPARE(answer.pictures[0].nearest.size(), 8U); // there are no more
        QCOMPARE(answer.failed.size(), 1U);
        QCOMPARE(count(""), 8);
        ask({"z.png"});
        QCOMPARE(m_asker->answer().pictures.size(), 3U); // beside those that stand there
        m_asker->dismiss();
        QVERIFY(m_asker->answer().isEmpty());
    }

    void theModelIsLoadedForThem() {
        openWithMap();
        choose("bioclip"); // lets go of what is loaded
        QVERIFY(m_host->state() != IdentifierHost::State::Ready);
        ask({"x.png"});
        QCOMPARE(m_asker->answer().pictures.size(), 1U);
    }

    void anotherModelIsRefusedWithASentence() {
        openWithMap();
        choose("bioclip-2");
        const QSignalSpy failed(m_asker.get(), &MapAsker::failed);
        ask({"x.png"});
        QCOMPARE(failed.count(), 1);
        const auto error = failed.front().front().value<Error>();
        QCOMPARE(error.code, ErrorCode::Mismatch);
        QVERIFY(m_asker->answer().isEmpty() && !m_asker->isAsking());
        m_asker->askText("fox");
        settle();
        QCOMPARE(failed.count(), 2);
        QCOMPARE(failed.back().front().value<Error>().code, ErrorCode::Mismatch);
    }

    void aModelThatCannotBeLoadedIsTold() {
        openWithMap();
        choose("torn");
        const QSignalSpy failed(m_asker.get(), &MapAsker::failed);
        ask({"x.png"});
        QCOMPARE(failed.count(), 1);
        QVERIFY(!m_asker->isAsking());
    }

    void aTextFindsInOrderAndTakesPhotographsAway() {
        openWithMap();
        ask({"x.png"});
        m_asker->askText("a fox in the snow");
        QVERIFY(m_asker->answer().isEmpty());
        settle();
        QCOMPARE(m_asker->answer().text, std::string("a fox in the snow"));
        QCOMPARE(m_asker->answer().found.size(), 8U);
        QVERIFY(m_asker->answer().pictures.empty());
        ask({"x.png"});
        QVERIFY(m_asker->answer().found.empty());
        m_asker->askText("fox");
        m_asker->askText(""); // the field was emptied
        settle();
        QVERIFY(m_asker->answer().isEmpty() && !m_asker->isAsking());
    }

    void aNameThatItsNeighboursContradictIsFoundAndAnotherQuestionTakesItAway() {
        openWithMap();
        const auto name = [this](std::vector<ItemId> items, const char* genus) {
            m_document->decide([items = std::move(items), genus](Collection& collection) {
                return determine(collection,
                                 items,
                                 Verdict::Taxon,
                                 {{"Animalia", "Chordata", "Mammalia", "Carnivora", "", genus, ""}},
                                 "",
                                 {.person = "Ada"});
            });
            settle();
        };
        const QSignalSpy failed(m_asker.get(), &MapAsker::failed);
        m_asker->askLabels();
        settle();
        QCOMPARE(failed.count(), 1); // nobody named any
        QVERIFY(m_asker->answer().isEmpty());
        name(m_map->map().items, "Ursus");
        name({m_map->map().items[5]}, "Vulpes");
        m_asker->askLabels();
        QVERIFY(m_asker->isAsking());
        settle();
        QVERIFY(!m_asker->answer().isEmpty());
        QCOMPARE(m_asker->answer().points(), std::vector<std::uint32_t>{5});
        QCOMPARE(m_asker->answer().doubtful, 1U);
        QCOMPARE(m_asker->answer().labels->labels, 8U);
        ask({"x.png"});
        QVERIFY(!m_asker->answer().labels);
        QCOMPARE(m_asker->answer().pictures.size(), 1U);
        m_asker->askLabels();
        settle();
        QVERIFY(m_asker->answer().pictures.empty());
        m_asker->askText("fox");
        settle();
        QVERIFY(!m_asker->answer().labels);
    }

    void aTextThatAModelCannotReadIsTold() {
        openWithMap();
        const QSignalSpy failed(m_asker.get(), &MapAsker::failed);
        m_asker->askText("no words");
        settle();
        QCOMPARE(failed.count(), 1);
        QVERIFY(m_asker->answer().isEmpty());
    }

    void anotherMapForgetsWhatWasAnswered() {
        openWithMap();
        ask({"x.png"});
        MapQuestion question;
        question.options.method = ProjectionMethod::Pca;
        question.options.dimensions = 3;
        m_map->arrange(question);
        settle();
        QVERIFY(m_asker->answer().isEmpty());
    }

    void neighboursAreThoseOfThePointThatIsWantedLast() {
        openWithMap();
        QSignalSpy found(m_asker.get(), &MapAsker::neighborsFound);
        m_asker->findNeighbors(2);
        m_asker->findNeighbors(5);
        settle();
        QCOMPARE(found.count(), 1);
        QCOMPARE(found.front().front().value<std::uint32_t>(), 5U);
        const auto neighbors = found.front().back().value<std::vector<RowMatch>>();
        QCOMPARE(neighbors.size(), 7U);
        for (const RowMatch& one : neighbors) {
            QVERIFY(one.row != 5);
        }
        m_asker->findNeighbors(1);
        m_asker->findNeighbors({});
        settle();
        QCOMPARE(found.count(), 1);
    }

    void withoutAMapNothingIsAsked() {
        choose("bioclip");
        open();
        settle();
        const int opened = m_world->modelsOpened; // for the collection
        ask({"x.png"});
        m_asker->askText("fox");
        settle();
        QVERIFY(m_asker->answer().isEmpty() && !m_asker->isAsking());
        QCOMPARE(m_world->modelsOpened.load(), opened);
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::MapAskerTest)
#include "map_asker_test.moc"
