// SPDX-License-Identifier: MIT
// The open collection is exported from the window.
#include "core/base/files.h"
#include "core/collection/determination.h"
#include "core/collection/publications.h"
#include "core/publish/publish_choice_text.h"
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/collection_list.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/export_form.h"
#include "ui/models/publish_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace taxo::ui {

class ExportTest : public WindowFixture {
    Q_OBJECT

    std::unique_ptr<Publisher> m_publisher;
    std::unique_ptr<ExportDialog> m_dialog;
    std::filesystem::path m_place; ///< that a person would choose
    bool m_replaces = false;

    void openDialog() {
        m_dialog = std::make_unique<ExportDialog>(
            ExportDialog::Parts{.document = document(),
                                .selection = m_session->selection(),
                                .publisher = *m_publisher,
                                .runner = *m_runner,
                                .person = "Ada",
                                .askForPlace = [this](const DatasetFormatAbout&, const auto& then) {
                                    then(m_place, m_replaces);
                                }});
        m_dialog->show();
        settle();
    }

    template <class Widget>
    Widget& in(const char* name) const {
        auto* const found = m_dialog->findChild<Widget*>(QLatin1String(name));
        [&] { QVERIFY2(found != nullptr, name); }();
        return *found;
    }

    /// Changes are looked at a moment later.
    void lookAgain() {
        QTRY_VERIFY(
            (settle(), !in<QLabel>("exportState").text().startsWith(QStringLiteral("Looking"))));
    }

    void chooseFormat(DatasetFormat format) {
        in<QComboBox>("exportFormat").setCurrentText(formatTitle(aboutFormat(format)));
        lookAgain();
    }

    std::vector<QPushButton*> buttons(const char* name) const {
        const auto found = m_dialog->findChildren<QPushButton*>(QLatin1String(name));
        return {found.begin(), found.end()};
    }

    void write() {
        in<QPushButton>("exportWrite").click();
        settle();
    }

private Q_SLOTS:

    void init() {
        begin();
        open(with("bioclip-2"));
        addPhotos({"a.png", "b.png", "c.png"});
        m_publisher = std::make_unique<Publisher>(document(), *m_runner);
        m_place = m_world->folder / "out.csv";
        m_replaces = false;
    }

    void cleanup() {
        m_dialog.reset();
        m_publisher.reset();
        end();
    }

    void aTableIsPreviewedWrittenAndRemembered() {
        openDialog();
        QVERIFY(in<QLabel>("exportState").text().contains(QStringLiteral("3 item")));
        QCOMPARE(in<QTableWidget>("previewRows").rowCount(), 3);
        QVERIFY(in<QPushButton>("exportWrite").isEnabled());
        write();
        QVERIFY(std::filesystem::exists(m_place));
        QVERIFY(std::filesystem::exists(m_world->folder / "out.columns.csv"));
        QVERIFY(in<QLabel>("exportOutcome").text().contains(QStringLiteral("out.csv")));
        QVERIFY(in<QPushButton>("exportOpenFolder").isVisible());
        const auto records = publicationsOf(document().view());
        QCOMPARE(records->size(), 1U);
        QCOMPARE(records->front().items, 3);
        QCOMPARE(records->front().person, std::string("Ada"));
        QCOMPARE(in<QComboBox>("exportPublished").count(), 2);
    }

    void theSelectionAloneIsWritten() {
        select({0, 2});
        openDialog();
        QCOMPARE(in<QComboBox>("exportScope").currentIndex(), 2);
        write();
        const std::string text = *readTextFile(m_place);
        QVERIFY(text.find("a.png") != std::string::npos);
        QVERIFY(text.find("b.png") == std::string::npos);
        QVERIFY(text.find("c.png") != std::string::npos);
        select({1});
        QVERIFY(in<QLabel>("exportState").text().contains(QStringLiteral("2 item")));
        Q_EMIT in<QComboBox>("exportScope").activated(2); // chosen anew
        lookAgain();
        QVERIFY(in<QLabel>("exportState").text().contains(QStringLiteral("1 item")));
    }

