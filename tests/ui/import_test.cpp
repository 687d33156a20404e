// SPDX-License-Identifier: MIT
// What other programs wrote, dropped on the window: looked at, corrected, brought in, undone.
#include "core/vectors/npy.h"
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/column_table.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/models/drop_text.h"
#include "ui/window/drop_hint.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

#include <filesystem>
#include <initializer_list>
#include <string>
#include <vector>

namespace taxo::ui {

class ImportTest : public WindowFixture {
    Q_OBJECT

    void enter(const QMimeData& data) {
        QDragEnterEvent event(
            QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
    }

    void drop(const QMimeData& data) {
        enter(data);
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
        settle();
    }

    static void setPaths(QMimeData& data, const std::vector<std::filesystem::path>& paths) {
        QList<QUrl> urls;
        for (const auto& path : paths) {
            urls << QUrl::fromLocalFile(QFile::decodeName(path.c_str()));
        }
        data.setUrls(urls);
    }

    void drop(const std::vector<std::filesystem::path>& paths) {
        QMimeData data;
        setPaths(data, paths);
        drop(data);
    }

    std::filesystem::path write(const char* name, const std::string& text) const {
        return m_world->folder.write(name, text);
    }

    ImportDialog* dialog() const { return m_window->findChild<ImportDialog*>(); }

    QLineEdit& line(const char* field) const {
        return *find<QWidget>(field).findChild<QLineEdit*>();
    }

    /// Changes are looked at a moment later.
    void waitFor(const char* label, const char* expected) {
        const auto isSaid = [&] {
            settle();
            return text(label).contains(QLatin1String(expected));
        };
        QTRY_VERIFY2(isSaid(), expected);
    }

    void bringIn() {
        QVERIFY(find<QPushButton>("bringIn").isEnabled());
        find<QPushButton>("bringIn").click();
        settle();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

private Q_SLOTS:

    void init() {
        begin();
        open(with("bioclip-2"));
    }

    void cleanup() { end(); }

    // Tables

    void aTableIsCorrectedBroughtInAndUndone() {
        addPhotos({"a.png", "b.png"});
        drop({write("season.csv", "Datei,Art\na.png,Ursus arctos\nb.png,Lynx lynx\nc.png,x\n")});
        QVERIFY(dialog() != nullptr);
        QCOMPARE(text("importTitle"), QStringLiteral("Table of photographs: season.csv"));
        QVERIFY(text("importState").contains(QStringLiteral("which photograph")));
        QVERIFY(!find<QPushButton>("bringIn").isEnabled());

        auto& columns = find<ColumnTable>("importColumns");
        QCOMPARE(columns.item(1, 1)->text(), QStringLiteral("Ursus arctos, Lynx lynx, x"));
        columns.choose(0, ColumnRole::File);
        columns.choose(1, ColumnRole::Species);
        waitFor("importNew", "2 name(s)");
        QCOMPARE(find<QListWidget>("importProblems").count(), 1);
        QVERIFY(
            find<QListWidget>("importProblems").item(0)->text().contains(QStringLiteral("line 4")));
        QCOMPARE(count("verified"), 0);

        bringIn();
        QCOMPARE(dialog(), nullptr);
        QCOMPARE(count("verified"), 2);
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("season.csv")));
        QVERIFY(text("noticeDetails").contains(QStringLiteral("2 name(s)")));
        find<QPushButton>("noticeAction").click();
        settle();
        QCOMPARE(count("verified"), 0);
        QVERIFY(!isSeen("notice"));
    }

    void oneUseIsTakenFromAnotherColumn() {
        addPhotos({"a.png"});
        drop({write("t.csv", "file,species,was\na.png,Ursus arctos,Lynx lynx\n")});
        auto& columns = find<ColumnTable>("importColumns");
        columns.choose(2, ColumnRole::Species);
        QCOMPARE(columns.mapping().uses[1].role, ColumnRole::Ignored);
        QCOMPARE(qobject_cast<QComboBox*>(columns.cellWidget(1, 2))->currentIndex(), 0);
        waitFor("importNames", "Named: Lynx lynx (1)");
    }

    void photographsThatAreDroppedWithATableComeFirst() {
        drop({write("t.csv", "file,species\na.png,Ursus arctos\n"), m_world->photo("a.png")});
        QCOMPARE(document().size(), 1U);
        waitFor("importNew", "1 name(s)");
        bringIn();
        QCOMPARE(count("verified"), 1);
    }

