// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/publisher.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace taxo::ui {

class ExportDialog;
class Session;

/// Exports the open collection, by a dialog that is there once or as it was done last.
class ExportDialogs : public QObject {
    Q_OBJECT
public:
    /// Dialogs stand over this widget. Both must outlive it.
    ExportDialogs(Session& session, QWidget& over, QObject* parent = nullptr);

    Publisher& publisher() { return m_publisher; }

    void show();
    /// The newest export once more, to the same place; shows the dialog where there was none.
    void again();

private:
    Session& m_session;
    QWidget& m_over;
    Publisher m_publisher;
    QPointer<ExportDialog> m_dialog; ///< null: not open
};

} // namespace taxo::ui
