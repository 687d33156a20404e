// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/item_details.h"

#include <QWidget>

class QVBoxLayout;

namespace taxo::ui {

/// Who determined an item as what, the latest word first. Nobody did: it takes no room.
class DeterminationList : public QWidget {
    Q_OBJECT
public:
    explicit DeterminationList(QWidget* parent = nullptr);

    void show(const ItemDetails& item);

private:
    QWidget* makeLine(const Determination& said);

    QVBoxLayout* m_lines;
};

} // namespace taxo::ui
