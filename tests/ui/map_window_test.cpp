// SPDX-License-Identifier: MIT
// The map in the window: what is asked of it, two of them, figures.
#include "core/collection/determination.h"
#include "core/workflow/structure_question.h"
#include "tests/ui/map_window_fixture.h"
#include "ui/dialogs/figure_dialog.h"
#include "ui/panels/map_form.h"
#include "ui/window/map_area.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

namespace taxo::ui {

namespace {

const Lineage kFox{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Canidae", "Vulpes", "vulpes"}};

} // namespace

class MapWindowTest : public MapWindowFixture {
    Q_OBJECT

private Q_SLOTS:

    void init() { beginWithCache(); }

    void cleanup() { endWithCache(); }

    void theButtonSaysHowAndItsFormIsAskedByEnter() {
        openWithMap();
        auto* const how = part<QPushButton>("mapHow");
        auto* const form = part<QWidget>("mapForm");
        auto* const method = part<QComboBox>("mapMethod");
        QCOMPARE(how->text(), QStringLiteral("Principal components, plane"));
        QVERIFY(!form->isVisible());
        how->click();
        QVERIFY(form->isVisible());
        QCOMPARE(QApplication::activePopupWidget(), form);
        QVERIFY(!part<QSpinBox>("mapSize")->isVisible());
        QTest::keyClick(method, Qt::Key_Up); // t-SNE
        part<QSpinBox>("mapSize")->setValue(5);
        part<QComboBox>("mapDimensions")->setCurrentIndex(1);
        QCOMPARE(how->text(), QStringLiteral("t-SNE, space, perplexity 5"));
        QTest::keyClick(part<QSpinBox>("mapSize"), Qt::Key_Return);
        QVERIFY(!form->isVisible());
        QVERIFY(!how->isEnabled()); // it is being arranged
        settle();
        QCOMPARE(panels().front()->seen().map->positions.dimension(), 3U);
        QVERIFY(how->isEnabled());
    }

    void whatAMapTakesIsToldWhereItIsMuch() {
        openWithMap();
        auto& form = *part<MapForm>("mapForm");
        part<QPushButton>("mapHow")->click();
        QVERIFY(textOf("mapCost").isEmpty());
        form.setListed(50'000'000);
        QVERIFY2(textOf("mapCost").contains(QLatin1String(" MB of memory")),
                 qPrintable(textOf("mapCost")));
    }

    void whatTheLegendLeavesOutStaysOutAfterAWord() {
        openWithMap();                                   // three bears
        part<MapLegend>("mapLegend")->setHidden({1, 0}); // the bears
        const std::vector<int> before = hidden(0);
        QCOMPARE(std::count(before.begin(), before.end(), 1), 3);
        const ItemId other = document().idAt(5);
        document().decide([other](Collection& collection) {
            return determine(
                collection, std::array{other}, Verdict::Taxon, kFox, "", {.person = "Ada"});
        });
        settle();
        QCOMPARE(hidden(0), before);
        part<QComboBox>("colorBy")->setCurrentIndex(1); // phyla: no longer bears
        settle();
        QCOMPARE(hidden(0), std::vector<int>(8));
    }

    void whatIsTakenInLaterIsPlacedAndSelected() {
        openWithMap();
        QVERIFY(part<QAction>("placeOnMap")->isEnabled());
        part<QAction>("placeOnMap")->trigger();
        settle();
        QVERIFY(textOf("mapProblem").startsWith(QLatin1String("Nothing to place")));
        const MapCamera camera = board(0).scene().camera();
        addPhotos({"later.png"});
        part<QAction>("placeOnMap")->trigger();
        settle();
        QCOMPARE(board(0).scene().points().size(), 9U);
        QCOMPARE(m_session->selection().size(), 1U);
        QVERIFY(board(0).scene().camera() == camera);
        QVERIFY(textOf("mapProblem").isEmpty());
        QVERIFY2(textOf("mapSummary").contains(QLatin1String("came later")),
                 qPrintable(textOf("mapSummary")));
    }

    void escapeClosesTheFormAndChangesNothing() {
        openWithMap();
        auto* const form = part<QWidget>("mapForm");
        part<QPushButton>("mapHow")->click();
        QTest::keyClick(part<QComboBox>("mapMethod"), Qt::Key_Escape);
        QVERIFY(!form->isVisible());
        QVERIFY(part<QPushButton>("mapHow")->isEnabled());
    }

