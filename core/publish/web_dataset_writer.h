// SPDX-License-Identifier: MIT
#pragma once

#include "core/publish/dataset_writer.h"
#include "core/publish/training_plan.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace taxo {

/// webdataset archives with the layout of BioCLIP's training data: shard-000000.tar ..., with a
/// split PART-000000.tar ..., and in them for each photograph KEY.jpg (or .png, .webp, .jpeg, as
/// its file) and the texts of webDatasetTexts; KEY is the item's UUID. An archive ends when it has
/// `bytesInShard`. Whole photographs only. A data set that only lists photographs has no archives.
/// The publication outlives the writer and has a source.
std::unique_ptr<DatasetWriter> makeWebDataset(const Publication& publication,
                                              const TrainingSetOptions& options,
                                              std::uint64_t bytesInShard);

/// As BioCLIP's, 3 GB.
inline constexpr std::uint64_t kBytesInShard = 3'000'000'000;

/// Endings and texts: scientific_name.txt, taxonomic_name.txt, common_name.txt, and captions "a
/// photo of ..." with sci, com, taxon, taxonTag, sci_com, taxon_com, taxonTag_com. Where there is
/// no common name, the scientific one stands for it.
std::vector<std::pair<std::string, std::string>> webDatasetTexts(const Lineage& taxon,
                                                                 const std::string& commonName);

} // namespace taxo
