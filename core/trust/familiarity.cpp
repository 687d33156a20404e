// SPDX-License-Identifier: MIT
#include "core/trust/familiarity.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kTerms = kNoveltySigns + 1; // and the offset
constexpr double kPenalty = 1e-2;                 // of standardised weights, per unit of evidence
using Terms = std::array<double, kTerms>;
using Square = std::array<Terms, kTerms>;

/// Masses as log odds: 0.99 and 0.9999 are as different as 0.5 and 0.99.
double asFeature(NoveltySign sign, float value) {
    if (sign != NoveltySign::Mass) {
        return static_cast<double>(value);
    }
    const double mass = std::clamp(static_cast<double>(value), 1e-4, 1.0 - 1e-4);
    return std::log(mass / (1.0 - mass));
}

/// One over the photographs of its event among these rows.
std::vector<double> weightsOf(std::span<const std::int32_t> events,
                              std::span<const std::uint32_t> rows) {
    std::vector<double> counts(groupCount(events));
    for (const std::uint32_t row : rows) {
        counts[static_cast<std::size_t>(events[row])] += 1.0;
    }
    std::vector<double> weights;
    weights.reserve(rows.size());
    for (const std::uint32_t row : rows) {
        weights.push_back(1.0 / counts[static_cast<std::size_t>(events[row])]);
    }
    return weights;
}

/// x with matrix x = b, by Cholesky's factors; the matrix is positive definite by its penalty.
Terms solved(Square matrix, Terms b) {
    for (std::size_t column = 0; column < kTerms; ++column) {
        for (std::size_t k = 0; k < column; ++k) {
            matrix[column][column] -= matrix[column][k] * matrix[column][k];
        }
        matrix[column][column] = std::sqrt(std::max(matrix[column][column], 1e-12));
        for (std::size_t row = column + 1; row < kTerms; ++row) {
            for (std::size_t k = 0; k < column; ++k) {
                matrix[row][column] -= matrix[row][k] * matrix[column][k];
            }
            matrix[row][column] /= matrix[column][column];
        }
    }
    for (std::size_t row = 0; row < kTerms; ++row) {
        for (std::size_t k = 0; k < row; ++k) {
            b[row] -= matrix[row][k] * b[k];
        }
        b[row] /= matrix[row][row];
    }
    for (std::size_t row = kTerms; row-- > 0;) {
        for (std::size_t k = row + 1; k < kTerms; ++k) {
            b[row] -= matrix[k][row] * b[k];
        }
        b[row] /= matrix[row][row];
    }
    return b;
}

/// Features of mean 0 and deviation 1 with a 1 at the end, what they are, and their weights.
struct Design {
    std::vector<Terms> rows;
    std::vector<bool> isKnown;
    std::vector<double> weights;
};

/// Newton's steps on the penalised log likelihood.
Terms regression(const Design& design) {
    constexpr int kSteps = 25;
    const double evidence = std::accumulate(design.weights.begin(), design.weights.end(), 0.0);
    Terms beta{};
    for (int step = 0; step < kSteps; ++step) {
        Square curvature{};
        Terms slope{};
        for (std::size_t at = 0; at < kTerms; ++at) {
            curvature[at][at] = kPenalty * evidence;
            slope[at] = -kPenalty * evidence * beta[at];
        }
        for (std::size_t row = 0; row < design.rows.size(); ++row) {
            const Terms& x = design.rows[row];
            const double logit = std::inner_product(x.begin(), x.end(), beta.begin(), 0.0);
            const double chance = 1.0 / (1.0 + std::exp(-logit));
            const double miss = (design.isKnown[row] ? 1.0 : 0.0) - chance;
            const double spread = design.weights[row] * chance * (1.0 - chance);
            for (std::size_t i = 0; i < kTerms; ++i) {
                slope[i] += design.weights[row] * miss * x[i];
                for (std::size_t j = 0; j <= i; ++j) {
                    curvature[i][j] += spread * x[i] * x[j];
                }
            }
        }
        const Terms move = solved(curvature, slope);
        double largest = 0.0;
        for (std::size_t at = 0; at < kTerms; ++at) {
            beta[at] += move[at];
            largest = std::max(largest, std::abs(move[at]));
        }
        if (largest < 1e-8) {
            break;
        }
    }
    return beta;
}

} // namespace

