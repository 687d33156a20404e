// SPDX-License-Identifier: MIT
#include "ui/panels/photo_panel.h"

#include "core/collection/photo.h"
#include "ui/document/path_text.h"
#include "ui/models/error_text.h"
#include "ui/panels/state_mark.h"
#include "ui/panels/theme.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace taxo::ui {

namespace {

/// Pixels of the longer side: enough for the panel of a large screen, decoded in a fraction of a
/// second.
constexpr int kLongestSide = 2560;
/// Enlarged: everything, up to what memory bears (576 MB).
constexpr int kFullSide = 12000;
constexpr qsizetype kBytesKept = qsizetype{96} << 20U;
constexpr double kWheelStep = 1.25;

} // namespace

PhotoPanel::PhotoPanel(CollectionDocument& document,
                       Focus& focus,
                       ThumbnailCache& thumbnails,
                       JobRunner& runner,
                       std::shared_ptr<LazyDecoder> decoder,
                       QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_focus(focus)
    , m_thumbnails(thumbnails)
    , m_runner(runner)
    , m_decoder(std::move(decoder))
    , m_pictures(kBytesKept)
    , m_fullSide(kFullSide) {
    setObjectName(QStringLiteral("photo"));
    setMinimumSize(240, 120);
    setFocusPolicy(Qt::ClickFocus);
    setMouseTracking(true); // handles show what they do
    connect(&focus, &Focus::changed, this, &PhotoPanel::showCurrent);
    connect(&document, &CollectionDocument::listChanged, this, &PhotoPanel::showCurrent);
    connect(&document, &CollectionDocument::rowsChanged, this, &PhotoPanel::showCurrent);
    connect(&document, &CollectionDocument::closed, this, &PhotoPanel::forgetAll);
    connect(&document, &CollectionDocument::decisionFailed, this, [this] {
        if (!m_isChanging && m_grip.isNone()) {
            m_changed.reset(); // where the region was dragged to it is not
            update();
        }
    });
    connect(&thumbnails, &ThumbnailCache::changed, this, [this](ItemId id) {
        if (id == m_focus.current()) {
            update();
        }
    });
}

void PhotoPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    showCurrent();
}

