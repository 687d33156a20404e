// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace taxo {

// Data sets of BioCLIP 2's evaluation in the layout in which they are given away.

/// Photographs of several yes-or-no questions (NeWT). A value.
struct TaskPhotos {
    std::vector<std::filesystem::path> files;
    std::vector<std::string> names;
    std::vector<bool> isTrained; ///< of each: to learn from
    std::vector<bool> yes;       ///< of each
    std::vector<std::uint32_t> taskOf;
    std::vector<std::string> tasks; ///< in the order of their names
    std::vector<std::string> kinds; ///< of each task, its cluster: "appearance"

    void keepOnly(const std::vector<bool>& isKept);
};

/// Photographs with several traits, each yes or no (FishNet, AwA2). A value.
struct TraitPhotos {
    std::vector<std::filesystem::path> files;
    std::vector<std::string> names;
    std::vector<bool> isTrained;
    std::vector<std::string> traits;
    std::vector<bool> yes;   ///< [photographs, traits]
    std::size_t unknown = 0; ///< lines left out because a trait is not known

    void keepOnly(const std::vector<bool>& isKept);
};

/// newt2021_labels.csv (id, task, task_cluster, label, split) and newt2021_images/ID.jpg.
Result<TaskPhotos> readNewt(const std::filesystem::path& folder);

/// train.csv and test.csv (image, Folder, FeedingPath, Tropical, Temperate, Subtropical, Boreal,
/// Polar, freshwater, saltwater, brackish; where image and Folder are not called so, the 4th and
/// the 13th column) and Image_Library/FOLDER/FILE. Lines that lack one of the nine traits are left
/// out, as published.
Result<TraitPhotos> readFishNet(const std::filesystem::path& folder);

/// classes.txt, predicates.txt, predicate-matrix-binary.txt, trainclasses.txt, testclasses.txt and
/// JPEGImages/CLASS/FILE. Lines of classes.txt and predicates.txt may begin with their number.
Result<TraitPhotos> readAwa2(const std::filesystem::path& folder);

} // namespace taxo
