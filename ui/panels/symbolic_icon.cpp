// SPDX-License-Identifier: MIT
#include "ui/panels/symbolic_icon.h"

#include "ui/panels/theme.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>
#include <QSvgRenderer>

#include <algorithm>
#include <utility>

// Outside every namespace, as Qt wants it: resources of a static library are not found otherwise.
static void initResources() {
    Q_INIT_RESOURCE(taxoscope);
}

namespace taxo::ui {

namespace {

class SymbolicEngine final : public QIconEngine {
public:
    SymbolicEngine(QString name, IconColor color) : m_name(std::move(name)), m_color(color) {}

    void
    paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device()->devicePixelRatio();
        QPixmap drawn = pixmap(rect.size() * ratio, mode, state);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), drawn);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State /*state*/) override {
        QPixmap drawn(size);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        // In a box that is wider than high the icon stands on the left: room before a button's
        // text.
        const int side = std::min(size.width(), size.height());
        QSvgRenderer(QStringLiteral(":/icons/") + m_name + QStringLiteral(".svg"))
            .render(&painter, QRectF(0, 0, side, side));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        const Theme& theme = Theme::of(QGuiApplication::palette());
        const QColor color = m_color == IconColor::OnAccent ? theme.onAccent : theme.text;
        painter.fillRect(drawn.rect(), mode == QIcon::Disabled ? theme.quiet : color);
        return drawn;
    }

    QIconEngine* clone() const override { return new SymbolicEngine(*this); }

private:
    QString m_name;
    IconColor m_color;
};

} // namespace

QIcon symbolicIcon(const QString& name, IconColor color) {
    initResources();
    return QIcon(new SymbolicEngine(name, color)); // the icon owns it
}

QPushButton*
makeIconButton(const QString& icon, const QString& text, QWidget* parent, IconColor color) {
    auto* const button = new QPushButton(symbolicIcon(icon, color), text, parent);
    button->setIconSize({22, 16});
    return button;
}

QIcon applicationIcon() {
    initResources();
    return QIcon(QStringLiteral(":/icons/taxoscope.svg"));
}

} // namespace taxo::ui
