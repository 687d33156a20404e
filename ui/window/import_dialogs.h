// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/sort_paths.h"

#include <QObject>
#include <QPointer>

#include <vector>

class QWidget;

namespace taxo::ui {

class ImportDialog;
class Session;

/// Asks about what other programs wrote, one after the other, and has it brought in.
class ImportDialogs : public QObject {
    Q_OBJECT
public:
    /// Dialogs stand over this widget. Both must outlive it.
    ImportDialogs(Session& session, QWidget& over, QObject* parent = nullptr);

    void add(const std::vector<FoundSource>& sources);

private:
    void showNext();
    void forget();

    Session& m_session;
    QWidget& m_over;
    std::vector<FoundSource> m_waiting;
    QPointer<ImportDialog> m_dialog;
};

} // namespace taxo::ui
