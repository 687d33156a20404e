// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/identifier_host.h"
#include "ui/document/model_library.h"
#include "ui/jobs/job_list_model.h"

#include <QDialog>

#include <optional>
#include <string>

class QListWidget;
class QListWidgetItem;
class QScrollArea;

namespace taxo::ui {

class ModelDetails;

/// Which models and label spaces there are, here and to be got; gets, copies, chooses and removes
/// them. Stands beside the window.
class ModelsDialog : public QDialog {
    Q_OBJECT
public:
    /// All must outlive the dialog.
    struct Parts {
        ModelLibrary& library;
        JobListModel& jobs;
        IdentifierHost& host;
        const Services& services;
        JobRunner& runner;
    };

    explicit ModelsDialog(const Parts& parts, QWidget* parent = nullptr);
    ~ModelsDialog() override;

Q_SIGNALS:
    void modelChosen(const std::string& name);
    void labelsChosen(const std::string& name);
    /// One that a person has somewhere: it is asked for where.
    void ownFolderRequested(taxo::CatalogueEntry::Kind kind);
    void ownFileRequested(taxo::CatalogueEntry::Kind kind);

private:
    QWidget* makeList();
    void fill();
    void addHeading(const QString& text);
    void addOffers(ModelLibrary::Kind kind);
    const ModelOffer* current() const;
    void showCurrent();
    void showProgress();
    bool isChosen(const ModelOffer& offer) const;
    void lookAtMachine();
    void get();
    void askForFolder();
    void askToRemove();
    void choose();

    Parts m_parts;
    QListWidget* m_list = nullptr;
    QScrollArea* m_scroll = nullptr; ///< around the details
    ModelDetails* m_details = nullptr;
    std::optional<Machine> m_machine; ///< nothing: not known yet
    JobId m_lookJob;
};

} // namespace taxo::ui
