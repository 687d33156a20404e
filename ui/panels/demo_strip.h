// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QPushButton;

namespace taxo::ui {

/// Says that all the chosen model knows is invented, and leads out of the demo world.
class DemoStrip : public QWidget {
    Q_OBJECT
public:
    explicit DemoStrip(QWidget* parent = nullptr);

    /// Whether there is a world to leave; else it is but a model of invented things.
    void setLeavable(bool isLeavable);

Q_SIGNALS:
    void leaveRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPushButton* m_leave;
};

} // namespace taxo::ui
