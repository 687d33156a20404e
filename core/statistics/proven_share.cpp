// SPDX-License-Identifier: MIT
#include "core/statistics/proven_share.h"

#include "core/base/assert.h"

#include <boost/math/special_functions/beta.hpp>

#include <cmath>
#include <limits>

namespace taxo {

void IndependentTrials::add(std::int32_t event, bool isRight) {
    std::uint32_t& ofEvent = m_ofEvent[static_cast<std::size_t>(event)];
    m_events += ofEvent == 0 ? 1 : 0;
    m_squares += 2.0 * ofEvent + 1.0; // (n + 1)^2 - n^2
    ++ofEvent;
    ++m_photographs;
    m_right += isRight ? 1 : 0;
}

double IndependentTrials::trials() const {
    const auto all = static_cast<double>(m_photographs);
    return m_photographs == 0 ? 0.0 : all * all / m_squares;
}

double IndependentTrials::share() const {
    return m_photographs == 0 ? 0.0
                              : static_cast<double>(m_right) / static_cast<double>(m_photographs);
}

double shareP(double share, double trials, double target) {
    TAXO_ASSERT(share >= 0.0 && share <= 1.0 && target > 0.0 && target < 1.0);
    const double right = share * trials;
    if (!(right > 0.0)) {
        return 1.0;
    }
    // P(X >= right) for X binomial.
    return boost::math::ibeta(right, trials - right + 1.0, target);
}

double trialsNeeded(double share, double target, double level) {
    if (share <= target) {
        return std::numeric_limits<double>::infinity();
    }
    double most = 1.0;
    while (shareP(share, most, target) > level) {
        most *= 2.0;
    }
    double least = most / 2.0;
    constexpr double kClose = 0.01;
    while (most - least > kClose) {
        const double middle = (least + most) / 2.0;
        (shareP(share, middle, target) > level ? least : most) = middle;
    }
    return most;
}

} // namespace taxo
