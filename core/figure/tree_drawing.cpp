// SPDX-License-Identifier: MIT
#include "core/figure/tree_drawing.h"

#include "core/figure/tree_drawing_private.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace taxo {

namespace {

/// Genera and what is below them are printed in italics, as are names of two words without a rank.
bool isPrintedItalic(const Tree& tree, NodeId node, const std::string& name) {
    const TreeRank rank = tree.rankOf(node);
    return rank == TreeRank::None ? tree.isTip(node) && name.find(' ') != std::string::npos
                                  : rank >= TreeRank::Genus;
}

} // namespace

Color mixed(Color ground, Color color, double share) {
    const auto mix = [share](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
    };
    return {
        mix(ground.red, color.red), mix(ground.green, color.green), mix(ground.blue, color.blue)};
}

TreeLight::TreeLight(std::vector<std::pair<NodeId, float>> masses,
                     std::vector<std::pair<NodeId, float>> known)
    : m_known(std::move(known)) {
    std::sort(masses.begin(), masses.end());
    std::sort(m_known.begin(), m_known.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first < b.first : a.second > b.second;
    });
    m_known.erase(std::unique(m_known.begin(),
                              m_known.end(),
                              [](const auto& a, const auto& b) { return a.first == b.first; }),
                  m_known.end());
    m_sums.push_back(0.0);
    for (const auto& [node, mass] : masses) {
        m_nodes.push_back(node);
        m_sums.push_back(m_sums.back() + static_cast<double>(mass));
    }
}

TreeLight::TreeLight(std::vector<NodeId> nodes) : m_nodes(std::move(nodes)) {
    std::sort(m_nodes.begin(), m_nodes.end());
    m_nodes.erase(std::unique(m_nodes.begin(), m_nodes.end()), m_nodes.end());
}

TreeLight::TreeLight(const Tree& tree, const Route& route) {
    std::vector<std::pair<NodeId, float>> dark;
    for (const NodeId above : tree.ancestorsOf(route.nodes[route.top])) {
        dark.emplace_back(above, 0.0F);
    }
    *this = TreeLight({{route.nodes.front(), 1.0F}, {route.nodes.back(), 1.0F}}, std::move(dark));
}

float TreeLight::of(NodeId node, NodeId end) const {
    const auto first = std::lower_bound(m_nodes.begin(), m_nodes.end(), node);
    const auto after = std::lower_bound(first, m_nodes.end(), end);
    if (m_sums.empty()) {
        return first != after ? 1.0F : 0.0F;
    }
    double mass = m_sums[static_cast<std::size_t>(after - m_nodes.begin())] -
                  m_sums[static_cast<std::size_t>(first - m_nodes.begin())];
    for (auto known = std::lower_bound(m_known.begin(), m_known.end(), std::pair(node, -1.0F));
         known != m_known.end() && known->first < end;
         ++known) {
        // Of a clade its own; of several that one pixel stands for the heaviest.
        mass = known->first == node ? static_cast<double>(known->second)
                                    : std::max(mass, static_cast<double>(known->second));
        if (known->first == node) {
            break;
        }
    }
    return static_cast<float>(std::clamp(mass, 0.0, 1.0));
}

TreePainter::TreePainter(const TreeSight& sight, TreeDrawing& drawing)
    : m_sight(sight), m_drawing(drawing) {
    constexpr std::size_t kOrange = 1;
    constexpr std::size_t kPurple = 3;
    constexpr std::size_t kVermillion = 5;
    const std::vector<Color> kinds = kindColors(kVermillion + 1, sight.ground);
    m_uncertain = kinds[kOrange];
    m_flagged = kinds[kVermillion];
    m_novel = kinds[kPurple];
}

SeenNode TreePainter::seenOf(const VisibleNode& visible) const {
    const Tree& tree = m_sight.tree;
    const TreeLayout& layout = m_sight.layout;
    const NodeId node = visible.node;
    SeenNode seen;
    seen.node = node;
    seen.standsForMore = visible.standsForMore();
    seen.end = seen.standsForMore ? visible.end : tree.endOf(node);
    seen.alongBegin = layout.begin[indexOf(node)];
    seen.alongEnd = layout.end[indexOf(node)];
    seen.outBegin = tree.isRoot(node) ? 0.0 : layout.out[indexOf(tree.parentOf(node))];
    seen.outEnd = layout.out[indexOf(node)];
    if (seen.standsForMore) { // as far out as what it stands for, of which the last is a tip
        seen.outEnd = std::max(seen.outEnd, static_cast<double>(layout.out[indexOf(seen.end) - 1]));
    }
    return seen;
}

