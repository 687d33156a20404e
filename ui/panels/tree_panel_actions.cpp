// SPDX-License-Identifier: MIT
#include "core/tree/node_lineage.h"
#include "core/workflow/write_tree.h"
#include "ui/document/path_text.h"
#include "ui/models/error_text.h"
#include "ui/models/tree_text.h"
#include "ui/models/wanted_thumbnails.h"
#include "ui/panels/tree_bar.h"
#include "ui/panels/tree_panel.h"
#include "ui/scene/thumbnail_places.h"
#include "ui/scene/tree_scene.h"

#include <QMenu>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace taxo::ui {

namespace {

/// What the labels are asked by: "Animalia/Chordata/Mammalia".
std::string wayOf(const Lineage& lineage) {
    std::string way;
    std::size_t last = 0;
    for (std::size_t rank = 0; rank < kRanks; ++rank) {
        last = lineage.names[rank].empty() ? last : rank;
    }
    for (std::size_t rank = 0; rank <= last; ++rank) {
        way += (rank > 0 ? "/" : "") + lineage.names[rank];
    }
    return way;
}

/// The lowest rank that it has a name at.
std::optional<Rank> lowestRank(const Lineage& lineage) {
    std::optional<Rank> lowest;
    for (const Rank rank : kAllRanks) {
        lowest = lineage.at(rank).empty() ? lowest : rank;
    }
    return lowest;
}

} // namespace

void TreePanel::fillMenu(QMenu& menu, NodeId node) {
    const auto items = m_parts.tree.itemsOf(node);
    const bool isNamed = lowestRank(lineageOf(m_parts.tree.tree(), node)).has_value();
    auto* const select =
        menu.addAction(tr("Select its %Ln photographs", nullptr, static_cast<int>(items.size())),
                       this,
                       [this, node] { choose(node, Qt::NoModifier); });
    select->setEnabled(!items.empty());
    menu.addAction(tr("List only these"), this, [this, node] { listOnly(node); })
        ->setEnabled(!items.empty() && isNamed);
    menu.addAction(tr("Fly there"), this, [this, node] { m_scene->flyTo(node); });
    menu.addAction(tr("Fly to what the selected ones share"), this, &TreePanel::showMeeting)
        ->setEnabled(m_parts.selection.size() > 1);
    menu.addAction(tr("Which clade the selected ones look like"),
                   this,
                   [this] { showGroup(m_parts.selection.ids()); })
        ->setEnabled(!m_parts.selection.isEmpty());
    addRelation(menu, node);
    menu.addSeparator();
    addDecisions(menu, node);
    menu.addSeparator();
    menu.addAction(tr("Save what is seen as a figure …"), this, &TreePanel::figureWanted);
    menu.addAction(tr("Save this clade as a tree or table …"), this, [this, node] {
        Q_EMIT cladeFileWanted(node);
    });
}

void TreePanel::addRelation(QMenu& menu, NodeId node) {
    if (!m_chosen || *m_chosen == node) {
        menu.addAction(tr("How it is related to the clade clicked before"))->setEnabled(false);
        return;
    }
    const QString name =
        nodeText(m_parts.tree.tree(), *m_chosen).replace(u'&', QStringLiteral("&&"));
    menu.addAction(tr("How it is related to %1").arg(name), this, [this, from = *m_chosen, node] {
        showRelation(from, node);
    });
}

/// The way between them is lit, and told.
void TreePanel::showRelation(NodeId from, NodeId to) {
    const Tree& tree = m_parts.tree.tree();
    const Route route = routeBetween(tree, from, to);
    m_answer = TreeLight(tree, route);
    showLight();
    tell(relationText(tree, route));
    m_scene->flyTo(route.nodes[route.top]);
}

