// SPDX-License-Identifier: MIT
#include "ui/scene/tree_scene.h"

#include "ui/scene/thumbnail_places.h"
#include "ui/scene/tree_paint.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <cmath>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kFlightMs = 420;
constexpr int kFrameMs = 15;
constexpr int kRestMs = 120;

/// Cells to cells and branches to branches, around a centre or not: the same numbers, elsewhere.
bool areAlike(TreeLayoutKind a, TreeLayoutKind b) {
    const auto isOutline = [](TreeLayoutKind kind) { return kind == TreeLayoutKind::Outline; };
    return isRound(a) == isRound(b) && hasCells(a) == hasCells(b) && isOutline(a) == isOutline(b);
}

void mix(const std::vector<float>& from,
         const std::vector<float>& to,
         float share,
         std::vector<float>& made) {
    for (std::size_t i = 0; i < made.size(); ++i) {
        made[i] = from[i] + (to[i] - from[i]) * share;
    }
}

double mix(double from, double to, double share) {
    return from + (to - from) * share;
}

} // namespace

TreeScene::TreeScene(QWidget* parent)
    : QWidget(parent)
    , m_onLight(std::make_shared<const TreeColors>(treeColors(m_tree, Ground::Light)))
    , m_onDark(m_onLight)
    , m_layout(layoutTree(m_tree, TreeLayoutKind::Sunburst)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Tree of life"));
    m_frames.setInterval(kFrameMs);
    connect(&m_frames, &QTimer::timeout, this, &TreeScene::step);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &TreeScene::placeChanged);
    m_wish.setSingleShot(true);
    m_wish.setInterval(kRestMs);
    connect(&m_wish, &QTimer::timeout, this, &TreeScene::tellWanted);
}

TreeScene::~TreeScene() = default;

double TreeScene::line() const {
    return QFontMetricsF(font()).height();
}

Ground TreeScene::ground() const {
    return palette().color(QPalette::Base).lightness() < 128 ? Ground::Dark : Ground::Light;
}

void TreeScene::setTree(const Tree& tree, const TreeColors& onLight, const TreeColors& onDark) {
    m_tree = tree;
    m_onLight = std::make_shared<const TreeColors>(onLight);
    m_onDark = std::make_shared<const TreeColors>(onDark);
    m_numbers = {};
    m_light = {};
    m_weights.clear();
    m_layout = layoutTree(tree, m_layout.kind);
    m_before.reset();
    m_morph.reset();
    m_frames.stop();
    m_current = Tree::root();
    m_hovered.reset();
    m_overview = {};
    m_drawing = {};
    m_wanted.clear();
    showAll();
}

void TreeScene::setNumbers(const Numbers& numbers) {
    m_numbers = numbers;
    redrawAll();
}

void TreeScene::setColoring(std::optional<CladeShare> coloring, const QString& legend) {
    m_coloring = coloring;
    m_legend = legend;
    redrawAll();
}

void TreeScene::setLight(TreeLight light) {
    m_light = std::move(light);
    redrawAll();
}

void TreeScene::setArrangement(TreeLayoutKind kind, std::vector<float> weights) {
    const bool isOther = kind != m_layout.kind;
    if (!isOther && weights == m_weights) {
        return;
    }
    const bool isWay = areAlike(m_layout.kind, kind);
    const bool isSlow = m_isAnimated && isVisible();
    if (isSlow && !isWay) {
        m_fading = grab();
    }
    const TreeView from = m_frames.isActive() ? m_to : m_view;
    NodeId goal = placeToKeep(from);
    TreeLayout before = std::exchange(m_layout, layoutTree(m_tree, kind, weights));
    m_weights = std::move(weights);
    m_overview = {};
    // Other numbers alone move nothing that need not move.
    const auto carried =
        isOther || m_isFitted ? std::nullopt : carriedView(from, m_tree, before, m_layout, goal);
    // A clade without width is nowhere: what holds it is looked at.
    const auto isWide = [this](NodeId node) {
        return m_layout.end[indexOf(node)] > m_layout.begin[indexOf(node)];
    };
    while (!m_tree.isRoot(goal) && !isWide(goal)) {
        goal = m_tree.parentOf(goal);
    }
    const TreeView to = boundedView(
        carried ? *carried
                : fittedView(m_tree, m_layout, goal, m_view.width, m_view.height, line()),
        m_tree,
        m_layout,
        line());
    m_isFitted = !carried && m_tree.isRoot(goal);
    if (isOther) {
        hover({});
    }
    if (!isSlow) {
        showView(to);
        return;
    }
    if (isWay) {
        m_before = std::move(before);
        m_morph = m_layout;
    } else {
        m_before.reset();
        m_morph.reset();
        m_view = to;
    }
    startFlight(to);
}

void TreeScene::setPictures(std::function<QImage(NodeId)> pictureOf) {
    m_pictureOf = std::move(pictureOf);
    redraw();
}

void TreeScene::updatePictures() {
    if (!m_drawing.pictures.empty()) {
        redraw();
    }
}

