// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/machine.h"
#include "ui/jobs/job_runner.h"
#include "ui/models/diagnostics_text.h"

#include <QDialog>

#include <functional>

class QLabel;

namespace taxo::ui {

/// Version, licence, what to cite, and which libraries and GPUs there are: asked on a lane.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    /// The runner must outlive the dialog. `look`: Services::lookAtMachine.
    AboutDialog(std::function<Result<Machine>()> look,
                JobRunner& runner,
                QWidget* parent = nullptr);
    ~AboutDialog() override;

Q_SIGNALS:
    void diagnosticsRequested();

private:
    void showMachine(const Result<Machine>& machine);

    JobRunner& m_runner;
    JobId m_job;
    QLabel* m_versions;
};

/// A text for whoever is asked for help, to be read and copied.
class DiagnosticsDialog : public QDialog {
    Q_OBJECT
public:
    explicit DiagnosticsDialog(const QString& text, QWidget* parent = nullptr);
};

} // namespace taxo::ui
