// SPDX-License-Identifier: MIT
#include "ui/panels/photo_panel.h"

#include "ui/document/path_text.h"
#include "ui/models/error_text.h"
#include "ui/panels/state_mark.h"
#include "ui/panels/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

/// Pixels of the longer side: enough for the panel of a large screen, decoded in a fraction of a
/// second.
constexpr int kLongestSide = 2560;
constexpr qsizetype kBytesKept = qsizetype{96} << 20U;

} // namespace

PhotoPanel::PhotoPanel(SessionDocument& document,
                       Focus& focus,
                       ThumbnailCache& thumbnails,
                       JobRunner& runner,
                       std::shared_ptr<LazyDecoder> decoder,
                       QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_focus(focus)
    , m_thumbnails(thumbnails)
    , m_runner(runner)
    , m_decoder(std::move(decoder))
    , m_pictures(kBytesKept) {
    setObjectName(QStringLiteral("photo"));
    setMinimumSize(240, 200);
    connect(&focus, &Focus::changed, this, &PhotoPanel::showCurrent);
    connect(&thumbnails, &ThumbnailCache::changed, this, [this](ItemId id) {
        if (id == m_focus.current()) {
            update();
        }
    });
    const auto repaint = [this] { update(); }; // "3 of 25" changes
    connect(&document, &SessionDocument::photosAdded, this, repaint);
    connect(&document, &SessionDocument::photosRemoved, this, repaint);
}

void PhotoPanel::showCurrent() {
    m_runner.cancel(m_job);
    m_problem.reset();
    update();
    const SessionPhoto* const photo = m_document.find(m_focus.current());
    setAccessibleName(photo == nullptr ? QString() : displayName(photo->file));
    if (photo == nullptr || m_pictures.contains(photo->id.value)) {
        return;
    }
    m_job = m_runner.start(
        {},
        On::Io,
        [decoder = m_decoder, file = photo->file](const Progress&) {
            return decoder->decode(file, kLongestSide);
        },
        this,
        [this, id = photo->id](const Result<QImage>& picture) { take(id, picture); },
        Urgency::Waited);
}

void PhotoPanel::take(ItemId id, const Result<QImage>& picture) {
    if (picture) {
        m_pictures.insert(id.value, new QImage(*picture), picture->sizeInBytes()); // owned there
    } else if (picture.error().code != ErrorCode::Cancelled && id == m_focus.current()) {
        m_problem = picture.error();
    }
    if (id == m_focus.current()) {
        update();
    }
}

void PhotoPanel::paintCaption(QPainter& painter, const QRect& box) const {
    const auto row = m_document.rowOf(m_focus.current());
    if (!row) {
        return;
    }
    painter.setPen(Theme::of(*this).quiet);
    //: the photograph's place among all: "3 of 25"
    const QString place =
        tr("%L1 of %L2").arg(qulonglong{*row} + 1).arg(static_cast<qulonglong>(m_document.size()));
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, place);
    const int width = box.width() - QFontMetrics(font()).horizontalAdvance(place) - kMargin;
    painter.drawText(box,
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font()).elidedText(
                         displayName(m_document.at(*row).file), Qt::ElideMiddle, width));
}

void PhotoPanel::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = Theme::of(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), theme.photo);
    const int captionHeight = QFontMetrics(font()).height() + 2 * kGap;
    const QRect caption(kMargin, height() - captionHeight, width() - 2 * kMargin, captionHeight);
    const QRect box = rect().adjusted(kMargin, kMargin, -kMargin, -captionHeight);
    paintCaption(painter, caption);

    const ItemId id = m_focus.current();
    const QImage* const picture = m_pictures.object(id.value);
    const QImage shown = picture != nullptr ? *picture : m_thumbnails.image(id);
    if (!shown.isNull()) {
        QSize size = shown.size().scaled(box.size(), Qt::KeepAspectRatio);
        if (picture != nullptr) {
            // Small pictures are not blown up beyond twice their pixels.
            const qreal most = 2.0 / devicePixelRatio();
            size = size.boundedTo(shown.size() * std::max(most, 1.0));
        }
        QRect place(QPoint(), size);
        place.moveCenter(box.center());
        painter.drawImage(place, shown);
        return;
    }
    if (m_problem) {
        const QFontMetrics metrics(font());
        QRectF square(0, 0, 40, 40);
        square.moveCenter(QPointF(box.center()) - QPointF(0, metrics.height() + 12));
        paintMark(painter, square, Mark::Failed, theme);
        painter.setPen(theme.text);
        painter.drawText(QRect(box.left(), box.center().y() + 8, box.width(), 3 * metrics.height()),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                         photoHeadline(m_problem->code));
    }
}

} // namespace taxo::ui
