// SPDX-License-Identifier: MIT
// The list of clusters: what choosing, keys and its menu do.
#include "core/collection/cluster_field.h"
#include "core/collection/embeddings.h"
#include "tests/core/projection/clustered_rows.h"
#include "tests/ui/document_fixture.h"
#include "ui/panels/clusters_panel.h"
#include "ui/panels/item_strip.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace taxo::ui {

class ClustersPanelTest : public DocumentFixture {
    Q_OBJECT

    std::unique_ptr<ClustersDocument> m_clusters;
    std::unique_ptr<ThumbnailCache> m_thumbnails;
    std::unique_ptr<ClustersPanel> m_panel;

    QTableView& table() const {
        return *m_panel->findChild<QTableView*>(QStringLiteral("clusters"));
    }

    QAction& deed(const QString& text) const {
        for (QAction* const one : table().actions()) {
            if (one->text() == text) {
                return *one;
            }
        }
        [&] { QFAIL(qPrintable(text)); }();
        return *table().actions().front();
    }

    QString text() const {
        return m_panel->findChild<QLabel*>(QStringLiteral("clustersText"))->text();
    }

    /// Of all by k-means.
    void seek(std::size_t clusters) {
        ClusterQuestion question;
        question.how.method = ClusterMethod::KMeans;
        question.how.clusters = clusters;
        question.filter.emplace();
        m_clusters->seek("means", question);
        settle();
    }

    void chooseRow(int row) {
        table().selectRow(row);
        settle();
    }

private Q_SLOTS:

