// SPDX-License-Identifier: MIT
#include "ui/panels/taxon_field.h"

#include "ui/models/error_text.h"
#include "ui/panels/taxon_suggestions.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QTimer>

#include <utility>

namespace taxo::ui {

namespace {

constexpr std::size_t kMostSuggested = 12;
constexpr int kPopupWidth = 520;

std::vector<std::string> namesIn(const QString& text) {
    static const QRegularExpression kBetween(QStringLiteral("[,;\\n\\t]"));
    std::vector<std::string> names;
    for (const QString& part : text.split(kBetween)) {
        if (const QString name = part.trimmed(); !name.isEmpty()) {
            names.push_back(name.toStdString());
        }
    }
    return names;
}

} // namespace

TaxonField::TaxonField(IdentifierHost& host, JobRunner& runner, QWidget* parent)
    : QLineEdit(parent)
    , m_host(host)
    , m_runner(runner)
    , m_suggestions(new TaxonSuggestions(this))
    , m_completer(new QCompleter(m_suggestions, this)) {
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(static_cast<int>(kMostSuggested));
    m_completer->popup()->setObjectName(QStringLiteral("suggestions")); // for the style sheet
    m_completer->popup()->setItemDelegate(makeSuggestionDelegate(m_completer->popup()));
    m_completer->popup()->setMinimumWidth(kPopupWidth);
    m_completer->popup()->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // all are seen
    setCompleter(m_completer);
    connect(this, &QLineEdit::textEdited, this, &TaxonField::suggest);
    connect(this, &QLineEdit::returnPressed, this, &TaxonField::enter);
    connect(m_completer,
            qOverload<const QModelIndex&>(&QCompleter::activated),
            this,
            &TaxonField::enterSuggestion);
    connect(&host, &IdentifierHost::stateChanged, this, [this] {
        if (m_host.state() == IdentifierHost::State::Ready && hasFocus() && !text().isEmpty()) {
            suggest();
        }
    });
}

void TaxonField::suggest() {
    Q_EMIT problemChanged({});
    m_runner.cancel(m_job);
    const auto generation = ++m_generation;
    // Of several names the last is being typed.
    m_typed = text();
    const std::string typed =
        m_typed.section(QRegularExpression(QStringLiteral("[,;]")), -1).toStdString();
    if (m_host.state() != IdentifierHost::State::Ready || typed.empty()) {
        showSuggestions({});
        return;
    }
    using Taxa = std::vector<TaxonMatch>;
    m_job = m_runner.start(
        {},
        On::Io,
        [identifier = m_host.identifier(), typed](const Progress&) -> Result<Taxa> {
            return identifier->suggestTaxa(typed, kMostSuggested);
        },
        this,
        [this, generation](const Result<Taxa>& taxa) {
            if (generation == m_generation && taxa) {
                showSuggestions(*taxa);
            }
        },
        Urgency::Waited);
}

void TaxonField::showSuggestions(const std::vector<TaxonMatch>& taxa) {
    m_suggestions->set(taxa);
    if (taxa.empty() || !hasFocus()) {
        m_completer->popup()->hide();
    } else {
        m_completer->complete(QRect(0, 0, kPopupWidth, height())); // kept on the screen
        // It makes one that begins as what was typed the current one, which Enter would take: one
        // meaning of a homonym, or Panthera for "Pan".
        m_completer->popup()->setCurrentIndex({});
    }
}

void TaxonField::enter() {
    const QAbstractItemView& popup = *m_completer->popup();
    if (popup.isVisible() && popup.selectionModel()->hasSelection()) {
        return; // the suggestion is entered
    }
    lookUp(namesIn(text()));
}

void TaxonField::lookUp(std::vector<std::string> names) {
    if (names.empty() || m_host.state() != IdentifierHost::State::Ready) {
        return;
    }
    m_completer->popup()->hide();
    m_runner.cancel(m_job);
    using Found = Result<std::vector<TaxonMatch>>;
    m_job = m_runner.start(
        {},
        On::Io,
        [identifier = m_host.identifier(), names = std::move(names)](const Progress&) -> Found {
            return identifier->findTaxa(names);
        },
        this,
        [this, generation = ++m_generation](const Found& found) {
            if (generation != m_generation) {
                return;
            }
            if (found) {
                clear();
                Q_EMIT taxaEntered(*found);
            } else {
                Q_EMIT problemChanged(detailsOf(found.error()));
            }
        },
        Urgency::Waited);
}

void TaxonField::enterSuggestion(const QModelIndex& index) {
    const TaxonMatch* const chosen = m_suggestions->at(index);
    if (chosen == nullptr) {
        return;
    }
    ++m_generation;
    // What was typed before the last comma is entered with it.
    std::vector<std::string> names = namesIn(m_typed);
    if (!names.empty()) {
        names.pop_back();
    }
    // After the completer has written the name into the line.
    QTimer::singleShot(0, this, [this, names, taxon = *chosen]() mutable {
        if (names.empty()) {
            clear();
            Q_EMIT taxaEntered({taxon});
        } else {
            names.push_back(taxon.name);
            lookUp(std::move(names));
        }
    });
}

bool TaxonField::event(QEvent* event) {
    // Esc is this field's before it is the window's.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void TaxonField::keyPressEvent(QKeyEvent* event) {
    const bool isSuggesting = m_completer->popup()->isVisible();
    if (event->key() == Qt::Key_Escape && !isSuggesting) {
        if (text().isEmpty()) {
            Q_EMIT escaped();
        } else {
            clear();
            suggest();
        }
    } else if (event->key() == Qt::Key_Backspace && text().isEmpty()) {
        Q_EMIT backspacedWhenEmpty();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace taxo::ui
