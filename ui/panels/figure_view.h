// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/structure_figures.h"
#include "ui/jobs/job_runner.h"

#include <QImage>
#include <QPointF>
#include <QTimer>
#include <QWidget>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace taxo::ui {

/// A figure as it will be printed, in the size of the widget: drawn on the Io lane, stretched until
/// it is there. What it shows can be pointed at and clicked: squares of distances, means. UI
/// thread.
class FigureView : public QWidget {
    Q_OBJECT
public:
    using Draw = std::function<Result<FigurePicture>(const FigureSize& size)>;
    /// What is known of a mean, or of the square of two things.
    using Tell = std::function<QString(std::uint32_t one, std::uint32_t other)>;

    /// The runner must outlive it.
    explicit FigureView(JobRunner& runner, QWidget* parent = nullptr);
    ~FigureView() override;

    /// Called on a lane, for every size anew; empty: there is none.
    void setFigure(Draw draw, Tell tell);
    /// Points one thing out.
    void setMarked(std::optional<std::uint32_t> thing);

    const FigurePicture& picture() const { return m_picture; }

    QSize sizeHint() const override { return {520, 320}; }

    QSize minimumSizeHint() const override { return {220, 160}; }

Q_SIGNALS:
    /// One, or the two of a square.
    void chosen(const std::vector<std::uint32_t>& things, bool isAdding);
    void failed(const taxo::Error& error);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void draw();
    void take(FigurePicture picture);
    std::vector<std::uint32_t> thingsAt(QPointF at) const;
    double pixels() const; ///< of the picture for one of the widget

    JobRunner& m_runner;
    Draw m_draw;
    Tell m_tell;
    FigurePicture m_picture;
    QImage m_image; ///< of its pixels
    std::optional<std::uint32_t> m_marked;
    JobId m_job;
    std::uint64_t m_generation = 0; ///< an older picture is ignored
    QTimer m_soon;                  ///< one picture for a burst of sizes
};

} // namespace taxo::ui
