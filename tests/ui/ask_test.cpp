// SPDX-License-Identifier: MIT
// Questions in a person's own words.
#include "core/collection/journal.h"
#include "core/collection/marks.h"
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/ask_dialog.h"
#include "ui/dialogs/own_labels_edit.h"
#include "ui/models/asked_model.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

#include <string>
#include <vector>

namespace taxo::ui {

class AskTest : public WindowFixture {
    Q_OBJECT

    AskDialog& dialog() const { return find<AskDialog>("askDialog"); }

    OwnLabelsEdit& labels() const {
        auto* const found = dialog().findChild<OwnLabelsEdit*>();
        [&] { QVERIFY(found != nullptr); }();
        return *found;
    }

    void type(const char* text) {
        find<QPlainTextEdit>("ownLabels").setPlainText(QString::fromUtf8(text));
    }

    QPushButton& askButton() const { return find<QPushButton>("ask"); }

    void ask(const char* text) {
        type(text);
        askButton().click();
        settle();
    }

    QAbstractItemModel& answers() const { return *find<QTableView>("asked").model(); }

    QString cell(int row, AskedModel::Column column) const {
        return answers().index(row, column).data().toString();
    }

    void openDialog() {
        trigger(QStringLiteral("Ask in your own &words …"));
        QVERIFY(QTest::qWaitForWindowActive(&dialog()));
    }

    Marks marks(std::size_t row) const {
        const std::vector<ItemId> one = {document().idAt(row)};
        const auto marks = marksOf(document().view(), one);
        [&] { QVERIFY(marks && marks->size() == 1); }();
        return marks->front();
    }

private Q_SLOTS:

    void init() {
        begin();
        open(with("bioclip-2"));
        addPhotos({"a.png", "b.png", "broken.png"});
    }

    void cleanup() { end(); }

    void allListedItemsAreAskedAndNothingChanges() {
        const auto before = document().nextUndo();
        openDialog();
        QVERIFY(!askButton().isEnabled());
        type("  \n\n");
        QVERIFY(!askButton().isEnabled());
        ask("brown bear\n\n red fox \n");
        QCOMPARE(m_world->lastChoice.model, std::string("bioclip-2"));
        QCOMPARE(m_world->lastChoice.freeLabels.names,
                 (std::vector<std::string>{"brown bear", "red fox"}));
        QVERIFY(m_session->host().choice().freeLabels.names.empty());
        QCOMPARE(m_world->saved.ownLabels, m_world->lastChoice.freeLabels.names);
        QCOMPARE(answers().rowCount(), 2);
        QCOMPARE(cell(0, AskedModel::Item), QStringLiteral("a.png"));
        QCOMPARE(cell(0, AskedModel::Answer), QStringLiteral("brown bear"));
        QCOMPARE(cell(0, AskedModel::Score), QStringLiteral("0.67"));
        QCOMPARE(cell(0, AskedModel::Next), QStringLiteral("red fox 0.22"));
        QVERIFY(text("askStatus")
                    .startsWith(QStringLiteral(
                        "2 item(s) asked about. 1 could not be read. A score is a label's share")));
        QCOMPARE(document().nextUndo().has_value(), before.has_value());
        QCOMPARE(row(0).status, ItemStatus::Suggested);
        QVERIFY(!answer(0).ladder.empty());
    }

    void onlyTheSelectedItemsAreAskedWhereThereAreSeveral() {
        select({0, 1});
        openDialog();
        auto& scope = find<QComboBox>("askScope");
        QCOMPARE(scope.currentText(), QStringLiteral("About the 2 selected item(s)"));
        select({1});
        QCOMPARE(scope.currentText(), QStringLiteral("About the 1 selected item(s)"));
        ask("fox\nbear");
        QCOMPARE(answers().rowCount(), 1);
        QCOMPARE(cell(0, AskedModel::Item), QStringLiteral("b.png"));
        scope.setCurrentIndex(1);
        ask("fox\nbear");
        QCOMPARE(answers().rowCount(), 2);
    }

    void binsAreAnswersOfTheirOwn() {
        openDialog();
        ask("red fox\tcanid\nwolf\tcanid\nbear\tursid");
        QCOMPARE(cell(0, AskedModel::Answer), QStringLiteral("canid"));
        QCOMPARE(cell(0, AskedModel::Score), QStringLiteral("0.89"));
        QVERIFY(cell(0, AskedModel::Next).startsWith(QStringLiteral("ursid")));
    }

    void aModelWithoutLabelsIsAskedToo() {
        m_world->models.push_back({"unlabelled", "Unlabelled"});
        m_session->chooseModel("unlabelled");
        settle();
        openDialog();
        ask("fox\nbear");
        QCOMPARE(answers().rowCount(), 2);
    }

    void whatGoesWrongIsTold() {
        openDialog();
        m_world->isModelBroken = true;
        ask("fox\nbear");
        QCOMPARE(answers().rowCount(), 0);
        QVERIFY(text("askStatus").contains(QStringLiteral("the weights end too early")));
        QVERIFY(!find<QPushButton>("copyAsked").isEnabled());
        m_world->isModelBroken = false;
        ask("fox\nbear");
        QCOMPARE(answers().rowCount(), 2);
    }

    void aQuestionCanBeStopped() {
        openDialog();
        type("fox\nbear");
        askButton().click();
        QCOMPARE(askButton().text(), QStringLiteral("Stop"));
        askButton().click();
        settle();
        QCOMPARE(text("askStatus"), QStringLiteral("Stopped."));
        QCOMPARE(askButton().text(), QStringLiteral("Ask"));
        QCOMPARE(answers().rowCount(), 0);
    }

