// SPDX-License-Identifier: MIT
#include "ui/panels/photo_area.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace taxo::ui {

PhotoArea::PhotoArea(const SideBySidePanel::Parts& parts, QWidget* parent)
    : QStackedWidget(parent)
    , m_compare(parts.compare)
    , m_one(new PhotoPanel(
          parts.document, parts.focus, parts.thumbnails, parts.runner, parts.decoder, this))
    , m_several(new SideBySidePanel(parts, this)) {
    setObjectName(QStringLiteral("photoArea"));
    addWidget(m_one);
    addWidget(m_several);
    connect(m_one, &PhotoPanel::regionDrawn, this, &PhotoArea::regionDrawn);
    connect(m_one, &PhotoPanel::regionMoved, this, &PhotoArea::regionMoved);
    connect(m_several, &SideBySidePanel::regionDrawn, this, &PhotoArea::regionDrawn);
    connect(m_several, &SideBySidePanel::regionMoved, this, &PhotoArea::regionMoved);
    connect(m_several, &SideBySidePanel::left, this, &PhotoArea::left);
    connect(&parts.groups, &GroupReview::changed, this, &PhotoArea::showWanted);
    connect(&parts.compare, &Compare::changed, this, [this] {
        showWanted();
        if (m_compare.isOn()) {
            m_several->setFocus(); // whose arrows stay among those that are compared
        } else if (m_several->hasFocus() || m_one->hasFocus()) {
            Q_EMIT left();
        }
    });
}

void PhotoArea::showWanted() {
    QWidget* const wanted = m_several->isWanted() ? static_cast<QWidget*>(m_several) : m_one;
    if (currentWidget() != wanted) {
        setCurrentWidget(wanted);
    }
}

PhotoPanel& PhotoArea::current() const {
    PhotoPanel* const pane = m_several->isWanted() ? m_several->current() : nullptr;
    return pane != nullptr ? *pane : *m_one;
}

void PhotoArea::toggleActualSize() {
    current().toggleActualSize();
}

void PhotoArea::zoomBy(double factor) {
    current().zoomBy(factor);
}

void PhotoArea::turn(int quarters) {
    if (m_several->isWanted()) {
        m_several->turn(quarters);
    } else {
        m_one->turn(quarters);
    }
}

void PhotoArea::keyPressEvent(QKeyEvent* event) {
    switch (m_list != nullptr && event->modifiers() == Qt::NoModifier ? event->key() : 0) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        QCoreApplication::sendEvent(m_list, event);
        break;
    default:
        QStackedWidget::keyPressEvent(event);
    }
}

void PhotoArea::beginDrawing() {
    current().beginDrawing();
}

void PhotoArea::beginChanging() {
    current().beginChanging();
}

} // namespace taxo::ui
