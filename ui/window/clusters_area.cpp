// SPDX-License-Identifier: MIT
#include "ui/window/clusters_area.h"

#include "ui/dialogs/compare_clusters_dialog.h"
#include "ui/dialogs/find_clusters_dialog.h"
#include "ui/dialogs/name_dialog.h"
#include "ui/models/clusters_text.h"
#include "ui/panels/clusters_panel.h"
#include "ui/panels/map_panel.h"
#include "ui/window/session.h"

#include <QVBoxLayout>

#include <algorithm>

namespace taxo::ui {

ClustersArea::ClustersArea(const Parts& parts, QWidget* parent) : QWidget(parent), m_parts(parts) {
    Session& session = parts.session;
    auto* const thumbnails = new ThumbnailCache(session.runner(),
                                                session.decoder(),
                                                {.longestSide = 192,
                                                 .bytes = qsizetype{16} << 20U,
                                                 .folder = session.services().thumbnails},
                                                this);
    auto* const panel = new ClustersPanel({.document = session.document(),
                                           .clusters = session.clusters(),
                                           .selection = session.selection(),
                                           .focus = session.focus(),
                                           .thumbnails = *thumbnails},
                                          this);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panel);
    setFocusProxy(panel);
    connect(&session.document(), &CollectionDocument::closed, thumbnails, &ThumbnailCache::clear);
    connect(panel, &ClustersPanel::findRequested, this, &ClustersArea::askHow);
    connect(panel, &ClustersPanel::splitRequested, this, &ClustersArea::askHowToSplit);
    connect(panel, &ClustersPanel::centredRequested, this, &ClustersArea::seekCentred);
    connect(panel, &ClustersPanel::compareRequested, this, &ClustersArea::compare);
    connect(panel, &ClustersPanel::renameRequested, this, &ClustersArea::askForName);
    connect(panel, &ClustersPanel::taxonRequested, this, &ClustersArea::taxonRequested);
    connect(panel, &ClustersPanel::treeRequested, this, &ClustersArea::treeRequested);
    connect(panel, &ClustersPanel::colorRequested, &parts.panel, &MapPanel::colorBy);
}

void ClustersArea::askHow() {
    auto* const dialog = new FindClustersDialog({.document = m_parts.session.document(),
                                                 .clusters = m_parts.session.clusters(),
                                                 .selection = m_parts.session.selection(),
                                                 .map = m_parts.map.shared()},
                                                window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &FindClustersDialog::asked, &m_parts.session.clusters(), &ClustersDocument::seek);
    dialog->open();
}

void ClustersArea::askHowToSplit(ClusterId cluster) {
    const ClustersDocument::Shown& shown = m_parts.session.clusters().shown();
    const auto found = std::ranges::find(shown.clusters, cluster, &Cluster::id);
    if (found == shown.clusters.end()) {
        return;
    }
    const auto place = static_cast<std::size_t>(found - shown.clusters.begin());
    auto* const dialog = new FindClustersDialog({.document = m_parts.session.document(),
                                                 .clusters = m_parts.session.clusters(),
                                                 .selection = m_parts.session.selection(),
                                                 .map = m_parts.map.shared()},
                                                QString::fromStdString(shown.labels[place]),
                                                found->items,
                                                window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog,
            &FindClustersDialog::asked,
            &m_parts.session.clusters(),
            [this, cluster](const std::string&, const ClusterQuestion& question) {
                m_parts.session.clusters().split(cluster, question);
            });
    dialog->open();
}

void ClustersArea::seekCentred(const std::string& field) {
    const ClustersDocument::Shown& shown = m_parts.session.clusters().shown();
    if (shown.origin) {
        const QString name = QString::fromStdString(shown.kept.name);
        m_parts.session.clusters().seek(
            //: %1 is the name of a result, %2 a field (Camera)
            tr("%1, centred within %2").arg(name, fieldText(field)).toStdString(),
            {.how = shown.origin->how,
             .components = shown.origin->components,
             .centredWithin = field,
             .items = shown.origin->sought});
    }
}

void ClustersArea::compare() {
    Session& session = m_parts.session;
    if (m_comparison == nullptr) {
        m_comparison = new CompareClustersDialog(
            session.document(), session.clusters(), session.runner(), window());
        m_comparison->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_comparison->show();
    m_comparison->raise();
    m_comparison->activateWindow();
}

void ClustersArea::askForName() {
    const KeptClustering& kept = m_parts.session.clusters().shown().kept;
    taxo::ui::askForName(tr("Rename a result"),
                         tr("Name of these clusters"),
                         QString::fromStdString(kept.name),
                         this,
                         [this, id = kept.id](const QString& name) {
                             m_parts.session.clusters().rename(id, name.toStdString());
                         });
}

} // namespace taxo::ui
