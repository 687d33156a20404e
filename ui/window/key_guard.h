// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace taxo::ui {

/// Keeps the keys of a review, which are letters, arrows and Enter, out of where they mean
/// something else: an open menu or list, a box that Alt and an arrow open, a button or a line with
/// the focus. What is typed before a dialog that was asked for has the focus is typed into it.
/// Outside of dialogs Enter presses the button with the focus. Sees all events of the program while
/// it lives. UI thread.
class KeyGuard : public QObject {
    Q_OBJECT
public:
    explicit KeyGuard(QObject* parent);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_isPassingOn = false;
};

} // namespace taxo::ui
