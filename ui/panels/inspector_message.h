// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/identify_queue.h"
#include "ui/document/item_details.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace taxo::ui {

class MarkLabel;

/// Why there is no answer for an item, in place of one.
class InspectorMessage : public QWidget {
    Q_OBJECT
public:
    explicit InspectorMessage(QWidget* parent = nullptr);

    void show(const ItemDetails& item, IdentifyQueue::State state);

Q_SIGNALS:
    void tryAgainRequested();

private:
    MarkLabel* m_mark;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_again;
    QLabel* m_details;
};

} // namespace taxo::ui
