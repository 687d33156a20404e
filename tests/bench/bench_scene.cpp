// SPDX-License-Identifier: MIT
// A map of many invented points: how long a lasso, a change of the selection and a frame take, and
// how it looks.
//
//   bench_scene POINTS DIMENSION [stay]
//
// Needs a screen (Xvfb will do). "stay": the window stays open, to be tried out; a double click on
// a point shows some of its species. TAXO_COLOR_SCHEME=dark, TAXO_OPENGL=0 or 1 and QT_SCALE_FACTOR
// as in the program.
#include "core/base/random.h"
#include "core/figure/palette.h"
#include "ui/scene/map_board.h"
#include "ui/scene/scene_support.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPainter>
#include <QPalette>
#include <QStyleFactory>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taxo::ui {

namespace {

struct World {
    EmbeddingMatrix positions;
    std::vector<Color> colors;
    std::vector<PointShape> shapes;
    std::vector<MapLabel> labels;
    std::vector<std::uint32_t> speciesOf;
    std::vector<LegendEntry> legend;
};

/// Families, genera and species where they are densest.
void nameRegions(World& world, const std::vector<Lineage>& taxa) {
    constexpr std::array<Rank, 3> kLevels = {Rank::Family, Rank::Genus, Rank::Species};
    for (std::uint32_t level = 0; level < kLevels.size(); ++level) {
        std::vector<std::uint32_t> classOf;
        std::vector<const Lineage*> first;
        for (const Lineage& taxon : taxa) {
            if (first.empty() || !agree(*first.back(), taxon, kLevels[level])) {
                first.push_back(&taxon);
            }
            classOf.push_back(static_cast<std::uint32_t>(first.size() - 1));
        }
        std::vector<std::uint32_t> regions;
        for (const std::uint32_t species : world.speciesOf) {
            regions.push_back(classOf[species]);
        }
        for (const RegionPlace& place : regionPlaces(world.positions.values(), regions, level)) {
            const Lineage& taxon = *first[place.region];
            const std::string name = level == 2 ? taxon.binomial() : taxon.at(kLevels[level]);
            world.labels.push_back({place, QString::fromStdString(name), level > 0});
        }
    }
}

/// Species of genera of families, each a cloud in the cloud of its parent.
World makeWorld(std::size_t count, std::size_t dimension, Ground ground) {
    constexpr int kFamilies = 9;
    constexpr int kGenera = 4;
    constexpr int kSpecies = 5;
    Random random(4);
    World world;
    std::vector<Lineage> taxa;
    std::vector<std::array<float, 3>> middles;
    std::vector<float> spreads;
    const auto near = [&](const std::array<float, 3>& middle, double spread) {
        std::array<float, 3> place{};
        for (std::size_t d = 0; d < dimension; ++d) {
            place[d] = middle[d] + static_cast<float>(spread * random.normal());
        }
        return place;
    };
    for (int family = 0; family < kFamilies; ++family) {
        const auto familyMiddle = near({}, 6.0);
        for (int genus = 0; genus < kGenera; ++genus) {
            const auto genusMiddle = near(familyMiddle, 1.7);
            for (int species = 0; species < kSpecies; ++species) {
                Lineage lineage;
                lineage.at(Rank::Family) = "Family " + std::to_string(family);
                lineage.at(Rank::Genus) = "Genus" + std::to_string(kGenera * family + genus);
                lineage.at(Rank::Species) = "species" + std::to_string(species);
                taxa.push_back(lineage);
                middles.push_back(near(genusMiddle, 0.55));
                spreads.push_back(static_cast<float>(random.uniform(0.12, 0.4)));
            }
        }
    }
    const std::vector<Color> colors = cladeColors(taxa, ground);
    for (std::size_t i = 0; i < taxa.size(); ++i) {
        world.legend.push_back({QString::fromStdString(taxa[i].binomial()),
                                QColor(colors[i].red, colors[i].green, colors[i].blue),
                                0,
                                true});
    }
    world.positions = EmbeddingMatrix(count, dimension);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t species = random.below(taxa.size());
        const auto place = near(middles[species], static_cast<double>(spreads[species]));
        std::copy_n(place.begin(), dimension, world.positions.row(i).begin());
        world.colors.push_back(colors[species]);
        world.shapes.push_back(i % 3 == 0    ? PointShape::Determined
                               : i % 20 == 1 ? PointShape::Unknown
                                             : PointShape::Predicted);
        world.speciesOf.push_back(static_cast<std::uint32_t>(species));
        ++world.legend[species].count;
    }
    if (dimension == 2) {
        nameRegions(world, taxa);
    }
    return world;
}

