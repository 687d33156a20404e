// SPDX-License-Identifier: MIT
// Frames of a tree of 867,455 invented species in 1280 x 800: how many nodes are drawn and how long
// our own part of a frame takes, on the way from all of it to one species and back, in each layout.
// Needs no screen: QT_QPA_PLATFORM=offscreen bench_tree_scene [FOLDER for pictures]
#include "core/tree/clade_counts.h"
#include "tests/support/synthetic_taxonomy.h"
#include "ui/scene/tree_scene.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

namespace taxo::ui {

namespace {

constexpr std::size_t kPerGenus = 5;
constexpr std::size_t kSpecies = 867'455;

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

    void add(const TreeScene& scene) {
        ms.push_back(scene.frameTime());
        nodes = std::max(nodes, scene.drawnNodes());
    }

    void print(const char* what) {
        std::sort(ms.begin(), ms.end());
        std::printf(
            "%-12s %4zu frames, at most %6zu nodes; median %6.1f ms, 95 %% %6.1f ms, longest "
            "%6.1f ms\n",
            what,
            ms.size(),
            nodes,
            ms[ms.size() / 2],
            ms[ms.size() * 95 / 100],
            ms.back());
    }
};

void measure(const char* pictures) {
    const auto world = test::SyntheticTaxonomy{.genera = kSpecies / kPerGenus,
                                               .speciesPerGenus = kPerGenus,
                                               .homonyms = 0,
                                               .repeated = 0}
                           .make();
    const Tree tree = Tree::of(world.taxonomy);
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
        const NodeId goal{static_cast<std::int32_t>(tree.size() * 6 / 10)};
        const TreeView from = scene.view();
        scene.flyTo(goal);
        const TreeView to = scene.view();
        constexpr int kFrames = 100;
        for (int i = 0; i <= kFrames; ++i) {
            scene.showView(viewBetween(from, to, static_cast<double>(i) / kFrames));
            scene.render(&image);
            times.add(scene);
            if (pictures != nullptr && (i == 0 || i == 50 || i == kFrames)) {
                image.save(QString::fromLocal8Bit(pictures) + QStringLiteral("/") +
                           QString::fromLatin1(name) + QString::number(i) + QStringLiteral(".png"));
            }
        }
        times.print(name);
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
