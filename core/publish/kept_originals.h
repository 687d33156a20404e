// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/part_file.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/photo.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <span>

namespace taxo {

/// Lists a backup of originals: its file, the SHA-256 of the original, and of what stands in its
/// place. UTF-8, rows added one by one.
inline constexpr const char* kOriginalsList = "originals.csv";

/// Where originals are kept unless somebody names a folder: beside what is exported, under a name
/// that is free.
std::filesystem::path usualOriginals(const std::filesystem::path& exported);

/// InvalidInput where something lies in the folder already, where it lies in that of the export, or
/// among the collection's photographs: there a backup would be taken for new ones.
Status checkOriginals(const Collection& collection,
                      const std::filesystem::path& folder,
                      const std::filesystem::path& exported);

/// A folder that keeps photographs as they were, laid out as they are, before something is put in
/// their place. Nothing in it is ever written over. What was kept stays, whatever becomes of the
/// program.
class KeptOriginals {
public:
    /// Makes the folder. checkOriginals comes before.
    static Result<KeptOriginals> create(const std::filesystem::path& folder);

    /// Keeps the bytes of a photograph, with its file's time and permissions, reads them back, and
    /// notes what will stand in its place: all on the disk when this returns.
    Status
    keep(const PhotoFile& photo, std::span<const std::byte> original, const Digest& replacement);

private:
    KeptOriginals(std::filesystem::path folder, PartFile list);

    std::filesystem::path m_folder;
    PartFile m_list;
};

/// By the SHA-256 of an original: that of what stands in its place. NotFound where the folder is no
/// such backup.
Result<std::map<Digest, Digest>> replacementsIn(const std::filesystem::path& folder);

} // namespace taxo
