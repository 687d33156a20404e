// SPDX-License-Identifier: MIT
#include "core/collection/accuracy_sample.h"
#include "core/collection/clusterings.h"
#include "core/collection/collection.h"
#include "core/collection/determination.h"
#include "core/collection/embeddings.h"
#include "core/collection/filter.h"
#include "core/collection/group_word.h"
#include "core/collection/grouping.h"
#include "core/collection/map_views.h"
#include "core/collection/marks.h"
#include "core/collection/occurrences.h"
#include "core/collection/photo.h"
#include "core/collection/query.h"
#include "core/collection/regions.h"
#include "core/collection/saved_views.h"
#include "core/collection/when_where.h"
#include "core/fetch/catalogue.h"
#include "core/trust/novelty_signs.h"
#include "core/workflow/cluster_rows.h"
#include "tests/support/temp_dir.h"
#include "ui/models/error_text.h"
#include "ui/models/model_text.h"
#include "ui/models/step_text.h"

#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include <array>
#include <cstdint>
#include <fstream>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo::ui {

/// Puts what it is asked for between guillemets.
class Marker : public QTranslator {
public:
    bool isEmpty() const override { return false; }

    QString translate(const char* /*context*/,
                      const char* text,
                      const char* /*comment*/,
                      int /*number*/) const override {
        return u'«' + QString::fromUtf8(text) + u'»';
    }
};

class StepTextTest : public QObject {
    Q_OBJECT

    const DecisionMaker m_ada{"Ada"};
    Lineage m_bear;
    Marker m_marker;
    std::optional<test::TempDir> m_dir;
    std::optional<Collection> m_collection;
    std::vector<ItemId> m_items;
    PhotoId m_photo;

    /// As one reads it where nothing is translated, without endings of the plural.
    static QString plain(QString text) {
        static const QRegularExpression ending(
            QStringLiteral("(item|occurrence|event|deployment|region|cluster)(s|\\(s\\))"));
        return text.remove(u'«').remove(u'»').replace(ending, QStringLiteral("\\1"));
    }

    std::string newest() const { return taxo::nextUndo(*m_collection).value().value().text; }

    /// The newest step is one that is known, and says the same.
    void verifyNewest() const {
        const QString kept = QString::fromStdString(newest());
        const QString shown = stepText(newest());
        QVERIFY2(shown.startsWith(u'«'), qPrintable(kept));
        QCOMPARE(plain(shown), plain(kept));
    }

    std::span<const ItemId> one() const { return std::span(m_items).first(1); }

    template <class Done>
    static void must(const Done& done) {
        QVERIFY2(done, done ? "" : done.error().text().c_str());
    }

private Q_SLOTS:

