// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/checklist_taxa.h"
#include "ui/document/identifier_host.h"
#include "ui/jobs/job_runner.h"

#include <QObject>

#include <filesystem>

namespace taxo::ui {

/// Reads checklists that a person chooses or drops, as the labels know their taxa; loads these
/// first where they are not. UI thread.
class ChecklistSource : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    ChecklistSource(IdentifierHost& host, JobRunner& runner, QObject* parent = nullptr);
    ~ChecklistSource() override;

    /// `found` or `failed` follows.
    void read(const std::filesystem::path& file);
    /// A checklist that is dropped there is read. The widget must outlive it.
    void acceptDropsOn(QWidget& widget);

Q_SIGNALS:
    /// A checklist is held over a widget; empty: no longer.
    void hovered(const std::filesystem::path& file);
    void found(const std::filesystem::path& file, const taxo::ChecklistTaxa& taxa);
    void failed(const taxo::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void readPending();

    IdentifierHost& m_host;
    JobRunner& m_runner;
    std::filesystem::path m_pending; ///< waits for the labels
    JobId m_job;
};

} // namespace taxo::ui
