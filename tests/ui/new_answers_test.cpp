// SPDX-License-Identifier: MIT
// Restrictions and other choices that a collection is asked about again by, and what becomes of the
// answers, without a window.
#include "core/collection/predictions.h"
#include "tests/ui/document_fixture.h"
#include "ui/document/item_details.h"

#include <QSignalSpy>
#include <QTest>

#include <filesystem>
#include <string>
#include <vector>

namespace taxo::ui {

namespace {

TaxonMatch taxonNamed(const char* name) {
    TaxonMatch taxon;
    taxon.name = taxon.title = name;
    return taxon;
}

} // namespace

class NewAnswersTest : public DocumentFixture {
    Q_OBJECT

    std::string answerTo(const char* name) const {
        const auto details = detailsOf(m_document->view(), item(name));
        return details && details->answer ? details->answer->candidates.front().name : "";
    }

private Q_SLOTS:

    void init() { begin(); }

    void cleanup() { end(); }

    void aRestrictionAsksAgainWithoutLookingAgain() {
        choose("bioclip-2");
        open();
        add({"picture_a", "picture_b", "picture_c"});
        const std::string before = answerTo("picture_a");
        int asked = 0;
        m_world->beforeEach = [&asked](const std::filesystem::path&) { ++asked; };
        const QSignalSpy changed(m_queue.get(), &IdentifyQueue::restrictionChanged);
        m_queue->restrictTo({taxonNamed("Felidae")});
        settle();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(asked, 0); // the vectors are kept
        QVERIFY(m_newAnswers->comparison());
        QCOMPARE(answerTo("picture_a"), before); // what would change is looked at first
        m_newAnswers->adopt();
        settle();
        for (const char* const name : {"picture_a", "picture_b", "picture_c"}) {
            const auto answer = detailsOf(m_document->view(), item(name))->answer;
            QVERIFY(answer->shareInside.has_value());
            QCOMPARE(answer->candidates.front().lineage.at(Rank::Family), std::string("Felidae"));
        }
        m_queue->restrictTo({});
        settle();
        m_newAnswers->adopt();
        settle();
        QCOMPARE(answerTo("picture_a"), before);
    }

    void answersThatChangeNothingAreTakenAtOnce() {
        open();
        choose("bioclip-2");
        add({"a.png"});
        const QSignalSpy adopted(m_newAnswers.get(), &NewAnswers::adopted);
        choose("other"); // which says the same
        settle();
        QCOMPARE(adopted.count(), 1);
        QVERIFY(!m_newAnswers->comparison());
    }

    void answersThatAreNotWantedStayBesideThoseBefore() {
        choose("bioclip-2");
        open();
        add({"picture_a", "picture_b", "picture_c"});
        const auto shown = (*currentPredictions(m_document->view()))->id;
        m_queue->restrictTo({taxonNamed("Felidae")});
        settle();
        QCOMPARE(m_newAnswers->comparison()->items, 3);
        const QSignalSpy discarded(m_newAnswers.get(), &NewAnswers::discarded);
        m_newAnswers->discard();
        settle();
        QCOMPARE(discarded.count(), 1);
        QVERIFY(!m_newAnswers->comparison());
        QCOMPARE((*currentPredictions(m_document->view()))->id, shown);
        QCOMPARE(predictionKeys(m_document->view())->size(), 2U);
    }

    void aComparisonThatFailsIsTold() {
        choose("bioclip-2");
        open();
        add({"a.png"});
        QSignalSpy failed(m_newAnswers.get(), &NewAnswers::comparingFailed);
        std::filesystem::rename(file(), m_world->folder / "elsewhere.taxo");
        CollectionRun run;
        run.predictions = {2};
        m_newAnswers->take(run);
        settle();
        QCOMPARE(failed.count(), 1);
        QVERIFY(!m_newAnswers->comparison());
    }

    void aClosedCollectionHasNoAnswersToTake() {
        choose("bioclip-2");
        open();
        add({"picture_a", "picture_b", "picture_c"});
        m_queue->restrictTo({taxonNamed("Felidae")});
        settle();
        m_document->close();
        QVERIFY(!m_newAnswers->comparison());
    }

    void theSameRestrictionIsNoChange() {
        choose("bioclip-2");
        open();
        m_queue->restrictTo({taxonNamed("Felidae")});
        settle();
        const QSignalSpy changed(m_queue.get(), &IdentifyQueue::restrictionChanged);
        m_queue->restrictTo({taxonNamed("Felidae")});
        QCOMPARE(changed.count(), 0);
        QCOMPARE(m_queue->options().within, std::vector<std::string>{"Felidae"});
    }

    void aRestrictionThatTheLabelsDoNotKnowIsTheReasonWhyAllWait() {
        choose("bioclip-2");
        open();
        m_queue->restrictTo({taxonNamed("Nessiteras")});
        add({"a"});
        QCOMPARE(m_queue->state(), IdentifyQueue::State::Failed);
        QCOMPARE(m_queue->problem()->code, ErrorCode::InvalidInput);
        QCOMPARE(waiting(), 1);
        m_queue->restrictTo({});
        settle();
        QVERIFY(!m_queue->problem());
        QCOMPARE(suggested(), 1);
    }

    void anotherThresholdAsksAgain() {
        choose("bioclip-2");
        open();
        add({"a"});
        IdentifyOptions options = m_queue->options();
        options.threshold = 0.9999F;
        m_queue->setOptions(options);
        settle();
        m_newAnswers->adopt();
        settle();
        QVERIFY(rowOf("a").taxon.empty()); // nothing is that sure
    }
};

} // namespace taxo::ui

QTEST_GUILESS_MAIN(taxo::ui::NewAnswersTest)
#include "new_answers_test.moc"
