// SPDX-License-Identifier: MIT
// Photographs on their way into a collection, to the identifier and back, without a window.
#include "core/collection/embeddings.h"
#include "core/collection/predictions.h"
#include "tests/ui/document_fixture.h"
#include "ui/document/item_details.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace taxo::ui {

class IdentifyQueueTest : public DocumentFixture {
    Q_OBJECT

    std::vector<std::string> m_asked; ///< names of files, in their order

    /// What a person does while the first photograph is identified.
    void whileIdentifying(std::function<void()> act) {
        m_world->beforeEach = [this, act = std::move(act)](const std::filesystem::path& file) {
            m_asked.push_back(file.filename().string());
            if (m_asked.size() == 1) {
                act();
            }
        };
    }

    std::string answerTo(const char* name) const {
        const auto details = detailsOf(m_document->view(), item(name));
        return details && details->answer ? details->answer->candidates.front().name : "";
    }

private Q_SLOTS:

    void init() {
        begin();
        m_asked.clear();
    }

    void cleanup() { end(); }

    // The model

    void withoutAModelPhotographsWait() {
        open();
        add({"a.png"});
        QCOMPARE(waiting(), 1);
        QCOMPARE(m_queue->state(), IdentifyQueue::State::Idle);
        QCOMPARE(m_world->modelsOpened.load(), 0);
    }

    void withoutACollectionTheModelIsNotLoaded() {
        choose("bioclip-2");
        settle();
        QCOMPARE(m_world->modelsOpened.load(), 0);
        open();
        add({"a.png", "b.png"});
        QCOMPARE(m_world->modelsOpened.load(), 1);
        QCOMPARE(suggested(), 2);
        QCOMPARE(m_queue->state(), IdentifyQueue::State::Idle);
    }

    void aCollectionThatIsAnsweredLoadsNoModel() {
        choose("fake");
        open();
        add({"a.png", "broken.png"});
        start();
        choose("fake");
        open();
        QCOMPARE(m_world->modelsOpened.load(), 1); // by the program before
        QCOMPARE(m_queue->state(), IdentifyQueue::State::Idle);
        add({"b.png"});
        QCOMPARE(m_world->modelsOpened.load(), 2);
        QCOMPARE(suggested(), 2);
    }

    void aCollectionThatAnotherModelAnsweredIsAsked() {
        choose("fake");
        open();
        add({"a.png"});
        start();
        choose("other");
        open();
        QCOMPARE(m_world->modelsOpened.load(), 2);
        QCOMPARE(predictionKeys(m_document->view())->size(), 2U);
    }

    void modelsOfOneNameAreToldApart() {
        choose("/here/fake");
        open();
        add({"a.png"});
        start();
        choose("/there/fake");
        open();
        QCOMPARE(m_world->modelsOpened.load(), 2);
        QCOMPARE(predictionKeys(m_document->view())->size(), 2U);
    }

    void aCollectionOfAnotherThresholdIsAsked() {
        choose("fake");
        open();
        add({"a.png"});
        start();
        choose("fake");
        IdentifyOptions options;
        options.threshold = 0.9F;
        m_queue->setOptions(options);
        open();
        QCOMPARE(predictionKeys(m_document->view())->size(), 2U);
    }

    void choosingAModelAnswersWhatWaits() {
        open();
        add({"a.png"});
        choose("bioclip-2");
        settle();
        QCOMPARE(suggested(), 1);
        QVERIFY(!answerTo("a.png").empty());
    }

    void anotherModelAnswersBesideTheFirst() {
        open();
        choose("bioclip-2");
        add({"a.png"});
        const auto first = currentPredictions(m_document->view());
        choose("other");
        settle();
        QCOMPARE(m_world->modelsOpened.load(), 2);
        QCOMPARE(predictionKeys(m_document->view())->size(), 2U); // the old answers stay
        QVERIFY((*currentPredictions(m_document->view()))->id != (*first)->id);
        whileIdentifying([] {});
        choose("bioclip-2");
        settle();
        QVERIFY(m_asked.empty()); // it has answered before
        QCOMPARE((*currentPredictions(m_document->view()))->id, (*first)->id);
    }

    void oneBadPhotographIsOneFailure() {
        choose("bioclip-2");
        open();
        add({"a.png", "broken.png", "c.png"});
        QCOMPARE(suggested(), 2);
        QCOMPARE(count("failed"), 1);
        QVERIFY(rowOf("broken.png").problem.find("12 of 480 rows") != std::string::npos);
        QCOMPARE(m_queue->state(), IdentifyQueue::State::Idle);
    }

    void whatCouldNotBeReadIsTriedAgainWhenAsked() {
        choose("bioclip-2");
        open();
        add({"a.png", "broken.png"});
        whileIdentifying([] {});
        m_queue->resume();
        settle();
        QVERIFY(m_asked.empty()); // never by itself
        m_queue->tryFailedAgain();
        settle();
        QCOMPARE(m_asked, std::vector<std::string>{"broken.png"});
        QCOMPARE(count("failed"), 1);
    }

    void aModelThatCannotBeLoadedLeavesPhotographsWaiting() {
        m_world->isModelBroken = true;
        choose("bioclip-2");
        open();
        add({"a.png"});
        QCOMPARE(m_host->state(), IdentifierHost::State::Failed);
        QCOMPARE(m_host->problem()->code, ErrorCode::Corrupt);
        QCOMPARE(waiting(), 1);
        m_world->isModelBroken = false;
        m_queue->resume(); // "try again"
        settle();
        QCOMPARE(suggested(), 1);
    }

