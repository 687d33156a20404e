// SPDX-License-Identifier: MIT
// What a person chooses in the window: taxa that answers are restricted to, labels of her own,
// another model; and what the window says where a choice does not fit.
#include "tests/ui/world.h"
#include "ui/dialogs/own_labels_dialog.h"
#include "ui/jobs/job_runner.h"
#include "ui/window/main_window.h"
#include "ui/window/notices.h"
#include "ui/window/session.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace taxo::ui {

class ChoicesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<World> m_world;
    std::unique_ptr<InlineJobRunner> m_runner;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;

    void open(const Settings& settings) {
        m_window.reset();
        m_session.reset();
        m_session = std::make_unique<Session>(*m_runner, m_world->services(), settings);
        m_window = std::make_unique<MainWindow>(*m_session, WindowState({}));
        m_window->resize(1300, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    static Settings with(const char* model, const char* labels = "") {
        Settings settings;
        settings.model = model;
        settings.labels = labels;
        return settings;
    }

    /// All work done and everything shown.
    void settle() {
        for (int i = 0; i < 3; ++i) {
            m_runner->runAll();
            QCoreApplication::processEvents();
        }
    }

    void addPhotos(std::initializer_list<const char*> names) {
        std::vector<std::filesystem::path> files;
        for (const char* const name : names) {
            files.push_back(m_world->photo(name));
        }
        m_session->open(files);
        settle();
    }

    template <class Widget>
    Widget& find(const char* name) const {
        auto* const found = m_window->findChild<Widget*>(QLatin1String(name));
        [&] { QVERIFY2(found != nullptr, name); }();
        return *found;
    }

    QString text(const char* label) const { return find<QLabel>(label).text(); }

    bool isSeen(const char* name) const { return find<QWidget>(name).isVisible(); }

    QLineEdit& field() const { return find<QLineEdit>("taxonField"); }

    QAbstractItemView& suggestions() const { return *field().completer()->popup(); }

    void type(const QString& typed) {
        field().setFocus();
        QTest::keyClicks(&field(), typed);
        settle();
    }

    void enter(const QString& typed) {
        type(typed);
        QTest::keyClick(&field(), Qt::Key_Return);
        settle();
    }

    void choose(const char* box, const QString& entry) {
        auto& list = find<QComboBox>(box);
        const int row = list.findText(entry);
        QVERIFY2(row >= 0, qPrintable(entry));
        list.setCurrentIndex(row);
        Q_EMIT list.activated(row);
        settle();
    }

    std::vector<std::string> within() const { return m_session->queue().options().within; }

    OwnLabelsDialog& dialog() const { return find<OwnLabelsDialog>("ownLabelsDialog"); }

    QPlainTextEdit& ownText() const { return find<QPlainTextEdit>("ownLabels"); }

    QPushButton& useLabels() const { return find<QPushButton>("useLabels"); }

private Q_SLOTS:

    void init() {
        m_world = std::make_unique<World>();
        m_runner = std::make_unique<InlineJobRunner>();
        open(with("bioclip-2"));
    }

    void cleanup() {
        m_window.reset();
        m_session.reset();
        m_runner.reset();
    }

    // Restriction to taxa

    void theHeaderSaysAllTaxaUntilThereIsARestriction() {
        addPhotos({"a.png", "b.png"});
        QCOMPARE(find<QPushButton>("only").text(), QStringLiteral("All taxa"));
        QVERIFY(!isSeen("restriction"));
        find<QPushButton>("only").click();
        settle();
        QVERIFY(isSeen("restriction"));
        enter(QStringLiteral("Felidae"));
        QCOMPARE(find<QPushButton>("only").text(), QStringLiteral("Only Felidae"));
        QVERIFY(isSeen("restriction"));
        enter(QStringLiteral("plantae"));
        QCOMPARE(find<QPushButton>("only").text(), QStringLiteral("Only 2 taxa"));
        QCOMPARE(within(), (std::vector<std::string>{"Felidae", "Plantae"}));
        find<QPushButton>("allowAllTaxa").click();
        settle();
        QCOMPARE(find<QPushButton>("only").text(), QStringLiteral("All taxa"));
        QVERIFY(within().empty());
    }

    void photographsAreAskedAboutAgainAtOnce() {
        addPhotos({"a.png", "b.png", "c.png"});
        m_window->findChild<QPushButton*>(QStringLiteral("only"))->click();
        type(QStringLiteral("Felidae"));
        QTest::keyClick(&field(), Qt::Key_Return);
        m_runner->runAll();
        QCOMPARE(m_session->document().count(PhotoState::Done), 3U);
        for (std::size_t row = 0; row < 3; ++row) {
            const Identification& answer = *m_session->document().at(row).identification;
            QVERIFY(answer.shareInside.has_value());
            for (const Candidate& candidate : answer.candidates) {
                QCOMPARE(candidate.lineage.at(Rank::Family), std::string("Felidae"));
            }
        }
        QCOMPARE(m_world->modelsOpened.load(), 1); // nothing is loaded again
        QVERIFY(m_world->lastChoice.rememberVectors);
    }

    void typingSuggestsTaxaOfTheLabels() {
        find<QPushButton>("only").click();
        settle();
        type(QStringLiteral("pan"));
        QVERIFY(suggestions().isVisible());
        QCOMPARE(suggestions().model()->index(0, 0).data().toString(), QStringLiteral("Panthera"));
        QTest::keyClick(&suggestions(), Qt::Key_Down);
        QTest::keyClick(&suggestions(), Qt::Key_Return);
        settle();
        QCOMPARE(within(), std::vector<std::string>{"Panthera"});
        QVERIFY(field().text().isEmpty());
    }

    void enterTakesWhatWasTypedUntilASuggestionIsPicked() {
        find<QPushButton>("only").click();
        settle();
        type(QStringLiteral("pan"));
        QTest::keyClick(&suggestions(), Qt::Key_Return); // what is seen gets the keys
        settle();
        QVERIFY(within().empty());
        QVERIFY(text("taxonProblem").contains(QStringLiteral("\"pan\"")));
    }

    void whatWasTypedBeforeTheLastCommaIsEnteredWithASuggestion() {
        find<QPushButton>("only").click();
        settle();
        type(QStringLiteral("Plantae, fel"));
        QCOMPARE(suggestions().model()->index(0, 0).data().toString(), QStringLiteral("Felidae"));
        QTest::keyClick(&suggestions(), Qt::Key_Down);
        QTest::keyClick(&suggestions(), Qt::Key_Return);
        settle();
        QCOMPARE(within(), (std::vector<std::string>{"Felidae", "Plantae"}));
    }

    void severalTaxaCanBeEnteredAtOnceAndEachOnlyOnce() {
        find<QPushButton>("only").click();
        settle();
        enter(QStringLiteral("Felidae, Vanessa cardui;felidae"));
        QCOMPARE(within(), (std::vector<std::string>{"Felidae", "Vanessa cardui"}));
    }

    void anUnknownNameIsToldWithNearMissesAndChangesNothing() {
        find<QPushButton>("only").click();
        settle();
        enter(QStringLiteral("Felidea"));
        QVERIFY(isSeen("taxonProblem"));
        QVERIFY(text("taxonProblem").contains(QStringLiteral("did you mean Felidae?")));
        QVERIFY(within().empty());
        type(QStringLiteral("x"));
        QVERIFY(!isSeen("taxonProblem"));
    }

    void chipsAndBackspaceTakeTaxaAway() {
        find<QPushButton>("only").click();
        settle();
        enter(QStringLiteral("Felidae, Plantae, Aves"));
        QCOMPARE(within().size(), 3U);
        for (auto* const cross : find<QWidget>("restriction").findChildren<QToolButton*>()) {
            if (cross->isVisible() && cross->toolTip().contains(QStringLiteral("Felidae"))) {
                cross->click();
                break;
            }
        }
        settle();
        QCOMPARE(within(), (std::vector<std::string>{"Aves", "Plantae"}));
        QTest::keyClick(&field(), Qt::Key_Backspace);
        settle();
        QCOMPARE(within().size(), 1U);
    }

    void whatDoesNotFitIsCounted() {
        m_window->resize(900, 600);
        find<QPushButton>("only").click();
        settle();
        enter(QStringLiteral("Felidae, Phasianidae, Cyprinidae, Nymphalidae, Sarraceniaceae, "
                             "Panthera pardus, Leptailurus serval"));
        QCOMPARE(within().size(), 7U);
        QVERIFY(isSeen("moreTaxa"));
        QVERIFY(find<QToolButton>("moreTaxa").text().contains(QStringLiteral("more")));
        QVERIFY(find<QWidget>("restriction").width() <= m_window->width());
    }

    void escapeLeavesTheFieldButNotTheRestriction() {
        find<QPushButton>("only").click();
        settle();
        QTest::keyClick(&field(), Qt::Key_Escape);
        QVERIFY(!isSeen("restriction"));
        find<QPushButton>("only").click();
        enter(QStringLiteral("Felidae"));
        QTest::keyClick(&field(), Qt::Key_Escape);
        QVERIFY(isSeen("restriction"));
        QCOMPARE(within().size(), 1U);
    }

    void theCopiedResultNamesTheRestriction() {
        addPhotos({"a.png"});
        find<QPushButton>("only").click();
        enter(QStringLiteral("Felidae"));
        QVERIFY(m_session->resultText().contains(QStringLiteral("Only Felidae")));
    }

    void aRestrictionThatOtherLabelsDoNotKnowCanBeLifted() {
        addPhotos({"a.png"});
        TaxonMatch unknown;
        unknown.name = "Nessiteras";
        unknown.title = "Nessiteras";
        m_session->queue().restrictTo({unknown});
        settle();
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("do not hold all the taxa")));
        find<QPushButton>("noticeAction").click();
        settle();
        QVERIFY(!isSeen("notice"));
        QCOMPARE(m_session->document().count(PhotoState::Done), 1U);
    }

    // Labels of one's own

    void ownLabelsAreUsedAndRemembered() {
        addPhotos({"a.png"});
        choose("labels", QStringLiteral("Labels of your own …"));
        QVERIFY(!useLabels().isEnabled());
        ownText().setPlainText(QStringLiteral("  \n\n"));
        QVERIFY(!useLabels().isEnabled());
        ownText().setPlainText(QStringLiteral("brown bear\n\n red fox \n"));
        QCOMPARE(text("labelCount"), QStringLiteral("2 label(s)"));
        useLabels().click();
        settle();
        QCOMPARE(m_world->lastChoice.freeLabels.names,
                 (std::vector<std::string>{"brown bear", "red fox"}));
        QCOMPARE(m_world->saved.ownLabels, m_world->lastChoice.freeLabels.names);
        QCOMPARE(find<QComboBox>("labels").currentText(), QStringLiteral("Own labels (2)"));
        QCOMPARE(text("bestName"), QStringLiteral("brown bear"));
        QVERIFY(isSeen("ownLabelsNote"));
        QVERIFY(!isSeen("ladder"));
        QVERIFY(!isSeen("only")); // there are no lineages to restrict by
    }

    void rememberedLabelsCanBeChosenAgain() {
        Settings settings = with("bioclip-2");
        settings.ownLabels = {"fox", "dog"};
        settings.ownBins = {"wild", ""};
        open(settings);
        addPhotos({"a.png"});
        QVERIFY(m_world->lastChoice.freeLabels.names.empty()); // not before they are chosen
        choose("labels", QStringLiteral("Own labels (2)"));
        QCOMPARE(m_world->lastChoice.freeLabels.names, settings.ownLabels);
        QCOMPARE(m_world->lastChoice.freeLabels.bins, settings.ownBins);
        QVERIFY(isSeen("bins"));
        QCOMPARE(text("bestName"), QStringLiteral("wild"));
        choose("labels", QStringLiteral("The model’s own"));
        QVERIFY(m_world->lastChoice.freeLabels.names.empty());
        QVERIFY(isSeen("ladder"));
        QVERIFY(!isSeen("ownLabelsNote"));
        QVERIFY(isSeen("only"));
    }

    void ownLabelsLiftARestriction() {
        addPhotos({"a.png"});
        find<QPushButton>("only").click();
        enter(QStringLiteral("Felidae"));
        m_session->chooseOwnLabels({{"fox", "dog"}, {}});
        settle();
        QVERIFY(within().empty());
        QVERIFY(!isSeen("restriction"));
        QCOMPARE(m_session->document().count(PhotoState::Done), 1U);
    }

    void ownLabelsAreReadFromTextAndCsv() {
        choose("labels", QStringLiteral("Labels of your own …"));
        dialog().load(m_world->folder.write("list.txt", "fox\n\nbear\nfox\n"));
        settle();
        QCOMPARE(dialog().labels().names, (std::vector<std::string>{"fox", "bear", "fox"}));
        QVERIFY(text("labelCount").startsWith(QStringLiteral("3 label(s). 1 of them")));
        dialog().load(m_world->folder.write("bins.CSV", "label,bin\nred fox,fox\nbear,bear\n"));
        settle();
        QCOMPARE(dialog().labels().bins, (std::vector<std::string>{"fox", "bear"}));
        QCOMPARE(text("labelCount"), QStringLiteral("2 label(s), 2 bin(s)"));
    }

    void aListThatCannotBeReadIsToldAndChangesNothing() {
        choose("labels", QStringLiteral("Labels of your own …"));
        ownText().setPlainText(QStringLiteral("fox"));
        dialog().load(m_world->folder.write("bins.csv", "label,bin\nred fox,\n"));
        settle();
        QVERIFY(isSeen("labelProblem"));
        QVERIFY(text("labelProblem").contains(QStringLiteral("lack a label or a bin: 2")));
        QCOMPARE(dialog().labels().names, std::vector<std::string>{"fox"});
    }

    void cancellingTheDialogChangesNothing() {
        choose("labels", QStringLiteral("Labels of your own …"));
        ownText().setPlainText(QStringLiteral("fox"));
        dialog().reject();
        settle();
        QVERIFY(m_session->host().choice().freeLabels.names.empty());
        QCOMPARE(find<QComboBox>("labels").currentText(), QStringLiteral("The model’s own"));
    }

    // Another model

    void anotherModelPutsTheLabelsOfTheOldOneAside() {
        open(with("bioclip-2", "treeoflife"));
        addPhotos({"a.png"});
        choose("model", QStringLiteral("BioCLIP"));
        QVERIFY(m_world->lastChoice.labels.empty());
        QCOMPARE(m_session->document().count(PhotoState::Done), 1U);
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("Tree of Life")));
        // All the same: they do not fit, and the window says so and offers the way back.
        find<QPushButton>("noticeAction").click();
        settle();
        QCOMPARE(text("noticeHeadline"),
                 QStringLiteral("The model and its labels do not belong together."));
        QCOMPARE(text("modelState"), QStringLiteral("Not usable"));
        find<QPushButton>("noticeAction").click();
        settle();
        QVERIFY(!isSeen("notice"));
        QCOMPARE(m_session->document().count(PhotoState::Done), 1U);
    }

    void labelsChosenBeforeTheFirstModelStay() {
        open(with("", "treeoflife"));
        choose("model", QStringLiteral("BioCLIP 2"));
        QCOMPARE(m_session->host().choice().labels, std::string("treeoflife"));
        QVERIFY(!isSeen("notice"));
    }

    void ownLabelsGoAlongWithAnyModel() {
        addPhotos({"a.png"});
        m_session->chooseOwnLabels({{"fox", "dog"}, {}});
        settle();
        choose("model", QStringLiteral("BioCLIP"));
        QCOMPARE(m_world->lastChoice.freeLabels.names.size(), 2U);
        QVERIFY(!isSeen("notice"));
    }

    void aMisfitAtTheStartIsMendedFromTheStartPage() {
        open(with("bioclip", "treeoflife"));
        m_session->host().load();
        settle();
        QVERIFY(isSeen("modelsOwnLabels"));
        find<QPushButton>("modelsOwnLabels").click();
        settle(); // a choice is loaded at once, so that a misfit shows
        QVERIFY(!isSeen("modelsOwnLabels"));
        QCOMPARE(text("startModelTitle"), QStringLiteral("bioclip is ready"));
    }

    void theOnlyModelNeedsNoChoosing() {
        open(Settings());
        QVERIFY(!m_session->host().hasModel()); // there are several
        m_world->models = {{"bioclip-2", "BioCLIP 2"}};
        open(Settings());
        addPhotos({"a.png"});
        QCOMPARE(m_world->lastChoice.model, std::string("bioclip-2"));
        QCOMPARE(m_session->document().count(PhotoState::Done), 1U);
    }

    // What should be known

    void aGuessedConfigurationIsTold() {
        open(with("/models/bare.safetensors"));
        addPhotos({"a.png"});
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("without its configuration")));
        QVERIFY(find<QLabel>("modelState").toolTip().contains(QStringLiteral("guessed")));
        choose("model", QStringLiteral("BioCLIP 2"));
        QVERIFY(!isSeen("notice"));
    }

    void unreadableSettingsAreToldUntilHidden() {
        m_window->notices().tellUnreadableSettings(
            Error{ErrorCode::Corrupt, "settings.json is not a settings file", {}},
            "/c/settings.broken.json");
        QVERIFY(isSeen("notice"));
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("settings could not be read")));
        m_session->open({m_world->folder / "gone.jpg"});
        settle();
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("could not be opened")));
        find<QToolButton>("hideNotice").click();
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("settings could not be read")));
        find<QToolButton>("hideNotice").click();
        QVERIFY(!isSeen("notice"));
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::ChoicesTest)
#include "choices_test.moc"
