// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// Takes a line of a CSV table, with its end.
using LineSink = std::function<Status(const std::string&)>;

/// A header and one line for each row: the cells that `cellsOf` gives, then x, y (and z), with as
/// few digits as tell a number from every other.
Status writeCoordinates(std::vector<std::string> header,
                        const EmbeddingMatrix& positions,
                        const std::function<std::vector<std::string>(std::size_t)>& cellsOf,
                        const LineSink& write);

/// item, file, x, y (, z). Items ascend; one that was taken away since has no file.
Status writeCoordinates(const Collection& collection,
                        std::span<const ItemId> items,
                        const EmbeddingMatrix& positions,
                        const LineSink& write);
/// The same into a file, which appears when it is complete.
Status writeCoordinates(const Collection& collection,
                        std::span<const ItemId> items,
                        const EmbeddingMatrix& positions,
                        const std::filesystem::path& file);

} // namespace taxo
