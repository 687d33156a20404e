// SPDX-License-Identifier: MIT
// Going through photographs with the keyboard: confirming, correcting, undoing, finding.
#include "core/base/files.h"
#include "core/collection/determination.h"
#include "core/collection/marks.h"
#include "tests/ui/window_fixture.h"
#include "ui/panels/gallery_view.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <string>
#include <vector>

namespace taxo::ui {

class WindowReviewTest : public WindowFixture {
    Q_OBJECT

    GalleryView& gallery() const { return find<GalleryView>("gallery"); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        gallery().setFocus();
        QTest::keyClick(&gallery(), key, modifiers);
        settle();
    }

    std::size_t current() const {
        return document().rowOf(m_session->focus().current()).value_or(999);
    }

    Determination said(std::size_t row) const {
        const auto all = determinationsOf(document().view(), document().idAt(row));
        [&] { QVERIFY(all && !all->empty()); }();
        return all->front();
    }

    Prediction predicted(std::size_t row) const {
        return **predictionOf(document().view(), document().idAt(row));
    }

    void filter(const QString& text) {
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        auto& field = find<QLineEdit>("filter");
        QVERIFY(field.hasFocus());
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
        settle();
    }

private Q_SLOTS:

    void init() {
        begin();
        open(with("bioclip-2"));
        addPhotos({"a.png", "bb.png", "ccc.png"});
    }

    void cleanup() { end(); }

    // Words

    void enterConfirmsAndGoesOnToTheNext() {
        QCOMPARE(current(), 0U);
        key(Qt::Key_Return);
        QCOMPARE(said(0).taxon, predicted(0).supported());
        QCOMPARE(said(0).basis, std::string("agreed"));
        QCOMPARE(current(), 1U);
        key(Qt::Key_Enter); // of the number pad
        QCOMPARE(count("verified"), 2);
        QCOMPARE(current(), 2U);
        QVERIFY(text("summary").contains(QStringLiteral("2 verified")));
    }

    void unknownAndNothingAreSaidWithALetter() {
        key(Qt::Key_U);
        key(Qt::Key_X);
        QCOMPARE(said(0).verdict, Verdict::Unknown);
        QCOMPARE(said(1).verdict, Verdict::Nothing);
        QCOMPARE(current(), 2U);
    }

    void aNumberChoosesACandidate() {
        key(Qt::Key_2);
        QCOMPARE(said(0).taxon, predicted(0).best[1].taxon);
        QCOMPARE(current(), 1U);
    }

    void theFlagStaysWhereItIsPut() {
        key(Qt::Key_F);
        QVERIFY(row(0).isFlagged);
        QCOMPARE(current(), 0U);
        key(Qt::Key_F);
        QVERIFY(!row(0).isFlagged);
    }

    void ranksGoUpAndDown() {
        key(Qt::Key_Up, Qt::AltModifier);
        const Lineage higher = said(0).taxon;
        QVERIFY(higher != predicted(0).supported());
        key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(said(0).taxon, predicted(0).supported());
        QCOMPARE(current(), 0U);
    }

    void theOwnWordIsTakenBack() {
        key(Qt::Key_U);
        key(Qt::Key_Left);
        key(Qt::Key_Backspace);
        QCOMPARE(count("verified"), 0);
    }

    void theNextUnreviewedIsFound() {
        key(Qt::Key_Right);
        key(Qt::Key_Return);
        key(Qt::Key_Home);
        key(Qt::Key_N);
        QCOMPARE(current(), 2U);
    }

    void aWordIsAboutAllThatAreSelected() {
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_Return);
        QCOMPARE(count("verified"), 3);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        settle();
        QCOMPARE(count("verified"), 0); // one step
    }

