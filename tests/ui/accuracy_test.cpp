// SPDX-License-Identifier: MIT
// How good the answers are: a random sample, looked at with suggestions hidden.
#include "core/collection/accuracy_sample.h"
#include "core/collection/determination.h"
#include "core/collection/predictions.h"
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/accuracy_dialog.h"
#include "ui/models/accuracy_text.h"
#include "ui/panels/accuracy_rows.h"
#include "ui/panels/determination_list.h"
#include "ui/panels/gallery_view.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>

#include <array>
#include <string>
#include <vector>

namespace taxo::ui {

class AccuracyTest : public WindowFixture {
    Q_OBJECT

    GalleryView& gallery() const { return find<GalleryView>("gallery"); }

    AccuracyDialog& dialog() const { return find<AccuracyDialog>("accuracyDialog"); }

    void key(Qt::Key key) {
        gallery().setFocus();
        QTest::keyClick(&gallery(), key);
        settle();
    }

    void openDialog() {
        trigger(QStringLiteral("&How good is this? …"));
        QVERIFY(QTest::qWaitForWindowActive(&dialog()));
        settle();
    }

    void click(const char* button) {
        find<QPushButton>(button).click();
        settle();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_window->activateWindow(); // as a window manager would
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    QAction& action(const char* text) const {
        for (QAction* const one : m_window->findChildren<QAction*>()) {
            if (one->text() == QLatin1String(text)) {
                return *one;
            }
        }
        [&] { QFAIL(text); }();
        return *m_window->findChild<QAction*>();
    }

    QString spoken(std::size_t row) const {
        auto* const table = QAccessible::queryAccessibleInterface(&gallery());
        const auto columns = static_cast<std::size_t>(table->tableInterface()->columnCount());
        const QAccessibleInterface* const cell = table->tableInterface()->cellAt(
            static_cast<int>(row / columns), static_cast<int>(row % columns));
        return cell->text(QAccessible::Name);
    }

    Prediction predicted(std::size_t row) const {
        return **predictionOf(document().view(), document().idAt(row));
    }

    Determination said(std::size_t row) const {
        const auto all = determinationsOf(document().view(), document().idAt(row));
        [&] { QVERIFY(all && !all->empty()); }();
        return all->front();
    }

    /// As a person who types that would: the machine's lineage is the truth, or not.
    void say(std::size_t row, const Lineage& taxon) {
        const std::array<ItemId, 1> one = {document().idAt(row)};
        m_session->focus().set(one.front());
        m_session->selection().set(one);
        m_session->review().determine(taxon, "", false);
        settle();
    }

    void openDial() {
        openDialog();
        find<QTabWidget>("trustPages").setCurrentIndex(1);
        settle();
    }

    QString notice() const { return text("noticeHeadline"); }

    /// A sample of 14 photographs, which the machine called rightly by everybody's word.
    void judgeAll() {
        addPhotos({"e.png",
                   "ff.png",
                   "ggg.png",
                   "hhhh.png",
                   "iiiii.png",
                   "jjjjjj.png",
                   "kkkkkkk.png",
                   "llllllll.png",
                   "mmmmmmmmm.png",
                   "nnnnnnnnnn.png"});
        openDialog();
        click("begin");
        for (std::size_t i = 0; i < document().size(); ++i) {
            say(i, predicted(i).lineage);
        }
    }

    /// Ben says the same as whoever judged first, but of two.
    void compareTwoReaders() {
        judgeAll();
        const std::string first = m_session->review().person();
        m_session->review().setPerson("Ben");
        for (std::size_t i = 0; i < document().size(); ++i) {
            Lineage taxon = predicted(i).lineage;
            if (i < 2) {
                taxon.at(Rank::Species) = "alius";
            }
            say(i, taxon);
        }
        openDialog();
        find<QTabWidget>("trustPages").setCurrentIndex(3);
        settle();
        choose("readersFirst", QString::fromStdString(first));
        choose("readersSecond", QStringLiteral("Ben"));
        find<QPushButton>("readersCompare").click();
        settle();
    }

private Q_SLOTS:

    void init() {
        begin();
        open(with("bioclip-2"));
        addPhotos({"a.png", "bb.png", "ccc.png", "dddd.png"});
    }

    void cleanup() { end(); }

    // Hidden suggestions

    void aKeyHidesWhatTheMachineSuggestsEverywhere() {
        const QString name = QString::fromStdString(row(0).taxon);
        QVERIFY(spoken(0).contains(name));
        QVERIFY(isSeen("bestName"));
        key(Qt::Key_S);
        QVERIFY(action("&Hide suggestions").isChecked());
        QVERIFY(m_session->review().hidesSuggestions());
        QVERIFY(!spoken(0).contains(name));
        QVERIFY(!isSeen("bestName"));
        QVERIFY(!isSeen("candidates"));
        QVERIFY(isSeen("suggestionsHidden"));
        key(Qt::Key_S);
        QVERIFY(spoken(0).contains(name));
        QVERIFY(isSeen("bestName"));
        QVERIFY(!isSeen("suggestionsHidden"));
    }

    void noKeyAgreesWithWhatIsHidden() {
        key(Qt::Key_S);
        QVERIFY(!action("&Confirm the suggestion").isEnabled());
        key(Qt::Key_Return);
        key(Qt::Key_1);
        QCOMPARE(count("verified"), 0);
        key(Qt::Key_U);
        QCOMPARE(said(0).basis, std::string(kUnaided));
        QVERIFY(!document().nextUndo()->suggestedBy);
        key(Qt::Key_S);
        key(Qt::Key_Return);
        QCOMPARE(said(1).basis, std::string("agreed"));
    }

    void whatWasAgreedToBeforeIsHiddenToo() {
        key(Qt::Key_Return);
        m_session->focus().set(document().idAt(0));
        settle();
        const QString name = QString::fromStdString(row(0).taxon);
        QVERIFY(isSeen("said"));
        QVERIFY(!text("history").isEmpty());
        key(Qt::Key_S);
        QVERIFY(!isSeen("said"));
        QVERIFY(text("history").isEmpty());
        QVERIFY(!spoken(0).contains(name));
        key(Qt::Key_X);
        m_session->focus().set(document().idAt(0));
        settle();
        QVERIFY(isSeen("said"));
    }

    // A sample

    void aSampleIsDrawnAndListedWithSuggestionsHidden() {
        openDialog();
        QVERIFY(find<QWidget>("accuracy").parentWidget()->isHidden()); // nothing is known yet
        QCOMPARE(text("plan"), QStringLiteral("That means looking at 4 of 4 photographs."));
        find<QComboBox>("interval").setCurrentIndex(2);
        Q_EMIT find<QComboBox>("interval").activated(2);
        QCOMPARE(text("plan"), QStringLiteral("That means looking at 4 of 4 photographs."));
        click("begin");
        QVERIFY(m_window->findChild<AccuracyDialog*>() == nullptr); // it has closed
        QVERIFY(m_session->review().hidesSuggestions());
        QCOMPARE(document().nextUndo()->text, std::string("sample 1: 4 items drawn from 4"));
        const auto sample = sampleNamed(document().view(), "1");
        QVERIFY(sample);
        QCOMPARE(document().options().filter, sample->filter());
        QCOMPARE(document().size(), 4U);
        document().undo();
        settle();
        QVERIFY(samplesOf(document().view())->empty());
    }

    void itIsDrawnFromWhatIsListedWhereThatIsWanted() {
        document().setOptions({.filter = *Filter::parse("file:b"), .sort = {}, .groupBy = {}});
        settle();
        openDialog();
        choose("scope", QStringLiteral("What is listed now (1)"));
        QCOMPARE(text("plan"), QStringLiteral("That means looking at 1 of 1 photographs."));
        click("begin");
        QCOMPARE(sampleNamed(document().view(), "1")->population, 1);
    }

    void whatItSaysStandsThereWithIntervalsAndInWords() {
        openDialog();
        click("begin");
        Lineage other = predicted(1).lineage;
        other.at(Rank::Genus) = "Alia";
        say(0, predicted(0).lineage);
        say(1, other);
        openDialog();
        QCOMPARE(text("progressText"), QStringLiteral("2 of 4 looked at"));
        QCOMPARE(find<QProgressBar>("progress").value(), 2);
        const QString rows = find<AccuracyRows>("accuracy").accessibleDescription();
        QVERIFY2(
            rows.contains(QStringLiteral("Family: 100 % right, between 50 and 100 %, by 2 of 2")),
            qPrintable(rows));
        QVERIFY2(rows.contains(QStringLiteral("Genus: 50 % right, between 25 and 75 %, by 1 of 2")),
                 qPrintable(rows));
        QVERIFY(text("conclusion").contains(QStringLiteral("first impressions")));
        // The sample goes on in view of the dialog.
        say(2, predicted(2).lineage);
        QCOMPARE(text("progressText"), QStringLiteral("3 of 4 looked at"));
        document().undo();
        settle();
        QCOMPARE(text("progressText"), QStringLiteral("2 of 4 looked at"));
    }

    void whatWasSeenWithTheSuggestionDoesNotCount() {
        openDialog();
        click("begin");
        key(Qt::Key_S);
        key(Qt::Key_Return);
        openDialog();
        QCOMPARE(text("progressText"), QStringLiteral("0 of 4 looked at"));
        QVERIFY(text("remarks").contains(QStringLiteral("does not count")));
        QVERIFY(find<QWidget>("accuracy").isHidden());
    }

    void aSampleIsGoneOnWithAfterARestart() {
        openDialog();
        click("begin");
        const auto file = document().file();
        open(m_world->saved);
        m_session->open({file});
        settle();
        QVERIFY(!m_session->review().hidesSuggestions());
        openDialog();
        QCOMPARE(find<QComboBox>("sample").currentText(), QStringLiteral("Sample 1: 4 of 4"));
        click("goOnLooking");
        QVERIFY(m_session->review().hidesSuggestions());
        QCOMPARE(document().options().filter.text(), std::string("tag:\"sample 1 from 4\""));
    }

    void oneOfSeveralSamplesIsChosen() {
        openDialog();
        click("begin");
        openDialog();
        click("begin");
        QCOMPARE(document().options().filter.text(), std::string("tag:\"sample 2 from 4\""));
        say(0, predicted(0).lineage);
        openDialog();
        QCOMPARE(find<QComboBox>("sample").count(), 2);
        QCOMPARE(find<QComboBox>("sample").currentText(), QStringLiteral("Sample 2: 4 of 4"));
        choose("sample", QStringLiteral("Sample 1: 4 of 4"));
        QCOMPARE(find<QComboBox>("sample").currentText(), QStringLiteral("Sample 1: 4 of 4"));
    }

    // The dial

    void theDialSaysWhatIsMissingFirst() {
        openDialog();
        find<QTabWidget>("trustPages").setCurrentIndex(1);
        settle();
        QVERIFY(text("dialMessage").contains(QStringLiteral("Draw a random sample")));
        QVERIFY(!isSeen("dialSlider"));
        find<QPushButton>("dialDraw").click();
        QCOMPARE(find<QTabWidget>("trustPages").currentIndex(), 0);
        click("begin");
        openDial();
        QVERIFY2(text("dialMessage").contains(QStringLiteral("suggestions hidden")),
                 qPrintable(text("dialMessage")));
        click("dialDraw");
        QVERIFY(m_window->findChild<AccuracyDialog*>() == nullptr); // on with the review
        QVERIFY(m_session->review().hidesSuggestions());
    }

    void turningTheDialTellsAtOnceWhatItCosts() {
        judgeAll();
        openDial();
        auto& slider = find<QSlider>("dialSlider");
        slider.setValue(99);
        QCOMPARE(text("dialTarget"), QStringLiteral("Be right 99 % of the time"));
        QVERIFY2(text("dialMissing").contains(QStringLiteral("more event")),
                 qPrintable(text("dialMissing")));
        QVERIFY(!find<QPushButton>("dialUse").isEnabled());
        slider.setValue(70); // no job: it is known beforehand
        QCOMPARE(text("dialTarget"), QStringLiteral("Be right 70 % of the time"));
        QVERIFY2(text("dialShares").contains(QStringLiteral("100 % to species")),
                 qPrintable(text("dialShares")));
        QVERIFY2(text("dialEvidence").contains(QStringLiteral("Species: 14 of 14 confirmed names")),
                 qPrintable(text("dialEvidence")));
        QVERIFY2(text("dialBasis").contains(QStringLiteral("14 photograph(s) of")),
                 qPrintable(text("dialBasis")));
        QVERIFY(!isSeen("dialMissing"));
        QCOMPARE(find<QWidget>("dialBar").accessibleDescription(),
                 QStringLiteral("100 % to species"));
    }

    void aRuleIsTakenIntoUseAndLeftAgain() {
        judgeAll();
        m_session->review().setHidesSuggestions(false);
        std::vector<std::string> before;
        std::vector<ItemId> notSpecies;
        for (std::size_t i = 0; i < document().size(); ++i) {
            before.push_back(predicted(i).supported().binomial());
            if (predicted(i).bestSupported != Rank::Species) {
                notSpecies.push_back(document().idAt(i));
            }
        }
        QVERIFY(!notSpecies.empty()); // else nothing would change
        openDial();
        find<QSlider>("dialSlider").setValue(70);
        find<QPushButton>("dialLook").click();
        settle();
        QCOMPARE(m_session->selection().size(), notSpecies.size());
        QVERIFY(m_session->selection().contains(notSpecies.front()));
        find<QPushButton>("dialUse").click();
        settle();
        for (std::size_t i = 0; i < document().size(); ++i) {
            QCOMPARE(predicted(i).bestSupported, std::optional(Rank::Species));
        }
        QVERIFY2(text("dialInUse").contains(QStringLiteral("right 70 % of the time, by 14")),
                 qPrintable(text("dialInUse")));
        QVERIFY2(text("bestScore").contains(QStringLiteral("right 70 % of the time")),
                 qPrintable(text("bestScore"))); // the inspector says the promise
        QVERIFY(!find<QPushButton>("dialUse").isEnabled());
        addPhotos({"later.png"});
        for (std::size_t i = 0; i < document().size(); ++i) {
            QVERIFY(predicted(i).bestSupported || !predicted(i).ranks.empty());
        }
        QVERIFY(!m_session->newAnswers().comparison()); // new ones follow the rule
        find<QPushButton>("dialLeave").click();
        settle();
        for (std::size_t i = 0; i < before.size(); ++i) {
            QCOMPARE(predicted(i).supported().binomial(), before[i]);
        }
        QVERIFY(text("dialInUse").startsWith(QStringLiteral("Not in use")));
    }

    void twoReadersAreComparedAndTheirDisputesShown() {
        compareTwoReaders();
        QVERIFY2(
            text("readersWords").contains(QStringLiteral("14 photograph(s) they say the same")),
            qPrintable(text("readersWords")));
        QCOMPARE(find<QTableView>("readersTable").model()->rowCount(), 2);
        find<QPushButton>("readersLook").click();
        QCOMPARE(m_session->selection().size(), 2U);
        QVERIFY(m_session->selection().contains(document().idAt(0)));
        choose("readersSecond", QStringLiteral("The machine"));
        find<QPushButton>("readersCompare").click();
        settle();
        QVERIFY(find<QTableView>("readersTable").model()->rowCount() == 0);
    }

    void aSecondReaderSeesNeitherSuggestionsNorWhatTheFirstOneSaid() {
        judgeAll();
        const QString name = QString::fromStdString(row(0).taxon);
        QVERIFY2(spoken(0).contains(name), qPrintable(spoken(0)));
        const std::string first = m_session->review().person();
        m_session->review().setPerson("Ben");
        openDialog();
        find<QTabWidget>("trustPages").setCurrentIndex(3);
        settle();
        choose("blindFirst", QString::fromStdString(first));
        find<QSpinBox>("blindSize").setValue(3);
        click("blindBegin");
        QCOMPARE(document().size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i) {
            QVERIFY2(!spoken(i).contains(name), qPrintable(spoken(i)));
            QVERIFY(row(i).status != ItemStatus::Verified);
        }
        QVERIFY(!isSeen("bestName"));
        const auto words = find<DeterminationList>("said").findChildren<QLabel*>();
        for (const QLabel* const word : words) {
            QVERIFY2(!word->isVisible() || !word->text().contains(name), qPrintable(word->text()));
        }
        Lineage other = predicted(0).lineage;
        other.at(Rank::Species) = "alius";
        say(0, other);
        QVERIFY(spoken(0).contains(QStringLiteral("alius")));
        QVERIFY2(notice().contains(QStringLiteral("1 of 3")), qPrintable(notice()));
        QCOMPARE(determinationsOf(document().view(), document().idAt(0))->size(), std::size_t{2});
        // Stopped, and gone on with later.
        m_session->review().setHidesSuggestions(false);
        settle();
        const QString second = QString::fromStdString(row(1).taxon);
        QVERIFY(!second.isEmpty() && spoken(1).contains(second));
        openDialog();
        find<QTabWidget>("trustPages").setCurrentIndex(3);
        settle();
        QVERIFY(find<QComboBox>("blindReadings").currentText().contains(QStringLiteral("1 of 3")));
        click("blindGoOn");
        QVERIFY(!spoken(1).contains(second));
        document().undo();
        settle();
        QVERIFY2(notice().contains(QStringLiteral("0 of 3")), qPrintable(notice()));
        document().redo();
        say(1, predicted(1).lineage);
        say(2, predicted(2).lineage);
        QVERIFY2(notice().contains(QStringLiteral("3 of 3")), qPrintable(notice()));
        find<QPushButton>("noticeAction").click();
        settle();
        QVERIFY(!m_session->review().isBlind());
        QVERIFY2(text("readersWords").contains(QStringLiteral("3 photograph(s) they say the same")),
                 qPrintable(text("readersWords")));
        QCOMPARE(find<QTableView>("readersTable").model()->rowCount(), 1);
    }

    void disputesAreReadBlindByAThird() {
        compareTwoReaders();
        find<QPushButton>("readersBlind").click();
        settle();
        QVERIFY2(text("blindProblem").contains(QStringLiteral("a third person")),
                 qPrintable(text("blindProblem")));
        m_session->review().setPerson("Cleo");
        click("readersBlind");
        QCOMPARE(document().size(), std::size_t{2});
        QVERIFY(m_session->review().isBlind());
        QVERIFY(!spoken(0).contains(QStringLiteral("alius")));
    }

    void whatAScoreIsWorthIsDrawnOnceThereIsEnough() {
        judgeAll();
        openDialog();
        find<QTabWidget>("trustPages").setCurrentIndex(2);
        settle();
        QVERIFY2(text("reliabilityWords").contains(QStringLiteral("Too few photographs")),
                 qPrintable(text("reliabilityWords"))); // none is wrong
    }

    // Words

    void intervalsAreRoundedOutwards() {
        const Proportion part{91, 100, 0.8362, 0.9581};
        QCOMPARE(shareText(part), QStringLiteral("91 %"));
        QCOMPARE(intervalText(part), QStringLiteral("83 to 96 %"));
        const Proportion whole{7, 100, 0.07, 0.07};
        QCOMPARE(intervalText(whole), QStringLiteral("7 to 7 %"));
        QCOMPARE(shareText(Proportion()), QStringLiteral("–"));
        QVERIFY(spokenText(QStringLiteral("Genus"), Proportion())
                    .contains(QStringLiteral("nothing to judge by")));
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::AccuracyTest)
#include "accuracy_test.moc"