/// What it is called, and what it looks like, from where both are seen.
void TreePanel::showPlacedGroup(const GroupOnTree& group) {
    const Tree& tree = m_parts.tree.tree();
    tell(groupText(tree, group));
    std::vector<NodeId> places;
    if (group.placed > 0) {
        places.push_back(group.shared);
    }
    if (!group.nearest.empty()) {
        places.push_back(group.nearest.front().clade);
    }
    if (places.empty()) {
        return;
    }
    std::vector<NodeId> lit = places;
    for (const NodeId place : places) { // and what of them has photographs
        for (NodeId node = place; node < tree.endOf(place); ++node.value) {
            if (!m_parts.tree.collection()->items.between(node, NodeId{node.value + 1}).empty()) {
                lit.push_back(node);
            }
        }
    }
    m_answer = TreeLight(std::move(lit));
    showLight();
    m_scene->flyTo(commonAncestor(tree, places));
}

void TreePanel::addDecisions(QMenu& menu, NodeId node) {
    const Lineage lineage = lineageOf(m_parts.tree.tree(), node);
    const bool isNamed = lowestRank(lineage).has_value();
    const QString name = nodeText(m_parts.tree.tree(), node).replace(u'&', QStringLiteral("&&"));
    auto* const restrict = menu.addAction(
        tr("Identify only within %1").arg(name), this, [this, node] { restrictTo(node); });
    restrict->setEnabled(isNamed && m_parts.host.hasModel());
    const auto said = static_cast<int>(m_parts.review.itemCount());
    auto* const determine =
        menu.addAction(tr("%Ln selected photographs are %1", nullptr, said).arg(name),
                       this,
                       [this, lineage] { m_parts.review.determine(lineage, {}, false); });
    determine->setEnabled(isNamed && said > 0 && m_parts.document.isOpen() &&
                          !m_parts.document.isReadOnly());
}

/// With Shift to what is selected, with Ctrl the other way round.
void TreePanel::choose(NodeId node, Qt::KeyboardModifiers modifiers) {
    const auto items = m_parts.tree.itemsOf(node);
    Selection& selection = m_parts.selection;
    m_chosen = node;
    showOtherLight();
    if ((modifiers & Qt::ShiftModifier) != 0) {
        selection.add(items);
    } else if ((modifiers & Qt::ControlModifier) != 0) {
        selection.remove(items);
    } else if (!items.empty()) {
        selection.set(items);
    }
    if (!items.empty() && !selection.isEmpty() && !selection.contains(m_parts.focus.current())) {
        const auto first = std::ranges::find_if(
            items, [&selection](ItemId item) { return selection.contains(item); });
        m_parts.focus.set(first != items.end() ? *first : selection.ids().front());
    }
}

void TreePanel::listOnly(NodeId node) {
    const Lineage lineage = lineageOf(m_parts.tree.tree(), node);
    const std::optional<Rank> rank = lowestRank(lineage);
    if (!rank) {
        return;
    }
    ListOptions options = m_parts.document.options();
    std::erase_if(options.filter.terms, [](const FilterTerm& other) {
        return other.key == FilterKey::Taxon && !other.isNegated;
    });
    options.filter.terms.push_back(taxonTerm(lineage, *rank));
    m_parts.document.setOptions(options);
}

void TreePanel::restrictTo(NodeId node) {
    using Taxa = Result<std::vector<TaxonMatch>>;
    if (m_parts.host.state() != IdentifierHost::State::Ready) {
        m_parts.host.load();
        tell(tr("The model is being loaded; say it once more when it is there."));
        return;
    }
    m_parts.runner.start(
        {},
        On::Io,
        [identifier = m_parts.host.identifier(),
         names = std::vector{wayOf(lineageOf(m_parts.tree.tree(), node))}](
            const Progress&) -> Taxa { return identifier->findTaxa(names); },
        this,
        [this](const Taxa& taxa) {
            if (taxa) {
                m_parts.queue.restrictTo(*taxa);
            } else {
                tell(detailsOf(taxa.error()));
            }
        },
        Urgency::Waited);
}

void TreePanel::showMeeting() {
    const std::vector<NodeId> nodes = m_parts.tree.nodesOf(m_parts.selection.ids());
    if (!nodes.empty()) {
        m_scene->flyTo(commonAncestor(m_parts.tree.tree(), nodes));
    }
}

// Photographs on it

int TreePanel::thumbnailSide() const {
    return static_cast<int>(kLargestThumbnail * devicePixelRatioF());
}

