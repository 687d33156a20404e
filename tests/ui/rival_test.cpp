// SPDX-License-Identifier: MIT
// Why not another name: the part of the inspector that asks the model.
#include "core/collection/marks.h"
#include "tests/ui/window_fixture.h"
#include "ui/panels/heat_view.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

#include <array>
#include <filesystem>
#include <string>

namespace taxo::ui {

class RivalTest : public WindowFixture {
    Q_OBJECT

    void look(std::size_t row) {
        const std::array one = {document().idAt(row)};
        m_session->selection().set(one);
        m_session->focus().set(one.front());
        settle();
    }

    void ask() {
        find<QPushButton>("askRival").click();
        settle();
    }

    std::string note(std::size_t row) const {
        const auto marks = marksOf(document().view(), std::array{document().idAt(row)});
        return marks->front().field(kNoteField);
    }

    std::size_t evidencePictures() const {
        return static_cast<std::size_t>(
            find<QWidget>("rivalEvidence")
                .findChildren<QToolButton*>(QStringLiteral("evidencePicture"))
                .size());
    }

private Q_SLOTS:

    void init() {
        begin();
        open(with("bioclip-2"));
        addPhotos({"picture_a", "picture_b", "picture_c"});
        look(0);
        find<QToolButton>("rivalTitle").click(); // which unfolds it
        settle();
    }

    void cleanup() { end(); }

    void theMapSaysInWordsWhatSpeaksForWhich() {
        QVERIFY(!isSeen("rivalMap"));
        const auto candidates = answer(0).candidates;
        const QString best = QString::fromStdString(candidates[0].name);
        const QString rival = QString::fromStdString(candidates[1].name);
        QCOMPARE(find<QPushButton>("askRival").text(), QStringLiteral("Why not %1?").arg(rival));
        ask();
        QVERIFY(isSeen("rivalMap"));
        QVERIFY(text("rivalFirst").startsWith(QStringLiteral("Speaks for %1 (cosine ").arg(best)));
        QVERIFY(text("rivalFirst").endsWith(QStringLiteral("most of all: upper left")));
        QVERIFY(text("rivalSecond").startsWith(QStringLiteral("Speaks for ") + rival));
        QVERIFY(text("rivalSecond").endsWith(QStringLiteral("most of all: below")));
        const QString spoken = find<QWidget>("rivalMap").accessibleDescription();
        QVERIFY2(spoken.contains(text("rivalFirst")), qPrintable(spoken));
        const QString words = text("rivalWords");
        QVERIFY2(words.contains(QStringLiteral("Source: fake with the labels six taxa.")),
                 qPrintable(words));
        QVERIFY(words.contains(QStringLiteral("Rule: a model score of at least 0.70.")));
        QVERIFY(isSeen("rivalEvidenceMessage"));
    }

    void anotherRivalIsAskedForByItsName() {
        const auto candidates = answer(0).candidates;
        ask();
        choose("rivals", QString::fromStdString(candidates[2].name));
        QVERIFY(!isSeen("rivalMap")); // which was about another
        ask();
        QVERIFY(text("rivalSecond").contains(QString::fromStdString(candidates[2].name)));
    }

    void aMapIsNotShownOfAPhotographThatIsNotLookedAtAnyMore() {
        find<QPushButton>("askRival").click();
        QCOMPARE(find<QPushButton>("askRival").text(), QStringLiteral("Stop"));
        const std::array other = {document().idAt(1)};
        m_session->focus().set(other.front());
        settle();
        QVERIFY(!isSeen("rivalMap"));
        QVERIFY(find<QPushButton>("askRival").text().startsWith(QStringLiteral("Why not")));
        ask();
        QVERIFY(isSeen("rivalMap"));
        look(2);
        QVERIFY(!isSeen("rivalMap"));
    }

    void itIsStopped() {
        find<QPushButton>("askRival").click();
        QVERIFY(isSeen("rivalMessage"));
        find<QPushButton>("askRival").click();
        settle();
        QVERIFY(!isSeen("rivalMap"));
        QVERIFY(!isSeen("rivalMessage"));
    }

    void whatFailsSaysWhy() {
        std::filesystem::remove(row(0).file);
        ask();
        QVERIFY(!isSeen("rivalMap"));
        QVERIFY2(text("rivalMessage").contains(QStringLiteral("could not be compared")),
                 qPrintable(text("rivalMessage")));
        QVERIFY(text("rivalMessage").contains(QStringLiteral("picture_a")));
    }

    void theWordsGoIntoTheNoteAndComeBackOut() {
        m_session->review().setField({document().idAt(0)}, {kNoteField, "wet"});
        settle();
        ask();
        find<QPushButton>("copyRival").click();
        settle();
        const std::string with = note(0);
        QVERIFY(with.starts_with("wet\nWhy "));
        QVERIFY(with.find(text("rivalFirst").toStdString()) != std::string::npos);
        QVERIFY(isSeen("rivalMap")); // it stays
        find<QPushButton>("copyRival").click();
        settle();
        QCOMPARE(note(0), with); // not twice
        document().undo();
        settle();
        QCOMPARE(note(0), std::string("wet"));
    }

    void confirmedPhotographsOfBothStandBesideIt() {
        const Lineage rival = answer(0).candidates[1].lineage;
        look(1);
        m_session->review().determine(rival, {}, false);
        settle();
        look(0);
        ask();
        QCOMPARE(evidencePictures(), 2U); // this one and that
        QVERIFY(!isSeen("rivalEvidenceMessage"));
    }

    void theSliderMakesTheMapFainter() {
        ask();
        find<QSlider>("rivalOpacity").setValue(20);
        QCOMPARE(find<HeatView>("rivalMap").opacity(), 0.2);
    }

    void hiddenSuggestionsHideIt() {
        ask();
        m_session->review().setHidesSuggestions(true);
        settle();
        QVERIFY(!isSeen("rival"));
        m_session->review().setHidesSuggestions(false);
        settle();
        QVERIFY(!isSeen("rivalMap")); // asked for anew
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::RivalTest)
#include "rival_test.moc"
