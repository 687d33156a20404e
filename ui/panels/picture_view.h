// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

namespace taxo::ui {

/// Where a picture lies in a view: how large, which part, and how it is turned. In pixels of the
/// upright picture and of the view. Plain arithmetic, no painting.
class PictureView {
public:
    /// Pixels of the view for one of the picture; beyond that one sees no more.
    static constexpr double kLargestScale = 16.0;

    /// What is seen of a picture of any size.
    struct Part {
        double zoom = 1.0; ///< 1: all of it
        QPointF centre;    ///< in shares of the picture
    };

    void setView(QSizeF size);
    /// Another picture is shown whole, unturned.
    void setPicture(QSizeF size);

    const QSizeF& picture() const { return m_picture; }

    /// As large as fits, but not beyond twice its pixels.
    double fittingScale() const;

    double scale() const { return m_isFitted ? fittingScale() : m_scale; }

    bool isFitted() const { return m_isFitted; }

    void fit();
    /// The picture's point under `at` stays there. Not smaller than fits.
    void zoomTo(double scale, QPointF at);
    void pan(QPointF by);
    void turn(int quarters); ///< clockwise

    /// Its width lies upright.
    bool isTurned() const { return m_quarters % 2 != 0; }

    Part part() const;
    void show(const Part& part); ///< as far as this picture has it

    /// From the picture to the view.
    QTransform transform() const;

    QPointF toPicture(QPointF at) const { return transform().inverted().map(at); }

private:
    QSizeF turned() const;
    void keepInside();

    QSizeF m_view;
    QSizeF m_picture;
    int m_quarters = 0;
    bool m_isFitted = true;
    double m_scale = 1.0;
    QPointF m_centre; ///< of the view, in the picture
};

} // namespace taxo::ui
