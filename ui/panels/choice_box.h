// SPDX-License-Identifier: MIT
#pragma once

#include <QComboBox>

namespace taxo::ui {

/// A list to choose one entry from, as wide as there is room for. Its popup opens below it, is as
/// wide as its widest entry, and shows every entry with room around it.
class ChoiceBox : public QComboBox {
    Q_OBJECT
public:
    explicit ChoiceBox(QWidget* parent = nullptr);

    /// Small: a narrow window shortens what is chosen rather than push others off its edge.
    QSize minimumSizeHint() const override;
    void showPopup() override;

protected:
    /// A wheel that passes over it chooses nothing.
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace taxo::ui
