// SPDX-License-Identifier: MIT
#pragma once

#include "core/demo/expedition.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// A camera trap at its place.
struct CameraTrap {
    std::string id; ///< "DPL-03"
    Habitat habitat = Habitat::Forest;
    double latitude = 0.0;
    double longitude = 0.0;
    std::uint64_t placeSeed = 0;  ///< it always looks at the same scene
    std::int64_t clockOffset = 0; ///< seconds that its clock is wrong by
    std::size_t releases = 0;
};

/// One in each habitat and one more, whose clock was never set.
std::vector<CameraTrap> makeDeployments(std::uint64_t seed);

/// Seconds since 1970 of a moment in a season that has not come yet.
std::int64_t drawTime(bool isNight, Random& random);
std::string isoTime(std::int64_t seconds); ///< "2031-05-17T14:03:22"

/// Whom one meets, and whom one takes them for.
class Guests {
public:
    Guests(const DemoWorld& world, const ExpeditionOptions& options);

    std::size_t anyone(Random& random) const;
    /// Six-legged and walking, more often at home in this habitat.
    std::size_t nightVisitor(Habitat habitat, Random& random) const;
    std::optional<std::size_t> unlisted(Random& random) const;
    /// Half of the time a sister, else anything listed; never itself where there are others.
    std::size_t mistakenFor(std::size_t species, Random& random) const;
    /// Winged or shelled ones, of one family where it has four.
    std::vector<std::size_t> fourForADrawer(Random& random) const;

private:
    const DemoWorld& m_world;
    std::vector<double> m_weights;
};

} // namespace taxo