void TreeScene::setHoverText(NodeId of, const QString& text) {
    m_textOf = of;
    m_text = text;
    update();
}

void TreeScene::setMessage(const QString& text) {
    m_message = text;
    redraw();
}

void TreeScene::setAnimated(bool isAnimated) {
    m_isAnimated = isAnimated;
}

void TreeScene::setCurrent(NodeId node) {
    m_current = node;
    setAccessibleDescription(QString::fromStdString(m_tree.displayNameOf(node)));
    update();
}

/// That a layout is to show which comes: of what lies on both sides of an edge of two large clades
/// the one in the middle rather than all of the tree.
NodeId TreeScene::placeToKeep(const TreeView& view) const {
    NodeId found = Tree::root();
    for (const double margin : {0.08, 0.25, 0.45}) {
        if (m_tree.isRoot(found) && !m_isFitted) {
            found = placeLookedAt(m_tree, m_layout, view, margin);
        }
    }
    return found;
}

NodeId TreeScene::place() const {
    return placeLookedAt(m_tree, m_layout, m_frames.isActive() ? m_to : m_view);
}

// Where from

void TreeScene::showAll() {
    m_isFitted = true;
    lookFrom(fittedView(m_tree, m_layout, Tree::root(), width(), height(), line()));
    m_rest.start();
}

void TreeScene::lookFrom(const TreeView& view) {
    m_view = view;
    m_view.width = width();
    m_view.height = height();
    redraw();
}

/// At once, as a hand moves it.
void TreeScene::showView(const TreeView& view) {
    m_frames.stop();
    m_morph.reset();
    m_before.reset();
    m_fading = {};
    lookFrom(boundedView(view, m_tree, m_layout, line()));
    m_rest.start();
}

void TreeScene::flyTo(NodeId node) {
    if (m_isAnimated && isVisible()) {
        m_isFitted = m_tree.isRoot(node);
        setCurrent(node);
        startFlight(viewOfNode(node));
    } else {
        showNode(node);
    }
    Q_EMIT flownTo(node);
}

void TreeScene::showNode(NodeId node) {
    m_isFitted = m_tree.isRoot(node);
    setCurrent(node);
    showView(viewOfNode(node));
}

/// As large as the picture allows.
TreeView TreeScene::viewOfNode(NodeId node) const {
    return boundedView(
        fittedView(m_tree, m_layout, node, width(), height(), line()), m_tree, m_layout, line());
}

void TreeScene::startFlight(const TreeView& to) {
    m_from = m_view;
    m_to = to;
    m_sinceStart.start();
    m_frames.start();
    step();
}

double TreeScene::share() const {
    return std::min(1.0, static_cast<double>(m_sinceStart.elapsed()) / kFlightMs);
}

void TreeScene::step() {
    const double share = this->share();
    if (share >= 1.0) {
        showView(m_to);
        return;
    }
    if (m_morph) {
        const double eased = share * share * (3.0 - 2.0 * share);
        const auto part = static_cast<float>(eased);
        mix(m_before->begin, m_layout.begin, part, m_morph->begin);
        mix(m_before->end, m_layout.end, part, m_morph->end);
        mix(m_before->out, m_layout.out, part, m_morph->out);
        m_morph->tips = mix(m_before->tips, m_layout.tips, eased);
        m_morph->depth = mix(m_before->depth, m_layout.depth, eased);
    }
    lookFrom(viewBetween(m_from, m_to, share));
}

void TreeScene::zoomBy(double factor) {
    m_isFitted = false;
    showView(zoomedView(m_view, m_layout.kind, factor, {width() / 2.0, height() / 2.0}));
}

std::optional<NodeId> TreeScene::nodeAt(QPointF at) const {
    const TreePoint plane = m_view.planeAt({at.x(), at.y()});
    const TreePlace place = placeOf(seenLayout(), plane);
    if (place.along < 0.0 || place.along >= seenLayout().tips) {
        return std::nullopt;
    }
    return taxo::nodeAt(m_tree, seenLayout(), place);
}

TreeSight TreeScene::sight() const {
    TreeSight made{m_tree,
                   seenLayout(),
                   ground() == Ground::Light ? *m_onLight : *m_onDark,
                   m_view,
                   ground(),
                   m_numbers.itemsBefore,
                   m_numbers.counts,
                   &m_light,
                   line(),
                   {},
                   m_coloring};
    made.life = tr("Life").toStdString();
    if (m_pictureOf) {
        made.pictures = {kSmallestThumbnail, kLargestThumbnail};
    }
    const QFontMetricsF upright(treeFont(font(), false));
    const QFontMetricsF italic(treeFont(font(), true));
    made.widthOf = [upright, italic](const std::string& name, bool isItalic) {
        return (isItalic ? italic : upright).horizontalAdvance(QString::fromStdString(name));
    };
    return made;
}

void TreeScene::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_isFitted) {
        showAll();
    } else {
        lookFrom(boundedView(m_view, m_tree, m_layout, line()));
    }
}

void TreeScene::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        redrawAll();
    }
    QWidget::changeEvent(event);
}

} // namespace taxo::ui
