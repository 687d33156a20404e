// SPDX-License-Identifier: MIT
// Models and labels in the window: got from a server on this machine, copied, chosen, removed.
#include "core/base/files.h"
#include "tests/ui/model_world.h"
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/models_dialog.h"
#include "ui/document/path_text.h"

#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>

#include <filesystem>
#include <memory>

namespace taxo::ui {

class ModelsDialogTest : public WindowFixture {
    Q_OBJECT

    std::unique_ptr<ModelWorld> m_models;

    std::filesystem::path weightsFile() const {
        return m_models->folder / "models/tiny/open_clip_model.safetensors";
    }

    QListWidget& list() const { return find<QListWidget>("modelList"); }

    QPushButton& button(const char* name) const { return find<QPushButton>(name); }

    /// A row by its title.
    void select(const char* title) {
        for (int row = 0; row < list().count(); ++row) {
            if (list().item(row)->text() == QLatin1String(title)) {
                list().setCurrentRow(row);
                return;
            }
        }
        QFAIL(title);
    }

    void click(const char* name) {
        QVERIFY2(button(name).isVisible(), name);
        button(name).click();
        settle();
    }

    /// The state of the current row, as it is read aloud.
    QString state() const {
        return list().currentItem()->data(Qt::AccessibleTextRole).toString().section(u'\n', 1);
    }

    void openDialog(const Settings& settings) {
        open(settings, m_models->modelServices());
        settle();
        trigger(QStringLiteral("Mo&dels and labels …"));
        QVERIFY(isSeen("modelsDialog"));
    }

private Q_SLOTS:

    void init() {
        begin();
        m_models = std::make_unique<ModelWorld>();
        openDialog(m_models->settings());
    }

    void cleanup() {
        end();
        m_models.reset();
    }

    void theCatalogueSaysWhatEachIs() {
        QCOMPARE(list().count(), 5); // two headings, two models, labels
        select("Tiny");
        QCOMPARE(text("modelDescription"), QStringLiteral("A model for tests."));
        QStringList facts;
        for (const QLabel* const fact : m_window->findChildren<QLabel*>(QStringLiteral("fact"))) {
            facts << fact->accessibleName();
        }
        const QString all = facts.join(u'\n');
        for (const char* const expected : {"Download: 200.0 kB in 1 file(s)",
                                           "Its labels: Tiny labels, 1.0 kB",
                                           "Memory: 20.0 GB; too large, this computer has 16.0 GB",
                                           "GPU: none",
                                           "Licence: MIT",
                                           "Please cite: A. Nobody: Tiny. 2025."}) {
            QVERIFY2(all.contains(QLatin1String(expected)), qPrintable(all));
        }
    }

    void aModelIsGotWithItsLabelsAndUsedAtOnce() {
        QVERIFY(!m_session->host().hasModel());
        select("Tiny");
        click("getModel");
        QCOMPARE(state(), QStringLiteral("Installed, 200.3 kB"));
        QCOMPARE(readTextFile(weightsFile()).value_or(""), m_models->weights);
        QVERIFY(std::filesystem::exists(m_models->folder / "labels/tiny-labels/tiny.npy"));
        QCOMPARE(m_session->host().choice().model, std::string("tiny"));
        QCOMPARE(m_session->host().state(), IdentifierHost::State::Ready);
        QCOMPARE(button("useModel").text(), QStringLiteral("In use"));
    }

    void aCutDownloadGoesOnWhereItWas() {
        m_models->isCut = true;
        select("Tiny");
        click("getModel");
        QVERIFY(text("modelProblem").startsWith(QStringLiteral("The connection failed.")));
        QVERIFY(state().startsWith(QStringLiteral("Partly here, 50.")));
        QCOMPARE(button("getModel").text(), QStringLiteral("Go on"));
        m_models->isCut = false;
        click("getModel");
        QVERIFY(text("modelProblem").isEmpty());
        QCOMPARE(readTextFile(weightsFile()).value_or(""), m_models->weights);
        QCOMPARE(m_models->server.requests().back().header("range"), std::string("bytes=50000-"));
    }

