// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/publications.h"
#include "core/publish/dataset_formats.h"
#include "core/publish/publish_collection.h"
#include "ui/document/collection_document.h"
#include "ui/document/publisher.h"
#include "ui/document/selection.h"
#include "ui/jobs/job_runner.h"

#include <QDialog>
#include <QTimer>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace taxo::ui {

class ExportFindings;
class ExportForm;
class ExportPreview;

/// Exports the open collection: which items, in which format, with what known of the data set. Says
/// before anything is written what would be missing, left out and lost, and how it would begin,
/// found out anew on the Io lane when something changes. Stands beside the window, so that what is
/// missing can be mended there.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// Asks for the place; `then` is told it, and whether the person agreed that what is there
    /// goes.
    using AskForPlace = std::function<void(
        const DatasetFormatAbout& format,
        const std::function<void(std::filesystem::path place, bool replaces)>& then)>;

    /// All must outlive the dialog.
    struct Parts {
        CollectionDocument& document;
        Selection& selection;
        Publisher& publisher;
        JobRunner& runner;
        std::string person;
        AskForPlace askForPlace;
    };

    explicit ExportDialog(Parts parts, QWidget* parent = nullptr);
    ~ExportDialog() override;

Q_SIGNALS:
    /// These are to be selected and seen.
    void itemsRequested(const std::vector<taxo::ItemId>& items);

private:
    QWidget* makeLeft();
    QWidget* makeRight();
    QLayout* makeButtons();
    void readPublished();
    void takePublished(int row);
    void showScopes();
    void takeScope();
    Result<PublishChoice> choice() const;
    void previewSoon();
    void preview();
    void showPreview(const Result<PublishPreview>& preview);
    void showProgress(JobId job);
    void showRunning();
    void write();
    void showWritten(const PublishOutcome& outcome, const std::filesystem::path& out);
    void showInPlace(const InPlaceOutcome& outcome);
    void showFailed(const Error& error);
    void tell(const QString& text, bool isProblem = false);

    Parts m_parts;
    QComboBox* m_published = nullptr; ///< earlier exports, to begin with
    QComboBox* m_scope = nullptr;
    ExportForm* m_form = nullptr;
    QLabel* m_state = nullptr;
    ExportFindings* m_findings = nullptr;
    ExportPreview* m_preview = nullptr;
    QLabel* m_outcome = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_openFolder = nullptr;
    QPushButton* m_write = nullptr;
    std::vector<KeptPublication> m_records; ///< as m_published lists them
    std::optional<PublishChoice> m_taken;   ///< the one that was taken from there
    /// As they were when they were chosen: what a finding selects changes nothing.
    std::vector<ItemId> m_selected;
    Filter m_listed;
    std::filesystem::path m_folder; ///< of what was written last
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of what was asked last: older answers are ignored
    bool m_canWrite = false;        ///< as the newest preview says
    QTimer m_soon;                  ///< one preview for a burst of changes
};

} // namespace taxo::ui
