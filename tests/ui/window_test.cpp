// SPDX-License-Identifier: MIT
// What a person does with the first window: drops photographs, watches answers arrive, goes through
// them, stops, goes on, chooses another model, takes photographs off the list.
#include "tests/ui/window_fixture.h"

#include <QAction>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextBrowser>
#include <QUrl>

#include <filesystem>
#include <vector>

namespace taxo::ui {

class WindowTest : public WindowFixture {
    Q_OBJECT

    void drop(const std::vector<std::filesystem::path>& paths) {
        QMimeData data;
        QList<QUrl> urls;
        for (const auto& path : paths) {
            urls << QUrl::fromLocalFile(QFile::decodeName(path.c_str()));
        }
        data.setUrls(urls);
        QDragEnterEvent enter(
            QPoint(50, 50), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QCOMPARE(enter.dropAction(), Qt::CopyAction); // originals are never moved
        QDropEvent event(QPointF(50, 50),
                         Qt::CopyAction | Qt::MoveAction,
                         &data,
                         Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
    }

    QListView& gallery() const { return find<QListView>("gallery"); }

    void save(const std::filesystem::path& file) {
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        auto* const dialog = m_window->findChild<QFileDialog*>();
        QVERIFY(dialog != nullptr);
        dialog->selectFile(QFile::decodeName(file.c_str()));
        QMetaObject::invokeMethod(dialog, "accept");
        settle();
    }

private Q_SLOTS:

    void init() {
        begin();
        open(with("bioclip-2"));
    }

    void cleanup() { end(); }

    void itOpensWithoutModelAndDecoder() {
        settle();
        QVERIFY(isSeen("start"));
        QCOMPARE(m_world->modelsOpened.load(), 0);
        QCOMPARE(m_world->decodersOpened.load(), 0);
    }

    void firstPaintedComesOnce() {
        Session session(*m_runner, m_world->services(), {});
        MainWindow window(session, WindowState({}));
        QSignalSpy painted(&window, &MainWindow::firstPainted);
        window.show();
        QVERIFY(painted.wait());
        window.update();
        QVERIFY(!painted.wait(50));
        QCOMPARE(painted.count(), 1);
    }

    void droppedPhotosAreIdentifiedAndTheFirstIsShown() {
        drop({m_world->photo("a.png"), m_world->photo("bb.png")});
        settle();
        QVERIFY(!isSeen("start"));
        QCOMPARE(gallery().model()->rowCount(), 2);
        QCOMPARE(m_session->document().count(PhotoState::Done), 2U);
        QCOMPARE(gallery().currentIndex().row(), 0);
        QCOMPARE(text("bestName"),
                 gallery().currentIndex().data(PhotoListModel::NameRole).toString());
        QVERIFY(text("summary").contains(QStringLiteral("2 identified")));
    }

    void aDroppedFolderGivesItsPhotos() {
        m_world->photo("a.png");
        m_world->photo("b.png");
        drop({m_world->folder.path()});
        settle();
        QCOMPARE(gallery().model()->rowCount(), 2);
    }

    void lookingForPhotosCanBeStopped() {
        drop({m_world->photo("a.png")});
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        settle();
        QCOMPARE(m_session->document().size(), 0U);
        QVERIFY(isSeen("start"));
    }

    void aMissingPathIsNamed() {
        drop({m_world->folder / "gone.jpg"});
        settle();
        QVERIFY(isSeen("notice"));
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("could not be opened")));
        QVERIFY(text("noticeDetails").contains(QStringLiteral("The file is not there any more.")));
    }

    void thumbnailsComeForWhatIsSeen() {
        drop({m_world->photo("a.png", Qt::red)});
        settle();
        const auto image =
            gallery().model()->index(0, 0).data(PhotoListModel::ThumbnailRole).value<QImage>();
        QCOMPARE(image.pixelColor(1, 1), QColor(Qt::red));
    }

    void arrowKeysGoFromPhotoToPhoto() {
        drop({m_world->photo("a.png"), m_world->photo("unsure.png")});
        settle();
        QTest::keyClick(&gallery(), Qt::Key_Right);
        settle();
        QCOMPARE(m_session->focus().current(), m_session->document().at(1).id);
        QCOMPARE(text("bestName"), QStringLiteral("Not sure"));
    }