    void theBarTakesTwoLinesBesideGalleryAndInspector() {
        openWithMap();
        const QLayout& bar = *part<QPushButton>("arrange")->parentWidget()->layout();
        int tallest = 0;
        for (int i = 0; i < bar.count(); ++i) {
            tallest = std::max(tallest, bar.itemAt(i)->sizeHint().height());
        }
        const QMargins margins = bar.contentsMargins();
        const int one = tallest + margins.top() + margins.bottom();
        QVERIFY(bar.heightForWidth(500) <= one + bar.spacing() + tallest);
        QVERIFY(bar.heightForWidth(1000) <= one);
    }

    void howFarTheMapCanBeBelievedIsSaid() {
        openWithMap();
        QVERIFY2(textOf("mapSummary").startsWith(QLatin1String("Trustworthiness ")),
                 qPrintable(textOf("mapSummary")));
    }

    void aDroppedPhotographStandsOnTheMapUntilEscape() {
        openWithMap();
        QVERIFY(answers().isEmpty());
        drop(m_world->photos({"x.png", "y.png"}));
        QCOMPARE(count(""), 8);
        QCOMPARE(answers().size(), 2 + 2 * 8);
        QCOMPARE(answers().front(), QStringLiteral("x.png"));
        QVERIFY(answers().at(1).startsWith(QLatin1String("1. ")));
        QTest::keyClick(&board(0).scene(), Qt::Key_Escape);
        settle();
        QVERIFY(answers().isEmpty());
    }

    void aFolderThatIsDroppedOnTheMapGoesIntoTheCollection() {
        openWithMap();
        drop({m_world->photo("more/y.png").parent_path()});
        QVERIFY(answers().isEmpty());
        QCOMPARE(count(""), 9);
    }

    void aTextLightsUpWhatIsMostLikeIt() {
        openWithMap();
        auto* const field = part<QLineEdit>("mapText");
        field->setFocus();
        field->setText(QStringLiteral("a fox"));
        QTest::keyClick(field, Qt::Key_Return);
        settle();
        QCOMPARE(answers().size(), 8);
        QVERIFY(textOf("mapAnswersRemark").contains(QLatin1String("no place of its own")));
        part<QPushButton>("selectAnswers")->click();
        QCOMPARE(m_session->selection().size(), 8U);
        QTest::keyClick(field, Qt::Key_Escape);
        settle();
        QVERIFY(answers().isEmpty() && field->text().isEmpty());
    }

    void aDoubtfulNameIsListedWithThatOfThoseLikeItAndWithWhatIsDecided() {
        openWithMap(); // three bears
        const auto name = [this](std::vector<ItemId> items, const Lineage& taxon) {
            document().decide([items = std::move(items), taxon](Collection& collection) {
                return determine(collection, items, Verdict::Taxon, taxon, "", {.person = "Ada"});
            });
            settle();
        };
        part<QAction>("doubtfulNames")->trigger();
        settle();
        QVERIFY(textOf("mapAnswersRemark").startsWith(QLatin1String("No name")));
        const auto& items = panels().front()->seen().map->items;
        name(items, kBear);
        name({items[5]}, kFox);
        part<QAction>("doubtfulNames")->trigger();
        settle();
        QCOMPARE(answers().size(), 1);
        QVERIFY2(answers().front().startsWith(
                     QLatin1String("1. Vulpes vulpes\nThose like it: Family Ursidae\nWrong: ")),
                 qPrintable(answers().front()));
        auto* const list = part<QListWidget>("mapAnswers");
        list->setCurrentRow(0);
        QCOMPARE(m_session->focus().current(), items[5]);
        name({items[5]}, kBear);
        QVERIFY(answers().front().startsWith(QStringLiteral("1. Vulpes vulpes → Ursus arctos\n")));
        QCOMPARE(list->currentRow(), 0);
    }

    void aChosenAnswerIsInFocus() {
        openWithMap();
        drop(m_world->photos({"x.png"}));
        auto* const list = part<QListWidget>("mapAnswers");
        list->setCurrentRow(3);
        const auto item = ItemId{list->item(3)->data(Qt::UserRole).toLongLong()};
        QCOMPARE(m_session->focus().current(), item);
    }

