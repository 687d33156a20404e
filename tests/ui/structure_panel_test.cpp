// SPDX-License-Identifier: MIT
// Structure between and within species in the window: what is asked, shown, chosen and saved.
#include "core/base/files.h"
#include "core/collection/determination.h"
#include "core/collection/embeddings.h"
#include "core/collection/marks.h"
#include "core/collection/occurrences.h"
#include "tests/core/workflow/structure_world.h"
#include "tests/support/environment.h"
#include "tests/ui/document_fixture.h"
#include "ui/panels/figure_view.h"
#include "ui/panels/item_strip.h"
#include "ui/panels/structure_bar.h"
#include "ui/panels/structure_panel.h"
#include "ui/scene/space_view.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolTip>

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace taxo::ui {

class StructurePanelTest : public DocumentFixture {
    Q_OBJECT

    static constexpr std::size_t kOfSpecies = 20;

    std::optional<test::Environment> m_cache;
    std::unique_ptr<StructureDocument> m_structure;
    std::unique_ptr<ThumbnailCache> m_thumbnails;
    std::unique_ptr<StructurePanel> m_panel;
    test::StructureWorld::Made m_planted;
    std::vector<ItemId> m_items; ///< of each row that was planted

    template <class Widget>
    Widget& find(const char* name) const {
        auto* const found = m_panel->findChild<Widget*>(QLatin1String(name));
        [&] { QVERIFY2(found != nullptr, name); }();
        return *found;
    }

    QString text() const { return find<QLabel>("structureText").text(); }

    QTableView& table() const { return find<QTableView>("structureTable"); }

    void choose(const char* box, int place) const { find<QComboBox>(box).setCurrentIndex(place); }

    void measure(StructureKind kind) {
        choose("structureKind", static_cast<int>(kind));
        find<QPushButton>("measure").click();
        settle();
        QTest::qWait(0);
        settle();
    }

    /// Six species, twenty photographs of each in ten events of one sex; three labels are wrong.
    void fillCollection() {
        m_planted = test::StructureWorld{.families = 3,
                                         .generaOfFamily = 1,
                                         .speciesOfGenus = 2,
                                         .eventsOfSpecies = 10,
                                         .photographsOfEvent = 2,
                                         .sexEffect = 0.6,
                                         .wrongEvery = 40}
                        .make();
        std::vector<std::filesystem::path> files;
        for (std::size_t i = 0; i < m_planted.rows.things.size(); ++i) {
            files.push_back(m_world->photo("p" + std::to_string(i) + ".png"));
        }
        m_importer->add(files);
        settle();
        m_document->shared()->use([this](Collection& collection) {
            VectorKey key;
            key.modelName = "tiny";
            key.dimension = m_planted.rows.rows.dimension();
            const auto id = keep(collection, key);
            m_items = *findItems(collection, {}, {});
            std::ranges::sort(m_items);
            QVERIFY(keepEmbeddings(collection, *id, m_items, m_planted.rows.rows));
            const DecisionMaker ada{"Ada"};
            const RowTaxa& taxa = m_planted.rows.taxa;
            for (std::size_t taxon = 0; taxon < taxa.taxa.size(); ++taxon) {
                std::vector<ItemId> called;
                for (std::size_t row = 0; row < m_items.size(); ++row) {
                    if (taxa.taxonOfRow[row] == static_cast<std::int32_t>(taxon)) {
                        called.push_back(m_items[row]);
                    }
                }
                QVERIFY(determine(
                    collection, called, Verdict::Taxon, taxa.taxa[taxon], std::string(), ada));
            }
            std::vector<NewEvent> events;
            for (std::size_t row = 0; row < m_items.size(); row += 2) {
                events.push_back(
                    {.name = "e" + std::to_string(row), .items = {m_items[row], m_items[row + 1]}});
            }
            QVERIFY(addEvents(collection, events, ada));
            const StructureField& sex = m_planted.rows.fields[0];
            for (std::size_t value = 0; value < sex.values.size(); ++value) {
                std::vector<ItemId> of;
                for (std::size_t row = 0; row < m_items.size(); ++row) {
                    if (sex.valueOf[row] == static_cast<std::int32_t>(value)) {
                        of.push_back(m_items[row]);
                    }
                }
                QVERIFY(setField(collection, of, {"sex", sex.values[value]}, ada));
            }
        });
    }

    void makePanel() {
        m_structure = std::make_unique<StructureDocument>(*m_document, *m_runner);
        m_panel = std::make_unique<StructurePanel>(StructurePanel::Parts{*m_document,
                                                                         *m_structure,
                                                                         *m_selection,
                                                                         *m_focus,
                                                                         *m_thumbnails,
                                                                         *m_runner,
                                                                         m_services.openDecoder});
        m_panel->resize(700, 800);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        settle();
    }

private Q_SLOTS:

    void init() {
        begin();
        m_cache.emplace("XDG_CACHE_HOME", (m_world->folder / "cache").native());
        m_thumbnails =
            std::make_unique<ThumbnailCache>(*m_runner,
                                             std::make_shared<LazyDecoder>(m_services.openDecoder),
                                             ThumbnailCache::Options());
        open();
        fillCollection();
        makePanel();
    }

    void cleanup() {
        m_panel.reset();
        m_structure.reset();
        m_thumbnails.reset();
        end();
        m_cache.reset();
    }

    void beforeAnythingIsAskedItSaysWhatItTells() {
        QVERIFY(text().startsWith(QStringLiteral("How taxa lie to each other")));
        QVERIFY(!table().isVisible());
        QVERIFY(!find<QWidget>("structureFigure").isVisible());
        choose("structureKind", static_cast<int>(StructureKind::Traits));
        QVERIFY(!find<QPushButton>("measure").isEnabled()); // of no file
    }

    void betweenIsToldListedAndDrawn() {
        measure(StructureKind::Between);
        QVERIFY(text().contains(QStringLiteral("Species: 6 with enough photographs.")));
        QCOMPARE(table().model()->rowCount(), 6);
        QTRY_VERIFY((settle(), find<FigureView>("structureFigure").picture().grid.has_value()));
        QCOMPARE(find<FigureView>("structureFigure").picture().grid->order.size(), 6U);
    }

    void theTableIsASoundModel() {
        const QAbstractItemModelTester tester(
            table().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        measure(StructureKind::Between);
        const auto isRight = [this](int column) {
            return table()
                       .model()
                       ->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole)
                       .toInt() == int(Qt::AlignRight | Qt::AlignVCenter);
        };
        QVERIFY(!isRight(0) && isRight(1)); // names, numbers
        const QPersistentModelIndex first = table().model()->index(0, 0);
        const QString name = first.data().toString();
        table().model()->sort(1, Qt::DescendingOrder);
        QCOMPARE(first.data().toString(), name); // wherever it stands now
        measure(StructureKind::Within);
        QVERIFY(table().model()->rowCount() > 0);
    }

    void aLineSelectsThePhotographsOfItsTaxonEverywhere() {
        measure(StructureKind::Between);
        table().selectRow(0);
        std::set<ItemId> named;
        for (std::size_t row = 0; row < m_items.size(); ++row) {
            const auto taxon = static_cast<std::size_t>(m_planted.rows.taxa.taxonOfRow[row]);
            if (m_planted.rows.taxa.taxa[taxon] == m_planted.species[0]) {
                named.insert(m_items[row]);
            }
        }
        QCOMPARE(m_selection->ids(), std::vector<ItemId>(named.begin(), named.end()));
        QVERIFY(m_selection->contains(m_focus->current()));
    }

    void aSquareOfTheFigureSelectsBothOfItsTaxa() {
        measure(StructureKind::Between);
        auto& figure = find<FigureView>("structureFigure");
        QTRY_VERIFY((settle(), figure.picture().grid.has_value()));
        const FigureGrid& grid = *figure.picture().grid;
        const double ratio = static_cast<double>(figure.width()) / figure.picture().width;
        const QPointF at(grid.left + 1.5 * grid.cell, grid.top + 0.5 * grid.cell);
        QTest::mouseClick(&figure, Qt::LeftButton, {}, (at * ratio).toPoint());
        QCOMPARE(table().selectionModel()->selectedRows().size(), 2);
        QVERIFY(m_selection->size() > kOfSpecies);
    }

    void aNameInAFigureIsNeverATag() {
        measure(StructureKind::Between);
        auto& figure = find<FigureView>("structureFigure");
        QTRY_VERIFY((settle(), figure.picture().grid.has_value()));
        const auto drawn = std::make_shared<const FigurePicture>(figure.picture());
        figure.setFigure([drawn](const FigureSize&) -> Result<FigurePicture> { return *drawn; },
                         [](std::uint32_t, std::uint32_t) { return QStringLiteral("<b>A"); });
        QTRY_VERIFY((settle(), figure.picture().grid.has_value()));
        const double ratio = static_cast<double>(figure.width()) / drawn->width;
        const FigureGrid& grid = *drawn->grid;
        const QPoint at =
            (QPointF(grid.left + grid.cell / 2.0, grid.top + grid.cell / 2.0) * ratio).toPoint();
        QHelpEvent help(QEvent::ToolTip, at, figure.mapToGlobal(at));
        QApplication::sendEvent(&figure, &help);
        QCOMPARE(QToolTip::text(), QStringLiteral("<p>&lt;b&gt;A</p>"));
    }

    void doubtfulLabelsComeFirstWhereTheyWerePlanted() {
        measure(StructureKind::Within);
        QCOMPARE(table().model()->rowCount(), 6);
        choose("structureLists", 1);
        QVERIFY(table().model()->rowCount() >= 2); // two groups that sex explains
        QCOMPARE(table().model()->index(0, 2).data().toString(), QStringLiteral("sex"));
        choose("structureLists", 2);
        QVERIFY(table().model()->rowCount() >= 3);
        std::vector<ItemId> wrong;
        for (const std::uint32_t row : m_planted.wrong) {
            wrong.push_back(m_items[row]);
        }
        for (int row = 0; row < 3; ++row) {
            table().selectRow(row);
            QCOMPARE(m_selection->size(), 1U);
            QVERIFY(std::ranges::find(wrong, m_selection->ids().front()) != wrong.end());
        }
        const QSignalSpy looked(m_panel.get(), &StructurePanel::lookWanted);
        QTest::keyClick(&table(), Qt::Key_Return);
        QCOMPARE(looked.count(), 1);
    }

    void aSpeciesShowsItsTypicalPhotographs() {
        measure(StructureKind::Within);
        QVERIFY(!find<QWidget>("structureFirst").isVisible());
        table().selectRow(2);
        const auto& typical = find<ItemStrip>("structureFirst");
        QCOMPARE(typical.items().size(), 3U);
        QVERIFY(m_selection->contains(typical.items().front()));
        QCOMPARE(find<ItemStrip>("structureSecond").items().size(), 3U);
    }

    void variantsAreSeenInPlanesAndTurnedInSpace() {
        measure(StructureKind::Variants);
        QVERIFY(text().contains(QStringLiteral("ρ: 6"))); // not enough species for it
        QVERIFY(text().contains(QStringLiteral("Fisher")));
        QCOMPARE(table().model()->rowCount(), 6);
        auto& space = find<SpaceView>("structureSpace");
        QVERIFY(!space.isVisible());
        choose("structureView", 1);
        QVERIFY(space.isVisible() && !find<QWidget>("structureFigure").isVisible());
        const ViewAngles before = space.angles();
        const QPointF mark = space.placeOf(0);
        QTest::mousePress(&space, Qt::LeftButton, {}, space.rect().center());
        QTest::mouseMove(&space, space.rect().center() + QPoint(40, 10));
        QTest::mouseRelease(&space, Qt::LeftButton, {}, space.rect().center() + QPoint(40, 10));
        QVERIFY(space.angles().azimuthDegrees != before.azimuthDegrees);
        QVERIFY(space.placeOf(0) != mark);
        QVERIFY(m_selection->isEmpty()); // turning chooses nothing
        QTest::mouseClick(&space, Qt::LeftButton, {}, space.placeOf(0).toPoint());
        QVERIFY(m_selection->size() >= kOfSpecies - 2);
        QTest::keyClick(&space, Qt::Key_0);
        QCOMPARE(space.angles().azimuthDegrees, ViewAngles().azimuthDegrees);
    }

    void aTraitOrdersSpeciesAndHasItsFilm() {
        std::string file = "scientificName,bill\n";
        for (std::size_t i = 0; i < m_planted.species.size(); ++i) {
            file +=
                m_planted.species[i].binomial() + "," + std::to_string(m_planted.trait[i]) + "\n";
        }
        const auto bills = m_world->folder.write("bills.csv", file);
        choose("structureKind", static_cast<int>(StructureKind::Traits));
        find<QWidget>("structureFile")
            .findChild<QLineEdit*>()
            ->setText(QString::fromStdString((m_world->folder / "bills.csv").string()));
        measure(StructureKind::Traits);
        QVERIFY(text().contains(QStringLiteral("Exploratory")));
        QCOMPARE(table().model()->headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("bill"));
        const auto& film = find<ItemStrip>("structureFirst");
        QCOMPARE(film.items().size(), 24U);
        QTRY_VERIFY((settle(), film.seen().size() > 8 && film.seen().size() < 24)); // 700 pixels
        QCOMPARE(film.seen().front(), film.items().front());
        QCOMPARE(film.seen().back(), film.items().back()); // both ends
        const QSignalSpy wanted(m_panel.get(), &StructurePanel::mapWanted);
        auto& onMap = find<QAction>("traitOnMap");
        QVERIFY(onMap.isVisible() && onMap.isEnabled());
        onMap.trigger();
        QCOMPARE(wanted.count(), 1);
        m_panel->saveFilm(m_world->folder / "film.png");
        settle();
        QVERIFY2(std::filesystem::exists(m_world->folder / "film.png"), qPrintable(text()));
    }

    void aCategoryIsToldBesideRelatives() {
        std::string file = "scientificName,habitat\n";
        for (std::size_t i = 0; i < m_planted.species.size(); ++i) {
            file += m_planted.species[i].binomial() + (i % 2 == 0 ? ",water\n" : ",wood\n");
        }
        m_world->folder.write("habitats.csv", file);
        choose("structureKind", static_cast<int>(StructureKind::Classes));
        auto& chosen = *find<QWidget>("structureFile").findChild<QLineEdit*>();
        QVERIFY(chosen.placeholderText().contains(QStringLiteral("a category")));
        QVERIFY(!find<QPushButton>("measure").isEnabled()); // of no file
        chosen.setText(QString::fromStdString((m_world->folder / "habitats.csv").string()));
        measure(StructureKind::Classes);
        QVERIFY2(text().contains(QStringLiteral("a linear probe is right about")),
                 qPrintable(text()));
        QVERIFY(text().contains(QStringLiteral("from relatives alone")));
        QVERIFY(text().contains(QStringLiteral("Exploratory")));
        QCOMPARE(table().model()->rowCount(), 6);
        QCOMPARE(table().model()->headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("habitat"));
        QVERIFY(!find<QWidget>("structureFigure").isVisible());
        table().selectRow(0);
        QVERIFY(m_selection->size() >= kOfSpecies - 2);
        m_panel->saveTable(false, m_world->folder / "habitats found.csv");
        settle();
        const std::string csv = readTextFile(m_world->folder / "habitats found.csv").value_or("");
        QVERIFY(csv.find("category,predicted,by_relatives") != std::string::npos);
        m_world->folder.write("habitats.csv", "scientificName,habitat\nNowhere here,wood\n");
        measure(StructureKind::Classes);
        QVERIFY(text().contains(QStringLiteral("a value of “habitat”"))); // not enough of them
    }

    void tooFewAreAnAnswer() {
        choose("structureRank", 0);
        measure(StructureKind::Between);
        QVERIFY(
            text().startsWith(QStringLiteral("Not enough photographs. Kingdom: 1 with enough")));
        QVERIFY(!find<QWidget>("structureFigure").isVisible());
        QVERIFY(!table().isVisible());
    }

    void itIsStoppedByTheButtonThatBeganIt() {
        auto& button = find<QPushButton>("measure");
        button.click();
        QCOMPARE(button.text(), QStringLiteral("Stop"));
        QVERIFY(text().startsWith(QStringLiteral("It is being measured")));
        button.click();
        settle();
        QCOMPARE(button.text(), QStringLiteral("Measure"));
        QVERIFY(text().startsWith(QStringLiteral("How taxa lie")));
    }

    void withoutVectorsItSaysWhatIsMissing() {
        open("empty.taxo");
        add({"a.png"});
        QVERIFY(text().contains(QStringLiteral("There is nothing to measure yet")));
        QVERIFY(!find<QPushButton>("measure").isEnabled());
    }

    void whatFailedIsSaid() {
        choose("structureKind", static_cast<int>(StructureKind::Traits));
        find<QWidget>("structureFile")
            .findChild<QLineEdit*>()
            ->setText(QString::fromStdString((m_world->folder / "nowhere.csv").string()));
        measure(StructureKind::Traits);
        QVERIFY(text().startsWith(QStringLiteral("It could not be measured.")));
        QVERIFY(text().contains(QStringLiteral("nowhere.csv")));
    }

    void aDecisionOrAnotherListMakesItOldAndAnotherCollectionEndsIt() {
        measure(StructureKind::Between);
        QVERIFY(!text().contains(QStringLiteral("measure again")));
        ListOptions options;
        options.filter = *Filter::parse("file:p1");
        m_document->setOptions(options);
        settle();
        QVERIFY(text().contains(QStringLiteral("measure again")));
        m_document->setOptions({});
        settle();
        QVERIFY(!text().contains(QStringLiteral("measure again")));
        m_selection->set(m_items);
        m_review->setUnknown();
        settle();
        QVERIFY(text().contains(QStringLiteral("measure again")));
        open("other.taxo");
        QVERIFY(text().startsWith(QStringLiteral("How taxa lie")));
    }

    void figureAndTableAreSaved() {
        measure(StructureKind::Between);
        m_panel->saveFigure(m_world->folder / "distances.svg");
        m_panel->saveTable(false, m_world->folder / "taxa.csv");
        settle();
        const std::string svg = readTextFile(m_world->folder / "distances.svg").value_or("");
        QVERIFY(svg.find("Distances between taxa: Species") != std::string::npos);
        const std::string csv = readTextFile(m_world->folder / "taxa.csv").value_or("");
        QCOMPARE(std::ranges::count(csv, '\n'), 7);
        QVERIFY(text().contains(QStringLiteral("Saved: ")));
        m_panel->saveTable(false, m_world->folder / "nowhere" / "taxa.csv");
        settle();
        QVERIFY(!text().contains(QStringLiteral("Saved: ")));
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::StructurePanelTest)
#include "structure_panel_test.moc"
