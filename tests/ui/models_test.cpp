// SPDX-License-Identifier: MIT
// How things are put into words.
#include "tests/support/fake_identifier.h"
#include "tests/ui/document_fixture.h"
#include "ui/models/choice_text.h"
#include "ui/models/determination_text.h"
#include "ui/models/moment_text.h"
#include "ui/models/number_text.h"
#include "ui/models/summary_text.h"
#include "ui/models/table_text.h"
#include "ui/models/taxon_text.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

#include <array>
#include <cmath>
#include <stop_token>
#include <string>
#include <vector>

namespace taxo::ui {

namespace {

Determination bear(const char* qualifier = "") {
    Determination made;
    made.taxon.at(Rank::Family) = "Ursidae";
    made.taxon.at(Rank::Genus) = "Ursus";
    made.taxon.at(Rank::Species) = "arctos";
    made.qualifier = qualifier;
    made.person = "Ada";
    made.at = 1'750'000'000;
    made.basis = "agreed";
    return made;
}

} // namespace

class ModelsTest : public DocumentFixture {
    Q_OBJECT

    /// Of all that is listed.
    QStringList table() const {
        std::vector<ItemId> items;
        for (std::size_t row = 0; row < m_document->size(); ++row) {
            items.push_back(m_document->idAt(row));
        }
        const auto text = tableText(m_document->view(), items);
        [&] { QVERIFY(text); }();
        return text->split(u'\n', Qt::SkipEmptyParts);
    }

    static QString cell(const QStringList& table, int row, const char* column) {
        const qsizetype at = table[0].split(u'\t').indexOf(QLatin1String(column));
        [&] { QVERIFY2(at >= 0, column); }();
        return table[row].split(u'\t')[at];
    }

private Q_SLOTS:

    void init() {
        QLocale::setDefault(QLocale::c());
        begin();
    }

    void cleanup() { end(); }

    // What people decided

    void aQualifierStandsBeforeTheEpithetOrTheName() {
        QCOMPARE(determinationText(bear()), QStringLiteral("Ursus arctos"));
        QCOMPARE(determinationText(bear("cf.")), QStringLiteral("Ursus cf. arctos"));
        Determination family = bear("aff.");
        family.taxon.at(Rank::Genus).clear();
        family.taxon.at(Rank::Species).clear();
        QCOMPARE(determinationText(family), QStringLiteral("aff. Ursidae"));
    }

    void noTaxonIsAWordToo() {
        Determination said;
        said.verdict = Verdict::Unknown;
        QCOMPARE(determinationText(said), QStringLiteral("Cannot be told"));
        said.verdict = Verdict::Nothing;
        QCOMPARE(determinationText(said), QStringLiteral("Nothing there"));
    }

    void whoSaidItWhenAndWhyIsOneLine() {
        Determination said = bear();
        const QString line = provenanceText(said);
        QVERIFY(line.startsWith(QStringLiteral("Ada, ")));
        QVERIFY(line.contains(momentText(said.at)));
        QVERIFY(line.endsWith(QStringLiteral("agreed with a suggestion")));
        said.basis = "by barcode"; // somebody's own
        said.isOfOccurrence = true;
        QVERIFY(provenanceText(said).contains(QStringLiteral("by barcode")));
        QVERIFY(provenanceText(said).contains(QStringLiteral("of the occurrence")));
    }

