// SPDX-License-Identifier: MIT
#include "core/base/assert.h"
#include "core/evaluation/support_vectors_private.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace taxo::detail {

namespace {

constexpr double kTolerance = 1e-3;
constexpr double kLeastCurvature = 1e-12;
constexpr std::size_t kNoRow = std::numeric_limits<std::size_t>::max();

/// Minimises a'Qa / 2 - e'a with 0 <= a <= cost and y'a = 0, two numbers at a time.
class PairwiseSolver {
public:
    PairwiseSolver(std::span<const double> kernel, const std::vector<bool>& isYes, double cost)
        : m_kernel(kernel), m_cost(cost), m_alpha(isYes.size()), m_gradient(isYes.size(), -1.0) {
        for (const bool yes : isYes) {
            m_sign.push_back(yes ? 1.0 : -1.0);
        }
    }

    void solve() {
        const std::size_t most = std::max<std::size_t>(100'000, 100 * m_sign.size());
        for (std::size_t step = 0; step < most; ++step) {
            const std::size_t i = mostViolating();
            const std::size_t j = i == kNoRow ? kNoRow : bestPartner(i);
            if (j == kNoRow) {
                return;
            }
            move(i, j);
        }
    }

    SupportVectors result() const {
        SupportVectors made;
        for (std::size_t i = 0; i < m_sign.size(); ++i) {
            made.weights.push_back(m_sign[i] * m_alpha[i]);
        }
        made.shift = shift();
        return made;
    }

private:
    double kernel(std::size_t i, std::size_t j) const { return m_kernel[i * m_sign.size() + j]; }

    bool canRise(std::size_t i) const {
        return m_sign[i] > 0.0 ? m_alpha[i] < m_cost : m_alpha[i] > 0.0;
    }

    bool canFall(std::size_t i) const {
        return m_sign[i] > 0.0 ? m_alpha[i] > 0.0 : m_alpha[i] < m_cost;
    }

    double pull(std::size_t i) const { return -m_sign[i] * m_gradient[i]; }

    std::size_t mostViolating() const {
        std::size_t best = kNoRow;
        for (std::size_t i = 0; i < m_sign.size(); ++i) {
            if (canRise(i) && (best == kNoRow || pull(i) >= pull(best))) {
                best = i;
            }
        }
        return best;
    }

    /// None where no pair violates by more than the tolerance.
    std::size_t bestPartner(std::size_t i) const {
        std::size_t best = kNoRow;
        double least = std::numeric_limits<double>::infinity();
        double lowest = std::numeric_limits<double>::infinity();
        for (std::size_t j = 0; j < m_sign.size(); ++j) {
            if (!canFall(j)) {
                continue;
            }
            lowest = std::min(lowest, pull(j));
            const double apart = pull(i) - pull(j);
            if (apart > 0.0) {
                const double gain = -apart * apart / curvature(i, j);
                if (gain <= least) {
                    least = gain;
                    best = j;
                }
            }
        }
        return pull(i) - lowest < kTolerance ? kNoRow : best;
    }

    double curvature(std::size_t i, std::size_t j) const {
        const double curve = kernel(i, i) + kernel(j, j) - 2.0 * kernel(i, j);
        return curve > 0.0 ? curve : kLeastCurvature;
    }

    void move(std::size_t i, std::size_t j) {
        // Along the line that keeps y'a: a_i by y_i t, a_j by -y_j t.
        double step = (pull(i) - pull(j)) / curvature(i, j);
        step = std::min(step, m_sign[i] > 0.0 ? m_cost - m_alpha[i] : m_alpha[i]);
        step = std::min(step, m_sign[j] > 0.0 ? m_alpha[j] : m_cost - m_alpha[j]);
        m_alpha[i] = std::clamp(m_alpha[i] + m_sign[i] * step, 0.0, m_cost);
        m_alpha[j] = std::clamp(m_alpha[j] - m_sign[j] * step, 0.0, m_cost);
        for (std::size_t k = 0; k < m_sign.size(); ++k) {
            m_gradient[k] += m_sign[k] * step * (kernel(k, i) - kernel(k, j));
        }
    }

    /// The middle of what numbers between their bounds say; without such the middle of the range.
    double shift() const {
        double upper = std::numeric_limits<double>::infinity();
        double lower = -std::numeric_limits<double>::infinity();
        double sum = 0.0;
        double free = 0.0;
        for (std::size_t i = 0; i < m_sign.size(); ++i) {
            const double value = m_sign[i] * m_gradient[i];
            const bool isAtTop = m_alpha[i] >= m_cost;
            const bool isAtBottom = m_alpha[i] <= 0.0;
            if (!isAtTop && !isAtBottom) {
                sum += value;
                free += 1.0;
            } else if (isAtTop == (m_sign[i] < 0.0)) {
                upper = std::min(upper, value);
            } else {
                lower = std::max(lower, value);
            }
        }
        return free > 0.0 ? sum / free : (upper + lower) / 2.0;
    }

    std::span<const double> m_kernel;
    double m_cost;
    std::vector<double> m_sign;
    std::vector<double> m_alpha;
    std::vector<double> m_gradient;
};

} // namespace

double Kernel::of(double product, double squareOfA, double squareOfB) const {
    switch (shape) {
    case KernelShape::Gaussian:
        return std::exp(-gamma * (squareOfA + squareOfB - 2.0 * product));
    case KernelShape::Linear:
        return product;
    case KernelShape::Sigmoid:
        return std::tanh(gamma * product);
    case KernelShape::Cubic:
        return gamma * product * gamma * product * gamma * product;
    }
    return 0.0;
}

SupportVectors
trainSupportVectors(std::span<const double> kernel, const std::vector<bool>& isYes, double cost) {
    TAXO_ASSERT(kernel.size() == isYes.size() * isYes.size());
    PairwiseSolver solver(kernel, isYes, cost);
    solver.solve();
    return solver.result();
}

} // namespace taxo::detail