    void whatIsMissingLeadsToItsField() {
        openDialog();
        chooseFormat(DatasetFormat::DarwinCore);
        QVERIFY(!in<QPushButton>("exportWrite").isEnabled());
        QVERIFY(in<QWidget>("title").isVisible());
        const auto mends = buttons("mendFinding");
        QVERIFY(mends.size() >= 5U);
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        mends.front()->click();
        QCOMPARE(m_dialog->focusWidget(), &in<QWidget>("title"));
        in<QLineEdit>("title").setText(QStringLiteral("Alps"));
        lookAgain();
        QCOMPARE(buttons("mendFinding").size(), mends.size() - 1);
    }

    void whatIsLeftOutCanBeSelectedAndChangesNothing() {
        openDialog();
        chooseFormat(DatasetFormat::DarwinCore);
        std::vector<ItemId> shown;
        connect(m_dialog.get(), &ExportDialog::itemsRequested, this, [&](const auto& items) {
            shown = items;
        });
        const auto shows = buttons("showFinding");
        QVERIFY(!shows.empty());
        shows.front()->click();
        QCOMPARE(shown.size(), 3U); // nobody identified them
        QVERIFY(std::ranges::is_sorted(shown));
        m_session->selection().set(std::array{shown.front()});
        settle();
        QCOMPARE(in<QComboBox>("exportScope").currentIndex(), 0);
    }

    void whatIsThereIsLeftUnlessThePersonAgreed() {
        m_world->folder.write("out.csv", "mine");
        openDialog();
        write();
        QCOMPARE(*readTextFile(m_place), std::string("mine"));
        QVERIFY(in<QLabel>("exportOutcome").text().contains(QStringLiteral("is there already")));
        QVERIFY(publicationsOf(document().view())->empty());
        m_replaces = true;
        write();
        QVERIFY(readTextFile(m_place)->find("a.png") != std::string::npos);
    }

    void oneThatIsStoppedLeavesNothing() {
        openDialog();
        in<QPushButton>("exportWrite").click();
        QVERIFY(m_publisher->isRunning());
        QVERIFY(in<QPushButton>("exportStop").isVisible());
        QVERIFY(!in<QPushButton>("exportWrite").isEnabled());
        in<QPushButton>("exportStop").click();
        settle();
        QVERIFY(!m_publisher->isRunning());
        QVERIFY(!std::filesystem::exists(m_place));
        QCOMPARE(in<QLabel>("exportOutcome").text(),
                 QStringLiteral("Stopped. Nothing was written."));
        QVERIFY(publicationsOf(document().view())->empty());
    }

    void whatWasSaidOfTheDataSetIsThereTheNextTime() {
        openDialog();
        chooseFormat(DatasetFormat::Report); // needs no more than names
        chooseFormat(DatasetFormat::DarwinCore);
        in<QLineEdit>("title").setText(QStringLiteral("Alps <b>"));
        in<QPlainTextEdit>("exportSensitive").setPlainText(QStringLiteral("Lynx lynx\n\n"));
        chooseFormat(DatasetFormat::Table);
        in<QCheckBox>("exportHarmless").setChecked(true);
        lookAgain();
        write();
        openDialog();
        QCOMPARE(in<QLineEdit>("title").text(), QStringLiteral("Alps <b>"));
        QCOMPARE(in<QPlainTextEdit>("exportSensitive").toPlainText(), QStringLiteral("Lynx lynx"));
        QVERIFY(in<QCheckBox>("exportHarmless").isChecked());
    }

    void oneClickDoesTheLastOneAgain() {
        openDialog();
        write();
        m_dialog.reset();
        trigger(QStringLiteral("Export a&gain"));
        QVERIFY(std::filesystem::exists(m_place));
        const auto records = publicationsOf(document().view());
        QCOMPARE(records->size(), 2U);
        QCOMPARE(records->front().digest, records->back().digest);
    }

    void theFormGivesBackWhatItWasGiven() {
        ExportForm form;
        PublishChoice choice;
        choice.format = DatasetFormat::CamtrapDp;
        choice.about.title = "T";
        choice.about.description = "Two\nlines";
        choice.about.licence = "CC0-1.0";
        choice.about.samplingDesign = "targeted";
        choice.about.captureMethod = "timeLapse";
        choice.about.creators = {{"Ada", "Lovelace", "", "", ""}, {"", "", "Museum", "", ""}};
        choice.about.contacts = {{"", "Hopper", "", "", ""}}; // which the form does not ask
        choice.sensitive = {{"Lynx", "Aquila"}, 0.5};
        choice.withPeople = true;
        choice.aheadOfUtc = 19'800;
        choice.withScoresAsProbability = true;
        form.setChoice(choice);
        const auto back = form.choice();
        QVERIFY(back.has_value());
        QCOMPARE(textOf(*back), textOf(choice));
        PublishChoice bundle;
        bundle.format = DatasetFormat::Bundle;
        bundle.bundle.withPhotographs = true;
        bundle.bundle.withDerived = true;
        form.setChoice(bundle);
        QCOMPARE(textOf(*form.choice()), textOf(bundle));
    }

