// SPDX-License-Identifier: MIT
#include "ui/panels/score_rows.h"

#include "ui/models/item_text.h"
#include "ui/models/taxon_text.h"
#include "ui/panels/state_mark.h"
#include "ui/panels/theme.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QStringList>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kBarWidth = 48;
constexpr int kLeastBar = 24;  ///< where names need the room
constexpr int kRowPadding = 5; ///< above and below the text of a row
constexpr int kInset = 10;     ///< from the edge, where the best row's ground ends

QFont noteFont(const QFont& font) {
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.88);
    return small;
}

bool hasNote(const ScoreRow& row) {
    return !row.noteLead.isEmpty() || !row.noteName.isEmpty();
}

QString noteText(const ScoreRow& row) {
    QString text =
        row.noteLead.isEmpty() ? row.noteName : QString(row.noteLead + u' ' + row.noteName);
    if (row.noteScore) {
        text += u' ' + scoreText(*row.noteScore);
    }
    return text;
}

QFont nameFont(const QFont& font, const ScoreRow& row) {
    QFont name = font;
    name.setItalic(row.isItalic);
    name.setBold(row.isBest);
    return name;
}

/// Of a species that has no room for it whole, the genus is shortened first.
QString fittedName(const ScoreRow& row, const QFontMetrics& metrics, int width) {
    const QString whole = metrics.elidedText(row.name, Qt::ElideRight, width);
    return whole == row.name || !row.isItalic
               ? whole
               : metrics.elidedText(abbreviatedBinomial(row.name), Qt::ElideRight, width);
}

} // namespace

void paintScoreBar(
    QPainter& painter, const QRectF& bar, float score, const Theme& theme, bool isQuiet) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal round = bar.height() / 2;
    painter.setBrush(theme.track);
    painter.drawRoundedRect(bar, round, round);
    const qreal width = bar.width() * std::clamp(static_cast<qreal>(score), 0.0, 1.0);
    if (width > 0.5) {
        QColor color = theme.accent;
        color.setAlphaF(isQuiet ? 0.6F : 1.0F);
        painter.setBrush(color);
        painter.drawRoundedRect(
            QRectF(bar.topLeft(), QSizeF(std::max(width, bar.height()), bar.height())),
            round,
            round);
    }
    painter.restore();
}

ScoreRows::ScoreRows(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
}

void ScoreRows::setRows(std::vector<ScoreRow> rows) {
    m_rows = std::move(rows);
    QStringList lines;
    for (const ScoreRow& row : m_rows) {
        QString line = row.lead.isEmpty() ? row.name : row.lead + u' ' + row.name;
        line = tr("%1, model score %2").arg(line, scoreText(row.score));
        if (row.isBest) {
            line = tr("Best supported: %1").arg(line);
        }
        lines << (hasNote(row) ? QString(line + QStringLiteral(". ") + noteText(row)) : line);
    }
    setAccessibleDescription(lines.join(QStringLiteral(".\n")));
    updateGeometry();
    update();
}

int ScoreRows::heightOf(const ScoreRow& row) const {
    int height = QFontMetrics(font()).height() + 2 * kRowPadding;
    if (hasNote(row)) {
        height += QFontMetrics(noteFont(font())).height() + 1;
    }
    return height;
}

ScoreRows::Columns ScoreRows::columns() const {
    const QFontMetrics metrics(font());
    int leadWidth = 0;
    int widest = 0;
    for (const ScoreRow& row : m_rows) {
        leadWidth = std::max(leadWidth, metrics.horizontalAdvance(row.lead));
        widest = std::max(widest, QFontMetrics(nameFont(font(), row)).horizontalAdvance(row.name));
    }
    Columns c;
    c.lead = kInset;
    c.name = kInset + (leadWidth > 0 ? leadWidth + 14 : 0);
    const int numberWidth = metrics.horizontalAdvance(scoreText(0.0F));
    c.number = width() - kInset - numberWidth;
    const int room = c.number - 10 - 12 - c.name; // of name and bar
    constexpr int kSlope = 3;                     // of italics
    c.barWidth = std::clamp(room - widest - kSlope, kLeastBar, kBarWidth);
    c.bar = c.number - 10 - c.barWidth;
    c.nameWidth = std::max(c.bar - 12 - c.name, 40);
    return c;
}

