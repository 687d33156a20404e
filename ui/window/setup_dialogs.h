// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/diagnostics_text.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace taxo::ui {

class AboutDialog;
class DiagnosticsDialog;
class ModelBar;
class ModelsDialog;
class PreferencesDialog;
class Session;

/// The dialogs about the program itself: its models, what a person prefers, what it is made of.
/// Each is there once.
class SetupDialogs : public QObject {
    Q_OBJECT
public:
    /// Dialogs stand over this widget; the bar asks for models of a person's own. All must outlive
    /// it.
    SetupDialogs(Session& session, ModelBar& bar, QWidget& over, QObject* parent = nullptr);

    void showModels();
    void showPreferences();
    void showAbout();
    /// Gathered on a lane, then shown.
    void showDiagnostics();

private:
    Diagnostics gather() const;

    Session& m_session;
    ModelBar& m_bar;
    QWidget& m_over;
    QPointer<ModelsDialog> m_models; ///< null: not open
    QPointer<PreferencesDialog> m_preferences;
    QPointer<AboutDialog> m_about;
    QPointer<DiagnosticsDialog> m_diagnostics;
};

} // namespace taxo::ui
