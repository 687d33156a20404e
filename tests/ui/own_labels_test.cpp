// SPDX-License-Identifier: MIT
// Labels in a person's own words.
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/own_labels_dialog.h"

#include <QPlainTextEdit>
#include <QPushButton>

#include <string>
#include <vector>

namespace taxo::ui {

class OwnLabelsTest : public WindowFixture {
    Q_OBJECT

    OwnLabelsDialog& dialog() const { return find<OwnLabelsDialog>("ownLabelsDialog"); }

    QPlainTextEdit& ownText() const { return find<QPlainTextEdit>("ownLabels"); }

    QPushButton& useLabels() const { return find<QPushButton>("useLabels"); }

private Q_SLOTS:

    void init() {
        begin();
        open(with("bioclip-2"));
    }

    void cleanup() { end(); }

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
        QVERIFY(text("bestScore").contains(QStringLiteral("below the threshold of 0.70")));
        QVERIFY(!m_session->photos().index(0).data(PhotoListModel::SureRole).toBool());
        QVERIFY(isSeen("ownLabelsNote"));
        QVERIFY(!isSeen("ladder"));
        QVERIFY(!isSeen("only")); // there are no lineages to restrict by
    }

    void aModelWithoutLabelsOffersToWriteThem() {
        m_world->models.push_back({"unlabelled", "Unlabelled"});
        open(with("unlabelled"));
        m_session->host().load();
        settle();
        QCOMPARE(text("startModelTitle"),
                 QStringLiteral("There are no labels for this model yet."));
        QVERIFY(isSeen("chooseLabels"));
        QVERIFY(isSeen("writeLabels"));
        addPhotos({"a.png"});
        QVERIFY(!text("noticeHeadline").contains(QStringLiteral("--labels")));
        QCOMPARE(find<QPushButton>("noticeAction").text(), QStringLiteral("Choose labels …"));
        find<QPushButton>("noticeOtherAction").click();
        ownText().setPlainText(QStringLiteral("fox"));
        useLabels().click();
        settle();
        QVERIFY(!isSeen("notice"));
        QCOMPARE(m_session->document().count(PhotoState::Done), 1U);
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
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::OwnLabelsTest)
#include "own_labels_test.moc"