    void theLadderReadsAsText() {
        drop({m_world->photo("astray.png")});
        settle();
        const QString ladder = find<QWidget>("ladder").accessibleDescription();
        QVERIFY(ladder.contains(QStringLiteral("Kingdom")));
        QVERIFY(ladder.contains(QStringLiteral("model score")));
        QVERIFY(ladder.contains(QStringLiteral("heaviest lies elsewhere")));
    }

    void aRestrictedAnswerSaysHowMuchLayInside() {
        drop({m_world->photo("outside.png")});
        settle();
        QVERIFY(isSeen("share"));
        QCOMPARE(text("share"), QStringLiteral("0.04"));
    }

    void aFailedPhotoShowsASentenceAndDetailsAndCanBeTriedAgain() {
        drop({m_world->photo("broken.png")});
        settle();
        QCOMPARE(text("messageTitle"), QStringLiteral("The picture is damaged."));
        QVERIFY(text("details").contains(QStringLiteral("12 of 480 rows")));
        find<QPushButton>("again").click();
        QCOMPARE(m_session->document().at(0).state, PhotoState::Waiting);
        settle();
        QCOMPARE(m_session->document().at(0).state, PhotoState::Failed);
    }

    void escapeStopsAndGoOnContinues() {
        m_world->beforeEach = [this](const std::filesystem::path& file) {
            if (file.filename() == "b.png") {
                QTest::keyClick(m_window.get(), Qt::Key_Escape);
            }
        };
        drop({m_world->photo("a.png"), m_world->photo("b.png"), m_world->photo("c.png")});
        settle();
        QCOMPARE(m_session->queue().state(), IdentifyQueue::State::Stopped);
        const auto waiting = m_session->document().count(PhotoState::Waiting);
        QVERIFY(waiting >= 2);
        QVERIFY(isSeen("goOn"));
        m_world->beforeEach = nullptr;
        find<QPushButton>("goOn").click();
        settle();
        QCOMPARE(m_session->document().count(PhotoState::Done), 3U);
        QVERIFY(!isSeen("goOn"));
    }

