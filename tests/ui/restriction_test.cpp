// SPDX-License-Identifier: MIT
// Taxa that answers are restricted to.
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/places_dialog.h"
#include "ui/document/path_text.h"
#include "ui/panels/path_field.h"
#include "ui/panels/restriction_bar.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>

#include <string>
#include <vector>

namespace taxo::ui {

class RestrictionTest : public WindowFixture {
    Q_OBJECT

    QLineEdit& field() const { return find<QLineEdit>("taxonField"); }

    QAbstractItemView& suggestions() const { return *field().completer()->popup(); }

    void type(const QString& typed) {
        field().setFocus();
        QTest::keyClicks(&field(), typed);
        settle();
    }

    void enter(const QString& typed) {
        type(typed);
        QTest::keyClick(&field(), Qt::Key_Return);
        settle();
    }

    /// The new answers in place of those before.
    void use() {
        find<QPushButton>("useAnswers").click();
        settle();
    }

    /// As one that was chosen.
    void restrictTo(const char* csv) {
        find<RestrictionBar>("restriction")
            .restrictToChecklist(m_world->folder.write("list.csv", csv));
        settle();
    }

    std::vector<std::string> within() const { return m_session->queue().options().within; }

private Q_SLOTS:

    void init() {
        begin();
        open(with("bioclip-2"));
    }

    void cleanup() { end(); }

    void theHeaderSaysAllTaxaUntilThereIsARestriction() {
        addPhotos({"a.png", "b.png"});
        QCOMPARE(find<QPushButton>("only").text(), QStringLiteral("All taxa"));
        QVERIFY(!isSeen("restriction"));
        find<QPushButton>("only").click();
        settle();
        QVERIFY(isSeen("restriction"));
        enter(QStringLiteral("Felidae"));
        QCOMPARE(find<QPushButton>("only").text(), QStringLiteral("Only Felidae"));
        QVERIFY(isSeen("restriction"));
        enter(QStringLiteral("plantae"));
        QCOMPARE(find<QPushButton>("only").text(), QStringLiteral("Only 2 taxa"));
        QCOMPARE(within(), (std::vector<std::string>{"Felidae", "Plantae"}));
        find<QPushButton>("allowAllTaxa").click();
        settle();
        QCOMPARE(find<QPushButton>("only").text(), QStringLiteral("All taxa"));
        QVERIFY(within().empty());
    }

    void photographsAreAskedAboutAgainAtOnce() {
        addPhotos({"a.png", "b.png", "c.png"});
        m_window->findChild<QPushButton*>(QStringLiteral("only"))->click();
        type(QStringLiteral("Felidae"));
        QTest::keyClick(&field(), Qt::Key_Return);
        settle();
        QCOMPARE(m_session->newAnswers().comparison()->items, 3);
        use();
        for (std::size_t row = 0; row < 3; ++row) {
            const Identification said = answer(row);
            QVERIFY(said.shareInside.has_value());
            for (const Candidate& candidate : said.candidates) {
                QCOMPARE(candidate.lineage.at(Rank::Family), std::string("Felidae"));
            }
        }
        QCOMPARE(m_world->modelsOpened.load(), 1); // nothing is loaded again
    }

    void theEffectIsShownBeforeItIsKept() {
        addPhotos({"a.png", "b.png", "c.png"});
        const std::string before = row(0).taxon;
        find<QPushButton>("only").click();
        enter(QStringLiteral("Sarraceniaceae"));
        QVERIFY(isSeen("comparison"));
        QVERIFY(text("comparisonHeadline").contains(QStringLiteral("of 3 answers would change")));
        QVERIFY2(text("comparisonDetails")
                     .startsWith(QStringLiteral("Another taxon from: Kingdom (3).")),
                 qPrintable(text("comparisonDetails")));
        QCOMPARE(row(0).taxon, before);
        find<QPushButton>("showChanged").click();
        QCOMPARE(m_session->selection().ids(), m_session->newAnswers().comparison()->changed);
        use();
        QVERIFY(!isSeen("comparison"));
        QCOMPARE(answer(0).candidates.front().lineage.at(Rank::Family),
                 std::string("Sarraceniaceae"));
    }

