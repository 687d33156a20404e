// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace taxo {

/// A part of a data set: what a model learns from, is chosen by or is measured with.
struct SplitPart {
    std::string name; ///< of a folder or file: "train"
    double share = 0.0;
    auto operator<=>(const SplitPart&) const = default;
};

enum class SplitKind : std::uint8_t {
    ClosedSet, ///< each taxon in all parts: what a model is asked for it has learned
    OpenSet    ///< taxa apart: what it is asked for it has never seen
};

/// What is never torn apart, beside the regions of a photograph and the photographs of an
/// occurrence, which never are.
enum class SplitBy : std::uint8_t {
    Individual, ///< the field "individual"
    Specimen,   ///< the catalogue number
    Event,
    Place, ///< the deployment, else the place's name, else a cell of 0.01 degrees
    Date   ///< the day by the clock of the place
};

struct SplitOptions {
    std::vector<SplitPart> parts; ///< none: all is one part; shares are of their sum
    SplitKind kind = SplitKind::ClosedSet;
    std::vector<SplitBy> together;
    std::uint64_t seed = 7; ///< the same seed and photographs, the same parts

    /// InvalidInput for one part, a share that is not above 0, a name twice or one that no folder
    /// can have.
    Status check() const;
};

/// "train=0.8", "test=20". InvalidInput for others.
Result<std::vector<SplitPart>> readSplitParts(std::span<const std::string> texts);
/// The way back.
std::string textOf(const SplitPart& part);
/// "individual", "specimen", "event", "place", "date", in their order.
std::span<const char* const> splitByNames();
const char* nameOf(SplitBy by);
/// InvalidInput for others than these names.
Result<std::vector<SplitBy>> readSplitBy(std::span<const std::string> texts);

/// What must stay together: items 0 to n - 1, and keys that some of them share.
class HeldTogether {
public:
    /// A further item; its number.
    std::size_t add();
    void join(std::size_t a, std::size_t b);
    /// With every other item that has this key.
    void joinBy(const std::string& key, std::size_t item);

    /// For each item the number of its block, from 0 on in the order of their first items.
    std::vector<std::size_t> blocks() const;

private:
    std::size_t rootOf(std::size_t item) const;

    mutable std::vector<std::size_t> m_above;
    std::unordered_map<std::string, std::size_t> m_firstOf;
};

inline constexpr std::size_t kNoPart = static_cast<std::size_t>(-1);

/// Which part each item comes into, of those of `options`, which are some. Blocks stay whole. The
/// parts get their share of each taxon as well as blocks allow: taxa of the fewest blocks come
/// first, of each the largest block, and each goes where most is wanting (Sechidis, Tsoumakas and
/// Vlahavas 2011, "On the stratification of multi-label data", with blocks for examples). In a
/// closed set items of a taxon that is not in every part are in none (kNoPart). Time and memory as
/// items times parts.
std::vector<std::size_t> splitIntoParts(std::span<const std::size_t> taxa,
                                        std::span<const std::size_t> blocks,
                                        const SplitOptions& options);

} // namespace taxo
