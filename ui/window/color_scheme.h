// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusVariant>
#include <QObject>

#include <optional>
#include <string>

namespace taxo::ui {

/// Light or dark, as the person chose or else as the desktop prefers: asked of its portal
/// (org.freedesktop.appearance), else seen from the palette that the platform gave;
/// TAXO_COLOR_SCHEME=light|dark overrules all. Follows the portal when the preference changes. UI
/// thread.
class ColorScheme : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Sets style, palette and style sheet of the application. `wanted` is "light", "dark", or
    /// anything else for the desktop's: then it waits at most 100 ms for the portal. First before
    /// the first window; again when the person chooses otherwise.
    void apply(const std::string& wanted);

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private: // NOLINT(readability-redundant-access-specifiers): slots have sections of their own
    bool isDarkDesktop();
    static void use(bool isDark);

    std::string m_wanted;
    std::optional<bool> m_platform; ///< whether the platform's own palette is dark
    bool m_isListening = false;     ///< to the portal
};

} // namespace taxo::ui