std::uint32_t TreePainter::itemsOf(const SeenNode& seen) const {
    return m_sight.itemsBefore.empty()
               ? 0
               : m_sight.itemsBefore[indexOf(seen.end)] - m_sight.itemsBefore[indexOf(seen.node)];
}

/// Of all photographs, in powers of two.
double TreePainter::share(std::uint32_t items) const {
    const double all = m_sight.itemsBefore.empty() ? 0.0 : m_sight.itemsBefore.back();
    return items > 0 ? std::log2(1.0 + items) / std::log2(1.0 + all) : 0.0;
}

/// Of all clades that it stands for.
CladeCounts::Counts TreePainter::countsOf(const SeenNode& seen) const {
    CladeCounts::Counts sum;
    if (!m_sight.counts.empty()) {
        for (NodeId node = seen.node; node < seen.end; node = m_sight.tree.endOf(node)) {
            sum += m_sight.counts[indexOf(node)];
        }
    }
    return sum;
}

double TreePainter::confirmedShare(const SeenNode& seen) const {
    const auto share = shareOf(countsOf(seen), CladeShare::Confirmed);
    return static_cast<double>(share.value_or(0.0F));
}

/// Clades are not told apart where colours say something else.
Color TreePainter::barColorOf(const SeenNode& seen) const {
    return m_sight.coloring ? unknownColor(m_sight.ground) : m_sight.colors.at(seen.node);
}

Color TreePainter::colorOf(const SeenNode& seen) const {
    const Color ground = groundColor(m_sight.ground);
    const Color clade = m_sight.colors.at(seen.node);
    const bool isLine = !hasCells(m_sight.layout.kind);         // of a pixel, which must be seen
    const double grain = seen.node.value % 2 == 0 ? 1.0 : 0.86; // tells neighbours apart
    if (m_sight.light != nullptr && !m_sight.light->isDark()) {
        const double light = m_sight.light->of(seen.node, seen.end);
        return light > 0.0
                   ? mixed(ground, clade, (0.30 + 0.65 * std::sqrt(light)) * grain)
                   : mixed(ground, unknownColor(m_sight.ground), isLine ? 0.55 : 0.16 * grain);
    }
    if (m_sight.coloring) {
        const auto share = shareOf(countsOf(seen), *m_sight.coloring);
        return share ? rampColor(*share, m_sight.ground)
                     : mixed(ground, unknownColor(m_sight.ground), isLine ? 0.55 : 0.16 * grain);
    }
    if (m_sight.itemsBefore.empty() || m_sight.itemsBefore.back() == 0) {
        return mixed(ground, clade, 0.55 * grain);
    }
    return itemsOf(seen) > 0
               ? mixed(ground, clade, isLine ? 1.0 : (0.50 + 0.40 * confirmedShare(seen)) * grain)
               : mixed(ground, clade, isLine ? 0.50 : 0.17 * grain);
}

Color TreePainter::textColor() const {
    return m_sight.ground == Ground::Light ? Color{27, 33, 30} : Color{231, 235, 232};
}

Color TreePainter::textOn(Color ground) const {
    const Color dark{20, 24, 22};
    const Color light{255, 255, 255};
    return contrastOf(dark, ground) >= contrastOf(light, ground) ? dark : light;
}

void TreePainter::addPoint(TreePoint pixel) {
    m_drawing.points.push_back({static_cast<float>(pixel.x), static_cast<float>(pixel.y)});
}

void TreePainter::addShape(TreeDrawing::Kind kind, std::uint32_t begin, Color color, double width) {
    m_drawing.shapes.push_back({kind,
                                begin,
                                static_cast<std::uint32_t>(m_drawing.points.size()),
                                static_cast<float>(width),
                                color});
}

