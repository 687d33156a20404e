// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/import_choice.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace taxo::ui {

/// What an import would do: counts, names, the first problems with their lines.
class ImportPreview : public QWidget {
    Q_OBJECT
public:
    explicit ImportPreview(QWidget* parent = nullptr);

    void showWork(const QString& what); ///< it is being found out; what was shown stays
    void showOutcome(const ImportOutcome& outcome);
    void showProblem(const Error& error);

private:
    QLabel* m_state; ///< work in progress, or in short what would be new
    QLabel* m_found;
    QLabel* m_new;
    QLabel* m_names;
    QLabel* m_unknown;
    QListWidget* m_problems;
};

} // namespace taxo::ui
