// SPDX-License-Identifier: MIT
#include "ui/window/color_scheme.h"

#include "ui/panels/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QFile>
#include <QPalette>
#include <QStyleFactory>

#include <optional>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kPortalTimeoutMs = 100;
const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kGroup = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");

/// 1 is dark, 2 is light, 0 is no preference; anything else is none either.
std::optional<bool> isDark(const QVariant& value) {
    switch (value.toUInt()) {
    case 1:
        return true;
    case 2:
        return false;
    default:
        return std::nullopt;
    }
}

/// Without a bus of the session, connecting would start one, which takes long.
bool hasSessionBus() {
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

std::optional<bool> askPortal() {
    QDBusMessage question =
        QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    question << kGroup << kKey;
    const QDBusMessage answer =
        QDBusConnection::sessionBus().call(question, QDBus::Block, kPortalTimeoutMs);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty()) {
        return std::nullopt;
    }
    // The portal wraps the number twice.
    QVariant value = answer.arguments().constFirst();
    for (int i = 0; i < 2 && value.canConvert<QDBusVariant>(); ++i) {
        value = value.value<QDBusVariant>().variant();
    }
    return isDark(value);
}

} // namespace

void ColorScheme::apply(const std::string& wanted) {
    if (!m_platform) {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        m_platform = QApplication::palette().color(QPalette::Window).lightness() < 128;
    }
    m_wanted = wanted;
    const QString forced = qEnvironmentVariable("TAXO_COLOR_SCHEME");
    if (forced == QStringLiteral("dark") || forced == QStringLiteral("light")) {
        m_wanted = forced.toStdString();
    }
    use(m_wanted == "dark" || (m_wanted != "light" && isDarkDesktop()));
}

bool ColorScheme::isDarkDesktop() {
    if (!hasSessionBus()) {
        return *m_platform;
    }
    if (!std::exchange(m_isListening, true)) {
        QDBusConnection::sessionBus().connect(
            kService,
            kPath,
            kInterface,
            QStringLiteral("SettingChanged"),
            this,
            SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    }
    return askPortal().value_or(*m_platform);
}

void ColorScheme::onSettingChanged(const QString& group,
                                   const QString& key,
                                   const QDBusVariant& value) {
    const bool isChosen = m_wanted == "light" || m_wanted == "dark";
    if (group == kGroup && key == kKey && !isChosen) {
        use(isDark(value.variant()).value_or(false));
    }
}

void ColorScheme::use(bool isDark) {
    const Theme& theme = isDark ? Theme::dark() : Theme::light();
    QApplication::setPalette(theme.palette());
    qApp->setStyleSheet(theme.styleSheet());
}

} // namespace taxo::ui
