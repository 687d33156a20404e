// SPDX-License-Identifier: MIT
// Regions in the window: moved, cut out of a drawer, and the numbers on their labels.
#include "core/collection/occurrences.h"
#include "core/collection/regions.h"
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/cut_dialog.h"
#include "ui/dialogs/numbers_dialog.h"
#include "ui/panels/box_grips.h"
#include "ui/panels/photo_panel.h"
#include "ui/panels/region_canvas.h"
#include "ui/panels/theme.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QFontMetrics>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

namespace taxo::ui {

namespace {

constexpr QSize kPicture(400, 300);
const Box kMiddle{0.25, 0.25, 0.5, 0.5};

/// Finds three specimens in every picture, and codes by the brightness of its first pixel.
class ThreeFinder : public SpecimenReader {
public:
    Result<std::vector<Box>> findSpecimens(const ImageBuffer& /*picture*/,
                                           const SpecimenOptions& options,
                                           const Progress& /*progress*/) const override {
        std::vector<Box> boxes = {{0.1, 0.1, 0.2, 0.2}, {0.4, 0.1, 0.2, 0.2}, {0.7, 0.1, 0.2, 0.2}};
        if (options.sensitivity > 0.9) {
            boxes.push_back({0.1, 0.6, 0.1, 0.1});
        }
        return boxes;
    }

    Result<std::vector<Barcode>> readBarcodes(const ImageBuffer& picture,
                                              const Progress& /*progress*/) const override {
        const std::map<int, std::string> kTexts = {{0, "B-1 of 3"}, {255, "B-2 of 3"}};
        const auto text = kTexts.find(picture.pixels.front());
        return text == kTexts.end() ? std::vector<Barcode>()
                                    : std::vector<Barcode>{{text->second, "QRCode", Box()}};
    }
};

bool isNear(const Box& a, const Box& b, double by = 0.01) {
    return std::abs(a.left - b.left) < by && std::abs(a.top - b.top) < by &&
           std::abs(a.width - b.width) < by && std::abs(a.height - b.height) < by;
}

} // namespace

class RegionsTest : public WindowFixture {
    Q_OBJECT

    std::filesystem::path picture(const char* name, QColor color = Qt::darkGreen) {
        QImage image(kPicture, QImage::Format_RGB32);
        image.fill(color);
        image.setPixelColor(399, 299, QColor::fromRgb(static_cast<QRgb>(qHash(QByteArray(name)))));
        const auto file = m_world->folder / name;
        image.save(QFile::decodeName(file.c_str()), "PNG");
        return file;
    }

    void openPictures(std::vector<std::filesystem::path> files) {
        Services services = m_world->services();
        services.openSpecimenReader = []() -> Result<std::unique_ptr<SpecimenReader>> {
            return std::make_unique<ThreeFinder>();
        };
        open(with("bioclip"), std::move(services));
        m_session->open(std::move(files));
        settle();
    }

    PhotoPanel& photo() const { return find<PhotoPanel>("photo"); }

    RegionCanvas& canvas() const { return find<RegionCanvas>("canvas"); }

    std::vector<Region> regions(std::size_t ofRow = 0) const {
        const auto found = regionsOf(m_session->document().view(), row(ofRow).photo);
        return found.value_or(std::vector<Region>());
    }

    Box box() const { return regions().front().box; }

    /// One photograph with a region, which is in focus.
    void openRegion() {
        openPictures({picture("a.png")});
        m_session->review().drawRegion(row(0).photo, kMiddle);
        settle();
        m_session->focus().set(regions().front().item);
        settle();
    }

    /// Where a share of the picture lies in the photo panel.
    QPoint at(double x, double y) const {
        const QRect area = photo().rect().adjusted(
            kMargin, kMargin, -kMargin, -QFontMetrics(photo().font()).height() - 2 * kGap);
        const double scale = std::min({static_cast<double>(area.width()) / kPicture.width(),
                                       static_cast<double>(area.height()) / kPicture.height(),
                                       2.0});
        return (QPointF(area.topLeft()) + QPointF(area.width(), area.height()) / 2 +
                QPointF((x - 0.5) * kPicture.width(), (y - 0.5) * kPicture.height()) * scale)
            .toPoint();
    }