    void photographsThatAreStillComingInAreWaitedFor() {
        addPhotos({"a.png"});
        drop({write("t.csv", "file,species\na.png,Ursus arctos\nb.png,Lynx lynx\n")});
        waitFor("importNew", "1 name(s)");
        QVERIFY(find<QPushButton>("bringIn").isEnabled());
        m_session->importer().add({m_world->photo("b.png")});
        QVERIFY(!find<QPushButton>("bringIn").isEnabled());
        waitFor("importNew", "2 name(s)");
        QVERIFY(find<QPushButton>("bringIn").isEnabled());
    }

    void photographsMayLieInAFolder() {
        const auto photo = m_world->photo("trap/CT-04/a.png");
        drop({write("t.csv", "file,species\nCT-04/a.png,Ursus arctos\n")});
        waitFor("importState", "In which folder");
        QVERIFY(!find<QPushButton>("bringIn").isEnabled());
        line("importFolder").setText(QFile::decodeName((m_world->folder / "trap").c_str()));
        waitFor("importState", "This would be new");
        QVERIFY(text("importFound").contains(QStringLiteral("come with them")));
        bringIn();
        QCOMPARE(count("verified"), 1);
        QVERIFY(text("noticeDetails").contains(QStringLiteral("1 new photograph(s)")));
    }

    void namesCanBeThoseOfAChecklist() {
        addPhotos({"a.png"});
        drop({write("t.csv", "file,species\na.png,Felis lynx\n")});
        waitFor("importNew", "1 name(s)");
        line("importChecklist")
            .setText(QFile::decodeName(
                write("list.csv", "synonym,accepted\nFelis lynx,Lynx lynx\n").c_str()));
        waitFor("importNames", "Lynx lynx");
    }

    void nothingIsKeptWhereItIsCancelled() {
        addPhotos({"a.png"});
        drop({write("t.csv", "file,species\na.png,Ursus arctos\n")});
        QTest::keyClick(dialog(), Qt::Key_Escape);
        settle();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(dialog(), nullptr);
        QCOMPARE(count("verified"), 0);
    }

    void closingEndsThePreview() {
        addPhotos({"a.png"});
        drop({write("t.csv", "file,species\na.png,Ursus arctos\n")});
        find<ColumnTable>("importColumns").choose(1, ColumnRole::Label);
        m_session->closeCollection();
        settle();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(dialog(), nullptr);
    }

    void severalAreAskedAboutOneAfterTheOther() {
        addPhotos({"a.png"});
        drop({write("one.csv", "file,species\na.png,Ursus arctos\n"),
              write("two.csv", "file,habitat\na.png,forest\n")});
        QVERIFY(text("importTitle").contains(QStringLiteral("one.csv")));
        waitFor("importNew", "1 name(s)");
        bringIn();
        QVERIFY(text("importTitle").contains(QStringLiteral("two.csv")));
        waitFor("importNew", "1 field(s)");
        bringIn();
        QCOMPARE(dialog(), nullptr);
        QCOMPARE(count("habitat:forest verified"), 1);
    }

    // Others

    void foldersNamedByTaxaMayBePhotographsAlone() {
        m_world->photo("taxa/Ursus arctos/a.png");
        m_world->photo("taxa/Lynx lynx/b.png");
        drop({m_world->folder / "taxa"});
        QCOMPARE(text("importTitle"), QStringLiteral("Folders named by taxa: taxa"));
        find<QPushButton>("importOnlyPhotos").click();
        settle();
        QCOMPARE(document().size(), 2U);
        QCOMPARE(count("verified"), 0);
    }

    void foldersNamedByTaxaBringTheirNames() {
        m_world->photo("taxa/Ursus arctos/a.png");
        drop({m_world->folder / "taxa"});
        waitFor("importState", "This would be new");
        bringIn();
        QCOMPARE(count("verified"), 1);
        QCOMPARE(count("unidentified"), 0); // the machine was asked about what came
    }

    void theThresholdOfDetectionsDecidesHowManyAreDrawn() {
        addPhotos({"a.png"});
        drop({write("md.json",
                    R"({"images": [{"file": "a.png", "detections": [)"
                    R"({"category": "1", "conf": 0.9, "bbox": [0.1, 0.1, 0.3, 0.3]},)"
                    R"({"category": "1", "conf": 0.4, "bbox": [0.5, 0.5, 0.3, 0.3]}]}],)"
                    R"("detection_categories": {"1": "animal"}, "info": {"detector": "md"}})")});
        waitFor("importNew", "2 region(s)");
        find<QDoubleSpinBox>("importThreshold").setValue(0.5);
        waitFor("importNew", "1 region(s)");
        bringIn();
        QCOMPARE(document().size(), 2U); // the photograph and its region
    }