/// Also one that the list leaves out.
std::optional<ItemRow> PhotoPanel::currentItem() const {
    const std::array<ItemId, 1> one = {m_focus.current()};
    if (!m_document.isOpen() || one.front() == ItemId()) {
        return std::nullopt;
    }
    auto rows =
        rowsOf(m_document.view(), one, m_document.reader()).value_or(std::vector<ItemRow>());
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

void PhotoPanel::showCurrent() {
    if (!isVisible()) {
        return; // nothing is decoded that nobody sees
    }
    if (m_focus.current() != m_region) {
        finishChange(false);
        m_region = m_focus.current();
    }
    m_item = currentItem();
    const ItemRow* const item = m_item ? &*m_item : nullptr;
    const PhotoId shown = item != nullptr ? item->photo : PhotoId();
    update();
    // Read here: by an index, no more than one sees in one photograph.
    m_regions = item != nullptr ? regionsOf(m_document.view(), shown).value_or(m_regions)
                                : std::vector<Region>();
    if (!m_isChanging && m_grip.isNone()) {
        m_changed.reset(); // the collection has it now
    }
    if (shown == m_photo) {
        return;
    }
    m_runner.cancel(m_job);
    m_problem.reset();
    m_photo = shown;
    m_full = {};
    m_isFullWanted = false;
    setDrawing(false);
    m_name = item != nullptr ? displayName(item->file) : QString();
    setAccessibleName(m_name);
    if (item == nullptr) {
        return;
    }
    const auto photo = photoOf(m_document.view(), shown);
    const bool isSized = photo && photo->file.width > 0 && photo->file.height > 0;
    m_view.setPicture(isSized ? QSizeF(photo->file.width, photo->file.height) : QSizeF());
    if (!m_pictures.contains(shown.value)) {
        decode(kLongestSide);
    }
}

/// Photographs have the same numbers in another collection.
void PhotoPanel::forgetAll() {
    ++m_generation;
    m_runner.cancel(m_job);
    m_pictures.clear();
    m_full = {};
    m_isFullWanted = false;
    m_photo = {};
    m_item.reset();
    m_regions.clear();
    m_problem.reset();
    finishChange(false);
    setDrawing(false);
}

void PhotoPanel::decode(int longestSide) {
    if (!m_item) {
        return;
    }
    m_job = m_runner.start(
        {},
        On::Io,
        [decoder = m_decoder, file = m_item->file, longestSide](const Progress&) {
            return decoder->decode(file, longestSide);
        },
        this,
        [this, photo = m_photo, longestSide, generation = m_generation](
            const Result<QImage>& picture) {
            if (generation == m_generation) {
                take(photo, longestSide, picture);
            }
        },
        Urgency::Waited);
}

void PhotoPanel::take(PhotoId photo, int longestSide, const Result<QImage>& picture) {
    const bool isCurrent = photo == m_photo;
    if (!picture) {
        if (picture.error().code != ErrorCode::Cancelled && isCurrent &&
            longestSide == kLongestSide) {
            m_problem = picture.error();
        }
    } else if (longestSide != kLongestSide) {
        m_full = isCurrent ? *picture : m_full;
    } else {
        m_pictures.insert(photo.value, new QImage(*picture), picture->sizeInBytes()); // owned there
    }
    if (isCurrent && picture && m_view.picture().isEmpty()) {
        m_view.setPicture(picture->size()); // its size was not known before
    }
    if (isCurrent) {
        update();
    }
}

/// Where the picture is enlarged beyond what was decoded.
void PhotoPanel::wantFull() {
    const QImage* const now = picture();
    const bool isEnough =
        now == nullptr || std::max(now->width(), now->height()) < kLongestSide ||
        m_view.scale() * m_view.picture().width() * devicePixelRatio() <= now->width();
    if (!isEnough && !std::exchange(m_isFullWanted, true)) {
        decode(m_fullSide);
    }
}

const QImage* PhotoPanel::picture() const {
    return m_full.isNull() ? m_pictures.object(m_photo.value) : &m_full;
}

void PhotoPanel::setBeside(int count) {
    m_beside = count;
    m_fullSide = static_cast<int>(kFullSide / std::sqrt(count));
    m_pictures.setMaxCost(kBytesKept / count);
    m_view.setView(box().size());
    update();
}

void PhotoPanel::show(const PictureView::Part& part) {
    m_view.show(part);
    wantFull();
    update();
}

/// A person did.
void PhotoPanel::changePart() {
    wantFull();
    update();
    Q_EMIT partChanged();
}

QRect PhotoPanel::box() const {
    if (m_beside > 1) {
        return rect();
    }
    const int caption = QFontMetrics(font()).height() + 2 * kGap;
    return rect().adjusted(kMargin, kMargin, -kMargin, -caption);
}

void PhotoPanel::toggleActualSize() {
    const QPointF middle(QRectF(box()).center() - QPointF(box().topLeft()));
    if (m_view.isFitted()) {
        m_view.zoomTo(actualScale(), middle);
    } else {
        m_view.fit();
    }
    changePart();
}

void PhotoPanel::zoomBy(double factor) {
    const QPointF middle(QRectF(box()).center() - QPointF(box().topLeft()));
    m_view.zoomTo(m_view.scale() * factor, middle);
    changePart();
}

void PhotoPanel::turn(int quarters) {
    m_view.turn(quarters);
    update();
}

void PhotoPanel::resizeEvent(QResizeEvent* /*event*/) {
    m_view.setView(box().size());
}

void PhotoPanel::wheelEvent(QWheelEvent* event) {
    const double steps = event->angleDelta().y() / 120.0;
    m_view.zoomTo(m_view.scale() * std::pow(kWheelStep, steps),
                  event->position() - QPointF(box().topLeft()));
    changePart();
    event->accept();
}

void PhotoPanel::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        m_pressed = m_last = event->position() - QPointF(box().topLeft());
        m_isMoving = true;
        m_grip = m_isDrawing ? Grip() : gripOfCurrent(m_pressed);
    }
}

void PhotoPanel::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position() - QPointF(box().topLeft());
    if (!m_isMoving) {
        showGripCursor(at);
        return;
    }
    if (const Region* const region = currentRegion(); region != nullptr && !m_grip.isNone()) {
        const QPointF by = m_view.toPicture(at) - m_view.toPicture(m_pressed);
        m_changed = inShares(dragged(inPixels(region->box),
                                     m_grip,
                                     by,
                                     QRectF(QPointF(), m_view.picture()),
                                     kGripReach / m_view.scale()));
    } else if (!m_isDrawing) {
        m_view.pan(at - m_last);
        Q_EMIT partChanged();
    }
    m_last = at;
    update();
}

