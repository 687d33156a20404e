// SPDX-License-Identifier: MIT
// What a person does in the gallery, by keys, mouse and screen reader.
#include "core/collection/determination.h"
#include "core/collection/marks.h"
#include "tests/ui/event_watchdog.h"
#include "tests/ui/gallery_fixture.h"

#include <QAccessible>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QUrl>

namespace taxo::ui {

namespace {

using Rows = std::vector<std::size_t>;

Rows range(std::size_t first, std::size_t end) {
    Rows rows;
    for (std::size_t row = first; row < end; ++row) {
        rows.push_back(row);
    }
    return rows;
}

/// Hears of the keys that a gallery leaves.
class KeyWindow : public QWidget {
public:
    QString keys;

protected:
    void keyPressEvent(QKeyEvent* event) override { keys += event->text(); }
};

} // namespace

class GalleryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<GalleryWorld> m_world;

private Q_SLOTS:

    void init() { m_world = std::make_unique<GalleryWorld>(); }

    void cleanup() {
        m_world.reset();
        VERIFY_NO_LONG_EVENT();
    }

    void arrowsMoveAndSelect() {
        m_world->open(GalleryWorld::photoFiles(40));
        GalleryWorld& w = *m_world;
        w.key(Qt::Key_Right); // the first step arrives
        QCOMPARE(w.current(), std::size_t{0});
        w.key(Qt::Key_Right);
        QCOMPARE(w.current(), std::size_t{1});
        w.key(Qt::Key_Down);
        const auto columns = static_cast<std::size_t>(w.columns());
        QVERIFY(columns > 1);
        QCOMPARE(w.current(), 1 + columns);
        QCOMPARE(w.rows(), Rows{1 + columns});
        w.key(Qt::Key_Up);
        w.key(Qt::Key_Left);
        w.key(Qt::Key_Left);
        QCOMPARE(w.current(), std::size_t{0});
        w.key(Qt::Key_End);
        QCOMPARE(w.current(), std::size_t{39});
        QVERIFY(w.view->viewport()->rect().contains(w.view->cellRect(39)));
        w.key(Qt::Key_Home);
        QCOMPARE(w.view->verticalScrollBar()->value(), 0);
        w.key(Qt::Key_PageDown);
        QVERIFY(w.current() > columns && w.current() % columns == 0);
        QVERIFY(w.view->viewport()->rect().contains(w.view->cellRect(w.current())));
    }

    void leftIsOnwardsWhereLinesRunFromTheRight() {
        m_world->open(GalleryWorld::photoFiles(9));
        GalleryWorld& w = *m_world;
        w.view->setLayoutDirection(Qt::RightToLeft);
        w.key(Qt::Key_Home);
        w.key(Qt::Key_Left);
        QCOMPARE(w.current(), std::size_t{1});
        QVERIFY(w.view->cellRect(1).right() < w.view->cellRect(0).left());
    }