QPalette darkPalette() {
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(32, 34, 37));
    palette.setColor(QPalette::WindowText, QColor(230, 230, 230));
    palette.setColor(QPalette::Button, QColor(52, 55, 60));
    palette.setColor(QPalette::ButtonText, QColor(230, 230, 230));
    palette.setColor(QPalette::Base, QColor(24, 25, 28));
    palette.setColor(QPalette::Text, QColor(230, 230, 230));
    palette.setColor(QPalette::PlaceholderText, QColor(160, 160, 160));
    return palette;
}

double threadMs() {
    timespec time = {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Prints the median of some runs, by the clock and by the processors.
void measure(const char* what, const std::function<void()>& work, int runs = 7) {
    std::vector<double> wall;
    std::vector<double> cpu;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        const double before = threadMs();
        work();
        cpu.push_back(threadMs() - before);
        wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(wall);
    std::ranges::sort(cpu);
    std::printf("%-44s %7.1f ms, least %7.1f ms; processors %7.1f ms\n",
                what,
                wall[wall.size() / 2],
                wall.front(),
                cpu[cpu.size() / 2]);
    std::fflush(stdout);
}

/// Until what was asked for is seen.
void show(MapScene& scene) {
    if (scene.isDrawnByProcessor()) {
        QEventLoop loop;
        QObject::connect(&scene, &MapScene::drawn, &loop, &QEventLoop::quit);
        loop.exec();
    }
    QCoreApplication::processEvents();
}

/// Nothing moves any more, all is drawn.
void rest(int ms = 700) {
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

void run(MapScene& scene, const World& world) {
    const std::size_t count = world.positions.rows();
    rest();
    const QSizeF size = scene.size();
    std::vector<QPointF> lasso;
    for (int i = 0; i < 200; ++i) {
        const double angle = 2.0 * 3.14159 * i / 200.0;
        lasso.emplace_back(size.width() * (0.5 + 0.3 * std::cos(angle)),
                           size.height() * (0.5 + (0.3 + 0.05 * (i % 7)) * std::sin(angle)));
    }
    PointFinder finder;
    finder.setPoints(scene.points());
    finder.setView(scene.camera(), size);
    measure("first lasso, sorting the points", [&] {
        finder.setPoints({});
        finder.setPoints(scene.points());
        (void)finder.inside(lasso);
    });
    std::vector<std::uint32_t> chosen;
    measure("a lasso of 200 corners", [&] { chosen = finder.inside(lasso); });
    std::printf("  encloses %zu of %zu\n", chosen.size(), count);
    measure("what is under the pointer", [&] { (void)finder.at(QPointF(400, 300), 7.0); });
    bool isSelected = false;
    measure("a selection, until it is seen", [&] {
        isSelected = !isSelected;
        scene.setSelection(isSelected ? std::span<const std::uint32_t>(chosen)
                                      : std::span<const std::uint32_t>());
        show(scene);
    });
    scene.setSelection(std::span<const std::uint32_t>());
    show(scene);
    const MapCamera home = scene.camera();
    double by = 0.0;
    measure("a frame while moving", [&] {
        by += 3.0;
        scene.setCamera(panned(home, {}, {by, 0.0}, size));
        show(scene);
    });
    rest();
    measure("a frame at rest", [&] {
        scene.setColors(world.colors);
        show(scene);
    });
    measure("all points elsewhere", [&] {
        scene.setPositions(world.positions);
        show(scene);
    });
    measure(
        "zoomed in eight times, at rest",
        [&] {
            by += 0.1;
            scene.setCamera(zoomed(home, 8.0 + by / 1000.0, {400, 300}, size));
            show(scene);
            rest(400);
        },
        3);
}

} // namespace

} // namespace taxo::ui

int main(int argc, char** argv) {
    using namespace taxo;
    using namespace taxo::ui;
    if (argc < 3) {
        std::fprintf(stderr, "bench_scene POINTS DIMENSION [stay]\n");
        return 2;
    }
    prepareScenes();
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const bool isDark = qEnvironmentVariable("TAXO_COLOR_SCHEME") == QStringLiteral("dark");
    if (isDark) {
        QApplication::setPalette(darkPalette());
    }
    const std::size_t count = std::strtoull(argv[1], nullptr, 10);
    const World world = makeWorld(
        count, std::strtoull(argv[2], nullptr, 10), isDark ? Ground::Dark : Ground::Light);
    MapBoard board;
    board.resize(1280, 850);
    board.show();
    MapScene* const scene = &board.scene();
    scene->setFocus();
    if (count > 0) {
        board.setPoints(world.positions);
        board.setColoring({QStringLiteral("Species"), world.colors, world.speciesOf, world.legend});
        scene->setShapes(world.shapes);
        scene->setLabels(world.labels);
    }
    if (argc < 4) {
        run(*scene, world);
        return 0;
    }
    std::vector<std::uint8_t> isSelected(count, 0);
    QObject::connect(scene,
                     &MapScene::pointsChosen,
                     scene,
                     [&](const std::vector<std::uint32_t>& indices, SelectionChange change) {
                         std::vector<std::uint8_t> isMeant(count, 0);
                         for (const std::uint32_t index : indices) {
                             isMeant[index] = 1;
                         }
                         for (std::size_t i = 0; i < count; ++i) {
                             switch (change) {
                             case SelectionChange::Replace:
                                 isSelected[i] = isMeant[i];
                                 break;
                             case SelectionChange::Add:
                                 isSelected[i] |= isMeant[i];
                                 break;
                             case SelectionChange::Remove:
                                 isSelected[i] &= static_cast<std::uint8_t>(1 - isMeant[i]);
                                 break;
                             case SelectionChange::Intersect:
                                 isSelected[i] &= isMeant[i];
                                 break;
                             }
                         }
                         board.setSelection(isSelected);
                     });
    const auto pictureOf = [&](std::uint32_t index) {
        QImage image(96, 72, QImage::Format_RGB32);
        const Color color = world.colors[index];
        image.fill(QColor(color.red, color.green, color.blue).darker(150));
        QPainter painter(&image);
        painter.setBrush(QColor(color.red, color.green, color.blue).lighter(130));
        painter.drawEllipse(20 + static_cast<int>(index % 9), 16, 50, 40);
        return image;
    };
    scene->setThumbnails(pictureOf);
    QObject::connect(
        scene, &MapScene::pointHovered, scene, [&](std::optional<std::uint32_t> index) {
            if (index) {
                scene->setHoverCard(*index,
                                    pictureOf(*index),
                                    QStringLiteral("Species %1").arg(world.speciesOf[*index]));
            }
        });
    QObject::connect(scene, &MapScene::pointActivated, scene, [&](std::uint32_t index) {
        std::vector<std::uint32_t> akin;
        for (std::uint32_t i = 0; i < count && akin.size() < 8; ++i) {
            if (i != index && world.speciesOf[i] == world.speciesOf[index]) {
                akin.push_back(i);
            }
        }
        const auto at = world.positions.row(index);
        scene->setFound(akin);
        scene->setGuests({{{at[0], at[1], at.size() > 2 ? at[2] : 0.0F}, pictureOf(index), akin}});
    });
    return QApplication::exec();
}
