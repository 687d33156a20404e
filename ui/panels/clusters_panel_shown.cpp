// SPDX-License-Identifier: MIT
// What a panel of clusters shows.
#include "ui/models/clusters_model.h"
#include "ui/models/clusters_text.h"
#include "ui/models/error_text.h"
#include "ui/models/wanted_thumbnails.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/clusters_panel.h"
#include "ui/panels/item_strip.h"
#include "ui/panels/line_label.h"
#include "ui/panels/theme.h"

#include <QAction>
#include <QEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace taxo::ui {

void ClustersPanel::showSeeking() {
    const bool isSeeking = m_parts.clusters.isSeeking();
    m_find->setText(isSeeking ? tr("Stop") : tr("&Find clusters …"));
    if (isSeeking) {
        m_problem.clear();
        m_outcome.clear();
    }
    showText();
}

void ClustersPanel::showKept() {
    const QSignalBlocker quiet(m_results);
    m_results->clear();
    for (const KeptClustering& one : m_parts.clusters.kept()) {
        m_results->addItem(QString::fromStdString(one.name), qlonglong(one.id.value));
    }
    m_results->setCurrentIndex(
        m_results->findData(qlonglong(m_parts.clusters.shown().kept.id.value)));
}

void ClustersPanel::showShown() {
    const ClustersDocument::Shown& shown = m_parts.clusters.shown();
    const QSignalBlocker quiet(m_results);
    m_results->setCurrentIndex(m_results->findData(qlonglong(shown.kept.id.value)));
    chooseAgain();
    const bool isThere = !m_parts.clusters.isEmpty();
    for (QWidget* const widget : std::initializer_list<QWidget*>{m_results, m_more, m_table}) {
        widget->setVisible(isThere);
    }
    if (std::exchange(m_colorsNext, false) && isThere) {
        colorMap();
    }
    showText();
    showChosen();
}

/// The same clusters as before are chosen among the new ones.
void ClustersPanel::chooseAgain() {
    m_isFilling = true;
    std::vector<ClusterId> wanted = m_chosen;
    std::ranges::sort(wanted);
    const auto isWanted = [&](int row) {
        const auto cluster = m_model->clusterAt(row);
        return cluster &&
               std::ranges::binary_search(wanted, m_parts.clusters.shown().clusters[*cluster].id);
    };
    QItemSelection rows;
    for (int first = 0; first < m_model->rowCount(); ++first) {
        int last = first;
        while (isWanted(last)) {
            ++last;
        }
        if (last > first) { // a run of them
            rows.select(m_model->index(first, 0),
                        m_model->index(last - 1, ClustersModel::kColumns - 1));
            first = last;
        }
    }
    m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (!rows.isEmpty()) {
        m_table->selectionModel()->setCurrentIndex(rows.front().topLeft(),
                                                   QItemSelectionModel::NoUpdate);
    }
    m_isFilling = false;
}

void ClustersPanel::showOutcome(const ClustersDocument::Outcome& outcome) {
    m_colorsNext = m_colorsNext || (outcome.clusters > 0 && !outcome.isWhole);
    m_outcome = outcome.isWhole ? tr("Nothing was split: in this way it is one cluster.")
                : outcome.clusters > 0
                    ? QString()
                    : tr("No clusters were found: all is noise. Fewer samples and smaller clusters "
                         "leave less out, k-means nothing.");
    if (outcome.leftOut > 0) {
        m_outcome +=
            (m_outcome.isEmpty() ? QString() : QStringLiteral(" ")) +
            tr("%Ln item(s) could not be used.", nullptr, static_cast<int>(outcome.leftOut));
    }
    QStringList notes;
    for (const std::string& note : outcome.notes) {
        notes << coreText(note);
    }
    m_notes = notes.join(u'\n');
    showText();
}

