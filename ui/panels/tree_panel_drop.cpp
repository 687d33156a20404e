// SPDX-License-Identifier: MIT
#include "core/tree/node_lineage.h"
#include "ui/models/tree_text.h"
#include "ui/panels/gallery_drag.h"
#include "ui/panels/tree_panel.h"
#include "ui/scene/tree_scene.h"

#include <QDropEvent>
#include <QMimeData>

namespace taxo::ui {

bool TreePanel::takesDrop(const QDropEvent& event) const {
    return event.mimeData()->hasFormat(QLatin1String(kSelectionFormat)) &&
           m_parts.document.isOpen() && !m_parts.document.isReadOnly() &&
           m_parts.review.itemCount() > 0;
}

/// Where it would fall, which is shown with what would become of it; nothing where nothing is.
std::optional<NodeId> TreePanel::offerDrop(const QDropEvent& event) {
    m_scene->hover(event.position());
    const auto node = m_scene->nodeAt(event.position());
    if (!node || lineageOf(m_parts.tree.tree(), *node) == Lineage{}) {
        return std::nullopt;
    }
    m_scene->setHoverText(
        *node,
        tr("%Ln photographs are %1", nullptr, static_cast<int>(m_parts.review.itemCount()))
            .arg(nodeText(m_parts.tree.tree(), *node)));
    return node;
}

bool TreePanel::eventFilter(QObject* watched, QEvent* event) {
    const bool isDrop = event->type() == QEvent::Drop;
    if (watched != m_scene ||
        (!isDrop && event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove)) {
        if (watched == m_scene && event->type() == QEvent::DragLeave) {
            m_scene->hover({});
        }
        return QWidget::eventFilter(watched, event);
    }
    auto& drop = static_cast<QDropEvent&>(*event);
    if (!takesDrop(drop)) {
        return QWidget::eventFilter(watched, event);
    }
    const auto node = offerDrop(drop);
    drop.setDropAction(Qt::CopyAction);
    drop.setAccepted(node || event->type() == QEvent::DragEnter);
    if (isDrop && node) {
        m_scene->hover({});
        m_parts.review.determine(lineageOf(m_parts.tree.tree(), *node), {}, false);
    }
    return true;
}

} // namespace taxo::ui