QSize ScoreRows::sizeHint() const {
    int height = 0;
    for (const ScoreRow& row : m_rows) {
        height += heightOf(row);
    }
    return {320, height};
}

QSize ScoreRows::minimumSizeHint() const {
    return {240, sizeHint().height()};
}

void ScoreRows::paintRow(QPainter& painter, const ScoreRow& row, int top, const Columns& c) const {
    const Theme& theme = Theme::of(*this);
    const int height = heightOf(row);
    if (row.isBest) {
        const QRectF ground(0, top, width(), height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accentSoft);
        painter.drawRoundedRect(ground, 6, 6);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(QRectF(0, top + 4, 3, height - 8), 1.5, 1.5);
    }
    const QFontMetrics metrics(font());
    const QRect line(c.name, top + kRowPadding, c.nameWidth, metrics.height());
    painter.setFont(font());
    painter.setPen(row.isBest ? theme.text : theme.quiet);
    painter.drawText(QRect(c.lead, line.top(), c.name - c.lead, line.height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     row.lead);
    painter.drawText(QRect(c.number, line.top(), width() - kInset - c.number, line.height()),
                     Qt::AlignRight | Qt::AlignVCenter,
                     scoreText(row.score));
    const QFont name = nameFont(font(), row);
    painter.setFont(name);
    painter.setPen(theme.text);
    painter.drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter, fittedName(row, QFontMetrics(name), c.nameWidth));
    paintScoreBar(painter,
                  QRectF(c.bar, line.center().y() - 1.5, c.barWidth, 5),
                  row.score,
                  theme,
                  !row.isBest);
    if (hasNote(row)) {
        paintNote(painter, row, line.bottom() + 2, c);
    }
}

void ScoreRows::paintNote(QPainter& painter, const ScoreRow& row, int top, const Columns& c) const {
    const Theme& theme = Theme::of(*this);
    QFont small = noteFont(font());
    const QFontMetrics metrics(small);
    QRect box(c.name, top, c.nameWidth, metrics.height());
    if (row.isNoteMarked) {
        const int side = metrics.ascent();
        paintMark(painter, QRectF(box.left() + 1, box.top() + 2, side, side), Mark::NotSure, theme);
        box.setLeft(box.left() + side + 6);
    }
    painter.setFont(small);
    painter.setPen(row.isNoteMarked ? theme.warn : theme.quiet);
    if (row.noteScore) {
        painter.drawText(QRect(c.number, top, width() - kInset - c.number, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         scoreText(*row.noteScore));
    }
    box.setRight(c.number - 6); // there is no bar in this line
    if (!row.noteLead.isEmpty()) {
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, row.noteLead);
        box.setLeft(box.left() + metrics.horizontalAdvance(row.noteLead + u' '));
    }
    small.setItalic(row.isNoteItalic);
    painter.setFont(small);
    painter.drawText(box,
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(small).elidedText(row.noteName, Qt::ElideRight, box.width()));
}

void ScoreRows::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Columns c = columns();
    int top = 0;
    for (const ScoreRow& row : m_rows) {
        paintRow(painter, row, top, c);
        top += heightOf(row);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::of(*this).accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

/// What is cut short can be read in full.
bool ScoreRows::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        int top = 0;
        for (const ScoreRow& row : m_rows) {
            const int height = heightOf(row);
            if (help->pos().y() >= top && help->pos().y() < top + height) {
                QToolTip::showText(help->globalPos(),
                                   hasNote(row) ? QString(row.name + u'\n' + noteText(row))
                                                : row.name,
                                   this);
                return true;
            }
            top += height;
        }
    }
    return QWidget::event(event);
}

} // namespace taxo::ui
