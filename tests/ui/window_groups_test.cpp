// SPDX-License-Identifier: MIT
// Events, look-alikes and comparing with the keyboard, in the window.
#include "core/collection/determination.h"
#include "core/collection/journal.h"
#include "core/collection/occurrences.h"
#include "tests/ui/window_fixture.h"
#include "ui/panels/filter_bar.h"
#include "ui/panels/gallery_view.h"
#include "ui/panels/photo_panel.h"
#include "ui/panels/side_by_side_panel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>

#include <string>
#include <vector>

namespace taxo::ui {

class WindowGroupsTest : public WindowFixture {
    Q_OBJECT

    CollectionDocument& document() const { return m_session->document(); }

    GalleryView& gallery() const { return find<GalleryView>("gallery"); }

    SideBySidePanel& side() const { return find<SideBySidePanel>("sideBySide"); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        gallery().setFocus();
        keyTo(gallery(), key, modifiers);
    }

    void keyTo(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&widget, key, modifiers);
        settle();
    }

    std::string step() const {
        return document().nextUndo() ? document().nextUndo()->text : std::string();
    }

    void group(std::size_t first, std::size_t count) {
        std::vector<ItemId> items;
        for (std::size_t i = 0; i < count; ++i) {
            items.push_back(document().idAt(first + i));
        }
        document().decide([items](Collection& collection) -> Result<std::optional<EntryId>> {
            const std::vector<NewEvent> event = {{.items = items}};
            const auto added = addEvents(collection, event, {.person = "Ada"});
            return added ? nextUndo(collection).value()->id
                         : Result<std::optional<EntryId>>(tl::unexpected(added.error()));
        });
        settle();
    }

private Q_SLOTS:

    /// Three photographs of one event, two of another, one of none.
    void init() {
        begin();
        open(with("bioclip-2"));
        addPhotos({"a.png", "b.png", "c.png", "d.png", "e.png", "f.png"});
        group(0, 3);
        group(3, 2);
    }

    void cleanup() { end(); }

    void anEventIsReviewedByKeysAlone() {
        QVERIFY(!side().isVisible());
        key(Qt::Key_E);
        QVERIFY(side().isVisible());
        QCOMPARE(side().shown().size(), 3U);
        QVERIFY(text("groupAbout").contains(QStringLiteral("3 frame")));
        QVERIFY(text("groupSuggestion").contains(QStringLiteral("Enter:")));
        QVERIFY(text("groupPlace").contains(QStringLiteral("1 of 3")));
        key(Qt::Key_U);
        QCOMPARE(count("unknown"), 3);
        QCOMPARE(side().shown().size(), 2U);
        key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(side().shown().size(), 3U);
        key(Qt::Key_N);
        QCOMPARE(side().shown().size(), 2U);
        key(Qt::Key_U);
        QCOMPARE(side().shown().size(), 1U); // in no event
        QVERIFY(text("groupAbout").contains(QStringLiteral("alone")));
        key(Qt::Key_E);
        QVERIFY(!side().isVisible());
        QVERIFY(document().groups().empty());
    }

    void individualsAreTypedAndEnterConfirmsWithThem() {
        key(Qt::Key_E);
        key(Qt::Key_I);
        auto& field = *find<QComboBox>("group-count").lineEdit();
        QVERIFY(field.hasFocus());
        QTest::keyClicks(&field, QStringLiteral("2"));
        settle();
        QCOMPARE(count("verified"), 0); // a digit that is typed is no candidate
        keyTo(field, Qt::Key_Return);
        QCOMPARE(count("verified count:2"), 3);
        QVERIFY(step().ends_with(", count 2"));
        QCOMPARE(side().shown().size(), 2U);
        QVERIFY(field.text().isEmpty());
        keyTo(field, Qt::Key_Escape);
        QVERIFY(gallery().hasFocus());
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(count("verified"), 0);
        QCOMPARE(document().counts().verified, 0);
    }

