// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/filter_completer.h"

#include <QLineEdit>
#include <QString>

class QCompleter;
class QModelIndex;

namespace taxo::ui {

class TaxonSuggestions;

/// A line to type a filter into, which suggests keys, states, taxa and values; arrow keys and Enter
/// or a click take one. Ctrl+Space asks for them.
class FilterField : public QLineEdit {
    Q_OBJECT
public:
    /// Both must outlive the field.
    FilterField(const CollectionDocument& document, JobRunner& runner, QWidget* parent = nullptr);

    /// Chooses the term that is wrong, where it is known.
    void showProblem(const Error& error);

Q_SIGNALS:
    void entered(); ///< with Enter, and no suggestion was chosen
    void escaped(); ///< with nothing suggested

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void suggest();
    void show(const FilterCompletions& completions);
    void take(const QModelIndex& index);

    FilterCompleter* m_source;
    TaxonSuggestions* m_suggestions;
    QCompleter* m_completer;
    FilterCompletions m_shown;
};

} // namespace taxo::ui
