// SPDX-License-Identifier: MIT
#include "ui/panels/tree_panel.h"

#include "core/tree/match_names.h"
#include "core/tree/node_lineage.h"
#include "ui/models/tip_text.h"
#include "ui/models/tree_text.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"
#include "ui/panels/tree_bar.h"
#include "ui/panels/tree_search.h"
#include "ui/panels/tree_trail.h"
#include "ui/scene/tree_scene.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>
#include <string>
#include <utility>

namespace taxo::ui {

TreePanel::TreePanel(const Parts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_bar(new TreeBar(this))
    , m_search(new TreeSearch(parts.tree, parts.runner, this))
    , m_trail(new TreeTrail(this))
    , m_scene(new TreeScene(this))
    , m_summary(makeNamedText("treeSummary", this, {.isQuiet = true}))
    , m_unmatched(new QPushButton(this)) {
    m_scene->setObjectName(QStringLiteral("treeScene"));
    m_scene->setAcceptDrops(true);
    m_scene->installEventFilter(this);
    m_unmatched->setObjectName(QStringLiteral("unmatchedNames"));
    m_unmatched->setToolTip(tr("Which they are, and why"));
    m_unmatched->setFlat(true);
    auto* const below = new QHBoxLayout;
    below->setContentsMargins(kMargin, kGap / 2, kMargin, kGap / 2);
    below->setSpacing(kGap);
    below->addWidget(m_summary, 1);
    below->addWidget(m_unmatched);
    auto* const way = new QHBoxLayout;
    way->setContentsMargins(kMargin, kGap, kMargin, kGap / 2);
    way->setSpacing(kGap);
    way->addWidget(m_trail, 3);
    way->addWidget(m_search, 2);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addLayout(way);
    layout->addWidget(m_scene, 1);
    layout->addLayout(below);
    setFocusProxy(m_scene);
    connectTree();
    connectScene();
    m_bar->setQuestion(m_parts.tree.question());
    showTree();
    showNumbers();
}

TreePanel::~TreePanel() = default;

void TreePanel::connectTree() {
    TreeDocument& tree = m_parts.tree;
    connect(m_bar, &TreeBar::treeChosen, &tree, &TreeDocument::ask);
    connect(m_bar, &TreeBar::fileWanted, this, &TreePanel::fileWanted);
    connect(m_bar, &TreeBar::checklistWanted, this, &TreePanel::checklistWanted);
    connect(m_bar, &TreeBar::otherWanted, this, &TreePanel::otherWanted);
    connect(m_bar, &TreeBar::sinceWanted, this, &TreePanel::sinceWanted);
    connect(m_bar, &TreeBar::arrangementChanged, this, &TreePanel::arrange);
    connect(m_bar, &TreeBar::coloringChanged, this, &TreePanel::showColoring);
    connect(m_bar, &TreeBar::lightChanged, this, &TreePanel::showOtherLight);
    connect(m_bar, &TreeBar::backRequested, this, [this] { go(-1); });
    connect(m_bar, &TreeBar::forwardRequested, this, [this] { go(1); });
    connect(&m_parts.document, &CollectionDocument::opened, this, [this] { m_isAnother = true; });
    connect(&tree, &TreeDocument::changed, this, &TreePanel::showTree);
    connect(&tree, &TreeDocument::counted, this, &TreePanel::showNumbers);
    connect(&tree, &TreeDocument::readingChanged, this, &TreePanel::showSummary);
    connect(&tree, &TreeDocument::failed, this, [this](const Error& error) {
        if (error.code != ErrorCode::Cancelled) {
            tell(QString::fromStdString(error.text()));
        }
        m_bar->setQuestion(m_parts.tree.question());
    });
    connect(&tree, &TreeDocument::facesChanged, this, &TreePanel::wantThumbnails);
    connect(&tree, &TreeDocument::groupPlaced, this, &TreePanel::showPlacedGroup);
    connect(m_unmatched, &QPushButton::clicked, this, &TreePanel::unmatchedWanted);
    connect(&m_parts.selection, &Selection::changed, this, &TreePanel::showOtherLight);
    connect(&m_parts.focus, &Focus::changed, this, [this] {
        if (m_bar->showsProbability()) {
            showLight();
        }
    });
}

void TreePanel::connectScene() {
    connect(m_scene, &TreeScene::nodeChosen, this, &TreePanel::choose);
    connect(m_scene, &TreeScene::placeChanged, this, &TreePanel::showPlace);
    connect(m_scene, &TreeScene::flownTo, this, &TreePanel::remember);
    connect(m_scene, &TreeScene::nodeHovered, this, [this](std::optional<NodeId> node) {
        if (node) {
            const auto& on = m_parts.tree.collection();
            m_scene->setHoverText(*node,
                                  cladeText(m_parts.tree.tree(),
                                            *node,
                                            m_parts.tree.isCounted() ? &on->placed.counts : nullptr,
                                            m_parts.tree.question().comparison));
        }
    });
    connect(m_scene, &TreeScene::picturesWanted, this, [this](const std::vector<NodeId>& clades) {
        m_pictured = clades;
        m_parts.tree.wantFaces(clades);
        wantThumbnails();
    });
    connect(&m_parts.thumbnails, &ThumbnailCache::changed, m_scene, &TreeScene::updatePictures);
    m_scene->setPictures([this](NodeId clade) {
        const auto face = m_parts.tree.faceOf(clade);
        return face ? m_parts.thumbnails.image(*face, thumbnailSide()) : QImage();
    });
    connect(m_scene, &TreeScene::contextMenuRequested, this, [this](QPoint at, NodeId node) {
        auto* const menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(*menu, node);
        menu->popup(at);
    });
    connect(m_trail, &TreeTrail::chosen, m_scene, [this](NodeId node) {
        m_scene->flyTo(node);
        m_scene->setFocus();
    });
    connect(m_search, &TreeSearch::found, m_scene, [this](NodeId node) {
        m_scene->flyTo(node);
        m_scene->setFocus();
    });
    connect(m_search, &TreeSearch::notFound, this, &TreePanel::tell);
    connect(m_search, &TreeSearch::escaped, m_scene, qOverload<>(&QWidget::setFocus));
}

void TreePanel::showFile(const std::filesystem::path& file) {
    TreeQuestion question = m_parts.tree.question();
    question.of = TreeQuestion::Of::File;
    question.file = file;
    ask(question);
}

void TreePanel::showChecklist(const std::filesystem::path& file) {
    TreeQuestion question = m_parts.tree.question();
    question.checklist = file;
    ask(question);
}

void TreePanel::compareWith(const TreeComparison& comparison) {
    TreeQuestion question = m_parts.tree.question();
    question.comparison = comparison;
    ask(question);
}

void TreePanel::ask(const TreeQuestion& question) {
    m_bar->setQuestion(question);
    m_parts.tree.ask(question);
}

void TreePanel::showGroup(std::vector<ItemId> items) {
    m_parts.tree.placeGroup(std::move(items));
}

void TreePanel::flyTo(NodeId node) {
    m_scene->flyTo(node);
}

void TreePanel::setAnimated(bool isAnimated) {
    m_scene->setAnimated(isAnimated);
}

void TreePanel::showTree() {
    const ShownTree& shown = *m_parts.tree.shown();
    m_bar->setQuestion(m_parts.tree.question());
    m_bar->setHasLengths(shown.tree().hasLengths());
    const Tree before = m_scene->tree();
    const NodeId place = m_scene->place();
    const bool isSame =
        m_question.hasSameTree(m_parts.tree.question()) && !std::exchange(m_isAnother, false);
    m_question = m_parts.tree.question();
    m_scene->setTree(shown.tree(), shown.onLight, shown.onDark);
    m_answer = {};
    if (isSame) { // it has grown by what somebody said
        keepPlaces(before, place);
    } else {
        m_history = {Tree::root()};
        m_here = 0;
        m_chosen.reset();
    }
    m_bar->setHistory(m_here > 0, m_here + 1 < m_history.size());
    m_told = shown.notes.empty() ? QString() : QString::fromStdString(shown.notes.front());
    if (shown.notes.size() > 1) {
        m_told += QStringLiteral("  ·  ") +
                  tr("%Ln more notes", nullptr, static_cast<int>(shown.notes.size() - 1));
    }
    QStringList notes;
    constexpr std::size_t kMostNotes = 20;
    for (std::size_t i = 0; i < std::min(shown.notes.size(), kMostNotes); ++i) {
        notes << QString::fromStdString(shown.notes[i]);
    }
    m_summary->setToolTip(tipText(notes.join(u'\n')));
    showPlace();
}

/// What was looked at, and what was flown to, as far as the tree still has it.
void TreePanel::keepPlaces(const Tree& before, NodeId place) {
    const TreeNames& names = m_parts.tree.shown()->names;
    const auto nowOf = [&](NodeId node) {
        const std::string name = before.displayNameOf(node);
        if (before.isRoot(node) || names.find(name).empty()) { // what is alike takes time to find
            return before.isRoot(node) ? Tree::root() : NodeId{};
        }
        return matchName(names, {name, lineageOf(before, node)}).node;
    };
    std::vector<NodeId> history;
    std::size_t here = 0;
    for (std::size_t i = 0; i < m_history.size(); ++i) {
        if (const NodeId now = nowOf(m_history[i]); now.value >= 0) {
            here = i <= m_here ? history.size() : here;
            history.push_back(now);
        }
    }
    m_history = std::move(history);
    m_here = here;
    const NodeId chosen = m_chosen ? nowOf(*m_chosen) : NodeId{};
    m_chosen = chosen.value >= 0 ? std::optional(chosen) : std::nullopt;
    if (const NodeId now = nowOf(place); now.value > 0) {
        m_scene->showNode(now);
    }
}

/// The tree stays, and what is where on it.
void TreePanel::showNumbers() {
    const auto& on = m_parts.tree.collection();
    if (m_parts.tree.isCounted()) {
        m_scene->setNumbers({on, on->items.before(), on->placed.counts.all()});
    } else {
        m_scene->setNumbers({});
    }
    const auto counts = on->placed.counts.all();
    m_bar->setQuestion(m_parts.tree.question());
    m_bar->setNumbers(!counts.empty() && counts.front().listed > 0,
                      counts.empty() ? TreeComparison() : m_parts.tree.question().comparison);
    showColoring();
    arrange();
    showLight();
    showSummary();
}

/// With nothing on the tree there would be nothing to see: it stays as it is.
std::vector<float> TreePanel::weights() const {
    const auto& items = m_parts.tree.collection()->items;
    const auto before = items.before();
    const bool isByPhotographs = m_bar->widthBy() == TreeWidth::Photographs;
    if (m_bar->widthBy() == TreeWidth::Gaps) {
        return ownWeights([](const CladeCounts::Counts& has) { return double(has.gaps); });
    }
    if (m_bar->widthBy() == TreeWidth::Mass) {
        return ownWeights([](const CladeCounts::Counts& has) { return has.mass; });
    }
    if (items.size() == 0 || (!m_bar->isOnlyMine() && !isByPhotographs)) {
        return {};
    }
    const Tree& tree = m_parts.tree.tree();
    std::vector<float> made(tree.size(), 0.0F);
    for (std::size_t node = 0; node < made.size(); ++node) {
        if (isByPhotographs) {
            made[node] = static_cast<float>(before[node + 1] - before[node]);
            continue;
        }
        // The lowest with photographs, each as wide as the next.
        const auto end = static_cast<std::size_t>(tree.arrays().end[node]);
        const bool isMine = before[end] > before[node];
        made[node] = isMine && before[end] == before[node + 1] ? 1.0F : 0.0F;
    }
    return made;
}

/// What each node has beside its children; nothing where the whole tree has none of it.
std::vector<float> TreePanel::ownWeights(double (*of)(const CladeCounts::Counts&)) const {
    const auto counts = m_parts.tree.collection()->placed.counts.all();
    if (counts.empty() || !(of(counts.front()) > 0.0)) {
        return {};
    }
    const auto& parents = m_parts.tree.tree().arrays().parent;
    std::vector<double> own(counts.size(), 0.0);
    for (std::size_t node = 0; node < own.size(); ++node) {
        own[node] += of(counts[node]);
        if (node > 0) {
            own[static_cast<std::size_t>(parents[node])] -= of(counts[node]);
        }
    }
    std::vector<float> weights;
    weights.reserve(own.size());
    for (const double each : own) {
        weights.push_back(each > 1e-6 ? static_cast<float>(each) : 0.0F); // not what rounding left
    }
    return weights;
}

void TreePanel::arrange() {
    m_scene->setArrangement(m_bar->kind(), weights());
}

void TreePanel::showColoring() {
    const auto coloring = m_bar->coloring();
    m_scene->setColoring(coloring, coloring ? shareText(*coloring) : QString());
}

/// What a person looks at next takes the place of an answer.
void TreePanel::showOtherLight() {
    m_answer = {};
    showLight();
}

void TreePanel::showLight() {
    if (!m_answer.isDark()) {
        m_scene->setLight(m_answer);
        return;
    }
    if (m_bar->showsProbability()) {
        m_scene->setLight(m_parts.tree.lightOf(m_parts.focus.current()));
        return;
    }
    // The one in focus is always selected: for it alone the others need not stand back.
    const bool isOfSeveral = m_parts.selection.size() > 1;
    m_scene->setLight(isOfSeveral ? TreeLight(m_parts.tree.nodesOf(m_parts.selection.ids()))
                                  : TreeLight());
}

void TreePanel::showPlace() {
    m_trail->setPlace(m_parts.tree.tree(), m_scene->place());
    showSummary();
}

void TreePanel::tell(const QString& sentence) {
    m_told = sentence;
    showSummary();
}

void TreePanel::showSummary() {
    const Tree& tree = m_parts.tree.tree();
    const bool isEmpty = tree.size() < 2;
    m_scene->setMessage(
        !isEmpty ? QString()
        : m_parts.tree.isReading()
            ? tr("Reading the tree …")
            : tr("Nothing is identified yet. All labels shows what there could be."));
    QStringList parts;
    if (!isEmpty) {
        parts << tr("%Ln nodes", nullptr, static_cast<int>(tree.size()))
              << tr("%Ln of them drawn", nullptr, static_cast<int>(m_scene->drawnNodes()));
        if (const auto counts = m_parts.tree.collection()->placed.counts.all();
            !counts.empty() && counts.front().listed > 0) {
            parts << tr("%Ln taxa of the checklist without a photograph",
                        nullptr,
                        static_cast<int>(counts.front().gaps));
        }
    }
    QString text = parts.join(QStringLiteral("  ·  "));
    if (!m_told.isEmpty()) {
        text = m_told + (text.isEmpty() ? QString() : QStringLiteral("  ·  ") + text);
    }
    m_summary->setText(text);
    showUnmatched();
}

void TreePanel::showUnmatched() {
    const PlacedOnTree& placed = m_parts.tree.collection()->placed;
    const auto missing = static_cast<int>(placed.unplaced.size() + placed.notListed.size());
    const auto renamed = static_cast<int>(placed.renamed.size());
    m_unmatched->setVisible(missing + renamed > 0);
    m_unmatched->setText(missing > 0 ? tr("%Ln taxa are not on this tree …", nullptr, missing)
                                     : tr("%Ln taxa have another name here …", nullptr, renamed));
}

} // namespace taxo::ui
