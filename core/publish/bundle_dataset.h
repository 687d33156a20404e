// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/publish/dataset_writer.h"

#include <functional>
#include <memory>
#include <string>

namespace taxo {

// What lies in a bundle (resources/docs/dev/formats/bundle.md).
inline constexpr const char* kBundledCollection = "collection.taxo";
inline constexpr const char* kBundledReadme = "README.txt";
inline constexpr const char* kBundledThumbnails = "thumbnails";

struct BundleOptions {
    bool withPhotographs = false; ///< the files themselves; without them small pictures
    bool withDerived = false;     ///< embeddings and answers, too
};

/// The collection itself as a folder, to be packed: a copy of its file, and small pictures
/// (`thumbnail`: PublishTools) or the photographs. Photographs go whole, with all their regions:
/// the writer is told of all of them. Where something is blurred or left out, so is what may tell
/// of it (BundledContents). Photographs are linked where they can be: the folder is to be packed
/// and thrown away. The publication outlives the writer and has a source. In memory: some 30 bytes
/// a photograph, with files their names.
std::unique_ptr<DatasetWriter> makeBundleDataset(const Publication& publication,
                                                 const BundleOptions& options,
                                                 std::function<std::string(ItemId item)> thumbnail);

} // namespace taxo
