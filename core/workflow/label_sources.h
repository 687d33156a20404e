// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/classify/label_space.h"
#include "core/workflow/open_model.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace taxo {

/// Where the overlay of repaired columns of a label space is kept: the cache folder, by the digest
/// of the matrix and of the weights whose text tower made it.
std::filesystem::path overlayFileOf(const Digest& matrix, const Digest& weights);

/// Whether columns that repairLabels encoded anew take part.
enum class RepairedColumns : std::uint8_t { TakePart, AsPublished };

/// An installed label space, or the folder or file of one, with its index from the cache and its
/// overlay where one was made. kDemoModel names the demo model's. Empty `nameOrPath`: the settings'
/// labels where the settings' model is this one, else a pair of files in the model's folder, else
/// those published with weights of its digest; NotFound says what to do. Mismatch where the widths
/// differ.
Result<std::shared_ptr<const LabelSpace>> openLabelSpace(const std::string& nameOrPath,
                                                         const OpenModel& model,
                                                         RepairedColumns repaired,
                                                         const Progress& progress);

/// The same without a model, for looking at it.
Result<std::shared_ptr<const LabelSpace>> openLabelSpace(const std::string& nameOrPath,
                                                         const Progress& progress);

/// Short name for people: the folder's.
std::string nameOf(const LabelSpace& space);

} // namespace taxo
