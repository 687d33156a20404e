// SPDX-License-Identifier: MIT
#include "ui/window/setup_dialogs.h"

#include "core/base/message_log.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/models_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/panels/model_bar.h"
#include "ui/window/language.h"
#include "ui/window/session.h"

#include <QWidget>

#include <utility>

namespace taxo::ui {

namespace {

void bringToFront(QDialog& dialog) {
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

/// What only a lane may be asked for.
struct Libraries {
    std::optional<Machine> machine;
    std::string decoders;
};

std::string stateOf(const IdentifierHost& host) {
    switch (host.state()) {
    case IdentifierHost::State::Idle:
        return host.choice().model + " (not loaded)";
    case IdentifierHost::State::Loading:
        return host.choice().model + " (being loaded)";
    case IdentifierHost::State::Ready:
        return host.identifier()->info().text();
    case IdentifierHost::State::Failed:
        return host.choice().model + " (" + host.problem()->text() + ")";
    }
    return {};
}

} // namespace

SetupDialogs::SetupDialogs(Session& session, ModelBar& bar, QWidget& over, QObject* parent)
    : QObject(parent), m_session(session), m_bar(bar), m_over(over) {}

void SetupDialogs::showModels() {
    if (m_models == nullptr) {
        const ModelsDialog::Parts parts{.library = m_session.library(),
                                        .jobs = m_session.jobs(),
                                        .host = m_session.host(),
                                        .services = m_session.services(),
                                        .runner = m_session.runner()};
        m_models = new ModelsDialog(parts, m_over.window());
        connect(m_models, &ModelsDialog::modelChosen, &m_session, &Session::chooseModel);
        connect(m_models, &ModelsDialog::labelsChosen, &m_session, &Session::chooseLabels);
        connect(m_models, &ModelsDialog::ownFolderRequested, &m_bar, [this](auto kind) {
            kind == CatalogueEntry::Kind::Model ? m_bar.chooseModelFolder()
                                                : m_bar.chooseLabelsFolder();
        });
        connect(m_models, &ModelsDialog::ownFileRequested, &m_bar, [this](auto kind) {
            kind == CatalogueEntry::Kind::Model ? m_bar.chooseModelFile()
                                                : m_bar.chooseLabelsFile();
        });
    }
    bringToFront(*m_models);
}

void SetupDialogs::showPreferences() {
    if (m_preferences == nullptr) {
        m_preferences = new PreferencesDialog(m_session.settings(),
                                              Language::available(),
                                              m_session.services(),
                                              m_session.runner(),
                                              m_over.window());
        connect(m_preferences, &PreferencesDialog::changed, &m_session, &Session::prefer);
        connect(&m_session,
                &Session::preferencesChanged,
                m_preferences,
                &PreferencesDialog::showSettings);
    }
    bringToFront(*m_preferences);
}

void SetupDialogs::showAbout() {
    if (m_about == nullptr) {
        m_about = new AboutDialog(
            m_session.services().lookAtMachine, m_session.runner(), m_over.window());
        connect(m_about, &AboutDialog::diagnosticsRequested, this, &SetupDialogs::showDiagnostics);
    }
    bringToFront(*m_about);
}

void SetupDialogs::showDiagnostics() {
    m_session.runner().start(
        tr("Gathering diagnostics"),
        On::Io,
        [look = m_session.services().lookAtMachine,
         decoder = m_session.decoder()](const Progress&) -> Result<Libraries> {
            Libraries libraries;
            if (auto machine = look()) {
                libraries.machine = *std::move(machine);
            }
            libraries.decoders = decoder->about();
            return libraries;
        },
        this,
        [this](Result<Libraries> libraries) {
            if (!libraries) { // stopped
                return;
            }
            Diagnostics diagnostics = gather();
            diagnostics.machine = std::move(libraries->machine);
            diagnostics.decoders = std::move(libraries->decoders);
            delete m_diagnostics;
            m_diagnostics = new DiagnosticsDialog(diagnosticsText(diagnostics), m_over.window());
            bringToFront(*m_diagnostics);
        },
        Urgency::Waited);
}

Diagnostics SetupDialogs::gather() const {
    Diagnostics diagnostics;
    diagnostics.model = stateOf(m_session.host());
    diagnostics.labels = m_session.host().choice().labels;
    if (m_session.document().isOpen()) {
        diagnostics.items = static_cast<std::size_t>(m_session.document().counts().items);
    }
    diagnostics.settings = m_session.settings();
    diagnostics.log = MessageLog::ofProcess().lines();
    return diagnostics;
}

} // namespace taxo::ui
