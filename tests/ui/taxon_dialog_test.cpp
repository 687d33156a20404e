// SPDX-License-Identifier: MIT
// Which taxon the items of a review are.
#include "core/collection/determination.h"
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/taxon_dialog.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

#include <array>
#include <string>
#include <vector>

namespace taxo::ui {

class TaxonDialogTest : public WindowFixture {
    Q_OBJECT

    TaxonDialog& dialog() const { return find<TaxonDialog>("taxonDialog"); }

    QLineEdit& field() const { return find<QLineEdit>("taxonName"); }

    QListView& list() const {
        auto* const found = dialog().findChild<QListView*>(QStringLiteral("suggestions"));
        [&] { QVERIFY(found != nullptr); }();
        return *found;
    }

    void ask() {
        trigger(QStringLiteral("&Another taxon …"));
        QVERIFY(QTest::qWaitForWindowActive(&dialog()));
    }

    void type(const char* text) {
        field().selectAll();
        QTest::keyClicks(&field(), QString::fromUtf8(text));
        settle();
    }

    void press(Qt::Key key) {
        QTest::keyClick(&field(), key);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        settle();
    }

    bool isAsking() const {
        return m_window->findChild<TaxonDialog*>(QStringLiteral("taxonDialog")) != nullptr;
    }

    QStringList lines() const {
        QStringList lines;
        for (int row = 0; row < list().model()->rowCount(); ++row) {
            lines << list().model()->index(row, 0).data().toString();
        }
        return lines;
    }

    QString statement() const { return text("statement"); }

    /// What somebody said last of the item in this row; empty where nobody did.
    Determination said(std::size_t row) const {
        const auto words = determinationsOf(document().view(), document().idAt(row));
        [&] { QVERIFY(words); }();
        return words->empty() ? Determination() : words->front();
    }

private Q_SLOTS:

    void init() {
        begin();
        open(with("bioclip-2"));
        addPhotos({"a.png", "b.png", "c.png"});
        select({0});
    }

    void cleanup() { end(); }

