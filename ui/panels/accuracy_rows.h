// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/proportion.h"

#include <QString>
#include <QWidget>

#include <vector>

class QPainter;

namespace taxo::ui {

/// How often something is right.
struct AccuracyRow {
    QString name;
    Proportion right;
    bool isBest = false; ///< set off from the others
};

/// Shares with their intervals, as bars from 0 to 100 % and in numbers, aligned in columns. Reads
/// as lines of text to a screen reader; can have the focus for that.
class AccuracyRows : public QWidget {
    Q_OBJECT
public:
    explicit AccuracyRows(QWidget* parent = nullptr);

    void setRows(std::vector<AccuracyRow> rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int rowHeight() const;
    int widest(QString (*text)(const Proportion&)) const;
    void paintRow(QPainter& painter, const AccuracyRow& row, int top, int nameWidth) const;

    std::vector<AccuracyRow> m_rows;
};

} // namespace taxo::ui
