// SPDX-License-Identifier: MIT
#include "ui/panels/picture_view.h"

#include <algorithm>

namespace taxo::ui {

namespace {

constexpr double kLargestFit = 2.0; // small pictures are not blown up beyond that

} // namespace

void PictureView::setView(QSizeF size) {
    m_view = size;
    keepInside();
}

void PictureView::setPicture(QSizeF size) {
    m_picture = size;
    m_quarters = 0;
    fit();
}

QSizeF PictureView::turned() const {
    return m_quarters % 2 == 0 ? m_picture : m_picture.transposed();
}

double PictureView::fittingScale() const {
    if (m_picture.isEmpty() || m_view.isEmpty()) {
        return 1.0;
    }
    const QSizeF size = turned();
    return std::min({m_view.width() / size.width(), m_view.height() / size.height(), kLargestFit});
}

void PictureView::fit() {
    m_isFitted = true;
    m_centre = QPointF(m_picture.width() / 2, m_picture.height() / 2);
}

void PictureView::zoomTo(double scale, QPointF at) {
    const double fitting = fittingScale();
    scale = std::clamp(scale, fitting, std::max(fitting, kLargestScale));
    if (scale <= fitting) {
        fit();
        return;
    }
    const QPointF kept = toPicture(at);
    m_isFitted = false;
    m_scale = scale;
    m_centre += kept - toPicture(at);
    keepInside();
}

void PictureView::pan(QPointF by) {
    if (!m_isFitted) {
        const QPointF middle(m_view.width() / 2, m_view.height() / 2);
        m_centre = toPicture(middle - by);
        keepInside();
    }
}

void PictureView::turn(int quarters) {
    m_quarters = ((m_quarters + quarters) % 4 + 4) % 4;
    fit();
}

PictureView::Part PictureView::part() const {
    if (m_isFitted || m_picture.isEmpty()) {
        return {1.0, QPointF(0.5, 0.5)};
    }
    return {m_scale / fittingScale(),
            QPointF(m_centre.x() / m_picture.width(), m_centre.y() / m_picture.height())};
}

void PictureView::show(const Part& part) {
    if (part.zoom <= 1.0 || m_picture.isEmpty()) {
        fit();
        return;
    }
    m_isFitted = false;
    m_scale = part.zoom * fittingScale();
    m_centre = QPointF(part.centre.x() * m_picture.width(), part.centre.y() * m_picture.height());
    keepInside();
}

QTransform PictureView::transform() const {
    QTransform made;
    made.translate(m_view.width() / 2, m_view.height() / 2);
    made.scale(scale(), scale());
    made.rotate(90.0 * m_quarters);
    made.translate(-m_centre.x(), -m_centre.y());
    return made;
}

/// What could be filled with the picture is; along a side where it is smaller it stands centred.
void PictureView::keepInside() {
    if (m_isFitted) {
        return;
    }
    QSizeF half = m_view / (2 * scale());
    if (m_quarters % 2 != 0) {
        half.transpose();
    }
    const auto keep = [](double centre, double extent, double halfView) {
        return extent <= 2 * halfView ? extent / 2
                                      : std::clamp(centre, halfView, extent - halfView);
    };
    m_centre = QPointF(keep(m_centre.x(), m_picture.width(), half.width()),
                       keep(m_centre.y(), m_picture.height(), half.height()));
}

} // namespace taxo::ui
