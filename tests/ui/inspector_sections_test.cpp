// SPDX-License-Identifier: MIT
// The parts of the inspector that fold away: evidence, why, photograph.
#include "core/collection/marks.h"
#include "tests/ui/window_fixture.h"
#include "ui/models/photograph_text.h"
#include "ui/models/why_text.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QWheelEvent>

#include <array>
#include <string>
#include <vector>

namespace taxo::ui {

class InspectorSectionsTest : public WindowFixture {
    Q_OBJECT

    void look(std::size_t row) {
        const std::array one = {m_session->document().idAt(row)};
        m_session->selection().set(one);
        m_session->focus().set(one.front());
        settle();
    }

    /// A person says that an item is the best candidate of another one.
    void callLike(std::size_t row, std::size_t other) {
        const Lineage taxon = answer(other).candidates.front().lineage;
        look(row);
        m_session->review().determine(taxon, {}, false);
        settle();
    }

    std::vector<QToolButton*> pictures() const {
        std::vector<QToolButton*> seen;
        for (QToolButton* const one :
             m_window->findChildren<QToolButton*>(QStringLiteral("evidencePicture"))) {
            if (one->isVisibleTo(m_window.get())) {
                seen.push_back(one);
            }
        }
        return seen;
    }

    void unfold(const char* title) {
        find<QToolButton>(title).click();
        settle();
    }

    /// Lines of a table of facts.
    QStringList facts(const char* table) const {
        QStringList lines;
        for (const QLabel* const label : find<QWidget>(table).findChildren<QLabel*>()) {
            if (!label->accessibleName().isEmpty()) {
                lines << label->accessibleName();
            }
        }
        return lines;
    }

private Q_SLOTS:

    void init() {
        QLocale::setDefault(QLocale::c());
        begin();
        open(with("bioclip-2"));
        addPhotos({"picture_a", "picture_b", "picture_c"});
    }

    void cleanup() { end(); }

    // Evidence

    void withoutConfirmedPhotographsItSaysSo() {
        look(0);
        QVERIFY(
            text("evidenceMessage").contains(QStringLiteral("No other photograph is confirmed")));
        QVERIFY(pictures().empty());
    }

    void confirmedPhotographsStandBesideTheOneThatIsLookedAt() {
        callLike(1, 0);
        look(0);
        QCOMPARE(pictures().size(), 2U);
        QVERIFY(pictures()[0]->text().endsWith(QStringLiteral("this one")));
        const QString spoken = pictures()[1]->accessibleName();
        QVERIFY2(spoken.startsWith(QStringLiteral("picture_b, cosine 1.00, confirmed as ")),
                 qPrintable(spoken));
    }

    void aClickShowsThatPhotograph() {
        callLike(1, 0);
        look(0);
        pictures()[1]->click();
        settle();
        QCOMPARE(m_session->focus().current(), m_session->document().idAt(1));
    }

    void aWordThatIsTakenBackIsNoEvidence() {
        callLike(1, 0);
        look(0);
        QCOMPARE(pictures().size(), 2U);
        m_session->document().undo();
        settle();
        look(0);
        QVERIFY(pictures().empty());
    }

    void hiddenSuggestionsHideTheEvidence() {
        callLike(1, 0);
        look(0);
        m_session->review().setHidesSuggestions(true);
        settle();
        QVERIFY(!isSeen("evidence"));
        QVERIFY(!isSeen("why"));
        m_session->review().setHidesSuggestions(false);
        settle();
        QCOMPARE(pictures().size(), 2U);
    }

    void whatIsFoldedIsNotLookedFor() {
        callLike(1, 0);
        look(2);
        unfold("evidenceTitle"); // which folds it
        look(0);
        QVERIFY(pictures().empty());
        unfold("evidenceTitle");
        QCOMPARE(pictures().size(), 2U);
    }

    void aPhotographBesideTheListIsShown() {
        callLike(1, 0);
        ListOptions options;
        options.filter = *Filter::parse("file:picture_a");
        m_session->document().setOptions(options);
        settle();
        QCOMPARE(m_session->document().size(), 1U);
        look(0);
        pictures()[1]->click();
        settle();
        QCOMPARE(find<QWidget>("photo").accessibleName(), QStringLiteral("picture_b"));
        QCOMPARE(m_session->document().size(), 1U); // the filter stays
    }

    // Fields

    void theWheelDecidesNothing() {
        look(0);
        auto& sex = find<QComboBox>("sex");
        QWheelEvent down(sex.rect().center(),
                         sex.mapToGlobal(sex.rect().center()),
                         {},
                         {0, -120},
                         Qt::NoButton,
                         Qt::NoModifier,
                         Qt::NoScrollPhase,
                         false);
        QApplication::sendEvent(&sex, &down);
        settle();
        QVERIFY(sex.currentText().isEmpty());
        QVERIFY(!m_session->document().nextUndo());
    }

