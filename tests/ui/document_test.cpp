// SPDX-License-Identifier: MIT
// Photographs of a session, their way to the identifier and back, without a window.
#include "tests/ui/world.h"
#include "ui/document/identify_queue.h"
#include "ui/document/path_text.h"
#include "ui/document/selection.h"
#include "ui/document/session_document.h"

#include <QSignalSpy>
#include <QTest>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace taxo::ui {

namespace {

std::vector<std::filesystem::path> files(std::initializer_list<const char*> names) {
    std::vector<std::filesystem::path> made;
    for (const char* const name : names) {
        made.emplace_back(std::string("/photos/") + name);
    }
    return made;
}

IdentifierChoice modelNamed(const char* name) {
    IdentifierChoice choice;
    choice.model = name;
    return choice;
}

} // namespace

class DocumentTest : public QObject {
    Q_OBJECT

    std::unique_ptr<World> m_world;
    Services m_services;
    std::unique_ptr<InlineJobRunner> m_runner;
    std::unique_ptr<SessionDocument> m_document;
    std::unique_ptr<IdentifierHost> m_host;
    std::unique_ptr<IdentifyQueue> m_queue;

    PhotoState stateOf(std::size_t row) const { return m_document->at(row).state; }

private Q_SLOTS:

    void init() {
        m_world = std::make_unique<World>();
        m_services = m_world->services();
        m_runner = std::make_unique<InlineJobRunner>();
        m_document = std::make_unique<SessionDocument>();
        m_host = std::make_unique<IdentifierHost>(*m_runner, m_services);
        m_queue = std::make_unique<IdentifyQueue>(*m_document, *m_host, *m_runner);
    }

    void cleanup() {
        m_queue.reset();
        m_host.reset();
        m_document.reset();
        m_runner.reset();
    }

    void aFileIsAddedOnce() {
        QCOMPARE(m_document->add(files({"a.jpg", "b.jpg", "a.jpg"})).size(), 2U);
        QVERIFY(m_document->add(files({"../photos/b.jpg"})).empty());
        QCOMPARE(m_document->size(), 2U);
    }

    void aRemovedFileMayComeBackAsAnotherItem() {
        const auto first = m_document->add(files({"a.jpg"}));
        m_document->remove(first);
        const auto second = m_document->add(files({"a.jpg"}));
        QCOMPARE(second.size(), 1U);
        QVERIFY(second.front() != first.front());
    }

    void removingScatteredPhotosKeepsRowsRight() {
        const auto ids = m_document->add(files({"a", "b", "c", "d", "e"}));
        const QSignalSpy removals(m_document.get(), &SessionDocument::photosAboutToBeRemoved);
        m_document->remove(std::vector<ItemId>{ids[3], ids[0], ids[1], ids[0]});
        QCOMPARE(removals.count(), 2); // two runs of neighbours
        QCOMPARE(m_document->size(), 2U);
        QCOMPARE(m_document->rowOf(ids[2]), std::optional<std::size_t>(0));
        QCOMPARE(m_document->rowOf(ids[4]), std::optional<std::size_t>(1));
        QVERIFY(!m_document->rowOf(ids[0]));
        QCOMPARE(m_document->count(PhotoState::Waiting), 2U);
    }

    void photosThatWereTakenAwayComeBackAsTheyWere() {
        const auto ids = m_document->add(files({"a.jpg", "b.jpg", "c.jpg"}));
        m_document->setOutcome(ids[0], test::FakeIdentifier::answer("a.jpg", {}));
        m_document->setWorking(std::vector{ids[1]});
        std::vector<SessionPhoto> taken = m_document->takeAll();
        QCOMPARE(m_document->size(), 0U);
        QCOMPARE(m_document->count(PhotoState::Done), 0U);
        m_document->add(files({"a.jpg"})); // meanwhile it is another item
        m_document->takeAll();
        m_document->putBack(std::move(taken));
        QCOMPARE(m_document->rowOf(ids[2]), std::optional<std::size_t>(2));
        QVERIFY(m_document->at(0).identification);
        QCOMPARE(stateOf(1), PhotoState::Waiting); // nobody works on it any more
        QCOMPARE(m_document->count(PhotoState::Waiting), 2U);
        QVERIFY(m_document->add(files({"c.jpg"})).empty());
        QVERIFY(m_document->add(files({"d.jpg"})).front() > ids[2]);
    }

