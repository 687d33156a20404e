// SPDX-License-Identifier: MIT
#include "ui/panels/filter_field.h"

#include "core/collection/filter_language.h"
#include "ui/models/taxon_text.h"
#include "ui/panels/taxon_suggestions.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QItemSelectionModel>
#include <QKeyEvent>

#include <utility>

namespace taxo::ui {

namespace {

constexpr int kPopupWidth = 460;

/// What stands quietly after a suggestion.
QString noteOf(const FilterSuggestion& suggestion) {
    if (suggestion.rank) {
        return QString::fromStdString(suggestion.commonName);
    }
    return suggestion.items > 0
               ? FilterField::tr("%Ln item(s)", nullptr, static_cast<int>(suggestion.items))
               : QString();
}

} // namespace

FilterField::FilterField(const CollectionDocument& document, JobRunner& runner, QWidget* parent)
    : QLineEdit(parent)
    , m_source(new FilterCompleter(document, runner, this))
    , m_suggestions(new TaxonSuggestions(this))
    , m_completer(new QCompleter(m_suggestions, this)) {
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    // Not the line's own: that would write a suggestion over everything.
    m_completer->setWidget(this);
    QAbstractItemView& popup = *m_completer->popup();
    popup.setObjectName(QStringLiteral("suggestions")); // for the style sheet
    popup.setItemDelegate(makeSuggestionDelegate(&popup));
    popup.setMinimumWidth(kPopupWidth);
    popup.setAccessibleName(tr("Suggestions"));
    connect(this, &QLineEdit::textEdited, this, &FilterField::suggest);
    connect(m_source, &FilterCompleter::found, this, &FilterField::show);
    connect(m_completer,
            qOverload<const QModelIndex&>(&QCompleter::activated),
            this,
            &FilterField::take);
    connect(this, &QLineEdit::returnPressed, this, [this] {
        const QAbstractItemView& list = *m_completer->popup();
        if (!list.isVisible() || !list.selectionModel()->hasSelection()) {
            m_source->stop();
            m_completer->popup()->hide();
            Q_EMIT entered();
        }
    });
}

void FilterField::suggest() {
    m_source->complete(text(), cursorPosition());
}

void FilterField::show(const FilterCompletions& completions) {
    m_shown = completions;
    m_suggestions->set({});
    for (const FilterSuggestion& suggestion : m_shown.suggestions) {
        m_suggestions->addLine(QString::fromStdString(suggestion.term), noteOf(suggestion));
    }
    if (m_shown.suggestions.empty() || !hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete(QRect(0, 0, kPopupWidth, height()));
    // Enter is for the filter as it stands until a suggestion is chosen.
    m_completer->popup()->setCurrentIndex({});
}

void FilterField::take(const QModelIndex& index) {
    const auto row = static_cast<std::size_t>(index.row());
    if (!index.isValid() || row >= m_shown.suggestions.size()) {
        return;
    }
    const FilterSuggestion suggestion = m_shown.suggestions[row];
    QString term = QString::fromStdString(suggestion.term);
    const bool isLast = m_shown.begin + m_shown.length >= text().size();
    if (!suggestion.isOpen && isLast) {
        term += u' '; // for the next term
    }
    const QString before = text().left(m_shown.begin) + term;
    setText(before + text().mid(m_shown.begin + m_shown.length));
    setCursorPosition(static_cast<int>(before.size()));
    if (suggestion.isOpen) {
        suggest(); // its values
    }
}

void FilterField::showProblem(const Error& error) {
    const std::string written = text().toStdString();
    std::optional<TermPlace> at;
    if (const auto problem = problemOf(written)) {
        at = problem->at;
    } else if (const auto filter = Filter::parse(written)) {
        // A field that the collection does not know is named by the list's error.
        const auto places = termPlaces(written);
        for (std::size_t i = 0; i < filter->terms.size() && i < places.size(); ++i) {
            const std::string& field = filter->terms[i].field;
            if (!field.empty() && error.message.find('"' + field + '"') != std::string::npos) {
                at = places[i];
            }
        }
    }
    if (at) {
        const auto letters = [&](std::size_t bytes) {
            return static_cast<int>(QString::fromStdString(written.substr(0, bytes)).size());
        };
        setSelection(letters(at->begin), letters(at->end) - letters(at->begin));
    }
}

bool FilterField::event(QEvent* event) {
    // Esc is this field's before it is the window's.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void FilterField::keyPressEvent(QKeyEvent* event) {
    const bool isSuggesting = m_completer->popup()->isVisible();
    if (event->key() == Qt::Key_Escape && !isSuggesting) {
        Q_EMIT escaped();
    } else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        suggest();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void FilterField::focusOutEvent(QFocusEvent* event) {
    m_source->stop();
    QLineEdit::focusOutEvent(event);
}

} // namespace taxo::ui