    void keywordsGoIntoOriginalsOnlyWhereThatIsChosen() {
        ExportForm form;
        PublishChoice choice;
        choice.format = DatasetFormat::Xmp;
        choice.sidecars = SidecarNames::Inside;
        form.setChoice(choice);
        QCOMPARE(textOf(*form.choice()), textOf(choice));
        choice.sidecars = SidecarNames::InPlace; // as it was done before
        form.setChoice(choice);
        QVERIFY(!form.choice()->isInPlace());
        form.show();
        auto* const remark = form.findChild<QLabel*>(QStringLiteral("keywordRemark"));
        QVERIFY(!remark->isVisible());
        form.findChild<QComboBox*>(QStringLiteral("keywordPlace"))->setCurrentIndex(3);
        QVERIFY(remark->isVisible());
        QVERIFY(form.choice()->isInPlace());
        form.findChild<QLineEdit*>(QStringLiteral("keywordOriginals"))
            ->setText(QStringLiteral("/o"));
        QCOMPARE(form.choice()->originals, std::filesystem::path("/o"));
    }

    void keywordsInOriginalsAreWrittenAndTold() {
        const test::TempDir elsewhere; // not among the photographs
        const std::vector<ItemId> items = {document().idAt(0)};
        QVERIFY(document().shared()->use([&](Collection& collection) {
            Lineage lynx;
            lynx.at(Rank::Genus) = "Lynx";
            return determine(collection, items, Verdict::Taxon, lynx, "", {.person = "Ada"})
                .has_value();
        }));
        openDialog();
        chooseFormat(DatasetFormat::Xmp);
        m_place = elsewhere / "xmp";
        in<QComboBox>("keywordPlace").setCurrentIndex(3);
        lookAgain();
        write();
        QVERIFY2(in<QLabel>("exportOutcome").text().contains(QStringLiteral("1 photograph")),
                 qPrintable(in<QLabel>("exportOutcome").text()));
        QVERIFY(std::filesystem::exists(elsewhere / "xmp-originals/a.png"));
    }

    void whatIsAskedOfATrainingSetIsGivenBack() {
        ExportForm form;
        PublishChoice choice;
        choice.format = DatasetFormat::Coco;
        choice.training.rank = Rank::Genus;
        choice.training.names = ClassNames::Lineage;  // which the form does not ask
        choice.training.copying = PhotoCopying::Link; // likewise
        choice.training.split.kind = SplitKind::OpenSet;
        choice.training.split.parts = {{"train", 0.75}, {"test", 0.25}};
        choice.training.split.together = {SplitBy::Individual, SplitBy::Date};
        choice.training.split.seed = 12'345'678'901;
        choice.training.with = {"/seasons/tatra.taxo", "/seasons/käfer 甲虫.taxo"};
        choice.training.theirLicence = "CC0-1.0";
        choice.training.synonyms = "/lists/synonyms.csv";
        form.setChoice(choice);
        QCOMPARE(textOf(*form.choice()), textOf(choice));
        form.findChild<QComboBox*>(QStringLiteral("splitKind"))->setCurrentIndex(0);
        QVERIFY(form.choice()->training.split.parts.empty());
        choice.format = DatasetFormat::Yolo; // always in parts
        choice.training.split = {};
        form.setChoice(choice);
        QCOMPARE(form.choice()->training.split.kind, SplitKind::ClosedSet);
        QVERIFY(!form.choice()->training.split.parts.empty());
    }