    void init() {
        m_bear.at(Rank::Genus) = "Ursus";
        m_bear.at(Rank::Species) = "Ursus arctos";
        m_dir.emplace();
        auto created = Collection::create(*m_dir / "steps.taxo");
        QVERIFY(created);
        m_collection.emplace(*std::move(created));
        std::vector<PhotoFile> files(4);
        for (std::size_t i = 0; i < files.size(); ++i) {
            files[i].root = "/a season";
            files[i].path = "B-" + std::to_string(i) + ".jpg";
            files[i].bytes.bytes.fill(static_cast<std::uint8_t>(i + 1));
            files[i].picture = files[i].bytes;
            files[i].takenAt = LocalTime{1'700'000'000 + static_cast<std::int64_t>(i), {}};
        }
        const auto added = addPhotos(*m_collection, files);
        QVERIFY(added);
        m_items.clear();
        for (const AddedPhoto& photo : *added) {
            m_items.push_back(photo.item);
        }
        m_photo = added->front().photo;
        QCoreApplication::installTranslator(&m_marker);
    }

    void cleanup() {
        QCoreApplication::removeTranslator(&m_marker);
        m_collection.reset();
    }

    void determinationsAreKnown() {
        Collection& c = *m_collection;
        must(determine(c, m_items, Verdict::Taxon, m_bear, "cf.", m_ada));
        verifyNewest();
        must(determine(c, one(), Verdict::Unknown, {}, "", m_ada));
        verifyNewest();
        QVERIFY(stepText(newest()).contains(QStringLiteral("«unknown»")));
        must(determine(c, m_items, Verdict::Nothing, {}, "", m_ada));
        verifyNewest();
        must(determineEach(c,
                           std::array{ItemVerdict{m_items[0], Verdict::Taxon, m_bear},
                                      ItemVerdict{m_items[1], Verdict::Unknown}},
                           m_ada));
        verifyNewest();
        must(withdraw(c, m_items, m_ada));
        verifyNewest();
        const auto specimen =
            addOccurrences(c, std::array{NewOccurrence{"B-1", {}, m_items}}, m_ada);
        must(specimen);
        must(determine(c, *specimen, Verdict::Taxon, m_bear, "", m_ada));
        verifyNewest();
        must(determine(c, *specimen, Verdict::Nothing, {}, "", m_ada));
        verifyNewest();
    }

    void aWordAboutAGroupIsKnownWithItsFields() {
        Collection& c = *m_collection;
        must(determineTogether(c, m_items, {.taxon = m_bear, .lookedAt = m_items[2]}, m_ada));
        verifyNewest();
        must(determineTogether(
            c,
            m_items,
            {.taxon = m_bear, .fields = {{kCountField, "2"}, {kSexField, "female, I think"}}},
            m_ada));
        QCOMPARE(stepText(newest()),
                 QStringLiteral("«4 item(s) determined as Ursus arctos», «Individuals» 2, «Sex» "
                                "female, I think"));
    }

    void marksAreKnown() {
        Collection& c = *m_collection;
        must(setFlag(c, m_items, true, m_ada));
        verifyNewest();
        must(setFlag(c, one(), false, m_ada));
        verifyNewest();
        must(tag(c, m_items, "a tag = 7 on 3 items", m_ada));
        verifyNewest();
        must(untag(c, one(), "a tag = 7 on 3 items", m_ada));
        verifyNewest();
        must(setField(c, m_items, {"weight", "3 g, wet"}, m_ada));
        verifyNewest();
        must(setField(c, m_items, {"weight", ""}, m_ada));
        verifyNewest();
        must(addMarks(c, std::array{Marks{m_items[0], {"a", "b"}, {}}}, m_ada));
        verifyNewest();
        must(setField(c, m_items, {kStageField, "%1 adult %Ln"}, m_ada));
        QCOMPARE(stepText(newest()), QStringLiteral("««Life stage» = %1 adult %Ln on 4 item(s)»"));
    }

    void clocksAndPlacesAreKnown() {
        Collection& c = *m_collection;
        for (const ClockShift& shift :
             {ClockShift{3600, {}}, ClockShift{-60, 7200}, ClockShift{0, 3600}}) {
            must(apply(c, *proposeShift(c, m_items, shift), m_ada));
            verifyNewest();
        }
        must(apply(c, *proposeTimes(c, std::array{ItemTime{m_items[0], std::nullopt}}), m_ada));
        verifyNewest();
        must(apply(
            c,
            *proposePlaces(c, std::array{ItemPlace{m_items[0], GeoPoint{1.0, 2.0}, "Mývatn"}}),
            m_ada));
        verifyNewest();
        must(apply(
            c, *proposePlaces(c, std::array{ItemPlace{m_items[0], GeoPoint{1.0, 3.0}}}), m_ada));
        verifyNewest();
    }

    void regionsAreKnown() {
        Collection& c = *m_collection;
        const auto drawn =
            addRegions(c, std::array{NewRegion{m_photo, {0.1, 0.1, 0.2, 0.2}, "Ada"}}, m_ada);
        must(drawn);
        verifyNewest();
        const std::array region = {drawn->front().item};
        must(moveRegion(c, region[0], {0.2, 0.1, 0.2, 0.2}, m_ada));
        verifyNewest();
        must(removeRegions(c, region, m_ada));
        verifyNewest();
    }

    void groupsAreKnown() {
        Collection& c = *m_collection;
        const auto occurrences =
            addOccurrences(c, std::array{NewOccurrence{"B-1", {}, {m_items[0]}}}, m_ada);
        verifyNewest();
        must(putIntoOccurrence(c, std::span(m_items).subspan(1, 1), occurrences->front(), m_ada));
        verifyNewest();
        const auto events = addEvents(c, std::array{NewEvent{"night", {}, {m_items[2]}}}, m_ada);
        verifyNewest();
        must(putIntoEvent(c, *occurrences, events->front(), m_ada));
        verifyNewest();
        must(putIntoEvent(c, std::span(m_items).last(1), events->front(), m_ada));
        verifyNewest();
        const auto place = addDeployments(c, std::array{Deployment{"camera 7"}}, m_ada);
        verifyNewest();
        must(addDeployments(c, std::array{Deployment{"8"}, Deployment{"9"}}, m_ada));
        verifyNewest();
        must(putIntoDeployment(c, *events, place->front(), m_ada));
        verifyNewest();
        must(setDeploymentClock(c, place->front(), {3600, {}}, m_ada));
        verifyNewest();
        must(putIntoDeployment(c, *events, std::nullopt, m_ada));
        verifyNewest();
        must(putIntoDeployment(c, m_items, place->front(), m_ada));
        verifyNewest();
        must(putIntoEvent(c, *occurrences, std::nullopt, m_ada));
        verifyNewest();
        must(putIntoOccurrence(c, m_items, std::nullopt, m_ada));
        verifyNewest();
        for (const GroupLevel level : {GroupLevel::Occurrence, GroupLevel::Event}) {
            must(applyGroups(
                c, *proposeGroups(c, m_items, {.level = level, .gapSeconds = 60}), m_ada));
            verifyNewest();
        }
    }

    void viewsClustersAndSamplesAreKnown() {
        Collection& c = *m_collection;
        must(saveView(c, {"mine", {}, {}}, m_ada));
        verifyNewest();
        must(removeView(c, "mine", m_ada));
        verifyNewest();
        must(saveMapView(c, {"mine", {}, "umap", "{}"}, m_ada));
        verifyNewest();
        must(removeMapView(c, "mine", m_ada));
        verifyNewest();
        must(drawSample(c, {.halfWidth = 0.2}, m_ada));
        verifyNewest();

        VectorKey vectors;
        vectors.modelName = "made up";
        vectors.dimension = 4;
        FoundClusters found{keep(c, vectors).value(), "hdbscan", "", {}};
        found.clusters = {{{}, "", {m_items[0], m_items[1]}},
                          {{}, "brown", {m_items[2], m_items[3]}}};
        must(keepClustering(c, "first", found, m_ada));
        verifyNewest();
        const ClusteringId clustering = clusteringNamed(c, "first").value().id;
        must(renameClustering(c, clustering, "second", m_ada));
        verifyNewest();
        const auto clusters = clustersOf(c, clustering).value();
        must(renameCluster(c, clusters[0].id, "black", m_ada));
        verifyNewest();
        must(renameCluster(c, clusters[0].id, "", m_ada));
        verifyNewest();
        must(splitCluster(
            c,
            clusters[1].id,
            std::vector<std::vector<ItemId>>{{clusters[1].items[0]}, {clusters[1].items[1]}},
            m_ada));
        verifyNewest();
        must(mergeClusters(c, std::array{clusters[0].id, clusters[1].id}, m_ada));
        verifyNewest();
        must(dissolveCluster(c, clusters[0].id, m_ada));
        verifyNewest();
        must(removeClustering(c, clustering, m_ada));
        verifyNewest();
    }

    void whatOtherModulesAndTheCommandLineWriteIsKnown() {
        for (const char* const kept : {"1,204 items determined as suggested",
                                       "7 deployments from sites.csv",
                                       "12 items described by results.json",
                                       "3 items put into deployment north 2"}) {
            const QString shown = stepText(kept);
            QVERIFY2(shown.startsWith(u'«'), kept);
            QCOMPARE(plain(shown).remove(u','), plain(QString::fromUtf8(kept)).remove(u','));
        }
    }

    void whatIsNotKnownStandsAsItIsKept() {
        QCOMPARE(stepText("three bears called Bruin"), QStringLiteral("three bears called Bruin"));
        QCOMPARE(coreText("The moon is full."), QStringLiteral("The moon is full."));
    }

    void whatIsWrongWithAFilterIsKnown() {
        for (const char* const filter : {":Ursidae",
                                         "-",
                                         "\"Ursus",
                                         "family:",
                                         "family>Ursidae",
                                         "mass:0.5",
                                         "mass>2",
                                         "date:tomorrow"}) {
            const auto parsed = Filter::parse(filter);
            QVERIFY2(!parsed, filter);
            const QString shown = detailsOf(parsed.error());
            QVERIFY2(shown.startsWith(u'«'), qPrintable(shown));
            QCOMPARE(plain(shown), QString::fromStdString(parsed.error().text()));
        }
    }

    void whatIsWrongWithAFilterByClustersIsKnown() {
        const auto isKnown = [this](const char* filter) {
            const auto items = findItems(*m_collection, *Filter::parse(filter), {});
            const QString english = QString::fromStdString(items.error().message);
            const QString shown = coreText(items.error().message);
            return shown.startsWith(u'«') && plain(shown) == plain(english);
        };
        QVERIFY(isKnown("cluster:moths"));
        const FoundClusters found{
            *keep(*m_collection, VectorKey{{}, "tiny", 2, "squash", "fp32"}), "hdbscan", "", {}};
        QVERIFY(keepClustering(*m_collection, "bears", found, m_ada));
        QVERIFY(isKnown("cluster:moths"));
        QVERIFY(isKnown("cluster:bears/1"));
    }

    void whyNothingIsToldApartFromTheKnownIsKnown() {
        const auto known = [](const Status& status) {
            const QString english = QString::fromStdString(status.error().message);
            const QString shown = coreText(status.error().message);
            return shown.startsWith(u'«') && plain(shown) == plain(english);
        };
        QVERIFY(known(checkEnough({}, 0.05)));
        NoveltyExamples one;
        one.known.resize(1);
        one.heldOut.resize(1);
        one.species = {0};
        QVERIFY(known(checkEnough(one, 0.01)));
    }

    void whatIsToBeKnownOfClustersIsKnown() {
        EmbeddingMatrix positions(40, 2);
        for (std::size_t i = 0; i < positions.rows(); ++i) {
            positions.row(i)[0] = static_cast<float>(i * i); // no two as near as two others
        }
        const auto made = clusterMap(positions, {.minSize = 30});
        QVERIFY(made && made->notes.size() == 3U);
        std::vector<std::string> notes = made->notes;
        // As core/workflow writes them of vectors.
        for (const char* const note :
             {"That is more than half: a higher rank, a larger distance, smaller clusters or "
              "k-means leave less out.",
              "That is more than half: k-means, or agglomerative clusters of a higher rank, leave "
              "less out; so do fewer samples and smaller clusters.",
              "By a graph that holds 97 % of the true neighbours; its parts are joined by their "
              "shortest distances.",
              "Cut for the rank Family, where pairs of one taxon and of two sister taxa part by "
              "what people determined here: 12 % of either kind are on the wrong side.",
              "Cut for the rank Family, where BioCLIP 2 usually parts a taxon from its sisters: "
              "too little is determined here to learn it.",
              "Of 8192 small cells of photographs, which were found by k-means first."}) {
            notes.emplace_back(note);
        }
        for (const std::string& note : notes) {
            const QString shown = coreText(note);
            QVERIFY2(shown.startsWith(u'«'), note.c_str());
            QCOMPARE(plain(shown), plain(QString::fromStdString(note)));
        }
    }

    void whyACollectionDoesNotOpenIsKnown() {
        const auto isKnown = [](const std::string& english) {
            const QString shown = coreText(english);
            return shown.startsWith(u'«') && plain(shown) == plain(QString::fromStdString(english));
        };
        QVERIFY(isKnown(Collection::open(*m_dir / "none.taxo").error().message));
        std::ofstream(*m_dir / "text.taxo") << "no collection";
        QVERIFY(isKnown(Collection::open(*m_dir / "text.taxo").error().message));
        QVERIFY(isKnown(Collection::create(*m_dir / "steps.taxo").error().message));
        const auto second = Collection::open(*m_dir / "steps.taxo");
        QVERIFY(second && second->isReadOnly());
        QVERIFY(isKnown(second->whyReadOnly()));
        // As core/collection writes them where a disk or a file is in a bad way.
        for (const char* const end :
             {" lies where nothing can be written: it can only be read.",
              ": the disk is full; until there is room it can only be read.",
              " was not closed last time. All that was done before is there.",
              " lies where nothing can be written: it can only be read. It is of an older format "
              "and must be opened once where it can be written."}) {
            QVERIFY2(isKnown("/a season/alps.taxo" + std::string(end)), end);
        }
    }

    void everyModelOfTheCatalogueIsDescribed() {
        for (const CatalogueEntry& entry : Catalogue::builtIn().entries()) {
            QVERIFY2(descriptionText(entry).startsWith(u'«'), entry.id.c_str());
        }
    }
};

} // namespace taxo::ui

QTEST_GUILESS_MAIN(taxo::ui::StepTextTest)

#include "step_text_test.moc"
