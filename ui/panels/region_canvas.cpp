// SPDX-License-Identifier: MIT
#include "ui/panels/region_canvas.h"

#include "core/specimens/layout.h"
#include "ui/panels/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

constexpr std::size_t kMostUndone = 200;

double areaOf(const Box& box) {
    return box.width * box.height;
}

} // namespace

RegionCanvas::RegionCanvas(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("canvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(320, 240);
    setMouseTracking(true);
}

void RegionCanvas::setPicture(const QImage& picture, QSizeF size) {
    m_picture = picture;
    if (size != m_view.picture()) {
        m_view.setPicture(size);
    }
    update();
}

void RegionCanvas::setFixed(std::vector<Box> boxes) {
    m_fixed = std::move(boxes);
    update();
}

void RegionCanvas::setBoxes(const std::vector<Box>& boxes) {
    if (!m_boxes.empty()) {
        remember();
    }
    m_boxes.clear();
    for (const Box& box : boxes) {
        m_boxes.push_back({.box = box});
    }
    tell();
}

void RegionCanvas::setArea(std::optional<Box> area) {
    m_area = area;
    update();
}

std::size_t RegionCanvas::selected() const {
    return static_cast<std::size_t>(std::ranges::count(m_boxes, true, &CanvasBox::isSelected));
}

QRectF RegionCanvas::inPixels(const Box& box) const {
    const QSizeF size = m_view.picture();
    return {box.left * size.width(),
            box.top * size.height(),
            box.width * size.width(),
            box.height * size.height()};
}

Box RegionCanvas::inShares(const QRectF& rect) const {
    const QSizeF size = m_view.picture();
    const Box box{rect.left() / size.width(),
                  rect.top() / size.height(),
                  rect.width() / size.width(),
                  rect.height() / size.height()};
    return box.inPicture().value_or(box);
}

void RegionCanvas::remember() {
    m_before.push_back(m_boxes);
    if (m_before.size() > kMostUndone) {
        m_before.erase(m_before.begin());
    }
}

void RegionCanvas::tell() {
    update();
    Q_EMIT changed();
}

void RegionCanvas::undo() {
    if (canUndo()) {
        m_boxes = std::move(m_before.back());
        m_before.pop_back();
        tell();
    }
}

void RegionCanvas::addInMiddle() {
    remember();
    Box box{0.45, 0.45, 0.1, 0.1};
    if (!m_boxes.empty()) {
        std::vector<Box> sizes;
        for (const CanvasBox& one : m_boxes) {
            sizes.push_back(one.box);
        }
        std::ranges::nth_element(
            sizes, sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2), {}, areaOf);
        box = sizes[sizes.size() / 2];
    }
    const QRectF usual = inPixels(box);
    QRectF middle = usual;
    middle.moveCenter(m_view.toPicture(QPointF(width() / 2.0, height() / 2.0)));
    const QRectF bounds(QPointF(), m_view.picture());
    for (CanvasBox& one : m_boxes) {
        one.isSelected = false;
    }
    m_boxes.push_back(
        {inShares(dragged(usual, {.isWhole = true}, middle.topLeft() - usual.topLeft(), bounds, 1)),
         true,
         true});
    tell();
}

void RegionCanvas::mergeSelected() {
    if (selected() < 2) {
        return;
    }
    remember();
    std::vector<Box> merged;
    for (const CanvasBox& one : m_boxes) {
        if (one.isSelected) {
            merged.push_back(one.box);
        }
    }
    std::erase_if(m_boxes, [](const CanvasBox& one) { return one.isSelected; });
    m_boxes.push_back({boxAround(merged), true, true});
    tell();
}

void RegionCanvas::splitSelected() {
    if (selected() == 0) {
        return;
    }
    remember();
    const double aspect = m_view.picture().width() / m_view.picture().height();
    std::vector<CanvasBox> split;
    for (const CanvasBox& one : m_boxes) {
        if (one.isSelected) {
            for (const Box& half : halvesOf(one.box, aspect)) {
                split.push_back({half, true, true});
            }
        } else {
            split.push_back(one);
        }
    }
    m_boxes = std::move(split);
    tell();
}

void RegionCanvas::removeSelected() {
    if (selected() > 0) {
        remember();
        std::erase_if(m_boxes, [](const CanvasBox& one) { return one.isSelected; });
        tell();
    }
}

void RegionCanvas::selectAll() {
    for (CanvasBox& one : m_boxes) {
        one.isSelected = true;
    }
    tell();
}

void RegionCanvas::selectFollowing() {
    selectNext(1);
}

