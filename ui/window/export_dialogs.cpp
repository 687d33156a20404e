// SPDX-License-Identifier: MIT
#include "ui/window/export_dialogs.h"

#include "core/collection/publications.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/window/file_dialogs.h"
#include "ui/window/session.h"

#include <QWidget>

#include <vector>

namespace taxo::ui {

ExportDialogs::ExportDialogs(Session& session, QWidget& over, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_over(over)
    , m_publisher(session.document(), session.runner()) {}

void ExportDialogs::show() {
    if (!m_session.document().isOpen()) {
        return;
    }
    if (m_dialog == nullptr) {
        m_dialog =
            new ExportDialog({.document = m_session.document(),
                              .selection = m_session.selection(),
                              .publisher = m_publisher,
                              .runner = m_session.runner(),
                              .person = m_session.person(),
                              .askForPlace =
                                  [this](const DatasetFormatAbout& format, const auto& then) {
                                      askForDatasetPlace(m_dialog, format, then);
                                  }},
                             m_over.window());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog,
                &ExportDialog::itemsRequested,
                this,
                [this](const std::vector<ItemId>& items) {
                    CollectionDocument& document = m_session.document();
                    if (!document.rowOf(items.front())) { // the list leaves them out
                        ListOptions options = document.options();
                        options.filter = {};
                        document.setOptions(options);
                    }
                    m_session.selection().set(items);
                    m_session.focus().set(items.front());
                });
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ExportDialogs::again() {
    if (!m_session.document().isOpen()) {
        return;
    }
    const auto records = publicationsOf(m_session.document().view());
    if (records && !records->empty()) {
        m_publisher.publishAgain(records->front(), m_session.person());
    } else {
        show();
    }
}

} // namespace taxo::ui