    void whatAWordOnSeveralWouldChangeIsToldBefore() {
        QVERIFY(!isSeen("selectionStrip")); // one is selected
        key(Qt::Key_U);
        key(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(isSeen("selectionStrip"));
        QCOMPARE(text("selectionAbout"), QStringLiteral("A word is about 3 item(s)"));
        QCOMPARE(text("selectionChanges"),
                 QStringLiteral("Enter confirms 3, 1 of them against what a person said  ·  "
                                "1 has/have a person’s word"));
        key(Qt::Key_S); // the machine is not to be heard
        QCOMPARE(text("selectionChanges"), QStringLiteral("1 has/have a person’s word"));
        key(Qt::Key_S);
        key(Qt::Key_Return);
        key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(text("selectionChanges"),
                 QStringLiteral("Enter confirms 3  ·  3 has/have a person’s word"));
        key(Qt::Key_E); // they are in no event that would be said as one
        QVERIFY(isSeen("selectionStrip"));
        QCOMPARE(text("groupAbout"), QStringLiteral("A word is about each of them by itself."));
        QVERIFY(!isSeen("groupSuggestion"));
        key(Qt::Key_Right);
        QVERIFY(!isSeen("selectionStrip"));
        QCOMPARE(text("groupAbout"), QStringLiteral("A word is about this photograph alone."));
    }

    void arrowsGoOnWithoutTheGallery() {
        trigger(QStringLiteral("Galler&y"));
        QVERIFY(!gallery().isVisible());
        auto& photo = find<QWidget>("photoArea");
        QVERIFY(photo.hasFocus()); // keys are words of a review still
        QTest::keyClick(&photo, Qt::Key_Right);
        settle();
        QCOMPARE(current(), 1U);
        QTest::keyClick(&photo, Qt::Key_X);
        settle();
        QCOMPARE(said(1).verdict, Verdict::Nothing);
        trigger(QStringLiteral("Galler&y"));
        QVERIFY(gallery().hasFocus());
    }

    void whatIsSaidStandsInTheInspector() {
        key(Qt::Key_F);
        QVERIFY(text("history").contains(QStringLiteral("Ada")));
        key(Qt::Key_U);
        key(Qt::Key_Left);
        QVERIFY(isSeen("said"));
        const auto words = find<QWidget>("said").findChildren<QLabel*>();
        QVERIFY(std::any_of(words.begin(), words.end(), [](const QLabel* label) {
            return label->text() == QStringLiteral("Cannot be told");
        }));
    }

    void aFieldIsKeptWhenItIsLeft() {
        auto& note = find<QPlainTextEdit>("note");
        note.setFocus();
        QTest::keyClicks(&note, QStringLiteral("under a leaf"));
        gallery().setFocus();
        settle();
        QCOMPARE(count("note:\"under a leaf\""), 1);
        find<QComboBox>("stage").setFocus();
        QTest::keyClicks(find<QComboBox>("stage").lineEdit(), QStringLiteral("juvenile"));
        gallery().setFocus();
        settle();
        QCOMPARE(count("stage:juvenile"), 1);
    }

    void lettersThatAreTypedAreNoWords() {
        auto& note = find<QPlainTextEdit>("note");
        note.setFocus();
        QTest::keyClicks(&note, QStringLiteral("uxf1"));
        settle();
        QCOMPARE(note.toPlainText(), QStringLiteral("uxf1"));
        QCOMPARE(count("verified"), 0);
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(&find<QLineEdit>("filter"), QStringLiteral("uxf1"));
        QCOMPARE(find<QLineEdit>("filter").text(), QStringLiteral("uxf1"));
        settle();
        QCOMPARE(count("verified"), 0);
        QCOMPARE(count("flagged"), 0);
    }

    // Undo

    void whatWasDecidedIsUndoneAndDoneAgainByItsName() {
        key(Qt::Key_U);
        auto* const undo = [this] {
            for (QAction* const action : m_window->findChildren<QAction*>()) {
                if (action->shortcut() == QKeySequence(QKeySequence::Undo)) {
                    return action;
                }
            }
            return static_cast<QAction*>(nullptr);
        }();
        QVERIFY(undo != nullptr && undo->isEnabled());
        QVERIFY(undo->text().contains(QStringLiteral("1 item")));
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(count("verified"), 0);
        QVERIFY(!undo->isEnabled());
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(count("verified"), 1);
        key(Qt::Key_Z, Qt::ControlModifier);
        key(Qt::Key_Y, Qt::ControlModifier); // the other key for it
        QCOMPARE(count("verified"), 1);
    }

    void afterARestartItIsThereAndStillUndone() {
        key(Qt::Key_Return);
        key(Qt::Key_X);
        key(Qt::Key_Z, Qt::ControlModifier);
        const auto file = document().file();
        open(m_world->saved);
        m_session->open({file});
        settle();
        QCOMPARE(row(0).status, ItemStatus::Verified);
        QCOMPARE(row(1).status, ItemStatus::Suggested);
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(row(1).verdict, Verdict::Nothing);
        key(Qt::Key_Z, Qt::ControlModifier);
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(count("verified"), 0);
    }

    // Finding

    void theFilterLeavesWhatFits() {
        filter(QStringLiteral("file:bb"));
        QCOMPARE(document().size(), 1U);
        QCOMPARE(row(0).name, std::string("bb.png"));
        QCOMPARE(current(), 0U);
        QVERIFY(gallery().hasFocus());
        QVERIFY(text("summary").contains(QStringLiteral("1 listed  ·  3 item(s)")));
        find<QLineEdit>("filter").clear(); // the cross
        settle();
        QCOMPARE(document().size(), 3U);
    }

    void aFilterThatFitsNothingLeavesTheGalleryEmptyAndInSight() {
        filter(QStringLiteral("file:nothing"));
        QCOMPARE(document().size(), 0U);
        QVERIFY(isSeen("gallery"));
        QVERIFY(!isSeen("start"));
    }

    void aFilterThatCannotBeReadIsExplained() {
        filter(QStringLiteral("mass>much"));
        QVERIFY(isSeen("filterProblem"));
        QVERIFY(text("filterProblem").contains(QStringLiteral("much")));
        QCOMPARE(document().size(), 3U);
        filter(QStringLiteral("wingspan:12"));
        QVERIFY(isSeen("filterProblem"));
        QVERIFY(text("filterProblem").contains(QStringLiteral("wingspan")));
    }

    void escapeLeavesTheFilterAsItIs() {
        filter(QStringLiteral("file:bb"));
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(&find<QLineEdit>("filter"), QStringLiteral("something"));
        QTest::keyClick(&find<QLineEdit>("filter"), Qt::Key_Escape);
        settle();
        QCOMPARE(find<QLineEdit>("filter").text(), QStringLiteral("file:bb"));
        QCOMPARE(document().size(), 1U);
    }

    void whatIsConfirmedStaysListedUntilItIsListedAnew() {
        filter(QStringLiteral("unverified"));
        key(Qt::Key_Return);
        QCOMPARE(document().size(), 3U); // nothing slips away under the hand
        key(Qt::Key_F5);
        QCOMPARE(document().size(), 2U);
    }

    void groupsAndOrderAreChosen() {
        key(Qt::Key_F);
        choose("group", QStringLiteral("Review"));
        QCOMPARE(document().groups().size(), 1U);
        QCOMPARE(gallery().titleOf(0).text, QStringLiteral("Suggested"));
        choose("group", QStringLiteral("No groups"));
        choose("sort", QStringLiteral("By name"));
        find<QToolButton>("descending").click();
        settle();
        QCOMPARE(row(0).name, std::string("ccc.png"));
    }

    // Tables

    void theSelectedOnesAreCopiedAsATable() {
        addPhotos({"broken.png"});
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_C, Qt::ControlModifier);
        const QStringList lines =
            QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines[0].startsWith(QStringLiteral("File\tBest supported\tRank")));
        QVERIFY(lines[1].contains(QStringLiteral("a.png\t")));
        QVERIFY(lines[3].contains(QStringLiteral("fake fp32\tsix taxa")));
        QVERIFY(lines[4].contains(QStringLiteral("12 of 480 rows")));
    }

    void theListIsSavedAsTheCommandLineWritesIt() {
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto* const dialog = m_window->findChild<QFileDialog*>();
        QVERIFY(dialog != nullptr);
        dialog->selectFile(QFile::decodeName((m_world->folder / "season.csv").c_str()));
        QMetaObject::invokeMethod(dialog, "accept");
        settle();
        const std::string written = readTextFile(m_world->folder / "season.csv").value_or("");
        QVERIFY(written.starts_with("file_name,kingdom,phylum"));
        QVERIFY(written.find("/a.png,") != std::string::npos);
        QVERIFY(written.find("/ccc.png,") != std::string::npos);
        QVERIFY(written.find(",fake fp32,six taxa") != std::string::npos);
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("season.csv")));
    }

    void theEndingChoosesJsonLines() {
        addPhotos({"broken.png"});
        m_session->saveTable(m_world->folder / "season.jsonl");
        settle();
        const std::string written = readTextFile(m_world->folder / "season.jsonl").value_or("");
        QVERIFY(written.starts_with("{\"file_name\":"));
        QVERIFY(written.find("broken.png") != std::string::npos);
    }

    void aTableThatCannotBeSavedIsTold() {
        m_session->saveTable(m_world->folder / "no such folder" / "season.csv");
        settle();
        QCOMPARE(text("noticeHeadline"), QStringLiteral("The table could not be saved."));
        m_session->saveTable(m_world->folder / "season.csv");
        settle();
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("was saved")));
        QVERIFY(
            find<QWidget>("notice").accessibleName().startsWith(QStringLiteral("Information:")));
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::WindowReviewTest)
#include "window_review_test.moc"