    void anotherModelIsRefusedInASentenceOnTheMap() {
        openWithMap();
        m_session->chooseModel("bioclip-2");
        settle();
        drop(m_world->photos({"x.png"}));
        QVERIFY(answers().isEmpty());
        QVERIFY2(textOf("mapProblem").contains(QLatin1String("model")),
                 qPrintable(textOf("mapProblem")));
    }

    void twoMapsHaveOneSelectionAndOneLegendFilter() {
        openWithMap();
        two();
        QCOMPARE(panels().size(), 2);
        select({0, 1, 2});
        for (const int panel : {0, 1}) {
            QCOMPARE(std::ranges::count_if(
                         *board(panel).scene().points().states,
                         [](std::uint8_t state) { return (state & PointState::kSelected) != 0; }),
                     3);
        }
        board(0).legend().showAlone(0);
        settle();
        QVERIFY(std::ranges::count(hidden(0), 1) > 0);
        QCOMPARE(hidden(1), hidden(0));
        part<QAction>("twoMaps")->trigger(); // one again
        QVERIFY(!panels().at(1)->isVisible());
        board(0).legend().showAll();
        QCOMPARE(std::ranges::count(hidden(0), 1), 0);
    }

    void whatTheSecondLegendLeavesOutComesBackWithOneMap() {
        openWithMap();
        two();
        board(1).legend().showAlone(0);
        settle();
        QVERIFY(std::ranges::count(hidden(0), 1) > 0);
        part<QAction>("twoMaps")->trigger();
        settle();
        QCOMPARE(std::ranges::count(hidden(0), 1), 0);
    }

    void aTaxonOfTheLegendIsArrangedAloneBesideAtItsNextLevel() {
        openWithMap();
        MapLegend& legend = board(0).legend();
        QVERIFY(!part<QAction>("arrangeBelow")->isEnabled()); // of which?
        legend.setCurrentIndex(legend.model()->index(0, 0));
        const int points = legend.model()->index(0, 1).data().toInt();
        QVERIFY(points > 0 && points < 8);
        part<QAction>("arrangeBelowBeside")->trigger();
        settle();
        QCOMPARE(panels().size(), 2);
        QCOMPARE(board(0).scene().points().size(), 8U);
        QCOMPARE(board(1).scene().points().size(), std::size_t(points));
        QCOMPARE(part<QComboBox>("colorBy", 1)->currentData().toString(), QStringLiteral("genus"));
        const QString only = QStringLiteral("family:") + legend.textOf(0);
        QCOMPARE(part<QLineEdit>("mapOnly", 1)->text(), only);
        QVERIFY2(textOf("mapSummary", 1)
                     .startsWith(QStringLiteral("Only %1: %2 other").arg(only).arg(8 - points)),
                 qPrintable(textOf("mapSummary", 1)));
        QCOMPARE(count(""), 8); // the list stays as it is
    }

    void whatCannotBeReadOfAMapsOwnFilterIsSaid() {
        openWithMap();
        part<QLineEdit>("mapOnly")->setText(QStringLiteral("mass:1"));
        part<QPushButton>("arrange")->click();
        QVERIFY2(textOf("mapProblem").contains(QLatin1String("mass:1")),
                 qPrintable(textOf("mapProblem")));
        QVERIFY(part<QPushButton>("mapHow")->isEnabled()); // nothing is arranged
    }

    void eachOfTwoMapsHasItsOwnColours() {
        openWithMap();
        two();
        auto* const colours = part<QComboBox>("colorBy", 1);
        colours->setCurrentIndex(colours->findData(QStringLiteral("status")));
        settle();
        QVERIFY(*board(0).scene().points().colors != *board(1).scene().points().colors);
        QCOMPARE(part<QComboBox>("colorBy", 0)->currentData().toString(), QStringLiteral("family"));
    }

    void trustOfEachPlaceIsAColour() {
        openWithMap();
        const auto before = *board(0).scene().points().colors;
        auto* const colours = part<QComboBox>("colorBy");
        colours->setCurrentIndex(colours->findData(QStringLiteral("trustworthiness")));
        settle();
        QVERIFY(*board(0).scene().points().colors != before);
        QCOMPARE(textOf("mapProblem"), QString());
    }

