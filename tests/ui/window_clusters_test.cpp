// SPDX-License-Identifier: MIT
// Clusters below the map, as a person finds them and goes on with them.
#include "core/collection/cluster_field.h"
#include "core/collection/determination.h"
#include "core/collection/embeddings.h"
#include "core/collection/map_views.h"
#include "tests/core/projection/clustered_rows.h"
#include "tests/support/environment.h"
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/compare_clusters_dialog.h"
#include "ui/dialogs/find_clusters_dialog.h"
#include "ui/dialogs/name_dialog.h"
#include "ui/dialogs/taxon_dialog.h"
#include "ui/panels/gallery_view.h"
#include "ui/panels/map_panel.h"
#include "ui/scene/map_board.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace taxo::ui {

class WindowClustersTest : public WindowFixture {
    Q_OBJECT

    std::optional<test::Environment> m_cache;

    GalleryView& gallery() const { return find<GalleryView>("gallery"); }

    QTableView& table() const { return find<QTableView>("clusters"); }

    void key(Qt::Key key) {
        gallery().setFocus();
        QTest::keyClick(&gallery(), key);
        settle();
    }

    /// Three of them by k-means, as a person asks for it.
    void findThree() {
        find<QPushButton>("findClusters").click();
        auto* const dialog = m_window->findChild<FindClustersDialog*>();
        QVERIFY(dialog != nullptr);
        dialog->findChild<QComboBox*>(QStringLiteral("clusterMethod"))->setCurrentIndex(1);
        dialog->findChild<QSpinBox*>(QStringLiteral("clusterCount"))->setValue(3);
        QCOMPARE(dialog->findChild<QLineEdit*>(QStringLiteral("clusteringName"))->text(),
                 QStringLiteral("k-means 3"));
        dialog->findChild<QPushButton*>(QStringLiteral("find"))->click();
        settle();
    }

    void chooseRow(int row) {
        table().selectRow(row);
        settle();
    }

    /// Of the menu of clusters.
    QAction& deed(const QString& text) const {
        for (QAction* const one : table().actions()) {
            if (one->text() == text) {
                return *one;
            }
        }
        [&] { QFAIL(qPrintable(text)); }();
        return *table().actions().front();
    }

    /// Of the menu of views, with what is in it.
    QAction& viewAction(const QString& text) const {
        QMenu* const menu = find<QPushButton>("mapViews").menu();
        Q_EMIT menu->aboutToShow();
        for (QAction* const one : menu->actions()) {
            if (one->text() == text) {
                return *one;
            }
        }
        [&] { QFAIL(qPrintable(text)); }();
        return *menu->menuAction();
    }

