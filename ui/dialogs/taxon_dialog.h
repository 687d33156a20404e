// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/said_words.h"
#include "ui/document/collection_document.h"
#include "ui/document/taxon_finder.h"

#include <QDialog>

#include <optional>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace taxo::ui {

class MarkLabel;
class TaxonSuggestions;

/// Asks which taxon some items are: a field with what is known for what is typed below it, a
/// qualifier, and in one line what will be said, and against how many earlier words. Enter says it.
/// A name that is in no list is written out rank by rank first, with what it may be mistyped for.
class TaxonDialog : public QDialog {
    Q_OBJECT
public:
    /// `recent`: shown before something is typed. All must outlive the dialog.
    TaxonDialog(const CollectionDocument& document,
                IdentifierHost& host,
                JobRunner& runner,
                std::vector<ItemId> items,
                std::vector<TaxonMatch> recent,
                QWidget* parent = nullptr);
    ~TaxonDialog() override;

Q_SIGNALS:
    /// Enter was pressed; the dialog closes.
    void chosen(const taxo::TaxonMatch& taxon, const std::string& qualifier);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeLayout();
    void search(const QString& text);
    void showFound(const FoundTaxa& found);
    void offerNew(const FoundTaxa& found);
    void showWritten(const QString& ranks);
    void showWhetherKnown(const FoundTaxa& found);
    void setNote(const QString& text, bool isWarning);
    void showStatement();
    std::optional<TaxonMatch> taxon() const;
    std::string qualifier() const;
    QString againstText(const TaxonMatch& taxon) const;
    void say();

    IdentifierHost& m_host;
    JobRunner& m_runner;
    std::size_t m_items;
    std::vector<TaxonMatch> m_recent;
    std::vector<SaidWord> m_words; ///< that stand on the items
    JobId m_countJob;
    TaxonFinder* m_finder;
    TaxonSuggestions* m_suggestions;
    std::optional<TaxonMatch> m_written; ///< rank by rank, by the person
    std::optional<TaxonMatch> m_new;     ///< the same, once it is known whether a list has it
    bool m_isInNoList = false;           ///< m_new
    QString m_toWrite;                   ///< what the last line puts into the field
    QLineEdit* m_field;
    QListView* m_list;
    QComboBox* m_qualifier;
    MarkLabel* m_noteMark;
    QLabel* m_note;
    QLabel* m_statement;
    QLabel* m_against;
    QPushButton* m_say;
};

} // namespace taxo::ui