    void ctrlAndEnterAskFromWhereOneTypes() {
        openDialog();
        type("fox\nbear");
        auto& words = find<QPlainTextEdit>("ownLabels");
        words.setFocus();
        QTest::keyClick(&words, Qt::Key_Return, Qt::ControlModifier);
        settle();
        QCOMPARE(answers().rowCount(), 2);
        QCOMPARE(words.toPlainText(), QStringLiteral("fox\nbear"));
    }

    void aDoubleClickShowsTheItem() {
        select({1});
        openDialog();
        find<QComboBox>("askScope").setCurrentIndex(1);
        ask("fox\nbear");
        Q_EMIT find<QTableView>("asked").doubleClicked(answers().index(0, 0));
        QCOMPARE(m_session->focus().current(), document().idAt(0));
        QCOMPARE(m_session->selection().ids(), std::vector<ItemId>{document().idAt(0)});
    }

    void answersAreCopiedAsATable() {
        openDialog();
        ask("fox\nbear");
        find<QPushButton>("copyAsked").click();
        settle();
        const QStringList lines =
            QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0], QStringLiteral("Item\tAnswer\tScore\tNext\tScore of the next\tCosine"));
        QCOMPARE(lines[1], QStringLiteral("a.png\tfox\t0.6667\tbear\t0.2222\t0.3000"));
    }

    void answersAreKeptAsAFieldInOneStepThatCanBeUndone() {
        openDialog();
        ask("fox\nbear");
        find<QPushButton>("keepAsked").click();
        settle();
        QCOMPARE(marks(0).field("asked"), std::string("fox"));
        QCOMPARE(marks(1).field("asked"), std::string("fox"));
        QCOMPARE(marks(2).field("asked"), std::string());
        document().undo();
        settle();
        QCOMPARE(marks(0).field("asked"), std::string());
    }

    void theLastLabelsAreThereAgain() {
        Settings settings = with("bioclip-2");
        settings.ownLabels = {"fox", "dog"};
        settings.ownBins = {"wild", ""};
        open(settings);
        addPhotos({"a.png"});
        openDialog();
        QCOMPARE(labels().labels().names, settings.ownLabels);
        QCOMPARE(labels().labels().bins, settings.ownBins);
        QVERIFY(askButton().isEnabled());
    }

    void theWordingIsChosenShownAndRemembered() {
        openDialog();
        type("red fox\nbear");
        QCOMPARE(find<QComboBox>("wording").currentData().toString(), QStringLiteral("openai80"));
        QVERIFY(
            text("wordingMeaning").startsWith(QStringLiteral("“a bad photo of a red fox.”, “")));
        QVERIFY(!isSeen("ownSentence"));
        choose("wording", QStringLiteral("The words alone"));
        QVERIFY(text("wordingMeaning").startsWith(QStringLiteral("“red fox”: ")));
        ask("red fox\nbear");
        QCOMPARE(m_world->lastChoice.prompt, std::string("words"));
        QCOMPARE(m_world->saved.ownPrompt, std::string("words"));
        QCOMPARE(m_session->host().choice().prompt, IdentifierChoice().prompt);
    }

    void aSentenceOfOnesOwnNeedsAPlaceForTheLabel() {
        openDialog();
        type("moth");
        choose("wording", QStringLiteral("A sentence of your own"));
        auto& sentence = find<QLineEdit>("ownSentence");
        QVERIFY(sentence.isVisible() && sentence.hasFocus());
        sentence.setText(QStringLiteral("at night"));
        QVERIFY(!askButton().isEnabled());
        QVERIFY(text("wordingMeaning").contains(QStringLiteral("{}")));
        sentence.setText(QStringLiteral(" a {} at night "));
        QCOMPARE(text("wordingMeaning"), QStringLiteral("Asks “a moth at night”."));
        askButton().click();
        settle();
        QCOMPARE(m_world->lastChoice.prompt, std::string("a {} at night"));
        dialog().close();
        settle();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        openDialog();
        QCOMPARE(find<QLineEdit>("ownSentence").text(), QStringLiteral("a {} at night"));
    }

    void labelsAreReadFromTextAndCsv() {
        openDialog();
        labels().load(m_world->folder.write("list.txt", "fox\n\nbear\nfox\n"));
        settle();
        QCOMPARE(labels().labels().names, (std::vector<std::string>{"fox", "bear", "fox"}));
        QVERIFY(text("labelCount").startsWith(QStringLiteral("3 label(s). 1 of them")));
        labels().load(m_world->folder.write("bins.CSV", "label,bin\nred fox,fox\nbear,bear\n"));
        settle();
        QCOMPARE(labels().labels().bins, (std::vector<std::string>{"fox", "bear"}));
        QCOMPARE(text("labelCount"), QStringLiteral("2 label(s), 2 bin(s)"));
    }

    void aListThatCannotBeReadIsToldAndChangesNothing() {
        openDialog();
        type("fox");
        labels().load(m_world->folder.write("bins.csv", "label,bin\nred fox,\n"));
        settle();
        QVERIFY(isSeen("labelProblem"));
        QVERIFY(text("labelProblem").contains(QStringLiteral("lack a label or a bin: 2")));
        QCOMPARE(labels().labels().names, std::vector<std::string>{"fox"});
    }

    void theTableIsASoundModel() {
        AskedModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        AskedRow sure;
        sure.name = QStringLiteral("tab\tinside.png");
        sure.best = QStringLiteral("fox");
        sure.score = 1.0F;
        model.set(std::make_shared<const AskedRows>(AskedRows{sure, AskedRow()}));
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(askedTable(*model.rows())
                    .contains(QStringLiteral("tab inside.png\tfox\t1.0000\t\t\t")));
        model.set(std::make_shared<const AskedRows>());
        QCOMPARE(model.rowCount(), 0);
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::AskTest)
#include "ask_test.moc"
