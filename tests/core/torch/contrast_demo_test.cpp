// SPDX-License-Identifier: MIT
// Does the map of two names point at what truly tells the two species apart? Measured on the demo
// world, whose drawing knows the parts of each body, with the demo model.
#include "core/checkpoint/model_folder.h"
#include "core/classify/label_space.h"
#include "core/demo/body_parts.h"
#include "core/image/preprocess.h"
#include "core/torch/torch_module.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace taxo {
namespace {

/// A photograph that the model names rightly, and the species that it likes next, which is built
/// alike.
struct Pair {
    PhotoPlan plan;
    ImageTensor tensor;
    std::size_t label = 0;
    std::size_t rival = 0;
    std::size_t rivalSpecies = 0;
};

class ContrastDemo : public testing::Test {
protected:
    ContrastDemo() {
        for (std::size_t i = 0; i < world.species.size(); ++i) {
            const std::string name = world.species[i].lineage.binomial();
            for (std::size_t label = 0; label < labels.size(); ++label) {
                if (labels.labels().lineageOf(label).binomial() == name) {
                    speciesOf[label] = i;
                }
            }
        }
        spec.side = folder.config.imageSize;
    }

    std::vector<float> vectorOf(std::size_t label) const {
        std::vector<float> vector(labels.dimension());
        labels.matrix().copyColumn(label, vector);
        return vector;
    }

    /// The two labels that are most like the picture, the best first.
    std::pair<std::size_t, std::size_t> bestTwo(const ImageTensor& tensor) const {
        const EmbeddingMatrix vector = *encoder->encode(std::span(&tensor, 1), {});
        std::vector<std::pair<float, std::size_t>> liked;
        for (std::size_t label = 0; label < labels.size(); ++label) {
            const std::vector<float> text = vectorOf(label);
            float product = 0.0F;
            for (std::size_t i = 0; i < text.size(); ++i) {
                product += text[i] * vector.row(0)[i];
            }
            liked.emplace_back(-product, label);
        }
        std::partial_sort(liked.begin(), liked.begin() + 2, liked.end());
        return {liked[0].second, liked[1].second};
    }

    std::optional<Pair> draw(Random& random) const {
        const std::size_t species = random.below(labels.size());
        Pair pair;
        pair.plan = planFieldPhoto(world, species, {}, random);
        pair.tensor = *preprocess(drawPhoto(world, pair.plan, 2 * spec.side), spec);
        std::tie(pair.label, pair.rival) = bestTwo(pair.tensor);
        pair.rivalSpecies = speciesOf.at(pair.rival);
        const bool isRight = speciesOf.at(pair.label) == species;
        const bool isAlike = world.species[pair.rivalSpecies].plan == world.species[species].plan;
        return isRight && isAlike ? std::optional(pair) : std::nullopt;
    }