    void whatItFoundIsTold() {
        choose("bioclip-2");
        QSignalSpy finished(m_queue.get(), &IdentifyQueue::finished);
        open();
        add({"a.png", "broken.png"});
        std::size_t identified = 0;
        std::size_t failed = 0;
        for (const auto& arguments : finished) {
            identified += arguments.at(0).value<CollectionRun>().identified;
            failed += arguments.at(0).value<CollectionRun>().failed.size();
        }
        QCOMPARE(identified, 1U);
        QCOMPARE(failed, 1U);
    }

    // Stopping and going on

    void stoppingKeepsWhatIsAnsweredAndGoesOnLater() {
        open();
        add({"a", "b", "c", "d"});
        m_world->beforeEach = [this](const std::filesystem::path&) {
            m_asked.emplace_back();
            if (m_asked.size() == 3) {
                m_queue->stop();
            }
        };
        choose("bioclip-2");
        settle();
        QCOMPARE(m_queue->state(), IdentifyQueue::State::Stopped);
        QCOMPARE(waiting(), 2);
        QCOMPARE(suggested(), 2);
        m_world->beforeEach = nullptr;
        m_queue->resume();
        settle();
        QCOMPARE(suggested(), 4);
        QCOMPARE(m_queue->state(), IdentifyQueue::State::Idle);
    }

    void stoppingWhileTheModelLoadsDoesNotLoadItAgain() {
        open();
        add({"a"});
        choose("bioclip-2");
        QCOMPARE(m_queue->state(), IdentifyQueue::State::Running);
        m_queue->stop();
        settle();
        QCOMPARE(m_world->modelsOpened.load(), 0);
        QCOMPARE(m_queue->state(), IdentifyQueue::State::Stopped);
        add({"b"}); // who adds photographs wants them identified
        QCOMPARE(suggested(), 2);
    }

    void goingOnWhileTheModelIsStillBeingStoppedLoadsItAgain() {
        open();
        add({"a"});
        choose("bioclip-2");
        m_queue->stop();
        m_queue->resume(); // before the load has noticed
        settle();
        QCOMPARE(m_queue->state(), IdentifyQueue::State::Idle);
        QCOMPARE(suggested(), 1);
    }

    // What comes in meanwhile

    void photographsAddedLastAreAnsweredFirst() {
        open();
        std::vector<std::filesystem::path> many;
        for (int i = 0; i < 40; ++i) {
            many.push_back(m_world->photo(std::to_string(i)));
        }
        m_importer->add(many);
        settle();
        whileIdentifying([this] {
            const auto late = m_world->photos({"late"});
            QVERIFY(importPhotos(*m_document->shared(), late, {}));
            m_queue->onAdded(ItemId{41});
        });
        choose("bioclip-2");
        settle();
        QCOMPARE(m_asked.size(), 41U);
        const auto place = std::find(m_asked.begin(), m_asked.end(), "late") - m_asked.begin();
        QCOMPARE(place, 16); // after those that had been handed over
        QCOMPARE(suggested(), 41);
    }

    void photographsAddedWhileTheLastOnesAreIdentifiedJoinIn() {
        open();
        add({"a"});
        whileIdentifying([this] { m_importer->add(m_world->photos({"late"})); });
        choose("bioclip-2");
        settle();
        QCOMPARE(suggested(), 2);
        QCOMPARE(m_world->modelsOpened.load(), 1);
    }

    // Collections

    void whatWasIdentifiedIsNotAskedAboutAfterARestart() {
        choose("bioclip-2");
        open();
        add({"a"});
        start();
        whileIdentifying([] {});
        choose("bioclip-2");
        open();
        QCOMPARE(suggested(), 1);
        QVERIFY(m_asked.empty());
    }

    void whatAStoppedProgramLeftIsDoneByTheNext() {
        open();
        add({"a"});
        start();
        choose("bioclip-2");
        open();
        QCOMPARE(suggested(), 1);
    }

    void anotherCollectionIsIdentifiedInItsTurn() {
        open();
        add({"a", "b", "c"});
        open("other.taxo");
        add({"d"});
        whileIdentifying([this] { m_document->open(file()); });
        choose("bioclip-2");
        settle();
        QCOMPARE(m_document->file(), file());
        QCOMPARE(suggested(), 3);
    }

    void aClosedCollectionIsNotIdentified() {
        open();
        add({"a", "b", "c"});
        whileIdentifying([this] { m_document->close(); });
        choose("bioclip-2");
        settle();
        QCOMPARE(m_asked.size(), 1U);
        QCOMPARE(m_queue->state(), IdentifyQueue::State::Idle);
    }

    void aCollectionThatCanOnlyBeReadIsNotIdentified() {
        open();
        add({"a"});
        CollectionDocument second(*m_runner);
        IdentifyQueue queue(second, *m_host, *m_runner);
        m_document->close();
        auto writer = Collection::open(file());
        settle();
        writer = Collection::open(file());
        second.open(file());
        choose("bioclip-2");
        settle();
        QVERIFY(second.isReadOnly());
        QCOMPARE(queue.state(), IdentifyQueue::State::Idle);
        QVERIFY(!queue.problem());
    }
};

} // namespace taxo::ui

QTEST_GUILESS_MAIN(taxo::ui::IdentifyQueueTest)
#include "identify_queue_test.moc"
