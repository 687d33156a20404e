// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/identifier_host.h"
#include "ui/jobs/job_runner.h"

#include <QLineEdit>
#include <QString>

#include <cstdint>
#include <string>
#include <vector>

class QCompleter;

namespace taxo::ui {

class TaxonSuggestions;

/// A line to type taxa into: suggests what the loaded labels hold, with rank and size, and looks up
/// what is entered, one name or several with commas between them. Asks the labels on the Io lane,
/// so that typing never waits.
class TaxonField : public QLineEdit {
    Q_OBJECT
public:
    /// Both must outlive the field.
    TaxonField(IdentifierHost& host, JobRunner& runner, QWidget* parent = nullptr);

Q_SIGNALS:
    void taxaEntered(const std::vector<taxo::TaxonMatch>& taxa);
    /// Why what was entered gives no taxa; empty as soon as something else is typed.
    void problemChanged(const QString& sentence);
    void backspacedWhenEmpty();
    void escaped(); ///< with nothing suggested and nothing typed

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void suggest();
    void showSuggestions(const std::vector<TaxonMatch>& taxa);
    void enter();
    void enterSuggestion(const QModelIndex& index);
    void lookUp(std::vector<std::string> names);

    IdentifierHost& m_host;
    JobRunner& m_runner;
    TaxonSuggestions* m_suggestions;
    QCompleter* m_completer;
    QString m_typed; ///< what the suggestions are for
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of what is typed: an older answer is ignored
};

} // namespace taxo::ui
