// SPDX-License-Identifier: MIT
#pragma once

#include <QTableView>

namespace taxo::ui {

/// A list of clusters whose names are edited in place (F2). Enter looks at the current row, as a
/// double click does: it is no word of a review here.
class ClusterTable : public QTableView {
    Q_OBJECT
public:
    explicit ClusterTable(QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace taxo::ui
