// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace taxo::ui {

/// Says, as long as the demo model is chosen, that all it knows is invented, and leads out of it.
class DemoStrip : public QWidget {
    Q_OBJECT
public:
    explicit DemoStrip(QWidget* parent = nullptr);

Q_SIGNALS:
    void leaveRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace taxo::ui