    void whileItIsTriedAgainOneSeesWhy() {
        m_models->isCut = true;
        QString seen;
        connect(&m_session->jobs(), &QAbstractItemModel::dataChanged, this, [&](const auto& at) {
            seen += at.data(JobListModel::WhatRole).toString() + u'\n';
        });
        select("Tiny");
        click("getModel");
        QVERIFY2(seen.contains(QStringLiteral("Trying again in")), qPrintable(seen));
    }

    void wrongBytesAreNotInstalled() {
        m_models->isWrong = true;
        select("Tiny");
        click("getModel");
        QVERIFY(text("modelProblem")
                    .startsWith(QStringLiteral("What came is not what was published.")));
        QVERIFY(!std::filesystem::exists(weightsFile()));
        QVERIFY(!m_session->host().hasModel());
    }

    void whatTheServerDoesNotHaveIsSaid() {
        m_models->isAbsent = true;
        select("Tiny");
        click("getModel");
        QVERIFY(text("modelProblem").startsWith(QStringLiteral("Not all files are there.")));
        QVERIFY(text("modelProblem").contains(QStringLiteral("404")));
    }

    void whatFailedIsToldWithoutTheDialogToo() {
        m_models->isAbsent = true;
        select("Tiny");
        click("getModel");
        m_window->findChild<QDialog*>(QStringLiteral("modelsDialog"))->close();
        settle();
        QCOMPARE(text("noticeHeadline"), QStringLiteral("Tiny could not be got."));
        QVERIFY(text("noticeDetails").contains(QStringLiteral("404")));
        click("noticeAction");
        QVERIFY(isSeen("modelsDialog"));
        m_models->isAbsent = false;
        select("Tiny");
        click("getModel");
        QVERIFY(!isSeen("notice"));
    }

    void withoutRoomNothingIsAsked() {
        select("Vast");
        click("getModel");
        QVERIFY(text("modelProblem")
                    .startsWith(QStringLiteral("There is not enough room on the disk.")));
        QVERIFY(m_models->server.requests().empty());
    }

    void aModelIsCopiedFromAStickWithItsLabels() {
        const auto stick = m_models->folder / "stick 甲虫";
        std::filesystem::create_directories(stick);
        QVERIFY(writeWholeFile(stick / "open_clip_model.safetensors", m_models->weights));
        QVERIFY(writeWholeFile(stick / "tiny.npy", m_models->matrix));
        QVERIFY(writeWholeFile(stick / "tiny.json", "[]"));
        select("Tiny");
        button("modelFromFolder").click();
        auto* const dialog = m_window->findChild<QFileDialog*>();
        QVERIFY(dialog != nullptr);
        Q_EMIT dialog->fileSelected(displayText(stick));
        dialog->close();
        settle();
        std::filesystem::remove_all(stick);
        QCOMPARE(readTextFile(weightsFile()).value_or(""), m_models->weights);
        QVERIFY(std::filesystem::exists(m_models->folder / "labels/tiny-labels/tiny.npy"));
        QVERIFY(m_models->server.requests().empty());
    }

    void aStickMayLackTheLabels() {
        const auto stick = m_models->folder / "stick";
        std::filesystem::create_directories(stick);
        QVERIFY(writeWholeFile(stick / "open_clip_model.safetensors", m_models->weights));
        m_session->library().copyFrom(m_models->entry("tiny"), stick);
        settle();
        QVERIFY(std::filesystem::exists(weightsFile()));
        QVERIFY(m_session->library().problemOf(m_models->entry("tiny-labels")) == nullptr);
    }

    void aStickWithoutTheWeightsIsNoStick() {
        m_session->library().copyFrom(m_models->entry("tiny"), m_models->folder.path());
        settle();
        select("Tiny");
        QVERIFY(text("modelProblem").contains(QStringLiteral("open_clip_model.safetensors")));
    }

