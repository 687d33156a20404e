// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/photo.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace taxo {

/// A folder as roots are kept: absolute; "a/../b/" and "b" are one. Links stay: people know their
/// folders by them.
std::filesystem::path rootPath(const std::filesystem::path& folder);

/// A folder that was imported; photographs lie below it.
struct Root {
    std::filesystem::path path;
    std::int64_t photos = 0;
    std::int64_t missing = 0; ///< of these, when they were last looked for
};

/// Those that hold photographs, by path. Older versions of a photograph lie nowhere.
Result<std::vector<Root>> rootsOf(const Collection& collection);

/// Where a photograph's file is, as it was found last.
struct KeptFile {
    PhotoId photo;
    std::filesystem::path root;
    std::filesystem::path path; ///< below the root
    std::uint64_t size = 0;
    std::int64_t modifiedNs = 0;
    Digest bytes;
    PhotoState state = PhotoState::Present;

    /// What other programs told of a photograph that nobody has here: no file is looked for.
    bool isByNameAlone() const { return state == PhotoState::Unreadable && size == 0; }
};

/// Every photograph but older versions, in the order in which they were added, until `take` fails.
Status forEachKeptFile(const Collection& collection,
                       const std::function<Status(const KeptFile&)>& take);

/// What is known of a file: that it is a photograph, or a copy of one.
struct KeptPlace {
    bool isCopy = false;
    std::uint64_t size = 0;
    std::int64_t modifiedNs = 0;
};

/// Looks files up by their place. The collection must live longer. About 5 us a search.
class PlaceFinder {
public:
    explicit PlaceFinder(const Collection& collection);
    ~PlaceFinder();

    /// Nothing where nothing is known.
    Result<std::optional<KeptPlace>> at(const std::filesystem::path& root,
                                        const std::filesystem::path& path);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Says where photographs were last seen: Present or Missing. One transaction; no decision.
Status markFound(Collection& collection, std::span<const PhotoId> photos, PhotoState state);

struct Relinked {
    std::int64_t roots = 0;  ///< that lie elsewhere now
    std::int64_t photos = 0; ///< below them
    std::int64_t missing = 0;
    std::vector<std::filesystem::path>
        left; ///< roots of which nothing is there; they stay as they were
};

/// All roots that are `from`, or lie below it, are at the same place below `to` from now on: for
/// disks that have another name, and collections that came to another machine. Some files of each
/// root are compared by content before. NotFound where `to` is no folder or holds none of the
/// roots, Mismatch where other files lie there, InvalidInput where no root is `from` or below it,
/// or where a root of the collection lies there already; nothing is changed then.
Result<Relinked> relinkRoots(Collection& collection,
                             const std::filesystem::path& from,
                             const std::filesystem::path& to,
                             const Progress& progress = {});

} // namespace taxo