    void whatIsNotKeptIsAsBefore() {
        addPhotos({"a.png", "b.png", "c.png"});
        const std::string before = row(0).taxon;
        find<QPushButton>("only").click();
        enter(QStringLiteral("Sarraceniaceae"));
        find<QPushButton>("keepAnswers").click();
        settle();
        QVERIFY(!isSeen("comparison"));
        QVERIFY(within().empty());
        QCOMPARE(row(0).taxon, before);
        QCOMPARE(find<QPushButton>("only").text(), QStringLiteral("All taxa"));
    }

    // Checklists

    void aChecklistRestrictsToItsTaxa() {
        addPhotos({"a.png", "b.png", "c.png"});
        const std::string before = row(0).taxon;
        restrictTo("species\nDarlingtonia californica\nVanessa cardui\n");
        QCOMPARE(within(),
                 (std::vector<std::string>{"Darlingtonia californica", "Vanessa cardui"}));
        QVERIFY(isSeen("restriction"));
        QVERIFY(!isSeen("taxonProblem"));
        QVERIFY(isSeen("comparison")); // what changes is shown before it is kept
        QCOMPARE(row(0).taxon, before);
    }

    void namesThatTheLabelsDoNotKnowAreListed() {
        restrictTo("species\nVanessa cardui\nNessiteras rhombopteryx\n");
        QCOMPARE(within(), std::vector<std::string>{"Vanessa cardui"});
        QVERIFY(isSeen("taxonProblem"));
        QVERIFY(text("taxonProblem").contains(QStringLiteral("Nessiteras rhombopteryx")));
    }

    void aChecklistOfUnknownNamesRestrictsNothing() {
        restrictTo("species\nNessiteras rhombopteryx\n");
        QVERIFY(within().empty());
        QVERIFY(text("taxonProblem").contains(QStringLiteral("nothing is restricted")));
    }

    void aTableThatIsNoChecklistIsTold() {
        restrictTo("weight,length\n1,2\n");
        QVERIFY(within().empty());
        QVERIFY(isSeen("taxonProblem"));
    }

