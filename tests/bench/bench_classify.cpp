// SPDX-License-Identifier: MIT
// Scores, roll-up and opening of a label space of BioCLIP 2's size (867,455 labels, 768
// dimensions), made from a seed in the folder for temporary files (4 GB) and kept there for the
// next run. Every answer is checked against plain loops before it is timed.
#include "core/base/files.h"
#include "core/classify/build_label_space.h"
#include "core/classify/clade_mass.h"
#include "core/classify/classifier.h"
#include "core/classify/label_json.h"
#include "core/classify/ladder.h"
#include "core/classify/top_labels.h"
#include "core/taxonomy/name_index.h"
#include "core/vectors/npy.h"
#include "tests/bench/or_exit.h"
#include "tests/support/synthetic_taxonomy.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <numeric>
#include <string>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>

namespace taxo {

namespace {

constexpr std::size_t kLabels = 867'455;
constexpr std::size_t kDimension = 768;
constexpr float kScale = 100.0F;

void require(bool isRight, const char* what) {
    if (!isRight) {
        std::fprintf(stderr, "wrong answer: %s\n", what);
        std::exit(1);
    }
}

/// Uniform numbers of the spread that makes columns nearly of unit length.
class Numbers {
public:
    explicit Numbers(std::uint64_t seed) : m_state(seed) {}

