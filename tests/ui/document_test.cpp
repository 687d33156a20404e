// SPDX-License-Identifier: MIT
// What is selected, what is brought in, what there is to tell of one item; paths as texts.
#include "core/collection/journal.h"
#include "core/collection/marks.h"
#include "tests/ui/document_fixture.h"
#include "ui/document/item_details.h"
#include "ui/document/path_text.h"
#include "ui/document/selection.h"

#include <QSignalSpy>
#include <QTest>

#include <array>
#include <filesystem>
#include <vector>

namespace taxo::ui {

namespace {

std::vector<ItemId> ids(std::initializer_list<std::int64_t> values) {
    std::vector<ItemId> made;
    for (const std::int64_t value : values) {
        made.push_back({value});
    }
    return made;
}

} // namespace

class DocumentTest : public DocumentFixture {
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(); }

    void cleanup() { end(); }

    // Selection and focus

    void aSelectionIsASetOfIds() {
        Selection selection;
        QVERIFY(selection.isEmpty());
        selection.set(ids({130, 2, 2, 64}));
        QCOMPARE(selection.ids(), ids({2, 64, 130}));
        selection.add(ids({3, 64}));
        selection.remove(ids({2, 77}));
        selection.toggle({130});
        selection.toggle({131});
        QCOMPARE(selection.ids(), ids({3, 64, 131}));
        QCOMPARE(selection.size(), 3U);
        QVERIFY(selection.contains({64}));
        QVERIFY(!selection.contains({65}));
        QVERIFY(!selection.contains({100000}));
        selection.clear();
        QVERIFY(selection.isEmpty());
    }

    void noItemIsNeverSelected() {
        Selection selection;
        selection.add(ids({-1}));
        selection.toggle(ItemId());
        QVERIFY(selection.isEmpty());
        QVERIFY(!selection.contains(ItemId()));
    }

    void aBurstOfSelectionsIsOneSignal() {
        Selection selection;
        QSignalSpy changed(&selection, &Selection::changed);
        for (int i = 1; i <= 100; ++i) {
            selection.set(ids({i}));
        }
        QVERIFY(changed.wait());
        QCOMPARE(changed.count(), 1);
        selection.set(ids({100})); // equal: none
        selection.add(ids({100}));
        selection.remove(ids({5}));
        QVERIFY(!changed.wait(10));
        QVERIFY(selection.contains(ItemId{100}));
    }

    void focusTellsOfAnotherItemOnly() {
        Focus focus;
        const QSignalSpy changed(&focus, &Focus::changed);
        focus.set({7});
        focus.set({7});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(focus.current(), ItemId{7});
    }

    // Bringing photographs in

    void filesAndFoldersAreBroughtIn() {
        open();
        m_world->photo("trip/1.png");
        m_world->photo("trip/deep/2.png");
        QSignalSpy finished(m_importer.get(), &PhotoImporter::finished);
        m_importer->add({m_world->folder / "trip", m_world->photo("a.png")});
        QVERIFY(m_importer->isRunning());
        settle();
        QVERIFY(!m_importer->isRunning());
        QCOMPARE(m_document->size(), 3U);
        QCOMPARE(finished.count(), 1);
        QCOMPARE(finished.at(0).at(0).value<ImportReport>().count(Added::New), 3U);
    }

    void whatIsThereAlreadyIsNotKeptTwice() {
        open();
        add({"a.png"});
        std::filesystem::copy_file(m_world->folder / "a.png", m_world->folder / "copy.png");
        QSignalSpy finished(m_importer.get(), &PhotoImporter::finished);
        m_importer->add({m_world->folder / "a.png", m_world->folder / "copy.png"});
        settle();
        const auto report = finished.at(0).at(0).value<ImportReport>();
        QCOMPARE(report.count(Added::Known), 1U);
        QCOMPARE(report.count(Added::Copy), 1U);
        QCOMPARE(m_document->size(), 1U);
    }

    void theFirstNewItemIsTold() {
        open();
        add({"a.png", "b.png"});
        const QSignalSpy added(m_importer.get(), &PhotoImporter::added);
        add({"c.png", "d.png"});
        QVERIFY(added.count() > 0);
        QCOMPARE(added.at(0).at(0).value<ItemId>(), item("c.png"));
    }

