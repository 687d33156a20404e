// SPDX-License-Identifier: MIT
#include "ui/window/tree_area.h"

#include "ui/dialogs/name_dialog.h"
#include "ui/dialogs/unmatched_dialog.h"
#include "ui/document/tree_document.h"
#include "ui/panels/tree_panel.h"
#include "ui/window/desktop_motion.h"
#include "ui/window/file_dialogs.h"
#include "ui/window/session.h"

#include <QVBoxLayout>

#include <utility>

namespace taxo::ui {

TreeArea::TreeArea(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void TreeArea::makePanel() {
    if (m_panel != nullptr) {
        return;
    }
    m_tree = new TreeDocument(m_session.document(), m_session.host(), m_session.runner(), this);
    auto* const thumbnails = new ThumbnailCache(m_session.runner(),
                                                m_session.decoder(),
                                                {.longestSide = 256,
                                                 .bytes = qsizetype{64} << 20U,
                                                 .folder = m_session.services().thumbnails},
                                                this);
    connect(&m_session.document(), &CollectionDocument::closed, thumbnails, &ThumbnailCache::clear);
    m_panel = new TreePanel({.document = m_session.document(),
                             .selection = m_session.selection(),
                             .focus = m_session.focus(),
                             .review = m_session.review(),
                             .queue = m_session.queue(),
                             .host = m_session.host(),
                             .runner = m_session.runner(),
                             .tree = *m_tree,
                             .thumbnails = *thumbnails},
                            this);
    m_panel->setAnimated(wantsMotion());
    layout()->addWidget(m_panel);
    setFocusProxy(m_panel);
    connect(m_panel, &TreePanel::fileWanted, this, [this] {
        askForTree(this, [this](const auto& file) { m_panel->showFile(file); });
    });
    connect(m_panel, &TreePanel::checklistWanted, this, [this] {
        askForGaps(this, [this](const auto& file) { m_panel->showChecklist(file); });
    });
    connect(m_panel, &TreePanel::otherWanted, this, [this] {
        askForCollection(this, [this](const auto& file) { m_panel->compareWith({file, {}}); });
    });
    connect(m_panel, &TreePanel::sinceWanted, this, &TreeArea::askForDate);
    connect(m_panel, &TreePanel::figureWanted, this, [this] {
        askForTreeFigureName(this, [this](const auto& file) { m_panel->saveFigure(file); });
    });
    connect(m_panel, &TreePanel::unmatchedWanted, this, [this] {
        auto* const dialog = new UnmatchedDialog(*m_tree, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &UnmatchedDialog::nodeWanted, m_panel, &TreePanel::flyTo);
        dialog->show();
    });
    connect(m_panel, &TreePanel::cladeFileWanted, this, [this](NodeId node) {
        askForTreeName(this, [this, node](const auto& file) { m_panel->saveClade(node, file); });
    });
}

/// What is no date is told as any other question that cannot be answered.
void TreeArea::askForDate() {
    askForName(tr("Compare before and since a date"),
               tr("Year, month or day, as 2025-06"),
               QString::fromStdString(m_tree->question().comparison.since),
               this,
               [this](const QString& date) {
                   m_panel->compareWith({{}, date.toStdString()});
               });
}

void TreeArea::showGroup(std::vector<ItemId> items) {
    makePanel();
    m_panel->showGroup(std::move(items));
}

void TreeArea::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    makePanel();
    m_tree->setSeen(true);
}

void TreeArea::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_tree->setSeen(false);
}

} // namespace taxo::ui