    float next() {
        m_state ^= m_state << 13U;
        m_state ^= m_state >> 7U;
        m_state ^= m_state << 17U;
        constexpr double kSpread = 0.0625; // sqrt(3 / 768)
        return static_cast<float>((static_cast<double>(m_state >> 11U) * 0x1.0p-52 - 1.0) *
                                  kSpread);
    }

private:
    std::uint64_t m_state;
};

std::filesystem::path worldFolder() {
    return std::filesystem::temp_directory_path() / "taxoscope-bench-labels";
}

void makeWorld() {
    const auto folder = worldFolder();
    std::error_code ignored;
    if (std::filesystem::exists(folder / "labels.f16.npy", ignored)) {
        return;
    }
    std::fprintf(stderr, "making %s ...\n", folder.c_str());
    std::filesystem::create_directories(folder);
    auto writer = orExit(NpyWriter::create(folder / "labels.npy", kLabels));
    Numbers numbers(20240607);
    std::vector<float> row(kLabels);
    for (std::size_t d = 0; d < kDimension; ++d) {
        for (float& value : row) {
            value = numbers.next();
        }
        orExit(writer.append(row));
    }
    orExit(writer.commit());
    constexpr std::size_t kPerGenus = 5;
    const auto world = test::SyntheticTaxonomy{.genera = kLabels / kPerGenus,
                                               .speciesPerGenus = kPerGenus,
                                               .homonyms = 0,
                                               .repeated = 0}
                           .make();
    std::vector<ChecklistTaxon> taxa;
    for (const Lineage& lineage : world.lineages) {
        taxa.push_back(
            {lineage, taxa.size() % 4 == 0 ? "name " + std::to_string(taxa.size()) : ""});
    }
    orExit(writeWholeFile(folder / "labels.json", labelJsonOf(LabelList::ofTaxa(taxa))));
    orExit(writeHalfMatrix(orExit(LabelSpace::open(folder / "labels.npy")),
                           folder / "labels.f16.npy"));
}

LabelSpaceOptions cached() {
    LabelSpaceOptions options;
    options.cacheFolder = worldFolder() / "cache";
    options.digestOf = [](const std::filesystem::path& file, const Progress&) -> Result<Digest> {
        Digest digest; // known beforehand, as at every start but the first
        digest.bytes[0] = static_cast<std::uint8_t>(file.native().size());
        return digest;
    };
    return options;
}

std::shared_ptr<const LabelSpace> space(bool isHalf) {
    static const auto full = std::make_shared<const LabelSpace>(
        orExit(LabelSpace::open(worldFolder() / "labels.npy", cached())));
    static const auto half = std::make_shared<const LabelSpace>(
        orExit(LabelSpace::open(worldFolder() / "labels.f16.npy", cached())));
    return isHalf ? half : full;
}

std::vector<float> feature(std::size_t photos) {
    Numbers numbers(77);
    std::vector<float> values(photos * kDimension);
    for (float& value : values) {
        value = numbers.next();
    }
    return values;
}

std::vector<float> probabilitiesOf(const LabelSpace& labels, std::vector<float>& cosines) {
    const auto values = feature(1);
    cosines.resize(kLabels);
    scoreLabels(labels.matrix(), values, cosines);
    auto probabilities = cosines;
    softmaxInPlace(probabilities, kScale);
    return probabilities;
}

/// A sample of the scores against the definition, in double; the sum of all; the best five.
void verifyScores(const LabelSpace& labels) {
    std::vector<float> cosines;
    const auto probabilities = probabilitiesOf(labels, cosines);
    const auto values = feature(1);
    std::vector<float> column(kDimension);
    for (std::size_t label = 0; label < kLabels; label += 4099) {
        labels.matrix().copyColumn(label, column);
        const double exact = std::inner_product(column.begin(), column.end(), values.begin(), 0.0);
        require(std::abs(exact - static_cast<double>(cosines[label])) < 2e-6, "a cosine");
    }
    const double sum = std::accumulate(probabilities.begin(), probabilities.end(), 0.0);
    require(std::abs(sum - 1.0) < 1e-4, "the sum of probabilities");
    std::vector<float> full;
    const auto reference = probabilitiesOf(*space(false), full);
    require(placesOfLargest(probabilities, 5) == placesOfLargest(reference, 5), "the best five");
}

/// One photograph from its vector to all probabilities. Argument: 1 for the float16 copy.
void probabilitiesOfOnePhotograph(benchmark::State& state) {
    const auto labels = space(state.range(0) == 1);
    verifyScores(*labels);
    const auto values = feature(1);
    std::vector<float> cosines(kLabels);
    for ([[maybe_unused]] const auto step : state) {
        scoreLabels(labels->matrix(), values, cosines);
        softmaxInPlace(cosines, kScale);
        benchmark::DoNotOptimize(cosines.data());
    }
}

/// Eight photographs together; the time is that of all.
void probabilitiesOfEightPhotographs(benchmark::State& state) {
    const auto labels = space(state.range(0) == 1);
    const auto values = feature(8);
    std::vector<float> cosines(8 * kLabels);
    for ([[maybe_unused]] const auto step : state) {
        scoreLabels(labels->matrix(), values, cosines);
        for (std::size_t photo = 0; photo < 8; ++photo) {
            softmaxInPlace({cosines.data() + photo * kLabels, kLabels}, kScale);
        }
    }
}

/// Argument 1: all labels equally probable, the most hits there can be.
std::vector<float> leafProbabilities(bool areEqual) {
    if (areEqual) {
        return std::vector<float>(kLabels, 1.0F / static_cast<float>(kLabels));
    }
    std::vector<float> cosines;
    return probabilitiesOf(*space(false), cosines);
}

void verifyMass(const LabelList& list, const CladeMass& mass, std::span<const float> values) {
    std::vector<double> sums(list.taxonomy().size(), 0.0);
    for (std::size_t label = 0; label < values.size(); ++label) {
        for (TaxonId taxon = list.leafOfLabel(label); taxon.value >= 0;
             taxon = list.taxonomy().parentOf(taxon)) {
            sums[static_cast<std::size_t>(taxon.value)] += static_cast<double>(values[label]);
        }
    }
    for (std::size_t node = 0; node < sums.size(); ++node) {
        const double own = mass.exactlyOf(TaxonId{static_cast<std::int32_t>(node)});
        require(std::abs(own - sums[node]) < 1e-10, "a mass");
    }
}

/// From leaf probabilities to the mass of every taxon, and the ladder with the two heaviest of each
/// rank.
void allSevenRanks(benchmark::State& state) {
    const LabelList& list = space(false)->labels();
    const auto values = leafProbabilities(state.range(0) == 1);
    verifyMass(list, CladeMass::rollUp(list.taxonomy(), list.leaves(), values), values);
    for ([[maybe_unused]] const auto step : state) {
        const auto mass = CladeMass::rollUp(list.taxonomy(), list.leaves(), values);
        benchmark::DoNotOptimize(ladderOf(list.taxonomy(), mass));
    }
}

/// pybioclip's rows of one rank.
void rowsOfOneRank(benchmark::State& state) {
    const LabelList& list = space(false)->labels();
    const auto values = leafProbabilities(state.range(0) == 1);
    for ([[maybe_unused]] const auto step : state) {
        benchmark::DoNotOptimize(heaviestAtRank(list, {.values = values}, Rank::Family, 5));
    }
}

/// Everything `taxo identify` does with one vector.
void identifyOneVector(benchmark::State& state) {
    const Classifier classifier(space(state.range(0) == 1), kScale);
    EmbeddingMatrix vector(1, kDimension);
    const auto values = feature(1);
    std::copy(values.begin(), values.end(), vector.values().begin());
    for ([[maybe_unused]] const auto step : state) {
        benchmark::DoNotOptimize(orExit(classifier.classify(vector)));
    }
}

void openLabelsAgain(benchmark::State& state) {
    space(false);
    for ([[maybe_unused]] const auto step : state) {
        benchmark::DoNotOptimize(orExit(LabelSpace::open(worldFolder() / "labels.npy", cached())));
    }
}

void openLabelsFirst(benchmark::State& state) {
    for ([[maybe_unused]] const auto step : state) {
        std::filesystem::remove_all(worldFolder() / "cache");
        benchmark::DoNotOptimize(orExit(LabelSpace::open(worldFolder() / "labels.npy", cached())));
    }
}

void makeNameIndex(benchmark::State& state) {
    for ([[maybe_unused]] const auto step : state) {
        benchmark::DoNotOptimize(NameIndex(space(false)->labels().taxonomy()));
    }
}

void suggestNames(benchmark::State& state) {
    const NameIndex index(space(false)->labels().taxonomy());
    require(!index.nearMisses("Gnus1234").empty(), "a near miss");
    for ([[maybe_unused]] const auto step : state) {
        benchmark::DoNotOptimize(index.nearMisses("Gnus1234"));
    }
}

/// Argument 0: what many names begin with; 1: what is in the middle of many; 2: what no name holds.
void completeNames(benchmark::State& state) {
    const NameIndex index(space(false)->labels().taxonomy());
    const char* const typed[] = {"Gen", "us1", "qqq"};
    const char* const what = typed[state.range(0)];
    require(index.complete(what, 20).empty() == (state.range(0) == 2), "a completion");
    for ([[maybe_unused]] const auto step : state) {
        benchmark::DoNotOptimize(index.complete(what, 20));
    }
}

BENCHMARK(probabilitiesOfOnePhotograph)
    ->Arg(0)
    ->Arg(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(probabilitiesOfEightPhotographs)
    ->Arg(0)
    ->Arg(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(allSevenRanks)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(rowsOfOneRank)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(identifyOneVector)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(openLabelsAgain)->Unit(benchmark::kMillisecond);
BENCHMARK(openLabelsFirst)->Unit(benchmark::kMillisecond)->Iterations(1)->UseRealTime();
BENCHMARK(makeNameIndex)->Unit(benchmark::kMillisecond);
BENCHMARK(completeNames)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(suggestNames)->Unit(benchmark::kMillisecond);

} // namespace

} // namespace taxo

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    taxo::makeWorld();
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
