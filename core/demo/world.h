// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/demo/traits.h"
#include "core/demo/tree.h"
#include "core/taxonomy/rank.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace taxo {

/// Raised when evolution or drawing changes, so that worlds on disk are known to be old.
inline constexpr int kDemoWorldVersion = 2;

/// What every file of a demo world says of itself.
inline constexpr const char* kDemoWorldMark = "Taxoscope demo world (synthetic)";

/// What training may not see of a species, so that there is something left to be surprised by.
enum class HeldOut : std::uint8_t {
    No,
    Species, ///< its genus has others that are trained on
    Family   ///< nor has any other of its family
};

const char* nameOf(HeldOut heldOut); ///< "", "species", "family"

/// A species of the demo world: where it stands, what it looks like on average, where it lives.
struct DemoSpecies {
    Lineage lineage;
    std::string commonName;
    BodyPlan plan = BodyPlan::Walker;
    Pattern pattern = Pattern::Plain;
    Ornament ornament = Ornament::None;
    Habitat habitat = Habitat::Forest;
    Traits traits{};
    std::int32_t node = 0; ///< of the tree
    HeldOut heldOut = HeldOut::No;
    bool isListed = true;  ///< false: in no checklist
    double latitude = 0.0; ///< middle of its range, degrees
    double longitude = 0.0;
    double rangeDegrees = 2.0; ///< deviation of places from the middle
    /// Deviations of BaseLightness and BodyLength for each degree towards the pole.
    double cline = 0.0;
    double abundance = 1.0; ///< how often it is met, relative to others
};

struct DemoWorldOptions {
    std::uint64_t seed = 1;
    std::size_t species = 400; ///< that are listed
    std::size_t genera = 120;
    std::size_t families = 40;
    std::size_t unlisted = 8;
    std::size_t heldOutSpecies = 40;

    /// Says which number is out of range and what the range is.
    Status check() const;
};

/// A world of invented organisms whose whole truth is known. Nothing in it exists. A value; any
/// number of threads may read it.
struct DemoWorld {
    std::uint64_t seed = 0;
    DemoTree tree;
    std::vector<DemoSpecies> species; ///< listed ones first, in the order of the tree

    /// The table that `readChecklist` reads: seven ranks, common name, and two columns that it
    /// passes over (held_out, body_plan). Listed species only.
    std::string checklistCsv() const;
};

/// The same options give the same world. Takes some 50 ms.
Result<DemoWorld> makeDemoWorld(const DemoWorldOptions& options = {});

} // namespace taxo
