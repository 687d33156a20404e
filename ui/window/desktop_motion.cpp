// SPDX-License-Identifier: MIT
#include "ui/window/desktop_motion.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QFile>
#include <QVariant>

namespace taxo::ui {

namespace {

bool askDesktop() {
    // Without a bus of the session, connecting would start one, which takes long.
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") &&
        !QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"))) {
        return true;
    }
    constexpr int kTimeoutMs = 100;
    QDBusMessage question =
        QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.portal.Desktop"),
                                       QStringLiteral("/org/freedesktop/portal/desktop"),
                                       QStringLiteral("org.freedesktop.portal.Settings"),
                                       QStringLiteral("Read"));
    question << QStringLiteral("org.gnome.desktop.interface")
             << QStringLiteral("enable-animations");
    const QDBusMessage answer =
        QDBusConnection::sessionBus().call(question, QDBus::Block, kTimeoutMs);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty()) {
        return true;
    }
    QVariant value = answer.arguments().constFirst();
    for (int i = 0; i < 2 && value.canConvert<QDBusVariant>(); ++i) {
        value = value.value<QDBusVariant>().variant();
    }
    return !value.canConvert<bool>() || value.toBool();
}

} // namespace

bool wantsMotion() {
    static const bool kWanted = askDesktop();
    return kWanted;
}

} // namespace taxo::ui
