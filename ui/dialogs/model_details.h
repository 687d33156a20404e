// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/fetch/model_store.h"
#include "core/workflow/machine.h"

#include <QModelIndex>
#include <QWidget>

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace taxo::ui {

/// All that there is to know of one model or label space, and what can be done with it.
class ModelDetails : public QWidget {
    Q_OBJECT
public:
    /// What the window knows of it beside the store.
    struct Context {
        const Machine* machine = nullptr;       ///< null: not known yet
        const Error* problem = nullptr;         ///< of the last attempt to get it
        const CatalogueEntry* labels = nullptr; ///< that are brought along
        bool isChosen = false;
        bool isBusy = false;
    };

    explicit ModelDetails(QWidget* parent = nullptr);

    void showOffer(const ModelOffer& offer, const Context& context);
    /// Of a JobListModel; invalid: nothing is being done.
    void showProgress(const QModelIndex& job);

Q_SIGNALS:
    void getRequested();
    void folderRequested();
    void stopRequested();
    void removeRequested();
    void choiceRequested();
    void ownFolderRequested();
    void ownFileRequested();

private:
    QWidget* makeProgress();
    QWidget* makeButtons();
    QWidget* makeOwn();
    void addFact(const QString& name, const QString& value);
    void showFacts(const ModelOffer& offer, const Context& context);
    void showButtons(const ModelOffer& offer, const Context& context);
    void showOwn(CatalogueEntry::Kind kind);

    QLabel* m_title;
    QLabel* m_description;
    QWidget* m_factsPage;
    QGridLayout* m_facts;
    QLabel* m_problem;
    QWidget* m_progressPage = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_amount = nullptr;
    QLabel* m_what = nullptr; ///< which file, or why it waits
    QPushButton* m_get = nullptr;
    QPushButton* m_folder = nullptr;
    QPushButton* m_use = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_stop = nullptr;
    QLabel* m_ownText = nullptr;
    QPushButton* m_ownFile = nullptr;
};

} // namespace taxo::ui
