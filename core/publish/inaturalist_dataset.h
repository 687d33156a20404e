// SPDX-License-Identifier: MIT
#pragma once

#include "core/publish/dataset_writer.h"

#include <memory>

namespace taxo {

/// A draft of what iNaturalist takes as a CSV file of observations: its eight columns in its order,
/// a row for each occurrence that a person named. Nothing is ever sent, and iNaturalist wants no
/// identification by a machine: none is in it. The description names the photographs, which are
/// added there by hand. Left out is what has no date. Places that were blurred are "obscured" there
/// as well.
std::unique_ptr<DatasetWriter> makeInaturalistDataset(const Publication& publication);

} // namespace taxo