void ClustersPanel::showText() {
    const ClustersDocument& clusters = m_parts.clusters;
    QStringList lines;
    if (!m_problem.isEmpty()) {
        lines << m_problem;
    }
    if (!m_outcome.isEmpty()) {
        lines << m_outcome;
    }
    if (clusters.isEmpty()) {
        lines << tr("Groups of photographs that look alike to the model, each with what is known "
                    "of it. They are kept in the collection; every change can be undone.");
    } else {
        lines << originText(clusters.shown());
        QStringList told = {noiseText(clusters.shown()), agreementText(clusters.agreements())};
        told.removeAll(QString());
        if (!told.isEmpty()) {
            lines << told.join(u' ');
        }
        if (clusters.describedFrom() > 0) {
            lines << tr("Described by a part of them, drawn by chance.");
        }
    }
    // The map above needs the room; what went wrong is read whole.
    m_text->setOneLine(!clusters.isEmpty() && m_problem.isEmpty() && m_outcome.isEmpty());
    m_text->setSentences(lines.join(u'\n'), m_notes);
    const auto confounder = confounderOf(clusters.agreements());
    const ClustersDocument::Shown& shown = clusters.shown();
    const bool canCentre = confounder && shown.origin && !shown.origin->isOfPicture &&
                           shown.origin->centredWithin.empty() && !clusters.isSeeking();
    m_centre->setVisible(canCentre);
    if (canCentre) {
        m_centre->setText(tr("Again, centred within %1").arg(fieldText(confounder->field)));
    }
}

void ClustersPanel::showChosen() {
    const auto cluster = current();
    const ClusterDescription* const known =
        cluster ? m_parts.clusters.descriptionOf(*cluster) : nullptr;
    std::vector<ItemId> typical;
    std::vector<ItemId> outliers;
    if (known != nullptr) {
        typical = m_parts.clusters.itemsOf(known->representatives);
        outliers = m_parts.clusters.itemsOf(known->outliers);
    }
    if (m_parts.document.isOpen() && isVisible()) {
        std::vector<ItemId> both = typical;
        both.insert(both.end(), outliers.begin(), outliers.end());
        m_parts.thumbnails.want(wantedThumbnails(m_parts.document.view(), both),
                                static_cast<int>(ItemStrip::kSide * devicePixelRatioF()));
    }
    m_foot->setVisible(!m_parts.clusters.isEmpty() && m_table->selectionModel()->hasSelection());
    m_typical->setItems(std::move(typical));
    m_outliers->setItems(std::move(outliers));
    enableDeeds();
}

void ClustersPanel::enableDeeds() {
    const std::size_t count = chosen().size();
    const auto cluster = current();
    const ClusterDescription* const known =
        cluster ? m_parts.clusters.descriptionOf(*cluster) : nullptr;
    const bool canDecide = m_parts.document.isOpen() && !m_parts.document.isReadOnly();
    const bool hasRows = m_table->selectionModel()->hasSelection();
    m_deeds.look->setEnabled(hasRows);
    m_deeds.alone->setEnabled(count > 0);
    m_deeds.name->setEnabled(canDecide && cluster);
    m_deeds.nameAsSuggested->setEnabled(canDecide && known != nullptr && known->name);
    m_deeds.taxon->setEnabled(canDecide && hasRows);
    m_deeds.typical->setEnabled(known != nullptr);
    m_deeds.outliers->setEnabled(known != nullptr);
    m_deeds.tree->setEnabled(hasRows);
    m_deeds.merge->setEnabled(canDecide && count > 1);
    m_deeds.split->setEnabled(canDecide && count == 1 && !m_parts.clusters.isSeeking());
    m_deeds.dissolve->setEnabled(canDecide && count > 0);
    m_find->setEnabled(canDecide);
    m_rename->setEnabled(canDecide);
    m_remove->setEnabled(canDecide);
}

void ClustersPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_parts.clusters.setWatched(true);
    showChosen();
}

void ClustersPanel::hideEvent(QHideEvent* event) {
    m_parts.clusters.setWatched(false);
    QWidget::hideEvent(event);
}

void ClustersPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        m_model->setGround(Theme::of(*this).isDark ? Ground::Dark : Ground::Light);
    }
    QWidget::changeEvent(event);
}

} // namespace taxo::ui
