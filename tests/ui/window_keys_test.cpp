// SPDX-License-Identifier: MIT
// Keys of a review that mean something else elsewhere, and those that find nothing to say.
#include "tests/ui/window_fixture.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QToolTip>

namespace taxo::ui {

class WindowKeysTest : public WindowFixture {
    Q_OBJECT

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        auto& gallery = find<QWidget>("gallery");
        gallery.setFocus();
        keyTo(gallery, key, modifiers);
    }

    void keyTo(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&widget, key, modifiers);
        settle();
    }

    std::size_t current() const {
        return document().rowOf(m_session->focus().current()).value_or(999);
    }

    QMenu& menu(const QString& title) const {
        for (QAction* const action : m_window->menuBar()->actions()) {
            if (action->text().remove(u'&') == title) {
                return *action->menu();
            }
        }
        [&] { QFAIL(qPrintable(title)); }();
        return *m_window->menuBar()->actions().front()->menu();
    }

private Q_SLOTS:

    void init() {
        begin();
        open(with("bioclip-2"));
    }

    void cleanup() { end(); }

    void aLetterInAMenuIsTheMenus() {
        addPhotos({"a.png", "b.png"});
        find<QWidget>("gallery").setFocus();
        QMenu& review = menu(QStringLiteral("Review"));
        review.popup(m_window->mapToGlobal(QPoint(50, 50)));
        QVERIFY(QApplication::activePopupWidget() == &review);
        keyTo(review, Qt::Key_X); // Next one to look at; "nothing there" outside of it
        QCOMPARE(count("verified"), 0);
        QCOMPARE(current(), 1U);
        QVERIFY(!review.isVisible());
    }

    void aListThatIsOpenTakesLettersAndAltAndAnArrowOpensIt() {
        addPhotos({"a.png", "b.png"});
        key(Qt::Key_E);
        auto& box = find<QComboBox>("group-sex");
        box.lineEdit()->setFocus();
        keyTo(*box.lineEdit(), Qt::Key_Down, Qt::AltModifier); // "a rank deeper" outside of it
        QVERIFY(box.view()->isVisible());
        keyTo(*box.view(), Qt::Key_U);
        QCOMPARE(count("verified"), 0);
        box.hidePopup();
    }

    void enterInTheListOfABoxChoosesThere() {
        addPhotos({"a.png", "b.png"});
        auto& box = find<QComboBox>("sort");
        const int before = box.currentIndex();
        box.showPopup();
        keyTo(*box.view(), Qt::Key_Down);
        keyTo(*box.view(), Qt::Key_Return);
        QVERIFY(!box.view()->isVisible());
        QCOMPARE(box.currentIndex(), before + 1);
        QCOMPARE(count("verified"), 0);
    }

    void whatIsTypedBeforeADialogHasTheFocusGoesIntoIt() {
        addPhotos({"a.png", "b.png"});
        key(Qt::Key_R);
        m_window->activateWindow(); // as long as the screen has not shown the dialog
        auto& gallery = find<QWidget>("gallery");
        gallery.setFocus();
        QTRY_VERIFY(gallery.hasFocus());
        keyTo(gallery, Qt::Key_U); // "cannot be told" without it
        keyTo(gallery, Qt::Key_X);
        QCOMPARE(count("verified"), 0);
        QCOMPARE(find<QLineEdit>("taxonName").text(), QStringLiteral("ux"));
    }

    void enterPressesTheButtonWithTheFocus() {
        addPhotos({"a.png", "b.png"});
        key(Qt::Key_E);
        auto& button = find<QPushButton>("makeEvents");
        const QSignalSpy clicked(&button, &QPushButton::clicked);
        button.setFocus();
        keyTo(button, Qt::Key_Return);
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(count("verified"), 0);
    }

    void whereNothingIsSaidItDoesNotGoOnAndTellsWhy() {
        addPhotos({"unsure.png", "a.png"});
        key(Qt::Key_Return);
        QCOMPARE(current(), 0U);
        QVERIFY(QToolTip::text().contains(QStringLiteral("nothing to confirm")));
        key(Qt::Key_9);
        QCOMPARE(current(), 0U);
        QVERIFY(QToolTip::text().contains(QStringLiteral("no candidate 9: 6 were kept")));
        QCOMPARE(count("verified"), 0);
        key(Qt::Key_N);
        QCOMPARE(current(), 1U);
    }

    void noTwoEntriesOfAMenuHaveOneLetter() {
        for (const QAction* const menu : m_window->menuBar()->actions()) {
            QString letters;
            for (const QAction* const entry : menu->menu()->actions()) {
                const qsizetype sign = entry->text().indexOf(u'&');
                const QChar letter = sign < 0 ? QChar() : entry->text().at(sign + 1).toLower();
                QVERIFY2(sign < 0 || !letters.contains(letter), qPrintable(entry->text()));
                letters += letter;
            }
        }
    }

    void aKeyThatIsHeldDownSaysItsWordOnce() {
        int words = 0;
        for (const QAction* const action : m_window->findChildren<QAction*>()) {
            const bool isWord = action->shortcutContext() == Qt::WidgetWithChildrenShortcut &&
                                !action->text().contains(QStringLiteral("Lar&ger")) &&
                                !action->text().contains(QStringLiteral("&Smaller"));
            if (isWord) {
                QVERIFY2(!action->autoRepeat(), qPrintable(action->text()));
                ++words;
            }
        }
        QVERIFY(words > 20);
    }

    void theLastWordTellsThatNothingElseWaits() {
        addPhotos({"a.png", "b.png"});
        key(Qt::Key_Right);
        key(Qt::Key_U);
        QCOMPARE(current(), 0U); // round
        key(Qt::Key_U);
        QCOMPARE(count("unverified"), 0);
        QVERIFY(QToolTip::text().startsWith(QStringLiteral("No other")));
    }

    void whereNothingFitsTheFilterAWordIsAboutNothing() {
        addPhotos({"a.png", "b.png"});
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        auto& field = find<QLineEdit>("filter");
        QTest::keyClicks(&field, QStringLiteral("file:nothing"));
        keyTo(field, Qt::Key_Return);
        QCOMPARE(document().size(), 0U);
        key(Qt::Key_Return);
        key(Qt::Key_U);
        QCOMPARE(count("verified"), 0);
    }

    void theKeysFitTheScreenWhateverUndoWouldTakeBack() {
        addPhotos({"a.png", "b.png"});
        key(Qt::Key_U);
        key(Qt::Key_F1);
        const auto& keys = find<QDialog>("keys");
        QVERIFY(keys.width() <= keys.screen()->availableSize().width());
        QStringList lines;
        for (const QLabel* const line : keys.findChildren<QLabel*>()) {
            lines << line->text();
        }
        QVERIFY(lines.contains(QStringLiteral("Undo")));
        QVERIFY(lines.contains(QStringLiteral("F1, H")));
        QVERIFY(
            lines.contains(QStringLiteral("Fly to the clade"))); // of parts with keys of their own
    }

    void tabGoesFromTheButtonsToTheCollectionsBelowThem() {
        m_session->openCollection(m_world->folder / "season.taxo");
        settle();
        m_session->closeCollection();
        settle();
        QCOMPARE(find<QPushButton>("openFolder").nextInFocusChain(), &find<QPushButton>("recent0"));
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::WindowKeysTest)
#include "window_keys_test.moc"