    void emptyFramesAreToldAndShownByAClickOrAKey() {
        key(Qt::Key_E);
        key(Qt::Key_Right);
        key(Qt::Key_Space); // the second is left out
        key(Qt::Key_X);
        QVERIFY(text("groupAbout").contains(QStringLiteral("2 of 3")));
        key(Qt::Key_F5);
        QCOMPARE(side().shown().size(), 2U);
        QVERIFY(text("groupAbout").contains(QStringLiteral("1 empty")));
        auto& told = find<QToolButton>("emptyFrames");
        QVERIFY(told.isVisible() && told.text().startsWith(QStringLiteral("1 empty")));
        told.click();
        settle();
        QCOMPARE(document().size(), 6U);
        key(Qt::Key_E, Qt::ShiftModifier);
        QCOMPARE(document().size(), 5U);
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_X);
        key(Qt::Key_F5);
        QCOMPARE(document().size(), 0U);
        QVERIFY(isSeen("gallery") && told.isVisible()); // not the start page
    }

    void theOrderPutsLookAlikesFirstAndTellsHowManyOneLookDecides() {
        QCOMPARE(find<QComboBox>("sort").currentText(), QStringLiteral("By time added"));
        choose("sort", QStringLiteral("One look settles most"));
        QCOMPARE(document().groupedBy(), std::string(kByLookAlikes));
        QCOMPARE(find<QComboBox>("group").currentText(), QStringLiteral("Look-alikes"));
        QVERIFY(gallery().titleOf(0).text.contains(QStringLiteral("decides")));
        key(Qt::Key_Home);
        const std::size_t shown = side().shown().size();
        QVERIFY(shown > 1);
        QVERIFY(text("groupAbout").contains(QStringLiteral("decides %1 ").arg(shown)));
        const QString title = text("groupTitle");
        key(Qt::Key_S); // for an unbiased reading
        QVERIFY(gallery().titleOf(0).text.startsWith(QStringLiteral("Look-alikes")));
        QVERIFY(text("groupTitle") != title && !isSeen("groupSuggestion"));
        key(Qt::Key_S);
        QCOMPARE(text("groupTitle"), title);
        key(Qt::Key_U);
        QCOMPARE(count("unknown"), static_cast<std::int64_t>(shown));
        QVERIFY(step().find("by the look of") != std::string::npos);
        choose("sort", QStringLiteral("Least sure first"));
        QVERIFY(document().groups().empty());
        QVERIFY((document().options().sort == Sort{SortBy::Mass, false}));
        choose("sort", QStringLiteral("Newest first"));
        QVERIFY((document().options().sort == Sort{SortBy::Date, true}));
        find<QToolButton>("descending").click();
        settle();
        QCOMPARE(find<QComboBox>("sort").currentText(), QStringLiteral("By date"));
    }

    void comparedPhotographsMoveTogetherUntilTheyAreUnlocked() {
        key(Qt::Key_Right, Qt::ShiftModifier);
        key(Qt::Key_C);
        QVERIFY(side().isVisible() && side().hasFocus());
        QCOMPARE(side().shown().size(), 2U);
        const auto panes = side().findChildren<PhotoPanel*>();
        const auto zoom = [&](int pane) { return panes[pane]->part().zoom; };
        keyTo(side(), Qt::Key_Plus);
        QVERIFY(zoom(0) > 1.0);
        QCOMPARE(zoom(0), zoom(1));
        keyTo(side(), Qt::Key_L);
        keyTo(side(), Qt::Key_Plus);
        QVERIFY(zoom(0) != zoom(1));
        keyTo(side(), Qt::Key_L); // they follow the one in focus
        QCOMPARE(zoom(0), zoom(1));
        keyTo(side(), Qt::Key_U);
        QCOMPARE(count("verified"), 1);
        keyTo(side(), Qt::Key_Escape);
        QVERIFY(!side().isVisible() && gallery().hasFocus());
        QCOMPARE(m_session->selection().size(), 2U);
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::WindowGroupsTest)
#include "window_groups_test.moc"
