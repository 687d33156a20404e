// SPDX-License-Identifier: MIT
// Filters are completed while they are typed, and what is wrong is shown at its place.
#include "tests/ui/window_fixture.h"

#include <QAbstractItemView>
#include <QLineEdit>

#include <array>

namespace taxo::ui {

class FilterFieldTest : public WindowFixture {
    Q_OBJECT

    QLineEdit& field() const { return find<QLineEdit>("filter"); }

    QAbstractItemView* popup() const {
        for (QWidget* const one : QApplication::topLevelWidgets()) {
            if (one->isVisible() && one->objectName() == QStringLiteral("suggestions")) {
                return static_cast<QAbstractItemView*>(one);
            }
        }
        return nullptr;
    }

    void type(const QString& text) {
        field().setFocus();
        QTest::keyClicks(&field(), text);
        settle();
    }

    QStringList suggested() const {
        QStringList lines;
        if (const QAbstractItemView* const list = popup()) {
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                lines << list->model()->index(row, 0).data().toString();
            }
        }
        return lines;
    }

    void takeFirst() {
        QTest::keyClick(popup(), Qt::Key_Down);
        QTest::keyClick(popup(), Qt::Key_Return);
        settle();
    }

    void enter() {
        QTest::keyClick(&field(), Qt::Key_Return);
        settle();
    }

private Q_SLOTS:

    void init() {
        begin();
        open(with("bioclip-2"));
        addPhotos({"picture_a", "picture_b", "picture_c"});
        const std::array one = {m_session->document().idAt(0)};
        m_session->selection().set(one);
        m_session->focus().set(one.front());
        m_session->review().setField({kHabitatField, "wet meadow"});
        settle();
    }

    void cleanup() { end(); }

    void namesOfFieldsAndTheirValuesAreCompletedByKeyboard() {
        type(QStringLiteral("habi"));
        QCOMPARE(suggested(), QStringList{QStringLiteral("habitat:")});
        takeFirst();
        QCOMPARE(field().text(), QStringLiteral("habitat:"));
        QCOMPARE(suggested(), QStringList{QStringLiteral("habitat:\"wet meadow\"")});
        takeFirst();
        QCOMPARE(field().text(), QStringLiteral("habitat:\"wet meadow\" "));
        QVERIFY(popup() == nullptr);
        enter();
        QCOMPARE(m_session->document().size(), 1U);
    }

    void theTermAtTheCursorIsCompletedAndNoOther() {
        field().setText(QStringLiteral("veri file:picture"));
        field().setFocus();
        field().setCursorPosition(3);
        QTest::keyClick(&field(), Qt::Key_Space, Qt::ControlModifier);
        settle();
        QCOMPARE(suggested(), QStringList{QStringLiteral("verified")});
        takeFirst();
        QCOMPARE(field().text(), QStringLiteral("verified file:picture"));
    }

    void enterIsForTheFilterUntilASuggestionIsChosen() {
        type(QStringLiteral("verif"));
        QVERIFY(popup() != nullptr);
        QTest::keyClick(popup(), Qt::Key_Return);
        settle();
        QVERIFY(popup() == nullptr);
        QCOMPARE(m_session->document().options().filter.text(), std::string("verif"));
    }

    void escapeClosesTheSuggestionsFirst() {
        type(QStringLiteral("fam"));
        QTest::keyClick(popup(), Qt::Key_Escape);
        QVERIFY(popup() == nullptr);
        QCOMPARE(field().text(), QStringLiteral("fam"));
        QTest::keyClick(&field(), Qt::Key_Escape);
        QVERIFY(field().text().isEmpty());
    }

    void whatIsWrongIsChosenAndSaid() {
        type(QStringLiteral("verified mass:0.8 flagged"));
        enter();
        QCOMPARE(field().selectedText(), QStringLiteral("mass:0.8"));
        QVERIFY(text("filterProblem").contains(QStringLiteral("mass>0.8")));
        QVERIFY(isSeen("filterProblem"));
    }

    void aFieldThatNobodyHasIsShownAtItsPlace() {
        type(QStringLiteral("verified habbitat:wet"));
        enter();
        QVERIFY(isSeen("filterProblem"));
        QCOMPARE(field().selectedText(), QStringLiteral("habbitat:wet"));
    }

    void whatWasDecidedSinceIsCompletedToo() {
        type(QStringLiteral("habitat:b"));
        QVERIFY(popup() == nullptr);
        m_session->review().setField({kHabitatField, "bog"});
        settle();
        field().clear();
        type(QStringLiteral("habitat:b"));
        QCOMPARE(suggested(), QStringList{QStringLiteral("habitat:bog")});
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::FilterFieldTest)
#include "filter_field_test.moc"
