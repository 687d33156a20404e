// SPDX-License-Identifier: MIT
// What both runners promise, and the list that panels show.
#include "ui/jobs/job_list_model.h"
#include "ui/jobs/job_runner.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <future>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace taxo::ui {

namespace {

/// Until every job is done and told.
void finishAll(JobRunner& runner) {
    if (auto* const atOnce = qobject_cast<InlineJobRunner*>(&runner)) {
        atOnce->runAll();
    }
    QTRY_VERIFY(runner.isIdle());
}

Result<int> seven(const Progress& /*progress*/) {
    return 7;
}

/// Work that says when it began and goes on until it is stopped.
struct Patient {
    std::promise<void> began;

    auto work() {
        return [this](const Progress& progress) -> Result<int> {
            began.set_value();
            while (!progress.cancelled()) {
                std::this_thread::yield();
            }
            return cancelledError();
        };
    }
};

} // namespace

class JobRunnerTest : public QObject {
    Q_OBJECT

    std::unique_ptr<JobRunner> m_runner;

private Q_SLOTS:

    void init() {
        QFETCH_GLOBAL(bool, lanes);
        if (lanes) {
            m_runner = std::make_unique<LaneJobRunner>(2);
        } else {
            m_runner = std::make_unique<InlineJobRunner>();
        }
    }

    void cleanup() { m_runner.reset(); }

    void initTestCase_data() { // NOLINT(readability-identifier-naming): Qt's name
        QTest::addColumn<bool>("lanes");
        QTest::newRow("lanes") << true;
        QTest::newRow("inline") << false;
    }

    void aResultArrivesOnTheThreadOfTheRunner() {
        int got = 0;
        const QThread* where = nullptr;
        m_runner->start(QStringLiteral("count"), On::Io, seven, this, [&](Result<int> result) {
            got = result.value();
            where = QThread::currentThread();
        });
        QCOMPARE(got, 0); // never inside start
        finishAll(*m_runner);
        QCOMPARE(got, 7);
        QCOMPARE(where, QThread::currentThread());
    }

    void aResultNeedNotBeCopyable() {
        int got = 0;
        m_runner->start(
            {},
            On::Compute,
            [](const Progress&) -> Result<std::unique_ptr<int>> {
                return std::make_unique<int>(5);
            },
            this,
            [&](Result<std::unique_ptr<int>> result) { got = **result; });
        finishAll(*m_runner);
        QCOMPARE(got, 5);
    }

    void aReceiverThatIsGoneHearsNothing() {
        bool told = false;
        auto receiver = std::make_unique<QObject>();
        m_runner->start(
            {}, On::Io, seven, receiver.get(), [&](const Result<int>&) { told = true; });
        receiver.reset();
        finishAll(*m_runner);
        QVERIFY(!told);
    }

    void whatWorkThrowsIsAnError() {
        std::string message;
        m_runner->start(
            {},
            On::Io,
            [](const Progress&) -> Status { throw std::runtime_error("torn"); },
            this,
            [&](const Status& status) { message = status.error().message; });
        finishAll(*m_runner);
        QCOMPARE(QString::fromStdString(message), QStringLiteral("torn"));
    }

    void cancellingBeforeItBeganIsAnOutcome() {
        Patient first;
        const bool lanes = qobject_cast<LaneJobRunner*>(m_runner.get()) != nullptr;
        if (lanes) {
            m_runner->start({}, On::Compute, first.work(), this, [](const Result<int>&) {});
        }
        bool began = false;
        std::vector<ErrorCode> told;
        const JobId id = m_runner->start(
            {},
            On::Compute,
            [&](const Progress&) -> Status {
                began = true;
                return {};
            },
            this,
            [&](const Status& status) { told.push_back(status.error().code); });
        m_runner->cancel(id);
        QVERIFY(told.empty()); // never inside cancel
        QTRY_COMPARE(told.size(), 1U);
        QCOMPARE(told.front(), ErrorCode::Cancelled);
        m_runner->cancelAll();
        finishAll(*m_runner);
        QVERIFY(!began);
        QCOMPARE(told.size(), 1U);
    }

    void theLastReportAlwaysPassesAndComesBeforeTheOutcome() {
        std::vector<std::size_t> seen;
        std::size_t seenAtOutcome = 0;
        connect(m_runner.get(), &JobRunner::jobChanged, this, [&](JobId) {
            seen.push_back(m_runner->jobs().front().done);
        });
        m_runner->start(
            QStringLiteral("many"),
            On::Io,
            [](const Progress& progress) -> Status {
                for (std::size_t i = 1; i <= 5000; ++i) {
                    progress.report(i, 5000, "counting");
                }
                return {};
            },
            this,
            [&](const Status&) { seenAtOutcome = seen.size(); });
        finishAll(*m_runner);
        QVERIFY(!seen.empty());
        QCOMPARE(seen.back(), 5000U);
        QCOMPARE(seenAtOutcome, seen.size());
        QVERIFY2(seen.size() < 100, "reports are thinned");
    }