    void keepView(const QString& name) {
        viewAction(QStringLiteral("&Keep this view …")).trigger();
        auto* const dialog = m_window->findChild<NameDialog*>();
        QVERIFY(dialog != nullptr);
        dialog->findChild<QLineEdit*>(QStringLiteral("name"))->setText(name);
        dialog->findChild<QPushButton*>(QStringLiteral("keepName"))->click();
        settle();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

private Q_SLOTS:

    /// Thirty photographs of three kinds, without a model.
    void init() {
        begin();
        m_cache.emplace("XDG_CACHE_HOME", (m_world->folder / "cache").native());
        open({});
        std::vector<std::filesystem::path> files;
        for (int i = 0; i < 30; ++i) {
            files.push_back(m_world->photo("p" + std::to_string(i) + ".png"));
        }
        m_session->open(files);
        settle();
        document().shared()->use([](Collection& collection) {
            VectorKey key;
            key.modelName = "tiny";
            key.dimension = 8;
            const auto id = keep(collection, key);
            auto items = *findItems(collection, {}, {});
            std::ranges::sort(items);
            QVERIFY(keepEmbeddings(collection, *id, items, test::clusteredRows(30, 8, 3, 0.05)));
        });
        key(Qt::Key_K);
    }

    void cleanup() {
        end();
        m_cache.reset();
    }

    void aKeyShowsThemBelowTheMapAndTheMapTakesThemAlong() {
        QVERIFY(isSeen("clustersPanel"));
        QVERIFY(!isSeen("clusters"));
        QVERIFY(text("clustersText").contains(QStringLiteral("look alike")));
        key(Qt::Key_M);
        QVERIFY(!isSeen("clustersPanel"));
        key(Qt::Key_M);
        QVERIFY(!isSeen("clustersPanel") && isSeen("colorBy"));
        key(Qt::Key_K);
        QVERIFY(isSeen("clustersPanel"));
    }

    void theMapHasMoreRoomThanItsClusters() {
        m_window->resize(1320, 840);
        findThree();
        const auto* const board = m_window->findChild<MapBoard*>();
        const auto& list = find<QWidget>("clustersPanel");
        QVERIFY(!isSeen("typical")); // of which?
        QVERIFY2(board->height() > list.height(),
                 qPrintable(QStringLiteral("%1 and %2").arg(board->height()).arg(list.height())));
        chooseRow(1);
        QVERIFY(isSeen("typical"));
        QVERIFY2(5 * board->height() > 4 * list.height(),
                 qPrintable(QStringLiteral("%1 and %2").arg(board->height()).arg(list.height())));
    }

    void aClusterIsFoundOnTheTreeOfLife() {
        findThree();
        QCOMPARE(table().model()->rowCount(), 3);
        auto items = *findItems(document().view(), {}, {});
        std::ranges::sort(items);
        const std::vector<Lineage> taxa = {
            {{"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}},
            {{"Animalia", "Chordata", "Mammalia", "Carnivora", "Canidae", "Canis", "lupus"}},
            {{"Plantae", "", "", "", "Fagaceae", "Quercus", "robur"}}};
        for (std::size_t i = 0; i < 12; ++i) {
            document().decide([item = items[i], taxon = taxa[i % 3]](Collection& collection) {
                return determine(
                    collection, std::array{item}, Verdict::Taxon, taxon, "", {.person = "Ada"});
            });
        }
        settle();
        m_session->selection().set({});
        int row = 0;
        do {
            chooseRow(row++);
        } while (row < 3 && !m_session->selection().contains(items.front()));
        QAction& where = deed(QStringLiteral("&Where on the tree of life"));
        QVERIFY(where.isEnabled());
        where.trigger();
        settle();
        QVERIFY(isSeen("treeScene"));
        QVERIFY(!isSeen("clusters"));
        const QString told = text("treeSummary");
        QVERIFY2(told.contains(
                     QStringLiteral("Ursus arctos (Species): 4 of 4 photographs on this tree.")),
                 qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("look most like")), qPrintable(told));
    }

    void clustersAreFoundColourTheMapAndChoosingOneSelectsIt() {
        findThree();
        QCOMPARE(table().model()->rowCount(), 3);
        QCOMPARE(find<QComboBox>("colorBy").currentText(), QStringLiteral("Clusters: k-means 3"));
        chooseRow(1);
        QCOMPARE(m_session->selection().size(), 10U);
        QVERIFY(m_session->selection().contains(m_session->focus().current()));
        deed(QStringLiteral("Select those least l&ike it")).trigger();
        QCOMPARE(m_session->selection().size(), 5U);
    }

    void theOtherMapIsColouredByThemTooAndByOneOfThemAlone() {
        findThree();
        auto& legend = *m_window->findChild<MapLegend*>();
        legend.setCurrentIndex(legend.model()->index(0, 0));
        m_window->findChild<QAction*>(QStringLiteral("arrangeBelowBeside"))->trigger();
        settle();
        const auto panels = m_window->findChildren<MapPanel*>();
        QCOMPARE(panels.size(), 2);
        for (const MapPanel* const panel : panels) {
            QCOMPARE(panel->findChild<QComboBox*>(QStringLiteral("colorBy"))->currentText(),
                     QStringLiteral("Clusters: k-means 3"));
        }
        QCOMPARE(panels[0]->findChild<MapBoard*>()->scene().points().size() +
                     panels[1]->findChild<MapBoard*>()->scene().points().size(),
                 40U);
        document().undo(); // that they were found
        settle();
        for (const MapPanel* const panel : panels) {
            QCOMPARE(panel->findChild<QComboBox*>(QStringLiteral("colorBy"))->currentText(),
                     QStringLiteral("Family"));
        }
    }

    void enterPutsTheGalleryUnderClustersAndIsNoWord() {
        findThree();
        chooseRow(0);
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_Return);
        settle();
        QCOMPARE(document().groups().size(), 3U);
        QCOMPARE(document().groups()[0].value, std::string("1"));
        QCOMPARE(find<QComboBox>("group").currentText(), QStringLiteral("Clusters: k-means 3"));
        QCOMPARE(count("verified"), 0);
    }

    void aClusterIsNamedInItsPlace() {
        findThree();
        chooseRow(2);
        deed(QStringLiteral("&Name …")).trigger();
        auto* const editor = table().findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        QTest::keyClicks(editor, QStringLiteral("urx moths")); // none of these is a word
        QTest::keyClick(editor, Qt::Key_Return);
        settle();
        QCOMPARE(table().model()->index(2, 0).data().toString(), QStringLiteral("urx moths"));
        QCOMPARE(count("verified"), 0);
        QVERIFY(document().nextUndo());
        document().undo();
        settle();
        QCOMPARE(table().model()->index(2, 0).data().toString(), QStringLiteral("3"));
    }

    void mergedOnesStayChosen() {
        findThree();
        table().selectAll();
        QVERIFY(deed(QStringLiteral("M&erge")).isEnabled());
        deed(QStringLiteral("M&erge")).trigger();
        settle();
        QCOMPARE(table().model()->rowCount(), 1);
        QCOMPARE(table().selectionModel()->selectedRows().size(), 1);
        QCOMPARE(m_session->selection().size(), 30U);
        QVERIFY(!deed(QStringLiteral("M&erge")).isEnabled());
    }

    void aTaxonForAClusterIsAskedForItsItems() {
        findThree();
        chooseRow(0);
        deed(QStringLiteral("A ta&xon for all of them …")).trigger();
        settle();
        QVERIFY(m_window->findChild<TaxonDialog*>() != nullptr);
        QCOMPARE(m_session->review().itemCount(), 10U);
    }

    void aViewComesBackWithColourFilterAndSelection() {
        findThree();
        chooseRow(1);
        const std::vector<ItemId> chosen = m_session->selection().ids();
        keepView(QStringLiteral("bears & co"));
        QVERIFY(document().nextUndo()->text.find("bears & co") != std::string::npos);
        find<QComboBox>("colorBy").setCurrentIndex(0);
        ListOptions options = document().options();
        options.filter = *Filter::parse("file:p1");
        document().setOptions(options);
        settle();
        QVERIFY(m_session->selection().ids() != chosen || document().size() < 30);
        viewAction(QStringLiteral("bears && co")).trigger();
        settle();
        QCOMPARE(document().size(), 30U);
        QCOMPARE(m_session->selection().ids(), chosen);
        QCOMPARE(find<QComboBox>("colorBy").currentText(), QStringLiteral("Clusters: k-means 3"));
    }

    void aViewIsDeletedAndUndoBringsItBack() {
        keepView(QStringLiteral("all"));
        QAction* const shown = &viewAction(QStringLiteral("all"));
        QMenu* const menu = find<QPushButton>("mapViews").menu();
        QCOMPARE(menu->actions().front(), shown);
        menu->actions().last()->menu()->actions().front()->trigger(); // Delete
        settle();
        QVERIFY(mapViews(document().view())->empty());
        document().undo();
        settle();
        QCOMPARE(mapViews(document().view())->size(), 1U);
    }

    void resultsAreComparedBesideChance() {
        findThree();
        findThree(); // the same once more
        find<QPushButton>("resultMenu").menu()->actions()[2]->trigger();
        settle();
        auto* const dialog = m_window->findChild<CompareClustersDialog*>();
        QVERIFY(dialog != nullptr);
        auto& agreement = *dialog->findChild<QTableWidget*>(QStringLiteral("agreement"));
        QCOMPARE(agreement.rowCount(), 5);
        QCOMPARE(agreement.item(0, 1)->text(), QStringLiteral("1.000"));
        QVERIFY(agreement.item(0, 2)->text() != QStringLiteral("1.000"));
        QVERIFY(text("reading").contains(QStringLiteral("nearly the same")));
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::WindowClustersTest)
#include "window_clusters_test.moc"
