// SPDX-License-Identifier: MIT
// What the legend of a map says of its colours, and its form of how it is made.
#include "ui/panels/map_coloring.h"
#include "ui/panels/map_form.h"

#include <QLocale>
#include <QTest>

#include <limits>
#include <vector>

namespace taxo::ui {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

MapColoring ofNumbers(const std::vector<double>& numbers, const char* by = "mass") {
    return coloringOf(
        QStringLiteral("Score"), by, colorNumbers(by, numbers, Ground::Light), Ground::Light);
}

} // namespace

class MapColoringTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void numbersStandInStretchesThatCanBeLeftOut() {
        const MapColoring made = ofNumbers({0.0, 0.1, 0.5, 1.0, kNone, 0.99});
        QCOMPARE(made.entries.size(), 6U);
        QCOMPARE(made.entries[0].text, QStringLiteral("0 to 0.2"));
        QCOMPARE(made.entries[4].text, QStringLiteral("0.8 to 1"));
        QCOMPARE(made.entryOf, (std::vector<std::uint32_t>{0, 0, 2, 4, 5, 4}));
        QCOMPARE(made.entries[0].count, 2U);
        QCOMPARE(made.entries[1].count, 0U);
        QCOMPARE(made.entries[4].count, 2U);
        QCOMPARE(made.entries[5].count, 1U); // without
        QVERIFY(made.entries[0].color != made.entries[4].color);
    }

    void equalNumbersAreOneEntry() {
        const MapColoring made = ofNumbers({0.25, 0.25});
        QCOMPARE(made.entries.size(), 1U);
        QCOMPARE(made.entries[0].text, QStringLiteral("0.25"));
        QCOMPARE(made.entries[0].count, 2U);
    }

    void whereNothingHasANumberAllAreWithout() {
        const MapColoring made = ofNumbers({kNone, kNone});
        QCOMPARE(made.entries.size(), 1U); // no stretches of nothing
        QCOMPARE(made.entries.back().count, 2U);
        QCOMPARE(made.entryOf, (std::vector<std::uint32_t>{0, 0}));
    }

    void datesAreDays() {
        const MapColoring made = ofNumbers({0.0, 86'400.0 * 10}, "date");
        QVERIFY2(made.entries[0].text.contains(QLatin1String("1 Jan")) ||
                     made.entries[0].text.contains(QLatin1String("70")),
                 qPrintable(made.entries[0].text));
        QVERIFY(!made.entries[4].text.contains(QLatin1String("864")));
    }

    void classesHaveTheirNamesAndWhatHasNoneComesLast() {
        ItemColors colors;
        colors.classes.names = {taxonText("Ursus", Rank::Genus)};
        colors.classes.counts = {1};
        colors.classes.classOf = {0, UINT32_MAX};
        colors.classColors = {Color{1, 2, 3}};
        colors.colors.resize(2);
        colors.without = 1;
        const MapColoring made =
            coloringOf(QStringLiteral("Genus"), "genus", colors, Ground::Light);
        QCOMPARE(made.entries.size(), 2U);
        QVERIFY(made.entries[0].isItalic);
        QCOMPARE(made.entryOf, (std::vector<std::uint32_t>{0, 1}));
        QCOMPARE(made.entries[1].count, 1U);
    }

    void theFormHoldsWhatAMapWasMadeBy() {
        MapForm form;
        ProjectionOptions options;
        options.neighbors = 7;
        options.minDistance = 0.3F;
        options.seed = 12;
        options.isCentred = true;
        options.centredWithin = "wing"; // a field of one's own
        form.setOptions(options);
        QCOMPARE(form.options().text(), options.text());
        options.centredWithin.clear();
        form.setOptions(options);
        QCOMPARE(form.options().text(), options.text());
        form.setOptions({});
        QCOMPARE(form.options().text(), ProjectionOptions().text());
    }

    void valuesAreInThePersonsWordsAndTaxaAreAsTheyAre() {
        const auto entryOf = [](const char* by, StyledText name, const std::vector<Lineage>& taxa) {
            ItemColors colors;
            colors.classes.names = {std::move(name)};
            colors.classes.counts = {1};
            colors.classes.classOf = {0};
            colors.classes.taxa = taxa;
            colors.classColors = {Color{1, 2, 3}};
            colors.colors.resize(1);
            return coloringOf({}, by, colors, Ground::Light).entries.at(0).text;
        };
        QCOMPARE(entryOf("status", plainText("verified"), {}), QStringLiteral("Verified"));
        QCOMPARE(entryOf("novelty", plainText("unknown"), {}),
                 QStringLiteral("Like no known species"));
        QCOMPARE(entryOf("camera", plainText("unknown"), {}), QStringLiteral("unknown"));
        QCOMPARE(entryOf("genus", taxonText("Ursus", Rank::Genus), {Lineage()}),
                 QStringLiteral("Ursus"));
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::MapColoringTest)
#include "map_coloring_test.moc"