    const DemoWorld world = *makeDemoWorld();
    const std::filesystem::path demo = test::sourceFile("resources/demo");
    const ModelFolder folder = *ModelFolder::open(demo);
    const Checkpoint checkpoint = *Checkpoint::open(folder.weights);
    const LabelSpace labels = *LabelSpace::open(demo);
    const std::unique_ptr<EncoderModule> module = makeTorchEncoderModule({.threads = 1});
    const std::unique_ptr<ImageEncoder> encoder =
        *module->imageEncoder(checkpoint, folder.config, {});
    std::map<std::size_t, std::size_t> speciesOf; ///< of each label
    PreprocessSpec spec;
};

/// How far two drawings are apart at a pixel, 0 to 1.
double apart(const ImageBuffer& one, const ImageBuffer& other, std::size_t pixel) {
    double sum = 0.0;
    for (std::size_t c = 0; c < 3; ++c) {
        const double by = (one.pixels[3 * pixel + c] - other.pixels[3 * pixel + c]) / 255.0;
        sum += by * by;
    }
    return std::sqrt(sum / 3.0);
}

/// The part in which the same individual, drawn as both species, differs most, of parts of at least
/// eight pixels.
BodyPart mostDifferent(const PosedSubject& own, const PosedSubject& rival) {
    constexpr double kLeastArea = 8.0;
    std::size_t found = 0;
    double most = -1.0;
    for (std::size_t part = 0; part < kBodyParts; ++part) {
        double difference = 0.0;
        double area = 0.0;
        double ownArea = 0.0;
        for (std::size_t i = 0; i < own.cover[part].size(); ++i) {
            const auto weight =
                static_cast<double>(std::max(own.cover[part][i], rival.cover[part][i]));
            difference += weight * apart(own.picture, rival.picture, i);
            area += weight;
            ownArea += static_cast<double>(own.cover[part][i]);
        }
        if (ownArea >= kLeastArea && difference / area > most) {
            most = difference / area;
            found = part;
        }
    }
    return static_cast<BodyPart>(found);
}

/// Which share of a square of the grid each pixel list covers on average.
double shareIn(const std::vector<float>& cover, int side, int patches, std::size_t square) {
    const int pixels = side / patches;
    const int left = static_cast<int>(square) % patches * pixels;
    const int top = static_cast<int>(square) / patches * pixels;
    double sum = 0.0;
    for (int y = top; y < top + pixels; ++y) {
        for (int x = left; x < left + pixels; ++x) {
            sum += static_cast<double>(cover[static_cast<std::size_t>(y * side + x)]);
        }
    }
    return sum / (pixels * pixels);
}

double meanOf(const std::vector<float>& cover) {
    double sum = 0.0;
    for (const float share : cover) {
        sum += static_cast<double>(share);
    }
    return sum / static_cast<double>(cover.size());
}

/// Of all pairs: what lies under the peak, and what would lie under a square chosen by lot.
struct Tally {
    double peakPart = 0.0;     ///< share of the peak's square that the differing part covers
    double peakSpecimen = 0.0; ///< that the specimen covers
    double part = 0.0;         ///< share of the picture
    double partOfSpecimen = 0.0;
    std::size_t pairs = 0;
};

TEST_F(ContrastDemo, ThePeakLiesOnWhatDiffersTwiceAsOftenAsChance) {
    constexpr std::size_t kPairs = 400;
    Random random(2026);
    Tally tally;
    while (tally.pairs < kPairs) {
        const auto pair = draw(random);
        if (!pair) {
            continue;
        }
        const auto map =
            encoder->contrast(pair->tensor, vectorOf(pair->label), vectorOf(pair->rival), {});
        ASSERT_TRUE(map) << map.error().text();
        const auto peak = static_cast<std::size_t>(
            std::max_element(map->values.begin(), map->values.end()) - map->values.begin());
        const PosedSubject own = poseSubject(world, pair->plan, spec.side);
        const PosedSubject rival =
            poseSubject(world, asSpecies(world, pair->plan, pair->rivalSpecies), spec.side);
        const auto& part = own.cover[indexOf(mostDifferent(own, rival))];
        double specimen = 0.0;
        for (const auto& cover : own.cover) {
            specimen += meanOf(cover);
            tally.peakSpecimen += shareIn(cover, spec.side, map->side, peak);
        }
        tally.peakPart += shareIn(part, spec.side, map->side, peak);
        tally.part += meanOf(part);
        tally.partOfSpecimen += meanOf(part) / specimen;
        ++tally.pairs;
    }
    const double pairs = kPairs;
    const double hit = tally.peakPart / pairs;
    const double chance = tally.part / pairs;
    const double onSpecimen = tally.peakPart / tally.peakSpecimen;
    const double chanceOnSpecimen = tally.partOfSpecimen / pairs;
    std::printf("%zu pairs: under the peak lies %.3f of the differing part, %.3f by chance (%.2f "
                "times); of what lies on the specimen %.3f, %.3f by chance (%.2f times)\n",
                tally.pairs,
                hit,
                chance,
                hit / chance,
                onSpecimen,
                chanceOnSpecimen,
                onSpecimen / chanceOnSpecimen);
    EXPECT_GE(hit, 2.0 * chance);
}

} // namespace
} // namespace taxo