    void aChecklistIsDroppedOnTheButtonOfTheHeader() {
        const auto file = m_world->folder.write("list.csv", "family\nFelidae\n");
        QMimeData data;
        data.setUrls({urlFromPath(file)});
        auto& button = find<QPushButton>("only");
        const QPoint middle = button.rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&button, &enter);
        QVERIFY(enter.isAccepted());
        QCOMPARE(field().placeholderText(), QStringLiteral("Only the taxa of list.csv"));
        QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&button, &drop);
        settle();
        QCOMPARE(within(), std::vector<std::string>{"Felidae"});
    }

    void photographsAreNotForTheButton() {
        QMimeData data;
        data.setUrls({urlFromPath(m_world->photo("a.png"))});
        auto& button = find<QPushButton>("only");
        QDragEnterEvent enter(button.rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&button, &enter);
        QVERIFY(isSeen("dropHint")); // the window's
    }

    void typingSuggestsTaxaOfTheLabels() {
        find<QPushButton>("only").click();
        settle();
        type(QStringLiteral("pan"));
        QVERIFY(suggestions().isVisible());
        QCOMPARE(suggestions().model()->index(0, 0).data().toString(), QStringLiteral("Panthera"));
        QTest::keyClick(&suggestions(), Qt::Key_Down);
        QTest::keyClick(&suggestions(), Qt::Key_Return);
        settle();
        QCOMPARE(within(), std::vector<std::string>{"Panthera"});
        QVERIFY(field().text().isEmpty());
    }

    void enterTakesWhatWasTypedUntilASuggestionIsPicked() {
        find<QPushButton>("only").click();
        settle();
        type(QStringLiteral("Pan"));
        QTest::keyClick(&suggestions(), Qt::Key_Return); // what is seen gets the keys
        settle();
        QVERIFY(within().empty());
        QVERIFY(text("taxonProblem").contains(QStringLiteral("\"Pan\"")));
    }

    void whatWasTypedBeforeTheLastCommaIsEnteredWithASuggestion() {
        find<QPushButton>("only").click();
        settle();
        type(QStringLiteral("Plantae, fel"));
        QCOMPARE(suggestions().model()->index(0, 0).data().toString(), QStringLiteral("Felidae"));
        QTest::keyClick(&suggestions(), Qt::Key_Down);
        QTest::keyClick(&suggestions(), Qt::Key_Return);
        settle();
        QCOMPARE(within(), (std::vector<std::string>{"Felidae", "Plantae"}));
    }

    void aCommonNameStandsForItsTaxa() {
        find<QPushButton>("only").click();
        settle();
        enter(QStringLiteral("painted LADY"));
        QCOMPARE(within(), std::vector<std::string>{"Vanessa cardui"});
        enter(QStringLiteral("Nessie"));
        QVERIFY(text("taxonProblem").contains(QStringLiteral("or common names")));
    }

    void severalTaxaCanBeEnteredAtOnceAndEachOnlyOnce() {
        find<QPushButton>("only").click();
        settle();
        enter(QStringLiteral("Felidae, Vanessa cardui;felidae"));
        QCOMPARE(within(), (std::vector<std::string>{"Felidae", "Vanessa cardui"}));
    }

    void enterTakesAllThatAHomonymMeans() {
        find<QPushButton>("only").click();
        settle();
        type(QStringLiteral("Darlingtonia"));
        QVERIFY(suggestions().isVisible());
        QTest::keyClick(&suggestions(), Qt::Key_Return);
        settle();
        QCOMPARE(within().size(), 2U);
        QVERIFY(within()[0] != within()[1]);
    }

    void oneMeaningOfAHomonymIsChosenWithTheArrows() {
        find<QPushButton>("only").click();
        settle();
        type(QStringLiteral("Darlingtonia"));
        QTest::keyClick(&suggestions(), Qt::Key_Down);
        QTest::keyClick(&suggestions(), Qt::Key_Down);
        QTest::keyClick(&suggestions(), Qt::Key_Return);
        settle();
        QCOMPARE(within().size(), 1U);
    }

    void anUnknownNameIsToldWithNearMissesAndChangesNothing() {
        find<QPushButton>("only").click();
        settle();
        enter(QStringLiteral("Felidea"));
        QVERIFY(isSeen("taxonProblem"));
        QVERIFY(text("taxonProblem").contains(QStringLiteral("did you mean Felidae?")));
        QVERIFY(within().empty());
        type(QStringLiteral("x"));
        QVERIFY(!isSeen("taxonProblem"));
    }

    void chipsAndBackspaceTakeTaxaAway() {
        find<QPushButton>("only").click();
        settle();
        enter(QStringLiteral("Felidae, Plantae, Aves"));
        QCOMPARE(within().size(), 3U);
        for (auto* const cross : find<QWidget>("restriction").findChildren<QToolButton*>()) {
            if (cross->isVisible() && cross->toolTip().contains(QStringLiteral("Felidae"))) {
                cross->click();
                break;
            }
        }
        settle();
        QCOMPARE(within(), (std::vector<std::string>{"Aves", "Plantae"}));
        QTest::keyClick(&field(), Qt::Key_Backspace);
        settle();
        QCOMPARE(within().size(), 1U);
    }

    void whatDoesNotFitIsCounted() {
        m_window->resize(900, 600);
        find<QPushButton>("only").click();
        settle();
        enter(QStringLiteral("Felidae, Phasianidae, Cyprinidae, Nymphalidae, Sarraceniaceae, "
                             "Panthera pardus, Leptailurus serval"));
        QCOMPARE(within().size(), 7U);
        QVERIFY(isSeen("moreTaxa"));
        QVERIFY(find<QToolButton>("moreTaxa").text().contains(QStringLiteral("more")));
        QVERIFY(find<QWidget>("restriction").width() <= m_window->width());
    }

    void escapeLeavesTheFieldButNotTheRestriction() {
        find<QPushButton>("only").click();
        settle();
        QTest::keyClick(&field(), Qt::Key_Escape);
        QVERIFY(!isSeen("restriction"));
        find<QPushButton>("only").click();
        enter(QStringLiteral("Felidae"));
        QTest::keyClick(&field(), Qt::Key_Escape);
        QVERIFY(isSeen("restriction"));
        QCOMPARE(within().size(), 1U);
    }

    // Places and seasons

    void answersAreWeighedByAListAndWhatChangesIsShownBeforeItIsKept() {
        qputenv("XDG_DATA_HOME", displayText(m_world->folder.path()).toUtf8());
        addPhotos({"a.png", "bb.png", "ccc.png"});
        trigger(QStringLiteral("Where a&nd when …"));
        find<QPushButton>("placesNew").click();
        find<PathField>("placesTable")
            .setPath(m_world->folder.write("occurrences.csv",
                                           "species,decimalLatitude,decimalLongitude\n"
                                           "Panthera pardus,1.5,36.5\n"
                                           "Panthera pardus,,\n"));
        find<QLineEdit>("placesName").setText(QStringLiteral("kenya"));
        find<QPushButton>("placesMake").click();
        settle();
        QVERIFY2(text("placesReport").contains(QStringLiteral("2 row(s) read, 1 taken")),
                 qPrintable(text("placesReport")));
        QVERIFY(text("placesReport").contains(QStringLiteral("without a position")));
        QCOMPARE(find<QComboBox>("placesList").currentText(), QStringLiteral("kenya"));
        const std::string before = row(0).taxon;
        find<QPushButton>("placesTry").click();
        settle();
        QVERIFY2(text("placesState").contains(QStringLiteral("3 of 3 answers would change")),
                 qPrintable(text("placesState")));
        QVERIFY(text("placesState").contains(QStringLiteral("3 answer(s) are flagged")));
        QCOMPARE(row(0).taxon, before);
        QCOMPARE(count("unexpected"), 0);
        find<QPushButton>("placesUse").click();
        settle();
        QVERIFY(row(0).taxon != before);
        QCOMPARE(count("unexpected"), 3);
        QVERIFY(isSeen("placesFlag"));
        QVERIFY2(text("placesWords").contains(QStringLiteral("640 km")),
                 qPrintable(text("placesWords")));
        // Another day, and what the list was.
        const auto file = document().file();
        m_session->closeCollection();
        settle();
        QVERIFY(m_window->findChild<PlacesDialog*>() == nullptr);
        m_session->queue().weighBy(nullptr);
        m_session->openCollection(file);
        settle();
        QVERIFY(m_session->queue().places() != nullptr);
        QCOMPARE(m_session->queue().places()->name, std::string("kenya"));
        QVERIFY(!isSeen("comparison")); // nothing is asked that was answered
        trigger(QStringLiteral("Where a&nd when …"));
        settle();
        QCOMPARE(find<QComboBox>("placesList").currentText(), QStringLiteral("kenya"));
        choose("placesList", QStringLiteral("None: by looks alone"));
        find<QPushButton>("placesTry").click();
        settle();
        find<QPushButton>("placesUse").click();
        settle();
        QCOMPARE(row(0).taxon, before);
        QVERIFY(!isSeen("placesFlag"));
    }

    void aListThatCannotBeMadeSaysWhy() {
        qputenv("XDG_DATA_HOME", displayText(m_world->folder.path()).toUtf8());
        addPhotos({"a.png"});
        trigger(QStringLiteral("Where a&nd when …"));
        find<QPushButton>("placesNew").click();
        find<PathField>("placesTable")
            .setPath(m_world->folder.write("list.csv", "species\nPanthera pardus\n"));
        find<QLineEdit>("placesName").setText(QStringLiteral("somewhere"));
        find<QPushButton>("placesMake").click();
        settle();
        QVERIFY2(text("placesReport").contains(QStringLiteral("--area")) ||
                     text("placesReport").contains(QStringLiteral("checklist")),
                 qPrintable(text("placesReport")));
        find<QLineEdit>("placesArea").setText(QStringLiteral("33, -5, 42"));
        find<QPushButton>("placesMake").click();
        settle();
        QVERIFY(text("placesReport").contains(QStringLiteral("11,55,15,57")));
        find<QLineEdit>("placesArea").setText(QStringLiteral("33, -5, 42, 5"));
        find<QPushButton>("placesMake").click();
        settle();
        QCOMPARE(find<QComboBox>("placesList").currentText(), QStringLiteral("somewhere"));
    }

    void theCopiedTableNamesTheRestriction() {
        addPhotos({"a.png"});
        find<QPushButton>("only").click();
        enter(QStringLiteral("Felidae"));
        use();
        trigger(QStringLiteral("&Copy as a table"));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\tFelidae")));
    }

    void aRestrictionThatOtherLabelsDoNotKnowCanBeLifted() {
        addPhotos({"a.png"});
        TaxonMatch unknown;
        unknown.name = "Nessiteras";
        unknown.title = "Nessiteras";
        m_session->queue().restrictTo({unknown});
        settle();
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("do not hold all the taxa")));
        find<QPushButton>("noticeAction").click();
        settle();
        QVERIFY(!isSeen("notice"));
        QCOMPARE(count("unidentified"), 0);
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::RestrictionTest)
#include "restriction_test.moc"