    void otherCollectionsAreAddedToATrainingSetAndTakenOut() {
        ExportForm form;
        PublishChoice choice;
        choice.format = DatasetFormat::ImageFolder;
        choice.training.with = {"/seasons/tatra.taxo"};
        choice.training.alike = {{ItemId{1}, ItemId{2}}}; // told of these collections
        form.setChoice(choice);
        const auto* const licence = form.findChild<QComboBox*>(QStringLiteral("trainingLicence"));
        QVERIFY(licence->isEnabled());
        auto* const list = form.findChild<CollectionList*>(QStringLiteral("trainingWith"));
        QVERIFY(list != nullptr);
        QVERIFY(!form.choice()->training.alike.empty());
        const std::vector<std::filesystem::path> more = {"/seasons/jura.taxo",
                                                         "/seasons/tatra.taxo"};
        QSignalSpy changed(&form, &ExportForm::changed);
        list->add(more);
        QCOMPARE(changed.count(), 1);
        const std::vector<std::filesystem::path> both = {more[1], more[0]};
        QCOMPARE(form.choice()->training.with, both);
        QVERIFY(form.choice()->training.alike.empty());
        auto* const remove = list->findChild<QPushButton*>(QStringLiteral("removeCollection"));
        QVERIFY(!remove->isEnabled());
        list->findChild<QListWidget*>()->item(0)->setSelected(true);
        remove->click();
        QCOMPARE(form.choice()->training.with, std::vector{more[0]});
        QVERIFY(licence->isEnabled());
        list->findChild<QListWidget*>()->item(0)->setSelected(true);
        remove->click();
        QVERIFY(!licence->isEnabled()); // it is of other collections' photographs
    }

    void aTrainingSetIsPreviewedAndWhatItLeavesOutIsSelected() {
        const std::vector<ItemId> items = {document().idAt(0)};
        QVERIFY(document().shared()->use([&](Collection& collection) {
            Lineage lynx;
            lynx.at(Rank::Genus) = "Lynx";
            return determine(collection, items, Verdict::Taxon, lynx, "", {.person = "Ada"})
                .has_value();
        }));
        openDialog();
        chooseFormat(DatasetFormat::ImageFolder);
        QVERIFY(in<QTableWidget>("previewRows").isVisible());
        QVERIFY(in<QLabel>("exportState").text().contains(QStringLiteral("about")));
        std::vector<ItemId> shown;
        connect(m_dialog.get(), &ExportDialog::itemsRequested, this, [&](const auto& wanted) {
            shown = wanted;
        });
        buttons("showFinding").front()->click(); // that nobody named
        QCOMPARE(shown.size(), 2U);
    }

    void aCollectionThatIsNotThereIsSaid() {
        openDialog();
        chooseFormat(DatasetFormat::ImageFolder);
        const std::vector<std::filesystem::path> gone = {m_world->folder / "gone.taxo"};
        in<CollectionList>("trainingWith").add(gone);
        lookAgain();
        QVERIFY(
            in<QLabel>("exportState").text().contains(QStringLiteral("There is no collection")));
        QVERIFY(!in<QPushButton>("exportWrite").isEnabled());
    }

    void aSplitThatIsNoneIsSaid() {
        openDialog();
        chooseFormat(DatasetFormat::ImageFolder);
        QVERIFY(!in<QLineEdit>("splitParts").isEnabled());
        in<QComboBox>("splitKind").setCurrentIndex(1);
        in<QLineEdit>("splitParts").setText(QStringLiteral("train"));
        lookAgain();
        QVERIFY(in<QLabel>("exportState").text().contains(QStringLiteral("NAME=SHARE")));
        in<QLineEdit>("splitParts").setText(QStringLiteral("train=1"));
        lookAgain();
        QVERIFY(in<QLabel>("exportState").text().contains(QStringLiteral("One part is no split")));
        in<QLineEdit>("splitParts").setText(QStringLiteral("train=1, test=1"));
        in<QLineEdit>("splitSeed").setText(QStringLiteral("x"));
        lookAgain();
        QVERIFY(in<QLabel>("exportState").text().contains(QStringLiteral("seed")));
    }

    void whatCannotBeUnderstoodIsSaid() {
        openDialog();
        in<QComboBox>("exportColumns").setCurrentIndex(2);
        in<QLineEdit>("exportColumnNames").setText(QStringLiteral("fiel"));
        lookAgain();
        QVERIFY(in<QLabel>("exportState").text().contains(QStringLiteral("no column \"fiel\"")));
        QVERIFY(!in<QPushButton>("exportWrite").isEnabled());
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::ExportTest)
#include "export_test.moc"