void TreePainter::addBox(double left, double top, double right, double bottom, Color color) {
    const auto begin = static_cast<std::uint32_t>(m_drawing.points.size());
    addPoint({left, top});
    addPoint({right, bottom});
    addShape(TreeDrawing::Kind::Box, begin, color, 0.0);
}

TreePoint TreePainter::pixelAt(double along, double out) const {
    if (!isRound(m_sight.layout.kind)) {
        return m_sight.view.pixelOf(pointOf(m_sight.layout, along, out));
    }
    const TreePoint direction = directionOf(along);
    return m_sight.view.pixelOf({direction.x * out, direction.y * out});
}

/// One unit out. Sines were half of the time of a frame.
TreePoint TreePainter::directionOf(double along) const {
    for (const Direction& known : m_directions) {
        if (known.along == along) {
            return known.point;
        }
    }
    Direction& made = m_directions[m_nextDirection];
    m_nextDirection = (m_nextDirection + 1) % m_directions.size();
    made = {along, pointOf(m_sight.layout, along, 1.0)};
    return made.point;
}

/// Along so many rays, a little more than to where they leave the picture; 0 beside it.
void TreePainter::measureReach() {
    constexpr std::size_t kRays = 1024;
    constexpr double kMore = 1.02;
    m_reach.clear();
    const TreeView& view = m_sight.view;
    const TreePoint center = view.pixelOf({0.0, 0.0});
    const double away = std::hypot(center.x - std::clamp(center.x, 0.0, view.width),
                                   center.y - std::clamp(center.y, 0.0, view.height));
    if (!isRound(m_sight.layout.kind) || away > std::min(view.width, view.height)) {
        return; // from afar rays would pass the picture on both sides
    }
    for (std::size_t ray = 0; ray <= kRays; ++ray) {
        const TreePoint way =
            pointOf(m_sight.layout, m_sight.layout.tips * static_cast<double>(ray) / kRays, 1.0);
        double enter = 0.0;
        double leave = 1e300;
        const auto cross = [&](double from, double step, double size) {
            const double one = -from / (std::abs(step) > 1e-9 ? step : 1e-9);
            const double other = (size - from) / (std::abs(step) > 1e-9 ? step : 1e-9);
            enter = std::max(enter, std::min(one, other));
            leave = std::min(leave, std::max(one, other));
        };
        cross(center.x, way.x, view.width);
        cross(center.y, way.y, view.height);
        m_reach.push_back(enter <= leave ? kMore * leave / view.scaleX : 0.0);
    }
}

/// What is narrow and begins where the rays about it have left the picture.
bool TreePainter::isBeyondReach(const VisibleNode& visible) const {
    const NodeId node = visible.node;
    if (m_reach.empty() || m_sight.tree.isRoot(node)) {
        return false;
    }
    const double rays = static_cast<double>(m_reach.size() - 1) / m_sight.layout.tips;
    const auto first =
        static_cast<std::size_t>(static_cast<double>(m_sight.layout.begin[indexOf(node)]) * rays);
    const auto last =
        static_cast<std::size_t>(static_cast<double>(m_sight.layout.end[indexOf(node)]) * rays) + 1;
    constexpr std::size_t kNarrow = 4;
    if (first == 0 || last > first + kNarrow || last + 1 >= m_reach.size()) {
        return false;
    }
    const double begins = m_sight.layout.out[indexOf(m_sight.tree.parentOf(node))];
    const auto from = m_reach.begin() + static_cast<std::ptrdiff_t>(first);
    return begins >
           *std::max_element(from - 1, from + static_cast<std::ptrdiff_t>(last - first) + 2);
}

double TreePainter::pixelsAlong(double along, double out) const {
    if (!isRound(m_sight.layout.kind)) {
        return along * m_sight.view.scaleY;
    }
    return 2.0 * std::numbers::pi * along / m_sight.layout.tips * out * m_sight.view.scaleX;
}

/// Points so near to each other that it looks round.
void TreePainter::addArc(double from, double to, double out) {
    const double radius = std::max(out * m_sight.view.scaleX, 1.0);
    const double length = std::abs(pixelsAlong(to - from, out));
    const int steps = std::clamp(static_cast<int>(length / std::sqrt(2.0 * radius)) + 1, 1, 512);
    for (int i = 0; i <= steps; ++i) {
        addPoint(pixelAt(from + (to - from) * i / steps, out));
    }
}

