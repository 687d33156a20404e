// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/fetch/model_store.h"

#include <filesystem>
#include <string>
#include <vector>

namespace taxo {

/// installed.json, the small file that says what a folder of the store holds.
struct InstallRecord {
    std::string id; ///< of the catalogue entry
    std::string revision;
    std::string installedAt;
    std::vector<InstalledFile> files;
};

inline constexpr const char* kRecordName = "installed.json";

/// NotFound where the folder has none, Corrupt where it cannot be understood.
Result<InstallRecord> readInstallRecord(const std::filesystem::path& folder);
Status writeInstallRecord(const std::filesystem::path& folder, const InstallRecord& record);

/// Now, "2025-06-01T12:00:00Z".
std::string utcNow();

} // namespace taxo