    QPoint onCanvas(double x, double y) const {
        const QPointF middle(canvas().width() / 2.0, canvas().height() / 2.0);
        const double scale = std::min({canvas().width() / 400.0, canvas().height() / 300.0, 2.0});
        return (middle + QPointF((x - 0.5) * 400, (y - 0.5) * 300) * scale).toPoint();
    }

    void drag(QWidget& widget, QPoint from, QPoint to, Qt::KeyboardModifiers with = {}) {
        QTest::mousePress(&widget, Qt::LeftButton, with, from);
        QTest::mouseMove(&widget, (from + to) / 2);
        QTest::mouseMove(&widget, to);
        QTest::mouseRelease(&widget, Qt::LeftButton, with, to);
        settle();
    }

    void click(const char* button) {
        QTest::mouseClick(&find<QPushButton>(button), Qt::LeftButton);
        settle();
    }

private Q_SLOTS:

    void init() { begin(); }

    void cleanup() { end(); }

    void enterDrawsABoxInTheMiddle() {
        openPictures({picture("a.png")});
        QTest::keyClick(&find<QWidget>("gallery"), Qt::Key_D);
        QTest::keyClick(&photo(), Qt::Key_Return);
        settle();
        QCOMPARE(regions().size(), 1U);
        QVERIFY(isNear(box(), kMiddle));
        QCOMPARE(count("verified"), 0);
    }

    void aCornerIsTakenBeforeASideAndTheMiddleMoves() {
        const QRectF box(100, 100, 200, 100);
        QCOMPARE(gripAt(box, {102, 98}, 5), (Grip{-1, -1}));
        QCOMPARE(gripAt(box, {200, 202}, 5), (Grip{0, 1}));
        QCOMPARE(gripAt(box, {200, 150}, 5), (Grip{.isWhole = true}));
        QVERIFY(gripAt(box, {150, 150}, 5).isNone());
        QVERIFY(gripAt(box, {90, 150}, 5).isNone());
        QCOMPARE(gripAt({100, 100, 12, 12}, {104, 108}, 5), (Grip{.isWhole = true}));
    }

    void whatIsDraggedStaysInThePictureAndKeepsASize() {
        const QRectF bounds(0, 0, 400, 300);
        const QRectF box(100, 100, 200, 100);
        QCOMPARE(dragged(box, {.isWhole = true}, {500, 0}, bounds, 5), QRectF(200, 100, 200, 100));
        QCOMPARE(dragged(box, {1, 1}, {10, -20}, bounds, 5), QRectF(100, 100, 210, 80));
        QCOMPARE(dragged(box, {-1, 0}, {500, 0}, bounds, 5), QRectF(295, 100, 5, 100));
        QCOMPARE(dragged(box, {0, -1}, {0, -500}, bounds, 5), QRectF(100, 0, 200, 200));
    }

    void aRegionIsResizedByItsCornerInOneStepThatIsUndone() {
        openRegion();
        drag(photo(), at(0.75, 0.75), at(0.9, 0.85));
        QVERIFY(isNear(box(), {0.25, 0.25, 0.65, 0.6}));
        QCOMPARE(m_session->document().nextUndo()->text, std::string("1 region moved"));
        m_session->document().undo();
        settle();
        QVERIFY(isNear(box(), kMiddle, 1e-9));
    }

    void aRegionIsMovedByItsMiddle() {
        openRegion();
        drag(photo(), at(0.5, 0.5), at(0.6, 0.4));
        QVERIFY(isNear(box(), {0.35, 0.15, 0.5, 0.5}));
    }

    void aClickOnAHandleMovesNothing() {
        openRegion();
        QTest::mouseClick(&photo(), Qt::LeftButton, {}, at(0.75, 0.75));
        settle();
        QCOMPARE(m_session->document().nextUndo()->text, std::string("1 region drawn"));
    }

    void aRegionThatWasMovedIsIdentifiedAnewAlsoAfterUndo() {
        openRegion();
        QCOMPARE(count("unidentified"), 0);
        int looked = 0;
        m_world->beforeEach = [&](const std::filesystem::path&) { ++looked; };
        drag(photo(), at(0.5, 0.5), at(0.6, 0.4));
        QCOMPARE(looked, 1);
        m_session->document().undo();
        settle();
        QCOMPARE(looked, 2);
        QCOMPARE(row(1).status, ItemStatus::Suggested);
        m_world->beforeEach = {};
    }

