// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace taxo::ui {

/// Light or dark, as the desktop prefers: asked of its portal (org.freedesktop.appearance), else
/// seen from the palette that the platform gave; TAXO_COLOR_SCHEME=light|dark overrules both.
/// Follows the portal when the person changes the preference. UI thread.
class ColorScheme : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Sets style, palette and style sheet of the application. Before the first window; waits at
    /// most 100 ms for the portal.
    void apply();

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    static void use(bool isDark);
};

} // namespace taxo::ui
