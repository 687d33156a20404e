// SPDX-License-Identifier: MIT
#pragma once

#include "core/publish/dataset_writer.h"
#include "core/publish/training_plan.h"

#include <memory>

namespace taxo {

/// Folders named by taxa, as torchvision's ImageFolder and Ultralytics' YOLO for classification
/// read them: CLASS/FILE, with a split PART/CLASS/FILE; beside them photographs.csv, classes.csv
/// and README.txt. Whole photographs only: JPEG, PNG, BMP, TIFF and WebP, which these programs
/// read. A data set that only lists photographs has no folders. The
/// publication outlives the writer and has a source.
std::unique_ptr<DatasetWriter> makeImageFolderDataset(const Publication& publication,
                                                      const TrainingSetOptions& options);

/// The same as Ultralytics wants it for YOLO's classification: always in parts, train (0.8) and val
/// (0.2) unless others are named.
std::unique_ptr<DatasetWriter> makeYoloDataset(const Publication& publication,
                                               TrainingSetOptions options);

} // namespace taxo