    void shiftExtendsAndControlMovesAlone() {
        m_world->open(GalleryWorld::photoFiles(40));
        GalleryWorld& w = *m_world;
        w.key(Qt::Key_Home);
        w.key(Qt::Key_Right, Qt::ShiftModifier);
        w.key(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(w.rows(), range(0, 3));
        w.key(Qt::Key_Left, Qt::ShiftModifier); // back again
        QCOMPARE(w.rows(), range(0, 2));
        w.key(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(w.rows(), range(0, 2));
        QCOMPARE(w.current(), std::size_t{39});
        w.key(Qt::Key_Space);
        QCOMPARE(w.rows(), (Rows{0, 1, 39}));
        w.key(Qt::Key_Space);
        QCOMPARE(w.rows(), range(0, 2));
        w.key(Qt::Key_Home, Qt::ShiftModifier);
        QCOMPARE(w.rows(), range(0, 40)); // from where Space was
    }

    void allNoneAndTheOthers() {
        m_world->open(GalleryWorld::photoFiles(12));
        GalleryWorld& w = *m_world;
        w.key(Qt::Key_Home);
        w.key(Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(w.rows(), range(1, 12));
        w.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(w.rows(), range(0, 12));
        w.key(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(w.selection.isEmpty());
        w.key(Qt::Key_A, Qt::ControlModifier);
        w.key(Qt::Key_Escape);
        QVERIFY(w.selection.isEmpty());
    }

    void lettersAndDigitsAreLeftToTheWindow() {
        m_world->open(GalleryWorld::photoFiles(3));
        KeyWindow window;
        m_world->view->setParent(&window);
        window.show();
        m_world->view->show();
        m_world->view->setFocus();
        QTest::keyClicks(m_world->view.get(), QStringLiteral("aru1x"));
        m_world->view->setParent(nullptr);
        QCOMPARE(window.keys, QStringLiteral("aru1x"));
        QVERIFY(m_world->selection.isEmpty());
    }

    void aClickSelectsAndControlAndShiftAdd() {
        m_world->open(GalleryWorld::photoFiles(12));
        GalleryWorld& w = *m_world;
        w.click(2);
        QCOMPARE(w.rows(), Rows{2});
        QCOMPARE(w.current(), std::size_t{2});
        w.click(5, Qt::ShiftModifier);
        QCOMPARE(w.rows(), range(2, 6));
        w.click(3, Qt::ControlModifier);
        QCOMPARE(w.rows(), (Rows{2, 4, 5}));
        w.click(4); // one of several: alone when the button is let go
        QCOMPARE(w.rows(), Rows{4});
        QTest::mouseClick(w.view->viewport(), Qt::LeftButton, {}, {2, 2});
        w.settle();
        QVERIFY(w.selection.isEmpty());
    }

    void aBandSelectsWhatItMeets() {
        m_world->open(GalleryWorld::photoFiles(12));
        GalleryWorld& w = *m_world;
        QWidget* const ground = w.view->viewport();
        const auto band = [&](QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}) {
            QTest::mousePress(ground, Qt::LeftButton, modifiers, from);
            QTest::mouseMove(ground, (from + to) / 2);
            QTest::mouseMove(ground, to);
            w.settle();
            const QImage shown = ground->grab().toImage();
            QTest::mouseRelease(ground, Qt::LeftButton, modifiers, to);
            w.settle();
        };
        const auto columns = static_cast<std::size_t>(w.columns());
        band({2, 2}, w.view->cellRect(columns + 1).center());
        QCOMPARE(w.rows(), (Rows{0, 1, columns, columns + 1}));
        const QRect last = w.view->cellRect(11);
        band({last.right() + 1, last.bottom() + 6}, last.center(), Qt::ControlModifier);
        QCOMPARE(w.rows(), (Rows{0, 1, columns, columns + 1, 11}));
        band({2, 2}, {4, 4}); // meets nothing
        QVERIFY(w.selection.isEmpty());
    }

    void aDoubleClickAndEnterActivate() {
        m_world->open(GalleryWorld::photoFiles(5));
        GalleryWorld& w = *m_world;
        QSignalSpy activated(w.view.get(), &GalleryView::activated);
        QTest::mouseDClick(w.view->viewport(), Qt::LeftButton, {}, w.view->cellRect(3).center());
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].value<ItemId>(), w.document.idAt(3));
        w.click(1);
        w.key(Qt::Key_Return);
        QCOMPARE(activated.count(), 2);
        QCOMPARE(activated[1][0].value<ItemId>(), w.document.idAt(1));
    }

    void theMenuIsOfWhatIsUnderTheMouseOrInFocus() {
        m_world->open(GalleryWorld::photoFiles(5));
        GalleryWorld& w = *m_world;
        QSignalSpy asked(w.view.get(), &GalleryView::contextMenuRequested);
        const auto menu = [&](QContextMenuEvent::Reason reason, QPoint at) {
            QContextMenuEvent event(reason, at, w.view->viewport()->mapToGlobal(at));
            QApplication::sendEvent(w.view->viewport(), &event);
            w.settle();
        };
        menu(QContextMenuEvent::Mouse, w.view->cellRect(2).center());
        QCOMPARE(asked.last()[1].value<ItemId>(), w.document.idAt(2));
        QCOMPARE(w.rows(), Rows{2});
        w.click(4, Qt::ControlModifier);
        menu(QContextMenuEvent::Mouse, w.view->cellRect(2).center());
        QCOMPARE(w.rows(), (Rows{2, 4})); // a menu for both
        menu(QContextMenuEvent::Mouse, {2, 2});
        QCOMPARE(asked.last()[1].value<ItemId>(), ItemId());
        menu(QContextMenuEvent::Keyboard, {0, 0});
        QCOMPARE(asked.last()[1].value<ItemId>(), w.document.idAt(2));
    }

    void headingsNameTheirGroupsAndSelectThem() {
        m_world->open(GalleryWorld::photoFiles(70));
        GalleryWorld& w = *m_world;
        w.list({{}, {}, "month"});
        const auto& groups = w.document.groups();
        QCOMPARE(groups.size(), std::size_t{4});
        QCOMPARE(w.view->titleOf(0).text, QStringLiteral("June 2025"));
        QCOMPARE(w.view->titleOf(3).text, QStringLiteral("No date"));
        QTest::mouseClick(w.view->viewport(), Qt::LeftButton, {}, {100, 10});
        w.settle();
        QCOMPARE(w.rows(), range(0, groups[0].size));
        // Scrolled: it is still there, at the top.
        w.view->verticalScrollBar()->setValue(150);
        w.selection.clear();
        QTest::mouseClick(w.view->viewport(), Qt::LeftButton, {}, {100, 10});
        w.settle();
        QCOMPARE(w.rows(), range(0, groups[0].size));
        w.view->setCurrentRow(groups[1].first);
        w.view->selectGroupOfFocus();
        QCOMPARE(w.rows().size(), groups[1].size);
    }

    void theFocusIsNotHiddenBehindTheHeading() {
        m_world->open(GalleryWorld::photoFiles(70));
        GalleryWorld& w = *m_world;
        w.list({{}, {}, "month"});
        w.key(Qt::Key_End);
        for (int i = 0; i < 12; ++i) {
            w.key(Qt::Key_Up);
            const QRect cell = w.view->cellRect(w.current());
            QVERIFY(cell.top() >= w.view->grid().metrics().headingHeight);
            QCOMPARE(w.view->rowAt(cell.center()), std::optional(w.current()));
        }
    }

    void aBandThatReachesOutScrolls() {
        GalleryWorld& w = *m_world;
        w.open(GalleryWorld::photoFiles(400));
        QWidget* const ground = w.view->viewport();
        QTest::mousePress(ground, Qt::LeftButton, {}, {2, 2});
        QTest::mouseMove(ground, {200, ground->height() + 40});
        QTRY_VERIFY(w.view->verticalScrollBar()->value() > 300);
        QTest::mouseRelease(ground, Qt::LeftButton, {}, {200, ground->height() + 40});
        w.settle();
        const int stopped = w.view->verticalScrollBar()->value();
        QVERIFY(w.selection.contains(w.document.idAt(0)));
        QVERIFY(w.rows().size() > 4);
        w.settle();
        QCOMPARE(w.view->verticalScrollBar()->value(), stopped);
    }

    void filesAreDraggedOutOnce() {
        GalleryWorld& w = *m_world;
        w.open({w.picture(0), w.picture(1)});
        w.key(Qt::Key_A, Qt::ControlModifier);
        const auto data = w.view->dragData();
        QVERIFY(data);
        QCOMPARE(data->urls().size(), 2);
        QVERIFY(QFile::exists(data->urls()[0].toLocalFile()));
        w.selection.clear();
        QVERIFY(!w.view->dragData());
    }

    void aScreenReaderMeetsATable() {
        m_world->open(GalleryWorld::photoFiles(40), [](Collection& collection, auto items) {
            Lineage bear;
            bear.at(Rank::Genus) = "Ursus";
            bear.at(Rank::Species) = "arctos";
            QVERIFY(determine(collection,
                              std::span(items).subspan(1, 1),
                              Verdict::Taxon,
                              bear,
                              "",
                              {"Ada", "chosen"}));
            QVERIFY(tag(collection, std::span(items).subspan(1, 1), kFlagTag, {"Ada", ""}));
        });
        GalleryWorld& w = *m_world;
        auto* const table = QAccessible::queryAccessibleInterface(w.view.get());
        QVERIFY(table != nullptr && table->tableInterface() != nullptr);
        QCOMPARE(table->role(), QAccessible::Table);
        QCOMPARE(table->childCount(), 40);
        QCOMPARE(table->tableInterface()->columnCount(), w.columns());
        QCOMPARE(table->tableInterface()->rowCount(), (40 + w.columns() - 1) / w.columns());
        w.click(1);
        auto* const cell = table->tableInterface()->cellAt(0, 1);
        QCOMPARE(cell->text(QAccessible::Name),
                 QStringLiteral("Species Ursus arctos, verified. Flagged. IMG_1.jpg"));
        QVERIFY(cell->state().selected && cell->state().focused);
        QCOMPARE(table->focusChild(), cell);
        QCOMPARE(table->indexOfChild(cell), 1);
        QCOMPARE(cell->parent(), table);
        QCOMPARE(cell->tableCellInterface()->rowIndex(), 0);
        QCOMPARE(table->tableInterface()->selectedCells(), QList{cell});
        QCOMPARE(table->tableInterface()->cellAt(99, 0), nullptr);
        const QPoint centre = cell->rect().center();
        QCOMPARE(table->childAt(centre.x(), centre.y()), cell);
    }
};

} // namespace taxo::ui

int main(int argc, char** argv) {
    taxo::ui::WatchedApplication application(argc, argv);
    taxo::ui::GalleryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "gallery_test.moc"
