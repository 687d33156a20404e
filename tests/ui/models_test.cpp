// SPDX-License-Identifier: MIT
#include "tests/ui/world.h"
#include "ui/document/session_document.h"
#include "ui/models/choice_text.h"
#include "ui/models/photo_list_model.h"
#include "ui/models/summary_text.h"
#include "ui/models/table_text.h"
#include "ui/models/taxon_text.h"
#include "ui/models/thumbnail_cache.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

namespace taxo::ui {

class ModelsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<World> m_world;
    std::unique_ptr<InlineJobRunner> m_runner;
    std::unique_ptr<SessionDocument> m_document;
    std::unique_ptr<ThumbnailCache> m_thumbnails;
    std::unique_ptr<PhotoListModel> m_model;

    void makeCache(ThumbnailCache::Options options) {
        m_model.reset();
        m_thumbnails = std::make_unique<ThumbnailCache>(
            *m_runner, std::make_shared<LazyDecoder>(m_world->services().openDecoder), options);
        m_model = std::make_unique<PhotoListModel>(*m_document, *m_thumbnails);
    }

    std::vector<ThumbnailCache::Wanted> wanted(std::initializer_list<std::size_t> rows) const {
        std::vector<ThumbnailCache::Wanted> list;
        for (const std::size_t row : rows) {
            list.push_back({m_document->at(row).id, m_document->at(row).file});
        }
        return list;
    }

    ItemId id(std::size_t row) const { return m_document->at(row).id; }

private Q_SLOTS:

    void init() {
        m_world = std::make_unique<World>();
        m_runner = std::make_unique<InlineJobRunner>();
        m_document = std::make_unique<SessionDocument>();
        makeCache({});
    }

    void cleanup() {
        m_model.reset();
        m_thumbnails.reset();
        m_document.reset();
        m_runner.reset();
    }

    void theSummaryCountsEachPhotographOnce() {
        QVERIFY(summaryText(*m_document).isEmpty());
        const std::vector<std::filesystem::path> files = {
            "fine.jpg", "unsure.jpg", "outside.jpg", "broken.jpg", "later.jpg"};
        const auto ids = m_document->add(files);
        for (std::size_t i = 0; i < 4; ++i) {
            m_document->setOutcome(ids[i], test::FakeIdentifier::answer(files[i], {}));
        }
        m_document->setWorking(m_document->add(std::vector<std::filesystem::path>{"now.jpg"}));
        const QString text = summaryText(*m_document);
        for (const char* const part : {"6 photograph",
                                       "1 identified",
                                       "1 not sure",
                                       "1 probably not in your list",
                                       "1 not identified",
                                       "1 being identified",
                                       "1 waiting"}) {
            QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
        }
    }

    void theListFollowsTheDocument() {
        const QAbstractItemModelTester tester(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto ids = m_document->add(std::vector<std::filesystem::path>{"a", "b", "c"});
        QCOMPARE(m_model->rowCount(), 3);
        m_document->setOutcome(ids[1], test::FakeIdentifier::answer("b", {}));
        m_document->remove(std::vector<ItemId>{ids[0], ids[2]});
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->index(0).data(PhotoListModel::IdRole).toLongLong(), ids[1].value);
        QVERIFY(!m_model->indexOf(ids[0]).isValid());
    }

    void aRowTellsStateAndAnswer() {
        const auto ids =
            m_document->add(std::vector<std::filesystem::path>{"x/fine.jpg", "x/broken.jpg"});
        const QModelIndex fine = m_model->index(0);
        QCOMPARE(fine.data(PhotoListModel::StateRole).toInt(), int(PhotoState::Waiting));
        QVERIFY(fine.data(PhotoListModel::NameRole).toString().isEmpty());
        m_document->setOutcome(ids[0], test::FakeIdentifier::answer("fine.jpg", {}));
        m_document->setOutcome(ids[1], test::FakeIdentifier::answer("broken.jpg", {}));
        QVERIFY(!fine.data(PhotoListModel::NameRole).toString().isEmpty());
        QVERIFY(fine.data(PhotoListModel::ScoreRole).toFloat() >= 0.7F);
        QVERIFY(fine.data(PhotoListModel::SpokenRole)
                    .toString()
                    .contains(fine.data(PhotoListModel::NameRole).toString()));
        QCOMPARE(m_model->index(1).data(PhotoListModel::StateRole).toInt(),
                 int(PhotoState::Failed));
        QVERIFY(m_model->index(1)
                    .data(PhotoListModel::SpokenRole)
                    .toString()
                    .contains(QStringLiteral("damaged")));
    }

    void thumbnailsAreMadeForWhatIsWantedOnly() {
        m_document->add(std::vector{m_world->photo("a.png"), m_world->photo("b.png")});
        m_thumbnails->want(wanted({1}));
        m_runner->runAll();
        QCOMPARE(m_thumbnails->state(id(0)), ThumbnailCache::State::Absent);
        QCOMPARE(m_thumbnails->state(id(1)), ThumbnailCache::State::Ready);
        QCOMPARE(m_thumbnails->image(id(1)).size(), QSize(48, 32));
        QCOMPARE(m_world->decodersOpened.load(), 1);
    }