void PhotoPanel::mouseReleaseEvent(QMouseEvent* event) {
    if (!std::exchange(m_isMoving, false)) {
        return;
    }
    if (m_isDrawing) {
        const auto drawn = drawnBox();
        setDrawing(false);
        if (drawn) {
            Q_EMIT regionDrawn(m_photo, *drawn);
        }
        return;
    }
    constexpr double kStill = 4.0;
    if (!std::exchange(m_grip, Grip()).isNone() && !m_isChanging) {
        finishChange((m_last - m_pressed).manhattanLength() >= kStill);
        return;
    }
    const QPointF at = event->position() - QPointF(box().topLeft());
    if ((at - m_pressed).manhattanLength() < kStill) {
        if (const auto region = regionAt(at)) {
            m_focus.set(*region);
        } else {
            Q_EMIT clicked();
        }
    }
}

void PhotoPanel::mouseDoubleClickEvent(QMouseEvent* event) {
    if (m_view.isFitted()) {
        m_view.zoomTo(actualScale(), event->position() - QPointF(box().topLeft()));
    } else {
        m_view.fit();
    }
    changePart();
}

void PhotoPanel::paintCaption(QPainter& painter) const {
    const auto row = m_document.rowOf(m_focus.current());
    if (!m_item || m_beside > 1) {
        return;
    }
    const QFontMetrics metrics(font());
    const int height = metrics.height() + 2 * kGap;
    const QRect line(kMargin, this->height() - height, width() - 2 * kMargin, height);
    painter.setPen(Theme::of(*this).quiet);
    if (const QString doing = hint(); !doing.isEmpty()) {
        painter.drawText(line,
                         Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(doing, Qt::ElideRight, line.width()));
        return;
    }
    QString place = tr("not in the list");
    if (row) {
        //: the photograph's place among all: "3 of 25"
        place = tr("%L1 of %L2")
                    .arg(qulonglong{*row} + 1)
                    .arg(static_cast<qulonglong>(m_document.size()));
    }
    if (!m_view.isFitted()) {
        const int percent = static_cast<int>(std::lround(100 * m_view.scale() / actualScale()));
        place = tr("%L1 %").arg(percent) + QStringLiteral("  ·  ") + place;
    }
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, place);
    const int width = line.width() - metrics.horizontalAdvance(place) - kMargin;
    QString name = m_name;
    if (m_problem) { // the small picture is seen instead
        name = photoHeadline(m_problem->code) + QStringLiteral("  ·  ") + name;
        painter.setPen(Theme::of(*this).bad);
    }
    painter.drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(name, Qt::ElideMiddle, width));
}

void PhotoPanel::paintProblem(QPainter& painter) const {
    const QRect area = box();
    const QFontMetrics metrics(font());
    QRectF square(0, 0, 40, 40);
    square.moveCenter(QPointF(area.center()) - QPointF(0, metrics.height() + 12));
    paintMark(painter, square, Mark::Failed, Theme::of(*this));
    painter.setPen(Theme::of(*this).text);
    painter.drawText(QRect(area.left(), area.center().y() + 8, area.width(), 3 * metrics.height()),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     photoHeadline(m_problem->code));
}

void PhotoPanel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(*this).photo);
    paintCaption(painter);
    const QImage* const decoded = picture();
    const QImage shown = decoded != nullptr ? *decoded : m_thumbnails.image(m_focus.current());
    if (shown.isNull() || m_view.picture().isEmpty()) {
        if (m_problem) {
            paintProblem(painter);
        }
        return;
    }
    if (decoded == nullptr && m_item && m_item->isRegion) {
        return; // its thumbnail is but a part
    }
    painter.setClipRect(box());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QTransform place = m_view.transform();
    place *= QTransform::fromTranslate(box().left(), box().top());
    painter.setTransform(place);
    painter.drawImage(QRectF(QPointF(), m_view.picture()), shown);
    paintRegions(painter);
}

} // namespace taxo::ui