    void aReportIsShownThoughNoOtherFollows() {
        if (qobject_cast<InlineJobRunner*>(m_runner.get()) != nullptr) {
            QSKIP("work and receiver share a thread here");
        }
        QString what;
        connect(m_runner.get(), &JobRunner::jobChanged, this, [&](JobId) {
            what = m_runner->jobs().front().what;
        });
        const JobId id = m_runner->start(
            QStringLiteral("load"),
            On::Compute,
            [](const Progress& progress) -> Status {
                progress.report(0, 0, "opening");
                progress.report(0, 0, "reading"); // comes too soon after the first
                while (!progress.cancelled()) {
                    std::this_thread::yield();
                }
                return cancelledError();
            },
            this,
            [](const Status&) {});
        QTRY_COMPARE(what, QStringLiteral("reading"));
        m_runner->cancel(id);
        finishAll(*m_runner);
    }

    void valuesGivenByWorkArriveInOrderBeforeItsOutcome() {
        QString story;
        const auto give =
            m_runner->courier<int>(this, [&](int value) { story += QString::number(value); });
        m_runner->start(
            {},
            On::Compute,
            [give](const Progress&) -> Status {
                give(1);
                give(2);
                return {};
            },
            this,
            [&](const Status&) { story += QStringLiteral("."); });
        finishAll(*m_runner);
        QCOMPARE(story, QStringLiteral("12."));
    }

    void doneMayStartTheNextJob() {
        int got = 0;
        m_runner->start({}, On::Io, seven, this, [&](const Result<int>&) {
            m_runner->start(
                {}, On::Compute, seven, this, [&](Result<int> second) { got = *second; });
        });
        finishAll(*m_runner);
        QTRY_COMPARE(got, 7);
    }

    void destroyingTheRunnerStopsWorkAndCallsNoDone() {
        bool told = false;
        Patient patient;
        auto began = patient.began.get_future();
        m_runner->start(
            {}, On::Compute, patient.work(), this, [&](const Result<int>&) { told = true; });
        m_runner->start({}, On::Compute, seven, this, [&](const Result<int>&) { told = true; });
        if (qobject_cast<LaneJobRunner*>(m_runner.get()) != nullptr) {
            began.wait();
        }
        m_runner.reset();
        QCoreApplication::processEvents();
        QVERIFY(!told);
    }

    void whatIsToBeWrittenIsWrittenBeforeTheEnd() {
        auto* const lanes = qobject_cast<LaneJobRunner*>(m_runner.get());
        if (lanes == nullptr) {
            QSKIP("the other one has no threads to wait for");
        }
        std::promise<void> mayGoOn;
        std::atomic<int> written = 0;
        lanes->start(
            {},
            On::Database,
            [&written, wait = mayGoOn.get_future().share()](const Progress&) -> Result<int> {
                wait.wait();
                return ++written;
            },
            this,
            [](const Result<int>&) {});
        for (const Urgency urgency : {Urgency::Background, Urgency::Waited}) {
            lanes->start(
                {},
                On::Database,
                [&written](const Progress&) -> Result<int> { return ++written; },
                this,
                [](const Result<int>&) {},
                urgency);
        }
        mayGoOn.set_value();
        lanes->finishWriting();
        m_runner.reset();
        QCOMPARE(written.load(), 3);
    }

    void whatWorkHoldsGoesOnItsLane() {
        if (qobject_cast<LaneJobRunner*>(m_runner.get()) == nullptr) {
            QSKIP("the other one has no lanes");
        }
        std::thread::id wentOn;
        auto held = std::shared_ptr<int>(new int(7), [&wentOn](const int* value) {
            wentOn = std::this_thread::get_id();
            delete value;
        });
        m_runner->start(
            {},
            On::Io,
            [held = std::move(held)](const Progress&) -> Result<int> { return *held; },
            this,
            [&wentOn](const Result<int>&) { QVERIFY(wentOn != std::thread::id()); });
        finishAll(*m_runner);
        QVERIFY(wentOn != std::this_thread::get_id());
    }

    void aCourierMayOutliveTheRunner() {
        bool told = false;
        const auto give = m_runner->courier<int>(this, [&](int) { told = true; });
        m_runner.reset();
        give(1);
        QVERIFY(!told);
    }

    void theListShowsTitledJobsAndForgetsThem() {
        JobListModel model(*m_runner);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_runner->start({}, On::Compute, seven, this, [](const Result<int>&) {});
        const JobId id = m_runner->start(
            QStringLiteral("b"), On::Compute, seven, this, [](const Result<int>&) {});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data(JobListModel::TitleRole).toString(), QStringLiteral("b"));
        QCOMPARE(model.index(0).data(JobListModel::IdRole).toULongLong(), id.value);
        finishAll(*m_runner);
        QCOMPARE(model.rowCount(), 0);
    }

    void stoppingShowsInTheList() {
        JobListModel model(*m_runner);
        m_runner->start(QStringLiteral("b"), On::Compute, seven, this, [](const Result<int>&) {});
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.cancel(0);
        QVERIFY(model.index(0).data(JobListModel::StoppingRole).toBool());
        QVERIFY(changed.count() >= 1);
        model.cancel(7); // no such row: nothing happens
        finishAll(*m_runner);
    }
};

} // namespace taxo::ui

QTEST_GUILESS_MAIN(taxo::ui::JobRunnerTest)
#include "job_runner_test.moc"
