// SPDX-License-Identifier: MIT
#include "ui/panels/accuracy_rows.h"

#include "ui/models/accuracy_text.h"
#include "ui/panels/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kRowPadding = 6; ///< above and below the text of a row
constexpr int kInset = 10;
constexpr int kBetween = 16; ///< columns
constexpr int kBarHeight = 8;
constexpr int kLeastBar = 120;

/// The whole from 0 to 100 %, the interval on it, and a stroke where the share lies.
void paintInterval(QPainter& painter,
                   const QRectF& bar,
                   const Proportion& part,
                   const Theme& theme,
                   bool isMirrored) {
    const qreal round = bar.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.track);
    painter.drawRoundedRect(bar, round, round);
    if (part.all == 0) {
        return;
    }
    const auto at = [&](double share) {
        return isMirrored ? bar.right() - share * bar.width() : bar.left() + share * bar.width();
    };
    QColor interval = theme.accent;
    interval.setAlphaF(0.45F);
    painter.setBrush(interval);
    QRectF span(QPointF(at(part.low), bar.top()), QPointF(at(part.high), bar.bottom()));
    painter.drawRoundedRect(span.normalized(), round, round);
    painter.setBrush(theme.accent);
    constexpr qreal kStroke = 3.0;
    const qreal middle = std::clamp(at(part.share()),
                                    bar.left() + kStroke / 2,
                                    std::max(bar.right() - kStroke / 2, bar.left()));
    painter.drawRoundedRect(
        QRectF(middle - kStroke / 2, bar.top() - 3, kStroke, bar.height() + 6), 1, 1);
}

} // namespace

AccuracyRows::AccuracyRows(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AccuracyRows::setRows(std::vector<AccuracyRow> rows) {
    m_rows = std::move(rows);
    QStringList lines;
    for (const AccuracyRow& row : m_rows) {
        lines << spokenText(row.name, row.right);
    }
    setAccessibleDescription(lines.join(QStringLiteral(".\n")));
    updateGeometry();
    update();
}

int AccuracyRows::rowHeight() const {
    return QFontMetrics(font()).height() + 2 * kRowPadding;
}

int AccuracyRows::widest(QString (*text)(const Proportion&)) const {
    int width = 0;
    for (const AccuracyRow& row : m_rows) {
        width = std::max(width, QFontMetrics(font()).horizontalAdvance(text(row.right)));
    }
    return width;
}

QSize AccuracyRows::sizeHint() const {
    return {560, rowHeight() * static_cast<int>(m_rows.size())};
}

QSize AccuracyRows::minimumSizeHint() const {
    return {420, sizeHint().height()};
}

void AccuracyRows::paintRow(QPainter& painter,
                            const AccuracyRow& row,
                            int top,
                            int nameWidth) const {
    const Theme& theme = Theme::of(*this);
    const int height = rowHeight();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const auto mirrored = [&](const QRect& rect) {
        return isMirrored ? rect.translated(width() - 1 - rect.left() - rect.right(), 0) : rect;
    };
    if (row.isBest) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accentSoft);
        painter.drawRoundedRect(QRectF(0, top, width(), height), 6, 6);
    }
    QFont strong = font();
    strong.setBold(row.isBest);
    painter.setFont(strong);
    painter.setPen(theme.text);
    const QRect name(kInset, top, nameWidth, height);
    painter.drawText(mirrored(name),
                     static_cast<int>((isMirrored ? Qt::AlignRight : Qt::AlignLeft) |
                                      Qt::AlignVCenter | Qt::AlignAbsolute),
                     QFontMetrics(strong).elidedText(row.name, Qt::ElideRight, nameWidth));
    painter.setFont(font());
    int right = width() - kInset;
    const auto put = [&](QString (*text)(const Proportion&), const QColor& color) {
        const int wide = widest(text);
        painter.setPen(color);
        painter.drawText(mirrored({right - wide, top, wide, height}),
                         static_cast<int>((isMirrored ? Qt::AlignLeft : Qt::AlignRight) |
                                          Qt::AlignVCenter | Qt::AlignAbsolute),
                         text(row.right));
        right -= wide + kBetween;
    };
    put(countText, theme.quiet);
    put(intervalText, theme.text);
    put(shareText, theme.text);
    const int left = name.right() + kBetween;
    if (right > left) {
        paintInterval(painter,
                      mirrored({left, top + (height - kBarHeight) / 2, right - left, kBarHeight}),
                      row.right,
                      theme,
                      isMirrored);
    }
}

void AccuracyRows::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont strong = font();
    strong.setBold(true);
    int nameWidth = 0;
    for (const AccuracyRow& row : m_rows) {
        // A pixel more than the rounded width, or the end is cut.
        nameWidth = std::max(nameWidth, QFontMetrics(strong).horizontalAdvance(row.name) + 1);
    }
    const int numbers = widest(countText) + widest(intervalText) + widest(shareText);
    nameWidth = std::min(nameWidth,
                         std::max(60, width() - 2 * kInset - numbers - 4 * kBetween - kLeastBar));
    int top = 0;
    for (const AccuracyRow& row : m_rows) {
        paintRow(painter, row, top, nameWidth);
        top += rowHeight();
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::of(*this).accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

} // namespace taxo::ui
