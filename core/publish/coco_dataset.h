// SPDX-License-Identifier: MIT
#pragma once

#include "core/publish/dataset_writer.h"
#include "core/publish/training_plan.h"

#include <memory>

namespace taxo {

/// COCO's JSON (cocodataset.org, "Object Detection"): annotations/instances.json, or with a split
/// instances_PART.json for each part, and the photographs in images or a folder of the part's name.
///
/// A region is an annotation with its box in pixels of the upright picture; what is said of a whole
/// photograph is one without a box, as COCO Camera Traps have it. A category has the names of all
/// ranks. Photographs tell when, where and by which deployment they were taken. A machine's word
/// has its score. Left out are regions of photographs whose size is not known. The
/// publication outlives the writer and has a source. Memory grows with photographs.
std::unique_ptr<DatasetWriter> makeCocoDataset(const Publication& publication,
                                               const TrainingSetOptions& options);

} // namespace taxo
