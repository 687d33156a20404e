// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QWidget>

namespace taxo::ui {

/// A picture with a heat map over it, as wide as there is room for.
class HeatView : public QWidget {
    Q_OBJECT
public:
    explicit HeatView(QWidget* parent = nullptr);

    void setPicture(const QImage& picture, const QImage& heat);
    void setOpacity(double opacity); ///< of the map, 0 to 1

    double opacity() const { return m_opacity; }

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_picture;
    QImage m_heat;
    double m_opacity = 0.7;
};

} // namespace taxo::ui
