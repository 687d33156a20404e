// SPDX-License-Identifier: MIT
// Several collections in one window, one after the other: nothing of one is shown or kept in
// another.
#include "tests/ui/window_fixture.h"

#include <QImage>
#include <QLineEdit>
#include <QTest>

#include <filesystem>
#include <utility>

namespace taxo::ui {

class WindowCollectionsTest : public WindowFixture {
    Q_OBJECT

    std::filesystem::path file(const char* name) const { return m_world->folder / name; }

    void openCollection(const char* name) {
        m_session->openCollection(file(name));
        settle();
    }

    void addPhoto(const char* name, QColor color) {
        m_session->open({m_world->photo(name, color)});
        settle();
    }

    QColor tileColor() const {
        const QImage tile = m_session->thumbnails().image(document().idAt(0));
        return tile.isNull() ? QColor() : tile.pixelColor(tile.rect().center());
    }

    QColor photoColor() const {
        const QImage seen = find<QWidget>("photo").grab().toImage();
        return seen.pixelColor(seen.rect().center());
    }

private Q_SLOTS:

    void init() {
        begin();
        open(with(""));
    }

    void cleanup() { end(); }

    void picturesAreThoseOfTheCollectionThatIsOpen() {
        openCollection("one.taxo");
        addPhoto("a.png", Qt::red);
        QCOMPARE(tileColor(), QColor(Qt::red));
        QCOMPARE(photoColor(), QColor(Qt::red));
        const ItemId first = document().idAt(0);
        openCollection("other.taxo");
        addPhoto("b.png", Qt::blue);
        QCOMPARE(document().idAt(0), first); // the same number of something else
        QCOMPARE(tileColor(), QColor(Qt::blue));
        QCOMPARE(photoColor(), QColor(Qt::blue));
        openCollection("one.taxo");
        QCOMPARE(tileColor(), QColor(Qt::red));
        QCOMPARE(photoColor(), QColor(Qt::red));
    }

    void keysAreWordsOfAReviewAsSoonAsACollectionIsOpen() {
        openCollection("one.taxo");
        addPhoto("a.png", Qt::red);
        openCollection("other.taxo");
        addPhoto("b.png", Qt::blue);
        for (const char* const name : {"one.taxo", "other.taxo", "other.taxo"}) { // again, too
            find<QLineEdit>("filter").setFocus();
            openCollection(name);
            QVERIFY2(find<QWidget>("gallery").hasFocus(), name);
            QCOMPARE(m_session->focus().current(), document().idAt(0));
        }
        QTest::keyClick(m_window->focusWidget(), Qt::Key_X);
        settle();
        QCOMPARE(count("verified"), 1);
    }

    void aPictureThatIsReadTooLongIsNotTakenByAnotherCollection() {
        openCollection("other.taxo");
        addPhoto("b.png", Qt::blue);
        openCollection("one.taxo");
        ThumbnailCache& thumbnails = m_session->thumbnails();
        const auto red = m_world->photo("a.png", Qt::red);
        // Begun for this collection, and done when the other one is open.
        thumbnails.want({{.id = ItemId{1}, .file = red}});
        thumbnails.clear();
        m_runner->runAll();
        QCOMPARE(thumbnails.state(ItemId{1}), ThumbnailCache::State::Absent);
    }

    void photographsDroppedWithTheCollectionThatIsOpenComeIntoIt() {
        openCollection("one.taxo");
        addPhoto("a.png", Qt::red);
        m_session->open({file("one.taxo"), m_world->photo("b.png", Qt::blue)});
        settle();
        QCOMPARE(document().size(), 2U);
    }

    void whoOpensAnotherCollectionWhileOneIsMovedStaysThere() {
        openCollection("one.taxo");
        addPhoto("a.png", Qt::red);
        m_session->nameCollection(file("moved.taxo"));
        m_session->openCollection(file("other.taxo"));
        settle();
        QCOMPARE(document().file(), file("other.taxo"));
        QVERIFY(std::filesystem::exists(file("moved.taxo")));
        QVERIFY(!std::filesystem::exists(file("one.taxo")));
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::WindowCollectionsTest)
#include "window_collections_test.moc"