    void keysMoveARegionAsOneStep() {
        openRegion();
        trigger(QStringLiteral("&Change the region"));
        QVERIFY(photo().isChanging());
        for (int i = 0; i < 10; ++i) {
            QTest::keyClick(&photo(), Qt::Key_Right);
        }
        QTest::keyClick(&photo(), Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(isNear(box(), kMiddle, 1e-9));
        QTest::keyClick(&photo(), Qt::Key_Return);
        settle();
        QVERIFY(isNear(box(), {0.30, 0.25, 0.5, 0.505}, 1e-6));
        QCOMPARE(row(1).status, ItemStatus::Suggested); // Enter has confirmed nothing
        m_session->document().undo();
        settle();
        QVERIFY(isNear(box(), kMiddle, 1e-9));
    }

    void escapeLeavesARegionAsItWas() {
        openRegion();
        trigger(QStringLiteral("&Change the region"));
        QTest::keyClick(&photo(), Qt::Key_Left);
        QTest::keyClick(&photo(), Qt::Key_Escape);
        settle();
        QVERIFY(!photo().isChanging());
        QVERIFY(isNear(box(), kMiddle, 1e-9));
    }

    void aDrawerIsCutInOneStep() {
        openPictures({picture("drawer.png")});
        trigger(QStringLiteral("C&ut into regions …"));
        QCOMPARE(canvas().boxes().size(), 3U);
        click("cut");
        QVERIFY(m_window->findChild<CutDialog*>() == nullptr ||
                !m_window->findChild<CutDialog*>()->isVisible());
        QCOMPARE(m_session->document().size(), 4U);
        QCOMPARE(regions().front().drawnBy, std::string(kSpecimenFinder));
        m_session->document().undo();
        settle();
        QCOMPARE(m_session->document().size(), 1U);
    }

    void aProposalIsPutRightByKeys() {
        openPictures({picture("drawer.png")});
        trigger(QStringLiteral("C&ut into regions …"));
        click("next"); // the first
        click("remove");
        QCOMPARE(canvas().boxes().size(), 2U);
        click("undo");
        QCOMPARE(canvas().boxes().size(), 3U);
        click("all");
        click("merge");
        QCOMPARE(canvas().boxes().size(), 1U);
        QVERIFY(isNear(canvas().boxes().front().box, {0.1, 0.1, 0.8, 0.2}, 1e-9));
        click("split");
        QCOMPARE(canvas().boxes().size(), 2U);
        click("add");
        QCOMPARE(canvas().boxes().size(), 3U);
        QTest::keyClick(&canvas(), Qt::Key_Left);
        click("cut");
        QCOMPARE(regions().size(), 3U);
        QCOMPARE(regions().back().drawnBy, std::string("Ada"));
    }

    void aBoxIsDrawnSelectedAndDraggedByMouse() {
        openPictures({picture("drawer.png")});
        trigger(QStringLiteral("C&ut into regions …"));
        drag(canvas(), onCanvas(0.2, 0.6), onCanvas(0.4, 0.9));
        QCOMPARE(canvas().boxes().size(), 4U);
        QVERIFY(isNear(canvas().boxes().back().box, {0.2, 0.6, 0.2, 0.3}));
        drag(canvas(), onCanvas(0.4, 0.9), onCanvas(0.5, 0.8));
        QVERIFY(isNear(canvas().boxes().back().box, {0.2, 0.6, 0.3, 0.2}));
        drag(canvas(), onCanvas(0.05, 0.05), onCanvas(0.65, 0.35), Qt::ShiftModifier);
        QCOMPARE(canvas().selected(), 2U);
    }

    void aGridIsAdjusted() {
        openPictures({picture("tray.png")});
        trigger(QStringLiteral("C&ut into regions …"));
        find<QRadioButton>("isGrid").setChecked(true);
        find<QSpinBox>("rows").setValue(2);
        find<QSpinBox>("columns").setValue(3);
        QCOMPARE(canvas().boxes().size(), 6U);
        QVERIFY(isNear(canvas().boxes().front().box, {0.1, 0.1, 0.8 / 3, 0.1}, 1e-9));
        drag(canvas(), onCanvas(0.9, 0.3), onCanvas(0.7, 0.9)); // the frame's corner
        QVERIFY(isNear(canvas().boxes().front().box, {0.1, 0.1, 0.2, 0.4}));
        click("cut");
        QCOMPARE(regions().size(), 6U);
        QCOMPARE(regions().front().drawnBy, std::string(kGridDrawer));
    }

    void moreIsFoundWithHigherSensitivity() {
        openPictures({picture("drawer.png")});
        trigger(QStringLiteral("C&ut into regions …"));
        find<QSlider>("sensitivity").setValue(20);
        settle();
        QCOMPARE(canvas().boxes().size(), 4U);
    }

    void aSearchThatIsStoppedLeavesTheProposalAsItWas() {
        openPictures({picture("drawer.png")});
        trigger(QStringLiteral("C&ut into regions …"));
        find<QSlider>("sensitivity").setValue(20);
        QVERIFY(!find<QPushButton>("cut").isEnabled());
        m_session->stopAll();
        settle();
        QCOMPARE(canvas().boxes().size(), 3U);
        QVERIFY(find<QPushButton>("cut").isEnabled());
    }

    void theNextPictureGetsTheSameLayout() {
        openPictures({picture("a.png"), picture("b.png")});
        m_session->focus().set(row(0).item);
        trigger(QStringLiteral("C&ut into regions …"));
        click("next");
        click("remove");
        click("cutAndNext");
        QCOMPARE(m_session->focus().current(), row(1).item);
        QCOMPARE(canvas().boxes().size(), 2U);
        QVERIFY(!find<QPushButton>("cutAndNext").isEnabled());
        click("cut");
        QCOMPARE(m_session->document().size(), 6U);
        QCOMPARE(regions(0).size(), 2U);
        QCOMPARE(regions(1).size(), 2U);
        QVERIFY(isNear(regions(1).front().box, regions(0).front().box, 1e-9));
    }

    void aReadingThatIsStoppedSaysSo() {
        openPictures({picture("a.png", Qt::black)});
        trigger(QStringLiteral("Read catalogue &numbers …"));
        QVERIFY(find<QPushButton>("write").isEnabled());
        auto& pattern = find<QLineEdit>("pattern");
        pattern.setText(QStringLiteral("B-#"));
        QTest::keyClick(&pattern, Qt::Key_Return);
        m_session->stopAll();
        settle();
        QCOMPARE(text("summaryOfNumbers"), QStringLiteral("Stopped."));
        QVERIFY(!find<QPushButton>("write").isEnabled());
        QTest::keyClick(&pattern, Qt::Key_Return);
        settle();
        QVERIFY(find<QPushButton>("write").isEnabled());
    }

    void numbersAreShownAndWrittenInOneStep() {
        openPictures(
            {picture("a.png", Qt::black), picture("b.png", Qt::white), picture("c.png", Qt::gray)});
        const std::vector<ItemId> all = {row(0).item, row(1).item, row(2).item};
        m_session->focus().set(all.front());
        m_session->selection().set(all);
        trigger(QStringLiteral("Read catalogue &numbers …"));
        auto& pattern = find<QLineEdit>("pattern");
        auto* const model = find<QTableView>("numbers").model();
        const QAbstractItemModelTester tester(
            model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("B-1 of 3"));
        pattern.setText(QStringLiteral("B-#"));
        QTest::keyClick(&pattern, Qt::Key_Return);
        settle();
        QCOMPARE(model->rowCount(), 3);
        QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("B-1"));
        QCOMPARE(model->index(2, 2).data().toString(), QStringLiteral("nothing was read"));
        click("write");
        const Collection& view = m_session->document().view();
        QVERIFY(*findOccurrence(view, "B-1") && *findOccurrence(view, "B-2"));
        QCOMPARE(text("catalogNumber"), QStringLiteral("B-1"));
        QVERIFY(isSeen("catalogNumber"));
        m_session->document().undo();
        settle();
        QVERIFY(!isSeen("catalogNumber"));
        QVERIFY(!*findOccurrence(view, "B-1") && !*findOccurrence(view, "B-2"));
    }
};

} // namespace taxo::ui

TAXO_WINDOW_TEST(taxo::ui::RegionsTest)
#include "regions_test.moc"
