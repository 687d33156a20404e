// SPDX-License-Identifier: MIT
#include "ui/panels/heat_view.h"

#include "ui/panels/theme.h"

#include <QPainter>
#include <QSizePolicy>

#include <algorithm>

namespace taxo::ui {

namespace {

constexpr int kMostHeight = 420; ///< of a tall picture
constexpr int kUsualWidth = 280;

} // namespace

HeatView::HeatView(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void HeatView::setPicture(const QImage& picture, const QImage& heat) {
    m_picture = picture;
    m_heat = heat;
    updateGeometry();
    update();
}

void HeatView::setOpacity(double opacity) {
    m_opacity = std::clamp(opacity, 0.0, 1.0);
    update();
}

int HeatView::heightForWidth(int width) const {
    return m_picture.isNull()
               ? 0
               : std::clamp(m_picture.height() * width / m_picture.width(), 1, kMostHeight);
}

QSize HeatView::sizeHint() const {
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

void HeatView::paintEvent(QPaintEvent* /*event*/) {
    if (m_picture.isNull()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), Theme::of(*this).photo);
    QRect place({}, m_picture.size().scaled(size(), Qt::KeepAspectRatio));
    place.moveCenter(rect().center());
    painter.drawImage(place, m_picture);
    painter.setOpacity(m_opacity);
    painter.drawImage(place, m_heat);
}

} // namespace taxo::ui
