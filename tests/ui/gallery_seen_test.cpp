// SPDX-License-Identifier: MIT
// What the gallery shows: places that are kept, pictures that are asked for, what is painted again.
#include "core/collection/regions.h"
#include "tests/ui/event_watchdog.h"
#include "tests/ui/gallery_fixture.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>

namespace taxo::ui {

class GallerySeenTest : public QObject {
    Q_OBJECT

    std::unique_ptr<GalleryWorld> m_world;

private Q_SLOTS:

    void init() { m_world = std::make_unique<GalleryWorld>(); }

    void cleanup() {
        m_world.reset();
        VERIFY_NO_LONG_EVENT();
    }

    void theFocusStaysWhereItIsWhenTilesGrow() {
        m_world->open(GalleryWorld::photoFiles(400));
        GalleryWorld& w = *m_world;
        w.key(Qt::Key_Home);
        for (int i = 0; i < 30; ++i) {
            w.key(Qt::Key_Down);
        }
        w.view->verticalScrollBar()->setValue(w.view->verticalScrollBar()->value() + 200);
        w.settle();
        const int before = w.view->cellRect(w.current()).center().y();
        const int columns = w.columns();
        w.key(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(w.columns(), columns - 1);
        QVERIFY(std::abs(w.view->cellRect(w.current()).center().y() - before) <= 1);
        w.key(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(w.columns(), columns);
        w.view->setTileWidth(5);
        QCOMPARE(w.view->tileWidth(), GalleryView::kSmallestTile);
        w.view->setTileWidth(5000);
        QCOMPARE(w.view->tileWidth(), GalleryView::kLargestTile);
        QVERIFY(w.view->viewport()->rect().intersects(w.view->cellRect(w.current())));
    }

    void anotherOrderKeepsTheFocusInSight() {
        m_world->open(GalleryWorld::photoFiles(400));
        GalleryWorld& w = *m_world;
        w.click(3);
        const ItemId item = w.focus.current();
        w.list({{}, {SortBy::Added, true}, {}});
        QCOMPARE(w.focus.current(), item);
        QCOMPARE(w.current(), std::size_t{396});
        QVERIFY(w.view->viewport()->rect().contains(w.view->cellRect(396)));
    }

    void onlyWhatIsSeenAndAScreenBelowIsDecoded() {
        GalleryWorld& w = *m_world;
        std::vector<PhotoFile> files;
        for (std::size_t i = 0; i < 200; ++i) {
            files.push_back(w.picture(i, Qt::darkGreen, {24, 16}));
        }
        w.open(files);
        const int screen =
            w.columns() * (w.view->viewport()->height() / w.view->cellRect(0).height() + 2);
        QVERIFY(w.decoded > 0 && w.decoded <= 2 * screen);
        QCOMPARE(w.thumbnails->state(w.document.idAt(0)), ThumbnailCache::State::Ready);
        QCOMPARE(w.thumbnails->state(w.document.idAt(199)), ThumbnailCache::State::Absent);
        w.key(Qt::Key_End);
        QCOMPARE(w.thumbnails->state(w.document.idAt(199)), ThumbnailCache::State::Ready);
    }

    void aRegionShowsItsPartOfThePhotograph() {
        GalleryWorld& w = *m_world;
        PhotoFile file = w.picture(0);
        QImage image(QFile::decodeName((file.root / file.path).c_str()));
        QPainter(&image).fillRect(0, 0, 240, 320, Qt::red);
        image.save(QFile::decodeName((file.root / file.path).c_str()), "PNG");
        w.open({file}, [](Collection& collection, auto items) {
            const auto photo = photoOf(collection, items[0]);
            QVERIFY(addRegions(collection,
                               std::vector{NewRegion{photo->id, {0, 0, 0.4, 0.4}, "Ada"}},
                               {"Ada", ""}));
        });
        QCOMPARE(w.document.size(), std::size_t{2});
        QVERIFY(w.document.rowAt(1)->isRegion);
        const QImage shown = w.thumbnails->image(w.document.idAt(1));
        QCOMPARE(shown.pixelColor(shown.width() - 2, 2), QColor(Qt::red));
        QCOMPARE(w.decoded.load(), 1);
    }

    void theWindowMaySetTheFocusBeforeTheGalleryHearsOfTheList() {
        GalleryWorld& w = *m_world;
        connect(&w.document, &CollectionDocument::listChanged, this, [&w] {
            w.focus.set(w.document.size() > 0 ? w.document.idAt(w.document.size() - 1) : ItemId());
        });
        w.open(GalleryWorld::photoFiles(300));
        QCOMPARE(w.current(), std::size_t{299});
        QVERIFY(w.view->viewport()->rect().contains(w.view->cellRect(299)));
        w.list({*Filter::parse("file:IMG_1"), {}, {}});
        QVERIFY(w.view->viewport()->rect().contains(w.view->cellRect(w.current())));
        w.document.close();
        w.settle();
        QCOMPARE(w.view->verticalScrollBar()->maximum(), 0);
    }

    void onlyTilesThatChangedArePaintedAgain() {
        GalleryWorld& w = *m_world;
        w.open(GalleryWorld::photoFiles(40));
        w.click(0);

        struct Painted : QObject {
            QRegion region;

            bool eventFilter(QObject* /*watched*/, QEvent* event) override {
                if (event->type() == QEvent::Paint) {
                    region += static_cast<QPaintEvent*>(event)->region();
                }
                return false;
            }
        } painted;

        w.view->viewport()->installEventFilter(&painted);
        w.click(1);
        const QRegion tiles = QRegion(w.view->cellRect(0)) + w.view->cellRect(1);
        QVERIFY(!painted.region.isEmpty());
        QVERIFY(painted.region.subtracted(tiles).isEmpty());
    }

    void scrolledPixelsAreAsIfTheyWerePainted() {
        GalleryWorld& w = *m_world;
        w.open(GalleryWorld::photoFiles(70));
        w.list({{}, {}, "month"});
        w.click(3);
        QScrollBar& bar = *w.view->verticalScrollBar();
        for (const int by : {30, 25, 400, -7, -90, 31, -380, 900, -20}) {
            bar.setValue(bar.value() + by);
            w.settle();
            const QImage shown = w.view->screen()->grabWindow(w.view->winId()).toImage();
            QCOMPARE(shown.convertToFormat(QImage::Format_RGB32),
                     w.view->grab().toImage().convertToFormat(QImage::Format_RGB32));
        }
    }

    void aHundredThousandAreNoTrouble() {
        GalleryWorld& w = *m_world;
        w.open(GalleryWorld::photoFiles(100'000));
        WatchedApplication::instance().forget();
        QScrollBar& bar = *w.view->verticalScrollBar();
        for (int step = 0; step <= 40; ++step) {
            bar.setValue(static_cast<int>(std::int64_t{bar.maximum()} * step / 40));
            w.settle();
        }
        w.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(w.selection.size(), std::size_t{100'000});
        w.key(Qt::Key_I, Qt::ControlModifier);
        QVERIFY(w.selection.isEmpty());
        w.key(Qt::Key_Home);
        w.key(Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(w.selection.size(), std::size_t{100'000});
        for (int i = 0; i < 5; ++i) {
            w.key(Qt::Key_Minus, Qt::ControlModifier);
            w.key(Qt::Key_PageUp);
        }
        w.list({{}, {}, "day"});
        w.key(Qt::Key_End);
        w.view->resize(500, 500);
        w.settle();
        QVERIFY(w.document.groups().size() > 80'000);
        const auto& painting = WatchedApplication::instance().longestPainting();
        qInfo("longest event: %s %.1f ms; longest painting: %.1f ms",
              qPrintable(WatchedApplication::instance().longestEvent().what),
              WatchedApplication::instance().longestEvent().threadMs,
              painting.threadMs);
    }
};

} // namespace taxo::ui

int main(int argc, char** argv) {
    taxo::ui::WatchedApplication application(argc, argv);
    taxo::ui::GallerySeenTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "gallery_seen_test.moc"
