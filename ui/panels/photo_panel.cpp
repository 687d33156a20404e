// SPDX-License-Identifier: MIT
#include "ui/panels/photo_panel.h"

#include "core/collection/photo.h"
#include "ui/document/path_text.h"
#include "ui/models/error_text.h"
#include "ui/panels/state_mark.h"
#include "ui/panels/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
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
    setMinimumSize(240, 200);
    setFocusPolicy(Qt::ClickFocus);
    connect(&focus, &Focus::changed, this, &PhotoPanel::showCurrent);
    connect(&document, &CollectionDocument::listChanged, this, &PhotoPanel::showCurrent);
    connect(&document, &CollectionDocument::rowsChanged, this, &PhotoPanel::showCurrent);
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

void PhotoPanel::showCurrent() {
    if (!isVisible()) {
        return; // nothing is decoded that nobody sees
    }
    const auto row = m_document.rowOf(m_focus.current());
    const ItemRow* const item = row ? m_document.rowAt(*row) : nullptr;
    const PhotoId shown = item != nullptr ? item->photo : PhotoId();
    update();
    m_regions = item != nullptr ? regionsOf(m_document.view(), shown).value_or(m_regions)
                                : std::vector<Region>();
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

void PhotoPanel::decode(int longestSide) {
    const auto row = m_document.rowOf(m_focus.current());
    const ItemRow* const item = row ? m_document.rowAt(*row) : nullptr;
    if (item == nullptr) {
        return;
    }
    m_job = m_runner.start(
        {},
        On::Io,
        [decoder = m_decoder, file = item->file, longestSide](const Progress&) {
            return decoder->decode(file, longestSide);
        },
        this,
        [this, photo = m_photo, longestSide](const Result<QImage>& picture) {
            take(photo, longestSide, picture);
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
        m_full = isCurrent ? *picture : QImage();
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

void PhotoPanel::beginDrawing() {
    if (m_photo != PhotoId() && !m_document.isReadOnly()) {
        setDrawing(true);
        setFocus();
    }
}

void PhotoPanel::setDrawing(bool isDrawing) {
    if (m_isDrawing == isDrawing) {
        return;
    }
    m_isDrawing = isDrawing;
    m_pressed = m_last = QPointF();
    setCursor(isDrawing ? Qt::CrossCursor : Qt::ArrowCursor);
    Q_EMIT drawingChanged(isDrawing);
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
    }
}

void PhotoPanel::mouseMoveEvent(QMouseEvent* event) {
    if (!m_isMoving) {
        return;
    }
    const QPointF at = event->position() - QPointF(box().topLeft());
    if (!m_isDrawing) {
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

void PhotoPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_isDrawing) {
        setDrawing(false);
        return;
    }
    QWidget::keyPressEvent(event);
}

/// What the mouse spans, in shares of the picture; nothing where that is too small to be meant.
std::optional<Box> PhotoPanel::drawnBox() const {
    constexpr double kSmallest = 6.0; // pixels of the screen
    if (std::abs(m_last.x() - m_pressed.x()) < kSmallest ||
        std::abs(m_last.y() - m_pressed.y()) < kSmallest) {
        return std::nullopt;
    }
    const QRectF span = QRectF(m_view.toPicture(m_pressed), m_view.toPicture(m_last)).normalized();
    const QSizeF size = m_view.picture();
    return Box{span.left() / size.width(),
               span.top() / size.height(),
               span.width() / size.width(),
               span.height() / size.height()}
        .inPicture();
}

/// The smallest region there, so that one inside another can be reached.
std::optional<ItemId> PhotoPanel::regionAt(QPointF at) const {
    const QPointF point = m_view.toPicture(at);
    const double x = point.x() / m_view.picture().width();
    const double y = point.y() / m_view.picture().height();
    const Region* found = nullptr;
    for (const Region& region : m_regions) {
        const Box& box = region.box;
        const bool isInside =
            x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height;
        if (isInside &&
            (found == nullptr || box.width * box.height < found->box.width * found->box.height)) {
            found = &region;
        }
    }
    return found != nullptr ? std::optional(found->item) : std::nullopt;
}

void PhotoPanel::paintCaption(QPainter& painter) const {
    const auto row = m_document.rowOf(m_focus.current());
    if (!row || m_beside > 1) {
        return;
    }
    const QFontMetrics metrics(font());
    const int height = metrics.height() + 2 * kGap;
    const QRect line(kMargin, this->height() - height, width() - 2 * kMargin, height);
    painter.setPen(Theme::of(*this).quiet);
    //: the photograph's place among all: "3 of 25"
    QString place =
        tr("%L1 of %L2").arg(qulonglong{*row} + 1).arg(static_cast<qulonglong>(m_document.size()));
    if (!m_view.isFitted()) {
        const int percent = static_cast<int>(std::lround(100 * m_view.scale() / actualScale()));
        place = tr("%L1 %").arg(percent) + QStringLiteral("  ·  ") + place;
    }
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, place);
    const int width = line.width() - metrics.horizontalAdvance(place) - kMargin;
    const QString text = m_isDrawing
                             ? tr("Drag over what is to be an item of its own; Escape to leave it.")
                             : m_name;
    painter.drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideMiddle, width));
}

void PhotoPanel::paintRegions(QPainter& painter) const {
    const Theme& theme = Theme::of(*this);
    const QSizeF size = m_view.picture();
    const auto draw = [&](const QRectF& shares, const QColor& color, qreal width) {
        const QRectF rect(shares.left() * size.width(),
                          shares.top() * size.height(),
                          shares.width() * size.width(),
                          shares.height() * size.height());
        QPen pen(QColor(0, 0, 0, 140), width + 2); // seen on any ground
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.drawRect(rect);
        pen.setColor(color);
        pen.setWidthF(width);
        painter.setPen(pen);
        painter.drawRect(rect);
    };
    painter.setBrush(Qt::NoBrush);
    for (const Region& region : m_regions) {
        const bool isCurrent = region.item == m_focus.current();
        const Box& box = region.box;
        draw(QRectF(box.left, box.top, box.width, box.height),
             isCurrent ? theme.onAccent : QColor(255, 255, 255, 150),
             isCurrent ? 2.5 : 1.0);
    }
    if (const auto drawn = m_isDrawing && m_isMoving ? drawnBox() : std::nullopt) {
        draw(QRectF(drawn->left, drawn->top, drawn->width, drawn->height), theme.onAccent, 2.0);
    }
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
    const auto row = m_document.rowOf(m_focus.current());
    const ItemRow* const item = row ? m_document.rowAt(*row) : nullptr;
    if (decoded == nullptr && item != nullptr && item->isRegion) {
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
