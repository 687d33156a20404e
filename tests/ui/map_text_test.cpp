// SPDX-License-Identifier: MIT
// What is said at a map of how far it can be believed.
#include "ui/models/map_text.h"

#include <QLocale>
#include <QTest>

namespace taxo::ui {

namespace {

MapFacts umapOf(std::size_t points) {
    MapFacts facts;
    facts.points = points;
    facts.arranged = points;
    facts.quality = {0.975, 0.9534, 0.96};
    return facts;
}

} // namespace

class MapTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aMethodWithWhatBelongsToItIsAFewWords() {
        ProjectionOptions options;
        QCOMPARE(howText(options), QStringLiteral("UMAP, plane, 15 neighbour(s)"));
        options.method = ProjectionMethod::Tsne;
        options.dimensions = 3;
        options.isCentred = true;
        QCOMPARE(howText(options), QStringLiteral("t-SNE, space, perplexity 30, centred"));
        options.method = ProjectionMethod::Pca;
        QCOMPARE(howText(options), QStringLiteral("Principal components, space, centred"));
        options.centredWithin = "camera";
        QCOMPARE(howText(options),
                 QStringLiteral("Principal components, space, centred within Camera"));
        options = {.minDistance = 0.25F};
        QCOMPARE(howText(options),
                 QStringLiteral("UMAP, plane, 15 neighbour(s), least distance 0.25"));
    }

    void qualityAndRecallStandFirst() {
        QCOMPARE(mapText(umapOf(600)),
                 QStringLiteral("Trustworthiness 0.953, continuity 0.960, made from 97.5 % of true "
                                "neighbours."));
        MapFacts exact = umapOf(600);
        exact.quality.recall = 1.0;
        QCOMPARE(mapText(exact), QStringLiteral("Trustworthiness 0.953, continuity 0.960."));
        exact.quality = {};
        QVERIFY(mapText(exact).startsWith(QLatin1String("Nobody has looked")));
    }

    void whatIsNotThereIsSaid() {
        MapFacts facts = umapOf(300'010);
        facts.arranged = 200'000;
        facts.placedLater = 10;
        facts.leftOut = 7;
        facts.isSettled = false;
        const QString text = mapText(facts);
        QVERIFY2(text.contains(QLatin1String("200000 point(s), drawn by chance")) ||
                     text.contains(QLatin1String("200,000 point(s), drawn by chance")),
                 qPrintable(text));
        QVERIFY(text.contains(QLatin1String("10 photograph(s) came later")));
        QVERIFY(text.contains(QLatin1String("7 photograph(s) without a usable vector")));
        QVERIFY(text.contains(QLatin1String("stopped before it had settled")));
        QVERIFY(!mapText(umapOf(600)).contains(QLatin1String("chance")));
    }

    void clippedOptionsAreSaidByMethod() {
        MapFacts facts = umapOf(10);
        facts.clipped = 9.0;
        QVERIFY(
            mapText(facts).contains(QLatin1String("9 neighbours were looked at instead of 15")));
        facts.options.method = ProjectionMethod::Tsne;
        facts.clipped = 3.0;
        QVERIFY(mapText(facts).contains(QLatin1String("the perplexity is 3.0 instead of 30")));
    }

    void aCaptionSaysHowTheMapWasMade() {
        MapFacts facts = umapOf(600);
        facts.options.isCentred = true;
        facts.options.centredWithin = "%1 camera"; // a name is never a format
        const QString caption = mapCaption(facts, "bioclip %2");
        QVERIFY2(caption.startsWith(QLatin1String(
                     "UMAP of 600 photograph(s) by bioclip %2 (15 neighbours, least distance 0.1, "
                     "seed 1), centred within %1 camera. Trustworthiness 0.953")),
                 qPrintable(caption));
        facts.options.method = ProjectionMethod::Pca;
        QVERIFY(mapCaption(facts, "x").startsWith(QLatin1String("Principal components of 600")));
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::MapTextTest)
#include "map_text_test.moc"