    void aMapIsSavedAsAFigureAndATable() {
        openWithMap();
        const auto figure = m_world->folder / "map.svg";
        const auto table = m_world->folder / "map.csv";
        FigureDialog dialog(
            document(), *m_runner, panels().front()->seen(), [&](bool isTable, const auto& then) {
                then(isTable ? table : figure);
            });
        dialog.show();
        dialog.findChild<QLineEdit*>(QStringLiteral("figureTitle"))
            ->setText(QStringLiteral("A & B"));
        QVERIFY(dialog.findChild<QPlainTextEdit*>(QStringLiteral("figureCaption"))
                    ->toPlainText()
                    .startsWith(QLatin1String("Principal components of 8 photograph")));
        dialog.findChild<QPushButton*>(QStringLiteral("saveFigure"))->click();
        settle();
        const QString status = dialog.findChild<QLabel*>(QStringLiteral("figureStatus"))->text();
        QVERIFY2(status.startsWith(QLatin1String("Saved: ")), qPrintable(status));
        QFile drawn(QFile::decodeName(figure.c_str()));
        QVERIFY(drawn.open(QIODevice::ReadOnly));
        QVERIFY(drawn.readAll().contains("<title>A &amp; B</title>"));
        dialog.findChild<QPushButton*>(QStringLiteral("saveCoordinates"))->click();
        settle();
        QFile written(QFile::decodeName(table.c_str()));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readLine().startsWith("item,file,x,y"));
    }

    void aFigureThatCannotBeWrittenSaysWhy() {
        openWithMap();
        FigureDialog dialog(
            document(), *m_runner, panels().front()->seen(), [&](bool, const auto& then) {
                then(m_world->folder / "nowhere" / "map.png");
            });
        dialog.findChild<QPushButton*>(QStringLiteral("saveFigure"))->click();
        settle();
        const QString status = dialog.findChild<QLabel*>(QStringLiteral("figureStatus"))->text();
        QVERIFY(!status.isEmpty() && !status.startsWith(QLatin1String("Saved")));
        QVERIFY(dialog.findChild<QPushButton*>(QStringLiteral("saveFigure"))->isEnabled());
    }

    // A trait's axis

    /// Seven of the eight photographs. All lie in one place here: no way across the map tells it.
    std::shared_ptr<const StructureAnswer> traits() const {
        auto answer = std::make_shared<StructureAnswer>();
        StructureTraits found;
        found.trait = "bill %1 & <b>";
        const auto map = panels().at(0)->seen().map;
        for (std::size_t point = 0; point < 7; ++point) {
            answer->rows.things.push_back(map->items[point].value);
            found.photographs.push_back(static_cast<double>(point));
        }
        answer->found = std::move(found);
        return answer;
    }

    void aTraitsAxisIsAColourOfTheMap() {
        openWithMap();
        m_window->findChild<MapArea*>()->showTraits(traits());
        settle();
        const QString along = QStringLiteral("Along “bill %1 & <b>”");
        QCOMPARE(part<QComboBox>("colorBy")->currentText(), along);
        QCOMPARE(board(0).legend().model()->rowCount(), 6); // five stretches, and those without
        const QString way =
            QStringLiteral("No straight way across the map tells where they lie along “bill %1 &");
        QVERIFY2(textOf("mapSummary").contains(way), qPrintable(textOf("mapSummary")));
        QVERIFY(textOf("mapSummary").contains(QStringLiteral("1 point(s) were not measured")));
        const SeenMap seen = panels().at(0)->seen();
        QVERIFY(seen.drawing.axis && !seen.drawing.axis->hasWay());
        QVERIFY(QString::fromStdString(seen.drawing.caption).contains(way));
        const auto file = m_world->folder / "axis.svg";
        QVERIFY(drawMap(document().view(), *seen.map, seen.colorBy, seen.drawing, file));
        choose("colorBy", QStringLiteral("Family"));
        QVERIFY(!textOf("mapSummary").contains(QStringLiteral("straight way")));
        QVERIFY(!panels().at(0)->seen().drawing.axis);
        choose("colorBy", along);
        QVERIFY(textOf("mapSummary").contains(way));
    }

    void anotherCollectionHasNoAxis() {
        openWithMap();
        m_window->findChild<MapArea*>()->showTraits(traits());
        settle();
        m_session->closeCollection();
        settle();
        QCOMPARE(part<QComboBox>("colorBy")->currentText(), QStringLiteral("Family"));
        QVERIFY(part<QComboBox>("colorBy")->findText(QStringLiteral("Along"), Qt::MatchStartsWith) <
                0);
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::MapWindowTest)
#include "map_window_test.moc"