/// Whether a part of a ring lies wholly beside the picture: a window of a round layout holds more
/// than the picture does.
bool TreePainter::isOutOfSight(double from, double to, double inner, double outer) const {
    const TreePoint center = m_sight.view.pixelOf({0.0, 0.0});
    const double radius = outer * m_sight.view.scaleX;
    if (center.x > radius && center.y > radius && center.x + radius < m_sight.view.width &&
        center.y + radius < m_sight.view.height) {
        return false; // all of its ring is seen
    }
    const double turn = 2.0 * std::numbers::pi * (to - from) / std::max(m_sight.layout.tips, 1e-9);
    constexpr double kNarrow = 0.5;
    if (!isRound(m_sight.layout.kind) || turn > kNarrow) {
        return false;
    }
    // The arc lies so far beyond the line between its ends.
    const double bulge = radius * turn * turn / 8.0 + 2.0; // at least 1 - cos(turn / 2) of it
    TreePoint least{1e300, 1e300};
    TreePoint most{-1e300, -1e300};
    for (const double along : {from, to}) {
        for (const double out : {inner, outer}) {
            const TreePoint p = pixelAt(along, out);
            least = {std::min(least.x, p.x), std::min(least.y, p.y)};
            most = {std::max(most.x, p.x), std::max(most.y, p.y)};
        }
    }
    return most.x < -bulge || most.y < -bulge || least.x > m_sight.view.width + bulge ||
           least.y > m_sight.view.height + bulge;
}

bool TreePainter::isNamed(NodeId node, std::string& name, bool& isItalic) const {
    name = m_sight.tree.displayNameOf(node);
    isItalic = isPrintedItalic(m_sight.tree, node, name);
    if (m_sight.tree.isRoot(node) && name == kLife && !m_sight.life.empty()) {
        name = m_sight.life;
    }
    return !name.empty();
}

/// As much of a name as there is room for, with "…"; false where less than a syllable stays.
bool TreePainter::cutTo(double room, std::string& name, bool isItalic, double& width) const {
    width = m_sight.widthOf(name, isItalic);
    if (width <= room) {
        return true;
    }
    const double letter = width / static_cast<double>(name.size());
    auto kept = static_cast<std::size_t>(std::max(0.0, room / letter - 1.5));
    constexpr std::size_t kFewest = 4;
    while (kept >= kFewest && kept < name.size()) {
        while (kept > 0 && (static_cast<unsigned char>(name[kept]) & 0xC0U) == 0x80U) {
            --kept; // within a letter
        }
        const std::string cut = name.substr(0, kept) + "…";
        width = m_sight.widthOf(cut, isItalic);
        if (width <= room) {
            name = cut;
            return true;
        }
        kept -= std::min<std::size_t>(kept, 1);
    }
    return false;
}

void TreePainter::run() {
    m_drawing.points.clear();
    m_drawing.shapes.clear();
    m_drawing.labels.clear();
    m_drawing.pictures.clear();
    m_drawing.nodes = 0;
    measureReach();
    std::vector<VisibleNode> visible;
    for (const TreeWindow& window : windowsIn(m_sight.layout, m_sight.view)) {
        m_window = window;
        TreeWindow lines = window;
        if (isRound(m_sight.layout.kind)) { // small clades are lines, which are two pixels across
            lines.pixelsPerTip /= kLineApart;
        }
        visibleNodes(m_sight.tree, m_sight.layout, lines, visible);
        for (const VisibleNode& each : visible) {
            if (isBeyondReach(each)) {
                continue;
            }
            ++m_drawing.nodes;
            const SeenNode seen = seenOf(each);
            if (m_sight.layout.kind == TreeLayoutKind::Outline) {
                drawRow(seen);
            } else if (hasCells(m_sight.layout.kind)) {
                drawCell(seen);
            } else {
                drawBranch(seen);
            }
        }
    }
    placeNames();
}

void drawTree(const TreeSight& sight, TreeDrawing& drawing) {
    TreePainter(sight, drawing).run();
}

} // namespace taxo
