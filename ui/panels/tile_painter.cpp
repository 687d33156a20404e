// SPDX-License-Identifier: MIT
#include "ui/panels/tile_painter.h"

#include "ui/models/taxon_text.h"
#include "ui/panels/score_rows.h"
#include "ui/panels/state_mark.h"

#include <QPainter>
#include <QPainterPath>

#include <vector>

namespace taxo::ui {

namespace {

constexpr int kOutside = 4; ///< between a tile's ground and the next one's
constexpr int kInside = 8;  ///< between the ground's edge and what is on it
constexpr int kLineGap = 3;
constexpr int kRound = 5; ///< of a picture's corners
constexpr int kChip = 22; ///< a mark on a picture, with its ground
constexpr int kSmallChip = 18;
constexpr int kFewChips = 5; ///< small ones on a picture with no more room than for these
constexpr int kBarWidth = 34;

QFont italicOf(QFont font) {
    font.setItalic(true);
    return font;
}

QFont smallOf(QFont font) {
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

int pictureHeight(int cellWidth) {
    return (cellWidth - 2 * (kOutside + kInside)) * 3 / 4;
}

Mark markOf(Standing standing) {
    switch (standing) {
    case Standing::New:
    case Standing::Unread:
        return Mark::Waiting;
    case Standing::Suggested:
        return Mark::Answered;
    case Standing::NotSure:
        return Mark::NotSure;
    case Standing::NotInList:
        return Mark::NotInList;
    case Standing::Verified:
        return Mark::Verified;
    case Standing::Corrected:
        return Mark::Corrected;
    case Standing::Unknown:
        return Mark::Unknown;
    case Standing::Nothing:
        return Mark::Nothing;
    case Standing::Failed:
        return Mark::Failed;
    }
    return Mark::Waiting;
}

void paintGround(QPainter& painter,
                 const QRect& ground,
                 TilePainter::Look look,
                 const Theme& theme) {
    if (look.isSelected || look.isUnderMouse) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.isSelected ? theme.accentSoft : theme.window);
        painter.drawRoundedRect(ground, 8, 8);
    }
    if (look.isCurrent) {
        // The same ring without the keyboard, paler: where it would go on.
        painter.setPen(QPen(look.isActive ? theme.accent : theme.quiet, look.isActive ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(ground).adjusted(1, 1, -1, -1), 7, 7);
    } else if (look.isSelected) {
        painter.setPen(QPen(theme.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(ground).adjusted(0.5, 0.5, -0.5, -0.5), 7.5, 7.5);
    }
}

void paintPicture(QPainter& painter,
                  const QRect& box,
                  const TilePainter::Picture& picture,
                  bool isMissing,
                  const Theme& theme) {
    QPainterPath clip;
    clip.addRoundedRect(box, kRound, kRound);
    if (picture.image.isNull()) {
        painter.fillPath(clip, theme.track);
        if (picture.isFailed) {
            QRectF square(0, 0, 28, 28);
            square.moveCenter(QRectF(box).center());
            paintMark(painter, square, isMissing ? Mark::Missing : Mark::Failed, theme);
        }
        return;
    }
    QRect place(QPoint(), picture.image.size().scaled(box.size(), Qt::KeepAspectRatio));
    place.moveCenter(box.center());
    painter.fillPath(clip, theme.track);
    painter.save();
    painter.setClipPath(clip, Qt::IntersectClip);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, picture.image);
    painter.restore();
}

/// Marks that lie on a picture have a ground of their own, to be seen on any.
void paintChip(QPainter& painter, const QRect& chip, Mark mark, const Theme& theme) {
    QColor ground = theme.base;
    ground.setAlpha(232);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(chip, 6, 6);
    const qreal inset = chip.width() / 5.0;
    paintMark(painter, QRectF(chip).adjusted(inset, inset, -inset, -inset), mark, theme);
}

void paintChips(QPainter& painter,
                const QRect& box,
                const ItemRow& row,
                bool hidesSuggestions,
                bool isMirrored,
                const Theme& theme) {
    const int side = box.width() < kFewChips * kChip ? kSmallChip : kChip;
    const int inset = side / 4;
    const auto at = [&](int fromEnd) {
        const QRect chip(
            box.right() + 1 - inset - side - fromEnd * (side + 4), box.top() + inset, side, side);
        return isMirrored
                   ? chip.translated(box.left() + box.right() - chip.left() - chip.right(), 0)
                   : chip;
    };
    std::vector<Mark> marks;
    if (row.isFlagged) {
        marks.push_back(Mark::Flagged);
    }
    if (row.isNovel && !hidesSuggestions) {
        marks.push_back(Mark::Novel);
    }
    if (!absenceText(row).isEmpty()) {
        marks.push_back(Mark::Missing);
    } else if (row.state == PhotoState::Unreadable) {
        marks.push_back(Mark::Failed);
    }
    if (row.isRegion) {
        marks.push_back(Mark::Region);
    }
    for (int i = 0; i < static_cast<int>(marks.size()); ++i) {
        paintChip(painter, at(i), marks[static_cast<std::size_t>(i)], theme);
    }
}

} // namespace

TilePainter::TilePainter(const QFont& font)
    : m_font(font)
    , m_italic(italicOf(font))
    , m_small(smallOf(font))
    , m_metrics(m_font)
    , m_italicMetrics(m_italic)
    , m_smallMetrics(m_small) {}

int TilePainter::heightFor(int cellWidth) const {
    return 2 * (kOutside + kInside) + pictureHeight(cellWidth) + kInside + captionHeight();
}

int TilePainter::captionHeight() const {
    return m_metrics.height() + kLineGap + m_smallMetrics.height();
}

int TilePainter::pictureSide(int cellWidth) {
    return cellWidth - 2 * (kOutside + kInside);
}

QRect TilePainter::ground(const QRect& cell) {
    return cell.adjusted(kOutside, kOutside, -kOutside, -kOutside);
}

void TilePainter::paint(QPainter& painter,
                        const QRect& cell,
                        const ItemRow* row,
                        const Picture& picture,
                        Look look,
                        const Theme& theme) const {
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter, ground(cell), look, theme);
    const QRect inside = ground(cell).adjusted(kInside, kInside, -kInside, -kInside);
    const QRect box(inside.topLeft(), QSize(inside.width(), pictureHeight(cell.width())));
    const bool isMissing = row != nullptr && !absenceText(*row).isEmpty();
    paintPicture(painter, box, picture, isMissing, theme);
    if (row != nullptr) {
        const bool isMirrored = painter.layoutDirection() == Qt::RightToLeft;
        paintChips(painter, box, *row, look.hidesSuggestions, isMirrored, theme);
        paintCaption(painter,
                     inside.adjusted(0, box.height() + kInside, 0, 0),
                     *row,
                     look.hidesSuggestions,
                     isMirrored,
                     theme);
    }
}

