// SPDX-License-Identifier: MIT
// Clusters of a collection, and the table of them, without a window.
#include "core/collection/cluster_field.h"
#include "core/collection/determination.h"
#include "tests/core/projection/clustered_rows.h"
#include "tests/support/environment.h"
#include "tests/ui/document_fixture.h"
#include "ui/document/clusters_document.h"
#include "ui/models/clusters_model.h"
#include "ui/models/clusters_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taxo::ui {

namespace {

const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};

constexpr std::size_t kPhotos = 30;

} // namespace

class ClustersTest : public DocumentFixture {
    Q_OBJECT

    std::optional<test::Environment> m_cache;
    std::unique_ptr<ClustersDocument> m_clusters;
    std::vector<ItemId> m_items;

    /// Thirty photographs of three kinds, in turn.
    void openWithVectors() {
        open();
        std::vector<std::filesystem::path> files;
        for (std::size_t i = 0; i < kPhotos; ++i) {
            files.push_back(m_world->photo("p" + std::to_string(i) + ".png"));
        }
        m_importer->add(files);
        settle();
        m_document->shared()->use([&](Collection& collection) {
            VectorKey key;
            key.modelName = "tiny";
            key.dimension = 8;
            const auto id = keep(collection, key);
            m_items = *findItems(collection, {}, {});
            std::ranges::sort(m_items);
            QVERIFY(
                keepEmbeddings(collection, *id, m_items, test::clusteredRows(kPhotos, 8, 3, 0.05)));
        });
    }

    ClusterQuestion means(std::size_t clusters) const {
        ClusterQuestion question;
        question.how.method = ClusterMethod::KMeans;
        question.how.clusters = clusters;
        question.items = m_items;
        return question;
    }

    void seek(const ClusterQuestion& question, const char* name = "kinds") {
        m_clusters->seek(name, question);
        settle();
    }

    void determineAll(const std::vector<ItemId>& items) {
        m_document->decide([items](Collection& collection) {
            return determine(collection, items, Verdict::Taxon, kBear, "", {.person = "Ada"});
        });
        settle();
        m_clusters->takeChanges();
        settle();
    }

    std::vector<ClusterId> ids() const {
        std::vector<ClusterId> ids;
        for (const Cluster& cluster : m_clusters->shown().clusters) {
            ids.push_back(cluster.id);
        }
        return ids;
    }

    std::size_t count() const { return m_clusters->shown().clusters.size(); }

private Q_SLOTS:

    void init() {
        QLocale::setDefault(QLocale::c());
        begin();
        m_cache.emplace("XDG_CACHE_HOME", (m_world->folder / "cache").native());
        m_clusters = std::make_unique<ClustersDocument>(*m_document, *m_review, *m_runner);
    }

    void cleanup() {
        m_clusters.reset();
        end();
        m_cache.reset();
    }

    // Seeking

    void whatIsFoundIsKeptAndShown() {
        openWithVectors();
        const QSignalSpy sought(m_clusters.get(), &ClustersDocument::sought);
        m_clusters->seek("kinds", means(3));
        QVERIFY(m_clusters->isSeeking());
        settle();
        QVERIFY(!m_clusters->isSeeking());
        QCOMPARE(sought.count(), 1);
        QCOMPARE(m_clusters->kept().size(), 1U);
        QCOMPARE(m_clusters->shown().kept.name, std::string("kinds"));
        QCOMPARE(count(), 3U);
        QCOMPARE(m_clusters->shown().clusters[0].items.size(), 10U);
        QCOMPARE(m_document->nextUndo()->person, std::string("Ada"));
    }

    void aNameThatIsTakenGetsANumberAndTheNewestIsShown() {
        openWithVectors();
        seek(means(3));
        seek(means(2));
        QCOMPARE(m_clusters->kept().size(), 2U);
        QCOMPARE(m_clusters->shown().kept.name, std::string("kinds 2"));
        QCOMPARE(count(), 2U);
        m_clusters->show(m_clusters->kept().back().id);
        settle();
        QCOMPARE(count(), 3U);
    }

    void whatIsStoppedIsNotKept() {
        openWithVectors();
        const QSignalSpy failed(m_clusters.get(), &ClustersDocument::failed);
        m_clusters->seek("kinds", means(3));
        m_clusters->stop();
        settle();
        QVERIFY(!m_clusters->isSeeking() && m_clusters->isEmpty());
        QCOMPARE(failed.count(), 1);
    }

    void onlyTheLastQuestionIsAnswered() {
        openWithVectors();
        m_clusters->seek("first", means(3));
        seek(means(2), "second");
        QCOMPARE(m_clusters->kept().size(), 1U);
        QCOMPARE(m_clusters->shown().kept.name, std::string("second"));
    }