void RegionCanvas::selectPreceding() {
    selectNext(-1);
}

void RegionCanvas::selectNext(int step) {
    if (m_boxes.empty()) {
        return;
    }
    const auto first = std::ranges::find(m_boxes, true, &CanvasBox::isSelected);
    const auto count = static_cast<int>(m_boxes.size());
    int next = step > 0 ? 0 : count - 1;
    if (first != m_boxes.end()) {
        next = (static_cast<int>(first - m_boxes.begin()) + step + count) % count;
    }
    select(static_cast<std::size_t>(next), false);
}

void RegionCanvas::select(std::optional<std::size_t> place, bool toggles) {
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const bool isIt = place == i;
        bool& isSelected = m_boxes[i].isSelected;
        isSelected = toggles ? isSelected != isIt : isIt;
    }
    tell();
}

/// The smallest one, so that one inside another can be reached.
std::optional<std::size_t> RegionCanvas::boxAt(QPointF point) const {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        if (inPixels(m_boxes[i].box).contains(point) &&
            (!found || areaOf(m_boxes[i].box) < areaOf(m_boxes[*found].box))) {
            found = i;
        }
    }
    return found;
}

void RegionCanvas::resizeEvent(QResizeEvent* /*event*/) {
    m_view.setView(size());
}

/// Arrow keys move what is selected, with Shift its lower right corner.
bool RegionCanvas::nudge(const QKeyEvent& key) {
    constexpr double kStep = 1.0 / 400;
    QPointF by;
    switch (key.key()) {
    case Qt::Key_Left:
        by = {-kStep * m_view.picture().width(), 0};
        break;
    case Qt::Key_Right:
        by = {kStep * m_view.picture().width(), 0};
        break;
    case Qt::Key_Up:
        by = {0, -kStep * m_view.picture().height()};
        break;
    case Qt::Key_Down:
        by = {0, kStep * m_view.picture().height()};
        break;
    default:
        return false;
    }
    if (selected() == 0) {
        return true;
    }
    remember();
    const bool resizes = key.modifiers().testFlag(Qt::ShiftModifier);
    const Grip grip = resizes ? Grip{.x = 1, .y = 1} : Grip{.isWhole = true};
    for (CanvasBox& one : m_boxes) {
        if (one.isSelected) {
            one.box = inShares(
                dragged(inPixels(one.box), grip, by, QRectF(QPointF(), m_view.picture()), reach()));
            one.isOwn = true;
        }
    }
    tell();
    return true;
}

void RegionCanvas::keyPressEvent(QKeyEvent* event) {
    constexpr double kStep = 1.5;
    const QPointF middle(width() / 2.0, height() / 2.0);
    if (nudge(*event)) {
        return;
    }
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal) {
        m_view.zoomTo(m_view.scale() * kStep, middle);
    } else if (event->key() == Qt::Key_Minus) {
        m_view.zoomTo(m_view.scale() / kStep, middle);
    } else {
        QWidget::keyPressEvent(event);
        return;
    }
    update();
}

void RegionCanvas::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = Theme::of(*this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.photo);
    if (m_picture.isNull()) {
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setTransform(m_view.transform());
    painter.drawImage(QRectF(QPointF(), m_view.picture()), m_picture);
    const auto draw = [&](const QRectF& box, const QColor& color, qreal width, Qt::PenStyle style) {
        QPen pen(QColor(0, 0, 0, 150), width + 2); // seen on any ground
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.drawRect(box);
        pen.setColor(color);
        pen.setWidthF(width);
        pen.setStyle(style);
        painter.setPen(pen);
        painter.drawRect(box);
    };
    for (const Box& box : m_fixed) {
        draw(inPixels(box), QColor(255, 255, 255, 150), 1.0, Qt::DotLine);
    }
    for (const CanvasBox& one : m_boxes) {
        draw(inPixels(one.box), Qt::white, one.isSelected ? 3.0 : 1.5, Qt::SolidLine);
    }
    if (selected() == 1) {
        const auto one = std::ranges::find(m_boxes, true, &CanvasBox::isSelected);
        paintGrips(painter, inPixels(one->box), m_view.scale());
    }
    if (m_area) {
        draw(inPixels(*m_area), theme.onAccent, 2.0, Qt::DashLine);
        paintGrips(painter, inPixels(*m_area), m_view.scale());
    }
    if (m_drag == Drag::Draw || m_drag == Drag::Span) {
        draw(spanned(), theme.onAccent, 1.5, m_drag == Drag::Span ? Qt::DashLine : Qt::SolidLine);
    }
}

} // namespace taxo::ui
