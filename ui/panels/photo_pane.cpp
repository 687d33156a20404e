// SPDX-License-Identifier: MIT
#include "ui/panels/photo_pane.h"

#include "ui/models/item_text.h"
#include "ui/panels/theme.h"
#include "ui/panels/tile_painter.h"

#include <QDateTime>
#include <QEvent>
#include <QFontMetrics>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStringList>
#include <QTimeZone>
#include <QVBoxLayout>

#include <utility>

namespace taxo::ui {

namespace {

constexpr int kFrame = 3; ///< pixels around the one in focus

} // namespace

PhotoPane::PhotoPane(CollectionDocument& document,
                     ThumbnailCache& thumbnails,
                     JobRunner& runner,
                     std::shared_ptr<LazyDecoder> decoder,
                     QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_photo(new PhotoPanel(document, m_shown, thumbnails, runner, std::move(decoder), this)) {
    m_photo->setObjectName(QStringLiteral("panePhoto"));
    m_photo->setMinimumSize(40, 30);
    setFocusPolicy(Qt::NoFocus);
    m_photo->setFocusPolicy(Qt::NoFocus); // the panel around has the keys
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_photo);
    layOut();
    connect(m_photo, &PhotoPanel::clicked, this, [this] { Q_EMIT chosen(m_item); });
    connect(&m_shown, &Focus::changed, this, [this] {
        if (m_shown.current() != m_item) { // a region of it was clicked
            Q_EMIT chosen(m_shown.current());
        }
    });
}

void PhotoPane::layOut() {
    layout()->setContentsMargins(kFrame, kFrame, kFrame, captionHeight() + kFrame);
}

int PhotoPane::captionHeight() const {
    return TilePainter(font()).captionHeight() + kGap + QFontMetrics(font()).height();
}

const ItemRow* PhotoPane::row() const {
    const auto row = m_document.rowOf(m_item);
    return row ? m_document.rowAt(*row) : nullptr;
}

void PhotoPane::show(ItemId item, Look look) {
    m_item = item;
    m_look = look;
    m_shown.set(item);
    if (const ItemRow* const shown = row()) {
        QString spoken = spokenText(*shown, look.hidesSuggestions);
        if (look.isLeftOut) {
            spoken += QStringLiteral(". ") + tr("left out");
        }
        setAccessibleName(spoken);
    }
    update();
}

void PhotoPane::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        Q_EMIT chosen(m_item);
    }
}

void PhotoPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        layOut();
    }
    QWidget::changeEvent(event);
}

void PhotoPane::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const Theme& theme = Theme::of(*this);
    const ItemRow* const shown = row();
    if (m_look.isCurrent) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accentSoft);
        painter.drawRoundedRect(rect(), 6, 6);
        painter.setPen(QPen(theme.accent, kFrame - 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
    if (shown == nullptr) {
        return;
    }
    const TilePainter tiles(font());
    const int top = m_photo->geometry().bottom() + 1 + kGap / 2;
    const QRect caption(kGap, top, width() - 2 * kGap, tiles.captionHeight());
    tiles.paintCaption(painter, caption, *shown, m_look.hidesSuggestions, isRightToLeft(), theme);
    QStringList parts;
    QFont font = tiles.smallFont();
    if (m_look.isLeftOut) {
        parts << tr("left out");
        font.setBold(true);
    }
    if (shown->takenAt) {
        parts << QLocale().toString(
            QDateTime::fromSecsSinceEpoch(shown->takenAt->seconds, QTimeZone::utc()).time(),
            QStringLiteral("HH:mm:ss"));
    }
    const QString name = QString::fromStdString(shown->name);
    const ItemCaption above = captionOf(*shown, m_look.hidesSuggestions);
    if (above.first != name && above.second != name) {
        parts << name;
    }
    const QString about = parts.join(QStringLiteral("  ·  "));
    const QFontMetrics metrics(font);
    painter.setPen(m_look.isLeftOut ? theme.warn : theme.quiet);
    painter.setFont(font);
    const int inset = QFontMetrics(this->font()).ascent() + 6; // where the name begins
    QRect line(caption.left(), caption.bottom() + 1, caption.width() - inset, metrics.height());
    line.translate(isRightToLeft() ? 0 : inset, 0);
    painter.drawText(line,
                     static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter),
                     metrics.elidedText(about, Qt::ElideMiddle, line.width()));
}

} // namespace taxo::ui
