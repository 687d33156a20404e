// SPDX-License-Identifier: MIT
#include "ui/panels/figure_view.h"

#include "ui/models/tip_text.h"
#include "ui/panels/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace taxo::ui {

namespace {

constexpr double kDotsPerInch = 110.0; ///< text as large as the window's
constexpr double kLeastInches = 5.6;   ///< a narrower page has no room beside its words
constexpr int kSmallest = 200;         ///< of a figure
constexpr int kDrawAfterMs = 60;
constexpr double kReach = 9.0; ///< about a mean

} // namespace

FigureView::FigureView(JobRunner& runner, QWidget* parent) : QWidget(parent), m_runner(runner) {
    setMouseTracking(true);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kDrawAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &FigureView::draw);
}

FigureView::~FigureView() {
    m_runner.cancel(m_job);
}

double FigureView::pixels() const {
    return m_image.isNull() ? 1.0 : static_cast<double>(m_image.width()) / std::max(1, width());
}

void FigureView::setFigure(Draw draw, Tell tell) {
    m_draw = std::move(draw);
    m_tell = std::move(tell);
    m_marked.reset();
    m_picture = {};
    m_image = {};
    this->draw();
    update();
}

void FigureView::setMarked(std::optional<std::uint32_t> thing) {
    if (std::exchange(m_marked, thing) != thing) {
        update();
    }
}

void FigureView::draw() {
    m_soon.stop();
    m_runner.cancel(std::exchange(m_job, {}));
    const std::uint64_t generation = ++m_generation;
    const double ratio = devicePixelRatioF();
    const FigureSize size{.width = std::max(kSmallest, static_cast<int>(width() * ratio)),
                          .height = std::max(kSmallest, static_cast<int>(height() * ratio)),
                          .dotsPerInch =
                              std::clamp(width() / kLeastInches, 72.0, kDotsPerInch) * ratio};
    if (!m_draw || !isVisible()) {
        return;
    }
    m_job = m_runner.start(
        {},
        On::Io,
        [draw = m_draw, size](const Progress&) { return draw(size); },
        this,
        [this, generation](Result<FigurePicture> picture) {
            if (generation != m_generation) {
                return;
            }
            m_job = {};
            if (picture) {
                take(*std::move(picture));
            } else if (picture.error().code != ErrorCode::Cancelled) {
                Q_EMIT failed(picture.error());
            }
        },
        Urgency::Waited);
}

void FigureView::take(FigurePicture picture) {
    m_picture = std::move(picture);
    m_image = QImage(m_picture.pixels.data(), // which it refers to
                     m_picture.width,
                     m_picture.height,
                     qsizetype{4} * m_picture.width,
                     QImage::Format_RGB32);
    update();
}

void FigureView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (m_image.isNull()) {
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(rect()), m_image);
    if (!m_marked) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::of(*this).accent, 2.0));
    painter.setBrush(Qt::NoBrush);
    const double scale = 1.0 / pixels();
    for (const FigureSpot& spot : m_picture.spots) {
        if (spot.thing == *m_marked) {
            painter.drawEllipse(QPointF(spot.x, spot.y) * scale, kReach, kReach);
        }
    }
    if (const auto& grid = m_picture.grid) {
        const auto place = std::ranges::find(grid->order, *m_marked);
        if (place != grid->order.end()) {
            const double cell = grid->cell * scale;
            const auto row = static_cast<double>(place - grid->order.begin());
            painter.drawRect(QRectF(grid->left * scale,
                                    grid->top * scale + row * cell,
                                    cell * static_cast<double>(grid->order.size()),
                                    std::max(2.0, cell)));
        }
    }
}

std::vector<std::uint32_t> FigureView::thingsAt(QPointF at) const {
    const QPointF in = at * pixels();
    if (const auto& grid = m_picture.grid) {
        const auto side = static_cast<double>(grid->order.size());
        const double row = std::floor((in.y() - grid->top) / grid->cell);
        const double column = std::floor((in.x() - grid->left) / grid->cell);
        if (row < 0.0 || column < 0.0 || row >= side || column >= side) {
            return {};
        }
        const std::uint32_t one = grid->order[static_cast<std::size_t>(row)];
        const std::uint32_t other = grid->order[static_cast<std::size_t>(column)];
        return one == other ? std::vector{one} : std::vector{one, other};
    }
    std::vector<std::uint32_t> nearest;
    double least = kReach * pixels();
    for (const FigureSpot& spot : m_picture.spots) {
        const double distance = std::hypot(spot.x - in.x(), spot.y - in.y());
        if (distance <= least) {
            least = distance;
            nearest = {spot.thing};
        }
    }
    return nearest;
}

bool FigureView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_tell) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        const auto things = thingsAt(help->pos());
        if (things.empty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(
                help->globalPos(), tipText(m_tell(things.front(), things.back())), this);
        }
        return true;
    }
    return QWidget::event(event);
}

void FigureView::mouseMoveEvent(QMouseEvent* event) {
    setCursor(thingsAt(event->position()).empty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void FigureView::mouseReleaseEvent(QMouseEvent* event) {
    const auto things = thingsAt(event->position());
    if (event->button() == Qt::LeftButton && !things.empty()) {
        Q_EMIT chosen(things, event->modifiers().testFlag(Qt::ControlModifier));
    }
}

void FigureView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_soon.start();
}

void FigureView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_soon.start();
}

} // namespace taxo::ui