    void withoutAModelPhotosWait() {
        m_document->add(files({"a.jpg"}));
        m_runner->runAll();
        QCOMPARE(stateOf(0), PhotoState::Waiting);
        QCOMPARE(m_queue->state(), IdentifyQueue::State::Idle);
        QCOMPARE(m_world->modelsOpened.load(), 0);
    }

    void theModelIsLoadedByTheFirstPhoto() {
        m_host->choose(modelNamed("bioclip-2"));
        m_runner->runAll();
        QCOMPARE(m_world->modelsOpened.load(), 0);
        m_document->add(files({"a.jpg", "b.jpg"}));
        m_runner->runAll();
        QCOMPARE(m_world->modelsOpened.load(), 1);
        QCOMPARE(m_document->count(PhotoState::Done), 2U);
        QCOMPARE(m_queue->state(), IdentifyQueue::State::Idle);
    }

    void choosingAModelAnswersWhatWaits() {
        m_document->add(files({"a.jpg"}));
        m_host->choose(modelNamed("bioclip-2"));
        m_runner->runAll();
        QCOMPARE(stateOf(0), PhotoState::Done);
        QVERIFY(m_document->at(0).identification->bestSupportedStep.has_value());
    }

    void anotherModelIsAskedAboutAllAgain() {
        m_host->choose(modelNamed("bioclip-2"));
        m_document->add(files({"a.jpg"}));
        m_runner->runAll();
        m_host->choose(modelNamed("other"));
        QCOMPARE(stateOf(0), PhotoState::Waiting);
        m_runner->runAll();
        QCOMPARE(stateOf(0), PhotoState::Done);
        QCOMPARE(m_world->modelsOpened.load(), 2);
    }

    void oneBadPhotoIsOneFailure() {
        m_host->choose(modelNamed("bioclip-2"));
        m_document->add(files({"a.jpg", "broken.jpg", "c.jpg"}));
        m_runner->runAll();
        QCOMPARE(m_document->count(PhotoState::Done), 2U);
        QCOMPARE(stateOf(1), PhotoState::Failed);
        QCOMPARE(m_document->at(1).problem->code, ErrorCode::Corrupt);
    }

    void aModelThatCannotBeLoadedLeavesPhotosWaiting() {
        m_world->isModelBroken = true;
        m_host->choose(modelNamed("bioclip-2"));
        m_document->add(files({"a.jpg"}));
        m_runner->runAll();
        QCOMPARE(m_host->state(), IdentifierHost::State::Failed);
        QCOMPARE(m_host->problem()->code, ErrorCode::Corrupt);
        QCOMPARE(stateOf(0), PhotoState::Waiting);
        m_world->isModelBroken = false;
        m_queue->resume(); // "try again"
        m_runner->runAll();
        QCOMPARE(stateOf(0), PhotoState::Done);
    }

    void stoppingKeepsWhatIsAnsweredAndGoesOnLater() {
        int asked = 0;
        m_world->beforeEach = [&](const std::filesystem::path&) {
            if (++asked == 3) {
                m_queue->stop();
            }
        };
        m_host->choose(modelNamed("bioclip-2"));
        m_document->add(files({"a", "b", "c", "d"}));
        m_runner->runAll();
        QCOMPARE(m_queue->state(), IdentifyQueue::State::Stopped);
        QCOMPARE(m_document->count(PhotoState::Working), 0U);
        QVERIFY(m_document->count(PhotoState::Waiting) >= 2);
        m_world->beforeEach = nullptr;
        m_queue->resume();
        m_runner->runAll();
        QCOMPARE(m_document->count(PhotoState::Done), 4U);
    }

    void stoppingWhileTheModelLoadsDoesNotLoadItAgain() {
        m_host->choose(modelNamed("bioclip-2"));
        m_document->add(files({"a"}));
        QCOMPARE(m_queue->state(), IdentifyQueue::State::Running);
        m_queue->stop();
        m_runner->runAll();
        QCOMPARE(m_world->modelsOpened.load(), 0);
        QCOMPARE(m_queue->state(), IdentifyQueue::State::Stopped);
        m_document->add(files({"b"})); // who adds photographs wants them identified
        m_runner->runAll();
        QCOMPARE(m_document->count(PhotoState::Done), 2U);
    }

