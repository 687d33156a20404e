// SPDX-License-Identifier: MIT
#include "ui/scene/map_tool_bar.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QIcon>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <algorithm>
#include <cstddef>

namespace taxo::ui {

namespace {

constexpr int kSide = 20;

void drawCorners(QPainter& painter) {
    for (int quarter = 0; quarter < 4; ++quarter) {
        painter.drawPolyline(QPolygonF({{-8, -3.5}, {-8, -8}, {-3.5, -8}}));
        painter.rotate(90);
    }
}

void drawDashed(QPainter& painter, const QPainterPath& path) {
    QPen pen = painter.pen();
    pen.setDashPattern({2.0, 1.6});
    painter.strokePath(path, pen);
}

} // namespace

/// In a square of twenty units, its middle at 0.
void MapToolBar::paint(QPainter& painter, Icon icon) {
    const QBrush full = painter.pen().color();
    QPainterPath path;
    switch (icon) {
    case Icon::Lasso:
        path.moveTo(-3, 6);
        path.cubicTo(-12, 2, -8, -8, 1, -7.5);
        path.cubicTo(11, -7, 9, 6, -3, 6);
        drawDashed(painter, path);
        painter.drawLine(QPointF(-3, 6), QPointF(-5, 9));
        break;
    case Icon::Rectangle:
        path.addRect(-8, -6, 16, 12);
        drawDashed(painter, path);
        break;
    case Icon::Move:
        for (int quarter = 0; quarter < 4; ++quarter) {
            painter.drawLine(QPointF(0, 0), QPointF(0, -8));
            painter.drawPolyline(QPolygonF({{-2.5, -5.5}, {0, -8}, {2.5, -5.5}}));
            painter.rotate(90);
        }
        break;
    case Icon::Replace:
        painter.setBrush(full);
        painter.drawEllipse(QPointF(0, 0), 6, 6);
        break;
    case Icon::Add:
    case Icon::Remove:
        painter.drawEllipse(QPointF(0, 0), 7.5, 7.5);
        painter.drawLine(QPointF(-4, 0), QPointF(4, 0));
        if (icon == Icon::Add) {
            painter.drawLine(QPointF(0, -4), QPointF(0, 4));
        }
        break;
    case Icon::Intersect: {
        QPainterPath other;
        path.addEllipse(QPointF(-3.2, 0), 5.4, 5.4);
        other.addEllipse(QPointF(3.2, 0), 5.4, 5.4);
        painter.drawPath(path);
        painter.drawPath(other);
        painter.fillPath(path.intersected(other), full);
        break;
    }
    case Icon::FitAll:
        drawCorners(painter);
        break;
    case Icon::FitSelection:
        drawCorners(painter);
        painter.setBrush(full);
        painter.drawEllipse(QPointF(0, 0), 2.6, 2.6);
        break;
    }
}

MapToolBar::MapToolBar(MapScene& scene, QWidget* parent) : QToolBar(parent), m_scene(scene) {
    setObjectName(QStringLiteral("mapToolBar"));
    setWindowTitle(tr("Map tools"));
    setAccessibleName(tr("Map tools"));
    setIconSize({kSide, kSide});
    auto* const tools = new QActionGroup(this);
    m_tools = {add(Icon::Lasso, tr("Draw around points"), tr("G: the next tool"), tools),
               add(Icon::Rectangle, tr("Draw a rectangle"), tr("Shift while dragging"), tools),
               add(Icon::Move, tr("Move or turn the map"), tr("right button"), tools)};
    addSeparator();
    auto* const changes = new QActionGroup(this);
    m_changes = {
        add(Icon::Replace, tr("Select anew"), tr("A: the next of these"), changes),
        add(Icon::Add, tr("Add to the selection"), tr("Ctrl while dragging"), changes),
        add(Icon::Remove, tr("Take from the selection"), tr("Alt while dragging"), changes),
        add(Icon::Intersect,
            tr("Keep what is selected there"),
            tr("Ctrl and Alt while dragging"),
            changes)};
    addSeparator();
    connect(add(Icon::FitAll, tr("Show all points"), tr("0"), nullptr),
            &QAction::triggered,
            &m_scene,
            &MapScene::fitAll);
    connect(add(Icon::FitSelection, tr("Show the selection"), tr("F"), nullptr),
            &QAction::triggered,
            &m_scene,
            &MapScene::fitSelection);
    connect(tools, &QActionGroup::triggered, this, [this](const QAction* action) {
        const auto at = std::find(m_tools.begin(), m_tools.end(), action) - m_tools.begin();
        m_scene.setTool(static_cast<MapTool>(at));
    });
    connect(changes, &QActionGroup::triggered, this, [this](const QAction* action) {
        const auto at = std::find(m_changes.begin(), m_changes.end(), action) - m_changes.begin();
        m_scene.setSelectionChange(static_cast<SelectionChange>(at));
    });
    connect(&m_scene, &MapScene::handChanged, this, &MapToolBar::takeHand);
    takeHand();
    drawIcons();
}

QAction* MapToolBar::add(Icon icon, const QString& text, const QString& key, QActionGroup* group) {
    QAction* const action = addAction(text);
    action->setToolTip(tr("%1 (%2)", "what a button does, and its key").arg(text, key));
    if (group != nullptr) {
        action->setCheckable(true);
        group->addAction(action);
    }
    m_buttons.push_back({action, icon});
    return action;
}

void MapToolBar::takeHand() {
    m_tools.at(static_cast<std::size_t>(m_scene.tool()))->setChecked(true);
    m_changes.at(static_cast<std::size_t>(m_scene.selectionChange()))->setChecked(true);
}

QIcon MapToolBar::iconOf(Icon icon) const {
    const double ratio = devicePixelRatioF();
    QPixmap pixmap(QSize(kSide, kSide) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(
        palette().color(QPalette::ButtonText), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(kSide / 2.0, kSide / 2.0);
    paint(painter, icon);
    return QIcon(pixmap);
}

void MapToolBar::drawIcons() {
    for (const Button& button : m_buttons) {
        button.action->setIcon(iconOf(button.icon));
    }
}

void MapToolBar::changeEvent(QEvent* event) {
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawIcons();
    }
}

} // namespace taxo::ui
