// SPDX-License-Identifier: MIT
#include "tests/support/synthetic_collection.h"

#include "core/demo/individual.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace taxo::test {

namespace {

/// Mean 0, deviation 1, from one random word: the sum of four uniforms of 16 bits. Near enough to
/// normal for noise, and millions of them are needed.
float quickNormal(Random& random) {
    const std::uint64_t word = random.next();
    const auto sum = static_cast<float>((word & 0xFFFFU) + ((word >> 16U) & 0xFFFFU) +
                                        ((word >> 32U) & 0xFFFFU) + (word >> 48U));
    constexpr float kDeviation = 37837.2F; // 65536 * sqrt(4 / 12)
    return (sum - 131070.0F) / kDeviation;
}

std::vector<float> direction(std::size_t dimension, double length, Random& random) {
    std::vector<float> vector(dimension);
    double squares = 0.0;
    for (float& value : vector) {
        value = quickNormal(random);
        squares += static_cast<double>(value) * value;
    }
    const auto scale = static_cast<float>(length / std::sqrt(squares));
    for (float& value : vector) {
        value *= scale;
    }
    return vector;
}

void add(std::span<float> to, std::span<const float> more, float times = 1.0F) {
    for (std::size_t i = 0; i < to.size(); ++i) {
        to[i] += times * more[i];
    }
}

/// One prototype for each species: Brownian motion along the tree in every dimension, of variance 1
/// in all.
EmbeddingMatrix prototypes(const DemoWorld& world, std::size_t dimension, Random& random) {
    EmbeddingMatrix ofSpecies(world.species.size(), dimension);
    const auto scale = static_cast<float>(1.0 / std::sqrt(static_cast<double>(dimension)));
    for (std::size_t d = 0; d < dimension; ++d) {
        const std::vector<double> ofNode = world.tree.evolve(random);
        for (std::size_t i = 0; i < world.species.size(); ++i) {
            ofSpecies.row(i)[d] =
                scale * static_cast<float>(ofNode[static_cast<std::size_t>(world.species[i].node)]);
        }
    }
    return ofSpecies;
}

/// The other species of each one's genus.
std::vector<std::vector<std::uint32_t>> sistersOf(const DemoWorld& world) {
    std::vector<std::vector<std::uint32_t>> sisters(world.species.size());
    for (std::size_t i = 0; i < world.species.size(); ++i) {
        for (std::size_t j = 0; j < world.species.size(); ++j) {
            if (i != j && agree(world.species[i].lineage, world.species[j].lineage, Rank::Genus)) {
                sisters[i].push_back(static_cast<std::uint32_t>(j));
            }
        }
    }
    return sisters;
}

class RowMaker {
public:
    RowMaker(const SyntheticCollection& options, const DemoWorld& world)
        : m_options(options), m_world(world), m_sisters(sistersOf(world)) {
        double sum = 0.0;
        for (const DemoSpecies& one : world.species) {
            sum += one.abundance;
            m_upTo.push_back(sum);
        }
    }

    SyntheticCollection::Row make(Random& random) const {
        SyntheticCollection::Row row;
        const double drawn = random.uniform() * m_upTo.back();
        row.species = static_cast<std::uint32_t>(
            std::upper_bound(m_upTo.begin(), m_upTo.end() - 1, drawn) - m_upTo.begin());
        const DemoSpecies& species = m_world.species[row.species];
        row.stage = random.chance(0.2) ? youngStageOf(species.plan) : Stage::Adult;
        if (hasSexes(species.plan) && row.stage == Stage::Adult) {
            row.sex = random.chance(0.5) ? Sex::Female : Sex::Male;
        }
        const double range = species.rangeDegrees;
        row.latitude =
            static_cast<float>(species.latitude + range * static_cast<double>(quickNormal(random)));
        row.longitude = static_cast<float>(species.longitude +
                                           range * static_cast<double>(quickNormal(random)));
        row.seconds = 1'932'940'800 + static_cast<std::int64_t>(random.below(31'536'000));
        row.labelled = labelOf(row.species, random);
        return row;
    }

private:
    std::uint32_t labelOf(std::uint32_t species, Random& random) const {
        if (!random.chance(m_options.wrongLabels) || m_world.species.size() < 2) {
            return species;
        }
        const auto& sisters = m_sisters[species];
        if (!sisters.empty() && random.chance(0.5)) {
            return sisters[random.below(sisters.size())];
        }
        const auto other = static_cast<std::uint32_t>(random.below(m_world.species.size() - 1));
        return other >= species ? other + 1 : other;
    }

    const SyntheticCollection& m_options;
    const DemoWorld& m_world;
    std::vector<std::vector<std::uint32_t>> m_sisters;
    std::vector<double> m_upTo;
};

} // namespace

SyntheticCollection::Collection SyntheticCollection::make() const {
    Collection made;
    made.world = makeDemoWorld(world).value();
    Random random(seedOf(seed, 81));
    const EmbeddingMatrix ofSpecies = prototypes(made.world, dimension, random);
    const double scatter = 1.0 + individual + sex + stage;
    const auto axis = direction(dimension, std::sqrt(cone / (1.0 - cone) * scatter), random);
    const auto ofSex = direction(dimension, std::sqrt(sex), random);
    const auto ofStage = direction(dimension, 2.0 * std::sqrt(stage), random);
    const auto noise = static_cast<float>(std::sqrt(individual / static_cast<double>(dimension)));
    const RowMaker maker(*this, made.world);
    made.embeddings = EmbeddingMatrix(rows, dimension);
    made.traits = EmbeddingMatrix(rows, kTraits);
    made.rows.reserve(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        const Row row = maker.make(random);
        const auto vector = made.embeddings.row(i);
        add(vector, axis);
        add(vector, ofSpecies.row(row.species));
        add(vector, ofSex, row.sex == Sex::None ? 0.0F : row.sex == Sex::Male ? 1.0F : -1.0F);
        add(vector, ofStage, row.stage == Stage::Adult ? 0.0F : 1.0F);
        float squares = 0.0F;
        for (float& value : vector) {
            value += noise * quickNormal(random);
            squares += value * value;
        }
        const float scale = 1.0F / std::sqrt(squares);
        for (float& value : vector) {
            value *= scale;
        }
        const auto traits = made.traits.row(i);
        for (std::size_t t = 0; t < kTraits; ++t) {
            const TraitInfo& info = infoOf(static_cast<Trait>(t));
            traits[t] = static_cast<float>(made.world.species[row.species].traits[t]) +
                        static_cast<float>(info.individual) * quickNormal(random);
        }
        made.rows.push_back(row);
    }
    return made;
}

} // namespace taxo::test