    void ofALongImportIsToldWhileItGoesOn() {
        open();
        PhotoImporter importer(*m_document, *m_queue, *m_runner, 0);
        const QSignalSpy added(&importer, &PhotoImporter::added);
        const QSignalSpy finished(&importer, &PhotoImporter::finished);
        importer.add(m_world->photos({"a.png", "b.png", "c.png"}));
        settle();
        QCOMPARE(finished.count(), 1);
        QCOMPARE(added.count(), 4); // after each of them, and when all are there
    }

    void whatCannotBeOpenedIsNamedAndTheRestBroughtIn() {
        open();
        QSignalSpy finished(m_importer.get(), &PhotoImporter::finished);
        m_importer->add({m_world->folder / "gone.png", m_world->photo("a.png")});
        settle();
        const auto report = finished.at(0).at(0).value<ImportReport>();
        QCOMPARE(report.failed.size(), 1U);
        QCOMPARE(report.failed[0].path, m_world->folder / "gone.png");
        QCOMPARE(m_document->size(), 1U);
    }

    void intoACollectionThatCanOnlyBeReadNothingIsBrought() {
        open();
        m_document->close();
        settle();
        const auto writer = Collection::open(file());
        open();
        QVERIFY(m_document->isReadOnly());
        const QSignalSpy failed(m_importer.get(), &PhotoImporter::failed);
        add({"a.png"});
        QCOMPARE(failed.count(), 1);
        QCOMPARE(m_document->size(), 0U);
    }

    // All that is known of one item

    void detailsAreAllThatIsKnownOfAnItem() {
        choose("bioclip-2");
        open();
        add({"a.png", "b.png"});
        m_focus->set(item("a.png"));
        m_review->confirm();
        m_review->setField({kStageField, "juvenile"});
        m_review->toggleFlag();
        settle();
        const auto details = detailsOf(m_document->view(), item("a.png"));
        QVERIFY(details);
        QCOMPARE(details->row.name, std::string("a.png"));
        QCOMPARE(details->photo.file.path, std::filesystem::path("a.png"));
        QCOMPARE(details->photo.file.width, 48);
        QVERIFY(!details->region);
        QVERIFY(details->answer && details->answer->candidates.size() > 1);
        QCOMPARE(details->answer->threshold, 0.7F);
        QCOMPARE(details->said.size(), 1U);
        QCOMPARE(details->said[0].person, std::string("Ada"));
        QCOMPARE(details->marks.field(kStageField), std::string("juvenile"));
        QVERIFY(details->marks.isFlagged());
        QCOMPARE(details->history.size(), 3U);
        QVERIFY(details->history.front().at <= details->history.back().at);
    }

    void anItemThatNobodyLookedAtHasNoAnswer() {
        open();
        add({"a.png"});
        const auto details = detailsOf(m_document->view(), item("a.png"));
        QVERIFY(details);
        QVERIFY(!details->answer);
        QVERIFY(details->said.empty());
        QVERIFY(details->history.empty());
    }

    void anItemThatIsGoneIsNotFound() {
        open();
        QCOMPARE(detailsOf(m_document->view(), ItemId{999}).error().code, ErrorCode::NotFound);
    }

    // Paths

    void anAddressKeepsBytesThatAreNotUtf8() {
        const auto path = pathFromUrl(QUrl::fromEncoded("file:///a%20b/%FF%C3%A4.jpg"));
        QVERIFY(path.has_value());
        QCOMPARE(QByteArray::fromStdString(path->native()), QByteArray("/a b/\xFF\xC3\xA4.jpg"));
        QCOMPARE(displayName(*path), QStringLiteral("%FF\u00e4.jpg"));
        QCOMPARE(pathFromUrl(urlFromPath(*path)), path);
        QVERIFY(!pathFromUrl(QUrl(QStringLiteral("https://example.org/a.jpg"))));
    }
};

} // namespace taxo::ui

QTEST_GUILESS_MAIN(taxo::ui::DocumentTest)
#include "document_test.moc"
