// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/grouping.h"
#include "core/workflow/read_numbers.h"
#include "ui/document/collection_document.h"
#include "ui/document/specimen_tools.h"
#include "ui/models/numbers_model.h"

#include <QDialog>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace taxo::ui {

/// Catalogue numbers of some items are read from barcodes and labels, shown, and written as one
/// step: items of one number become one specimen.
class NumbersDialog : public QDialog {
    Q_OBJECT
public:
    struct Parts {
        CollectionDocument& document;
        JobRunner& runner;
        std::shared_ptr<SpecimenTools> tools;
        std::string person; ///< who writes
    };

    /// Begins to read at once. The parts must outlive the dialog.
    NumbersDialog(const Parts& parts, std::vector<ItemId> items, QWidget* parent = nullptr);
    ~NumbersDialog() override;

private:
    struct Read {
        GroupProposal proposal;
        std::vector<NumbersModel::Row> rows;
    };

    static Result<Read> readAll(const Collection& view,
                                SpecimenTools& tools,
                                const std::vector<ItemId>& items,
                                const NumberOptions& options,
                                const Progress& progress);
    void read();
    void take(Result<Read> read);
    void showState();
    void write();

    Parts m_parts;
    std::vector<ItemId> m_items;
    NumbersModel* m_model;
    QLineEdit* m_pattern;
    QCheckBox* m_print;
    QTableView* m_table;
    QLabel* m_summary;
    QPushButton* m_again;
    QPushButton* m_write;
    GroupProposal m_proposal;
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of the question: an older answer is ignored
    bool m_isReading = false;
};

} // namespace taxo::ui