    void withoutAModelTheWindowSaysHowToGetOne() {
        open(Settings());
        QCOMPARE(text("startModelTitle"), QStringLiteral("No model yet"));
        drop({m_world->photo("a.png")});
        settle();
        QVERIFY(isSeen("notice"));
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("No model is chosen")));
        QCOMPARE(m_session->document().at(0).state, PhotoState::Waiting);
    }

    void choosingAModelIsRememberedAndAnswers() {
        open(Settings());
        drop({m_world->photo("a.png")});
        settle();
        choose("model", QStringLiteral("BioCLIP 2"));
        QCOMPARE(m_world->saved.model, std::string("bioclip-2"));
        QCOMPARE(m_session->document().at(0).state, PhotoState::Done);
        QVERIFY(!isSeen("notice"));
    }

    void aModelThatCannotBeUsedIsExplained() {
        open(with("torn"));
        drop({m_world->photo("a.png")});
        settle();
        QVERIFY(isSeen("notice"));
        QCOMPARE(text("noticeHeadline"), QStringLiteral("The model’s files are damaged."));
        QCOMPARE(text("modelState"), QStringLiteral("Not usable"));
    }

    void deleteTakesPhotosOffTheListOnly() {
        const auto a = m_world->photo("a.png");
        drop({a, m_world->photo("b.png")});
        settle();
        QTest::keyClick(&gallery(), Qt::Key_Delete);
        settle();
        QCOMPARE(gallery().model()->rowCount(), 1);
        QVERIFY(std::filesystem::exists(a));
        QCOMPARE(m_session->focus().current(), m_session->document().at(0).id);
        QTest::keyClick(&gallery(), Qt::Key_Delete);
        settle();
        QVERIFY(isSeen("start"));
    }

    void selectAllAndDeleteEmptiesTheList() {
        drop({m_world->photo("a.png"), m_world->photo("b.png"), m_world->photo("c.png")});
        settle();
        QTest::keyClick(&gallery(), Qt::Key_A, Qt::ControlModifier);
        settle();
        QCOMPARE(m_session->selection().ids().size(), 3U);
        QTest::keyClick(&gallery(), Qt::Key_Delete);
        settle();
        QCOMPARE(m_session->document().size(), 0U);
    }

    void theSelectedPhotographsAreCopiedAsATable() {
        drop({m_world->photo("a.png"), m_world->photo("broken.png"), m_world->photo("c.png")});
        settle();
        QTest::keyClick(&gallery(), Qt::Key_A, Qt::ControlModifier);
        settle();
        QTest::keyClick(&gallery(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines =
            QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].startsWith(QStringLiteral("File\tBest supported\tRank")));
        QVERIFY(lines[1].contains(QStringLiteral("a.png\t")));
        QVERIFY(lines[2].contains(QStringLiteral("damaged")));
        QVERIFY(lines[3].contains(QStringLiteral("fake fp32\tsix taxa")));
    }

    void allAnswersAreSavedAsTheCommandLineWritesThem() {
        drop({m_world->photo("a.png"), m_world->photo("b.png")});
        settle();
        QTRY_VERIFY(text("summary").contains(QStringLiteral("not saved")));
        save(m_world->folder / "season.csv");
        QFile table(QFile::decodeName((m_world->folder / "season.csv").c_str()));
        QVERIFY(table.open(QFile::ReadOnly));
        const QByteArray written = table.readAll();
        QVERIFY(written.startsWith("file_name,kingdom,phylum"));
        QVERIFY(written.contains("/a.png,") && written.contains("/b.png,"));
        QVERIFY(written.contains(",fake fp32,six taxa"));
        QVERIFY(text("summary").contains(QStringLiteral("saved as season.csv")));
        m_session->askAgain({m_session->document().at(0).id}); // whatever the answer is now
        settle();
        QTRY_VERIFY(text("summary").contains(QStringLiteral("not saved")));
    }

    void theEndingChoosesJsonLines() {
        drop({m_world->photo("a.png")});
        settle();
        QTRY_VERIFY(text("summary").contains(QStringLiteral("not saved")));
        save(m_world->folder / "season.jsonl");
        QFile table(QFile::decodeName((m_world->folder / "season.jsonl").c_str()));
        QVERIFY(table.open(QFile::ReadOnly));
        QVERIFY(table.readAll().startsWith("{\"file_name\":"));
    }

    void aTableThatCannotBeSavedIsTold() {
        drop({m_world->photo("a.png")});
        settle();
        m_session->saveTable(m_world->folder / "no such folder" / "season.csv");
        settle();
        QCOMPARE(text("noticeHeadline"), QStringLiteral("The table could not be saved."));
        m_session->saveTable(m_world->folder / "season.csv");
        settle();
        QVERIFY(!isSeen("notice"));
    }

    void theGuideIsThereAndItsPagesLeadToEachOther() {
        for (QAction* const action : m_window->findChildren<QAction*>()) {
            if (action->text() == QStringLiteral("&Guide")) {
                action->trigger();
            }
        }
        auto* const pages = m_window->findChild<QTextBrowser*>();
        QVERIFY(pages != nullptr);
        QVERIFY(pages->isVisible());
        QVERIFY(pages->toPlainText().contains(QStringLiteral("User guide")));
        QStringList links;
        for (QTextBlock block = pages->document()->begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                links << part.fragment().charFormat().anchorHref();
            }
        }
        links.removeAll(QString());
        QVERIFY(links.size() >= 6);
        for (const QString& link : links) {
            pages->setSource(QUrl(QStringLiteral("qrc:/docs/user/") + link));
            QVERIFY2(pages->toPlainText().size() > 100, qPrintable(link));
        }
    }

    void geometryIsKept() {
        const auto file = m_world->folder / "window.ini";
        {
            MainWindow window(*m_session, WindowState(file));
            window.resize(1111, 777);
            window.show();
            window.close();
        }
        MainWindow again(*m_session, WindowState(file));
        QCOMPARE(again.size(), QSize(1111, 777));
    }

    void everyControlHasANameForScreenReaders() {
        drop({m_world->photo("a.png")});
        settle();
        for (const QWidget* const widget : m_window->findChildren<QWidget*>()) {
            const bool takesKeys = widget->focusPolicy() != Qt::NoFocus && widget->isVisible();
            const auto* const button = qobject_cast<const QAbstractButton*>(widget);
            const auto* const label = qobject_cast<const QLabel*>(widget);
            const bool hasText = (button != nullptr && !button->text().isEmpty()) ||
                                 (label != nullptr && !label->text().isEmpty());
            if (takesKeys && !hasText) {
                QVERIFY2(!widget->accessibleName().isEmpty(),
                         qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                                    widget->objectName()));
            }
        }
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::WindowTest)
#include "window_test.moc"
