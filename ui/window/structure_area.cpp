// SPDX-License-Identifier: MIT
#include "ui/window/structure_area.h"

#include "ui/document/structure_document.h"
#include "ui/panels/structure_panel.h"
#include "ui/window/file_dialogs.h"
#include "ui/window/session.h"

#include <QVBoxLayout>

namespace taxo::ui {

StructureArea::StructureArea(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session) {
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void StructureArea::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_panel == nullptr) {
        makePanel();
    }
}

void StructureArea::makePanel() {
    auto* const structure = new StructureDocument(m_session.document(), m_session.runner(), this);
    auto* const thumbnails = new ThumbnailCache(m_session.runner(),
                                                m_session.decoder(),
                                                {.longestSide = 192,
                                                 .bytes = qsizetype{16} << 20U,
                                                 .folder = m_session.services().thumbnails},
                                                this);
    connect(&m_session.document(), &CollectionDocument::closed, thumbnails, &ThumbnailCache::clear);
    m_panel = new StructurePanel({.document = m_session.document(),
                                  .structure = *structure,
                                  .selection = m_session.selection(),
                                  .focus = m_session.focus(),
                                  .thumbnails = *thumbnails,
                                  .runner = m_session.runner(),
                                  .openDecoder = m_session.services().openDecoder},
                                 this);
    layout()->addWidget(m_panel);
    setFocusProxy(m_panel);
    connect(m_panel, &StructurePanel::figureWanted, this, [this] {
        askForFigureName(this, [this](const auto& file) { m_panel->saveFigure(file); });
    });
    connect(m_panel, &StructurePanel::filmWanted, this, [this] {
        askForFigureName(this, [this](const auto& file) { m_panel->saveFilm(file); });
    });
    connect(m_panel, &StructurePanel::tableWanted, this, [this](bool ofPhotographs) {
        askForCsvName(this, [this, ofPhotographs](const auto& file) {
            m_panel->saveTable(ofPhotographs, file);
        });
    });
    connect(m_panel, &StructurePanel::ownWordsWanted, this, &StructureArea::ownWordsWanted);
    connect(m_panel, &StructurePanel::lookWanted, this, &StructureArea::lookWanted);
    connect(m_panel, &StructurePanel::mapWanted, this, &StructureArea::mapWanted);
}

} // namespace taxo::ui
