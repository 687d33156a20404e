// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/tree_document.h"

#include <QLineEdit>

#include <cstdint>
#include <vector>

class QCompleter;

namespace taxo::ui {

class TaxonSuggestions;

/// A line to type a name of the shown tree into, which suggests what there is. Looks on the Io
/// lane, so that typing never waits.
class TreeSearch : public QLineEdit {
    Q_OBJECT
public:
    /// Both must outlive the field.
    TreeSearch(TreeDocument& document, JobRunner& runner, QWidget* parent = nullptr);

Q_SIGNALS:
    void found(taxo::NodeId node);
    void notFound(const QString& sentence);
    void escaped();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void suggest();
    void showSuggestions(std::vector<NodeId> nodes);
    void enter();
    void choose(int row);

    TreeDocument& m_document;
    JobRunner& m_runner;
    TaxonSuggestions* m_suggestions;
    QCompleter* m_completer;
    std::vector<NodeId> m_nodes; ///< that are suggested
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of what is typed: an older answer is ignored
    bool m_isEntered = false;       ///< the first that is found is meant
};

} // namespace taxo::ui
