// SPDX-License-Identifier: MIT
// Frames of a tree of a million invented taxa in 1280 x 800: how many nodes are drawn and how long
// our own part of a frame takes (time of the processor), on the way from all of it to one species
// in each layout; then how many frames a second are seen on that way and back (time of the clock).
// Needs no screen: QT_QPA_PLATFORM=offscreen bench_tree_scene [FOLDER for pictures]; on a screen
// (Xvfb) the second part counts what the screen takes, too.
#include "core/tree/clade_counts.h"
#include "ui/scene/tree_scene.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QEventLoop>
#include <QImage>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace taxo::ui {

namespace {

/// Kingdom to species, 1,725,242 nodes; how many children each of a rank has goes up and down.
Tree makeTree() {
    constexpr std::array<std::int32_t, 7> kChildren = {6, 12, 8, 9, 10, 4, 5};
    constexpr std::array<TreeRank, 7> kRanksBelow = {TreeRank::Kingdom,
                                                     TreeRank::Phylum,
                                                     TreeRank::Class,
                                                     TreeRank::Order,
                                                     TreeRank::Family,
                                                     TreeRank::Genus,
                                                     TreeRank::Species};
    TreeParts parts;
    const auto add = [&parts](std::int32_t parent, TreeRank rank, const std::string& name) {
        parts.parent.push_back(parent);
        parts.rank.push_back(rank);
        parts.name.push_back(parts.names.add(name));
        return static_cast<std::int32_t>(parts.parent.size() - 1);
    };
    const std::function<void(std::int32_t, std::size_t)> grow = [&](std::int32_t parent,
                                                                    std::size_t depth) {
        const std::int32_t children = kChildren[depth] + parent % 3 - 1;
        for (std::int32_t i = 0; i < children; ++i) {
            const std::string name =
                (depth == 6 ? "Genus" + std::to_string(parent) + " species" : "Taxon") +
                std::to_string(parts.parent.size());
            const std::int32_t node = add(parent, kRanksBelow[depth], name);
            if (depth < 6) {
                grow(node, depth + 1);
            }
        }
    };
    grow(add(-1, TreeRank::None, ""), 0);
    return Tree::fromParts(std::move(parts));
}

/// 300,000 photographs of every third species, as ItemsOnTree counts them.
std::vector<std::uint32_t> photographs(const Tree& tree) {
    std::vector<std::uint32_t> before(tree.size() + 1, 0);
    for (std::size_t node = 0; node < tree.size(); ++node) {
        const bool has = tree.isTip(NodeId{static_cast<std::int32_t>(node)}) && node % 3 == 0;
        before[node + 1] = before[node] + (has ? 1U : 0U);
    }
    return before;
}

struct Times {
    std::vector<double> ms;
    std::size_t nodes = 0;
    std::size_t longest = 0; ///< which frame

    void add(const TreeScene& scene, std::clock_t begun) {
        ms.push_back(1e3 * static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
        nodes = std::max(nodes, scene.drawnNodes());
        longest = ms.back() > ms[longest] ? ms.size() - 1 : longest;
    }

    void print(const char* what) {
        std::sort(ms.begin(), ms.end());
        std::printf(
            "%-12s %4zu frames, at most %6zu nodes; median %6.1f ms, 95 %% %6.1f ms, longest "
            "%6.1f ms (frame %zu)\n",
            what,
            ms.size(),
            nodes,
            ms[ms.size() / 2],
            ms[ms.size() * 95 / 100],
            ms.back(),
            longest);
    }
};

/// When frames were painted, by the clock.
class Frames : public QObject {
public:
    explicit Frames(TreeScene& scene) : m_scene(scene) {
        scene.installEventFilter(this);
        m_clock.start();
    }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == &m_scene && event->type() == QEvent::Paint) {
            m_at.push_back(m_clock.nsecsElapsed());
        }
        return false;
    }

