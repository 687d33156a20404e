// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <cstdint>

class QLabel;
class QPushButton;

namespace taxo::ui {

class MarkLabel;

/// One sentence across the window about what a person should know, with its details and what to do.
/// How much it wants of her is seen by shape and colour. Never in the way: work goes on behind it.
class NoticeBar : public QWidget {
    Q_OBJECT
public:
    enum class Kind : std::uint8_t {
        Information, ///< something was done or is so: a disc with an i
        Question,    ///< it waits for a person, or may be wanted otherwise: a diamond
        Problem      ///< something failed: a triangle
    };

    explicit NoticeBar(QWidget* parent = nullptr);

    /// Empty details and actions are left out.
    void show(Kind kind,
              const QString& headline,
              const QString& details,
              const QString& action = {},
              const QString& otherAction = {});

Q_SIGNALS:
    void actionTriggered();
    void otherActionTriggered();
    void dismissed(); ///< by a person; the bar is hidden by then

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString kindText() const;

    Kind m_kind = Kind::Problem;
    MarkLabel* m_mark;
    QLabel* m_headline;
    QLabel* m_details;
    QPushButton* m_action;
    QPushButton* m_otherAction;
};

} // namespace taxo::ui
