// SPDX-License-Identifier: MIT
// Photographs and collections on their way into the window: dropped, named, opened again, refused.
#include "core/base/files.h"
#include "core/publish/publish_collection.h"
#include "tests/ui/window_fixture.h"

#include <QDateTime>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace taxo::ui {

class WindowImportTest : public WindowFixture {
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

    std::filesystem::path file(const char* name) const { return m_world->folder / name; }

    /// As somebody who starts the program again.
    void restart() { open(m_world->saved); }

    void openCollection(const std::filesystem::path& collection) {
        m_session->open({collection});
        settle();
    }

    std::vector<std::filesystem::path> recent() const {
        std::vector<std::filesystem::path> files;
        for (const CollectionLook& look : m_session->recentCollections()) {
            files.push_back(look.file);
        }
        return files;
    }

private Q_SLOTS:

    void init() {
        begin();
        open(with("bioclip-2"));
    }

    void cleanup() { end(); }

    // Dropping

    void droppedPhotographsAreIdentifiedAndTheFirstIsShown() {
        drop({m_world->photo("a.png"), m_world->photo("bb.png")});
        settle();
        QVERIFY(!isSeen("start"));
        QCOMPARE(document().size(), 2U);
        QCOMPARE(count("unverified -unidentified"), 2);
        QCOMPARE(m_session->focus().current(), document().idAt(0));
        QCOMPARE(text("bestName").toStdString(), row(0).taxon);
        QVERIFY(text("summary").contains(QStringLiteral("2 item(s), all to look at")));
    }

    void aDroppedFolderGivesItsPhotographs() {
        m_world->photo("trip/a.png");
        m_world->photo("trip/deep/b.png");
        drop({file("trip")});
        settle();
        QCOMPARE(document().size(), 2U);
    }

