// SPDX-License-Identifier: MIT
#include "ui/panels/tree_search.h"

#include "core/tree/complete_names.h"
#include "ui/models/tree_text.h"
#include "ui/panels/taxon_suggestions.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QStringList>
#include <QTimer>

#include <string>
#include <string_view>
#include <utility>

namespace taxo::ui {

namespace {

constexpr std::size_t kMostSuggested = 12;
constexpr int kPopupWidth = 420;

} // namespace

TreeSearch::TreeSearch(TreeDocument& document, JobRunner& runner, QWidget* parent)
    : QLineEdit(parent)
    , m_document(document)
    , m_runner(runner)
    , m_suggestions(new TaxonSuggestions(this))
    , m_completer(new QCompleter(m_suggestions, this)) {
    setObjectName(QStringLiteral("treeSearch"));
    setPlaceholderText(tr("Find a taxon"));
    setToolTip(tr("By its Latin or a common name"));
    setClearButtonEnabled(true);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(static_cast<int>(kMostSuggested));
    m_completer->popup()->setObjectName(QStringLiteral("suggestions")); // for the style sheet
    m_completer->popup()->setItemDelegate(makeSuggestionDelegate(m_completer->popup()));
    m_completer->popup()->setMinimumWidth(kPopupWidth);
    setCompleter(m_completer);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_isEntered = false;
        suggest();
    });
    connect(this, &QLineEdit::returnPressed, this, &TreeSearch::enter);
    connect(m_completer,
            qOverload<const QModelIndex&>(&QCompleter::activated),
            this,
            [this](const QModelIndex& index) { choose(index.row()); });
}

void TreeSearch::suggest() {
    m_runner.cancel(m_job);
    const auto generation = ++m_generation;
    const std::string typed = text().toStdString();
    if (text().trimmed().isEmpty()) {
        showSuggestions({});
        return;
    }
    using Nodes = std::vector<NodeId>;
    m_job = m_runner.start(
        {},
        On::Io,
        [shown = m_document.shown(), typed](const Progress&) -> Result<Nodes> {
            return completeNames(shown->names, shown->commonNames, typed, kMostSuggested);
        },
        this,
        [this, generation, shown = m_document.shown()](Result<Nodes> nodes) {
            if (generation == m_generation && nodes && shown == m_document.shown()) {
                showSuggestions(*std::move(nodes));
            }
        },
        Urgency::Waited);
}

void TreeSearch::showSuggestions(std::vector<NodeId> nodes) {
    m_nodes = std::move(nodes);
    m_suggestions->set({});
    const Tree& tree = m_document.tree();
    for (const NodeId node : m_nodes) {
        const std::string_view called = m_document.shown()->commonNames.of(TaxonId{node.value});
        QStringList quietly = {QString::fromUtf8(called.data(), qsizetype(called.size())),
                               treeRankText(tree.rankOf(node))};
        if (!tree.isRoot(node) && !tree.isRoot(tree.parentOf(node))) {
            quietly << nodeText(tree, tree.parentOf(node));
        }
        quietly.removeAll(QString());
        m_suggestions->addLine(nodeText(tree, node), quietly.join(QStringLiteral("  ·  ")));
    }
    if (std::exchange(m_isEntered, false)) {
        if (m_nodes.empty()) {
            Q_EMIT notFound(tr("The tree has no “%1”.").arg(text().trimmed()));
        } else {
            choose(0);
        }
        return;
    }
    if (m_nodes.empty() || !hasFocus()) {
        m_completer->popup()->hide();
    } else {
        m_completer->complete(QRect(0, 0, std::max(width(), kPopupWidth), height()));
        m_completer->popup()->setCurrentIndex({});
    }
}

void TreeSearch::enter() {
    const QAbstractItemView& popup = *m_completer->popup();
    if (popup.isVisible() && popup.selectionModel()->hasSelection()) {
        return; // the suggestion is entered
    }
    m_isEntered = true;
    suggest();
}

void TreeSearch::choose(int row) {
    if (row < 0 || static_cast<std::size_t>(row) >= m_nodes.size()) {
        return;
    }
    const NodeId node = m_nodes[static_cast<std::size_t>(row)];
    ++m_generation;
    m_completer->popup()->hide();
    // After the completer has written the name into the line.
    QTimer::singleShot(0, this, [this, node] {
        clear();
        Q_EMIT found(node);
    });
}

bool TreeSearch::event(QEvent* event) {
    // Esc is this field's before it is the window's.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void TreeSearch::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !m_completer->popup()->isVisible()) {
        clear();
        ++m_generation;
        Q_EMIT escaped();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace taxo::ui
