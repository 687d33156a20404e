// SPDX-License-Identifier: MIT
#include "ui/panels/share_bar.h"

#include "ui/models/number_text.h"
#include "ui/models/taxon_text.h"
#include "ui/models/trust_text.h"
#include "ui/panels/theme.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <array>

namespace taxo::ui {

namespace {

constexpr int kPadding = 7; ///< above and below the text
constexpr double kRound = 6.0;

/// The deeper the name, the stronger: how much of the accent the part of a rank has.
double strengthOf(Rank rank) {
    constexpr std::array<double, kRanks> kStrengths = {0.10, 0.14, 0.19, 0.26, 0.36, 0.52, 1.0};
    return kStrengths[indexOf(rank)];
}

QColor mixed(const QColor& one, const QColor& other, double ofOther) {
    const auto mix = [ofOther](float a, float b) {
        return a + (b - a) * static_cast<float>(ofOther);
    };
    return QColor::fromRgbF(mix(one.redF(), other.redF()),
                            mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()));
}

} // namespace

ShareBar::ShareBar(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBar::setCounts(const ClimbCounts& counts) {
    m_counts = counts;
    setAccessibleDescription(sharesText(counts));
    update();
}

QSize ShareBar::sizeHint() const {
    return {480, QFontMetrics(font()).height() + 2 * kPadding};
}

QSize ShareBar::minimumSizeHint() const {
    return {240, sizeHint().height()};
}

std::vector<ShareBar::Part> ShareBar::parts() const {
    std::vector<Part> parts;
    double from = 0.0;
    for (std::size_t at = kRanks; at-- > 0;) {
        const double share = m_counts.shareAt(kAllRanks[at]);
        if (share > 0.0) {
            parts.push_back({kAllRanks[at], from, from + share});
        }
        from += share;
    }
    if (m_counts.open > 0) {
        parts.push_back({std::nullopt, from, 1.0});
    }
    return parts;
}

QRectF ShareBar::rectOf(const Part& part) const {
    const double width = QWidget::width();
    const double left = isRightToLeft() ? (1.0 - part.to) * width : part.from * width;
    return {left, 0.0, (part.to - part.from) * width, static_cast<double>(height())};
}

/// With the rank's name where there is room, else its share alone, else nothing: the line below
/// says it.
void ShareBar::paintPart(QPainter& painter, const Part& part) const {
    const Theme& theme = Theme::of(*this);
    const QRectF rect = rectOf(part);
    const double strength = part.rank ? strengthOf(*part.rank) : 0.0;
    painter.fillRect(rect, part.rank ? mixed(theme.base, theme.accent, strength) : theme.track);
    painter.fillRect(QRectF(rect.right() - 1.0, 0.0, 1.0, height()), theme.window);
    const QString share = percentText(part.to - part.from);
    const QString name =
        part.rank ? rankText(*part.rank) + u' ' + share : shareText(m_counts, std::nullopt);
    const QFontMetrics metrics(font());
    for (const QString& text : {name, share}) {
        if (metrics.horizontalAdvance(text) + 2 * kPadding <= rect.width()) {
            painter.setPen(strength == 1.0 ? theme.onAccent : theme.text);
            painter.drawText(rect, Qt::AlignCenter, text);
            break;
        }
    }
}

void ShareBar::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = Theme::of(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()), kRound, kRound);
    painter.setClipPath(outline);
    painter.fillRect(rect(), theme.track);
    for (const Part& part : parts()) {
        paintPart(painter, part);
    }
    painter.setClipping(false);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRound, kRound);
    }
}

bool ShareBar::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto* const help = static_cast<QHelpEvent*>(event);
    for (const Part& part : parts()) {
        if (rectOf(part).contains(help->pos())) {
            QToolTip::showText(help->globalPos(), shareText(m_counts, part.rank), this);
        }
    }
    return true;
}

} // namespace taxo::ui
