// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/classify/label_space.h"
#include "core/workflow/open_model.h"

#include <filesystem>
#include <memory>
#include <string>

namespace taxo {

/// Where the overlay of repaired columns of a label space is kept: the cache folder, by the digest
/// of the matrix and of the weights whose text tower made it.
std::filesystem::path overlayFileOf(const Digest& matrix, const Digest& weights);

/// An installed label space, or the folder or file of one, with its index from the cache and its
/// overlay where one was made. Empty `nameOrPath`: the settings' labels where they fit the model,
/// else those published with the model, else a pair of files in the model's folder; NotFound says
/// what to do. Mismatch where the widths differ.
Result<std::shared_ptr<const LabelSpace>>
openLabelSpace(const std::string& nameOrPath, const OpenModel& model, const Progress& progress);

/// The same without a model, for looking at it.
Result<std::shared_ptr<const LabelSpace>> openLabelSpace(const std::string& nameOrPath,
                                                         const Progress& progress);

/// Short name for people: the folder's.
std::string nameOf(const LabelSpace& space);

} // namespace taxo