void TilePainter::paintCaption(QPainter& painter,
                               const QRect& box,
                               const ItemRow& row,
                               bool hidesSuggestions,
                               bool isMirrored,
                               const Theme& theme) const {
    const ItemCaption caption = captionOf(row, hidesSuggestions);
    const Mark mark = markOf(standingOf(row, hidesSuggestions));
    const auto mirrored = [&](const QRect& rect) {
        return isMirrored
                   ? rect.translated(box.left() + box.right() - rect.left() - rect.right(), 0)
                   : rect;
    };
    const Qt::Alignment lead =
        (isMirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::AlignAbsolute;

    const int side = m_metrics.ascent();
    const QRect first(box.left(), box.top(), box.width(), m_metrics.height());
    paintMark(painter,
              mirrored({first.left(), first.center().y() - side / 2 + 1, side, side}),
              mark,
              theme);
    const QRect nameBox = first.adjusted(side + 6, 0, 0, 0);
    const QFontMetrics& nameMetrics = caption.isFirstItalic ? m_italicMetrics : m_metrics;
    const bool fits = nameMetrics.horizontalAdvance(caption.first) <= nameBox.width();
    painter.setFont(caption.isFirstItalic ? m_italic : m_font);
    painter.setPen(theme.text);
    painter.drawText(mirrored(nameBox),
                     static_cast<int>(lead) | Qt::TextForceLeftToRight, // Latin, or a file's
                     nameMetrics.elidedText(fits ? caption.first : caption.firstShort,
                                            caption.isFirstFile ? Qt::ElideMiddle : Qt::ElideRight,
                                            nameBox.width()));

    QRect second(
        nameBox.left(), first.bottom() + 1 + kLineGap, nameBox.width(), m_smallMetrics.height());
    painter.setFont(m_small);
    painter.setPen(mark == Mark::Failed ? theme.bad : theme.quiet);
    if (caption.score) {
        const QString number = scoreText(*caption.score);
        const int numberWidth = m_smallMetrics.horizontalAdvance(scoreText(0.0F));
        const QRect numberBox(
            second.right() + 1 - numberWidth, second.top(), numberWidth, second.height());
        QRect bar(numberBox.left() - kBarWidth - 6, second.center().y() - 1, kBarWidth, 4);
        if (bar.left() < second.left()) { // a small tile: the bar alone, which is seen at a glance
            bar.setLeft(second.left());
            bar.setRight(second.right());
        } else {
            painter.drawText(mirrored(numberBox),
                             static_cast<int>((isMirrored ? Qt::AlignLeft : Qt::AlignRight) |
                                              Qt::AlignVCenter | Qt::AlignAbsolute),
                             number);
        }
        paintScoreBar(painter, mirrored(bar), *caption.score, theme);
        second.setRight(bar.left() - 7);
    }
    // Half a word says nothing.
    if (second.width() >= m_smallMetrics.averageCharWidth() * 5) {
        painter.drawText(
            mirrored(second),
            static_cast<int>(lead),
            m_smallMetrics.elidedText(caption.second, Qt::ElideMiddle, second.width()));
    }
}

} // namespace taxo::ui