    void goingOnWhileTheModelIsStillBeingStoppedLoadsItAgain() {
        m_host->choose(modelNamed("bioclip-2"));
        m_document->add(files({"a"}));
        m_queue->stop();
        m_queue->resume(); // before the load has noticed
        m_runner->runAll();
        QCOMPARE(m_queue->state(), IdentifyQueue::State::Idle);
        QCOMPARE(m_document->count(PhotoState::Done), 1U);
    }

    void photosAddedLastAreAnsweredFirst() {
        std::vector<std::string> asked;
        std::vector<ItemId> ids;
        m_world->beforeEach = [&](const std::filesystem::path& file) {
            if (asked.empty()) {
                m_document->add(files({"late"}));
                m_queue->askAgain(std::span(ids).subspan(30, 2));
            }
            asked.push_back(file.filename().string());
        };
        std::vector<std::filesystem::path> many;
        for (int i = 0; i < 40; ++i) {
            many.emplace_back("/photos/" + std::to_string(i));
        }
        ids = m_document->add(many);
        m_host->choose(modelNamed("bioclip-2"));
        m_runner->runAll();
        QCOMPARE(asked.size(), 41U); // each once, though two were asked about again
        const std::vector<std::string> first(asked.begin() + 17, asked.begin() + 21);
        QCOMPARE(first, (std::vector<std::string>{"30", "31", "late", "17"}));
    }

    void photosAddedMeanwhileJoinIn() {
        bool added = false;
        m_world->beforeEach = [&](const std::filesystem::path&) {
            if (!added) {
                added = true;
                m_document->add(files({"late"}));
            }
        };
        m_host->choose(modelNamed("bioclip-2"));
        m_document->add(files({"a"}));
        m_runner->runAll();
        QCOMPARE(m_document->count(PhotoState::Done), 2U);
        QCOMPARE(m_world->modelsOpened.load(), 1);
    }

    void photosRemovedMeanwhileAreNotAskedAbout() {
        std::vector<std::string> asked;
        m_host->choose(modelNamed("bioclip-2"));
        std::vector<std::filesystem::path> many;
        for (int i = 0; i < 40; ++i) {
            many.emplace_back("/photos/" + std::to_string(i));
        }
        const auto ids = m_document->add(many);
        m_world->beforeEach = [&](const std::filesystem::path& file) {
            if (asked.empty()) {
                m_document->remove(std::span(ids).subspan(1));
            }
            asked.push_back(file.filename().string());
        };
        m_runner->runAll();
        QVERIFY2(asked.size() <= 17, "only those that were already handed over");
        QCOMPARE(m_document->size(), 1U);
        QCOMPARE(stateOf(0), PhotoState::Done);
    }

    void askingAgainAnswersAgain() {
        m_host->choose(modelNamed("bioclip-2"));
        const auto ids = m_document->add(files({"a"}));
        m_runner->runAll();
        m_queue->askAgain(ids);
        QCOMPARE(stateOf(0), PhotoState::Waiting);
        QVERIFY(m_document->at(0).identification == nullptr);
        m_runner->runAll();
        QCOMPARE(stateOf(0), PhotoState::Done);
    }

    void aBurstOfSelectionsIsOneSignal() {
        Selection selection;
        QSignalSpy changed(&selection, &Selection::changed);
        for (int i = 1; i <= 100; ++i) {
            selection.set({ItemId{i}});
        }
        QVERIFY(changed.wait());
        QCOMPARE(changed.count(), 1);
        selection.set({ItemId{100}}); // equal: none
        QVERIFY(!changed.wait(10));
        QVERIFY(selection.contains(ItemId{100}));
    }

    void anAddressKeepsBytesThatAreNotUtf8() {
        const auto path = pathFromUrl(QUrl::fromEncoded("file:///a%20b/%FF%C3%A4.jpg"));
        QVERIFY(path.has_value());
        QCOMPARE(QByteArray::fromStdString(path->native()), QByteArray("/a b/\xFF\xC3\xA4.jpg"));
        QCOMPARE(displayName(*path), QStringLiteral("%FF\u00e4.jpg"));
        QVERIFY(!pathFromUrl(QUrl(QStringLiteral("https://example.org/a.jpg"))));
    }
};

} // namespace taxo::ui

QTEST_GUILESS_MAIN(taxo::ui::DocumentTest)
#include "document_test.moc"
