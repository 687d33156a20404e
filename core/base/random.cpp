// SPDX-License-Identifier: MIT
#include "core/base/random.h"

#include "core/base/assert.h"

#include <bit>

namespace taxo {

namespace {

constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15U;

std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

} // namespace

std::uint64_t seedOf(std::uint64_t seed, std::uint64_t part) {
    return mixed(mixed(seed + kGolden) + (part + 1) * kGolden);
}

Random::Random(std::uint64_t seed) {
    for (std::uint64_t& word : m_state) {
        seed += kGolden;
        word = mixed(seed);
    }
}

std::uint64_t Random::next() {
    const std::uint64_t result = std::rotl(m_state[0] + m_state[3], 23) + m_state[0];
    const std::uint64_t shifted = m_state[1] << 17U;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

double Random::uniform() {
    return static_cast<double>(next() >> 11U) * 0x1.0p-53;
}

double Random::uniform(double least, double most) {
    return least + (most - least) * uniform();
}

double Random::normal() {
    double sum = -6.0;
    for (int i = 0; i < 12; ++i) {
        sum += uniform();
    }
    return sum;
}

std::size_t Random::below(std::size_t count) {
    TAXO_ASSERT(count > 0);
    return static_cast<std::size_t>(uniform() * static_cast<double>(count));
}

bool Random::chance(double probability) {
    return uniform() < probability;
}

std::size_t Random::weighted(std::span<const double> weights) {
    double sum = 0.0;
    for (const double weight : weights) {
        sum += weight;
    }
    double left = uniform() * sum;
    for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
        left -= weights[i];
        if (left < 0.0) {
            return i;
        }
    }
    return weights.size() - 1;
}

} // namespace taxo
