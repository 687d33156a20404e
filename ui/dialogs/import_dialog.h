// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/import_choice.h"
#include "core/workflow/sort_paths.h"
#include "ui/document/collection_document.h"
#include "ui/document/photo_importer.h"
#include "ui/jobs/job_runner.h"

#include <QDialog>
#include <QTimer>

#include <cstdint>
#include <filesystem>
#include <string>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace taxo::ui {

class ColumnTable;
class ImportPreview;
class PathField;

/// Shows what another program's file would bring into the open collection, and asks how. What it
/// would do is found out anew on the Io lane when something changes; closing ends that.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    /// All must outlive the dialog. `person` is whose word it is where the source names nobody.
    ImportDialog(const CollectionDocument& document,
                 const PhotoImporter& photos,
                 JobRunner& runner,
                 FoundSource source,
                 std::string person,
                 QWidget* parent = nullptr);
    ~ImportDialog() override;

Q_SIGNALS:
    /// Bring it in; the dialog closes.
    void chosen(const taxo::ImportChoice& choice);
    /// Of folders named by taxa: nothing but their photographs.
    void onlyPhotosChosen(const std::filesystem::path& folder);

private:
    QLabel* makeTitle();
    QFormLayout* makeForm();
    QLayout* makeButtons();
    void readColumns();
    ImportChoice choice() const;
    void previewSoon();
    void preview();
    void showPreview(const Result<ImportOutcome>& outcome);
    void showProgress(JobId job);
    void enable();
    void bringIn();

    const CollectionDocument& m_document;
    const PhotoImporter& m_photos;
    JobRunner& m_runner;
    const FoundSource m_source;
    const std::string m_person;
    ColumnTable* m_columns = nullptr; ///< of a table
    PathField* m_folder = nullptr;
    QCheckBox* m_byName = nullptr;
    PathField* m_checklist = nullptr;
    QDoubleSpinBox* m_threshold = nullptr; ///< of detections
    QLineEdit* m_model = nullptr;          ///< of embeddings
    ImportPreview* m_preview = nullptr;
    QPushButton* m_bringIn = nullptr;
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of what was asked last: older answers are ignored
    bool m_bringsSomething = false; ///< as the newest preview says
    QTimer m_soon;                  ///< one preview for a burst of changes
};

} // namespace taxo::ui