    void whatIsTypedStaysWithItsPhotograph() {
        callLike(1, 0);
        look(0);
        const ItemId typedAbout = m_session->focus().current();
        auto& note = find<QPlainTextEdit>("note");
        note.setFocus();
        QTest::keyClicks(&note, QStringLiteral("wet"));
        pictures()[1]->click(); // a picture of the evidence leaves the keys where they are
        settle();
        const ItemId other = m_session->focus().current();
        QVERIFY(other != typedAbout);
        QVERIFY(note.toPlainText().isEmpty());
        find<QWidget>("gallery").setFocus();
        settle();
        const auto marks = marksOf(m_session->document().view(), std::array{typedAbout, other});
        QCOMPARE((*marks)[0].field(kNoteField), std::string("wet"));
        QCOMPARE((*marks)[1].field(kNoteField), std::string());
    }

    // Why

    void whyTellsWhatStandsBehindTheAnswer() {
        look(0);
        unfold("whyTitle");
        const QStringList lines = facts("whyFacts");
        QVERIFY(lines[0].startsWith(QStringLiteral("Model: fake")));
        QVERIFY(lines.contains(QStringLiteral("Restriction: none, all taxa")));
        QVERIFY(lines.contains(QStringLiteral("Threshold: 0.70")));
        QVERIFY(text("whyRanks").contains(QStringLiteral("Kingdom: supported")));
    }

    void eachRankSaysWhatItNeeds() {
        Identification answer;
        answer.threshold = 0.7F;
        LadderStep order;
        order.rank = Rank::Order;
        order.name = "Carnivora";
        order.score = 0.91F;
        LadderStep family;
        family.rank = Rank::Family;
        family.name = "Felidae";
        family.score = 0.64F;
        LadderStep genus = family;
        genus.rank = Rank::Genus;
        genus.name = "Felis";
        genus.score = 0.2F;
        genus.heaviestLiesOutside = true;
        genus.runnerUp = "Canis";
        genus.runnerUpScore = 0.3F;
        answer.ladder = {order, family, genus};
        answer.bestSupportedStep = 0;
        const QStringList lines = conditionsOf(answer);
        QCOMPARE(lines[0], QStringLiteral("Order: supported; Carnivora has 0.91 and needs 0.70"));
        QCOMPARE(lines[1], QStringLiteral("Family: supported from 0.70 on; Felidae has 0.64"));
        QCOMPARE(lines[2],
                 QStringLiteral("Genus: supported from 0.70 on; Felis has 0.20, and Canis "
                                "elsewhere has more, 0.30"));
    }

    void aReasonSaysWhatIsThereAndWhatIsUsual() {
        ItemNovelty novelty;
        QVERIFY(noveltyText(novelty).isEmpty());
        novelty.isUnknown = true;
        novelty.sign = "neighbors";
        novelty.value = 0.21F;
        novelty.usual = 0.27F;
        QCOMPARE(noveltyText(novelty),
                 QStringLiteral("Like no known species: it is far from every confirmed photograph "
                                "(cosine 0.21, known ones have at least 0.27)."));
        novelty.sign = "margin";
        QVERIFY(noveltyText(novelty).contains(QStringLiteral("0.210")));
    }

    void aRestrictionIsNamedByItsTaxa() {
        AnswerOrigin origin;
        origin.key.within = "Animalia/Chordata/Mammalia/Carnivora/Felidae, Plantae";
        QCOMPARE(originFacts(origin)[2].which, QStringLiteral("only Felidae, Plantae"));
    }

    // Photograph

    void theFileIsDescribed() {
        look(0);
        unfold("photographTitle");
        const QStringList lines = facts("photographFacts");
        QVERIFY(lines[0].endsWith(QStringLiteral("picture_a")));
        QVERIFY(lines[1].startsWith(QStringLiteral("Size: ")));
        QVERIFY(!lines.filter(QStringLiteral("SHA-256: ")).isEmpty());
        QVERIFY(lines.contains(QStringLiteral("Taken: the file does not say when")));
        QVERIFY(lines.last().startsWith(QStringLiteral("Taken: "))); // a PNG without EXIF
    }

    void datesHaveTheirTimeZone() {
        const std::int64_t noon = 1'748'779'200; // 1 June 2025 12:00
        QVERIFY(takenAtText({noon, 2 * 3600}).endsWith(QStringLiteral("12:00:00, UTC+02:00")));
        QVERIFY(takenAtText({noon, -12600}).endsWith(QStringLiteral(", UTC−03:30")));
        QVERIFY(takenAtText({noon, {}}).endsWith(QStringLiteral(", time zone not known")));
    }

    void exposuresAreWrittenAsPhotographersDo() {
        Exposure exposure;
        exposure.seconds = 1.0 / 250;
        exposure.fNumber = 5.6;
        exposure.iso = 800;
        exposure.focalLengthMm = 100;
        exposure.focalLength35Mm = 160;
        exposure.flashFired = false;
        QStringList lines;
        for (const Fact& fact : exposureFacts(exposure)) {
            lines << fact.which;
        }
        QCOMPARE(lines,
                 (QStringList{QStringLiteral("1/250 s"),
                              QStringLiteral("f/5.6"),
                              QStringLiteral("ISO 800"),
                              QStringLiteral("100 mm (as 160 mm)"),
                              QStringLiteral("did not fire")}));
        exposure = {};
        exposure.seconds = 2.5;
        QCOMPARE(exposureFacts(exposure)[0].which, QStringLiteral("2.5 s"));
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::InspectorSectionsTest)
#include "inspector_sections_test.moc"