    /// Thirty photographs of three kinds.
    void init() {
        begin();
        m_clusters = std::make_unique<ClustersDocument>(*m_document, *m_review, *m_runner);
        m_thumbnails =
            std::make_unique<ThumbnailCache>(*m_runner,
                                             std::make_shared<LazyDecoder>(m_services.openDecoder),
                                             ThumbnailCache::Options());
        open();
        std::vector<std::filesystem::path> files;
        for (int i = 0; i < 30; ++i) {
            files.push_back(m_world->photo("p" + std::to_string(i) + ".png"));
        }
        m_importer->add(files);
        settle();
        m_document->shared()->use([](Collection& collection) {
            VectorKey key;
            key.modelName = "tiny";
            key.dimension = 8;
            const auto id = keep(collection, key);
            auto items = *findItems(collection, {}, {});
            std::ranges::sort(items);
            QVERIFY(keepEmbeddings(collection, *id, items, test::clusteredRows(30, 8, 3, 0.05)));
        });
        m_panel = std::make_unique<ClustersPanel>(
            ClustersPanel::Parts{*m_document, *m_clusters, *m_selection, *m_focus, *m_thumbnails});
        m_panel->resize(600, 400);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup() {
        m_panel.reset();
        m_thumbnails.reset();
        m_clusters.reset();
        end();
    }

    void withoutAnyItSaysWhatTheyAre() {
        QVERIFY(!table().isVisible());
        QVERIFY(text().contains(QStringLiteral("look alike")));
        auto& find = *m_panel->findChild<QPushButton*>(QStringLiteral("findClusters"));
        const QSignalSpy asked(m_panel.get(), &ClustersPanel::findRequested);
        find.click();
        QCOMPARE(asked.count(), 1);
    }

    void whatIsFoundIsListedAndColoursTheMap() {
        const QSignalSpy colored(m_panel.get(), &ClustersPanel::colorRequested);
        seek(3);
        QVERIFY(table().isVisible());
        QCOMPARE(table().model()->rowCount(), 3);
        QCOMPARE(colored.count(), 1);
        QCOMPARE(colored[0][0].value<std::string>(), fieldOf(m_clusters->shown().kept.id));
        QVERIFY(text().startsWith(QStringLiteral("k-means, 3 asked for")));
    }

    void choosingARowSelectsItsItemsAndShowsItsEnds() {
        seek(3);
        chooseRow(1);
        QCOMPARE(m_selection->ids(), m_clusters->shown().clusters[1].items);
        QVERIFY(m_selection->contains(m_focus->current()));
        const auto* const typical = m_panel->findChild<ItemStrip*>(QStringLiteral("typical"));
        QCOMPARE(typical->items().size(), 5U);
        QCOMPARE(typical->items().front(), m_focus->current());
        const std::vector<ItemId> ends =
            m_panel->findChild<ItemStrip*>(QStringLiteral("outliers"))->items();
        deed(QStringLiteral("Select those least l&ike it")).trigger();
        QCOMPARE(m_selection->size(), ends.size());
        for (const ItemId item : ends) {
            QVERIFY(m_selection->contains(item));
        }
    }

    void enterPutsTheGalleryUnderClusters() {
        seek(3);
        chooseRow(0);
        QTest::keyClick(&table(), Qt::Key_Return);
        settle();
        QCOMPARE(m_document->groups().size(), 3U);
        QCOMPARE(m_document->groups()[0].value, std::string("1"));
    }

    void chosenClustersAreListedAloneByTheFilter() {
        seek(3);
        ListOptions options;
        options.filter = *Filter::parse("file:png -cluster:means/3 cluster:means/1");
        m_document->setOptions(options);
        settle();
        QVERIFY(!deed(QStringLiteral("List them &alone")).isEnabled());
        m_document->setOptions(options);
        table().selectAll();
        deed(QStringLiteral("List them &alone")).trigger();
        settle();
        QCOMPARE(m_document->options().filter.text(),
                 std::string("file:png -cluster:means/3 cluster:means/1,means/2,means/3"));
        const auto& clusters = m_clusters->shown().clusters;
        QCOMPARE(m_document->size(), clusters[0].items.size() + clusters[1].items.size());
    }

    void aNameIsTypedInItsPlace() {
        seek(3);
        chooseRow(2);
        QVERIFY(!deed(QStringLiteral("Na&me as suggested")).isEnabled());
        deed(QStringLiteral("&Name …")).trigger();
        auto* const editor = table().findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        QTest::keyClicks(editor, QStringLiteral("moths"));
        QTest::keyClick(editor, Qt::Key_Return);
        settle();
        QCOMPARE(table().model()->index(2, 0).data().toString(), QStringLiteral("moths"));
        QVERIFY(m_document->groups().empty()); // Enter ended the name, and no more
    }

    void mergedOnesStayChosenAndSoDoTheirItems() {
        seek(3);
        QVERIFY(!deed(QStringLiteral("M&erge")).isEnabled());
        table().selectAll();
        deed(QStringLiteral("M&erge")).trigger();
        settle();
        QCOMPARE(table().model()->rowCount(), 1);
        QCOMPARE(table().selectionModel()->selectedRows().size(), 1);
        QCOMPARE(m_selection->size(), 30U);
        QVERIFY(!deed(QStringLiteral("M&erge")).isEnabled());
        QVERIFY(deed(QStringLiteral("&Split …")).isEnabled());
    }

    void theRowOfNoiseSelectsWhatIsInNoCluster() {
        seek(3);
        const auto items = m_clusters->shown().clusters[0].items;
        chooseRow(0);
        deed(QStringLiteral("&Dissolve")).trigger();
        settle();
        chooseRow(2);
        QCOMPARE(m_selection->ids(), items);
        QVERIFY(!deed(QStringLiteral("&Dissolve")).isEnabled());
        QVERIFY(text().contains(QStringLiteral("33 % are in no cluster")));
    }

    void anotherResultIsChosenFromTheList() {
        seek(3);
        seek(2);
        QCOMPARE(table().model()->rowCount(), 2);
        auto& results = *m_panel->findChild<QComboBox*>(QStringLiteral("clusterings"));
        QCOMPARE(results.count(), 2);
        results.setCurrentIndex(1);
        Q_EMIT results.activated(1);
        settle();
        QCOMPARE(table().model()->rowCount(), 3);
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::ClustersPanelTest)
#include "clusters_panel_test.moc"
