// SPDX-License-Identifier: MIT
#include "ui/scene/tree_paint.h"
#include "ui/scene/tree_scene.h"

#include <QPainter>
#include <QPalette>
#include <QTimer>

#include <algorithm>

namespace taxo::ui {

namespace {

constexpr double kSide = 0.18;   ///< of the picture's shorter side
constexpr double kLargest = 160; ///< pixels
constexpr double kInset = 8.0;
constexpr double kNearer = 1.6; ///< than all of it, from when on an overview tells something

} // namespace

QRectF TreeScene::overviewPlace() const {
    const double side = std::min(kSide * std::min(width(), height()), kLargest);
    const bool isFlat = !isRound(m_layout.kind);
    const QSizeF size(isFlat ? 1.5 * side : side, side);
    return {width() - kInset - size.width(),
            height() - kInset - size.height(),
            size.width(),
            size.height()};
}

/// All of it, as large as that.
TreeView TreeScene::overviewFrom() const {
    const QRectF place = overviewPlace();
    TreeView view =
        fittedView(m_tree, m_layout, Tree::root(), place.width(), place.height(), line());
    if (!isRound(m_layout.kind)) { // a margin for names would be most of it
        view.scaleX = place.width() / std::max(m_layout.depth, 1e-9);
        view.scaleY = place.height() / std::max(m_layout.tips, 1e-9);
        view.center = {m_layout.depth / 2.0, m_layout.tips / 2.0};
    } else {
        view.scaleX = 0.5 * place.height() / std::max(m_layout.depth, 1e-9);
        view.scaleY = view.scaleX;
    }
    return view;
}

QRectF TreeScene::overviewMark() const {
    const TreeView all = fittedView(m_tree, m_layout, Tree::root(), width(), height(), line());
    const bool isNear =
        m_view.scaleY > kNearer * all.scaleY || m_view.scaleX > kNearer * all.scaleX;
    if (!isNear || m_layout.kind == TreeLayoutKind::Outline || m_tree.size() < 2) {
        return {};
    }
    const QRectF place = overviewPlace();
    const TreeView from = overviewFrom();
    const TreePoint first = from.pixelOf(m_view.planeAt({0.0, 0.0}));
    const TreePoint last = from.pixelOf(m_view.planeAt({m_view.width, m_view.height}));
    const QRectF seen(QPointF(first.x, first.y), QPointF(last.x, last.y));
    constexpr double kLeast = 5.0; // that an eye finds
    QRectF mark(0.0, 0.0, std::max(seen.width(), kLeast), std::max(seen.height(), kLeast));
    mark.moveCenter(seen.center());
    return mark.translated(place.topLeft()) & place;
}

/// All of the tree in the corner, and what of it is seen. Beside a frame that took long it is made
/// in the next one, so that none is a long one and this.
void TreeScene::paintOverview(QPainter& painter, bool isFrameLong) {
    const QRectF mark = overviewMark();
    if (mark.isEmpty()) {
        return;
    }
    const QRectF place = overviewPlace();
    const double ratio = devicePixelRatioF();
    const QSize pixels = (place.size() * ratio).toSize();
    if (m_overview.size() != pixels && isFrameLong) {
        QTimer::singleShot(0, this, qOverload<>(&QWidget::update));
        return;
    }
    if (m_overview.size() != pixels) {
        TreeSight seen{m_tree,
                       m_layout,
                       ground() == Ground::Light ? *m_onLight : *m_onDark,
                       overviewFrom(),
                       ground(),
                       m_numbers.itemsBefore,
                       m_numbers.counts,
                       &m_light,
                       line(),
                       [](const std::string&, bool) { return 1e9; }, // no name fits
                       m_coloring};
        TreeDrawing drawing;
        drawTree(seen, drawing);
        drawing.labels.clear(); // nor stands beside a tip
        m_overview = QImage(pixels, QImage::Format_RGB32);
        m_overview.setDevicePixelRatio(ratio);
        m_overview.fill(palette().color(QPalette::Base));
        m_overviewPaint.paint(m_overview, drawing, font(), ground());
    }
    painter.drawImage(place.topLeft(), m_overview);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(place);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2.0));
    painter.drawRect(mark);
}

} // namespace taxo::ui
