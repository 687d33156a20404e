// SPDX-License-Identifier: MIT
#include "ui/panels/form_button.h"

#include <QScreen>
#include <QStyle>
#include <QStyleOptionButton>

#include <algorithm>

namespace taxo::ui {

FormButton::FormButton(QWidget* form, QWidget* parent) : QPushButton(parent), m_form(form) {
    m_form->setParent(this, Qt::Popup);
    m_form->setAttribute(Qt::WA_NoMouseReplay); // a click on the button closes it, and no more
    connect(this, &QPushButton::clicked, this, &FormButton::open);
}

QSize FormButton::sizeHint() const {
    QStyleOptionButton option;
    initStyleOption(&option);
    const int arrow = style()->pixelMetric(QStyle::PM_MenuButtonIndicator, &option, this);
    return QPushButton::sizeHint() + QSize(arrow, 0);
}

void FormButton::initStyleOption(QStyleOptionButton* option) const {
    QPushButton::initStyleOption(option);
    option->features |= QStyleOptionButton::HasMenu;
}

/// Below the button, above it where there is no room, and never off the screen.
void FormButton::open() {
    m_form->adjustSize();
    const QSize size = m_form->size();
    const QRect room = screen()->availableGeometry();
    const QPoint corner =
        mapToGlobal(QPoint(isRightToLeft() ? width() - size.width() : 0, height()));
    const int lowest = room.bottom() + 1 - size.height();
    const int above = corner.y() - height() - size.height();
    m_form->move(
        std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() + 1 - size.width())),
        corner.y() <= lowest ? corner.y() : std::max(room.top(), above));
    m_form->show();
    m_form->setFocus(Qt::PopupFocusReason);
}

} // namespace taxo::ui