    void nothingButNoiseIsToldAndNotKept() {
        openWithVectors();
        ClusterQuestion question;
        question.items = m_items;
        question.how.minSize = 20; // of three times ten
        QSignalSpy sought(m_clusters.get(), &ClustersDocument::sought);
        seek(question);
        QCOMPARE(sought.count(), 1);
        QCOMPARE(sought[0][0].value<ClustersDocument::Outcome>().clusters, 0U);
        QVERIFY(m_clusters->isEmpty() && !m_document->nextUndo());
    }

    void noiseIsWhatWasSoughtAndIsInNoCluster() {
        openWithVectors();
        seek(means(3));
        QVERIFY(m_clusters->shown().noise.empty());
        const auto dissolved = m_clusters->shown().clusters[0].items;
        m_clusters->dissolve({ids()[0]});
        settle();
        QCOMPARE(m_clusters->shown().noise, dissolved);
        QVERIFY(noiseText(m_clusters->shown()).startsWith(QStringLiteral("33 %")));
    }

    // Decisions

    void changesAreStepsThatUndoTakesBack() {
        openWithVectors();
        seek(means(3));
        m_clusters->nameCluster(ids()[1], "moths");
        settle();
        QCOMPARE(m_clusters->shown().labels[1], std::string("moths"));
        m_clusters->merge({ids()[0], ids()[2]});
        settle();
        QCOMPARE(count(), 2U);
        QCOMPARE(m_clusters->shown().clusters[0].items.size(), 20U);
        m_document->undo();
        settle();
        QCOMPARE(count(), 3U);
        m_document->undo();
        settle();
        QCOMPARE(m_clusters->shown().labels[1], std::string("2"));
        m_document->undo();
        settle();
        QVERIFY(m_clusters->isEmpty());
        QCOMPARE(count(), 0U);
    }

    void severalAreDissolvedInOneStep() {
        openWithVectors();
        seek(means(3));
        m_clusters->dissolve({ids()[0], ids()[1]});
        settle();
        QCOMPARE(count(), 1U);
        m_document->undo();
        settle();
        QCOMPARE(count(), 3U);
    }

    void aClusterIsSplitByAQuestionAboutItsItems() {
        openWithVectors();
        seek(means(2));
        const Cluster large = m_clusters->shown().clusters[0];
        QCOMPARE(large.items.size(), 20U);
        ClusterQuestion question = means(2);
        question.items = large.items;
        m_clusters->split(large.id, question);
        settle();
        QCOMPARE(count(), 3U);
        QVERIFY(m_clusters->shown().noise.empty());
        m_document->undo();
        settle();
        QCOMPARE(count(), 2U);
    }

    void aResultIsRenamedAndTakenAwayAndComesBack() {
        openWithVectors();
        seek(means(3));
        m_clusters->rename(m_clusters->shown().kept.id, "others");
        settle();
        QCOMPARE(m_clusters->kept().front().name, std::string("others"));
        m_clusters->remove(m_clusters->shown().kept.id);
        settle();
        QVERIFY(m_clusters->isEmpty());
        m_document->undo();
        settle();
        QCOMPARE(m_clusters->shown().kept.name, std::string("others"));
        QCOMPARE(count(), 3U);
    }

    void theGalleryStandsUnderNoHeadingsOfWhatIsGone() {
        openWithVectors();
        seek(means(3));
        ListOptions options = m_document->options();
        options.groupBy = fieldOf(m_clusters->shown().kept.id);
        m_document->setOptions(options);
        settle();
        QCOMPARE(m_document->groups().size(), 3U);
        m_clusters->merge({ids()[0], ids()[1]});
        settle();
        QCOMPARE(m_document->groups().size(), 2U);
        m_clusters->remove(m_clusters->shown().kept.id);
        settle();
        QVERIFY(m_document->groups().empty());
        QCOMPARE(m_document->size(), kPhotos);
    }

    // What is known of them

    void clustersAreDescribedWhileTheyAreSeenAndAnewAfterAWord() {
        openWithVectors();
        seek(means(3));
        QVERIFY(m_clusters->descriptionOf(0) == nullptr);
        m_clusters->setWatched(true);
        settle();
        QVERIFY(m_clusters->descriptionOf(0) != nullptr);
        QVERIFY(!m_clusters->descriptionOf(0)->name);
        determineAll(m_clusters->shown().clusters[0].items);
        QVERIFY(m_clusters->descriptionOf(0)->name);
        QCOMPARE(suggestedText(*m_clusters->descriptionOf(0)->name),
                 QStringLiteral("Ursus arctos"));
        const auto typical = m_clusters->itemsOf(m_clusters->descriptionOf(0)->representatives);
        QVERIFY(!typical.empty());
        for (const ItemId item : typical) {
            QVERIFY(std::ranges::binary_search(m_clusters->shown().clusters[0].items, item));
        }
    }

