// SPDX-License-Identifier: MIT
// Photographs are placed by a track that is dropped.
#include "core/collection/when_where.h"
#include "tests/ui/window_fixture.h"
#include "ui/document/item_details.h"

#include <QComboBox>
#include <QDialog>
#include <QLocale>
#include <QPushButton>
#include <QTimeEdit>

#include <filesystem>
#include <string>
#include <vector>

namespace taxo::ui {

class TrackTest : public WindowFixture {
    Q_OBJECT

    static constexpr std::int64_t kNoon = 1'748'779'200; // 1 June 2025 12:00 UTC

    /// An hour's walk to the north, from noon on.
    std::filesystem::path track() const {
        return m_world->folder.write("walk.gpx",
                                     R"(<gpx version="1.1"><trk><trkseg>
                 <trkpt lat="60.0" lon="10.0"><time>2025-06-01T12:00:00Z</time></trkpt>
                 <trkpt lat="60.1" lon="10.0"><time>2025-06-01T12:05:00Z</time></trkpt>
                 <trkpt lat="60.2" lon="10.0"><time>2025-06-01T12:10:00Z</time></trkpt>
               </trkseg></trk></gpx>)");
    }

    /// Photographs five minutes after noon and an hour later, by clocks without a zone.
    void addDatedPhotos() {
        addPhotos({"a.png", "b.png"});
        CollectionDocument& document = m_session->document();
        document.decide([items = std::vector{document.idAt(0), document.idAt(1)}](
                            Collection& collection) -> Result<std::optional<EntryId>> {
            const std::vector<ItemTime> times = {{items[0], LocalTime{kNoon + 300, {}}},
                                                 {items[1], LocalTime{kNoon + 3900, {}}}};
            const auto changes = proposeTimes(collection, times);
            if (!changes) {
                return tl::unexpected(changes.error());
            }
            return apply(collection, *changes, {.person = "Ada"});
        });
        settle();
    }

    void drop() {
        m_session->open({track()});
        settle();
    }

    void choose(int hours) {
        auto& zone = find<QComboBox>("trackZone");
        zone.setCurrentIndex(zone.findData(hours * 3600));
        waitForPreview();
    }

    void waitForPreview() {
        QTRY_VERIFY((settle(), text("trackState") != QStringLiteral("Looking at it …")));
    }

    std::optional<GeoPoint> position(std::size_t row) const {
        const auto details =
            detailsOf(m_session->document().view(), m_session->document().idAt(row));
        return details ? details->photo.file.position : std::nullopt;
    }

    bool isAsking() const {
        return m_window->findChild<QDialog*>(QStringLiteral("trackDialog")) != nullptr;
    }

private Q_SLOTS:

    void init() {
        QLocale::setDefault(QLocale::c());
        begin();
        open(with("bioclip-2"));
    }

    void cleanup() { end(); }

    void itIsShownFirstWhatWouldChange() {
        addDatedPhotos();
        drop();
        QVERIFY(isAsking());
        QVERIFY(text("trackAbout").startsWith(QStringLiteral("3 point(s)")));
        QVERIFY(text("trackState").startsWith(QStringLiteral("No photograph")));
        QVERIFY(text("trackLeftOut").contains(QStringLiteral("time zone")));
        QVERIFY(!find<QPushButton>("trackPlace").isEnabled());
        choose(0);
        QVERIFY(text("trackState").startsWith(QStringLiteral("1 photograph(s)")));
        QVERIFY(text("trackLeftOut").contains(QStringLiteral("1 stay: taken before")));
        QVERIFY(!position(0));
    }

    void placingIsOneStepThatCanBeUndone() {
        addDatedPhotos();
        drop();
        choose(0);
        find<QPushButton>("trackPlace").click();
        settle();
        QVERIFY(position(0));
        QVERIFY(std::abs(position(0)->latitude - 60.1) < 1e-6);
        QVERIFY(!position(1));
        m_session->document().undo();
        settle();
        QVERIFY(!position(0));
    }

    void theCamerasClockIsCorrected() {
        addDatedPhotos();
        drop();
        choose(0);
        find<QComboBox>("trackDirection").setCurrentIndex(1); // ahead by
        find<QTimeEdit>("trackOffset").setTime(QTime(1, 0));
        waitForPreview();
        find<QPushButton>("trackPlace").click();
        settle();
        QVERIFY(!position(0)); // an hour before the walk
        QVERIFY(position(1));
    }

    void withoutACollectionItIsToldWhatToDo() {
        drop();
        QVERIFY(!isAsking());
        QVERIFY(text("noticeDetails").contains(QStringLiteral("Open the collection first")));
        QVERIFY(!m_session->document().isOpen());
    }

    void theDialogGoesWithTheCollection() {
        addDatedPhotos();
        drop();
        m_session->closeCollection();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!isAsking());
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::TrackTest)
#include "track_test.moc"
