// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/turned_dial.h"

#include <QWidget>

#include <optional>
#include <vector>

class QPainter;

namespace taxo::ui {

/// How many answers are named at each rank and how many are left open, as one bar from the species
/// to nothing. Reads as a line of text to a screen reader. UI thread.
class ShareBar : public QWidget {
    Q_OBJECT
public:
    explicit ShareBar(QWidget* parent = nullptr);

    void setCounts(const ClimbCounts& counts);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// A part of the bar; no rank: left open.
    struct Part {
        std::optional<Rank> rank;
        double from = 0.0;
        double to = 0.0;
    };

    std::vector<Part> parts() const;
    QRectF rectOf(const Part& part) const;
    void paintPart(QPainter& painter, const Part& part) const;

    ClimbCounts m_counts;
};

} // namespace taxo::ui