    void aMomentIsTheTimeOfThisPlace() {
        const QDateTime moment = QDateTime::fromSecsSinceEpoch(1'750'000'000);
        const QString text = momentText(1'750'000'000);
        QVERIFY(text.contains(moment.time().toString(QStringLiteral("mm:ss"))));
    }

    void aMomentHasItsWholeYearAndItsSeconds() {
        const QDateTime moment(QDate(2031, 5, 31), QTime(23, 35, 31));
        const QLocale before;
        for (const auto& [language, text] : {std::pair{QLocale::German, "31.05.2031 23:35:31"},
                                             {QLocale::Spanish, "31/5/2031 23:35:31"},
                                             {QLocale::C, "31 May 2031 23:35:31"}}) {
            QLocale::setDefault(QLocale(language));
            QCOMPARE(momentText(moment), QLatin1String(text));
        }
        QLocale::setDefault(before);
    }

    // A collection

    void theSummaryCountsEachItemOnce() {
        QVERIFY(summaryText({}, 0, 0).isEmpty());
        const StatusCounts counts{.items = 10, .suggested = 4, .verified = 3, .failed = 1};
        QCOMPARE(summaryText(counts, 10, 1),
                 QStringLiteral("10 item(s): 3 verified, 4 to look at, 1 could not be read, 2 "
                                "waiting"));
    }

    void whatIsTrueOfAllIsNotCountedAgain() {
        const StatusCounts counts{.items = 204, .verified = 204};
        QCOMPARE(summaryText(counts, 204, 1), QStringLiteral("204 item(s), all verified"));
        QCOMPARE(summaryText(counts, 204, 204),
                 QStringLiteral("all selected  ·  204 item(s), all verified"));
    }

    void aListOfSomeAndWhatIsSelectedStandBeforeTheWhole() {
        const StatusCounts counts{.items = 204, .suggested = 200, .verified = 4};
        QCOMPARE(summaryText(counts, 12, 3),
                 QStringLiteral("3 selected  ·  12 listed  ·  204 item(s): 4 verified, 200 to look "
                                "at"));
    }

    // Tables

    void aTableHasOneRowForEachItemWhateverBecameOfIt() {
        choose("bioclip-2");
        open();
        add({"fine.jpg", "unsure.jpg", "outside.jpg", "broken.jpg"});
        m_host->choose({});
        add({"tab\tand\nline.jpg"});
        const QStringList lines = table();
        QCOMPARE(lines.size(), 6);
        const qsizetype columns = lines[0].count(u'\t');
        for (const QString& line : lines) {
            QCOMPARE(line.count(u'\t'), columns);
        }
        QVERIFY(cell(lines, 1, "File").endsWith(QStringLiteral("fine.jpg")));
        QCOMPARE(cell(lines, 1, "Model"), QStringLiteral("fake fp32"));
        QCOMPARE(cell(lines, 1, "Labels"), QStringLiteral("six taxa"));
        QCOMPARE(cell(lines, 2, "Remark"), QStringLiteral("Not sure"));
        QVERIFY(cell(lines, 2, "Best supported").isEmpty());
        QVERIFY(!cell(lines, 2, "First candidate").isEmpty());
        QCOMPARE(cell(lines, 3, "Remark"), QStringLiteral("Probably not in your list"));
        QVERIFY(cell(lines, 4, "Remark").contains(QStringLiteral("12 of 480 rows")));
        QCOMPARE(cell(lines, 5, "Remark"), QStringLiteral("Not identified yet"));
    }

    void aTableTellsWhatPeopleSay() {
        open();
        add({"a.jpg"});
        m_focus->set(item("a.jpg"));
        m_review->determine(bear().taxon, "cf.", false);
        settle();
        const QStringList lines = table();
        QCOMPARE(cell(lines, 1, "Determined as"), QStringLiteral("Ursus cf. arctos"));
        QCOMPARE(cell(lines, 1, "Determined by"), QStringLiteral("Ada"));
    }

    void whatIsGoneIsNoRow() {
        open();
        const std::array<ItemId, 1> gone = {ItemId{999}};
        QCOMPARE(tableText(m_document->view(), gone)->count(u'\n'), 1);
    }

    void aTableThatIsStoppedIsNone() {
        open();
        add({"a.jpg"});
        std::stop_source stop;
        stop.request_stop();
        const std::array<ItemId, 1> one = {item("a.jpg")};
        QCOMPARE(tableText(m_document->view(), one, Progress(stop.get_token())).error().code,
                 ErrorCode::Cancelled);
    }

    void wordsNeverPromiseCorrectness() {
        choose("bioclip-2");
        open();
        add({"fine.jpg", "unsure.jpg", "outside.jpg", "astray.jpg"});
        const QString text = table().join(u'\n');
        QVERIFY(!text.contains(QStringLiteral("confiden"), Qt::CaseInsensitive));
        QVERIFY(!text.contains(QStringLiteral("probability"), Qt::CaseInsensitive));
        QVERIFY(text.contains(QStringLiteral("Model score")));
    }

    // What a machine says

    void scoresAreNeverRoundedToCertainty() {
        QLocale::setDefault(QLocale::c());
        QCOMPARE(scoreText(0.9999F), QStringLiteral("> 0.99"));
        QCOMPARE(scoreText(0.004F), QStringLiteral("< 0.01"));
        QCOMPARE(scoreText(0.857F), QStringLiteral("0.86"));
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(scoreText(0.857F), QStringLiteral("0,86"));
        QLocale::setDefault(QLocale::c());
    }

    void numbersAreOfTheLocaleAndNeverMinusNought() {
        QCOMPARE(decimalText(0.9066, 3), QStringLiteral("0.907"));
        QCOMPARE(decimalText(-0.0004, 3), QStringLiteral("0.000"));
        QCOMPARE(decimalText(-0.0006, 3), QStringLiteral("-0.001"));
        QCOMPARE(decimalText(std::nan(""), 2), QStringLiteral("–"));
        QCOMPARE(significantText(0.25, 4), QStringLiteral("0.25"));
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(decimalText(0.9066, 3), QStringLiteral("0,907"));
        QLocale::setDefault(QLocale::c());
    }

    void sharesNearTheEndsAreNoWholeNumbers() {
        QCOMPARE(percentText(0.0), QStringLiteral("0 %"));
        QCOMPARE(percentText(0.001), QStringLiteral("< 1 %"));
        QCOMPARE(percentText(0.504), QStringLiteral("50 %"));
        QCOMPARE(percentText(0.999), QStringLiteral("> 99 %"));
        QCOMPARE(percentText(1.0), QStringLiteral("100 %"));
        QCOMPARE(percentText(std::nan("")), QStringLiteral("–"));
    }

    void theHeadlineIsTheBestSupportedRank() {
        const auto sure = headlineOf(*test::FakeIdentifier::answer("fine.jpg", {}));
        QVERIFY(sure.isSure);
        QVERIFY(sure.rank.has_value());
        const auto unsure = headlineOf(*test::FakeIdentifier::answer("unsure.jpg", {}));
        QVERIFY(!unsure.isSure);
        QVERIFY(unsure.name.isEmpty());
        QCOMPARE(spokenText(unsure), QStringLiteral("Not sure"));
    }

    void theCommonNameIsOfTheSpeciesInTheHeadline() {
        Identification made;
        made.ladder.resize(1);
        made.ladder[0].rank = Rank::Species;
        made.ladder[0].name = "Puma concolor";
        made.bestSupportedStep = 0;
        made.candidates.resize(2);
        made.candidates[0].name = "Panthera pardus"; // heavier, in another lineage
        made.candidates[0].commonName = "Leopard";
        made.candidates[1].name = "Puma concolor";
        made.candidates[1].commonName = "Cougar";
        QCOMPARE(headlineOf(made).commonName, QStringLiteral("Cougar"));
    }

    void labelsInOnesOwnWordsHaveNoRank() {
        Identification free;
        free.candidates.emplace_back().name = "a ladybird";
        const Headline headline = headlineOf(free);
        QVERIFY(headline.isSure);
        QVERIFY(!headline.rank);
        QVERIFY(!headline.isItalic);
        QCOMPARE(headline.name, QStringLiteral("a ladybird"));
    }

    void ownLabelsBelowTheThresholdAreNotSure() {
        Identification free;
        free.threshold = 0.7F;
        free.candidates.emplace_back().name = "fox";
        free.candidates.front().score = 0.6F;
        QVERIFY(!headlineOf(free).isSure);
        QCOMPARE(headlineOf(free).name, QStringLiteral("fox")); // still the best of them
        QVERIFY(spokenText(headlineOf(free)).contains(QStringLiteral("Not sure")));
        free.bins = {{"animals", 0.8F}}; // together they pass
        QVERIFY(headlineOf(free).isSure);
    }

    void whatNoListNamesIsCalledByTheLastPartOfItsPath() {
        QCOMPARE(nameOfChoice("/models/my model/"), QStringLiteral("my model"));
        QCOMPARE(nameOfChoice("/models/labels.npy"), QStringLiteral("labels.npy"));
        QCOMPARE(nameOfChoice("demo"), QStringLiteral("Demo world"));
    }
};

} // namespace taxo::ui

QTEST_GUILESS_MAIN(taxo::ui::ModelsTest)
#include "models_test.moc"