    void itIsRemovedOnlyAfterBeingAsked() {
        select("Tiny");
        click("getModel");
        click("removeModel");
        auto* question = m_window->findChild<QMessageBox*>();
        QVERIFY(question != nullptr);
        QVERIFY(question->informativeText().contains(QStringLiteral("in use")));
        QVERIFY(question->defaultButton()->objectName() != QStringLiteral("reallyRemove"));
        question->close();
        settle();
        QVERIFY(std::filesystem::exists(weightsFile()));
        click("removeModel");
        find<QPushButton>("reallyRemove").click();
        settle();
        QVERIFY(!std::filesystem::exists(weightsFile()));
        QVERIFY(state().startsWith(QStringLiteral("To get")));
        QVERIFY(!m_session->host().hasModel());
        QCOMPARE(m_models->saved.model, std::string());
    }

    void labelsOfOnesOwnAreChosen() {
        const auto mine = m_models->folder / "labels/mine";
        std::filesystem::create_directories(mine);
        QVERIFY(writeWholeFile(mine / "mine.npy", "x"));
        m_session->library().refresh();
        settle();
        select("mine");
        QCOMPARE(state(), QStringLiteral("Your own, 1 bytes"));
        QVERIFY(!button("removeModel").isVisible());
        click("useModel");
        QCOMPARE(m_session->host().choice().labels, std::string("mine"));
    }

    void theDialogStandsInTheWindowsOwnWords() {
        for (const QWidget* const widget : find<QDialog>("modelsDialog").findChildren<QWidget*>()) {
            const auto* const button = qobject_cast<const QPushButton*>(widget);
            const auto* const label = qobject_cast<const QLabel*>(widget);
            const bool hasText = (button != nullptr && !button->text().isEmpty()) ||
                                 (label != nullptr && !label->text().isEmpty());
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !hasText) {
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            }
        }
    }
};

/// With lanes of their own, so that a download can be seen and stopped while it goes on.
class DownloadJobTest : public QObject {
    Q_OBJECT

    static constexpr int kPatienceMs = 60000; ///< before it counts as failed

private Q_SLOTS:

    void aDownloadIsSeenStoppedAndGoesOn() {
        ModelWorld world;
        world.isSilent = true;
        LaneJobRunner runner(2);
        Session session(runner, world.modelServices(), world.settings());
        MainWindow window(session, WindowState({}));
        window.show();
        const CatalogueEntry& tiny = world.entry("tiny");
        session.library().get(tiny);
        const auto first = [&] { return session.jobs().index(0); };
        QTRY_COMPARE_WITH_TIMEOUT(
            first().data(JobListModel::DoneRole).toULongLong(), 50'000ULL, kPatienceMs);
        QCOMPARE(first().data().toString(), QStringLiteral("Downloading Tiny"));
        auto* const panel = window.findChild<QWidget*>(QStringLiteral("jobs"));
        QVERIFY(panel->isVisible());
        bool isAmountSeen = false;
        for (const QLabel* const label : panel->findChildren<QLabel*>()) {
            isAmountSeen |= label->text().startsWith(QStringLiteral("50.0 kB of 200.0 kB"));
        }
        QVERIFY(isAmountSeen);
        session.library().stop(tiny);
        QTRY_VERIFY_WITH_TIMEOUT(session.library().isIdle(),
                                 kPatienceMs); // its labels come meanwhile
        QVERIFY(session.library().problemOf(tiny) == nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(runner.isIdle(), kPatienceMs);
        world.isSilent = false;
        session.library().get(tiny);
        QTRY_VERIFY_WITH_TIMEOUT(
            std::filesystem::exists(world.folder / "models/tiny/open_clip_model.safetensors"),
            kPatienceMs);
        QCOMPARE(world.server.requests().back().header("range"), std::string("bytes=50000-"));
        QTRY_VERIFY_WITH_TIMEOUT(runner.isIdle(), kPatienceMs);
    }
};

} // namespace taxo::ui

int main(int argc, char** argv) {
    taxo::ui::WatchedApplication application(argc, argv);
    taxo::ui::ModelsDialogTest dialog;
    taxo::ui::DownloadJobTest job;
    return QTest::qExec(&dialog, argc, argv) + QTest::qExec(&job, argc, argv);
}

#include "models_dialog_test.moc"
