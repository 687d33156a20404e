// SPDX-License-Identifier: MIT
// The window as a whole: what it shows of an answer, of a model, of itself.
#include "tests/ui/window_fixture.h"
#include "ui/panels/gallery_view.h"
#include "ui/panels/inspector_section.h"
#include "ui/window/docked_panels.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextBrowser>
#include <QUrl>
#include <QWidget>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace taxo::ui {

class WindowTest : public WindowFixture {
    Q_OBJECT

    void focus(std::size_t row) {
        m_session->focus().set(document().idAt(row));
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

    // An answer

    void arrowKeysGoFromPhotographToPhotograph() {
        addPhotos({"a.png", "unsure.png"});
        auto& gallery = find<QWidget>("gallery");
        QTest::keyClick(&gallery, Qt::Key_Right);
        settle();
        QCOMPARE(m_session->focus().current(), document().idAt(1));
        QCOMPARE(text("bestName"), QStringLiteral("Not sure"));
    }

    void theLadderReadsAsText() {
        addPhotos({"astray.png"});
        const QString ladder = find<QWidget>("ladder").accessibleDescription();
        QVERIFY(ladder.contains(QStringLiteral("Kingdom")));
        QVERIFY(ladder.contains(QStringLiteral("model score")));
        QVERIFY(ladder.contains(QStringLiteral("heaviest lies elsewhere")));
    }

    void aRestrictedAnswerSaysHowMuchLayInside() {
        addPhotos({"outside.png"});
        QVERIFY(isSeen("share"));
        QCOMPARE(text("share"), QStringLiteral("0.04"));
    }

    void aPhotographThatCouldNotBeReadSaysWhyAndCanBeTriedAgain() {
        addPhotos({"broken.png"});
        QVERIFY(text("messageText").contains(QStringLiteral("broken.png")));
        QVERIFY(text("details").contains(QStringLiteral("12 of 480 rows")));
        int asked = 0;
        m_world->beforeEach = [&asked](const std::filesystem::path&) { ++asked; };
        find<QPushButton>("again").click();
        settle();
        QCOMPARE(asked, 1);
        QCOMPARE(count("failed"), 1);
    }

    void whatCouldNotBeReadIsToldAtTheEndShownAndTriedAgain() {
        addPhotos({"a.png", "broken.png", "c.png"});
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("could not be read")));
        QVERIFY(text("noticeDetails").contains(QStringLiteral("12 of 480 rows")));
        find<QPushButton>("noticeOtherAction").click();
        settle();
        QCOMPARE(document().size(), 1U);
        QCOMPARE(row(0).name, std::string("broken.png"));
        int asked = 0;
        m_world->beforeEach = [&asked](const std::filesystem::path&) { ++asked; };
        find<QPushButton>("noticeAction").click();
        settle();
        QCOMPARE(asked, 1);
        QVERIFY(isSeen("notice")); // it still cannot
        m_session->closeCollection();
        settle();
        QVERIFY(!isSeen("notice"));
    }

    void noNameIsTakenForHtml() {
        const auto verifyPlain = [this] {
            const QString tag = QStringLiteral("<b>");
            for (const QWidget* const widget : m_window->findChildren<QWidget*>()) {
                QVERIFY2(!widget->toolTip().contains(tag), qPrintable(widget->toolTip()));
                const auto* const label = qobject_cast<const QLabel*>(widget);
                const bool isHtml = label != nullptr && label->textFormat() != Qt::PlainText &&
                                    label->text().contains(tag);
                QVERIFY2(!isHtml, isHtml ? qPrintable(label->text()) : "");
            }
        };
        addPhotos({"<b>.png", "broken <b>.png"});
        verifyPlain();
        select({1});
        verifyPlain();
        auto& filter = find<QLineEdit>("filter");
        filter.setFocus();
        filter.setText(QStringLiteral("mass><b>"));
        QTest::keyClick(&filter, Qt::Key_Return);
        settle();
        QVERIFY2(text("filterProblem").contains(QStringLiteral("<b>")),
                 qPrintable(text("filterProblem")));
        verifyPlain();
        m_session->openCollection(m_world->folder.write("<b>.taxo", "Dear Ada,"));
        settle();
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("<b>")));
        verifyPlain();
        m_session->closeCollection();
        settle();
        verifyPlain(); // the start page
    }

    void namesArriveWhileTheOthersAreIdentified() {
        open(with("")); // the photographs are listed and wait for a model
        std::vector<std::filesystem::path> many;
        for (int i = 1; i <= 20; ++i) {
            many.push_back(m_world->photo(std::to_string(i) + ".png"));
        }
        m_session->open(many);
        settle();
        QString seen;
        m_world->beforeEach = [&](const std::filesystem::path& file) {
            if (file.filename() == "17.png") {
                document().noteChange(false); // as the job's report does
                document().takeChanges();
                seen = text("bestName");
            }
        };
        m_session->chooseModel("bioclip-2");
        settle();
        QVERIFY(!seen.isEmpty());
        QCOMPARE(seen, QString::fromStdString(row(0).taxon));
    }

    // The model

    void withoutAModelTheWindowSaysHowToGetOne() {
        open(Settings());
        QCOMPARE(text("startModelTitle"), QStringLiteral("No model yet"));
        addPhotos({"a.png"});
        QVERIFY(isSeen("notice"));
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("No model is chosen")));
        QCOMPARE(count("unidentified"), 1);
    }

    void choosingAModelIsRememberedAndAnswers() {
        open(Settings());
        addPhotos({"a.png"});
        choose("model", QStringLiteral("BioCLIP 2"));
        QCOMPARE(m_world->saved.model, std::string("bioclip-2"));
        QCOMPARE(count("unidentified"), 0);
        QVERIFY(!isSeen("notice"));
    }

    void aModelThatCannotBeUsedIsExplained() {
        open(with("torn"));
        addPhotos({"a.png"});
        QVERIFY(isSeen("notice"));
        QCOMPARE(text("noticeHeadline"), QStringLiteral("The model’s files are damaged."));
        QCOMPARE(text("modelState"), QStringLiteral("Not usable"));
    }

    // The window

    void theGuideIsThereAndItsPagesLeadToEachOther() {
        trigger(QStringLiteral("&Guide"));
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

    void panelsAreHiddenMovedAndKept() {
        addPhotos({"a.png"});
        const auto file = m_world->folder / "window.ini";
        const auto dock = [](const MainWindow& window, const char* name) {
            return window.findChild<QDockWidget*>(QLatin1String(name));
        };
        {
            MainWindow window(*m_session, WindowState(file));
            window.resize(1200, 800);
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            QCoreApplication::processEvents(); // panels have their sizes a moment later
            auto& panels = *window.findChild<DockedPanels*>();
            QDockWidget* const gallery = dock(window, "galleryDock");
            const int quarter = panels.width() / 4;
            QVERIFY2(gallery->width() > quarter && gallery->width() < 2 * quarter,
                     qPrintable(QStringLiteral("%1 of %2").arg(gallery->width()).arg(4 * quarter)));
            // Nothing is dragged by mistake, and titles take no room.
            QVERIFY(!gallery->features().testFlag(QDockWidget::DockWidgetMovable));
            QVERIFY(gallery->titleBarWidget()->height() <= 0);
            panels.setMovable(true);
            QVERIFY(gallery->features().testFlag(QDockWidget::DockWidgetMovable));
            panels.setMovable(false);
            panels.addDockWidget(Qt::RightDockWidgetArea, gallery);
            panels.resizeDocks({gallery}, {444}, Qt::Horizontal);
            panels.inspectorShown()->trigger();
            QCoreApplication::processEvents();
            QVERIFY(!dock(window, "inspectorDock")->isVisible());
            window.close();
        }
        MainWindow again(*m_session, WindowState(file));
        again.show();
        QVERIFY(QTest::qWaitForWindowExposed(&again));
        QCoreApplication::processEvents();
        auto& panels = *again.findChild<DockedPanels*>();
        QVERIFY(!dock(again, "inspectorDock")->isVisible());
        QCOMPARE(panels.dockWidgetArea(dock(again, "galleryDock")), Qt::RightDockWidgetArea);
        QVERIFY(std::abs(dock(again, "galleryDock")->width() - 444) <= 4);
        panels.putBack();
        QVERIFY(dock(again, "inspectorDock")->isVisible());
        QCOMPARE(panels.dockWidgetArea(dock(again, "galleryDock")), Qt::LeftDockWidgetArea);
    }

    void whatIsUnfoldedAndTheSizeOfTilesAreKept() {
        const auto file = m_world->folder / "window.ini";
        {
            MainWindow window(*m_session, WindowState(file));
            auto& why = *window.findChild<InspectorSection*>(QStringLiteral("why"));
            QVERIFY(!why.isUnfolded());
            why.setUnfolded(true);
            window.findChild<InspectorSection*>(QStringLiteral("evidence"))->setUnfolded(false);
            window.findChild<GalleryView*>()->setTileWidth(222);
            window.show();
            window.close();
        }
        const MainWindow again(*m_session, WindowState(file));
        const auto isUnfolded = [&again](const char* name) {
            return again.findChild<InspectorSection*>(QLatin1String(name))->isUnfolded();
        };
        QVERIFY(isUnfolded("why"));
        QVERIFY(!isUnfolded("evidence"));
        QVERIFY(!isUnfolded("photograph"));
        QCOMPARE(again.findChild<GalleryView*>()->tileWidth(), 222);
    }

    void everyControlHasANameForScreenReaders() {
        addPhotos({"a.png"});
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

TAXO_WINDOW_TEST(taxo::ui::WindowTest)
#include "window_test.moc"
