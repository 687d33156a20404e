// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/search/neighbor_index.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace taxo::test {

/// What a program does that may be killed at any moment. Each function does what is left to do, so
/// that running it again after a kill ends as an undisturbed run, and calls `acknowledge` only when
/// something is committed.
using Acknowledge = std::function<void(std::int64_t)>;

inline constexpr int kPhotos = 600;
inline constexpr int kDecisions = 40;
inline constexpr int kUndone = 30;

/// A vector that can be told from that of every other photograph.
std::vector<float> vectorOf(const Digest& bytes);

Status importAll(const std::filesystem::path& collection,
                 const std::filesystem::path& photos,
                 const Acknowledge& acknowledge);
Status embedAll(const std::filesystem::path& collection, const Acknowledge& acknowledge);
/// The index in which neighbours are looked for, in the cache folder. Acknowledges how many items
/// are in it.
Status indexAll(const std::filesystem::path& collection, const Acknowledge& acknowledge);
/// What is nearest to every tenth photograph.
Result<std::vector<std::vector<Neighbor>>> searchSome(const std::filesystem::path& collection);
/// Acknowledges entries of the journal.
Status decideAll(const std::filesystem::path& collection, const Acknowledge& acknowledge);
Status undoMost(const std::filesystem::path& collection, const Acknowledge& acknowledge);
Status backUpOnce(const std::filesystem::path& collection, const Acknowledge& acknowledge);
/// To the oldest backup.
Status restoreOldest(const std::filesystem::path& collection, const Acknowledge& acknowledge);
/// Two steps on from the program's own version, which no version of the tables has.
Status migrateOn(const std::filesystem::path& collection, const Acknowledge& acknowledge);
int versionOfProgram();
int versionMigratedTo();

} // namespace taxo::test
