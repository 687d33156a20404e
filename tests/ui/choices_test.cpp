// SPDX-License-Identifier: MIT
// A model that a person chooses, and what the window says where a choice does not fit or should be
// known.
#include "tests/ui/window_fixture.h"
#include "ui/window/notices.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <string>

namespace taxo::ui {

class ChoicesTest : public WindowFixture {
    Q_OBJECT

private Q_SLOTS:

    void init() {
        begin();
        open(with("bioclip-2"));
    }

    void cleanup() { end(); }

    // Another model

    void anotherModelPutsTheLabelsOfTheOldOneAside() {
        open(with("bioclip-2", "treeoflife"));
        addPhotos({"a.png"});
        choose("model", QStringLiteral("BioCLIP"));
        QVERIFY(m_world->lastChoice.labels.empty());
        QCOMPARE(count("unidentified"), 0);
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("Tree of Life")));
        QVERIFY(find<QWidget>("notice").accessibleName().startsWith(QStringLiteral("To decide:")));
        // All the same: they do not fit, and the window says so and offers the way back.
        find<QPushButton>("noticeAction").click();
        settle();
        QCOMPARE(text("noticeHeadline"),
                 QStringLiteral("The model and its labels do not belong together."));
        QCOMPARE(text("modelState"), QStringLiteral("Not usable"));
        find<QPushButton>("noticeAction").click();
        settle();
        QVERIFY(!isSeen("notice"));
        QCOMPARE(count("unidentified"), 0);
    }

    void labelsChosenBeforeTheFirstModelStay() {
        open(with("", "treeoflife"));
        choose("model", QStringLiteral("BioCLIP 2"));
        QCOMPARE(m_session->host().choice().labels, std::string("treeoflife"));
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
        QCOMPARE(count("unidentified"), 0);
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
        QVERIFY(find<QWidget>("notice").accessibleName().startsWith(QStringLiteral("Problem:")));
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

TAXO_WINDOW_TEST(taxo::ui::ChoicesTest)
#include "choices_test.moc"
