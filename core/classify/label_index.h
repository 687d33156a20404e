// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"
#include "core/classify/label_list.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace taxo {

/// What a label space's files say, made ready: names, tree and zero columns in one file that is
/// mapped and used in place (resources/docs/dev/formats/label-index.md). A cache: made again
/// whenever it is missing, damaged, of another version or of other sources.
struct LabelIndex {
    LabelList labels;
    std::span<const std::uint32_t> zeroColumns; ///< rising
    std::shared_ptr<const void> owner;          ///< keeps zeroColumns alive
};

/// Which files it was made from.
struct LabelIndexKey {
    Digest names;
    Digest matrix;
    auto operator<=>(const LabelIndexKey&) const = default;
};

/// Written aside. The folder must exist.
Status writeLabelIndex(const std::filesystem::path& file,
                       const LabelIndexKey& key,
                       const LabelIndex& index);

/// Corrupt where anything in it contradicts anything else, Mismatch where it is of another version
/// or made from other files. Every number is checked: some 10 ms for a million taxa.
Result<LabelIndex> openLabelIndex(const std::filesystem::path& file, const LabelIndexKey& key);

} // namespace taxo
