// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace taxo::ui {

/// A button that opens a form below itself, as one with a menu opens that. Its text says what is
/// chosen there. Escape, or a click beside the form, closes it, and the keyboard is the button's
/// again.
class FormButton : public QPushButton {
    Q_OBJECT
public:
    /// The form becomes the button's, as a window of its own; its focus proxy gets the keyboard.
    explicit FormButton(QWidget* form, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    /// It looks like one with a menu.
    void initStyleOption(QStyleOptionButton* option) const override;

private:
    void open();

    QWidget* m_form;
};

} // namespace taxo::ui
