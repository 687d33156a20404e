// SPDX-License-Identifier: MIT
// How fast a job goes and what is said of it.
#include "ui/jobs/job_list_model.h"
#include "ui/jobs/job_pace.h"
#include "ui/models/job_text.h"

#include <QLocale>
#include <QStandardItemModel>
#include <QTest>

namespace taxo::ui {

class JobTextTest : public QObject {
    Q_OBJECT

    static QString
    amount(qulonglong done, qulonglong total, bool isBytes, double perSecond, bool stops = false) {
        QStandardItemModel jobs(1, 1);
        const QModelIndex job = jobs.index(0, 0);
        jobs.setData(job, done, JobListModel::DoneRole);
        jobs.setData(job, total, JobListModel::TotalRole);
        jobs.setData(job, isBytes, JobListModel::BytesRole);
        jobs.setData(job, perSecond, JobListModel::PerSecondRole);
        jobs.setData(job, stops, JobListModel::StoppingRole);
        return jobAmountText(job);
    }

private Q_SLOTS:

    void thePaceIsKnownAfterASecond() {
        JobPace pace;
        QCOMPARE(pace.perSecond(), 0.0);
        pace.note(0, 0);
        pace.note(500, 500);
        QCOMPARE(pace.perSecond(), 0.0);
        pace.note(2000, 1000);
        QCOMPARE(pace.perSecond(), 2000.0);
    }

    void aSlowBeginningIsForgotten() {
        JobPace pace;
        pace.note(0, 0);
        for (int second = 60; second <= 80; ++second) {
            pace.note(static_cast<std::size_t>(second - 60) * 100, second * 1000);
        }
        QCOMPARE(pace.perSecond(), 100.0);
    }

    void manyNotesInASecondAreAsGoodAsOne() {
        JobPace pace;
        for (int ms = 0; ms <= 5000; ms += 50) {
            pace.note(static_cast<std::size_t>(ms), ms);
        }
        QCOMPARE(pace.perSecond(), 1000.0);
    }

    void whatBeginsAnewIsMeasuredAnew() {
        JobPace pace;
        pace.note(1000, 0);
        pace.note(9000, 2000);
        pace.note(0, 2500);
        QCOMPARE(pace.perSecond(), 0.0);
    }

    void bytesHaveUnitsASpeedAndTimeLeft() {
        QCOMPARE(amount(412'000'000, 1'700'000'000, true, 12e6),
                 QStringLiteral("412.0 MB of 1.7 GB, 12.0 MB/s, 2 minute(s) left"));
        QCOMPARE(amount(1'690'000'000, 1'700'000'000, true, 12e6),
                 QStringLiteral("1.7 GB of 1.7 GB, 12.0 MB/s, less than a minute left"));
        QCOMPARE(amount(0, 1'700'000'000, true, 1e5),
                 QStringLiteral("0 bytes of 1.7 GB, 100.0 kB/s, 5 hour(s) left"));
    }

    void thingsAreCounted() {
        QCOMPARE(amount(12, 64'000, false, 0.0), QStringLiteral("12 of 64,000"));
        QCOMPARE(amount(12, 0, false, 3.0), QStringLiteral("12 so far"));
        QCOMPARE(amount(64, 64, false, 3.0), QStringLiteral("64 of 64"));
        QCOMPARE(amount(0, 0, true, 0.0), QString());
        QCOMPARE(amount(12, 64, false, 1.0, true), QStringLiteral("Stopping …"));
    }
};

} // namespace taxo::ui

int main(int argc, char** argv) {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication application(argc, argv);
    taxo::ui::JobTextTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "job_text_test.moc"
