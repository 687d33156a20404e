// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QWidget>

namespace taxo::ui {

/// Laid over its parent while something is dragged over the window: says what dropping will do. The
/// mouse goes through it.
class DropHint : public QWidget {
    Q_OBJECT
public:
    explicit DropHint(QWidget* parent);

    void showText(const QString& text);

    const QString& text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

} // namespace taxo::ui