/// Of those that show clades, as far as they are known.
void TreePanel::wantThumbnails() {
    if (!m_parts.document.isOpen()) {
        return;
    }
    std::vector<ItemId> items;
    for (const NodeId clade : m_pictured) {
        if (const auto face = m_parts.tree.faceOf(clade)) {
            items.push_back(*face);
        }
    }
    m_parts.thumbnails.want(wantedThumbnails(m_parts.document.view(), items), thumbnailSide());
    m_scene->updatePictures();
}

// What is kept

void TreePanel::saveFigure(const std::filesystem::path& file) {
    const auto& on = m_parts.tree.collection();
    TreeFigure figure;
    figure.tree = m_parts.tree.tree();
    figure.kind = m_bar->kind();
    figure.weights = weights();
    if (!m_scene->isFitted()) { // else as the page has room for it
        figure.view = m_scene->view();
    }
    figure.light = m_scene->light();
    figure.coloring = m_bar->coloring();
    QString counted = tr("Tips");
    if (m_parts.tree.isCounted() && on->items.size() > 0) {
        figure.itemsBefore.assign(on->items.before().begin(), on->items.before().end());
        figure.counts.assign(on->placed.counts.all().begin(), on->placed.counts.all().end());
        const QString colors =
            figure.coloring ? tr("Grey: nothing to take a share of.")
                            : tr("Strong in colour: with photographs, the stronger the more of "
                                 "them are confirmed.");
        const QString bars =
            tr("Bars: how many photographs, in powers of two; the darker part is confirmed. Rings "
               "before them: orange where some are uncertain, red where some are flagged, purple "
               "where "
               "some are like no known species.");
        figure.caption = QString(colors + u' ' + bars).toStdString();
        counted = tr("Photographs");
    }
    const QString shared = figure.coloring ? shareText(*figure.coloring) : QString();
    figure.title = plainText(nodeText(figure.tree, m_scene->place()).toStdString());
    save(
        tr("Saving the figure"),
        [figure = std::move(figure),
         file,
         counted = counted.toStdString(),
         shared = shared.toStdString()]() mutable {
            if (figure.coloring) {
                figure.ramp = RampScale{plainText(shared)};
            } else {
                figure.legend = {cladeLegend(figure, plainText(counted))};
            }
            return writeTreeFigure(figure, file);
        },
        file);
}

void TreePanel::saveClade(NodeId node, const std::filesystem::path& file) {
    save(
        tr("Saving the tree"),
        [shown = m_parts.tree.shown(), on = m_parts.tree.collection(), node, file] {
            TreeToWrite whole{shown->tree(), {}};
            if (on->items.size() > 0) {
                const auto counts = on->placed.counts.all();
                whole.counts.assign(counts.begin(), counts.end());
            }
            return writeTree(whole.below(node), file);
        },
        file);
}

void TreePanel::save(const QString& title,
                     std::function<Status()> write,
                     const std::filesystem::path& file) {
    m_parts.runner.start(
        title,
        On::Io,
        [write = std::move(write), file](const Progress&) -> Result<QString> {
            const Status written = write();
            return written ? Result<QString>(displayName(file)) : tl::unexpected(written.error());
        },
        this,
        [this](const Result<QString>& name) {
            tell(name ? tr("%1 is saved.").arg(*name) : detailsOf(name.error()));
        },
        Urgency::Waited);
}

// Back and forward

void TreePanel::remember(NodeId node) {
    if (!std::exchange(m_isGoing, false) && m_history[m_here] != node) {
        m_history.resize(m_here + 1);
        m_history.push_back(node);
        ++m_here;
    }
    m_bar->setHistory(m_here > 0, m_here + 1 < m_history.size());
}

void TreePanel::go(int step) {
    const auto next = static_cast<std::ptrdiff_t>(m_here) + step;
    if (next >= 0 && next < static_cast<std::ptrdiff_t>(m_history.size())) {
        m_here = static_cast<std::size_t>(next);
        m_isGoing = true;
        m_scene->flyTo(m_history[m_here]);
    }
}

} // namespace taxo::ui