    void embeddingsNeedTheNameOfTheirModel() {
        addPhotos({"a.png"});
        const auto npy = m_world->folder / "run.npy";
        auto writer = NpyWriter::create(npy, 2);
        QVERIFY(writer && writer->append(std::vector<float>{0.6F, 0.8F}) && writer->commit());
        drop({npy, write("run.csv", "file,species\na.png,Ursus arctos\n")});
        QCOMPARE(text("importTitle"), QStringLiteral("Embeddings with their table: run.npy"));
        QVERIFY(text("importState").contains(QStringLiteral("model")));
        find<QLineEdit>("importModel").setText(QStringLiteral("bioclip-2"));
        waitFor("importNew", "1 name(s)");
        QVERIFY(text("importFound").contains(QStringLiteral("1 embedding(s)")));
        bringIn();
        QCOMPARE(count("verified"), 1);
    }

    void whatCannotBeReadHereIsTold() {
        drop({write("walk.gpx", "<gpx/>"), write("letter.json", "{\"dear\": \"Ada\"}")});
        QVERIFY(text("noticeDetails").contains(QStringLiteral("walk.gpx")));
        QVERIFY(text("noticeDetails").contains(QStringLiteral("letter.json")));
        QVERIFY(!document().isOpen());
    }

    // Out of a browser

    void aPictureWithoutAFileIsKeptInOne() {
        QMimeData data;
        QImage picture(20, 10, QImage::Format_RGB32);
        picture.fill(Qt::blue);
        data.setImageData(picture);
        data.setUrls({QUrl(QStringLiteral("https://example.org/bear.jpg"))});
        drop(data);
        QCOMPARE(document().size(), 1U);
        const std::filesystem::directory_iterator kept(m_world->folder / "pasted");
        QCOMPARE(QImage(QFile::decodeName(kept->path().c_str())).pixelColor(1, 1),
                 QColor(Qt::blue));
    }

    void anAddressIsNotFetched() {
        QMimeData data;
        data.setUrls({QUrl(QStringLiteral("https://example.org/bear.jpg"))});
        drop(data);
        QVERIFY(text("noticeHeadline").contains(QStringLiteral("Save the picture first")));
        QVERIFY(!document().isOpen());
    }

    // The hint

    void whatHoversIsSaid() {
        QMimeData data;
        setPaths(data, {m_world->folder / "a.jpg", m_world->folder / "trip"});
        enter(data);
        QVERIFY(isSeen("dropHint"));
        QCOMPARE(find<DropHint>("dropHint").text(),
                 QStringLiteral("1 photograph(s) and 1 folder(s) into a new collection"));
        QDragLeaveEvent leave;
        QApplication::sendEvent(m_window.get(), &leave);
        QVERIFY(!isSeen("dropHint"));
    }

    void theHintGoesByNames() {
        const auto hint = [](std::initializer_list<const char*> names) {
            const std::vector<std::filesystem::path> paths(names.begin(), names.end());
            return dropText(paths, DropTarget::OpenCollection);
        };
        QCOMPARE(hint({"a.jpg", "b.CR2"}), QStringLiteral("2 photograph(s) into this collection"));
        QCOMPARE(hint({"alps.taxo"}), QStringLiteral("Open the collection “alps”"));
        QCOMPARE(hint({"alps.taxo", "a.jpg"}),
                 QStringLiteral("1 photograph(s) into the collection “alps”"));
        QCOMPARE(hint({"t.csv"}), QStringLiteral("Look at t.csv"));
        QCOMPARE(hint({"a.jpg", "t.csv"}),
                 QStringLiteral("1 photograph(s) into this collection, then look at t.csv"));
        QCOMPARE(hint({"t.csv", "md.json"}), QStringLiteral("Look at 2 file(s)"));
    }

    void theHintSaysThatTheDemoWorldIsLeft() {
        const std::vector<std::filesystem::path> photo = {"a.jpg"};
        const std::vector<std::filesystem::path> both = {"a.jpg", "t.csv"};
        QCOMPARE(dropText(photo, DropTarget::OwnCollection),
                 QStringLiteral("1 photograph(s) into your own collection, out of the demo world"));
        QCOMPARE(dropText(both, DropTarget::NewOutOfDemo),
                 QStringLiteral("1 photograph(s) into a new collection, out of the demo world, "
                                "then look at t.csv"));
        QCOMPARE(pictureDropText(DropTarget::OpenCollection),
                 QStringLiteral("This picture into this collection"));
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::ImportTest)
#include "import_test.moc"