    /// Flies there, and waits until all rests.
    void flyTo(NodeId node) {
        constexpr int kUntilAllRestsMs = 700;
        QEventLoop loop;
        QTimer::singleShot(kUntilAllRestsMs, &loop, &QEventLoop::quit);
        const std::size_t first = m_at.size();
        const qint64 begun = m_clock.nsecsElapsed();
        m_scene.flyTo(node);
        loop.exec();
        for (std::size_t i = first; i < m_at.size() && m_at[i] - begun < kFlight; ++i) {
            m_apart.push_back(m_at[i] - (i > first ? m_at[i - 1] : begun));
        }
    }

    void print(const char* what) {
        std::sort(m_apart.begin(), m_apart.end());
        const qint64 sum = std::accumulate(m_apart.begin(), m_apart.end(), qint64{0});
        std::printf("%-12s %4zu frames flying, %.1f a second, never under %.1f\n",
                    what,
                    m_apart.size(),
                    1e9 * static_cast<double>(m_apart.size()) / static_cast<double>(sum),
                    1e9 / static_cast<double>(m_apart.back()));
    }

private:
    static constexpr qint64 kFlight = 420'000'000; ///< nanoseconds, while it moves

    TreeScene& m_scene;
    QElapsedTimer m_clock;
    std::vector<qint64> m_at;
    std::vector<qint64> m_apart;
};

/// From all of it to some species and back, as a person flies.
void fly(TreeScene& scene, const char* what) {
    scene.setAnimated(true);
    Frames frames(scene);
    for (const std::size_t part : {6U, 3U, 9U}) {
        frames.flyTo(NodeId{static_cast<std::int32_t>(scene.tree().size() * part / 10)});
        frames.flyTo(Tree::root());
    }
    frames.print(what);
    scene.setAnimated(false);
}

void measure(const char* pictures) {
    const Tree tree = makeTree();
    QElapsedTimer timer;
    timer.start();
    const TreeColors onLight = treeColors(tree, Ground::Light);
    std::printf(
        "%zu nodes; colours %lld ms\n", tree.size(), static_cast<long long>(timer.elapsed()));
    const auto before = std::make_shared<const std::vector<std::uint32_t>>(photographs(tree));
    TreeScene scene;
    scene.setAnimated(false);
    scene.resize(1280, 800);
    scene.setTree(tree, onLight, onLight);
    scene.setNumbers({before, *before, {}});
    const std::array<std::pair<const char*, TreeLayoutKind>, 5> layouts = {
        {{"sunburst", TreeLayoutKind::Sunburst},
         {"circle", TreeLayoutKind::Circle},
         {"icicle", TreeLayoutKind::Icicle},
         {"cladogram", TreeLayoutKind::Cladogram},
         {"outline", TreeLayoutKind::Outline}}};
    QImage image(1280, 800, QImage::Format_RGB32);
    for (const auto& [name, kind] : layouts) {
        timer.start();
        scene.setArrangement(kind, {});
        const qint64 laidOut = timer.elapsed();
        scene.flyTo(Tree::root());
        Times times;
        Times afterwards;
        const NodeId goal{static_cast<std::int32_t>(tree.size() * 6 / 10)};
        const TreeView from = scene.view();
        scene.flyTo(goal);
        const TreeView to = scene.view();
        constexpr int kFrames = 40;
        for (int i = 0; i <= kFrames; ++i) {
            const std::clock_t begun = std::clock();
            scene.showView(viewBetween(from, to, static_cast<double>(i) / kFrames));
            scene.render(&image);
            times.add(scene, begun);
            const std::clock_t again = std::clock();
            scene.render(&image); // the overview, where it was put off
            afterwards.add(scene, again);
            if (pictures != nullptr && (i == 0 || i == kFrames / 2 || i == kFrames)) {
                image.save(QString::fromLocal8Bit(pictures) + QStringLiteral("/") +
                           QString::fromLatin1(name) + QString::number(i) + QStringLiteral(".png"));
            }
        }
        times.print(name);
        afterwards.print("  once more");
        scene.show();
        fly(scene, "");
        scene.hide();
        std::printf("%-12s laid out in %lld ms\n", "", static_cast<long long>(laidOut));
    }
}

} // namespace

} // namespace taxo::ui

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    taxo::ui::measure(argc > 1 ? argv[1] : nullptr);
    return 0;
}
