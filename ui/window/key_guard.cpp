// SPDX-License-Identifier: MIT
#include "ui/window/key_guard.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>

namespace taxo::ui {

namespace {

bool isEnter(const QKeyEvent& key) {
    const bool isPlain = (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    return isPlain && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter);
}

bool opensList(const QKeyEvent& key) {
    return key.modifiers() == Qt::AltModifier &&
           (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down);
}

/// It, or its line.
bool isBox(const QWidget& widget) {
    return qobject_cast<const QComboBox*>(&widget) != nullptr ||
           qobject_cast<const QComboBox*>(widget.parentWidget()) != nullptr;
}

/// The dialog that blocks the window with the focus and is about to get it; mostly null.
QWidget* comingDialog() {
    QWidget* const dialog = QApplication::activeModalWidget();
    const QWidget* const focus = QApplication::focusWidget();
    if (dialog == nullptr || focus == nullptr || focus->window() == dialog) {
        return nullptr;
    }
    bool isBlocked = dialog->windowModality() == Qt::ApplicationModal;
    for (const QWidget* over = dialog->parentWidget(); over != nullptr && !isBlocked;
         over = over->parentWidget()) {
        isBlocked = over->window() == focus->window();
    }
    return isBlocked ? dialog : nullptr;
}

/// Whether what has the focus wants a key before any action does.
bool isTaken(const QKeyEvent& key) {
    const QWidget* const focus = QApplication::focusWidget();
    return focus != nullptr &&
           ((opensList(key) && isBox(*focus)) ||
            (isEnter(key) && (qobject_cast<const QAbstractButton*>(focus) != nullptr ||
                              qobject_cast<const QLineEdit*>(focus) != nullptr)));
}

} // namespace

KeyGuard::KeyGuard(QObject* parent) : QObject(parent) {
    qApp->installEventFilter(this);
}

bool KeyGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const QWidget* const dialog = comingDialog();
        if (dialog != nullptr && dialog->focusWidget() != nullptr && !m_isPassingOn) {
            m_isPassingOn = true; // Qt asks for actions of this one, too
            QKeyEvent typed(
                QEvent::KeyPress, key.key(), key.modifiers(), key.text(), key.isAutoRepeat());
            QCoreApplication::sendEvent(dialog->focusWidget(), &typed);
            m_isPassingOn = false;
        }
        if (dialog == nullptr && QApplication::activePopupWidget() != nullptr) {
            event->accept();
            return false; // the list of a box takes Enter from this very event
        }
        if (dialog != nullptr || isTaken(key)) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && isEnter(*static_cast<QKeyEvent*>(event))) {
        auto* const button = qobject_cast<QAbstractButton*>(watched);
        if (button != nullptr && qobject_cast<QDialog*>(button->window()) == nullptr) {
            if (!static_cast<QKeyEvent*>(event)->isAutoRepeat()) {
                button->click();
            }
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace taxo::ui
