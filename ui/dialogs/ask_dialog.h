// SPDX-License-Identifier: MIT
#pragma once

#include "core/classify/label_lists.h"
#include "core/workflow/ask_collection.h"
#include "ui/document/collection_document.h"
#include "ui/document/identifier_host.h"
#include "ui/document/review.h"
#include "ui/document/selection.h"
#include "ui/models/asked_model.h"

#include <QDialog>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace taxo::ui {

class OwnLabelsEdit;
class WordingEdit;

/// A question in a person's own words about the items that are selected, or all that are listed:
/// labels and their wording on the left, the answers on the right, the surest first. Changes
/// nothing unless the answers are kept as a field. Stands beside the window: a double click shows
/// the item there.
class AskDialog : public QDialog {
    Q_OBJECT
public:
    /// What it works with. All must outlive the dialog.
    struct Parts {
        CollectionDocument& document;
        Selection& selection;
        Focus& focus;
        Review& review;
        IdentifierHost& host; ///< whose model is asked, without its labels
        const Services& services;
        JobRunner& runner;
    };

    /// Begins with `labels`, worded as PromptSet::fromName takes it.
    AskDialog(const Parts& parts,
              const BinnedNames& labels,
              const std::string& prompt,
              QWidget* parent = nullptr);
    ~AskDialog() override;

Q_SIGNALS:
    void asked(const taxo::BinnedNames& labels, const std::string& prompt);

private:
    struct Asked {
        std::shared_ptr<const AskedRows> rows;
        std::size_t withoutVector = 0;
    };

    QWidget* makeQuestion(const BinnedNames& labels, const std::string& prompt);
    QWidget* makeAnswers();
    std::vector<ItemId> items() const;
    void ask();
    void showExample();
    void take(const Result<Asked>& asked);
    void showScope();
    void showState();
    void showItem(const QModelIndex& index);
    void copy();
    void keepAsField();

    Parts m_parts;
    AskedModel* m_model;
    OwnLabelsEdit* m_labels = nullptr;
    WordingEdit* m_wording = nullptr;
    QComboBox* m_scope = nullptr;
    QPushButton* m_ask = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_status = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_keep = nullptr;
    JobId m_job; ///< 0: nothing is being asked
    std::uint64_t m_generation = 0;
};

} // namespace taxo::ui
