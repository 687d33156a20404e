// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace taxo::ui {

/// Laid over the window while something is dragged over it: says what dropping will do. The mouse
/// goes through it.
class DropHint : public QWidget {
    Q_OBJECT
public:
    explicit DropHint(QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace taxo::ui