    void enterSaysWhatIsShownAndGoesOn() {
        ask();
        const QAbstractItemModelTester tester(
            list().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(field().hasFocus());
        QVERIFY(!find<QPushButton>("say").isEnabled());
        type("panth");
        QCOMPARE(lines().first(), QStringLiteral("Panthera"));
        QCOMPARE(statement(), QStringLiteral("1 item(s): <i>Panthera</i>"));
        press(Qt::Key_Return);
        QVERIFY(!isAsking());
        QCOMPARE(said(0).taxon.at(Rank::Genus), std::string("Panthera"));
        QCOMPARE(said(0).taxon.at(Rank::Family), std::string("Felidae"));
        QCOMPARE(said(0).taxon.at(Rank::Species), std::string());
        QCOMPARE(said(0).basis, std::string("chosen"));
        QCOMPARE(m_session->focus().current(), document().idAt(1));
    }

    void whatIsSaidIsAboutTheItemsThatItTells() {
        select({0, 1});
        ask();
        type("panth");
        QCOMPARE(statement(), QStringLiteral("2 item(s): <i>Panthera</i>"));
        // As a list does in which new photographs come before the others.
        m_session->focus().set(document().idAt(2));
        m_session->selection().set(std::array{document().idAt(2)});
        press(Qt::Key_Return);
        QCOMPARE(said(0).taxon.at(Rank::Genus), std::string("Panthera"));
        QCOMPARE(said(1).taxon.at(Rank::Genus), std::string("Panthera"));
        QVERIFY(said(2).person.empty());
    }

    void arrowsWalkThroughWhatIsSuggested() {
        ask();
        type("darlingtonia");
        const QStringList all = lines();
        QVERIFY(all.size() > 1);
        press(Qt::Key_Down);
        QCOMPARE(list().currentIndex().row(), 1);
        QCOMPARE(statement(), QStringLiteral("1 item(s): <i>%1</i>").arg(all[1]));
        QVERIFY(field().accessibleDescription().contains(all[1]));
        press(Qt::Key_Up);
        QCOMPARE(list().currentIndex().row(), 0);
        QCOMPARE(field().text(), QStringLiteral("darlingtonia"));
    }

    void commonNamesAreFound() {
        ask();
        type("sage-grouse");
        QCOMPARE(lines().first(), QStringLiteral("Centrocercus urophasianus"));
    }

    void aQualifierIsChosenOrTyped() {
        ask();
        type("Panthera cf. pardus");
        QCOMPARE(find<QComboBox>("qualifier").currentData().toString(), QStringLiteral("cf."));
        QCOMPARE(lines().first(), QStringLiteral("Panthera pardus"));
        QCOMPARE(statement(), QStringLiteral("1 item(s): <i>Panthera cf. pardus</i>"));
        find<QComboBox>("qualifier").setCurrentIndex(2);
        Q_EMIT find<QComboBox>("qualifier").activated(2);
        QCOMPARE(statement(), QStringLiteral("1 item(s): <i>Panthera aff. pardus</i>"));
        press(Qt::Key_Return);
        QCOMPARE(said(0).qualifier, std::string("aff."));
    }

    void escapeSaysNothing() {
        ask();
        type("panth");
        press(Qt::Key_Escape);
        QVERIFY(!isAsking());
        QVERIFY(said(0).person.empty());
        QCOMPARE(m_session->focus().current(), document().idAt(0));
    }

    void nothingIsSaidByEnterAloneOrBeforeItIsKnownWhatFits() {
        ask();
        press(Qt::Key_Return);
        QVERIFY(isAsking());
        QTest::keyClicks(&field(), QStringLiteral("panth")); // and nobody has looked yet
        QTest::keyClick(&field(), Qt::Key_Return);
        settle();
        QVERIFY(isAsking());
        QVERIFY(said(0).person.empty());
    }

    void aNewNameIsWrittenOutRankByRankBeforeItIsSaid() {
        ask();
        type("panthera nova");
        QCOMPARE(lines().last(), QStringLiteral("A new name …"));
        QCOMPARE(lines().size(), 1);
        press(Qt::Key_Return);
        QVERIFY(isAsking());
        QCOMPARE(field().text(),
                 QStringLiteral("kingdom=Animalia, phylum=Chordata, class=Mammalia, "
                                "order=Carnivora, family=Felidae, genus=Panthera, species=nova"));
        QCOMPARE(statement(), QStringLiteral("1 item(s): <i>Panthera nova</i>"));
        QVERIFY(text("taxonNote").startsWith(QStringLiteral("No list has “Panthera nova”: ")));
        QCOMPARE(find<QPushButton>("say").text(), QStringLiteral("Keep as a new name"));
        press(Qt::Key_Return);
        QVERIFY(!isAsking());
        QCOMPARE(said(0).taxon.binomial(), std::string("Panthera nova"));
        QCOMPARE(said(0).taxon.at(Rank::Order), std::string("Carnivora"));
    }

    void aMistypedNameIsToldWithWhatItMayBe() {
        ask();
        type("kingdom=Animalia, genus=Nova, species=prima");
        press(Qt::Key_Return); // known in this collection from now on
        ask();
        type("Nova pirma");
        QCOMPARE(text("taxonNote"),
                 QStringLiteral("No list has “Nova pirma”. Is it one of these?"));
        QCOMPARE(lines(),
                 (QStringList{QStringLiteral("Nova prima"), QStringLiteral("A new name …")}));
        QCOMPARE(list().currentIndex().row(), 1); // it is not taken by Enter alone
        QCOMPARE(find<QPushButton>("say").text(), QStringLiteral("Write it out"));
        press(Qt::Key_Up);
        QCOMPARE(statement(), QStringLiteral("1 item(s): <i>Nova prima</i>"));
        press(Qt::Key_Return);
        QCOMPARE(said(1).taxon.binomial(), std::string("Nova prima"));
    }

    void nonsenseIsToldToBeInNoList() {
        ask();
        type("qwertz uiop");
        QCOMPARE(text("taxonNote"),
                 QStringLiteral("No list has “qwertz uiop”. Is it spelt right?"));
        type("genus=Panthera"); // with nothing above it, as no list has it
        QVERIFY(text("taxonNote").startsWith(QStringLiteral("The lists have Panthera in ")));
        field().clear();
        settle();
        QVERIFY(!find<QLabel>("taxonNote").isVisible());
        type("kingdom=Animalia, phylum=Chordata, class=Mammalia, order=Carnivora, family=Felidae, "
             "genus=Panthera");
        QVERIFY(!find<QLabel>("taxonNote").isVisible());
        QCOMPARE(find<QPushButton>("say").text(), QStringLiteral("Determine"));
    }

    void aNewNameThatIsWrittenWronglyIsNotSaid() {
        ask();
        type("tribe=Felini");
        QVERIFY(text("taxonNote").contains(QStringLiteral("is no rank with its name")));
        press(Qt::Key_Return);
        QVERIFY(isAsking());
    }

    void withoutLabelsTheCollectionsOwnTaxaAreSuggested() {
        ask();
        type("kingdom=Animalia, genus=Nova, species=prima");
        press(Qt::Key_Return);
        QCOMPARE(said(0).taxon.binomial(), std::string("Nova prima"));
        m_session->chooseModel("torn");
        settle();
        ask();
        type("nov");
        QCOMPARE(lines().first(), QStringLiteral("Nova"));
        QVERIFY(text("taxonNote").contains(QStringLiteral("not loaded")));
    }

    void severalItemsAreComparedWithWhatWasSaidBefore() {
        ask();
        type("Panthera pardus");
        press(Qt::Key_Return);
        select({1});
        trigger(QStringLiteral("Cannot be &told"));
        select({0, 1, 2});
        ask();
        settle();
        type("Panthera pardus");
        QCOMPARE(statement(), QStringLiteral("3 item(s): <i>Panthera pardus</i>"));
        QCOMPARE(text("against"),
                 QStringLiteral("1 of them was/were called otherwise by a person before: "
                                "Cannot be told (1)"));
        type("Felidae");
        QVERIFY(text("against").startsWith(QStringLiteral("2 of them")));
        QVERIFY(text("against").contains(QStringLiteral("Panthera pardus (1)")));
        press(Qt::Key_Return);
        for (const std::size_t row : {0U, 1U, 2U}) {
            QCOMPARE(said(row).taxon.at(Rank::Family), std::string("Felidae"));
            QCOMPARE(said(row).taxon.at(Rank::Genus), std::string());
        }
    }

    void whatWasSaidLastIsOfferedAgain() {
        ask();
        QVERIFY(lines().isEmpty());
        type("Panthera pardus");
        press(Qt::Key_Return);
        ask();
        QCOMPARE(lines(), QStringList{QStringLiteral("Panthera pardus")});
        press(Qt::Key_Return);
        QVERIFY(isAsking()); // not by Enter alone
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(said(1).taxon.binomial(), std::string("Panthera pardus"));
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::TaxonDialogTest)
#include "taxon_dialog_test.moc"
