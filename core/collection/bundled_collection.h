// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/where_when.h"
#include "core/collection/collection.h"
#include "core/collection/occurrences.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// Where in a bundle the photographs of each folder that was imported lie: "photographs" where
/// there is one, else "photographs/1", "photographs/2" ... in the order of rootsOf. The copy has
/// them with a slash before it until it is unpacked (relinkRoots), since what a folder is called
/// may tell of a place or a person.
Result<std::map<std::filesystem::path, std::filesystem::path>>
bundledRootsOf(const Collection& collection);

/// What that folder of all photographs is called.
inline constexpr const char* kBundledPhotographs = "photographs";

/// The text of every step in a bundle of which something was left out; windows know it by its
/// words.
inline constexpr const char* kDeterminedBeforeBundle = "determined before it was bundled";

/// What of a photograph is another in a copy that is given away than in the collection.
struct BundledPhoto {
    std::filesystem::path path; ///< below its root
    std::string name;           ///< for people
    bool isBlurred = false;     ///< nothing else that people or its file tell of it goes along

    /// Of a file that was copied with the picture alone.
    struct File {
        std::uint64_t size = 0;
        Digest bytes;
        Digest picture;
    };

    std::optional<File> file = std::nullopt;
};

/// What of an item of a blurred photograph goes along.
struct BundledItem {
    ItemId item;
    std::optional<GeoPoint> position;
    std::vector<std::string> fields; ///< their names
};

/// What a copy of a collection holds that is given away.
struct BundledContents {
    /// Everything is in it and nothing is blurred: with the journal, so that steps can be undone,
    /// older versions of photographs, saved filters, clusters and maps. Else these may tell of what
    /// was left out or blurred, and are left out; determinations keep who made them, and when.
    bool isWhole = false;
    bool withDerived = false; ///< embeddings and answers; maps where it is whole
    bool withFiles = false;   ///< the photographs lie with it; else all of them are missing

    std::vector<PhotoId> photos;      ///< ascending; with all their items
    std::vector<PhotoId> withoutFile; ///< ascending; of `withFiles` those that are missing
    std::map<PhotoId, BundledPhoto> changed;
    std::vector<BundledItem> items;          ///< of blurred photographs, all
    std::vector<EventId> events;             ///< whose names are left out
    std::vector<KeptDeployment> deployments; ///< as they are to be
};

/// The rows of the collection as it stands within `whileUnchanged`, without where its photographs
/// lie, what was published of it and files that could not be read, as a new collection at `to`,
/// which is not there yet. Nothing that was left out stays in its free pages. The same contents
/// give the same bytes. 10 s for 1,000,000 photographs. Cancelled, NoSpace, Corrupt ...
Status copyForBundle(const Collection& collection,
                     const BundledContents& contents,
                     const std::filesystem::path& to,
                     const Progress& progress);

} // namespace taxo
