// SPDX-License-Identifier: MIT
// Unknown species: looked for, grouped, kept and determined from the window.
#include "core/collection/clusterings.h"
#include "core/collection/determination.h"
#include "core/collection/novelty_answers.h"
#include "tests/core/workflow/novelty_collection.h"
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/unknown_dialog.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include <string>
#include <vector>

namespace taxo::ui {

class UnknownTest : public WindowFixture {
    Q_OBJECT

    /// A collection of a world in which what is unknown is known.
    void openWorld() {
        const auto file = m_world->folder / "unknown.taxo";
        {
            const auto world =
                test::NoveltyWorld{.seed = 4, .families = 5, .events = 6, .eventSpread = 0.5}
                    .make();
            auto created = Collection::create(file);
            QVERIFY(created);
            QVERIFY(test::putInto(*created, world, {.person = "Ada"}));
        }
        open(Settings());
        m_session->open({file});
        settle();
        QVERIFY(document().size() > 100);
    }

    void openDialog() {
        trigger(QStringLiteral("&Unknown species …"));
        QVERIFY(QTest::qWaitForWindowActive(&find<UnknownDialog>("unknownDialog")));
        settle();
    }

    void click(const char* button) {
        find<QPushButton>(button).click();
        settle();
    }

    QString cell(int row, int column) const {
        return find<QTableView>("unknownTable").model()->index(row, column).data().toString();
    }

private Q_SLOTS:

    void init() { begin(); }

    void cleanup() { end(); }

    void areFoundShownGroupedKeptAndDetermined() {
        openWorld();
        openDialog();
        QVERIFY(!isSeen("unknownHeadline"));
        click("unknownLook");
        const auto found = static_cast<std::size_t>(count("novel"));
        QVERIFY(found > 20);
        QVERIFY2(text("unknownHeadline").startsWith(QStringLiteral("%1 of ").arg(found)),
                 qPrintable(text("unknownHeadline")));
        QVERIFY2(text("unknownAbout").contains(QStringLiteral("at most 5 % are taken for such")),
                 qPrintable(text("unknownAbout")));
        click("unknownShow");
        QCOMPARE(m_session->selection().size(), found);

        click("unknownGroup");
        auto& table = find<QTableView>("unknownTable");
        QVERIFY(table.model()->rowCount() >= 5);
        QVERIFY(!isSeen("unknownDetermine")); // they have no names yet
        click("unknownShowGroup");
        const auto grouped = m_session->selection().size();
        QVERIFY(grouped > 10 && grouped <= found);
        click("unknownKeep");
        const auto kept = keptClusterings(document().view());
        QVERIFY(kept && kept->size() == 1);
        QCOMPARE(kept->front().clusters, static_cast<std::size_t>(table.model()->rowCount()));
        QVERIFY2(cell(0, 0).endsWith(QStringLiteral(" sp. 1")), qPrintable(cell(0, 0)));
        QVERIFY(!isSeen("unknownKeep"));

        const std::int64_t said = count("verified");
        table.selectRow(0);
        QCOMPARE(find<QPushButton>("unknownDetermine").text(),
                 QStringLiteral("Determine 1 group(s) so"));
        click("unknownDetermine");
        const auto clusters = clustersOf(document().view(), kept->front().id);
        QVERIFY(clusters);
        const Cluster& first = clusters->front();
        QCOMPARE(QString::fromStdString(first.name), cell(0, 0));
        QCOMPARE(count("verified"), said + static_cast<std::int64_t>(first.items.size()));
        const auto word = determinationsOf(document().view(), first.items.front());
        QCOMPARE(word->front().qualifier, std::string("sp. 1"));
        document().undo();
        settle();
        QCOMPARE(count("verified"), said);
        document().undo();
        settle();
        QVERIFY(keptClusterings(document().view())->empty());
        QVERIFY(!isSeen("unknownTable")); // what was kept is not there any more
        QVERIFY(isSeen("unknownGroup"));
    }

    void fewerFalseAlarmsAreAskedFor() {
        openWorld();
        openDialog();
        choose("unknownRate", QStringLiteral("at most 20 % of all known ones"));
        click("unknownLook");
        const std::int64_t many = count("novel");
        choose("unknownShare", QStringLiteral("at most 10 % of those found"));
        click("unknownLook");
        QVERIFY(count("novel") > 0 && count("novel") < many);
        QVERIFY2(text("unknownAbout").contains(QStringLiteral("held back")),
                 qPrintable(text("unknownAbout")));
    }

    void notEnoughIsSaid() {
        open(with("bioclip-2"));
        addPhotos({"a.png", "bb.png", "ccc.png"});
        openDialog();
        click("unknownLook");
        QVERIFY2(
            text("unknownMessage").contains(QStringLiteral("Not enough confirmed photographs")),
            qPrintable(text("unknownMessage")));
        QVERIFY(!isSeen("unknownHeadline"));
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::UnknownTest)
#include "unknown_test.moc"
