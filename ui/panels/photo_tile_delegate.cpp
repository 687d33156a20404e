// SPDX-License-Identifier: MIT
#include "ui/panels/photo_tile_delegate.h"

#include "ui/models/photo_list_model.h"
#include "ui/models/taxon_text.h"
#include "ui/panels/score_rows.h"
#include "ui/panels/state_mark.h"

#include <QFontMetrics>
#include <QImage>
#include <QPainter>
#include <QPainterPath>

namespace taxo::ui {

namespace {

constexpr int kOutside = 4; ///< between a tile's ground and the next one's
constexpr int kInside = 8;  ///< between the ground's edge and what is on it

/// What the two lines below the picture say.
struct Caption {
    Mark mark = Mark::Waiting;
    QString first;
    bool isFirstItalic = false;
    QString second;
    bool hasScore = false;
    float score = 0.0F;
};

Caption captionOf(const QModelIndex& index) {
    Caption caption;
    const QString file = index.data(PhotoListModel::FileNameRole).toString();
    caption.first = file;
    switch (static_cast<PhotoState>(index.data(PhotoListModel::StateRole).toInt())) {
    case PhotoState::Waiting:
        caption.second = PhotoTileDelegate::tr("Waiting");
        break;
    case PhotoState::Working:
        caption.mark = Mark::Working;
        caption.second = PhotoTileDelegate::tr("Identifying …");
        break;
    case PhotoState::Failed:
        caption.mark = Mark::Failed;
        caption.second = PhotoTileDelegate::tr("Not identified");
        break;
    case PhotoState::Done:
        caption.score = index.data(PhotoListModel::ScoreRole).toFloat();
        caption.hasScore = caption.score > 0.0F;
        caption.mark =
            index.data(PhotoListModel::SureRole).toBool() ? Mark::Answered : Mark::NotSure;
        caption.first = caption.hasScore ? index.data(PhotoListModel::NameRole).toString()
                                         : PhotoTileDelegate::tr("Not sure");
        caption.isFirstItalic = index.data(PhotoListModel::ItalicRole).toBool();
        caption.second = caption.hasScore ? index.data(PhotoListModel::RankRole).toString() : file;
        if (index.data(PhotoListModel::NotInListRole).toBool()) {
            caption.mark = Mark::NotInList;
        }
        break;
    }
    return caption;
}

QFont smallFont(const QFont& font) {
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.88);
    return small;
}

int pictureHeight(int tileWidth) {
    return (tileWidth - 2 * (kOutside + kInside)) * 3 / 4;
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QRect& tile) {
    const Theme& theme = Theme::of(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    const bool isUnderMouse = option.state.testFlag(QStyle::State_MouseOver);
    if (!isSelected && !hasFocus && !isUnderMouse) {
        return;
    }
    painter.setPen(hasFocus ? QPen(theme.accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(isSelected ? theme.accentSoft : hasFocus ? theme.base : theme.window);
    painter.drawRoundedRect(QRectF(tile).adjusted(1, 1, -1, -1), 8, 8);
}

void paintPicture(QPainter& painter,
                  const QStyleOptionViewItem& option,
                  const QModelIndex& index,
                  const QRect& box) {
    const Theme& theme = Theme::of(option.palette);
    QPainterPath clip;
    clip.addRoundedRect(box, 5, 5);
    painter.save();
    painter.setClipPath(clip);
    painter.fillRect(box, theme.track);
    const auto image = index.data(PhotoListModel::ThumbnailRole).value<QImage>();
    if (!image.isNull()) {
        QRect place(QPoint(), image.size().scaled(box.size(), Qt::KeepAspectRatio));
        place.moveCenter(box.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(place, image);
    } else if (index.data(PhotoListModel::ThumbnailFailedRole).toBool()) {
        QRectF square(0, 0, 28, 28);
        square.moveCenter(QRectF(box).center());
        paintMark(painter, square, Mark::Failed, theme);
    }
    painter.restore();
}

void paintCaption(QPainter& painter,
                  const QStyleOptionViewItem& option,
                  const Caption& caption,
                  const QRect& box) {
    const Theme& theme = Theme::of(option.palette);
    const QFontMetrics metrics(option.font);
    const int markSide = metrics.ascent();
    const QRect first(box.left(), box.top(), box.width(), metrics.height());
    paintMark(painter,
              QRectF(first.left(), first.center().y() - markSide / 2.0 + 1, markSide, markSide),
              caption.mark,
              theme);
    QFont name = option.font;
    name.setItalic(caption.isFirstItalic);
    painter.setFont(name);
    painter.setPen(theme.text);
    const QRect nameBox = first.adjusted(markSide + 6, 0, 0, 0);
    painter.drawText(
        nameBox,
        Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(name).elidedText(
            caption.first, caption.hasScore ? Qt::ElideRight : Qt::ElideMiddle, nameBox.width()));

    const QFont small = smallFont(option.font);
    const QFontMetrics smallMetrics(small);
    QRect second(nameBox.left(), first.bottom() + 3, nameBox.width(), smallMetrics.height());
    painter.setFont(small);
    painter.setPen(caption.mark == Mark::Failed ? theme.bad : theme.quiet);
    if (caption.hasScore) {
        const QString number = scoreText(caption.score);
        painter.drawText(second, Qt::AlignRight | Qt::AlignVCenter, number);
        const int numberWidth = smallMetrics.horizontalAdvance(scoreText(0.0F));
        const QRectF bar(second.right() - numberWidth - 40, second.center().y() - 1, 34, 4);
        paintScoreBar(painter, bar, caption.score, theme);
        second.setRight(static_cast<int>(bar.left()) - 6);
    }
    painter.drawText(second,
                     Qt::AlignLeft | Qt::AlignVCenter,
                     smallMetrics.elidedText(caption.second, Qt::ElideMiddle, second.width()));
}

} // namespace

QSize PhotoTileDelegate::tileSize(const QFont& font) const {
    const int text = QFontMetrics(font).height() + 3 + QFontMetrics(smallFont(font)).height();
    return {m_width, 2 * (kOutside + kInside) + pictureHeight(m_width) + kInside + text};
}

QSize PhotoTileDelegate::sizeHint(const QStyleOptionViewItem& option,
                                  const QModelIndex& /*index*/) const {
    return tileSize(option.font);
}

void PhotoTileDelegate::paint(QPainter* painter,
                              const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect tile = option.rect.adjusted(kOutside, kOutside, -kOutside, -kOutside);
    paintGround(*painter, option, tile);
    const QRect inside = tile.adjusted(kInside, kInside, -kInside, -kInside);
    const QRect picture(inside.topLeft(),
                        QSize(inside.width(), pictureHeight(option.rect.width())));
    paintPicture(*painter, option, index, picture);
    paintCaption(
        *painter, option, captionOf(index), inside.adjusted(0, picture.height() + kInside, 0, 0));
    painter->restore();
}

} // namespace taxo::ui