    void theyComeIntoANewCollectionThatHasNoNameYet() {
        drop({m_world->photo("a.png")});
        settle();
        QVERIFY(m_session->isUnnamed());
        QCOMPARE(document().file().parent_path(), file("collections"));
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("not named yet")));
        drop({m_world->photo("b.png")});
        settle();
        QCOMPARE(document().size(), 2U); // into the same one
    }

    void droppingCanBeStopped() {
        drop({m_world->photo("a.png")});
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        settle();
        QCOMPARE(document().size(), 0U);
        QVERIFY(isSeen("start"));
        QVERIFY(!isSeen("notice")); // it was asked for
    }

    void escapeWhilePhotographsComeInStopsThatAndIdentifying() {
        openCollection(file("season.taxo"));
        drop({m_world->photo("a.png")});
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        settle();
        QCOMPARE(count("unverified -unidentified"), 0);
    }

    void aMissingPathIsNamed() {
        drop({file("gone.jpg"), m_world->photo("a.png")});
        settle();
        QVERIFY(isSeen("notice"));
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("could not be opened")));
        QVERIFY(text("noticeDetails").contains(QStringLiteral("gone.jpg")));
        QVERIFY(text("noticeDetails").contains(QStringLiteral("The file is not there any more.")));
        QCOMPARE(document().size(), 1U);
    }

    void whatWasThereAlreadyIsTold() {
        addPhotos({"a.png"});
        drop({file("a.png")});
        settle();
        QVERIFY(text("noticeDetails").contains(QStringLiteral("already")));
        QCOMPARE(document().size(), 1U);
    }

    void aFolderWithoutPhotographsIsTold() {
        std::filesystem::create_directory(file("empty"));
        drop({file("empty")});
        settle();
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("No photographs")));
        QVERIFY(isSeen("start"));
    }

    void thumbnailsComeForWhatIsSeen() {
        drop({m_world->photo("a.png", Qt::red)});
        settle();
        QCOMPARE(m_session->thumbnails().image(document().idAt(0)).pixelColor(1, 1),
                 QColor(Qt::red));
    }

    // Stopping

    void escapeStopsAndGoOnContinues() {
        m_world->beforeEach = [this](const std::filesystem::path& photo) {
            if (photo.filename() == "b.png") {
                QTest::keyClick(m_window.get(), Qt::Key_Escape);
            }
        };
        drop(m_world->photos({"a.png", "b.png", "c.png"}));
        settle();
        QCOMPARE(m_session->queue().state(), IdentifyQueue::State::Stopped);
        QCOMPARE(count("unidentified"), 2);
        QVERIFY(isSeen("goOn"));
        m_world->beforeEach = nullptr;
        find<QPushButton>("goOn").click();
        settle();
        QCOMPARE(count("unidentified"), 0);
        QVERIFY(!isSeen("goOn"));
    }

    // Collections

    void aDroppedCollectionIsOpened() {
        QVERIFY(Collection::create(file("season.taxo")));
        drop({file("season.taxo"), m_world->photo("a.png")});
        settle();
        QCOMPARE(document().file(), file("season.taxo"));
        QCOMPARE(document().size(), 1U); // what was dropped with it went into it
        QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("season")));
    }

    void anotherCollectionTakesThePlaceOfTheOneThatIsOpen() {
        addPhotos({"a.png", "b.png"});
        openCollection(file("season.taxo"));
        QCOMPARE(document().file(), file("season.taxo"));
        QVERIFY(isSeen("start"));
    }

    void photographsOfACollectionThatCannotBeOpenedGoIntoNoOther() {
        const auto letter = m_world->folder.write("letter.taxo", "Dear Ada");
        drop({letter, m_world->photo("a.png")});
        settle();
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("letter.taxo")));
        openCollection(file("season.taxo"));
        QCOMPARE(document().size(), 0U);
    }

    void aNewerCollectionIsRefusedWithASentence() {
        QVERIFY(Collection::create(file("season.taxo")));
        {
            std::fstream bytes(file("season.taxo"), std::ios::in | std::ios::out);
            bytes.seekp(60); // SQLite's user_version: four bytes, the highest first
            bytes.write("\0\0\x03\xE7", 4);
        }
        openCollection(file("season.taxo"));
        QVERIFY(!document().isOpen());
        QVERIFY(isSeen("notice"));
        QCOMPARE(text("noticeHeadline"), QStringLiteral("season.taxo could not be opened."));
        QVERIFY(text("noticeDetails").contains(QStringLiteral("newer")));
    }

    void aCollectionInUseIsShownAndNotChanged() {
        openCollection(file("season.taxo"));
        addPhotos({"a.png"});
        m_session->closeCollection();
        settle();
        const auto writer = Collection::open(file("season.taxo"));
        openCollection(file("season.taxo"));
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("looked at, not changed")));
        QCOMPARE(document().size(), 1U);
        QVERIFY(!find<QWidget>("note").isEnabled());
        auto& gallery = find<QWidget>("gallery");
        gallery.setFocus();
        QTest::keyClick(&gallery, Qt::Key_U);
        settle();
        QCOMPARE(count("verified"), 0);
    }

    void aBundleIsUnpackedWhereOneWantsItAndOpened() {
        addPhotos({"a.png", "b.png"});
        PublishChoice choice;
        choice.format = DatasetFormat::Bundle;
        choice.bundle.withPhotographs = true;
        const auto written =
            publishCollection(document().view(), choice, file("alps.zip"), false, {}, {});
        QVERIFY2(written.has_value(), written ? "" : written.error().text().c_str());
        drop({file("alps.zip")});
        settle();
        auto* const dialog = m_window->findChild<QFileDialog*>(QStringLiteral("bundlePlace"));
        QVERIFY(dialog != nullptr);
        std::filesystem::create_directory(file("field"));
        dialog->setDirectory(QFile::decodeName(file("field").c_str()));
        QMetaObject::invokeMethod(dialog, "accept");
        settle();
        QCOMPARE(document().file(), file("field/alps/alps.taxo"));
        QCOMPARE(document().size(), 2U);
        m_session->openBundle(file("alps.zip"), file("field/alps"));
        settle();
        QCOMPARE(text("noticeHeadline"), QStringLiteral("alps.zip could not be opened."));
    }

    void aNameMovesTheCollectionWithAllThatIsInIt() {
        addPhotos({"a.png"});
        const auto before = document().file();
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        auto* const dialog = m_window->findChild<QFileDialog*>();
        QVERIFY(dialog != nullptr);
        dialog->selectFile(QFile::decodeName(file("Iceland.taxo").c_str()));
        QMetaObject::invokeMethod(dialog, "accept");
        settle();
        QVERIFY(!m_session->isUnnamed());
        QCOMPARE(document().file(), file("Iceland.taxo"));
        QCOMPARE(document().size(), 1U);
        QVERIFY(!document().isReadOnly());
        QVERIFY(!std::filesystem::exists(before));
        QCOMPARE(recent(), std::vector{file("Iceland.taxo")});
        QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("Iceland")));
    }

    void aNameThatIsTakenIsRefusedAndTheCollectionStays() {
        const auto taken = m_world->folder.write("taken.taxo", "somebody's");
        addPhotos({"a.png"});
        const auto before = document().file();
        m_session->nameCollection(taken);
        settle();
        QCOMPARE(text("noticeHeadline"),
                 QStringLiteral("The collection could not be given that name."));
        QCOMPARE(document().file(), before);
        QCOMPARE(document().size(), 1U);
        QCOMPARE(*readTextFile(taken), std::string("somebody's"));
    }

    void aNameGivenWhileIdentifyingLosesNothing() {
        m_world->beforeEach = [this](const std::filesystem::path&) {
            m_world->beforeEach = nullptr;
            m_session->nameCollection(file("Iceland.taxo"));
        };
        addPhotos({"a.png", "b.png", "c.png"});
        settle();
        QCOMPARE(document().file(), file("Iceland.taxo"));
        QCOMPARE(count("unverified -unidentified"), 3);
    }

    // Starting again

    void theStartPageOffersWhatWasOpenBefore() {
        openCollection(file("season.taxo"));
        addPhotos({"a.png"});
        openCollection(file("other.taxo"));
        restart();
        QVERIFY(isSeen("start"));
        QVERIFY(isSeen("recent"));
        QCOMPARE(recent(), (std::vector{file("other.taxo"), file("season.taxo")}));
        find<QPushButton>("recent1").click();
        settle();
        QCOMPARE(document().file(), file("season.taxo"));
        QCOMPARE(document().size(), 1U);
        QVERIFY(!isSeen("start"));
    }

    void aCollectionWithoutANameIsOfferedByItsDate() {
        addPhotos({"a.png"});
        const QString stem = QFile::decodeName(document().file().stem().c_str());
        restart();
        const QString offered = find<QPushButton>("recent0").text();
        QVERIFY(!offered.contains(stem));
        const QDateTime made = QDateTime::fromString(stem, QStringLiteral("yyyy-MM-dd HHmmss"));
        QCOMPARE(offered,
                 QStringLiteral("Not named yet, of %1")
                     .arg(QLocale().toString(made, QLocale::ShortFormat)));
        openCollection(file("2026 season.taxo")); // no such date
        restart();
        QCOMPARE(find<QPushButton>("recent0").text(), QStringLiteral("2026 season"));
    }

    void theStartPageShowsPicturesOfWhatWasOpenBefore() {
        Services services = m_world->services();
        services.thumbnails = m_world->folder / "thumbnails";
        open(with("bioclip-2"), std::move(services));
        openCollection(file("season.taxo"));
        m_session->open({m_world->photo("red.png", Qt::red), m_world->photo("blue.png", Qt::blue)});
        settle();
        m_session->closeCollection();
        settle();
        const QImage picture = m_session->recentCollections().front().picture;
        QCOMPARE(picture.size(), QSize(CollectionLook::kWidth, CollectionLook::kSide));
        const QColor first = picture.pixelColor(CollectionLook::kSide / 2, 40);
        const QColor second = picture.pixelColor(CollectionLook::kSide * 3 / 2, 40);
        const QColor third = picture.pixelColor(CollectionLook::kSide * 5 / 2 + 8, 40);
        QVERIFY((first.red() > 200) != (first.blue() > 200));
        QVERIFY((second.red() > 200) == (first.blue() > 200));
        QCOMPARE(third.alpha(), 0);
        // Looking leaves the collection as it was.
        QVERIFY(!std::filesystem::exists(file("season.taxo-wal")));
        openCollection(file("season.taxo"));
        QVERIFY(!document().isReadOnly());
    }

    void aCollectionThatIsGoneIsShownAsSuch() {
        openCollection(file("season.taxo"));
        m_session->closeCollection();
        settle();
        std::filesystem::rename(file("season.taxo"), file("away.taxo"));
        m_session->openRecent(file("season.taxo"));
        settle();
        QVERIFY(!document().isOpen());
        QVERIFY(!std::filesystem::exists(file("season.taxo"))); // nor made anew
        auto& line = find<QPushButton>("recent0");
        QVERIFY(!line.isEnabled());
        QVERIFY(line.text().contains(QStringLiteral("not there")));
        std::filesystem::rename(file("away.taxo"), file("season.taxo"));
        restart();
        QVERIFY(find<QPushButton>("recent0").isEnabled());
    }

    void aClosedCollectionLeavesTheStartPage() {
        addPhotos({"a.png"});
        m_session->closeCollection();
        settle();
        QVERIFY(isSeen("start"));
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Taxoscope"));
        QVERIFY(text("summary").isEmpty());
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::WindowImportTest)
#include "window_import_test.moc"