    void whatExplainsOneResultIsNotSaidOfAnother() {
        openWithVectors();
        seek(means(3));
        m_clusters->setWatched(true);
        determineAll({m_items[0], m_items[3]});
        m_document->decide([this](Collection& collection) {
            Lineage fox = kBear;
            fox.at(Rank::Species) = "maritimus";
            return determine(collection,
                             std::vector{m_items[1], m_items[4]},
                             Verdict::Taxon,
                             fox,
                             "",
                             {.person = "Ada"});
        });
        settle();
        m_clusters->takeChanges();
        settle();
        QVERIFY(!m_clusters->agreements().empty());
        m_clusters->setWatched(false);
        seek(means(2));
        QVERIFY(m_clusters->agreements().empty());
    }

    void aClosedCollectionHasNoClusters() {
        openWithVectors();
        seek(means(3));
        m_document->close();
        QVERIFY(m_clusters->isEmpty());
        QCOMPARE(count(), 0U);
    }

    // The table

    void theTableHasARowForEachClusterAndNoiseLast() {
        openWithVectors();
        ClustersModel model(*m_clusters);
        const QAbstractItemModelTester tester(&model);
        seek(means(3));
        QCOMPARE(model.rowCount(), 3);
        m_clusters->setWatched(true);
        determineAll(m_clusters->shown().clusters[2].items);
        const auto text = [&](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(text(2, ClustersModel::Purity), QStringLiteral("Species 100 %"));
        QCOMPARE(text(2, ClustersModel::Suggested), QStringLiteral("Ursus arctos"));
        QCOMPARE(text(2, ClustersModel::Nearest), QStringLiteral("Ursus arctos"));
        m_clusters->dissolve({ids()[0]});
        settle();
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(text(2, ClustersModel::Name), QStringLiteral("In no cluster"));
        QCOMPARE(text(2, ClustersModel::Size), QStringLiteral("10"));
        QVERIFY(!model.clusterAt(2));
    }

    void sortingKeepsWhatIsChosenAndNoiseLast() {
        openWithVectors();
        ClustersModel model(*m_clusters);
        const QAbstractItemModelTester tester(&model);
        seek(means(4));
        m_clusters->merge({ids()[0], ids()[1]});
        settle();
        m_clusters->dissolve({ids()[1]});
        settle();
        m_clusters->nameCluster(ids()[0], "zebras");
        settle();
        m_clusters->nameCluster(ids()[1], "ants");
        settle();
        const QPersistentModelIndex zebras = model.index(0, ClustersModel::Name);
        QCOMPARE(zebras.data().toString(), QStringLiteral("zebras"));
        model.sort(ClustersModel::Name, Qt::AscendingOrder);
        QCOMPARE(zebras.row(), 1);
        QCOMPARE(zebras.data().toString(), QStringLiteral("zebras"));
        QVERIFY(!model.clusterAt(2));
        model.sort(ClustersModel::Size, Qt::AscendingOrder);
        QCOMPARE(zebras.row(), 1);
        QVERIFY(!model.clusterAt(2));
    }

    void aNameIsEditedInTheTable() {
        openWithVectors();
        ClustersModel model(*m_clusters);
        seek(means(3));
        const QModelIndex name = model.index(1, ClustersModel::Name);
        QVERIFY(model.flags(name).testFlag(Qt::ItemIsEditable));
        QCOMPARE(name.data(Qt::EditRole).toString(), QString());
        QVERIFY(model.setData(name, QStringLiteral("  moths "), Qt::EditRole));
        settle();
        QCOMPARE(m_clusters->shown().labels[1], std::string("moths"));
        QVERIFY(!model.flags(model.index(1, ClustersModel::Size)).testFlag(Qt::ItemIsEditable));
    }

    // Words

    void theOriginSaysHowAndAmongWhat() {
        openWithVectors();
        ClusterQuestion question = means(3);
        question.components = 4;
        seek(question);
        QCOMPARE(originText(m_clusters->shown()),
                 QStringLiteral("k-means, 3 asked for  ·  4 principal component(s)  ·  of 30 "
                                "item(s)"));
    }

    void whatExplainsClustersIsSaidWithItsField() {
        FieldAgreement species{"species", {}};
        species.agreement.compared = 20;
        species.agreement.adjustedMutual = {0.5, 0.0};
        FieldAgreement camera{"camera", {}};
        camera.agreement.compared = 20;
        camera.agreement.adjustedMutual = {0.2, 0.0};
        QVERIFY(!agreementText({species, camera}).contains(QStringLiteral("Camera")));
        QVERIFY(agreementText({species}).contains(QStringLiteral("Species best: 0.50")));
        camera.agreement.adjustedMutual = {0.8, 0.0};
        QVERIFY(agreementText({species, camera})
                    .contains(QStringLiteral("Camera explains them better than taxa do (0.80)")));
        QCOMPARE(agreementText({}), QString());
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::ClustersTest)
#include "clusters_test.moc"
