// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace taxo::ui {

class MarkLabel;

/// One sentence across the window about what needs a person, with its details and one thing to do.
/// Never in the way: work goes on behind it.
class NoticeBar : public QWidget {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void showProblem(const QString& headline, const QString& details, const QString& action = {});
    void dismiss();

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    MarkLabel* m_mark;
    QLabel* m_headline;
    QLabel* m_details;
    QPushButton* m_action;
};

} // namespace taxo::ui
