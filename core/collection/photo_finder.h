// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/determination.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// A kept photograph that something is known of.
struct FoundPhoto {
    PhotoId photo;
    ItemId item;                ///< the whole photograph
    std::filesystem::path file; ///< whole path
    int width = 0;              ///< upright; 0 where unknown
    int height = 0;
};

/// Finds kept photographs by what other programs call them; older versions are passed over. The
/// collection must live longer. About 5 us a search.
class PhotoFinder {
public:
    explicit PhotoFinder(const Collection& collection);
    ~PhotoFinder();
    PhotoFinder(PhotoFinder&&) noexcept;

    /// By the file's name, its ending included.
    Result<std::vector<FoundPhoto>> named(const std::string& name);
    /// By the file's name without its ending.
    Result<std::vector<FoundPhoto>> withStem(const std::string& stem);
    Result<std::vector<FoundPhoto>> ofBytes(const Digest& bytes);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Which of these have been said already: it is this person's last word on the item, in the same
/// words, whoever spoke after that. One for each, in their order. `person` must be named in each.
Result<std::vector<bool>> areSaid(const Collection& collection,
                                  std::span<const ItemVerdict> verdicts);

} // namespace taxo