Familiarity Familiarity::fit(const NoveltyExamples& examples, std::span<const std::uint32_t> rows) {
    const auto events = numberedEvents(examples.events, examples.size());
    const auto weights = weightsOf(events, rows);
    Familiarity made;
    std::array<double, kNoveltySigns> deviation{};
    const double evidence = 2.0 * std::accumulate(weights.begin(), weights.end(), 0.0);
    const auto forAll = [&](const auto& take) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            take(examples.known[rows[i]], true, weights[i]);
            take(examples.heldOut[rows[i]], false, weights[i]);
        }
    };
    for (const NoveltySign sign : kAllNoveltySigns) {
        const std::size_t at = indexOf(sign);
        forAll([&](const SignValues& values, bool, double weight) {
            made.m_middle[at] += weight * asFeature(sign, values[at]) / evidence;
        });
        forAll([&](const SignValues& values, bool, double weight) {
            const double off = asFeature(sign, values[at]) - made.m_middle[at];
            deviation[at] += weight * off * off / evidence;
        });
        deviation[at] = std::sqrt(deviation[at]);
    }
    Design design;
    forAll([&](const SignValues& values, bool isKnown, double weight) {
        Terms terms{};
        for (const NoveltySign sign : kAllNoveltySigns) {
            const std::size_t at = indexOf(sign);
            terms[at] = deviation[at] < 1e-9
                            ? 0.0 // the same for all: it says nothing
                            : (asFeature(sign, values[at]) - made.m_middle[at]) / deviation[at];
        }
        terms[kNoveltySigns] = 1.0;
        design.rows.push_back(terms);
        design.isKnown.push_back(isKnown);
        design.weights.push_back(weight);
    });
    const Terms beta = regression(design);
    for (std::size_t at = 0; at < kNoveltySigns; ++at) {
        made.m_weights[at] = deviation[at] < 1e-9 ? 0.0 : beta[at] / deviation[at];
    }
    made.m_offset = beta[kNoveltySigns];
    return made;
}

double Familiarity::partOf(NoveltySign sign, const SignValues& values) const {
    const std::size_t at = indexOf(sign);
    return m_weights[at] * (asFeature(sign, values[at]) - m_middle[at]);
}

double Familiarity::of(const SignValues& values) const {
    double sum = m_offset;
    for (const NoveltySign sign : kAllNoveltySigns) {
        sum += partOf(sign, values);
    }
    return sum;
}

FamiliarityBeside crossFitted(const NoveltyExamples& examples, std::uint64_t seed) {
    constexpr std::size_t kFolds = 5;
    const auto events = numberedEvents(examples.events, examples.size());
    std::vector<std::size_t> order(groupCount(events));
    std::iota(order.begin(), order.end(), 0);
    Random random(seed);
    random.shuffle(order);
    FamiliarityBeside made;
    made.known.resize(examples.size());
    made.heldOut.resize(examples.size());
    for (std::size_t fold = 0; fold < kFolds; ++fold) {
        std::vector<std::uint32_t> others;
        std::vector<std::uint32_t> own;
        for (std::uint32_t row = 0; row < examples.size(); ++row) {
            const std::size_t place = order[static_cast<std::size_t>(events[row])];
            (place % kFolds == fold ? own : others).push_back(row);
        }
        if (own.empty() || others.empty()) {
            continue;
        }
        const Familiarity familiarity = Familiarity::fit(examples, others);
        for (const std::uint32_t row : own) {
            made.known[row] = familiarity.of(examples.known[row]);
            made.heldOut[row] = familiarity.of(examples.heldOut[row]);
        }
    }
    return made;
}

} // namespace taxo