    void wishesThatScrolledAwayAreDropped() {
        std::vector<std::filesystem::path> files;
        for (int i = 0; i < 30; ++i) {
            files.push_back(m_world->photo(std::to_string(i) + ".png"));
        }
        m_document->add(files);
        std::vector<ThumbnailCache::Wanted> all;
        for (std::size_t row = 0; row < 30; ++row) {
            all.push_back({id(row), files[row]});
        }
        m_thumbnails->want(all);
        m_thumbnails->want(wanted({29}));
        const QSignalSpy made(m_thumbnails.get(), &ThumbnailCache::changed);
        m_runner->runAll();
        QVERIFY2(made.count() <= 4, "the few that had begun, and the one that is seen");
        QCOMPARE(m_thumbnails->state(id(29)), ThumbnailCache::State::Ready);
    }

    void aFailureIsAStateThatIsNotTriedAgainUnasked() {
        m_document->add(std::vector{m_world->folder.write("text.jpg", "no picture")});
        m_thumbnails->want(wanted({0}));
        m_runner->runAll();
        QCOMPARE(m_thumbnails->state(id(0)), ThumbnailCache::State::Failed);
        QVERIFY(m_model->index(0).data(PhotoListModel::ThumbnailFailedRole).toBool());
        const QSignalSpy tried(m_thumbnails.get(), &ThumbnailCache::changed);
        m_thumbnails->want(wanted({0}));
        m_runner->runAll();
        QCOMPARE(tried.count(), 0);
        m_thumbnails->forget(std::vector<ItemId>{id(0)});
        m_thumbnails->want(wanted({0}));
        m_runner->runAll();
        QCOMPARE(tried.count(), 1);
    }

    void memoryIsBounded() {
        makeCache({.longestSide = 64, .bytes = 3 * 48 * 32 * 4});
        std::vector<std::filesystem::path> files;
        for (int i = 0; i < 6; ++i) {
            files.push_back(m_world->photo(std::to_string(i) + ".png"));
        }
        m_document->add(files);
        m_thumbnails->want(wanted({0, 1, 2, 3, 4, 5}));
        m_runner->runAll();
        int ready = 0;
        for (std::size_t row = 0; row < 6; ++row) {
            ready += m_thumbnails->state(id(row)) == ThumbnailCache::State::Ready ? 1 : 0;
        }
        QCOMPARE(ready, 2);
    }

    void scoresAreNeverRoundedToCertainty() {
        QLocale::setDefault(QLocale::c());
        QCOMPARE(scoreText(0.9999F), QStringLiteral("> 0.99"));
        QCOMPARE(scoreText(0.004F), QStringLiteral("< 0.01"));
        QCOMPARE(scoreText(0.857F), QStringLiteral("0.86"));
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(scoreText(0.857F), QStringLiteral("0,86"));
        QLocale::setDefault(QLocale::c());
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

    void aTableHasOneRowForEachPhotographWhateverBecameOfIt() {
        const std::vector<std::filesystem::path> files = {
            "fine.jpg", "unsure.jpg", "outside.jpg", "broken.jpg", "tab\tand\nline.jpg"};
        const auto ids = m_document->add(files);
        for (std::size_t i = 0; i < 4; ++i) {
            m_document->setOutcome(ids[i], test::FakeIdentifier::answer(files[i], {}));
        }
        Provenance provenance;
        provenance.info.model = "m";
        provenance.info.precision = "fp32";
        const QStringList lines =
            tableText(*m_document, ids, provenance).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 6);
        const qsizetype columns = lines[0].count(u'\t');
        for (const QString& line : lines) {
            QCOMPARE(line.count(u'\t'), columns);
        }
        QVERIFY(lines[1].contains(QStringLiteral("\tm fp32\t")));
        QVERIFY(lines[2].contains(QStringLiteral("\tNot sure\t")));
        QVERIFY(lines[2].split(u'\t')[1].isEmpty());  // no best supported taxon
        QVERIFY(!lines[2].split(u'\t')[4].isEmpty()); // but a candidate
        QVERIFY(lines[3].contains(QStringLiteral("Probably not in your list")));
        QVERIFY(lines[4].contains(QStringLiteral("The picture is damaged.")));
        QVERIFY(lines[5].contains(QStringLiteral("Not identified yet")));
    }

    void wordsNeverPromiseCorrectness() {
        for (const char* const name : {"fine.jpg", "unsure.jpg", "outside.jpg", "astray.jpg"}) {
            const auto ids = m_document->add(std::vector<std::filesystem::path>{name});
            m_document->setOutcome(ids.front(), test::FakeIdentifier::answer(name, {}));
            const QString text = tableText(*m_document, ids, {});
            QVERIFY(!text.contains(QStringLiteral("confiden"), Qt::CaseInsensitive));
            QVERIFY(!text.contains(QStringLiteral("probability"), Qt::CaseInsensitive));
            QVERIFY(text.contains(QStringLiteral("Model score")));
        }
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::ModelsTest)
#include "models_test.moc"
