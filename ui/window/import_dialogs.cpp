// SPDX-License-Identifier: MIT
#include "ui/window/import_dialogs.h"

#include "ui/dialogs/import_dialog.h"
#include "ui/window/file_dialogs.h"
#include "ui/window/session.h"

#include <QWidget>

#include <utility>

namespace taxo::ui {

ImportDialogs::ImportDialogs(Session& session, QWidget& over, QObject* parent)
    : QObject(parent), m_session(session), m_over(over) {
    connect(&session, &Session::sourcesFound, this, &ImportDialogs::add);
    connect(&session, &Session::bundleFound, this, [this](const std::filesystem::path& bundle) {
        askForBundlePlace(m_over.window(), bundle, [this, bundle](const auto& folder) {
            m_session.openBundle(bundle, folder);
        });
    });
    // They were for that collection.
    connect(&session.document(), &CollectionDocument::closed, this, &ImportDialogs::forget);
}

void ImportDialogs::add(const std::vector<FoundSource>& sources) {
    m_waiting.insert(m_waiting.end(), sources.begin(), sources.end());
    showNext();
}

void ImportDialogs::showNext() {
    if (m_dialog != nullptr || m_waiting.empty()) {
        return;
    }
    FoundSource source = std::move(m_waiting.front());
    m_waiting.erase(m_waiting.begin());
    m_dialog = new ImportDialog(m_session.document(),
                                m_session.importer(),
                                m_session.runner(),
                                std::move(source),
                                m_session.person(),
                                m_over.window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ImportDialog::chosen, &m_session.records(), &RecordImporter::add);
    connect(m_dialog,
            &ImportDialog::onlyPhotosChosen,
            &m_session.importer(),
            [this](const std::filesystem::path& folder) { m_session.importer().add({folder}); });
    connect(m_dialog, &QDialog::finished, this, [this] {
        m_dialog.clear();
        showNext();
    });
    m_dialog->open();
}

void ImportDialogs::forget() {
    m_waiting.clear();
    if (m_dialog != nullptr) {
        m_dialog->reject();
    }
}

} // namespace taxo::ui
