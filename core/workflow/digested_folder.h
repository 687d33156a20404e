// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/output_folder.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace taxo {

inline constexpr const char* kDigestsFile = "SHA256SUMS";

/// An OutputFolder with the digests of all its files in SHA256SUMS (as `sha256sum -c` reads it).
/// Used by one thread at a time.
class DigestedFolder {
public:
    /// `place` must not exist or be an empty folder; the folder above it must exist.
    static Result<DigestedFolder> create(const std::filesystem::path& place);

    Status makeFolder(const std::string& name);
    /// `name` may lie in a folder made before: "photographs/1.jpg". NoSpace where the disk is full.
    /// Not flushed to disk one by one, which costs milliseconds each: a file that a power cut took
    /// is found by its digest.
    Status write(const std::string& name, std::span<const std::byte> bytes);
    Status write(const std::string& name, std::string_view text);
    /// Writes SHA256SUMS and gives the folder its name, unless that was taken meanwhile. Nothing
    /// else may be called afterwards.
    Status publish();

private:
    DigestedFolder(OutputFolder folder, std::filesystem::path place)
        : m_folder(std::move(folder)), m_place(std::move(place)) {}

    OutputFolder m_folder;
    std::filesystem::path m_place;
    std::string m_sums;
};

/// Whether every file that SHA256SUMS lists is there, unchanged. Corrupt or NotFound names the
/// first that is not.
Status checkDigestedFolder(const std::filesystem::path& folder, const Progress& progress);

} // namespace taxo
