// SPDX-License-Identifier: MIT
#include "core/statistics/distributions_private.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace taxo::detail {

double normalShareBelow(double deviations) {
    return boost::math::cdf(boost::math::normal(), deviations);
}

double normalQuantile(double share) {
    return boost::math::quantile(boost::math::normal(), share);
}

double studentQuantile(double share, double degrees) {
    return boost::math::quantile(boost::math::students_t(degrees), share);
}

} // namespace taxo::detail
