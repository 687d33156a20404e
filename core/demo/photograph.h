// SPDX-License-Identifier: MIT
#pragma once

#include "core/demo/individual.h"
#include "core/image/image_buffer.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// What lies behind the organism.
enum class Background : std::uint8_t {
    True,   ///< its own habitat
    Plain,  ///< paper or cloth
    Swapped ///< another habitat
};

/// How a picture came to be.
enum class View : std::uint8_t {
    Field, ///< met outside
    Trap,  ///< a camera trap, at night, with a caption strip
    Plate, ///< a specimen with a scale bar and its catalogue number
    Drawer ///< 120 pinned individuals in trays
};

/// What may be wrong with a photograph; a photograph has at most one.
enum class Awkward : std::uint8_t {
    No,
    Empty,         ///< nobody in the frame
    TwoSpecies,    ///< a second one, of another species
    Blurred,       ///< past use
    Duplicate,     ///< the same bytes as an earlier one
    NearDuplicate, ///< the same moment, brighter and smaller in the frame
    WrongLabel,    ///< labelled as another species
    Unlisted,      ///< of a species in no checklist
    Truncated      ///< the file ends early
};

const char* nameOf(Background background);
const char* nameOf(View view);
const char* nameOf(Awkward awkward); ///< empty for No

/// Everything that decides how a photograph looks, at any size.
struct PhotoPlan {
    Individual subject;                 ///< of an empty frame: whom one hoped for
    std::optional<Individual> second{}; ///< TwoSpecies
    std::vector<Individual> pinned{};   ///< Drawer: kDrawerColumns in a row, from the top
    Habitat background = Habitat::Forest;
    Background backgroundKind = Background::True;
    View view = View::Field;
    Awkward awkward = Awkward::No;
    bool isMirrored = false;     ///< Plate: seen from the other side
    std::string caption;         ///< Trap: the strip's text; Plate: the catalogue number
    std::uint64_t placeSeed = 0; ///< surroundings: equal in all frames of a burst
    std::uint64_t poseSeed = 0;
    std::uint64_t lightSeed = 0;
    double zoom = 1.0;
};

inline constexpr std::size_t kDrawerColumns = 12;
inline constexpr std::size_t kDrawerRows = 10;

/// A part of a drawer's picture, as shares of its sides.
struct PinnedBox {
    double left = 0.0;
    double top = 0.0;
    double right = 0.0;
    double bottom = 0.0;
};

/// The place that a drawer has for one, which it need not fill.
PinnedBox pinnedBox(std::size_t number);
/// What each pinned one covers, legs and feelers with it, without its shadow.
std::vector<PinnedBox> pinnedExtents(const DemoWorld& world, const PhotoPlan& drawer);

/// Shares of photographs with another background than the true one.
struct BackgroundMix {
    double plain = 0.12;
    double swapped = 0.06;
};

/// An ordinary photograph in the field of an individual of the species.
PhotoPlan planFieldPhoto(const DemoWorld& world,
                         std::size_t species,
                         const BackgroundMix& mix,
                         Random& random);

/// Draws it as Rgb8, `side` x `side` pixels (32 to 4096). Any number of threads.
ImageBuffer drawPhoto(const DemoWorld& world, const PhotoPlan& plan, int side);

} // namespace taxo
